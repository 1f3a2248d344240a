"""The base of every model and the kinds of text that fields hold."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints


def _to_key(name: str) -> str:
    """Return the YAML key of a field: `use_when` is written `use-when`."""
    return name.replace("_", "-")


class Shape(BaseModel):
    """A model that refuses what it does not know and never changes."""

    model_config = ConfigDict(
        strict=True,
        frozen=True,
        extra="forbid",
        alias_generator=_to_key,
        use_attribute_docstrings=True,
    )


SLUG_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
PROCEDURE_PATTERN = r"^[A-Z]{2,8}-[0-9]{2}$"
EXERCISE_PATTERN = r"^(SER-[A-Z]{2,8}|SCN)-[0-9]{2}$"
ANCHOR_PATTERN = r"^[A-Za-z][A-Za-z0-9-]*([.][A-Za-z0-9-]+)*$"
STEP_PATTERN = r"^[A-Z]{2,8}-[0-9]{2}([.][A-Za-z0-9-]+){1,3}$"
ELAPSED_PATTERN = r"^[0-9]{2}:[0-5][0-9]$"
SIZE_PATTERN = r"^[0-9]+([.][0-9]+)?$"
COUNT_PATTERN = r"^[1-9][0-9]{0,3}$"
ELEMENTS_PATTERN = r"^[a-z]+( [a-z]+)*$"
MEMBER_PATTERN = r"^([A-Z]{2,8}-[0-9]{2}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$"
SIGNAL_PATTERN = r"^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$"
COMMENT_PATTERN = r"^[0-9a-f]{16}$"
MARKS_PATTERN = r"^[A-Za-z-]+=[0-9a-f]+(;[A-Za-z-]+=[0-9a-f]+)*$"
CITATION_PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*(:[A-Za-z0-9][A-Za-z0-9./()-]*)?$"
QUANTITY_PATTERN = r"^[0-9]+(\.[0-9]+)?(-[0-9]+(\.[0-9]+)?)? [A-Za-z%/-]+$"
_DAY = r"(0[1-9]|[12][0-9]|3[01])"
_MONTH = r"(0[1-9]|1[0-2])"
_MINUTES = r"[0-5][0-9](\.[0-9])?"
_LATITUDE = rf"([0-8][0-9]-{_MINUTES}|90-00)[NS]"
_LONGITUDE = rf"((0[0-9]|1[0-7])[0-9]-{_MINUTES}|180-00)[EW]"
TIME_PATTERN = rf"^[0-9]{{4}}-{_MONTH}-{_DAY}T([01][0-9]|2[0-3]):[0-5][0-9]Z$"
DATE_PATTERN = rf"^[0-9]{{4}}-{_MONTH}(-{_DAY})?$"
POSITION_PATTERN = rf"^{_LATITUDE} {_LONGITUDE}$"

FORMS = {
    SLUG_PATTERN: (
        "is not an id",
        "Small letters, figures and hyphens, begun with a letter: reply-time.",
    ),
    PROCEDURE_PATTERN: (
        "is not a procedure id",
        "Capital letters, a hyphen and two figures: ENC-03.",
    ),
    EXERCISE_PATTERN: (
        "is not an exercise id",
        "SER- and the procedure, or SCN- and two figures: SER-ENC-03, SCN-01.",
    ),
    ANCHOR_PATTERN: (
        "is not an anchor",
        "Ids with full stops between, as in a cross reference: ENC-01.caller.call.",
    ),
    STEP_PATTERN: (
        "is not a role, a step or a way out of a step",
        "Procedure, role, step and way: ENC-01.caller.await-answer.otherwise.",
    ),
    ELAPSED_PATTERN: (
        "is not a time after the start",
        "Hours and minutes, two figures each: 00:05.",
    ),
    MEMBER_PATTERN: (
        "is neither a procedure nor a family",
        "The id of a procedure, ENC-03, or of a family, encounter.",
    ),
    SIZE_PATTERN: (
        "is not a number",
        "Figures, with a decimal point if needed: 0.5144.",
    ),
    COUNT_PATTERN: (
        "is not a whole number",
        "Figures alone: 20.",
    ),
    ELEMENTS_PATTERN: (
        "is not a pattern",
        "One word an element, small letters: short short, red white red.",
    ),
    SIGNAL_PATTERN: (
        "is not a signal id",
        "Capital letters, figures and hyphens: ENC-CALL.",
    ),
    COMMENT_PATTERN: (
        "is not the id of a comment",
        "16 figures and letters from a to f, as they were made: 9f2c61d0a4b7e835.",
    ),
    MARKS_PATTERN: (
        "is not a fingerprint",
        "The tag of each language and the mark of its words: en=3f2a;zh-Hans=91bc.",
    ),
    CITATION_PATTERN: (
        "is not a citation",
        "A reference id, a colon and the article, no spaces: incsea-1972:III.6.",
    ),
    QUANTITY_PATTERN: (
        "is not a quantity",
        "A number, a space and a unit: 5 min, 2 nmi, 3-5 d.",
    ),
    TIME_PATTERN: (
        "is not a time",
        "Year, month, day, T, hours and minutes, Z for UTC: 2026-03-15T14:30Z.",
    ),
    DATE_PATTERN: (
        "is not a date",
        "Year and month, or year, month and day: 2026-11 or 2026-11-24.",
    ),
    POSITION_PATTERN: (
        "is not a position",
        "Degrees and minutes: 12-30.0N 045-00.0E.",
    ),
}
"""What a text is not, and how it is written, by the pattern it does not fit."""

LanguageKey = Literal["en", "zh"]
PartyKey = Literal["a", "b"]
Text = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN)]
ProcedureId = Annotated[str, StringConstraints(pattern=PROCEDURE_PATTERN)]
ExerciseId = Annotated[str, StringConstraints(pattern=EXERCISE_PATTERN)]
Anchor = Annotated[str, StringConstraints(pattern=ANCHOR_PATTERN)]
StepAddress = Annotated[str, StringConstraints(pattern=STEP_PATTERN)]
Elapsed = Annotated[str, StringConstraints(pattern=ELAPSED_PATTERN)]
Member = Annotated[str, StringConstraints(pattern=MEMBER_PATTERN)]
Size = Annotated[str, StringConstraints(pattern=SIZE_PATTERN)]
Count = Annotated[str, StringConstraints(pattern=COUNT_PATTERN)]
Elements = Annotated[str, StringConstraints(pattern=ELEMENTS_PATTERN)]
SignalId = Annotated[str, StringConstraints(pattern=SIGNAL_PATTERN)]
CommentId = Annotated[str, StringConstraints(pattern=COMMENT_PATTERN)]
Marks = Annotated[str, StringConstraints(pattern=MARKS_PATTERN)]
Citation = Annotated[str, StringConstraints(pattern=CITATION_PATTERN)]
Quantity = Annotated[str, StringConstraints(pattern=QUANTITY_PATTERN)]
Time = Annotated[str, StringConstraints(pattern=TIME_PATTERN)]
Date = Annotated[str, StringConstraints(pattern=DATE_PATTERN)]
Position = Annotated[str, StringConstraints(pattern=POSITION_PATTERN)]


class Pair(Shape):
    """One text in both languages. / 同一内容的两种文本。"""

    en: Text | None = None
    """The English text. / 英文文本。"""

    zh: Text | None = None
    """The Chinese text. / 中文文本。"""

    ignore: dict[Text, Text] = {}
    """Findings that stand here with good reason: the code, and the reason.
    / 此处有理由保留的检查结果：代码及理由。"""


class Item(Pair):
    """An item of a list. / 列项。"""

    party: PartyKey | None = None
    """The side that the item is about. Items of the two sides change places, so that
    each printing names its own side first. / 列项所涉一方；两方列项随版式互换先后。
    """


LANGUAGES = ("en", "zh")
"""The keys of the halves of a pair."""
