"""Markup (XML) read with the line of each element, and written set out.

The reader is expat's own, because it tells lines and because entities, with which
a small file can fill the memory, are refused before they are expanded.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree as ET
from xml.parsers import expat

_MAX_DEPTH = 60


@dataclass
class Element:
    """An element, with names free of namespaces."""

    name: str
    attributes: dict[str, str]
    line: int
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text inside, also inside inline elements."""
        return "".join(
            child if isinstance(child, str) else child.text for child in self.children
        )

    def inside(self, name: str) -> Iterator["Element"]:
        """Return the children of a name."""
        for child in self.children:
            if isinstance(child, Element) and child.name == name:
                yield child

    def first(self, name: str) -> "Element | None":
        """Return the first child of a name, or None."""
        return next(self.inside(name), None)

    def below(self, name: str) -> Iterator["Element"]:
        """Return the elements of a name at any depth, in order."""
        for child in self.children:
            if isinstance(child, Element):
                if child.name == name:
                    yield child
                yield from child.below(name)


@dataclass(frozen=True)
class Slip:
    """Where markup cannot be read on."""

    line: int
    column: int


class _RefusedError(Exception):
    """The markup holds what no exchange file needs."""


def read_markup(content: bytes) -> Element | Slip:
    """Return the root of a markup file, or where it cannot be read."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    root = Element("", {}, 0)
    opened = [root]

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(opened) > _MAX_DEPTH:
            raise _RefusedError
        local = {_local(key): value for key, value in attributes.items()}
        element = Element(_local(name), local, parser.CurrentLineNumber)
        opened[-1].children.append(element)
        opened.append(element)

    def end(_name: str) -> None:
        opened.pop()

    def text(words: str) -> None:
        opened[-1].children.append(words)

    def entity(*_words: object) -> None:
        raise _RefusedError

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = entity
    parser.SkippedEntityHandler = entity
    try:
        parser.Parse(content, True)  # noqa: FBT003 - expat takes no keyword
    except expat.ExpatError as error:
        return Slip(error.lineno, error.offset + 1)
    except (_RefusedError, ValueError, LookupError):
        return Slip(parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
    return next(one for one in root.children if isinstance(one, Element))


def write_markup(root: ET.Element, inline: frozenset[str]) -> bytes:
    """Return markup set out in lines, but nothing added inside inline elements."""
    _set_out(root, inline, "\n")
    root.tail = "\n"
    written: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written


def _set_out(element: ET.Element, inline: frozenset[str], end: str) -> None:
    """Put each child of an element on a line of its own."""
    if element.tag in inline or not len(element):
        return
    inner = f"{end}  "
    element.text = inner
    for child in element:
        _set_out(child, inline, inner)
        child.tail = inner
    element[-1].tail = end


def _local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition(" ")[2]
