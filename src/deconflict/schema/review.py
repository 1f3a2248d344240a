"""The comments of reviewers, and what was decided on each."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from deconflict.schema.shape import (
    LANGUAGES,
    Anchor,
    CommentId,
    Date,
    Marks,
    Shape,
    Text,
)

CommentType = Literal["critical", "major", "substantive", "administrative"]
CommentText = Literal["en", "zh", "both"]
Decision = Literal["accepted", "modified", "rejected", "noted"]
NEEDS_REASON: tuple[Decision, ...] = ("modified", "rejected")
"""Who is not followed, or not wholly, is told why."""

Line = Annotated[str, StringConstraints(pattern=r"^[^\n]*\S[^\n]*$")]
"""A text of one line."""


class Comment(Shape):
    """One comment of a reviewer, and what was decided on it. / 一条审查意见及处理。"""

    author: Annotated[Line, Field(alias="from")]
    """The office or side that comments. / 提出单位。"""

    type: CommentType
    """critical 关键 · major 重要 · substantive 实质 · administrative 文字。"""

    text: CommentText
    """en 英文文本 · zh 中文文本 · both 两种文本。"""

    place: Anchor
    """The anchor of the place: ENC-01.caller.call. / 条款标识。"""

    fingerprint: Marks
    """The marks of the words at that place when the comment was made.
    / 提出意见时该处文本的标记。"""

    wording: Text | None = None
    """The words commented on, as they were shown. / 所针对的原文。"""

    comment: Text | None = None
    """What the reviewer says, in a language of his choice. / 意见内容，语种不限。"""

    proposed: Text | None = None
    """The words that he proposes instead. / 建议修改。"""

    reason: Text | None = None
    """Why. / 理由。"""

    date: Date
    """When it was written. / 提出日期。"""

    decision: Decision | None = None
    """accepted 采纳 · modified 修改后采纳 · rejected 不采纳 · noted 留档。"""

    decision_reason: Text | None = None
    """Why it was decided so. / 处理理由。"""

    decided_by: Line | None = None
    """Who decided. / 决定人。"""

    @property
    def is_open(self) -> bool:
        """Whether nothing was decided on it yet."""
        return self.decision is None

    @property
    def marks(self) -> Mapping[str, str]:
        """The marks of the words by language; a tag may say more: zh-Hans."""
        pairs = (part.partition("=") for part in self.fingerprint.split(";"))
        return {tag.partition("-")[0]: mark for tag, _, mark in pairs}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages whose text it is about."""
        return LANGUAGES if self.text == "both" else (self.text,)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.comment is None and self.proposed is None:
            raise PydanticCustomError("comment_kind", "comment or proposed", {})
        if (self.decision is None) != (self.decided_by is None):
            raise PydanticCustomError("comment_decided", "decision and who", {})
        if self.decision is None and self.decision_reason is not None:
            raise PydanticCustomError("comment_decided", "decision and reason", {})
        if self.decision in NEEDS_REASON and self.decision_reason is None:
            raise PydanticCustomError("comment_reason", "reason", {})
        return self


class ReviewFile(Shape):
    """The comments on one unit of the manual. / 一个单元的审查意见。"""

    status: Literal["place is gone"] | None = None
    """Only in the file of comments whose place was gone when they came in.
    / 仅用于存放条款已不存在的意见。"""

    comments: Annotated[dict[CommentId, Comment], Field(min_length=1)]
    """The comments by id; an id is never changed. / 各条意见，标识不得改动。"""
