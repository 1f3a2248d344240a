"""Report: findings in the form that a reader or a program wants."""

from deconflict.report.diff_format import DiffFormat
from deconflict.report.formats import FORMATS, Format, Report, report_findings
from deconflict.report.standings import StatusFormat, StatusReport, report_status

__all__ = [
    "FORMATS",
    "DiffFormat",
    "Format",
    "Report",
    "StatusFormat",
    "StatusReport",
    "report_findings",
    "report_status",
]
