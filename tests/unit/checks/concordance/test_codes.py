"""Channels, signal codes and ids are the same in both halves."""

from collections.abc import Callable

import pytest

from deconflict.findings import Code, Finding

Compare = Callable[[str, str], list[Finding]]

SAME = (
    ("Call on VHF channel 16, then on channel 06.", "在甚高频16频道呼叫，再转6频道。"),
    ("Listen on channels 16 and 70.", "守听16和70频道。"),
    ("Listen on channel sixteen.", "守听第十六频道。"),
    ("The first channel is busy.", "第一频道占用。"),
    ("Two channels are free.", "两个频道空闲。"),
    ("The ship hoists flag K.", "该舰悬挂Ｋ旗。"),
    ("The ship hoists flag Oscar.", "该舰悬挂O旗。"),
    ("A ship hoists flag A.", "舰艇悬挂A旗。"),
    ("A ship sends K by light.", "舰艇以灯光发K。"),
    ("A ship of Side A calls Side C.", "甲方舰艇呼叫丙方。"),
    ("Lines A to H are filled in.", "填A至H行。"),
    ("The wind is N, force 4.", "北风4级。"),
    ("HF 4125 kHz", "高频4125千赫"),
    ("Sub-area A-1 is searched.", "分区A-1已搜寻。"),
    ("A J-15 takes off.", "歼-15起飞。"),
    ("Send NC, and repeat NC.", "发送NC，并重复一次。"),
    ("NC/T 12 applies.", "适用NC/T 12。"),
    ("A signal comes from a buoy.", "收到浮标信号。"),
    ("Flag A is up. A flag is hauled down.", "A旗已升起。一面旗降下。"),
    ("The A flag is up.", "A旗已升起。"),
    ("The ship hoists the I flag.", "该舰悬挂I旗。"),
    ("If I signal, I wait.", "本舰发出信号后等待。"),
    ("The ship flies the UN flag.", "该舰悬挂联合国旗。"),
    ("A group of US ships.", "一队美国舰艇。"),
    ("The signal is OK.", "信号良好。"),
    ("An HF signal.", "高频信号。"),
    ("She makes HF and waits.", "该舰发出HF信号并等待。"),
    ("The ship makes GW.", "该舰发出GW信号。"),
    ("The ship makes GW.", "该舰发出救人信号。"),
    ("The ship sends an EW report.", "该舰发出MSI信号。"),
    ("The ship sends DSC.", "该舰发送EPIRB信号。"),
)
DIFFERENT = (
    ("Call on channel 16.", "在13频道呼叫。", "channels"),
    ("Call on VHF 16.", "在甚高频上呼叫。", "channel"),
    ("Call on VHF.", "在第十六频道呼叫。", "channel"),
    ("Send RT1.", "发送RT2。", "codes"),
    ("The ship hoists flag K.", "该舰悬挂C旗。", "codes"),
    ("The ship sends NC.", "该舰发送遇险信号。", "code"),
    ("See ENC-01.", "见ENC-02。", "codes"),
    ("Search A-1.", "搜寻A-2。", "codes"),
    ("The ship makes GN.", "该舰发出GW信号。", "codes"),
    ("The ship sends MAA by light.", "该舰以灯光发送MAB。", "codes"),
    ("The ship hoists the group AB.", "该舰悬挂AC码组。", "codes"),
    ("The ship makes HF.", "该舰发出GN信号。", "codes"),
    ("The A flag is up.", "旗帜已升起。", "code"),
    ("The ship hoists the I flag.", "该舰悬挂旗帜。", "code"),
)


@pytest.mark.parametrize(("english", "chinese"), SAME)
def test_equal_codes_are_not_told(compare: Compare, english: str, chinese: str) -> None:
    assert [finding.message for finding in compare(english, chinese)] == []


@pytest.mark.parametrize(("english", "chinese", "noun"), DIFFERENT)
def test_different_codes_are_told_once(
    compare: Compare, english: str, chinese: str, noun: str
) -> None:
    (finding,) = compare(english, chinese)

    assert finding.code is Code.PAIR_CODE
    assert f" {noun}" in finding.message


def test_the_words_are_marked_in_both_halves(compare: Compare) -> None:
    (finding,) = compare("The ship hoists flag K.", "该舰悬挂C旗。")

    assert [
        [quote.text[start:end] for start, end in quote.marks]
        for quote in finding.quotes
    ] == [["K"], ["C"]]
