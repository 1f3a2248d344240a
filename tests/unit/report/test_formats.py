"""The formats of a report, each for its reader."""

import json

from deconflict.findings import Code, Finding, Place, Severity, Span
from deconflict.report import FORMATS, Format, Report, report_findings

TOLD = Finding(
    Place("procedures/x/A,B:1.yaml", Span(2, 5, 2, 7), "zh: 舰艇"),
    Code.REF_MISSING,
    "No signal has the id '50%'.",
    "First line.\nSecond line.",
)
WARNED = Finding(Place("manual/x.yaml"), Code.FILE_UNKNOWN, "Nothing reads this file.")
HINTED = Finding(Place("m"), Code.REF_UNUSED, "Perhaps.", severity=Severity.HINT)


def test_every_format_has_a_reporter() -> None:
    assert set(FORMATS) == set(Format)


def test_text_ends_with_the_counts() -> None:
    text = report_findings(Report([TOLD, WARNED, WARNED], 2), Format.TEXT)

    assert text == (
        "procedures/x/A,B:1.yaml:2:5: error: No signal has the id '50%'. "
        "[ref-missing]\n"
        "   2 | zh: 舰艇\n"
        "     |     ^^^^\n"
        "     hint: First line.\nSecond line.\n"
        "manual/x.yaml: warning: Nothing reads this file. [file-unknown]\n"
        "manual/x.yaml: warning: Nothing reads this file. [file-unknown]\n"
        "2 files checked: 1 error, 2 warnings. "
        "`deconflict explain CODE` tells more about a code.\n"
    )


def test_text_of_nothing_found() -> None:
    assert report_findings(Report([], 1), Format.TEXT) == (
        "1 file checked, nothing found.\n"
    )


def test_colours_only_when_wanted() -> None:
    plain = report_findings(Report([TOLD], 1), Format.TEXT)
    coloured = report_findings(Report([TOLD], 1, is_coloured=True), Format.TEXT)

    assert "\x1b" not in plain
    assert "\x1b[1;31merror\x1b[0m" in coloured


def test_json_is_valid_and_holds_everything() -> None:
    text = report_findings(Report([TOLD, WARNED], 3), Format.JSON)

    assert json.loads(text) == {
        "version": 1,
        "files": 3,
        "findings": [
            {
                "path": "procedures/x/A,B:1.yaml",
                "line": 2,
                "column": 5,
                "endLine": 2,
                "endColumn": 7,
                "severity": "error",
                "code": "ref-missing",
                "message": "No signal has the id '50%'.",
                "hint": "First line.\nSecond line.",
                "story": [],
                "quotes": [],
                "tellings": [],
            },
            {
                "path": "manual/x.yaml",
                "line": None,
                "column": None,
                "endLine": None,
                "endColumn": None,
                "severity": "warning",
                "code": "file-unknown",
                "message": "Nothing reads this file.",
                "hint": "",
                "story": [],
                "quotes": [],
                "tellings": [],
            },
        ],
        "ignored": [],
    }


def test_github_annotations_escape_what_would_end_them() -> None:
    text = report_findings(Report([TOLD, WARNED, HINTED], 3), Format.GITHUB)

    assert text == (
        "::error file=procedures/x/A%2CB%3A1.yaml,line=2,col=5,title=ref-missing"
        "::No signal has the id '50%25'. First line.%0ASecond line.\n"
        "::warning file=manual/x.yaml,title=file-unknown::Nothing reads this file.\n"
        "::notice file=m,title=ref-unused::Perhaps.\n"
    )
