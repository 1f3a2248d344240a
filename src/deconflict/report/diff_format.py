"""The formats in which changes are written."""

from enum import StrEnum


class DiffFormat(StrEnum):
    """How changes between two states are written."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"
    JSON = "json"
    PDF = "pdf"
