"""The fonts of the manual: the same files on every machine."""

from dataclasses import dataclass
from pathlib import Path

from deconflict.resources import fonts_folder


@dataclass(frozen=True)
class Font:
    """A font file and what it is for in CSS."""

    family: str
    weight: int
    style: str
    file: str
    url: str = ""


FONTS = (
    Font("Source Sans 3", 400, "normal", "SourceSans3-Regular.ttf"),
    Font("Source Sans 3", 700, "normal", "SourceSans3-Bold.ttf"),
    Font("Source Sans 3", 400, "italic", "SourceSans3-Italic.ttf"),
    Font("Noto Sans SC", 400, "normal", "NotoSansSC-Regular.ttf"),
    Font("Noto Sans SC", 700, "normal", "NotoSansSC-Bold.ttf"),
)
LICENCES = ("OFL-NotoSansSC.txt", "OFL-SourceSans3.txt")


@dataclass(frozen=True)
class FontPage:
    """What the template of the font faces is given."""

    fonts: tuple[Font, ...]


def font_page(prefix: str) -> FontPage:
    """Return the fonts with the address at which the style sheet finds them."""
    return FontPage(
        tuple(
            Font(
                font.family, font.weight, font.style, font.file, f"{prefix}{font.file}"
            )
            for font in FONTS
        )
    )


def font_files() -> dict[str, Path]:
    """Return the path of each font file and licence by name."""
    names = [font.file for font in FONTS] + list(LICENCES)
    return {name: fonts_folder() / name for name in names}
