"""Judge a manual project."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from deconflict.checks import check_names, check_words
from deconflict.findings import Finding, has_errors, sort_findings
from deconflict.manual import Manual, Shelf, load_manual, read_project


@dataclass(frozen=True)
class Check:
    """What was found in a project, and the manual if its files have their shape."""

    findings: list[Finding]
    file_count: int
    manual: Manual | None
    ignored: tuple[Finding, ...] = ()
    """What authors let stand, each with its reason as excuse."""

    def is_good(self, *, strict: bool) -> bool:
        """Tell whether the manual may be built."""
        return self.manual is not None and not has_errors(self.findings, strict=strict)


def check_project(folder: Path, *, with_texts: bool = True) -> Check:
    """Return the findings on the project in a folder."""
    return check_files(read_project(folder), with_texts=with_texts)


def check_files(
    files: Mapping[str, bytes],
    *,
    with_texts: bool = True,
    shelf: Shelf | None = None,
    between: Callable[[], None] = lambda: None,
) -> Check:
    """Return the findings on the files of a project, by path.

    `between` is called between its steps; see `check_names`.
    """
    loading = load_manual(files, shelf)
    findings = list(loading.findings)
    if loading.manual is not None:
        findings += check_names(loading.manual, between)
    check = _told(findings, loading.file_count, loading.manual)
    return add_words(check, between) if with_texts else check


def add_words(check: Check, between: Callable[[], None] = lambda: None) -> Check:
    """Return a check of names and ladders with the findings on the words.

    `between` is called between its steps; see `check_words`.
    """
    if check.manual is None:
        return check
    findings = check_words(check.manual, check.findings, between)
    return _told(findings, check.file_count, check.manual)


def _told(findings: Iterable[Finding], file_count: int, manual: Manual | None) -> Check:
    """Return findings in their order, those apart that authors let stand."""
    told = sort_findings(findings)
    return Check(
        [one for one in told if not one.excuse],
        file_count,
        manual,
        tuple(one for one in told if one.excuse),
    )
