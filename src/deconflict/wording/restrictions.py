"""Words that draw a bound: at least, within, until, unless, only, 至少, 内, 除…外."""

from deconflict.wording.lexicon import Lexicon, alternatives, lexicon
from deconflict.wording.marks import Mark

_NUMBER = r"(?=\s+(?:\d|\ufffc|one\b|two\b|three\b|four\b|five\b|six\b|ten\b))"
_MORE = r"\b(?:more|greater|longer|farther|further|higher|faster)\s+than\b"
_LESS = r"\b(?:less|fewer|smaller|shorter|lower|slower|closer|nearer)\s+than\b"
_EN = Lexicon(
    (
        (
            r"\bat\s+the\s+(?:latest|most)\b|\bat\s+most\b|\bno\s+(?:later|more)\b",
            "most",
        ),
        (r"\b(?:not|never)\s+(?:later|more|longer|above|beyond|exceed\w*)\b", "most"),
        (
            r"\b(?:no\s+(?:longer|farther|further|higher|closer|nearer))\s+than\b",
            "|most|least",
        ),
        (r"\bup\s+to\b", "|most"),
        (rf"\bwithin\b{_NUMBER}", "most"),
        (r"\bwithin\b", "|most"),
        (r"\bat\s+least\b|\bno\s+(?:less|fewer|closer|nearer|lower)\b", "least"),
        (r"\bnot\s+(?:less|fewer|below)\b", "least"),
        (r"\bor\s+(?:more|over|longer|above)\b", "least"),
        (r"\bor\s+(?:less|fewer|under|below)\b", "most"),
        (rf"{_MORE}{_NUMBER}", "over"),
        (_MORE, "|over|most"),
        (rf"{_LESS}{_NUMBER}", "under"),
        (_LESS, "|under|least"),
        (rf"\b(?:above|over|exceed\w*|beyond)\b{_NUMBER}", "over"),
        (rf"\b(?:below|under)\b{_NUMBER}", "under"),
        (r"\bunless\b", "except"),
        (r"\bexcept\b(?!ion)|\bother\s+than\b|\bapart\s+from\b", "except"),
        (r"\bif\s+not\b|\bwithout\b|\botherwise\b|\bbut\s+for\b", "|except"),
        (r"\bnot\s+only\b|\bif\s+only\b", ""),
        (r"\b(?:only|alone)\b", "only"),
        (r"\b(?:solely|exclusively|merely|just|sole|one|single|bare)\b", "|only"),
        (r"\bnot\s+(?:before|until|till)\b", "|before|after|until"),
        (r"\b(?:no|not|nothing)\b", "|only"),
        (r"\b(?:before|prior\s+to)\b", "before"),
        (r"\b(?:beforehand|earlier|ahead|in\s+advance|first|by)\b", "|before"),
        (r"\bafter\b(?=\s+all\b)", ""),
        (r"\bafter\b(?=[^.;,]{1,40}?\b(?:without|of\s+silence)\b)", "|after"),
        (r"\bafter\b", "after"),
        (r"\bonce\b", "|after|only"),
        (r"\b(?:then|when|afterwards?|since|later|next|on|upon|following)\b", "|after"),
        (r"\b(?:until|till)\b", "until"),
        (r"\b(?:while|as\s+long\s+as)\b", "|until"),
    ),
    ignores_case=True,
)
_LOOK_ALIKES = (
    "以下简称 以下各 如下 内部 内容 国内 境内 海内 内河 目前 当前 "
    "(?<![登上离返下])舰前 (?<![登上离返下])船前 "
    "前方 前面 前后 前缀 前往 前进 前者 前一 前款 前述 前出 前任 "
    "后续 后退 后方(?![可能得才]) 后者 后果 后面 背后 后补 后备 "
    "不足以 船只 艇只 除去 除了[^，。；]{0,6}还"
)
_ZH = lexicon(
    (
        ("", _LOOK_ALIKES),
        ("most", "至多 最多 不超过 不大于 不多于 不高于 不迟于 不晚于 不长于 不逾"),
        ("most", "最迟 至迟 最晚 以内 之内"),
        ("least", "至少 最少 起码 不少于 不小于 不低于 不短于"),
        ("|most", r"(?<=[\ufffc\d个小分天时日月年海里米钟节])内 最[高长大]?"),
        ("|most", "时限 限于 为限 届满"),
        ("|least", "最[小低短近]?"),
        ("|least|over", "以上"),
        ("|most|under", "以下"),
        ("over", "超过 大于 多于 高于 长于 快于"),
        ("|over", "超出 逾"),
        ("|over|least|except", "以外 之外"),
        ("under", "小于 少于 低于 短于 慢于"),
        ("under", r"不足(?=[\d\ufffc一二两三四五六七八九十半])"),
        ("|under", "近于 不到 未满"),
        ("except", "除非 除[^，。；]{0,16}[外] (?<=的)除外 除外"),
        ("|except|before", "否则 未经 没有 未[^，。；]{1,12}的 未"),
        ("only", "只有 只能 只 仅仅 仅 唯有"),
        ("|only", "唯一 单独 独自 独立 方可 方能 才 方(?=[可能得转进])"),
        ("|only", "一个 一名 一艘 专"),
        ("before|until|most", "(?<![目当])前(?=[，。；应宜可不已])"),
        ("|before|until|most", "前(?=$) 之前 以前 此前 届时"),
        ("|before", "前 先 事先 预先 提前 首先"),
        ("until", "直至 直到"),
        ("|until|after|only", "后方(?=[可能得])"),
        ("|until", "后再 至(?=[^少多迟]) 为止 期间 仍 一直"),
        ("|after", "以后 之后 此后 随后 其后 然后 后 再 起 满 届满 时 的， 已 自"),
    )
)
_ANSWERS = {
    "most": {"most"},
    "least": {"least"},
    "over": {"over"},
    "under": {"under", "most"},
    "except": {"except"},
    "only": {"only"},
    "before": {"before", "until", "except"},
    "after": {"after"},
    "until": {"until", "before"},
}


def read_bounds(text: str, language: str) -> tuple[Mark, ...]:
    """Return the words that draw a bound, in order.

    A value with an empty alternative may draw none: 前 in 舰前, `on`.
    """
    return (_ZH if language == "zh" else _EN).read(text)


def answers(mark: Mark) -> frozenset[str]:
    """Return which bounds in the other language can answer a bound."""
    return frozenset().union(
        *(_ANSWERS.get(value, {value}) for value in alternatives(mark))
    )
