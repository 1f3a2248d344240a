"""Source: YAML text to plain data that knows its places."""

from deconflict.source.document import Data, KeyPath, Source
from deconflict.source.reader import read_bytes, read_text

__all__ = ["Data", "KeyPath", "Source", "read_bytes", "read_text"]
