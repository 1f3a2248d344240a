"""Add groups of texts to a file or take them out, and set texts in a group.

Every other byte stays: comments, order, quotes and line ends. What is read back must
say exactly what it should, or nothing is changed.
"""

from collections.abc import Collection, Iterable, Mapping

from deconflict.source.document import Data, KeyPath, Source
from deconflict.source.editing import change_of
from deconflict.source.reader import read_bytes
from deconflict.source.scalars import Spot, written, written_key
from deconflict.source.scripts import Change, Script, begins_flow, changed, is_flow

Group = Mapping[str, str]
"""Texts by their keys."""

_STEP = 2
_PLAIN = "a"
"""The style of a text that was never there: no quotes where it needs none."""


def written_groups(groups: Mapping[str, Group], column: int) -> str | None:
    """Return groups as YAML below a key, or None if one cannot be written."""
    lines = []
    for key, group in groups.items():
        body = _written_texts(group, column + _STEP)
        if body is None:
            return None
        lines.append(f"{' ' * column}{written_key(key)}:\n{body}")
    return "\n".join(lines)


def add_groups(
    content: bytes, name: str, at: KeyPath, groups: Mapping[str, Group]
) -> bytes | None:
    """Return the bytes of a file with groups behind those at a path, or None."""
    source, _ = read_bytes(content, name)
    data = source.value(at) if source is not None and at in source.values else ""
    if source is None or not isinstance(data, dict) or not data:
        return None
    script = Script(content.decode())
    first = source.keys[(*at, next(iter(data)))]
    new = written_groups(groups, first.column - 1)
    if new is None or begins_flow(script, source.values[at]):
        return None
    wanted: Data = {**data, **{key: dict(group) for key, group in groups.items()}}
    change = _behind(source, script, at, new)
    return _checked(script, [change], name, _with(source.data, at, wanted))


def remove_groups(
    content: bytes, name: str, at: KeyPath, keys: Collection[str]
) -> bytes | None:
    """Return the bytes of a file without some groups at a path, or None.

    One group at least must stay: nothing would be left to stand at the path.
    """
    source, _ = read_bytes(content, name)
    data = source.value(at) if source is not None and at in source.values else ""
    if source is None or not isinstance(data, dict) or not set(keys) < set(data):
        return None
    script = Script(content.decode())
    changes = [_removal(source, script, (*at, key)) for key in keys]
    made = [change for change in changes if change is not None]
    if len(made) < len(changes):
        return None
    wanted: Data = {key: value for key, value in data.items() if key not in keys}
    return _checked(script, made, name, _with(source.data, at, wanted))


def set_texts(
    content: bytes, name: str, groups: Mapping[KeyPath, Group]
) -> bytes | None:
    """Return the bytes of a file with texts set in some groups, or None.

    A text that is there is replaced, one that is not comes behind the others, and one
    that is to be empty is taken out.
    """
    source, _ = read_bytes(content, name)
    if source is None:
        return None
    script = Script(content.decode())
    changes: list[Change] = []
    wanted = source.data
    for at, texts in groups.items():
        made = _changes(source, script, at, texts)
        if made is None:
            return None
        changes += made
        wanted = _with(wanted, at, _with_texts(source.value(at), texts))
    return _checked(script, changes, name, wanted)


def _changes(
    source: Source, script: Script, at: KeyPath, texts: Group
) -> list[Change] | None:
    """Return what changes in one group, or None if it cannot be changed."""
    if at not in source.values or not isinstance(source.value(at), dict):
        return None
    fresh: dict[str, str] = {}
    changes: list[Change | None] = []
    for key, text in texts.items():
        path = (*at, key)
        if path not in source.keys:
            fresh |= {key: text} if text else {}
        elif not text:
            changes.append(_removal(source, script, path))
        elif source.value(path) != text:
            changes.append(change_of(source, script, path, text))
    if fresh:
        changes.append(_addition(source, script, at, fresh))
    made = [change for change in changes if change is not None]
    return made if len(made) == len(changes) else None


def _addition(
    source: Source, script: Script, at: KeyPath, texts: Group
) -> Change | None:
    """Return the change that writes texts behind the last one of a group."""
    data = source.value(at)
    if not data or not isinstance(data, dict):
        return None
    if begins_flow(script, source.values[at]) or is_flow(source, script, at):
        parts = [
            _written_text(key, text, 0, is_flow=True) for key, text in texts.items()
        ]
        end = _end(source, script, at, is_inside=True)
        return None if None in parts else Change(end, end, "".join(map(_next, parts)))
    column = source.keys[(*at, next(iter(data)))].column - 1
    body = _written_texts(texts, column)
    return None if body is None else _behind(source, script, at, body)


def _next(part: str | None) -> str:
    """Return a text inside { } behind another one."""
    return f", {part}"


def _behind(source: Source, script: Script, at: KeyPath, body: str) -> Change:
    """Return the change that writes lines behind all that stands at a path."""
    stop = _line_stop(script, _end(source, script, at))
    line_end = script.line_end(source.values[at].line)
    return Change(stop, stop, f"\n{body}".replace("\n", line_end))


def _removal(source: Source, script: Script, path: KeyPath) -> Change | None:
    """Return the change that takes a key and its text out, with their lines."""
    key = source.keys[path]
    start = script.offset(key.line, 1)
    before = script.text[start : script.offset(key.line, key.column)]
    if before.strip() or start == 0 or is_flow(source, script, path):
        return None
    start -= len(script.line_end(key.line - 1))
    return Change(start, _line_stop(script, _end(source, script, path)), "")


def _line_stop(script: Script, offset: int) -> int:
    """Return where the line ends on which an offset is."""
    return offset + len(script.rest(offset))


def _end(
    source: Source, script: Script, path: KeyPath, *, is_inside: bool = False
) -> int:
    """Return the offset behind the last thing that is said at a path.

    The reader ends a group where the next thing begins, behind blank lines and
    comments; so the last text in it counts. Inside brackets that is before the last.
    """
    data = source.value(path)
    span = source.values[path]
    is_whole = begins_flow(script, span) and not is_inside
    if isinstance(data, str) or not data or is_whole:
        return script.extent(span)[1]
    last = list(data)[-1] if isinstance(data, dict) else len(data) - 1
    return _end(source, script, (*path, last))


def _written_texts(texts: Group, column: int) -> str | None:
    """Return texts as lines of YAML, or None if one cannot be written."""
    lines = [
        _written_text(key, text, column, is_flow=False) for key, text in texts.items()
    ]
    return None if None in lines else "\n".join(" " * column + str(x) for x in lines)


def _written_text(key: str, text: str, column: int, *, is_flow: bool) -> str | None:
    """Return a key with its text, or None if it cannot be written."""
    new = written(text, _PLAIN, Spot(key, column, is_flow=is_flow, has_room=True))
    return None if new is None else f"{written_key(key)}: {new}"


def _checked(
    script: Script, changes: Iterable[Change], name: str, wanted: Data
) -> bytes | None:
    """Return a file with changes made, or None if it would say something else."""
    result = changed(script.text, changes).encode()
    again, _ = read_bytes(result, name)
    return result if again is not None and again.data == wanted else None


def _with_texts(data: Data, texts: Group) -> Data:
    """Return a group with some texts set or taken out."""
    assert isinstance(data, dict)  # noqa: S101 - _changes() saw to it
    made = {**data, **texts}
    return {
        key: value for key, value in made.items() if value != "" or key not in texts
    }


def _with(data: Data, path: KeyPath, value: Data) -> Data:
    """Return data in which another value stands at a path."""
    if not path:
        return value
    if isinstance(data, dict):
        key = str(path[0])
        return {**data, key: _with(data[key], path[1:], value)}
    items = list(data)
    at = int(path[0])
    items[at] = _with(items[at], path[1:], value)
    return tuple(items)
