"""What only one half of a pair says, put against what the other says instead."""

from collections.abc import Callable
from dataclasses import dataclass
from operator import eq

from deconflict.checks.concordance.halves import Halves
from deconflict.manual import Words
from deconflict.wording import Figures, Mark, Reading, answering, unanswered

Alike = Callable[[str, str], bool]

_HALF_NAMES = {"en": Words("English", "英文"), "zh": Words("Chinese", "中文")}


@dataclass(frozen=True)
class BothFigures:
    """What the figures of each half say."""

    en: Figures
    zh: Figures


@dataclass(frozen=True)
class Noun:
    """The name of a kind of thing, for sentences."""

    one: str
    many: str
    zh: str


@dataclass(frozen=True)
class Contrast:
    """The marks of each half that the other half does not answer."""

    en: tuple[Mark, ...] = ()
    zh: tuple[Mark, ...] = ()
    answers: tuple[tuple[Mark, ...], tuple[Mark, ...]] = ((), ())
    """The possible marks, English and Chinese, that answered the other half."""

    @property
    def one_each(self) -> tuple[Mark, Mark] | None:
        """The only English mark and the only Chinese one, if it is so."""
        if len(self.en) == len(self.zh) == 1:
            return self.en[0], self.zh[0]
        return None

    @property
    def spent(self) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
        """The marks of each half that no later comparison needs to read."""
        return (*self.en, *self.answers[0]), (*self.zh, *self.answers[1])


_NONE = Contrast()


def contrast(
    en: Reading, zh: Reading, *, agree: Alike = eq, is_like: Alike = eq
) -> Contrast:
    """Return what two readings do not answer of each other.

    Where one half lacks something, what may stand in its place is shown: as many
    possible marks as are like it.
    """
    if not en.said and not zh.said:
        return _NONE
    english, chinese = unanswered(en, zh, agree), unanswered(zh, en, agree)
    answers = answering(en, zh, agree), answering(zh, en, agree)
    if english and not chinese:
        chinese = _instead(english, zh, answers[1], is_like)
    elif chinese and not english:
        english = _instead(chinese, en, answers[0], is_like)
    return Contrast(english, chinese, answers)


def message(
    halves: Halves, found: Contrast, noun: Noun, *, stricter: str = ""
) -> Words:
    """Return the sentence that says what differs, and which half is the stricter."""
    english = _listed(halves.en.text, found.en)
    chinese = _listed(halves.zh.text, found.zh)
    if found.en and found.zh:
        words = Words(
            f"The halves give different {noun.many}: "
            f"{english.en} in English, {chinese.en} in Chinese.",
            f"两种文本的{noun.zh}不一致：英文为{english.zh}，中文为{chinese.zh}。",
        )
    else:
        language = "en" if found.en else "zh"
        listed, name = (english if found.en else chinese), _HALF_NAMES[language]
        is_one = len(found.en or found.zh) == 1
        words = Words(
            f"Only the {name.en} half gives the "
            f"{noun.one if is_one else noun.many} {listed.en}.",
            f"仅{name.zh}文本写有{noun.zh}{listed.zh}。",
        )
    return Words(words.en + _stricter(stricter).en, words.zh + _stricter(stricter).zh)


def _stricter(language: str) -> Words:
    """Return the sentence that names the stricter half, or nothing."""
    if not language:
        return Words("", "")
    name = _HALF_NAMES[language]
    return Words(f" The {name.en} half is the stricter.", f"{name.zh}文本更严。")


def _instead(
    asked: tuple[Mark, ...],
    other: Reading,
    answers: tuple[Mark, ...],
    is_like: Alike,
) -> tuple[Mark, ...]:
    """Return what the other half may say in place of what is asked for."""
    free = [
        mark
        for mark in other.possible
        if mark not in answers and any(is_like(one.value, mark.value) for one in asked)
    ]
    return tuple(free) if len(free) == len(asked) else ()


def _listed(text: str, marks: tuple[Mark, ...]) -> Words:
    """Return the words of marks, each in the quotation marks of the language."""
    words = [text[mark.start : mark.end].strip() for mark in marks]
    return Words(
        ", ".join(f"'{word}'" for word in words),
        "".join(f"“{word}”" for word in words),
    )
