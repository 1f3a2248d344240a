"""Change single texts in a file and leave every other byte as it is.

The places of the reader say where a text stands, so a file is never written anew
from its data: comments, order, quotes and line ends stay. The idea is that of
pre-commit's `yaml_rewrite.py`.
"""

from collections.abc import Mapping

from deconflict.source.document import Data, KeyPath, Source
from deconflict.source.reader import read_bytes
from deconflict.source.scalars import Spot, written
from deconflict.source.scripts import Change, Script, changed, has_room, is_flow


def replace_value(source: Source, path: KeyPath, text: str) -> str | None:
    """Return the text of a file with one value changed, or None if it cannot be.

    A half that is not there yet is written behind the other half of its pair.
    """
    content = replace_values(source.text.encode(), source.path, {path: text})
    return None if content is None else content.decode()


def replace_values(
    content: bytes, name: str, values: Mapping[KeyPath, str]
) -> bytes | None:
    """Return the bytes of a file with some texts changed, or None if it cannot be.

    None also where the result, read again, would not say exactly what it should.
    """
    source, _ = read_bytes(content, name)
    if source is None:
        return None
    script = Script(content.decode())
    changes = []
    for path, text in values.items():
        change = change_of(source, script, path, text)
        if change is None:
            return None
        changes.append(change)
    result = changed(script.text, changes).encode()
    again, _ = read_bytes(result, name)
    wanted = _with_values(source.data, values)
    return result if again is not None and again.data == wanted else None


def change_of(
    source: Source, script: Script, path: KeyPath, text: str
) -> Change | None:
    """Return the change that gives the value at `path` a text."""
    if not path or not isinstance(path[-1], str):
        return None
    if path not in source.values:
        return _insertion(source, script, path, text)
    if not isinstance(source.value(path), str) or path not in source.keys:
        return None
    span = source.values[path]
    start, end = script.extent(span)
    old = script.text[start:end]
    if not old:
        return None
    spot = Spot(
        path[-1],
        source.keys[path].column - 1,
        is_flow=is_flow(source, script, path),
        has_room=has_room(script, end, text),
    )
    new = written(text, old, spot)
    if new is None:
        return None
    return Change(start, end, new.replace("\n", script.line_end(span.line)))


def _insertion(
    source: Source, script: Script, path: KeyPath, text: str
) -> Change | None:
    """Return the change that writes a missing half behind the other one."""
    pair = path[:-1]
    others = [key for key in ("en", "zh") if (*pair, key) in source.keys]
    if len(others) != 1 or path[-1] not in ("en", "zh"):
        return None
    other = (*pair, others[0])
    span, key = source.values[other], str(path[-1])
    column = source.keys[other].column - 1
    in_flow = is_flow(source, script, other)
    start, end = script.extent(span)
    line_stop = end + len(script.rest(end))
    spot = Spot(
        key, column, is_flow=in_flow, has_room=has_room(script, line_stop, text)
    )
    new = written(text, script.text[start:end], spot)
    if new is None:
        return None
    if in_flow:
        return Change(end, end, f", {key}: {new}")
    line_end = script.line_end(span.line)
    entry = f"\n{' ' * column}{key}: {new}".replace("\n", line_end)
    return Change(line_stop, line_stop, entry)


def _with_values(data: Data, values: Mapping[KeyPath, str]) -> Data:
    """Return data in which the values at some paths are other ones."""
    for path, text in values.items():
        data = _with_value(data, path, text)
    return data


def _with_value(data: Data, path: KeyPath, text: str) -> Data:
    """Return data in which the value at a path is another one."""
    if not path:
        return text
    step, rest = path[0], path[1:]
    if isinstance(data, dict):
        inner = data.get(str(step), "")
        return {**data, str(step): _with_value(inner, rest, text)}
    items = list(data)
    at = int(step)
    items[at] = _with_value(items[at], rest, text)
    return tuple(items)
