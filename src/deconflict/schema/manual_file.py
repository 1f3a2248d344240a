"""The manual file: identity, languages, parties, families, order of parts."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from deconflict.schema.exercise import ExerciseKind
from deconflict.schema.shape import (
    Citation,
    Date,
    Item,
    LanguageKey,
    Member,
    Pair,
    PartyKey,
    Quantity,
    Shape,
    Slug,
    Text,
)

AnnexName = Literal[
    "signals",
    "channels",
    "forms",
    "terms",
    "references",
    "checked",
    "concordance",
    "events",
    "evaluation",
    "coverage",
]


FrontName = Literal["records"]
"""What the program makes and prints before the first part."""


class Language(Shape):
    """A language of the manual. / 手册的一种语言。"""

    key: LanguageKey
    """The key used in pairs. / 成对文本中的键。"""

    tag: Text
    """The language tag that pages carry: en, zh-Hans. / 页面语言标记。"""

    name: Text
    """The name in the language itself. / 该语言的自称。"""


class Party(Shape):
    """One of the two sides. / 双方之一。"""

    name: Pair
    """The full name. / 全称。"""

    short: Pair
    """The name used in running text. / 简称。"""

    language: LanguageKey | None = None
    """The language in whose printing this side is named first. / 以此语言为首的版式中，
    本方列于首位。"""


class Parties(Shape):
    """The two sides; neither comes first. / 双方，不分先后。"""

    a: Party
    """Side a. / a方。"""

    b: Party
    """Side b. / b方。"""

    def led_by(self, language: str) -> tuple[tuple[PartyKey, Party], ...]:
        """Return the sides, first the one whose language leads the printing."""
        sides: tuple[tuple[PartyKey, Party], ...] = (("a", self.a), ("b", self.b))
        return sides[::-1] if self.b.language == language else sides


class Edition(Shape):
    """What state of the manual this is. / 版本。"""

    label: Pair
    """As printed: Draft for discussion. / 印出的版次。"""

    date: Date
    """Year and month, or the day. / 日期。"""


class Family(Shape):
    """A kind of procedure. / 程序类别。"""

    id: Slug
    """The id; also the folder under procedures/. / 标识，亦为文件夹名。"""

    prefix: Annotated[str, Field(pattern=r"^[A-Z]{2,8}$")]
    """The letters that procedure ids begin with. / 程序标识的字母。"""

    title: Pair
    """The name of the family. / 类别名称。"""


class Part(Shape):
    """A part: chapters and exercises, or a family of procedures. / 部分。"""

    id: Slug
    """The id. / 标识。"""

    title: Pair
    """The title. / 标题。"""

    chapters: tuple[Slug, ...] = ()
    """The common chapters in order. / 按顺序列出的通用章。"""

    family: Slug | None = None
    """The family whose procedures it holds, in the order of their ids.
    / 所含程序类别，按标识排序。"""

    exercises: tuple[ExerciseKind, ...] = ()
    """The kinds of exercises that stand behind the chapters: serial, scenario.
    / 各章之后所列的演习种类。"""

    @model_validator(mode="after")
    def _hold_one_kind(self) -> Self:
        """Refuse a part with nothing in it, or with a family and something else."""
        if bool(self.chapters or self.exercises) == (self.family is not None):
            raise PydanticCustomError("part_kind", "chapters or family", {})
        return self


class Together(Shape):
    """Procedures that may be in force at the same time. / 可能同时执行的程序。"""

    id: Slug
    """The id. / 标识。"""

    text: Pair
    """The situation in which they are. / 同时执行的情况。"""

    members: Annotated[tuple[Member, ...], Field(min_length=1)]
    """Procedures (ENC-01), or whole families (encounter). / 程序标识，或整个类别。"""


class Margins(Shape):
    """How far apart two claims on one resource are kept. / 资源占用的最小间隔。"""

    time: Quantity
    """Between two times: 30 min. / 时间间隔。"""

    height: Quantity
    """Between two altitudes: 500 ft. / 高度间隔。"""

    basis: Literal["exercise-value"] | Citation
    """A reference, or exercise-value. / 依据，自定数值写exercise-value。"""


class ManualFile(Shape):
    """The identity of the manual and the order of its parts. / 手册标识与编排。"""

    id: Slug
    """The file name of the PDF. / PDF文件名。"""

    title: Pair
    """The title. / 书名。"""

    subtitle: Pair
    """The line under the title. / 副书名。"""

    short_title: Pair
    """The short title in running heads; no real publication number. / 简称，
    不使用真实出版物编号。"""

    edition: Edition
    """The edition. / 版次。"""

    languages: Annotated[tuple[Language, ...], Field(min_length=2, max_length=2)]
    """The languages; the first stands on the left. / 语言，第一种排在左侧。"""

    parties: Parties
    """The two sides. / 双方。"""

    marking: Pair
    """At the head and foot of each page. / 页眉页脚标识。"""

    notice: Annotated[tuple[Item, ...], Field(min_length=1)]
    """The status notice on the cover. / 封面上的地位说明。"""

    licence: Pair
    """Under which terms the text may be used. / 文本使用许可。"""

    families: Annotated[tuple[Family, ...], Field(min_length=1)]
    """The kinds of procedures. / 程序类别。"""

    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    """The parts in order. / 按顺序列出的各部分。"""

    in_force_together: tuple[Together, ...] = ()
    """Which procedures may be in force at the same time. / 哪些程序可能同时执行。"""

    margins: Margins | None = None
    """How far apart claims on one resource are kept. / 资源占用的最小间隔。"""

    front_matter: tuple[FrontName, ...] = ()
    """What stands before the first part: records, made from the released editions.
    / 正文之前的内容：records为更改记录，由已发布的版次生成。"""

    annexes: tuple[AnnexName, ...] = ()
    """The annexes in order, lettered from A. / 附件，从A起编号。"""
