"""What was agreed, text by text, and the places where the texts do not agree."""

from typing import Annotated, Literal

from pydantic import Field

from deconflict.schema.shape import Date, Pair, Shape, Slug, Text

AGREED_ENDING = ".agreed.yaml"
"""What the name of a record ends with; it stands beside its file."""


class Agreement(Shape):
    """One pair as it was agreed. / 一处已商定的文本。"""

    en: Text
    """The English text, word for word. / 英文文本原文。"""

    zh: Text
    """The Chinese text, word for word. / 中文文本原文。"""

    date: Date
    """When it was agreed. / 商定日期。"""

    by: Annotated[tuple[Text, ...], Field(min_length=2)]
    """Who agreed it, at least two names. / 商定人，至少两名。"""


class AgreedFile(Shape):
    """The record of one file, written by `deconflict agree`. / 商定记录。"""

    frame: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")] | None = None
    """The fingerprint of all that is not text: steps, signals, limits. / 文本以外
    内容（步骤、信号、时限等）的指纹。"""

    figures: dict[Text, Text] = {}
    """The facts by name, with the values that were agreed. / 已商定的量值。"""

    date: Date | None = None
    """When values, steps and the list of texts were agreed. / 量值、步骤及文本范围的
    商定日期。"""

    by: tuple[Text, ...] = ()
    """Who agreed on them. / 其商定人。"""

    agreed: dict[Text, Agreement]
    """The texts by their addresses. / 各处文本，按地址排列。"""


class Lack(Shape):
    """A place where the two texts do not say the same. / 文本不一致之处。"""

    place: Text
    """The address of the text: terms.neo.term. / 文本地址。"""

    en: Text
    """The English wording in question. / 有关英文措辞。"""

    zh: Text
    """The Chinese wording in question. / 有关中文措辞。"""

    question: Pair
    """In what they differ. / 差异所在。"""

    raised_by: Pair
    """Who raised it. / 提出方。"""

    date: Date
    """When it was raised. / 提出日期。"""

    status: Literal["open", "resolved"] = "open"
    """open 未决 · resolved 已解决。"""

    resolution: Pair | None = None
    """How it was resolved, once it is. / 解决办法（解决后填写）。"""

    @property
    def is_resolved(self) -> bool:
        """Whether it is resolved, and it is said how."""
        return self.status == "resolved" and self.resolution is not None


class ConcordanceFile(Shape):
    """The register of lack of concordance. / 文本不一致登记表。"""

    lacks: dict[Slug, Lack]
    """The places by id. / 各处，按标识。"""
