"""Verbal forms and the words that only look like them."""

import pytest

from deconflict.schema import Pair, VerbalForm
from deconflict.wording import read_modals
from deconflict.wording.actors import read_actorless

FORMS = tuple(
    VerbalForm.model_validate(
        {
            "force": force,
            "word": Pair(en=en, zh=zh),
            "meaning": Pair(en="…", zh="…"),
        }
    )
    for force, en, zh in (
        ("shall", "shall", "应"),
        ("shall-not", "shall not", "不得"),
        ("should", "should", "宜"),
        ("should-not", "should not", "不宜"),
        ("may", "may", "可"),
        ("need-not", "need not", "不必"),
        ("can", "can", "能"),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        ("Each ship shall stop.", ["shall"]),
        ("A ship shall not stop and should wait.", ["shall-not", "should"]),
        ("She need not wait and cannot call.", ["need-not", "can"]),
        ("She shall\nnot wait.", ["shall-not"]),
        ("In May a ship may sail.", ["may"]),
        ("Should the ship be late, she shall call.", ["shall"]),
        ("A ship shall call, should the lamp fail.", ["shall"]),
        ("If the lamp should fail, she shall call.", ["shall"]),
        ("Canned food and dismay", []),
    ],
)
def test_english_forms(text: str, forces: list[str]) -> None:
    assert [mark.value for mark in read_modals(text, "en", FORMS)] == forces


@pytest.mark.parametrize(
    ("text", "forces"),
    [
        ("各舰应停船", ["shall"]),
        ("舰艇不得靠近，宜等待", ["shall-not", "should"]),
        ("不宜靠近，不必答复", ["should-not", "need-not"]),
        ("舰艇可靠泊", ["may"]),
        ("该舰应用明语通报", ["shall"]),
        ("应答复对方", ["shall"]),
        ("应对其发出信号", ["shall"]),
        ("可行驶至待泊区", ["may"]),
        ("不能继续搜寻", ["can"]),
        ("回答应简短，通报应及时", ["shall", "shall"]),
        ("相距2海里内应减速，此时宜呼叫", ["shall", "should"]),
        ("直升机宜远离，应承担责任", ["should", "shall"]),
        ("应变更航向，应允许对方通过", ["shall", "shall"]),
        ("受影响应立即报告", ["shall"]),
        ("应东道国请求，舰艇可推迟离港", ["may"]),
        ("应遇险船舶船长的紧急请求，舰艇宜前往", ["should"]),
        ("各舰应满足对方请求，不得拖延", ["shall", "shall-not"]),
        ("应答复对方请求，并报告", ["shall"]),
        ("应拒绝他舰请求，保持航向", ["shall"]),
        ("收到呼叫的，应迅速核实船方要求，再答复", ["shall"]),
        ("各舰应请求港口当局许可", ["shall"]),
        ("各舰应要求对方复诵", ["shall"]),
        ("应请求协助，并报告", ["shall"]),
        ("应向对方提出请求，说明理由", ["shall"]),
        ("应按对方要求，减速", ["shall"]),
        ("舰长应申请泊位", ["shall"]),
    ],
)
def test_chinese_forms(text: str, forces: list[str]) -> None:
    assert [mark.value for mark in read_modals(text, "zh", FORMS)] == forces


@pytest.mark.parametrize(
    "text",
    [
        "响应请求", "供应油料", "反应迅速", "相应信号", "应急电台", "应答器",
        "应对措施", "推广应用", "应有的距离", "可能减速", "可靠的通信", "许可", "认可",
        "可用手段", "可行的办法", "能见度不良", "性能", "功能", "能力", "适宜", "便宜",
        "事宜", "不合时宜", "不得不停船", "不必要", "不应", "应当",
        "应其请求派出小艇", "应对方要求，舰艇减速", "军舰应沿岸国请求实施救助",
        "舰艇应东道国之邀进港", "应请求，联络官到场", "应某国政府提出的请求，舰艇等待",
        "应其家属要求，医生等候", "应该舰请求，医生登舰", "呼叫后，应协调人要求，转移",
    ],
)  # fmt: skip
def test_chinese_words_that_hold_a_form_by_chance(text: str) -> None:
    assert read_modals(text, "zh", FORMS) == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It shall be recorded.", "en"),
        ("There shall be one coordinator.", "en"),
        ("The report shall be sent within an hour.", "en"),
        ("Signals should not be given at night.", "en"),
        ("The order may be changed without a change of sense.", "en"),
        ("The lamp shall always be kept ready.", "en"),
        ("The line shall not be let go.", "en"),
        ("The search may be undertaken at night.", "en"),
        ("应停船。", "zh"),
        ("演习开始前，应商定停止用语。", "zh"),
        ("不得在频道上争论。", "zh"),
        ("报告应被保存。", "zh"),
        ("在码头上，应分发饮用水。", "zh"),
        ("应在商定的频道上通报失事的船舶。", "zh"),
        ("演习开始前，在甲板上，不得点灯。", "zh"),
    ],
)
def test_forms_that_bind_nobody(text: str, language: str) -> None:
    assert len(read_actorless(text, language, FORMS)) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Each ship shall send the report.", "en"),
        ("The report shall be sent by the coordinator.", "en"),
        ("The ship of the reference side shall be the evacuating ship.", "en"),
        ("Each ship shall be ready.", "en"),
        ("A ship should be prepared to wait.", "en"),
        ("It is clear that each ship shall stop.", "en"),
        ("Words can be misread.", "en"),
        ("各舰应停船。", "zh"),
        ("应由基准方舰艇担任接运舰。", "zh"),
        ("演习开始前，双方应商定停止用语。", "zh"),
        ("搜寻舰进入分区前，应复诵。", "zh"),
        ("收到呼叫的，应回答。", "zh"),
        ("能见度不良时，各舰应减速。", "zh"),
        ("可能减速。", "zh"),
        ("在码头上，警卫人员应分发饮用水。", "zh"),
        ("可先进港的舰艇应避让小艇。", "zh"),
        ("不得进港的各类船舶宜在港外等待。", "zh"),
        ("在该舰上，应由医生救治伤员。", "zh"),
        ("应东道国请求，舰艇可推迟离港。", "zh"),
    ],
)
def test_forms_that_bind_someone(text: str, language: str) -> None:
    assert read_actorless(text, language, FORMS) == ()
