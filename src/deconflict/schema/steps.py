"""The steps of a ladder: one act of one role each."""

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from deconflict.schema.shape import Citation, Pair, Shape, SignalId, Slug, Text

Force = Literal["shall", "shall-not", "should", "should-not", "may", "need-not", "can"]
AlertKind = Literal["warning", "caution", "note"]
ChannelUse = Literal["primary", "working", "air", "fallback"]
Act = Literal["manoeuvre", "observe", "prepare", "transfer", "record"]

STEP_KINDS = ("do", "say", "wait", "decide", "end")


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

    reason: Pair | None = None
    """Why the step binds one side only. / 步骤仅约束一方的理由。"""

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

    within: Slug | None = None
    """The fact that limits how long the sender may take. / 发送时限（引用量值）。"""

    crossing: Slug | None = None
    """The rule that settles who goes on when both call at once.
    / 双方同时呼叫时适用的条款。"""

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

    case: Annotated[dict[Slug, Text], Field(min_length=1)] | None = None
    """The condition for the check of gaps: {distance: below stand-off}. The words are
    below, at-most, above, at-least and exactly with a fact, or a word of your own.
    / 供检查遗漏和重叠的条件：below小于 · at-most不大于 · above大于 · at-least不小于 ·
    exactly等于，后接量值；或自定词。"""

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
