"""The codes of findings; what each means stands in explanations/<code>.md."""

from enum import StrEnum
from pathlib import Path
from typing import Self

_EXPLANATIONS = Path(__file__).parent / "explanations"


class Severity(StrEnum):
    """How much a finding weighs."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


_ERROR, _WARNING, _HINT = Severity.ERROR, Severity.WARNING, Severity.HINT


class Code(StrEnum):
    """A kind of problem: `<stage>-<problem>`, never renamed and never reused."""

    severity: Severity

    def __new__(cls, word: str, severity: Severity) -> Self:
        """Return the member for `word` with its severity."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.severity = severity
        return member

    @property
    def is_ignorable(self) -> bool:
        """Tell whether an author may let a finding of this code stand, with a reason.

        Only what is read from the words of a text can be a false alarm.
        """
        return self.value.partition("-")[0] in _FROM_WORDS and self not in _PLAIN_FACTS

    @property
    def explanation(self) -> str:
        """What the code means, why it matters and how to mend it."""
        path = _EXPLANATIONS / f"{self.value}.md"
        return path.read_text(encoding="utf-8").rstrip("\n")

    SOURCE_ENCODING = ("source-encoding", _ERROR)
    SOURCE_BYTE_ORDER_MARK = ("source-byte-order-mark", _ERROR)
    SOURCE_SIZE = ("source-size", _ERROR)
    SOURCE_EMPTY = ("source-empty", _ERROR)
    SOURCE_CONTROL_CHARACTER = ("source-control-character", _ERROR)
    SOURCE_TAB = ("source-tab", _ERROR)
    SOURCE_SYNTAX = ("source-syntax", _ERROR)
    SOURCE_LOOK_ALIKE = ("source-look-alike", _ERROR)
    SOURCE_NESTING = ("source-nesting", _ERROR)
    SOURCE_DUPLICATE_KEY = ("source-duplicate-key", _ERROR)
    SOURCE_KEY = ("source-key", _ERROR)
    SOURCE_ANCHOR = ("source-anchor", _ERROR)
    SOURCE_TAG = ("source-tag", _ERROR)
    SOURCE_DOCUMENTS = ("source-documents", _ERROR)
    SOURCE_FOLDED_CHINESE = ("source-folded-chinese", _ERROR)
    SOURCE_COMMENT = ("source-comment", _ERROR)
    SCHEMA_MISSING_KEY = ("schema-missing-key", _ERROR)
    SCHEMA_UNKNOWN_KEY = ("schema-unknown-key", _ERROR)
    SCHEMA_TYPE = ("schema-type", _ERROR)
    SCHEMA_CHOICE = ("schema-choice", _ERROR)
    SCHEMA_EMPTY = ("schema-empty", _ERROR)
    SCHEMA_FORM = ("schema-form", _ERROR)
    SCHEMA_STEP = ("schema-step", _ERROR)
    SCHEMA_ONE_OF = ("schema-one-of", _ERROR)
    FILE_MISSING = ("file-missing", _ERROR)
    FILE_UNKNOWN = ("file-unknown", _WARNING)
    FILE_NAME = ("file-name", _ERROR)
    ID_DUPLICATE = ("id-duplicate", _ERROR)
    ID_PREFIX = ("id-prefix", _ERROR)
    REF_MISSING = ("ref-missing", _ERROR)
    REF_UNUSED = ("ref-unused", _WARNING)
    FAMILY_EMPTY = ("family-empty", _WARNING)
    PAIR_INCOMPLETE = ("pair-incomplete", _WARNING)
    PAIR_PLACEHOLDER = ("pair-placeholder", _ERROR)
    PAIR_LANGUAGE = ("pair-language", _ERROR)
    CONCORDANCE_CHANGED = ("concordance-changed", _ERROR)
    CONCORDANCE_NEVER = ("concordance-never", _ERROR)
    CONCORDANCE_ORPHAN = ("concordance-orphan", _WARNING)
    PAIR_NUMBER = ("pair-number", _ERROR)
    PAIR_CODE = ("pair-code", _ERROR)
    PAIR_BEARING = ("pair-bearing", _ERROR)
    PAIR_TIME = ("pair-time", _ERROR)
    PAIR_POSITION = ("pair-position", _ERROR)
    TERM_MISSING = ("term-missing", _WARNING)
    TERM_FORBIDDEN = ("term-forbidden", _ERROR)
    TERM_ABBREVIATION = ("term-abbreviation", _WARNING)
    STYLE_LONG_SENTENCE = ("style-long-sentence", _WARNING)
    STYLE_TWO_INSTRUCTIONS = ("style-two-instructions", _WARNING)
    STYLE_TWO_MODALS = ("style-two-modals", _WARNING)
    STYLE_ACTOR = ("style-actor", _WARNING)
    STYLE_BANNED_WORD = ("style-banned-word", _ERROR)
    PAIR_SAME = ("pair-same", _ERROR)
    PAIR_EMPTY = ("pair-empty", _ERROR)
    PAIR_FORCE = ("pair-force", _ERROR)
    PAIR_PARTY = ("pair-party", _ERROR)
    PAIR_SIDE = ("pair-side", _ERROR)
    PAIR_NEGATION = ("pair-negation", _WARNING)
    PAIR_BOUND = ("pair-bound", _WARNING)
    PAIR_TRADITIONAL = ("pair-traditional", _ERROR)
    PAIR_HALF_WIDTH = ("pair-half-width", _ERROR)
    PAIR_FULL_WIDTH = ("pair-full-width", _ERROR)
    PAIR_SPACING = ("pair-spacing", _WARNING)
    PAIR_LATIN = ("pair-latin", _WARNING)
    PAIR_SENTENCES = ("pair-sentences", _HINT)
    PAIR_LENGTH = ("pair-length", _HINT)
    IGNORE_CODE = ("ignore-code", _ERROR)
    IGNORE_USELESS = ("ignore-useless", _WARNING)
    TEXT_BRACE = ("text-brace", _ERROR)
    TEXT_MARKUP = ("text-markup", _ERROR)
    TEXT_BLANK = ("text-blank", _WARNING)
    TEXT_CHARACTER = ("text-character", _ERROR)
    FIGURE_DRAWING = ("figure-drawing", _ERROR)
    TABLE_SHAPE = ("table-shape", _ERROR)
    OUTCOME_MISMATCH = ("outcome-mismatch", _ERROR)
    LADDER_NEVER_REACHED = ("ladder-never-reached", _WARNING)
    LADDER_BREAKS_OFF = ("ladder-breaks-off", _ERROR)
    LADDER_NO_END = ("ladder-no-end", _ERROR)
    LADDER_LOOP = ("ladder-loop", _ERROR)
    WAIT_NO_LIMIT = ("wait-no-limit", _WARNING)
    WAIT_TOO_SHORT = ("wait-too-short", _ERROR)
    SIGNAL_NOT_SENT = ("signal-not-sent", _ERROR)
    SIGNAL_NOT_AWAITED = ("signal-not-awaited", _WARNING)
    CALL_CROSSING = ("call-crossing", _WARNING)
    DECIDE_LIMIT = ("decide-limit", _ERROR)
    DECIDE_GAP = ("decide-gap", _ERROR)
    DECIDE_OVERLAP = ("decide-overlap", _ERROR)
    DECIDE_UNTOLD = ("decide-untold", _WARNING)
    COURSE_STUCK = ("course-stuck", _ERROR)
    COURSE_ENDLESS = ("course-endless", _ERROR)
    COURSE_ENDS_DIFFER = ("course-ends-differ", _ERROR)
    COURSE_NOT_HEARD = ("course-not-heard", _HINT)
    COURSE_CUT = ("course-cut", _WARNING)
    OUTCOME_NEVER = ("outcome-never", _HINT)
    EXERCISE_ROLE = ("exercise-role", _ERROR)
    EXERCISE_TIME = ("exercise-time", _ERROR)
    EXERCISE_NONE = ("exercise-none", _WARNING)
    EXERCISE_COVERAGE = ("exercise-coverage", _WARNING)
    SIGNAL_TWO_MEANINGS = ("signal-two-meanings", _ERROR)
    SIGNAL_TWO_FORMS = ("signal-two-forms", _WARNING)
    SIGNAL_ALIKE = ("signal-alike", _WARNING)
    RESOURCE_CLASH = ("resource-clash", _ERROR)
    RESOURCE_MARGIN = ("resource-margin", _ERROR)
    DUTY_NO_REASON = ("duty-no-reason", _ERROR)
    DUTY_NO_RETURN = ("duty-no-return", _HINT)
    EXCHANGE_UNREADABLE = ("exchange-unreadable", _ERROR)
    EXCHANGE_UNKNOWN = ("exchange-unknown", _ERROR)
    EXCHANGE_TWICE = ("exchange-twice", _ERROR)
    EXCHANGE_CHANGED_SINCE = ("exchange-changed-since", _ERROR)
    EXCHANGE_EMPTY = ("exchange-empty", _ERROR)
    EXCHANGE_PLACEHOLDER = ("exchange-placeholder", _ERROR)
    REVIEW_PLACE = ("review-place", _WARNING)
    REVIEW_DECIDED = ("review-decided", _WARNING)
    REVIEW_CRITICAL = ("review-critical", _ERROR)
    EDITION_CHANGED = ("edition-changed", _ERROR)
    EDITION_LABEL = ("edition-label", _WARNING)
    PDF_WARNING = ("pdf-warning", _ERROR)
    LAYOUT_OVERLAP = ("layout-overlap", _ERROR)
    LAYOUT_CLIPPED = ("layout-clipped", _ERROR)
    LAYOUT_OUTSIDE = ("layout-outside", _ERROR)
    LAYOUT_MISSING_GLYPH = ("layout-missing-glyph", _ERROR)
    LAYOUT_HEADING_ALONE = ("layout-heading-alone", _WARNING)
    LAYOUT_ROW_CUT = ("layout-row-cut", _WARNING)
    LAYOUT_LINE_START = ("layout-line-start", _WARNING)
    LAYOUT_LINE_END = ("layout-line-end", _WARNING)
    LAYOUT_PARTED = ("layout-parted", _WARNING)
    CARD_TOO_LONG = ("card-too-long", _WARNING)


_FROM_WORDS = ("pair", "term", "style")
_PLAIN_FACTS = (Code.PAIR_INCOMPLETE, Code.PAIR_PLACEHOLDER)
