"""Report: findings in the form that a reader or a program wants."""

from deconflict.report.comments import CommentFormat, report_comments, state_of
from deconflict.report.formats import FORMATS, Format, Report, report_findings
from deconflict.report.standings import StatusFormat, StatusReport, report_status

__all__ = [
    "FORMATS",
    "CommentFormat",
    "Format",
    "Report",
    "StatusFormat",
    "StatusReport",
    "report_comments",
    "report_findings",
    "report_status",
    "state_of",
]
