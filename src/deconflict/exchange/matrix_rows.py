"""Rows of a matrix to comments, or the findings that say why not."""

import re
from collections.abc import Iterable

from deconflict.exchange.languages import TAGS
from deconflict.exchange.matrix import (
    ANCHOR,
    COMMENT,
    DATE,
    DECIDED_BY,
    DECISION,
    DECISION_REASON,
    DECISIONS,
    FINGERPRINT,
    FROM,
    ID,
    PROPOSED,
    REASON,
    TEXT,
    TEXTS,
    TYPE,
    TYPES,
    WORDING,
    Line,
    Received,
    chosen,
    unguarded,
)
from deconflict.exchange.matrix_telling import (
    empty_cell,
    no_decision,
    not_as_made,
    nothing_said,
    wrong_choice,
    wrong_date,
)
from deconflict.findings import Finding
from deconflict.schema import NEEDS_REASON, Comment
from deconflict.source import hidden_sign

_ID = re.compile(r"[0-9a-fA-F]{16}")
_ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9-]*([.][A-Za-z0-9-]+)*")
_MARKS = re.compile(r"[A-Za-z-]+=[0-9a-f]+(;[A-Za-z-]+=[0-9a-f]+)*")
_DATE = re.compile(
    r"(?P<year>[0-9]{4})[-/.年](?P<month>[0-9]{1,2})[-/.月](?P<day>[0-9]{1,2})日?"
    r"([T ].*)?"
)
"""A spreadsheet writes a date in its own way; the year first leaves no doubt."""

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_MOST_MONTHS, _MOST_DAYS = 12, 31
_FREE = {
    "wording": WORDING,
    "comment": COMMENT,
    "proposed": PROPOSED,
    "reason": REASON,
}
"""Texts that may say anything, by their keys."""


def read_comments(
    lines: Iterable[Line],
) -> tuple[list[Received], list[Finding]]:
    """Return the comments of good rows, and what is wrong with the others."""
    received: list[Received] = []
    findings: list[Finding] = []
    for line in lines:
        row = _Row(line)
        texts = row.texts()
        findings += row.findings
        if not row.findings:
            comment = Comment.model_validate(texts)
            received.append(Received(row.text(ID).lower(), comment, line))
    return received, findings


class _Row:
    """One row on its way to a comment, with what is wrong in it."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.findings: list[Finding] = []

    def texts(self) -> dict[str, str]:
        """Return what the row says by the keys of a comment, empty cells left out."""
        self._as_made(ID, _ID)
        texts = {
            "from": " ".join(self._filled(FROM).split()),
            "type": self._choice(TYPE, TYPES),
            "text": self._text(),
            "place": self._as_made(ANCHOR, _ANCHOR),
            "fingerprint": self._marks(),
            **{key: self.text(heading) for key, heading in _FREE.items()},
            "date": self._date(),
            **self._decision(),
        }
        if not texts["comment"] and not texts["proposed"]:
            self.findings.append(nothing_said(self.line.place(COMMENT)))
        return {key: text for key, text in texts.items() if text}

    def text(self, heading: str) -> str:
        """Return what a cell says, without what nobody sees."""
        text = _LINE_ENDS.sub("\n", self.line.cells[heading]).replace("\t", " ")
        while sign := hidden_sign(text):
            text = text.replace(sign, "")
        lines = (line.rstrip() for line in unguarded(text.strip()).split("\n"))
        return "\n".join(lines).strip()

    def _filled(self, heading: str) -> str:
        """Return what a cell says that must not be empty."""
        text = self.text(heading)
        if not text:
            self.findings.append(empty_cell(self.line.place(heading), heading))
        return text

    def _as_made(self, heading: str, form: re.Pattern[str]) -> str:
        """Return what a cell says that only the program writes."""
        text = self._filled(heading)
        if text and not form.fullmatch(text):
            self.findings.append(not_as_made(self.line.place(heading), heading, text))
        return text

    def _choice(self, heading: str, words: dict[str, str]) -> str:
        """Return the key of the fixed word in a cell, which must not be empty."""
        text = self._filled(heading)
        key = chosen(text, words)
        if text and not key:
            place = self.line.place(heading)
            self.findings.append(wrong_choice(place, heading, text, words.values()))
        return key

    def _text(self) -> str:
        """Return which text the row is about."""
        text = self._filled(TEXT).casefold()
        if text and text not in TEXTS:
            place = self.line.place(TEXT)
            self.findings.append(wrong_choice(place, TEXT, text, TEXTS))
        return text

    def _marks(self) -> str:
        """Return the marks of the words, with one for each text it is about."""
        marks = self._as_made(FINGERPRINT, _MARKS)
        known = {part.partition("=")[0].partition("-")[0] for part in marks.split(";")}
        about = self.text(TEXT).casefold()
        wanted = set(TAGS) if about == "both" else set(TAGS) & {about}
        if _MARKS.fullmatch(marks) and not wanted <= known:
            place = self.line.place(FINGERPRINT)
            self.findings.append(not_as_made(place, FINGERPRINT, marks))
        return marks

    def _date(self) -> str:
        """Return the date as the file holds it."""
        text = self._filled(DATE)
        match = _DATE.fullmatch(text)
        if match is not None:
            month, day = int(match["month"]), int(match["day"])
            if 1 <= month <= _MOST_MONTHS and 1 <= day <= _MOST_DAYS:
                return f"{match['year']}-{month:02}-{day:02}"
        if text:
            self.findings.append(wrong_date(self.line.place(DATE), text))
        return text

    def _decision(self) -> dict[str, str]:
        """Return the decision with its reason and who decided, or nothing."""
        if not self.text(DECISION):
            if self.text(DECISION_REASON):
                self.findings.append(no_decision(self.line.place(DECISION)))
            return {}
        decision = self._choice(DECISION, DECISIONS)
        by = " ".join(self._filled(DECIDED_BY).split())
        reason = self.text(DECISION_REASON)
        if decision in NEEDS_REASON:
            reason = self._filled(DECISION_REASON)
        return {"decision": decision, "decision-reason": reason, "decided-by": by}
