"""The register of lessons: what was learned, and what it changed."""

from typing import Annotated, Literal

from pydantic import Field

from deconflict.schema.shape import Anchor, Date, Pair, Shape, Slug

LessonStatus = Literal["identified", "adopted"]


class Lesson(Shape):
    """One lesson, traced to what it changed. / 一条经验及其改动之处。"""

    found: Date
    """When it was found. / 发现日期。"""

    at: Pair
    """Where it was found: in which exercise or reading. / 发现场合。"""

    observed: Pair
    """What was observed, as a fact. / 观察到的事实。"""

    changed: Annotated[tuple[Anchor, ...], Field(min_length=1)]
    """The steps, rules and paragraphs that it changed, or is to change.
    / 所改动或拟改动的步骤、条款和段落。"""

    action: Pair
    """What was done about it. / 采取的措施。"""

    status: LessonStatus
    """identified 已识别 · adopted 已采纳。"""


class LessonFile(Shape):
    """The register of lessons. / 经验登记表。"""

    lessons: dict[Slug, Lesson]
    """Each lesson by its id. / 各条经验。"""
