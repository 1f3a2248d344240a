"""Report: findings in the form that a reader or a program wants."""

from deconflict.report.formats import FORMATS, Format, Report, report_findings

__all__ = ["FORMATS", "Format", "Report", "report_findings"]
