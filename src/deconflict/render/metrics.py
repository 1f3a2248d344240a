"""How wide texts are, by the fonts of the manual, and where their lines break."""

from functools import cache

from fontTools.ttLib import TTFont

from deconflict.resources import fonts_folder

_FILES = {
    ("latin", False): "SourceSans3-Regular.ttf",
    ("latin", True): "SourceSans3-Bold.ttf",
    ("han", False): "NotoSansSC-Regular.ttf",
    ("han", True): "NotoSansSC-Bold.ttf",
}
_NOT_FIRST = "，。、；：？！）》」』”’…—"
"""Signs that no Chinese line begins with."""

_NOT_LAST = "（《「『“‘"
"""Signs that no Chinese line ends with."""


def text_width(text: str, size: float, *, is_bold: bool = False) -> float:
    """Return the width of a text in the unit of `size`, set on one line."""
    return sum(_advance(sign, is_bold=is_bold) for sign in text) * size


def break_lines(text: str, width: float, size: float) -> list[str]:
    """Return a text in lines of at most `width`, broken where a reader expects it.

    A word wider than the line stands on a line of its own and is not cut.
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        longer = line + piece
        if line and text_width(longer.rstrip(), size) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line = longer
    if line.strip():
        lines.append(line.rstrip())
    return lines


def _pieces(text: str) -> list[str]:
    """Return the parts between which a line may break."""
    pieces: list[str] = []
    for sign in text:
        joins = bool(pieces) and (
            sign in _NOT_FIRST
            or pieces[-1][-1] in _NOT_LAST
            or (not _is_han(sign) and not _may_part(pieces[-1][-1]))
        )
        if joins:
            pieces[-1] += sign
        else:
            pieces.append(sign)
    return pieces


def _may_part(sign: str) -> bool:
    """Tell whether a line may break behind a sign."""
    return _is_han(sign) or sign == " "


def _is_han(sign: str) -> bool:
    return sign >= "\u2e80"


def _advance(sign: str, *, is_bold: bool) -> float:
    """Return the advance of a sign in ems, from the font that prints it."""
    for script in ("latin", "han"):
        advances = _advances(_FILES[script, is_bold])
        if ord(sign) in advances:
            return advances[ord(sign)]
    return 1.0


@cache
def _advances(file: str) -> dict[int, float]:
    """Return the advance of each character of a font, in ems."""
    with TTFont(fonts_folder() / file, lazy=True) as font:
        em = font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        return {code: widths[name][0] / em for code, name in font.getBestCmap().items()}
