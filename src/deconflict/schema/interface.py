"""The words on a page that are not content: headings, labels, references."""

from pydantic import create_model

from deconflict.schema.shape import Pair, Shape

INTERFACE_WORDS = (
    "contents", "part", "chapter", "title", "page", "annex", "edition", "part-number",
    "chapter-number", "annex-letter", "paragraph-reference", "chapter-reference",
    "annex-reference", "part-reference", "draft", "agreed", "missing-half", "situation",
    "purpose", "use-when", "not-when", "basis", "channels", "channel-use", "primary",
    "working", "air", "fallback", "facts", "facts-intro", "fact", "value",
    "exercise-value", "rules", "all-roles", "meanings", "meanings-intro", "seen",
    "means", "does-not-mean", "confirm", "ladder-of", "side", "side-a", "side-b",
    "side-either", "side-third", "outcomes", "outcomes-intro", "outcome",
    "resources-intro", "berth", "area", "altitude", "claim-over", "claim-heights",
    "claim-times", "claim-shared", "report", "report-intro", "reason", "manoeuvre",
    "observe", "prepare", "transfer", "record", "say", "wait", "decide", "end",
    "say-line", "say-line-form", "say-line-within", "say-line-crossing", "on-hearing",
    "time-up", "go-to", "if", "warning", "caution", "note", "signals", "signals-intro",
    "signal", "kind", "phrase", "meaning", "by-code", "alike", "forms", "forms-intro",
    "line", "item", "content", "example", "channels-intro", "channel", "frequency",
    "use", "terms", "terms-intro", "abbreviations", "abbreviation", "term",
    "definition", "abbreviated", "also-written", "not-written", "chinese-index",
    "chinese-term", "english-term", "pinyin", "paragraph", "source", "this-publication",
    "references", "references-intro",
    "reference", "date", "standing", "article", "what-it-says", "checked",
    "checked-intro", "verbal-forms", "verbal-forms-caption", "parties-caption", "party",
    "voice", "code-group", "single-letter", "light", "sound", "shape", "kind-vhf",
    "kind-mf-hf", "kind-air", "kind-visual", "kind-sound", "kind-line", "treaty",
    "regulation", "code", "doctrine", "standard", "other", "skip-to-text", "previous",
    "next", "language-view", "view-both", "link-to-paragraph", "none", "list-separator",
    "citation-separator", "label-separator", "course", "course-intro", "course-sends",
    "course-time-up", "course-acts", "in-words", "at-a-glance", "at-a-glance-alt",
    "lost-calls", "lost-calls-intro", "call", "call-line", "what-then", "can-end",
    "then-time-up", "then-sends", "then-sends-after", "then-nothing", "not-missed",
    "checked-courses", "checked-courses-intro", "procedure", "roles-and-steps",
    "situations", "calls-tried", "found", "found-nothing", "found-cut", "together",
    "together-intro", "situation-text", "procedures", "margins-kept", "duties",
    "duties-intro", "role", "not-proved", "not-proved-safe", "not-proved-lost",
    "not-proved-time", "not-proved-people",
)  # fmt: skip
"""Every word a page may need; the file has exactly these keys."""

WORD_PARTS: dict[str, frozenset[str]] = {
    **dict.fromkeys(
        (
            "part-number",
            "chapter-number",
            "annex-letter",
            "paragraph-reference",
            "chapter-reference",
            "annex-reference",
            "part-reference",
        ),
        frozenset({"number"}),
    ),
    "ladder-of": frozenset({"role"}),
    "report-intro": frozenset({"form"}),
    "say-line": frozenset({"signal", "role", "channel"}),
    "say-line-form": frozenset({"form"}),
    "say-line-within": frozenset({"time"}),
    "say-line-crossing": frozenset({"rule"}),
    "on-hearing": frozenset({"signal", "step"}),
    "time-up": frozenset({"time", "step"}),
    "go-to": frozenset({"step"}),
    "if": frozenset({"condition", "step"}),
    "by-code": frozenset({"codes"}),
    "abbreviated": frozenset({"abbreviation", "term"}),
    "also-written": frozenset({"forms"}),
    "not-written": frozenset({"forms"}),
    "alike": frozenset({"signal", "text"}),
    "claim-over": frozenset({"area"}),
    "claim-heights": frozenset({"low", "high"}),
    "claim-times": frozenset({"start", "stop"}),
    "article": frozenset({"reference", "article"}),
    "course-sends": frozenset({"receivers", "role", "signal", "step"}),
    "course-time-up": frozenset({"role", "step", "time"}),
    "course-acts": frozenset({"act", "role", "step"}),
    "at-a-glance": frozenset({"role"}),
    "at-a-glance-alt": frozenset({"role"}),
    "call-line": frozenset({"role", "signal", "step"}),
    "then-time-up": frozenset({"role", "step", "time"}),
    "then-sends-after": frozenset({"role", "signal", "step", "time"}),
    "then-sends": frozenset({"role", "signal", "step"}),
    "not-missed": frozenset({"acts"}),
    "margins-kept": frozenset({"height", "time"}),
}
"""The {names} that a word has to hold; all other words hold none."""

Interface = create_model(
    "Interface",
    __base__=Shape,
    __doc__="The words on a page that are not content. / 页面上的固定用语。",
    **{  # type: ignore[call-overload]
        word.replace("-", "_"): (Pair, ...) for word in INTERFACE_WORDS
    },
)
