"""A procedure: one situation, written for each role in it."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from deconflict.schema.facts import Facts
from deconflict.schema.shape import (
    Citation,
    Pair,
    ProcedureId,
    Shape,
    SignalId,
    Slug,
)
from deconflict.schema.steps import Force, Step

Status = Literal["draft", "agreed"]
Side = Literal["a", "b", "either", "third"]


class ChannelPlan(Shape):
    """The channels of a procedure, by use. / 程序所用频道。"""

    primary: Slug
    """Where the first call is made. / 首次呼叫频道。"""

    working: Slug | None = None
    """Where the exchange goes on. / 工作频道。"""

    air: Slug | None = None
    """For aircraft. / 航空器所用频道。"""

    fallback: Annotated[tuple[Slug, ...], Field(min_length=1)] | None = None
    """What is used when voice fails, in order. / 话音失效后的替代手段，按顺序。"""


class Rule(Shape):
    """A standing duty that holds throughout. / 始终有效的条款。"""

    id: Slug
    """The id within this procedure. / 本程序内的标识。"""

    who: Slug
    """A role of this procedure, or all. / 本程序的某一角色，或all。"""

    force: Force
    """shall 应 · shall-not 不得 · should 宜 · should-not 不宜 · may 可 ·
    need-not 不必 · can 能。"""

    text: Pair
    """The rule, with the verbal form in both languages. / 条款，两种文本均含情态词。"""

    reason: Pair | None = None
    """Why the rule binds one side only. / 条款仅约束一方的理由。"""

    references: tuple[Citation, ...] = ()
    """What the rule rests on. / 依据。"""


class Confirmation(Shape):
    """How a meaning is confirmed. / 如何确认。"""

    signal: SignalId | None = None
    """A signal to look or listen for, or to send. / 用以确认的信号。"""

    text: Pair | None = None
    """Words, where no one signal does it. / 文字说明。"""

    @model_validator(mode="after")
    def _say_something(self) -> Self:
        """Refuse a confirmation with neither signal nor text."""
        if self.signal is None and self.text is None:
            raise PydanticCustomError("confirm_kind", "signal or text", {})
        return self


class Meaning(Shape):
    """What is seen, what it means and what it does not mean. / 辨义表的一行。"""

    id: Slug
    """The id within this procedure. / 本程序内的标识。"""

    seen: Pair
    """What an observer sees or hears. / 所见所闻。"""

    means: Pair
    """What it means. / 其含义。"""

    does_not_mean: Pair
    """What it does not mean. / 不代表什么。"""

    confirm: Confirmation
    """How to make sure. / 如何确认。"""

    references: tuple[Citation, ...] = ()
    """What the row rests on. / 依据。"""


class Role(Shape):
    """Who acts, and the ladder of steps. / 角色及其步骤。"""

    name: Pair
    """The name of the role. / 角色名称。"""

    side: Side
    """a A方 · b B方 · either 任一方 · third 第三方。"""

    task: Pair | None = None
    """What the role is for, in one sentence. / 角色的任务，一句话。"""

    reason: Pair | None = None
    """Why the role falls to one side only. / 角色仅由一方担任的理由。"""

    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """The ladder. / 步骤。"""


class Outcome(Shape):
    """How the roles' ends belong together. / 各角色的结束状态如何相配。"""

    id: Slug
    """The id within this procedure. / 本程序内的标识。"""

    name: Pair
    """The outcome in a few words, for tables. / 结果简称，供表格引用。"""

    text: Pair
    """What is then true at sea. / 此时海上的实际情况。"""

    ends: Annotated[dict[Slug, tuple[Slug, ...]], Field(min_length=1)]
    """For each role, the ends that belong to this outcome. / 各角色相应的结束状态。"""


RESOURCE_KINDS = ("channel", "berth", "area", "altitude")


class Resource(Shape):
    """What the procedure occupies. / 程序占用的资源。"""

    channel: Slug | None = None
    """A channel of the register. / 频道。"""

    berth: Slug | None = None
    """A berth, by a name of your own. / 泊位。"""

    area: Slug | None = None
    """A sea area, by a name of your own. / 海域。"""

    altitude: Slug | None = None
    """A block of altitude, by a name of your own. / 高度层。"""

    over: Slug | None = None
    """The area that an altitude is over. / 高度层所在海域。"""

    low: Slug | None = None
    """The fact that is the lower edge of an altitude. / 高度下限（引用量值）。"""

    high: Slug | None = None
    """The fact that is the upper edge of an altitude. / 高度上限（引用量值）。"""

    start: Slug | None = None
    """The time fact from which it is occupied. / 占用开始时间（引用量值）。"""

    stop: Slug | None = None
    """The time fact until which it is occupied. / 占用结束时间（引用量值）。"""

    shared: Pair | None = None
    """How it is shared with other procedures, where it is. / 与其他程序共用的方式。"""

    @property
    def kind(self) -> str:
        """What is occupied: channel, berth, area or altitude."""
        return next(name for name in RESOURCE_KINDS if getattr(self, name))

    @property
    def name(self) -> str:
        """The id of the channel, or the name of our own."""
        return str(getattr(self, self.kind))

    @model_validator(mode="after")
    def _name_one(self) -> Self:
        """Refuse a resource that names nothing or two things, or half an extent."""
        given = [name for name in RESOURCE_KINDS if getattr(self, name)]
        if len(given) != 1:
            raise PydanticCustomError("resource_kind", "one", {"given": len(given)})
        has_height = self.low is not None or self.over is not None
        if (self.low is None) != (self.high is None) or (
            self.altitude is None and has_height
        ):
            raise PydanticCustomError("resource_height", "low and high", {})
        if (self.start is None) != (self.stop is None):
            raise PydanticCustomError("resource_times", "start and stop", {})
        return self


class Procedure(Shape):
    """One situation, written for each role in it. / 一种情况下各角色的程序。"""

    id: ProcedureId
    """Family prefix and two figures; never reused. / 类别字母加两位数字，不复用。"""

    family: Slug
    """A family of manual.yaml. / manual.yaml中的类别。"""

    status: Status = "draft"
    """draft 草案 · agreed 已商定。"""

    title: Pair
    """The title. / 标题。"""

    purpose: Pair
    """What the procedure is for. / 目的。"""

    use_when: Annotated[tuple[Pair, ...], Field(min_length=1)]
    """When it is used. / 适用情况。"""

    not_when: Annotated[tuple[Pair, ...], Field(min_length=1)]
    """When it is not used. / 不适用情况。"""

    references: Annotated[tuple[Citation, ...], Field(min_length=1)]
    """What it rests on. / 依据。"""

    channels: ChannelPlan
    """The channels, by use. / 频道。"""

    facts: Facts = {}
    """Values written once and used as {name}. / 只写一次、以{名称}引用的量值。"""

    rules: Annotated[tuple[Rule, ...], Field(min_length=1)]
    """Duties that hold throughout. / 始终有效的条款。"""

    meanings: Annotated[tuple[Meaning, ...], Field(min_length=1)]
    """What is seen and what it means. / 辨义表。"""

    roles: Annotated[dict[Slug, Role], Field(min_length=2)]
    """The roles, each with its ladder. / 各角色及其步骤。"""

    outcomes: Annotated[tuple[Outcome, ...], Field(min_length=1)]
    """Which ends belong together. / 哪些结束状态相配。"""

    resources: tuple[Resource, ...] = ()
    """What it occupies. / 占用的资源。"""

    report: Slug
    """The form of the report made afterwards. / 事后报告所用格式。"""
