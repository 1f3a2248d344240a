"""What differs between two states of the manual, as text, Markdown or JSON.

It is loaded only by the commands that need it, for it loads the document.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping

from deconflict.compare import Change, Comparison, Kind, Line, State, Words
from deconflict.document import Document, plain_text
from deconflict.render.redline import render_redline
from deconflict.report.diff_format import DiffFormat
from deconflict.wording import Stretch, written

_INDENT = "      "
_MARKDOWN = {"same": "{}", "gone": "~~{}~~", "new": "**{}**"}
_SPECIAL = str.maketrans({sign: f"\\{sign}" for sign in "\\*_~`[]<>|"})

Mark = Callable[[Iterable[Stretch]], str]


def report_changes(comparison: Comparison, frame: Document, form: DiffFormat) -> str:
    """Return the changes in a format; `frame` has the words and languages."""
    return _FORMATS[form](comparison, frame)


def _text(comparison: Comparison, frame: Document) -> str:
    """Return the changes for the eye, the gravest first."""
    lines = [_title(comparison, frame), ""]
    for kind, changes in _groups(comparison):
        lines.append(f"{_word(frame, f'change-{kind}')}: {len(changes)}")
        if kind is Kind.RENUMBERED:
            lines += [f"  {line}" for line in _renumbered(changes)]
            continue
        for change in changes:
            lines.append(f"  {_head(change, frame)}")
            lines += [f"{_INDENT}{line}" for line in _body(change, written)]
        lines.append("")
    if not comparison.changes:
        lines.append(_word(frame, "diff-nothing"))
    return "\n".join(lines).rstrip() + "\n"


def _markdown(comparison: Comparison, frame: Document) -> str:
    """Return the changes as Markdown, for a page or a letter."""
    lines = [f"# {_escaped(_title(comparison, frame))}", ""]
    for kind, changes in _groups(comparison):
        lines += [f"## {_word(frame, f'change-{kind}')}: {len(changes)}", ""]
        if kind is Kind.RENUMBERED:
            lines += [f"- {_escaped(line)}" for line in _renumbered(changes)]
        for change in changes if kind is not Kind.RENUMBERED else ():
            lines.append(f"- {_escaped(_head(change, frame))}")
            lines += [f"  - {line}" for line in _body(change, _marked_down)]
        lines.append("")
    if not comparison.changes:
        lines.append(_word(frame, "diff-nothing"))
    return "\n".join(lines).rstrip() + "\n"


def _json(comparison: Comparison, _frame: Document) -> str:
    """Return all that is known of each change as JSON; the form has a version."""
    document = {
        "version": 1,
        "old": _state(comparison.old),
        "new": _state(comparison.new),
        "counts": {kind.value: count for kind, count in comparison.counts().items()},
        "changes": [_row(change) for change in comparison.changes],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _groups(comparison: Comparison) -> Iterator[tuple[Kind, list[Change]]]:
    """Return the changes by their gravest kind, kinds without one left out."""
    for kind in Kind:
        changes = [one for one in comparison.told if one.kind is kind]
        if changes:
            yield kind, changes


def _title(comparison: Comparison, frame: Document) -> str:
    """Return what is compared, in both languages."""
    words = Words(frame)
    title = words.filled(
        "diff-title",
        {"old": words.state(comparison.old), "new": words.state(comparison.new)},
    )
    return " / ".join(plain_text(one.inlines) for one in title)


def _word(frame: Document, key: str) -> str:
    """Return an interface word in both languages."""
    return " / ".join(plain_text(one.inlines) for one in frame.words[key])


def _head(change: Change, frame: Document) -> str:
    """Return where a change is, and of what other kinds it is too."""
    place = change.anchor
    if change.number and not change.is_division:
        place = f"{change.number} {place}"
    others = [
        _word(frame, f"change-{kind}")
        for kind in change.kinds[1:]
        if kind is not Kind.RENUMBERED
    ]
    return f"{place} ({'; '.join(others)})" if others else place


def _body(change: Change, mark: Mark) -> Iterator[str]:
    """Return the texts that changed, each behind its language."""
    for language, lines in change.lines.items():
        for line in lines:
            if line.is_changed:
                yield f"{language}: {mark(line.stretches)}"


def _marked_down(stretches: Iterable[Stretch]) -> str:
    """Return stretches with Markdown's marks; a mark cannot hold spaces at its ends."""
    return "".join(_in_markdown(one) for one in stretches)


def _in_markdown(stretch: Stretch) -> str:
    text = stretch.text
    bare = text.strip()
    if not bare:
        return text
    start = len(text) - len(text.lstrip())
    marked = _MARKDOWN[stretch.kind].format(_escaped(bare))
    return f"{text[:start]}{marked}{text[start + len(bare) :]}"


def _escaped(text: str) -> str:
    """Return a text in which no sign means anything to Markdown."""
    return text.translate(_SPECIAL)


def _renumbered(changes: list[Change]) -> Iterator[str]:
    """Return in a line for each division what numbers its places have now."""
    by_division: dict[str, list[str]] = {}
    for one in changes:
        if one.old and one.new:
            told = f"{one.old.number or '–'} → {one.new.number or '–'}"
            by_division.setdefault(one.division.id, []).append(told)
    for name, numbers in by_division.items():
        yield f"{name}: {', '.join(numbers)}"


def _state(state: State) -> dict[str, object]:
    return {
        "number": state.number or None,
        "label": dict(state.label),
        "date": dict(state.date),
    }


def _row(change: Change) -> dict[str, object]:
    """Return one change as JSON has it."""
    return {
        "kinds": [kind.value for kind in change.kinds],
        "anchor": change.anchor,
        "division": change.division.id,
        "oldNumber": change.old.number if change.old else None,
        "newNumber": change.new.number if change.new else None,
        "swaps": [
            {"kind": one.kind, "language": one.language, "old": one.old, "new": one.new}
            for one in change.swaps
        ],
        "texts": {
            language: [_line(line) for line in lines if line.is_changed]
            for language, lines in change.lines.items()
        },
    }


def _line(line: Line) -> Mapping[str, object]:
    return {
        "old": "".join(one.text for one in line.stretches if one.kind != "new"),
        "new": "".join(one.text for one in line.stretches if one.kind != "gone"),
        "redline": written(line.stretches),
    }


_FORMATS: dict[DiffFormat, Callable[[Comparison, Document], str]] = {
    DiffFormat.TEXT: _text,
    DiffFormat.HTML: render_redline,
    DiffFormat.MARKDOWN: _markdown,
    DiffFormat.JSON: _json,
}
