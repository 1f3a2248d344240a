"""Where the files stand that the program brings along.

In a checkout the templates and the common words of the manual stand at the top
of the repository; the wheel takes them into the package. Each has one copy.
"""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_SHARED = _PACKAGE / "_shared"
_CHECKOUT = _PACKAGE.parent.parent


def fonts_folder() -> Path:
    """Return the folder of the fonts."""
    return _PACKAGE / "fonts"


PAGE_FIGURE = "¤"
"""Stands in the PDF for one figure of a page number until that is known: it is as wide
as a figure in every font of the manual, and no text of a manual needs it."""


def printable_characters() -> frozenset[str]:
    """Return the characters that the fonts of the manual can print."""
    path = fonts_folder() / "characters.txt"
    return frozenset(path.read_text(encoding="utf-8")) | {"\n"}


def starter_folder() -> Path:
    """Return the folder of the files that `init` and `new` write."""
    return _PACKAGE / "starter"


def templates_folder() -> Path:
    """Return the folder of the templates."""
    return _root() / "templates"


def common_words_folder() -> Path:
    """Return the folder of interface.yaml, units.yaml and verbal-forms.yaml."""
    return _root() / "manual"


def _root() -> Path:
    return _SHARED if _SHARED.is_dir() else _CHECKOUT
