"""A procedure: one situation, written for each role in it."""

from typing import Annotated, Literal, Self

from pydantic import Discriminator, Field, Tag, model_validator
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

Force = Literal["shall", "shall-not", "should", "should-not", "may", "need-not", "can"]
AlertKind = Literal["warning", "caution", "note"]
Status = Literal["draft", "agreed"]
Side = Literal["a", "b", "either", "third"]
ChannelUse = Literal["primary", "working", "air", "fallback"]
Act = Literal["manoeuvre", "observe", "prepare", "transfer", "record"]

STEP_KINDS = ("do", "say", "wait", "decide", "end")


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


class Alert(Shape):
    """A warning, caution or note before a step. / 步骤前的警告、注意或说明。"""

    kind: AlertKind
    """warning danger to life 警告 · caution damage 注意 · note 说明。"""

    text: Pair
    """The words of the alert. / 内容。"""


class StepShape(Shape):
    """What every step has. / 各类步骤的共同部分。"""

    id: Slug
    """The id within this role; never reused. / 本角色内的标识，不重复使用。"""

    text: Pair
    """What the role does, in full sentences. / 完整语句。"""

    force: Force | None = None
    """shall 应 · shall-not 不得 · should 宜 · should-not 不宜 · may 可 ·
    need-not 不必 · can 能。"""

    alerts: tuple[Alert, ...] = ()
    """What to know before the step. / 执行前须知事项。"""

    references: tuple[Citation, ...] = ()
    """What the step rests on. / 依据。"""


class DoStep(StepShape):
    """An act that needs no message. / 不需通信的动作。"""

    do: Act
    """manoeuvre 机动 · observe 观察 · prepare 准备 · transfer 转移 · record 记录。"""

    next: Slug | None = None
    """The next step, where it is not the one below. / 下一步（非紧接其后时）。"""


class SayStep(StepShape):
    """A signal sent. / 发出信号。"""

    say: SignalId
    """The signal of the register. / 信号表中的信号。"""

    to: Slug
    """A role of this procedure, or all. / 接收方角色，或all。"""

    on: ChannelUse
    """primary 主用 · working 工作 · air 航空 · fallback 话音失效时。"""

    form: Slug | None = None
    """The message format, where the signal carries one. / 所用报文格式。"""

    next: Slug | None = None
    """The next step, where it is not the one below. / 下一步（非紧接其后时）。"""


class WaitStep(StepShape):
    """Waiting for one of several signals. / 等待信号。"""

    wait: Annotated[dict[SignalId, Slug], Field(min_length=1)]
    """Each signal awaited and the step it leads to. / 等待的信号及其引向的步骤。"""

    within: Slug | None = None
    """The fact that limits the wait. / 时限（引用量值）。"""

    otherwise: Slug | None = None
    """The step taken when the time is up. / 超时后的步骤。"""


class Branch(Shape):
    """One way out of a decision. / 判断的一个分支。"""

    when: Pair
    """The condition. / 条件。"""

    next: Slug
    """The step it leads to. / 引向的步骤。"""


class DecideStep(StepShape):
    """A choice that the role makes by itself. / 由本角色作出的判断。"""

    decide: Annotated[tuple[Branch, ...], Field(min_length=2)]
    """The branches; together they cover every case. / 各分支，合起来涵盖所有情况。"""


class EndStep(StepShape):
    """The end of the ladder. / 步骤结束。"""

    end: Slug
    """A word for how it ends; outcomes use it. / 结束状态，供outcomes引用。"""


def step_kind(data: object) -> str | None:
    """Return the union tag of a step: the one key that says its kind."""
    if isinstance(data, StepShape):
        return f"{type(data).__name__.removesuffix('Step').lower()}-step"
    if not isinstance(data, dict):
        return None
    kinds = [kind for kind in STEP_KINDS if kind in data]
    return f"{kinds[0]}-step" if len(kinds) == 1 else None


Step = Annotated[
    Annotated[DoStep, Tag("do-step")]
    | Annotated[SayStep, Tag("say-step")]
    | Annotated[WaitStep, Tag("wait-step")]
    | Annotated[DecideStep, Tag("decide-step")]
    | Annotated[EndStep, Tag("end-step")],
    Discriminator(
        step_kind,
        custom_error_type="step_kind",
        custom_error_message="one kind",
    ),
]


class Role(Shape):
    """Who acts, and the ladder of steps. / 角色及其步骤。"""

    name: Pair
    """The name of the role. / 角色名称。"""

    side: Side
    """a A方 · b B方 · either 任一方 · third 第三方。"""

    task: Pair | None = None
    """What the role is for, in one sentence. / 角色的任务，一句话。"""

    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """The ladder. / 步骤。"""


class Outcome(Shape):
    """How the roles' ends belong together. / 各角色的结束状态如何相配。"""

    id: Slug
    """The id within this procedure. / 本程序内的标识。"""

    text: Pair
    """What is then true at sea. / 此时海上的实际情况。"""

    ends: Annotated[dict[Slug, tuple[Slug, ...]], Field(min_length=1)]
    """For each role, the ends that belong to this outcome. / 各角色相应的结束状态。"""


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

    @model_validator(mode="after")
    def _name_one(self) -> Self:
        """Refuse a resource that names nothing or two things."""
        given = [name for name in type(self).model_fields if getattr(self, name)]
        if len(given) != 1:
            raise PydanticCustomError("resource_kind", "one", {"given": len(given)})
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
