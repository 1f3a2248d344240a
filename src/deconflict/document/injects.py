"""How injects, and the ways out of steps that they bring about, stand in tables."""

from collections.abc import Iterable, Iterator

from deconflict.document.passages import Bilingual
from deconflict.document.writer import Writer
from deconflict.exploration import TIME_UP, Played


def way_links(addresses: Iterable[str], writer: Writer) -> Iterator[Bilingual]:
    """Return steps as links to them, and ways out of steps with their names."""
    for address in addresses:
        step, way = split(address)
        name = writer.number_link(step)
        yield writer.spaced([name, *([way_name(address, writer)] if way else [])])


def split(address: str) -> tuple[str, str]:
    """Return the step of an address and the name of the way, empty without one."""
    procedure, role, step, *way = address.split(".")
    return f"{procedure}.{role}.{step}", way[0] if way else ""


def way_name(address: str, writer: Writer) -> Bilingual:
    """Return the name of a way out of a step: a signal, a dash, or a step.

    It is the same in every language, so that a table prints it once.
    """
    step, way = split(address)
    if way in writer.manual.signals:
        return writer.code(way)
    if way == TIME_UP:
        return writer.plain("–")
    target = writer.number_link(f"{step.rpartition('.')[0]}.{way}")
    return writer.spaced([writer.plain("→"), target])


def inject_links(injects: Iterable[Played], writer: Writer) -> Bilingual:
    """Return the numbers of injects as links, or that there are none."""
    links = [writer.number_link(one.anchor) for one in injects]
    return writer.spaced(links) if links else writer.word("none")


def in_line(parts: Iterable[Bilingual], writer: Writer) -> Bilingual:
    """Return parts that are the same in every language in one line."""
    found: list[Bilingual] = []
    for part in parts:
        found += [writer.plain("|"), part] if found else [part]
    return writer.spaced(found)
