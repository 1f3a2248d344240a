"""The kinds of files of a manual project, and where each of them stands."""

from dataclasses import dataclass

from deconflict.schema.chapter import Chapter
from deconflict.schema.interface import Interface
from deconflict.schema.manual_file import ManualFile
from deconflict.schema.procedure import Procedure
from deconflict.schema.registers import (
    ChannelFile,
    FormFile,
    ReferenceFile,
    SignalFile,
    TermFile,
    UnitFile,
    VerbalFormFile,
)
from deconflict.schema.shape import Shape


@dataclass(frozen=True)
class FileKind:
    """A kind of file: its model and the pattern of its path."""

    name: str
    model: type[Shape]
    pattern: str
    """Relative to the project folder; * stands for any one name."""

    @property
    def is_single(self) -> bool:
        """Tell whether a project has exactly one file of this kind."""
        return "*" not in self.pattern


FILE_KINDS = (
    FileKind("manual", ManualFile, "manual/manual.yaml"),
    FileKind("interface", Interface, "manual/interface.yaml"),
    FileKind("units", UnitFile, "manual/units.yaml"),
    FileKind("verbal-forms", VerbalFormFile, "manual/verbal-forms.yaml"),
    FileKind("channels", ChannelFile, "manual/channels.yaml"),
    FileKind("references", ReferenceFile, "manual/references.yaml"),
    FileKind("terms", TermFile, "manual/terms.yaml"),
    FileKind("signals", SignalFile, "manual/signals/*.yaml"),
    FileKind("forms", FormFile, "manual/forms/*.yaml"),
    FileKind("chapter", Chapter, "manual/chapters/*.yaml"),
    FileKind("procedure", Procedure, "procedures/*/*.yaml"),
)
