"""Events of the YAML parser to data, with the place of each key and value."""

from dataclasses import dataclass, field
from typing import Any

import yaml

from deconflict.findings import Code, Finding, Place, Span
from deconflict.source.document import Data, KeyPath, Source

MAX_DEPTH = 20
_KEY_SLIPS = {
    "-": (
        Code.SOURCE_SYNTAX,
        "There is no space after the hyphen of a list item.",
        "Write '- ' with a space before the item.",
    ),
    "\u3000": (
        Code.SOURCE_LOOK_ALIKE,
        "A full-width space stands where a half-width one belongs.",
        "Switch the input method to English and type it again.",
    ),
}
"""What a key may begin with by a slip: code, message and hint."""


_HALVES = {"en", "zh"}
"""The keys under which texts stand that are printed."""

_Mark = Any
"""A place in the text: line and column from 0. The stubs allow None, and
libyaml's parser always gives one."""


@dataclass
class _Open:
    """A mapping or sequence that is being read."""

    path: KeyPath
    start: _Mark
    is_mapping: bool
    is_flow: bool
    entries: dict[str, Data] = field(default_factory=dict)
    items: list[Data] = field(default_factory=list)
    key: str | None = None
    is_repeated: bool = False


class TreeBuilder:
    """Takes one event after the other and holds what they made."""

    def __init__(self, blank: Source) -> None:
        """Begin with a source that has text and path but no data yet."""
        self.root: Data | None = None
        self.values: dict[KeyPath, Span] = {}
        self.keys: dict[KeyPath, Span] = {}
        self.flow_keys: set[KeyPath] = set()
        self.findings: list[Finding] = []
        self._blank = blank
        self._last_line = blank.text.count("\n") + 1
        self._open: list[_Open] = []
        self._documents = 0

    def take(self, event: yaml.Event) -> bool:
        """Take an event in; return False when the rest cannot be read."""
        match event:
            case yaml.DocumentStartEvent():
                return self._begin_document(event)
            case yaml.AliasEvent():
                self._tell_anchor(event)
                return self._take_scalar(f"*{event.anchor}", event, is_plain=False)
            case yaml.ScalarEvent():
                return self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                return self._begin(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end(event)
        return True

    def _begin_document(self, event: yaml.Event) -> bool:
        self._documents += 1
        if self._documents > 1:
            self._tell(
                Code.SOURCE_DOCUMENTS,
                event,
                "A second document begins here.",
                "Delete the line of hyphens, or give the second part its own file.",
            )
            return False
        return True

    def _scalar(self, event: yaml.ScalarEvent) -> bool:
        self._tell_anchor(event)
        self._tell_tag(event)
        is_plain = not event.style
        is_blank_root = not self._open and is_plain and not event.value
        if is_blank_root:
            return True
        self._tell_folded_chinese(event)
        self._tell_lost_comment(event)
        return self._take_scalar(event.value, event, is_plain=is_plain)

    def _tell_lost_comment(self, event: yaml.ScalarEvent) -> None:
        """Tell of words after # that the author may have meant as text."""
        if event.style or not self._open or self._open[-1].key not in _HALVES:
            return
        span = self._span(event.start_mark, event.end_mark)
        rest = self._blank.line(span.end_line)[span.end_column - 1 :]
        if rest.lstrip().startswith("#"):
            self._tell(
                Code.SOURCE_COMMENT,
                event,
                f"What stands after '#' is not part of this text: '{rest.strip()}'.",
                "Put the text in quotes, or the comment on a line of its own.",
            )

    def _take_scalar(self, value: str, event: yaml.Event, *, is_plain: bool) -> bool:
        if self._wants_key():
            return self._take_key(value, event, is_plain=is_plain)
        parent = self._open[-1] if self._open else None
        if parent and parent.is_flow and parent.is_mapping and is_plain and not value:
            self.flow_keys.add(self._next_path())
        self._put(value, self._span(event.start_mark, event.end_mark))
        return True

    def _begin(self, event: yaml.CollectionStartEvent) -> bool:
        self._tell_anchor(event)
        self._tell_tag(event)
        if self._wants_key():
            self._tell(
                Code.SOURCE_KEY,
                event,
                "A group or list stands where a key is expected.",
                "Put a text that begins with { or [ in quotes.",
            )
            return False
        if len(self._open) >= MAX_DEPTH:
            self._tell(
                Code.SOURCE_NESTING,
                event,
                f"The file is nested more than {MAX_DEPTH} levels deep.",
                "Look for brackets that are opened and never closed.",
            )
            return False
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        self._open.append(
            _Open(
                self._next_path(), event.start_mark, is_mapping, bool(event.flow_style)
            )
        )
        return True

    def _end(self, event: yaml.Event) -> None:
        done = self._open.pop()
        end = event.end_mark if done.is_flow else event.start_mark
        value: Data = dict(done.entries) if done.is_mapping else tuple(done.items)
        self._put(value, self._span(done.start, end))

    def _wants_key(self) -> bool:
        return (
            bool(self._open)
            and self._open[-1].is_mapping
            and (self._open[-1].key is None)
        )

    def _take_key(self, key: str, event: yaml.Event, *, is_plain: bool) -> bool:
        slip = _KEY_SLIPS.get(key[:1]) if is_plain else None
        if slip is not None:
            self._tell(slip[0], event, *slip[1:])
            return False
        parent = self._open[-1]
        parent.key = key
        parent.is_repeated = key in parent.entries
        if parent.is_repeated:
            first = self.keys[(*parent.path, key)].line
            self._tell(
                Code.SOURCE_DUPLICATE_KEY,
                event,
                f"The key '{key}' stands here for the second time.",
                f"The first one is in line {first}; keep one of the two.",
            )
            return True
        self.keys[(*parent.path, key)] = self._span(event.start_mark, event.end_mark)
        return True

    def _next_path(self) -> KeyPath:
        if not self._open:
            return ()
        parent = self._open[-1]
        if parent.is_mapping:
            return (*parent.path, parent.key or "")
        return (*parent.path, len(parent.items))

    def _put(self, value: Data, span: Span) -> None:
        path = self._next_path()
        if not self._open:
            self.root = value
            self.values[path] = span
            return
        parent = self._open[-1]
        if not parent.is_mapping:
            parent.items.append(value)
        elif not parent.is_repeated:
            parent.entries[parent.key or ""] = value
        if not parent.is_repeated:
            self.values[path] = span
        parent.key = None
        parent.is_repeated = False

    def _span(self, start: _Mark, end: _Mark) -> Span:
        last = self._last_line
        if start.line >= last:  # an empty value behind the end of the file
            column = len(self._blank.line(last)) + 1
            return Span(last, column, last, column)
        return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    def _tell_anchor(self, event: yaml.NodeEvent) -> None:
        if event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            kind = "alias" if sign == "*" else "anchor"
            self._tell(
                Code.SOURCE_ANCHOR,
                event,
                f"'{sign}{event.anchor}' is an {kind}, which is not used here.",
                f"Write the text out; put a text that begins with {sign} in quotes.",
                sign,
            )

    def _tell_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag is not None:
            self._tell(
                Code.SOURCE_TAG,
                event,
                "A word that begins with '!' is a tag, which is not used here.",
                "Delete it; put a text that begins with ! in quotes.",
                "!",
            )

    def _tell_folded_chinese(self, event: yaml.ScalarEvent) -> None:
        """Tell of a Chinese text whose lines YAML would join with a space."""
        if not self._open or self._open[-1].key != "zh" or event.style == "|":
            return
        if event.style == ">":
            message = "A Chinese text is written with '>', which puts spaces into it."
        elif _line_count(event) > 1:
            message = (
                "A Chinese text goes over several lines, which puts spaces into it."
            )
        else:
            return
        self._tell(
            Code.SOURCE_FOLDED_CHINESE,
            event,
            message,
            "Write it on one line, or begin it with '|' and a new line.",
        )

    def _tell(
        self, code: Code, event: yaml.Event, message: str, hint: str, sign: str = ""
    ) -> None:
        """Keep a finding on an event, or on its word that begins with `sign`."""
        span = self._span(event.start_mark, event.end_mark)
        line_text = self._blank.line(span.line)
        at = line_text.find(sign, span.column - 1) if sign else -1
        if at >= 0:
            end = at + len(line_text[at:].split(maxsplit=1)[0])
            span = Span(span.line, at + 1, span.line, end + 1)
        place = Place(self._blank.path, span, line_text)
        self.findings.append(Finding(place, code, message, hint))


def _line_count(event: yaml.ScalarEvent) -> int:
    """Return on how many lines of the file a text stands."""
    start: _Mark = event.start_mark
    end: _Mark = event.end_mark
    return int(end.line) - int(start.line) + 1
