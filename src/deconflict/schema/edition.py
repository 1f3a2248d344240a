"""An edition as it was released: what was printed at each place, in both languages.

The file is written by `deconflict release` and read for as long as the manual lives,
also by programs that know nothing of this one. So it holds words and not models.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from deconflict.schema.shape import Count, Pair, Shape, Slug, Text

EDITIONS = "manual/editions/"
"""The folder of the editions; each is a file, `1.json`."""

EditionFormat = Literal["1"]
EDITION_FORMAT: EditionFormat = "1"
"""The form of the files that are written now."""

EditionNumber = Count
"""A whole number; it is never used twice."""


class EditionPlace(Shape):
    """A place with its anchor, its number and all that it said. / 一处条款。"""

    anchor: Text
    """The anchor, which stays when numbers change. / 条款标识。"""

    number: Text | None = None
    """The number that it had in this edition. / 在本版中的编号。"""

    en: tuple[Text, ...] = ()
    """What it said in English, text by text. A link is written `[words](anchor)`.
    / 英文各段文字；链接写作“[文字](标识)”。"""

    zh: tuple[Text, ...] = ()
    """What it said in Chinese, text by text. / 中文各段文字。"""

    drawing: Text | None = None
    """A mark of the drawing that stood there. / 图形的标记。"""


class EditionDivision(Shape):
    """A chapter, procedure, exercise or annex. / 章、程序、演习科目或附件。"""

    id: Text
    """The id. / 标识。"""

    kind: Text
    """chapter, procedure, exercise, annex; front is what stands before them.
    / 类别。"""

    audience: Literal["control"] | None = None
    """Whether only the exercise control was to see it. / 是否仅供导演部使用。"""

    changed: EditionNumber | None = None
    """The edition in which it last changed. / 最近一次修改所在版次。"""

    places: tuple[EditionPlace, ...]
    """Its places in order; the first is its title. / 各处条款，第一处为标题。"""


class EditionFile(Shape):
    """A released edition of the manual. / 手册的一个已发布版次。"""

    format: EditionFormat
    """The form of this file. / 本文件格式的版本。"""

    manual: Slug
    """The id of the manual. / 手册标识。"""

    number: EditionNumber
    """The number of the edition. / 版次编号。"""

    label: Pair
    """What the cover called it. / 封面所印版次。"""

    date: Pair
    """The date on its cover. / 封面所印日期。"""

    changes: dict[Text, Annotated[str, StringConstraints(pattern=r"^[0-9]{1,6}$")]] = {}
    """How many places changed since the edition before, by kind of change.
    / 与上一版相比的改动处数，按改动种类。"""

    divisions: Annotated[tuple[EditionDivision, ...], Field(min_length=1)]
    """All that was printed, in the order of the book. / 全部内容，按书中顺序。"""

    seal: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    """The SHA-256 of all that stands before this key. / 此键之前全部内容的SHA-256。"""
