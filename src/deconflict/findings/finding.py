"""A problem told to the author: place, sentence, code and hint."""

from collections.abc import Iterable
from dataclasses import dataclass

from deconflict.findings.codes import Code, Severity


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of text; lines and columns count from 1, in characters."""

    line: int
    column: int
    end_line: int
    end_column: int
    """The column behind the last character."""


@dataclass(frozen=True, order=True)
class Place:
    """Where a finding is: a file of the project and, if known, a span in it."""

    path: str
    """Relative to the project folder, with forward slashes."""

    span: Span | None = None

    line_text: str = ""
    """The source line that the span begins in, without its line end."""


@dataclass(frozen=True)
class Telling:
    """The words of a finding in another language of the manual."""

    language: str
    """The key of the language: zh."""

    message: str
    hint: str = ""
    story: tuple[str, ...] = ()


@dataclass(frozen=True)
class Quote:
    """One half of a pair as a finding shows it, with the words that matter."""

    language: str
    """The key of the language: en, zh."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()
    """Where the words begin and end in the text, in order."""


@dataclass(frozen=True)
class Finding:
    """One problem of the manual, in words a doctrine writer can act on."""

    place: Place
    code: Code
    message: str
    """One sentence that says what is wrong."""

    hint: str = ""
    """What to do about it; empty when the message says it all."""

    severity: Severity | None = None
    """Set only where this finding weighs other than its code does."""

    story: tuple[str, ...] = ()
    """How it comes about, act by act; empty when the message says it all."""

    tellings: tuple[Telling, ...] = ()
    """The same in the other languages, where both sides have to read it."""

    quotes: tuple[Quote, ...] = ()
    """Both halves of the pair, where the finding compares them."""

    excuse: str = ""
    """Why the author lets it stand; empty for a finding that is to be mended."""

    @property
    def weight(self) -> Severity:
        """The severity of this finding."""
        return self.severity or self.code.severity

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """The key that puts findings in the order of a reader's eye."""
        span = self.place.span
        line, column = (span.line, span.column) if span else (0, 0)
        return (self.place.path, line, column, self.code.value, self.message)


def sort_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings by file, line and column, each once."""
    return sorted(dict.fromkeys(findings), key=lambda finding: finding.order)


def without_hints(findings: list[Finding]) -> list[Finding]:
    """Return the findings that ask for a mend; a hint only points something out."""
    return [one for one in findings if one.weight is not Severity.HINT]


def has_errors(findings: Iterable[Finding], *, strict: bool = False) -> bool:
    """Tell whether the findings stop a build; `strict` counts warnings too."""
    stops = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(finding.weight in stops for finding in findings)
