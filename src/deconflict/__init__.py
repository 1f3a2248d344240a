"""Generator of a bilingual deconfliction exercise manual."""

__version__ = "0.1.0"
