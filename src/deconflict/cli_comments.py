"""The commands for the comments of reviewers: `comments import`, `list` and so on."""

from pathlib import Path
from typing import Annotated

import typer

from deconflict.commands.check import Check
from deconflict.findings import has_errors, suggest
from deconflict.report import (
    CommentFormat,
    Format,
    report_comments,
    state_of,
)
from deconflict.schema import CommentType, Decision
from deconflict.terminal import (
    ERRORS,
    Hints,
    Project,
    ReportFormat,
    WrongUseError,
    print_check,
    print_result,
    project_folder,
    say,
)
