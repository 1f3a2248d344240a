"""The findings on files from outside, in both languages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from deconflict.checks.telling import nearest_or, told
from deconflict.exchange.markup import Slip
from deconflict.exchange.rows import Row
from deconflict.findings import Code, Finding, Place, Quote, Severity, Span
from deconflict.manual import Words

HALF = {
    "en": Words("English text", "英文文本"),
    "zh": Words("Chinese text", "中文文本"),
}
"""What a half is called, by its language."""

_AGAIN = Words(
    "Export the texts again and put the changes into the new file.",
    "请重新导出，在新文件中修改。",
)


def unreadable(place: Place, message: Words, hint: Words = _AGAIN) -> Finding:
    """Return the finding that a file or a row cannot be read."""
    return told(place, Code.EXCHANGE_UNREADABLE, message, hint)


def wrong_file(path: str, message: Words, hint: Words = _AGAIN) -> Finding:
    """Return the finding that a whole file cannot be read."""
    return unreadable(_at(path, 1), message, hint)


def other_form(path: str, form: str) -> Finding:
    """Return the finding that a file is not in the form that its name says."""
    return wrong_file(path, Words(f"The file is not {form}.", f"文件不是{form}格式。"))


def not_markup(path: str, slip: Slip) -> Finding:
    """Return the finding that a file is not well-formed XML."""
    return unreadable(
        _at(path, slip.line, slip.column),
        Words(
            "The file is damaged: it is not well-formed XML.",
            "文件已损坏：XML格式不正确。",
        ),
        Words(
            "Let the translation program save it again; entities of its own are "
            "not read.",
            "请用翻译软件重新保存；不接受自定义实体。",
        ),
    )


def wrong_languages(path: str, line: int) -> Finding:
    """Return the finding that texts are not in the languages of the manual."""
    return unreadable(
        _at(path, line),
        Words(
            "The languages here are not English and Chinese.",
            "此处的语言不是英文和中文。",
        ),
    )


def two_terms(path: str, line: int) -> Finding:
    """Return the finding that a concept has no approved term, or more than one."""
    return told(
        _at(path, line),
        Code.EXCHANGE_TWICE,
        Words(
            "A language of this entry has no preferred term, or more than one.",
            "本条目有一种语言没有首选术语，或首选术语多于一个。",
        ),
        Words(
            "Give one term in each language the status preferred.",
            "每种语言请只将一个术语标为首选。",
        ),
    )


def no_mark(row: Row) -> Finding:
    """Return the finding that a changed row has lost its fingerprints."""
    return unreadable(
        row.place,
        Words(
            f"The row of '{row.address}' was changed and has lost the marks that "
            "were noted at export.",
            f"“{row.address}”一行已修改，但缺少导出时的标记。",
        ),
    )


def unknown_address(row: Row, known: Iterable[str]) -> Finding:
    """Return the finding that the manual has no text with the address of a row."""
    if not row.address:
        message = Words("This row has no address.", "本行没有文本地址。")
        return told(row.place, Code.EXCHANGE_UNKNOWN, message, _AGAIN)
    message = Words(
        f"The manual has no text with the address '{row.address}'.",
        f"手册中没有地址为“{row.address}”的文本。",
    )
    hint = nearest_or(row.address, known, _AGAIN)
    return told(row.place, Code.EXCHANGE_UNKNOWN, message, hint)


def second_row(row: Row, first: Row) -> Finding:
    """Return the finding that another row gives a text other words."""
    return told(
        row.place,
        Code.EXCHANGE_TWICE,
        Words(
            f"The text '{row.address}' stands here a second time, in other words.",
            f"文本“{row.address}”在此第二次出现，内容不同。",
        ),
        Words(
            f"The first is in {first.path}, row or line {first.line}; keep one.",
            f"第一次见{first.path}第{first.line}行，请只保留一处。",
        ),
    )


def changed_since(
    row: Row, languages: Sequence[str], now: Mapping[str, str]
) -> Finding:
    """Return the finding that the manual was changed after the export of a row."""
    en = " and ".join(HALF[key].en for key in languages)
    zh = "和".join(HALF[key].zh for key in languages)
    finding = told(
        row.place,
        Code.EXCHANGE_CHANGED_SINCE,
        Words(
            f"The {en} of '{row.address}' changed in the manual after the export.",
            f"导出之后，手册中“{row.address}”的{zh}已有改动。",
        ),
        Words(
            "The manual now says what is quoted. Export this text again and decide "
            "anew.",
            "上面引用的是手册现有文本。请重新导出，再作修改。",
        ),
    )
    quotes = tuple(Quote(key, now[key]) for key in languages)
    return replace(finding, quotes=quotes)


def left_aside(row: Row) -> Finding:
    """Return the hint that a row without a change is older than the manual."""
    return replace(
        told(
            row.place,
            Code.EXCHANGE_CHANGED_SINCE,
            Words(
                f"The manual was changed at '{row.address}' after the export; this row "
                "was not, and is left aside.",
                f"导出之后，手册中“{row.address}”已有改动；本行未作修改，不予导入。",
            ),
            Words("Nothing has to be done.", "无需处理。"),
        ),
        severity=Severity.HINT,
    )


def emptied(row: Row, language: str) -> Finding:
    """Return the finding that a half was deleted."""
    half = HALF[language]
    return told(
        row.place,
        Code.EXCHANGE_EMPTY,
        Words(
            f"The {half.en} of '{row.address}' was deleted.",
            f"“{row.address}”的{half.zh}被删除。",
        ),
        Words(
            "Put the words back. A text that the manual no longer needs is deleted in "
            "the manual itself.",
            "请恢复文本。手册不再需要的文本，应在手册文件中删除。",
        ),
    )


def lost_name(row: Row, language: str, name: str) -> Finding:
    """Return the finding that a placeholder or reference was lost."""
    half, other = HALF[language], HALF["en" if language == "zh" else "zh"]
    return told(
        row.place,
        Code.EXCHANGE_PLACEHOLDER,
        Words(
            f"The placeholder or reference '{name}' is lost from the {half.en} of "
            f"'{row.address}'.",
            f"“{row.address}”的{half.zh}中缺少占位符或引用{name}。",
        ),
        Words(
            f"Put it back sign for sign; the {other.en} still has it.",
            f"请原样补回；{other.zh}中仍有该项。",
        ),
    )


def hidden_character(row: Row, language: str, sign: str) -> Finding:
    """Return the finding that a text holds a sign that no file may hold."""
    half = HALF[language]
    name = f"U+{ord(sign):04X}"
    return unreadable(
        row.place,
        Words(
            f"An invisible character ({name}) stands in the {half.en} of "
            f"'{row.address}'.",
            f"“{row.address}”的{half.zh}中有不可见字符（{name}）。",
        ),
        Words("Delete it, or type the words again.", "请删除该字符，或重新输入。"),
    )


def not_writable(row: Row, path: str) -> Finding:
    """Return the finding that a text cannot be put into its file."""
    return unreadable(
        row.place,
        Words(
            f"The text of '{row.address}' cannot be put into {path}.",
            f"“{row.address}”的文本无法写入{path}。",
        ),
        Words("Write it there by hand.", "请直接在该文件中修改。"),
    )


def _at(path: str, line: int, column: int = 1) -> Place:
    """Return a place in a file from outside."""
    return Place(path, Span(line, column, line, column))
