"""A project folder to a manual, or to the findings that forbid it.

The shape of all files is judged first, and the whole only when every file has
its shape: otherwise one slip would make fifty false findings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from deconflict.findings import Code, Finding, Place, Severity, has_errors
from deconflict.manual.model import Entry, Manual
from deconflict.schema import (
    AGREED_ENDING,
    FILE_KINDS,
    AgreedFile,
    Channel,
    ChannelFile,
    Chapter,
    Comment,
    ConcordanceFile,
    EditionFile,
    Exercise,
    FileKind,
    Form,
    FormFile,
    Interface,
    Lack,
    Lesson,
    LessonFile,
    ManualFile,
    Pair,
    Procedure,
    Reference,
    ReferenceFile,
    ReviewFile,
    Shape,
    Signal,
    SignalFile,
    Term,
    TermFile,
    UnitFile,
    UnitName,
    VerbalFormFile,
    validate,
)
from deconflict.source import read_bytes

_YAML_NAMES = (".yaml", ".yml")
_READ_ELSEWHERE = ("manual/schema/", "manual/figures/")
Item = TypeVar("Item", bound=Shape)


@dataclass(frozen=True)
class Loading:
    """A manual and what was found on the way; no manual if a file has no shape."""

    manual: Manual | None
    findings: list[Finding]
    file_count: int


def read_project(folder: Path) -> dict[str, bytes]:
    """Return the content of every file under manual/ and procedures/, by path."""
    found = {}
    for top in ("manual", "procedures"):
        for path in sorted((folder / top).rglob("*")):
            name = path.relative_to(folder).as_posix()
            is_hidden = any(part.startswith(".") for part in Path(name).parts)
            if path.is_file() and not is_hidden:
                found[name] = path.read_bytes()
            elif path.suffix == ".yaml" and not is_hidden:
                found[name] = b""  # a folder or a broken link; told as an empty file
    return found


def is_read(path: str) -> bool:
    """Tell whether a path is that of a file with content of the manual."""
    return kind_of(path) is not None


Shelf = dict[str, "_Reading"]
"""Files as they were read, by path: what has not changed need not be read again."""


def load_manual(files: Mapping[str, bytes], shelf: Shelf | None = None) -> Loading:
    """Return the manual that the files make, with the findings on their shape.

    Files that a shelf holds are taken from it; those read now are put there.
    """
    findings = [*_missing_files(files), *_unknown_files(files)]
    shapes = _Shapes({} if shelf is None else shelf)
    for path in sorted(files):
        kind = kind_of(path)
        if kind is not None:
            findings += shapes.take(kind, path, files[path])
    if has_errors(findings):
        return Loading(None, findings, len(files))
    manual, duplicates = shapes.assemble(_figures(files))
    return Loading(manual, [*findings, *duplicates], len(files))


def kind_of(path: str) -> FileKind | None:
    """Return the kind of the file at a path, or None."""
    for kind in FILE_KINDS:
        parts, wanted = path.split("/"), kind.pattern.split("/")
        if len(parts) == len(wanted) and all(
            _fits(part, want) for part, want in zip(parts, wanted, strict=True)
        ):
            return kind
    return None


def _fits(part: str, wanted: str) -> bool:
    """Tell whether a part of a path fits a part of a pattern."""
    if not wanted.startswith("*"):
        return part == wanted
    return part.endswith(wanted[1:])


def _missing_files(files: Mapping[str, bytes]) -> list[Finding]:
    """Return a finding for each file that every project has and this has not."""
    return [
        Finding(
            Place(kind.pattern),
            Code.FILE_MISSING,
            f"The file {kind.pattern} is missing.",
            "Bring it back, or copy it from a new project made with `deconflict init`.",
        )
        for kind in FILE_KINDS
        if kind.is_needed and kind.pattern not in files
    ]


def _unknown_files(files: Mapping[str, bytes]) -> list[Finding]:
    """Return a finding for each file that nothing reads."""
    return [
        Finding(
            Place(path),
            Code.FILE_UNKNOWN,
            "Nothing reads this file.",
            "Procedures stand in procedures/<family>/ and end in .yaml."
            if path.startswith("procedures/")
            else "See docs/writing.md for the files under manual/.",
            Severity.ERROR if path.lower().endswith(_YAML_NAMES) else None,
        )
        for path in sorted(files)
        if kind_of(path) is None and not path.startswith(_READ_ELSEWHERE)
    ]


def _figures(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the drawings by file name."""
    folder = "manual/figures/"
    return {
        path.removeprefix(folder): content
        for path, content in files.items()
        if path.startswith(folder) and path.endswith(".svg")
    }


@dataclass(frozen=True)
class _Reading:
    """What one file says, and what is wrong with its shape."""

    content: bytes
    entry: Entry[Shape] | None
    findings: tuple[Finding, ...]


def _read(kind: FileKind, path: str, content: bytes) -> _Reading:
    """Return what a file says."""
    source, findings = read_bytes(content, path)
    if source is None:
        return _Reading(content, None, tuple(findings))
    model, more = validate(kind.model, source)
    entry = None if model is None else Entry(model, source)
    return _Reading(content, entry, (*findings, *more))


class _Shapes:
    """The models read so far, by the kind of their file."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._entries: dict[type[Shape], list[Entry[Shape]]] = {}

    def take(self, kind: FileKind, path: str, content: bytes) -> list[Finding]:
        """Read one file in; return what is wrong with it."""
        reading = self._shelf.get(path)
        if reading is None or reading.content != content:
            reading = _read(kind, path, content)
            self._shelf[path] = reading
        if reading.entry is not None:
            self._entries.setdefault(kind.model, []).append(reading.entry)
        return list(reading.findings)

    def assemble(self, figures: dict[str, bytes]) -> tuple[Manual, list[Finding]]:
        """Return the manual, and a finding for each id that is used twice."""
        findings: list[Finding] = []
        manual = Manual(
            file=self._one(ManualFile),
            interface_file=self._one(Interface),
            interface=_words(self._one(Interface).item),
            verbal_forms=self._one(VerbalFormFile),
            units=_index(self._members(UnitFile, "units", UnitName), findings),
            channels=_index(self._members(ChannelFile, "channels", Channel), findings),
            references=_index(
                self._members(ReferenceFile, "references", Reference), findings
            ),
            terms=_index(self._members(TermFile, "terms", Term), findings),
            signals=_index(self._members(SignalFile, "signals", Signal), findings),
            forms=_index(self._members(FormFile, "forms", Form), findings),
            chapters=_index(self._whole(Chapter), findings),
            procedures=_index(self._whole(Procedure), findings),
            exercises=_index(self._whole(Exercise), findings),
            lessons=_index(self._members(LessonFile, "lessons", Lesson), findings),
            figures=figures,
            records=dict(self._records()),
            lacks=_index(self._members(ConcordanceFile, "lacks", Lack), findings),
            comments=_index(self._members(ReviewFile, "comments", Comment), findings),
            editions=_index(self._editions(), findings),
        )
        return manual, findings

    def _editions(self) -> Iterable[tuple[str, Entry[EditionFile]]]:
        """Return the editions with their numbers, the oldest first."""
        found = [
            (str(entry.item.number), cast(Entry[EditionFile], entry))
            for entry in self._entries.get(EditionFile, [])
            if isinstance(entry.item, EditionFile)
        ]
        return sorted(found, key=lambda one: int(one[0]))

    def _one(self, model: type[Item]) -> Entry[Item]:
        """Return the only file of a kind; that it is there was checked before."""
        entry = self._entries[model][0]
        assert isinstance(entry.item, model)  # noqa: S101 - take() put it there
        return cast(Entry[Item], entry)

    def _records(self) -> Iterable[tuple[str, Entry[AgreedFile]]]:
        """Return the records of what was agreed, by the path of their file."""
        for entry in self._entries.get(AgreedFile, []):
            assert isinstance(entry.item, AgreedFile)  # noqa: S101 - as in _one()
            path = entry.source.path.removesuffix(AGREED_ENDING)
            yield f"{path}.yaml", cast(Entry[AgreedFile], entry)

    def _members(
        self, file_model: type[Shape], field: str, model: type[Item]
    ) -> Iterable[tuple[str, Entry[Item]]]:
        """Return the entries of all files of a register, with their ids."""
        for entry in self._entries.get(file_model, []):
            for name, item in getattr(entry.item, field).items():
                assert isinstance(item, model)  # noqa: S101 - the schema says so
                yield name, Entry(item, entry.source, (field, name))

    def _whole(self, model: type[Item]) -> Iterable[tuple[str, Entry[Item]]]:
        """Return the entries of a kind whose file holds just one, with their ids."""
        for entry in self._entries.get(model, []):
            assert isinstance(entry.item, model)  # noqa: S101 - take() put it there
            name = str(getattr(entry.item, "id"))  # noqa: B009 - chapters and procedures have ids
            yield name, cast(Entry[Item], entry)


def _index(
    entries: Iterable[tuple[str, Entry[Item]]], findings: list[Finding]
) -> dict[str, Entry[Item]]:
    """Return the entries by id; a second entry of one id becomes a finding."""
    index: dict[str, Entry[Item]] = {}
    for name, entry in entries:
        if name not in index:
            index[name] = entry
            continue
        first = (
            index[name].key_place("id") if not entry.path else index[name].key_place()
        )
        line = first.span.line if first.span else 1
        findings.append(
            Finding(
                entry.place("id") if not entry.path else entry.key_place(),
                Code.ID_DUPLICATE,
                f"The id '{name}' is used a second time.",
                f"The first is in {first.path}, line {line}.",
            )
        )
    return index


def _words(interface: Shape) -> dict[str, Pair]:
    """Return the interface words by key."""
    return {
        field.replace("_", "-"): getattr(interface, field)
        for field in type(interface).model_fields
    }
