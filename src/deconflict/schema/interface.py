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
    "claim-times", "claim-shared", "report", "report-intro", "reason",
    "manoeuvre", "observe", "prepare", "transfer", "record", "say", "wait", "decide",
    "end", "say-line", "say-line-form", "on-hearing", "time-up", "go-to", "if",
    "warning", "caution", "note", "signals", "signals-intro", "signal", "kind",
    "phrase", "meaning", "by-code", "alike", "forms", "forms-intro", "line", "item",
    "content", "example", "channels-intro", "channel", "frequency", "use", "terms",
    "terms-intro", "abbreviations", "abbreviation", "term", "definition", "source",
    "this-publication",
    "references", "references-intro", "reference", "date", "standing", "article",
    "what-it-says", "checked", "checked-intro", "verbal-forms", "verbal-forms-caption",
    "parties-caption", "party", "voice", "code-group", "single-letter", "light",
    "sound", "shape", "kind-vhf", "kind-mf-hf", "kind-air", "kind-visual", "kind-sound",
    "kind-line", "treaty", "regulation", "code", "doctrine", "standard", "other",
    "skip-to-text", "previous", "next", "language-view", "view-both",
    "link-to-paragraph", "none", "list-separator", "citation-separator",
    "label-separator",
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
    "on-hearing": frozenset({"signal", "step"}),
    "time-up": frozenset({"time", "step"}),
    "go-to": frozenset({"step"}),
    "if": frozenset({"condition", "step"}),
    "by-code": frozenset({"codes"}),
    "alike": frozenset({"signal", "text"}),
    "claim-over": frozenset({"area"}),
    "claim-heights": frozenset({"low", "high"}),
    "claim-times": frozenset({"start", "stop"}),
    "article": frozenset({"reference", "article"}),
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
