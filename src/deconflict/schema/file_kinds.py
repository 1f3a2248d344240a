"""The kinds of files of a manual project, and where each of them stands."""

from dataclasses import dataclass

from deconflict.schema.chapter import Chapter
from deconflict.schema.concordance import (
    AGREED_ENDING,
    AgreedFile,
    ConcordanceFile,
)
from deconflict.schema.edition import EDITIONS, EditionFile
from deconflict.schema.exercise import Exercise
from deconflict.schema.interface import Interface
from deconflict.schema.lessons import LessonFile
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
from deconflict.schema.review import ReviewFile
from deconflict.schema.shape import Shape


@dataclass(frozen=True)
class FileKind:
    """A kind of file: its model and the pattern of its path."""

    name: str
    model: type[Shape]
    pattern: str
    """Relative to the project folder; * stands for any one name."""

    is_needed: bool = False
    """Whether every project has this file."""


FILE_KINDS = (
    *(
        FileKind("agreed", AgreedFile, f"{folder}/*{AGREED_ENDING}")
        for folder in (
            "manual",
            "manual/signals",
            "manual/forms",
            "manual/chapters",
            "manual/exercises",
            "procedures/*",
        )
    ),
    FileKind("manual", ManualFile, "manual/manual.yaml", is_needed=True),
    FileKind("interface", Interface, "manual/interface.yaml", is_needed=True),
    FileKind("units", UnitFile, "manual/units.yaml", is_needed=True),
    FileKind(
        "verbal-forms", VerbalFormFile, "manual/verbal-forms.yaml", is_needed=True
    ),
    FileKind("channels", ChannelFile, "manual/channels.yaml", is_needed=True),
    FileKind("references", ReferenceFile, "manual/references.yaml", is_needed=True),
    FileKind("terms", TermFile, "manual/terms.yaml", is_needed=True),
    FileKind("concordance", ConcordanceFile, "manual/concordance.yaml"),
    FileKind("lessons", LessonFile, "manual/lessons.yaml"),
    FileKind("review", ReviewFile, "manual/reviews/*.yaml"),
    FileKind("edition", EditionFile, f"{EDITIONS}*.json"),
    FileKind("signals", SignalFile, "manual/signals/*.yaml"),
    FileKind("forms", FormFile, "manual/forms/*.yaml"),
    FileKind("chapter", Chapter, "manual/chapters/*.yaml"),
    FileKind("exercise", Exercise, "manual/exercises/*.yaml"),
    FileKind("procedure", Procedure, "procedures/*/*.yaml"),
)
