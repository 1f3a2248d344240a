"""A chapter of common text: sections of numbered paragraphs."""

from typing import Annotated, Literal

from pydantic import Field

from deconflict.schema.facts import Facts
from deconflict.schema.procedure import Status
from deconflict.schema.shape import Citation, Item, Pair, Shape, Slug
from deconflict.schema.steps import AlertKind, Force

RegisterName = Literal["verbal-forms", "parties", "lessons"]


class TableText(Shape):
    """A small table under a paragraph. / 段落下的小表。"""

    caption: Pair
    """What the table shows. / 表题。"""

    columns: Annotated[tuple[Pair, ...], Field(min_length=2)]
    """The column heads. / 栏目。"""

    rows: Annotated[tuple[tuple[Pair, ...], ...], Field(min_length=1)]
    """The rows, each with as many cells as there are columns. / 各行。"""


class FigureFile(Shape):
    """A drawing in manual/figures/. / manual/figures/中的图。"""

    file: Annotated[str, Field(pattern=r"^[a-z0-9-]+\.svg$")]
    """The name of the SVG file. / SVG文件名。"""

    caption: Pair
    """What the figure shows. / 图题。"""

    alt: Pair
    """The figure in words, for those who cannot see it. / 图的文字说明。"""


class Paragraph(Shape):
    """A numbered paragraph. / 编号段落。"""

    id: Slug
    """The id within this chapter; never reused. / 本章内的标识，不重复使用。"""

    text: Pair
    """The sentences. / 文本。"""

    force: Force | None = None
    """shall 应 · shall-not 不得 · should 宜 · should-not 不宜 · may 可 ·
    need-not 不必 · can 能。"""

    alert: AlertKind | None = None
    """warning danger to life 警告 · caution damage 注意 · note 说明。"""

    list: tuple[Item, ...] = ()
    """Items under the paragraph. / 列项。"""

    table: TableText | None = None
    """A table under the paragraph. / 表。"""

    figure: FigureFile | None = None
    """A figure under the paragraph. / 图。"""

    made_table: RegisterName | None = Field(default=None, alias="register")
    """A table made from a register. / 由登记表生成的表。"""

    references: tuple[Citation, ...] = ()
    """What the paragraph rests on. / 依据。"""


class Section(Shape):
    """Paragraphs under one heading. / 一节。"""

    id: Slug
    """The id within this chapter. / 本章内的标识。"""

    title: Pair
    """The heading. / 节标题。"""

    paragraphs: Annotated[tuple[Paragraph, ...], Field(min_length=1)]
    """The paragraphs. / 段落。"""


class Chapter(Shape):
    """A chapter of common text. / 通用章。"""

    id: Slug
    """The id; the file has the same name. / 标识，与文件名相同。"""

    title: Pair
    """The title. / 章标题。"""

    status: Status = "draft"
    """draft 草案 · agreed 已商定。"""

    facts: Facts = {}
    """Values written once and used as {name}. / 只写一次、以{名称}引用的量值。"""

    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    """The sections. / 各节。"""
