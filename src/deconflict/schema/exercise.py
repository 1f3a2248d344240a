"""An exercise: a serial that runs one procedure, or a scenario that joins several."""

from typing import Annotated, Literal

from pydantic import Field

from deconflict.schema.facts import Facts
from deconflict.schema.procedure import Status
from deconflict.schema.shape import (
    Elapsed,
    ExerciseId,
    Pair,
    ProcedureId,
    Shape,
    Slug,
    StepAddress,
)
from deconflict.schema.steps import Force

ExerciseKind = Literal["serial", "scenario"]
Means = Literal["paper", "radio", "held-back", "shown"]
Pairs = Annotated[tuple[Pair, ...], Field(min_length=1)]
Addresses = Annotated[tuple[StepAddress, ...], Field(min_length=1)]


class Player(Shape):
    """Who plays a role of a procedure. / 某一角色由谁担任。"""

    role: StepAddress
    """The role: ENC-02.passing. / 角色。"""

    by: Pair
    """Who plays it. / 担任者。"""


class SafetyRule(Shape):
    """What keeps the exercise safe. / 演习安全规定。"""

    force: Force | None = None
    """shall 应 · shall-not 不得 · should 宜 · should-not 不宜 · may 可 ·
    need-not 不必 · can 能。"""

    text: Pair
    """The rule, with the verbal form in both languages. / 条款，两种文本均含情态词。"""


class Inject(Shape):
    """One event that the exercise control plays in. / 导演部导入的一个情况。"""

    id: Slug
    """The id within this exercise. / 本演习内的标识。"""

    at: Elapsed
    """Hours and minutes after the start of the exercise: 00:05.
    / 演习开始后的时、分。"""

    to: Addresses
    """The roles to which it is played: ENC-02.passing. / 对象角色。"""

    means: Means
    """paper a note 导调文书 · radio control speaks 导演部通话 · held-back a call that
    control keeps from being heard 扣留通话 · shown by ship, light or plot 实况显示。"""

    text: Pair
    """What the control hands over, says, shows or holds back. / 导入的内容。"""

    expect: Pair
    """What the players are expected to do. / 预期行动。"""

    exercises: Addresses
    """The steps, and the ways out of steps, that it brings about: ENC-02.passing.call,
    ENC-02.guide.listen.ENC-CALL, ENC-02.passing.await.otherwise.
    / 由此演练的步骤和步骤去向。"""


class Run(Shape):
    """One course through the ladders, from start to end. / 一轮演练。"""

    id: Slug
    """The id within this exercise. / 本演习内的标识。"""

    at: Elapsed
    """When it begins, after the start of the exercise. / 开始时刻。"""

    until: Elapsed
    """When it ends. / 结束时刻。"""

    title: Pair
    """The title; players see it. / 标题，受训对象可见。"""

    text: Pair
    """What players are told before it. / 开始前告知受训对象的内容。"""

    injects: Annotated[tuple[Inject, ...], Field(min_length=1)]
    """What control plays in, in order of time. / 按时间排列的导入情况。"""


class Exercise(Shape):
    """A serial or a scenario. / 演练科目或联合想定。"""

    id: ExerciseId
    """SER- and the procedure for a serial, SCN- and two figures for a scenario.
    / 科目写作SER-加程序标识，想定写作SCN-加两位数字。"""

    kind: ExerciseKind
    """serial one procedure 科目 · scenario several procedures 想定。"""

    status: Status = "draft"
    """draft 草案 · agreed 已商定。"""

    title: Pair
    """The title. / 标题。"""

    procedures: Annotated[tuple[ProcedureId, ...], Field(min_length=1)]
    """The procedures that it exercises. / 所演练的程序。"""

    facts: Facts = {}
    """Values written once and used as {name}. / 只写一次、以{名称}引用的量值。"""

    objective: Pairs
    """What players learn. / 目的。"""

    conditions: Pairs
    """Sea room, light, weather, ships. / 条件。"""

    players: Annotated[tuple[Player, ...], Field(min_length=1)]
    """Who plays which role. / 角色分配。"""

    situation: Pair
    """What players are told before the start. / 开始前告知受训对象的情况。"""

    safety: Annotated[tuple[SafetyRule, ...], Field(min_length=1)]
    """What keeps it safe. / 安全规定。"""

    communications: Pairs
    """Which nets and words are used. / 通信安排。"""

    cancellation: Pairs
    """When it is not begun, or broken off. / 取消和中止条件。"""

    records: Pairs
    """What is recorded and handed in. / 记录和上报。"""

    runs: Annotated[tuple[Run, ...], Field(min_length=1)]
    """The runs in order of time. / 按时间排列的各轮演练。"""
