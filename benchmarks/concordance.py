"""How often each check of texts is right, on pairs that were written to find out.

Both sets of pairs were written without sight of the checks: sound pairs, and pairs with
one planted defect each, beside their sound form. They are put into the
manual as paragraphs and judged as a writer's own texts are.

The checks were mended with the first set in view, and a few of its pairs (behind a
comment "Written later") were written with a check in view. The second set was measured
when that was done; no rule was changed by it.

Run from the top of the repository: python -m benchmarks.concordance
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from deconflict.checks import check_manual
from deconflict.findings import Code, Finding, Severity
from deconflict.manual import load_manual, read_project
from deconflict.source import Data, read_bytes
from deconflict.source.writing import Plain, write_yaml

ROOT = Path(__file__).parents[1]
SEEN = Path(__file__).with_name("concordance_pairs.yaml")
UNSEEN = Path(__file__).with_name("concordance_pairs_unseen.yaml")
CHAPTER = "manual/chapters/measured.yaml"
NOT_MEASURED = (Code.TERM_ABBREVIATION,)
"""Checks of a whole chapter, for which single pairs are no test."""


_COLUMNS = (
    "| check 检查",
    "weight 级别",
    "seen 参照过的: planted 植入",
    "found 查出",
    "false alarms 误报",
    "unseen 未参照的: planted 植入",
    "found 查出",
    "false alarms 误报 |",
)


@dataclass(frozen=True)
class Trial:
    """One pair: sound, or with one planted defect."""

    name: str
    en: str
    zh: str
    force: str
    defect: str
    """The code that ought to be found; empty for a sound pair."""


@dataclass(frozen=True)
class Result:
    """The trials, and what was found in each."""

    trials: tuple[Trial, ...]
    found: Mapping[str, frozenset[Code]]

    @cached_property
    def sound(self) -> tuple[Trial, ...]:
        """The sound pairs."""
        return tuple(trial for trial in self.trials if not trial.defect)

    def planted(self, code: str) -> tuple[Trial, ...]:
        """Return the pairs with a defect of one code."""
        return tuple(trial for trial in self.trials if trial.defect == code)

    def hits(self, code: str) -> tuple[Trial, ...]:
        """Return the pairs whose planted defect was found."""
        return tuple(
            trial for trial in self.planted(code) if code in self.found[trial.name]
        )

    def false_alarms(self, code: str) -> tuple[Trial, ...]:
        """Return the sound pairs in which a code was found all the same."""
        return tuple(trial for trial in self.sound if code in self.found[trial.name])


def read_trials(path: Path) -> tuple[Trial, ...]:
    """Return the pairs of a file; a defect brings its sound form along."""
    source, findings = read_bytes(path.read_bytes(), path.name)
    if source is None or findings:
        raise ValueError(findings)
    assert isinstance(source.data, tuple)
    return tuple(trial for item in source.data for trial in _trials(item))


def _trials(item: Data) -> Iterator[Trial]:
    """Return the one or two trials of an item of the file."""
    assert isinstance(item, dict)
    text = {key: value for key, value in item.items() if isinstance(value, str)}
    force = text.get("force", "")
    defect = text["defect"].replace("null", "")
    yield Trial(text["id"], text["en"], text["zh"], force, defect)
    sound = item.get("sound")
    if isinstance(sound, dict):
        yield Trial(
            f"{text['id']}-sound", str(sound["en"]), str(sound["zh"]), force, ""
        )


def measure(trials: tuple[Trial, ...]) -> Result:
    """Return what the checks find in the pairs, as paragraphs of one chapter."""
    files = {**read_project(ROOT), CHAPTER: _chapter(trials).encode()}
    loading = load_manual(files)
    if loading.manual is None:
        raise ValueError(loading.findings)
    chapter = loading.manual.chapters["measured"]
    lines: dict[int, str] = {}
    for index, trial in enumerate(trials):
        span = chapter.place("sections", 0, "paragraphs", index).span
        assert span is not None
        lines |= dict.fromkeys(range(span.line, span.end_line + 1), trial.name)
    found: dict[str, set[Code]] = defaultdict(set)
    for finding in check_manual(loading.manual):
        if finding.place.path == CHAPTER and finding.code not in NOT_MEASURED:
            found[_name_at(lines, finding)].add(finding.code)
    return Result(trials, {one.name: frozenset(found[one.name]) for one in trials})


def _name_at(lines: Mapping[int, str], finding: Finding) -> str:
    """Return the name of the trial in which a finding is."""
    span = finding.place.span
    return lines.get(span.line, "") if span else ""


def _chapter(trials: tuple[Trial, ...]) -> str:
    """Return the pairs as the paragraphs of a chapter."""
    paragraphs: list[Plain] = [
        {
            "id": f"p{number}",
            "text": {"en": trial.en, "zh": trial.zh},
            **({"force": trial.force} if trial.force else {}),
        }
        for number, trial in enumerate(trials)
    ]
    title = {"en": "Measured pairs", "zh": "测试用文本"}
    section: Plain = {"id": "pairs", "title": title, "paragraphs": paragraphs}
    return write_yaml({"id": "measured", "title": title, "sections": [section]})


def table(seen: Result, unseen: Result) -> str:
    """Return hits and false alarms of each check as a table in Markdown."""
    trials = (*seen.trials, *unseen.trials)
    lines = [" | ".join(_COLUMNS), "|---" * len(_COLUMNS) + "|"]
    for code in sorted({one.defect for one in trials if one.defect}):
        counts = [
            str(len(found(code)))
            for result in (seen, unseen)
            for found in (result.planted, result.hits, result.false_alarms)
        ]
        lines.append(" | ".join([f"| `{code}`", severity_of(code), *counts]) + " |")
    return "\n".join(lines)


def severity_of(code: str) -> str:
    """Return how much a finding of a code weighs."""
    return next((one.severity.value for one in Code if one.value == code), "-")


def summary(result: Result) -> str:
    """Return in words how the planted and the sound pairs came out."""
    planted = [trial for trial in result.trials if trial.defect]
    hits = [one for one in planted if one.defect in result.found[one.name]]
    heavy = {Severity.ERROR, Severity.WARNING}
    errors = flagged = 0
    for trial in result.sound:
        weights = {code.severity for code in result.found[trial.name]}
        flagged += bool(weights & heavy)
        errors += Severity.ERROR in weights
    return (
        f"{len(hits)} of {len(planted)} planted defects were found under their own "
        f"code; {flagged} of {len(result.sound)} sound pairs brought a warning or an "
        f"error, {errors} of them an error."
    )


def misses(result: Result) -> Iterator[str]:
    """Return a line for each pair that did not come out as it should."""
    for trial in result.trials:
        found = sorted(code.value for code in result.found[trial.name])
        if trial.defect not in found if trial.defect else found:
            wanted = trial.defect or "sound"
            yield f"{trial.name}: {wanted}, found {', '.join(found) or 'nothing'}"


def main() -> None:
    """Print the table and the summaries; with --pairs, what did not come out."""
    seen, unseen = (measure(read_trials(path)) for path in (SEEN, UNSEEN))
    lines = [table(seen, unseen), "", summary(seen), summary(unseen)]
    if "--pairs" in sys.argv:
        lines += [*misses(seen), *misses(unseen)]
    print("\n".join(lines))  # noqa: T201 - it is what it is for


if __name__ == "__main__":
    main()
