"""Words of force: which pairs bind alike, and which half is the stricter."""

from collections.abc import Callable

import pytest

from deconflict.checks.concordance.forces import compare_forces
from deconflict.findings import Finding, Severity

Examine = Callable[..., list[Finding]]

ALIKE = [
    ("At the host nation's request, a ship may wait.", "应东道国请求，舰艇可等候。"),
    ("They come on board at the request of their State.", "其应所属国请求登船。"),
    ("A ship shall answer the request.", "舰艇应回答请求。"),
    ("Ships should keep off the channel.", "各舰不宜使用该频道。"),
    ("Ships shall not enter.", "各舰应避免进入。"),
    ("Ships shall not be stopped or searched.", "不得令其停船，不得搜查。"),
    ("Each ship shall answer.", "各舰应回答。"),
    ("Each ship shall answer.", "各舰应答复。"),
    ("The called ship shall answer.", "被呼叫舰应应答。"),
    ("The called ship answers.", "被呼叫舰应答。"),
    ("A ship shall use the lamp.", "舰艇应用信号灯发送。"),
    ("A ship shall alter course.", "舰艇应变更航向。"),
    ("A ship shall manoeuvre early.", "舰艇应机动，并及早进行。"),
    ("A ship shall come alongside.", "舰艇应靠泊。"),
    ("A ship may come alongside.", "舰艇可靠泊。"),
    ("A ship may proceed.", "舰艇可行驶。"),
    ("A ship may be treated as lost.", "可视为失去联络。"),
    ("The answer shall come within 5 minutes.", "回答应在5分钟内作出。"),
    ("The proposal shall be read back.", "提供应急方案的，提议应复诵。"),
    ("The two ships shall inform each other.", "两舰互相应通报。"),
    ("No ship shall enter.", "各舰不得进入。"),
    ("Neither side shall photograph evacuees.", "任何一方不得拍摄撤离人员。"),
    ("In no case shall a ship fire.", "任何情况下，舰艇不得开火。"),
    ("After the call, no ship shall transmit.", "呼叫后，各舰不得发信。"),
    ("A ship that hears no answer shall call again.", "未收到回答的舰艇应再次呼叫。"),
    ("If no reply is heard, the ship shall hold.", "未收到答复的，舰艇应等待。"),
    ("Ships shall give no orders.", "各舰不得下命令。"),
    ("A ship shall enter only with permission.", "未经许可，舰艇不得进入。"),
    ("A ship shall not enter until she is cleared.", "获准后，舰艇方可进入。"),
    ("A ship may enter only when told.", "未获通报，舰艇不得进入。"),
    ("A ship shall never act alone.", "舰艇不得单独行动。"),
    ("Ships should not use local time.", "舰艇不宜使用地方时。"),
    ("A ship need not answer twice.", "舰艇不必回答两次。"),
    ("The agreement was signed on 25 May 1972.", "该协定于1972年5月25日签署。"),
    ("The other ship may be turning.", "对方可能正在转向。"),
    ("Responding ships are listed.", "响应的舰艇列于表中。"),
    ("Visibility and ability are recorded.", "记录能见度和操纵能力。"),
    ("The permission is reliable.", "许可是可靠的。"),
    ("Handing over is simple.", "交接事宜简便，适宜操作。"),
    ("Free to copy.", "可自由复制。"),
    ("At the port authority's request the ship waits.", "应港口当局请求，舰艇等待。"),
    ("Unnecessary calls are left out.", "不必要的呼叫从略。"),
]

UNLIKE = [
    ("Each ship shall answer.", "各舰可回答。", "English"),
    ("Each ship shall answer.", "各舰宜回答。", "English"),
    ("Each ship should answer.", "各舰应回答。", "Chinese"),
    ("Each ship may answer.", "各舰应回答。", "Chinese"),
    ("Each ship shall not answer.", "各舰不宜回答。", "English"),
    ("A ship need not answer.", "舰艇不得回答。", "Chinese"),
    ("Each ship shall answer.", "各舰回答。", "English"),
    ("Each ship answers.", "各舰应回答。", "Chinese"),
    ("Each ship shall answer.", "各舰不得回答。", ""),
    ("No ship shall answer.", "各舰应回答。", ""),
    ("Each ship may answer.", "各舰不必回答。", ""),
    ("Each ship shall not enter until cleared.", "各舰应在获准前进入。", ""),
    (
        "The coordinator may hand over only by message.",
        "协调人应仅以报文移交。",
        "Chinese",
    ),
]


@pytest.mark.parametrize(("en", "zh"), ALIKE)
def test_pairs_that_bind_alike(examine: Examine, en: str, zh: str) -> None:
    assert examine(compare_forces, en, zh) == []


@pytest.mark.parametrize(("en", "zh", "stricter"), UNLIKE)
def test_pairs_that_bind_differently(
    examine: Examine, en: str, zh: str, stricter: str
) -> None:
    (finding,) = examine(compare_forces, en, zh)

    assert finding.weight is Severity.WARNING
    assert stricter_half(finding) == stricter


def stricter_half(finding: Finding) -> str:
    told = [
        half
        for half, words in (
            ("English", "英文文本更严。"),
            ("Chinese", "中文文本更严。"),
        )
        if f"The {half} half is the stricter." in finding.message
        and finding.tellings[0].message.endswith(words)
    ]
    return "".join(told)


@pytest.mark.parametrize(
    ("en", "zh", "force"),
    [
        ("Each ship shall answer.", "各舰应回答。", "shall"),
        ("No ship shall answer.", "各舰不得回答。", "shall-not"),
        (
            "A ship shall not enter until cleared.",
            "获准后，舰艇方可进入。",
            "shall-not",
        ),
        ("A ship can answer.", "舰艇能回答。", "can"),
    ],
)
def test_texts_that_have_the_declared_force(
    examine: Examine, en: str, zh: str, force: str
) -> None:
    assert examine(compare_forces, en, zh, force=force) == []


@pytest.mark.parametrize(
    ("en", "zh", "force"),
    [
        ("Each ship shall answer.", "各舰应回答。", "should"),
        ("Each ship answers.", "各舰回答。", "shall"),
        ("Each ship shall answer.", "各舰回答。", "shall"),
        ("Each ship should answer.", "各舰可回答。", "should"),
    ],
)
def test_texts_without_the_declared_force(
    examine: Examine, en: str, zh: str, force: str
) -> None:
    (finding,) = examine(compare_forces, en, zh, force=force)

    assert finding.weight is Severity.ERROR
