"""Signs and spaces: what is wrong with them, and what mends them."""

import pytest

from deconflict.wording.punctuation import mended, read_slips

RIGHT_ZH = [
    "甲舰，乙舰。",
    "航速12.5节，约1,000米，10:30。",
    "A.918(22)号决议第16(2)条",
    "GB/T 11197-2003《海上船舶无线电通话标准用语》",
    "例如A-1, A-2、B-1。",
    "151430Z MAR 26至151600Z MAR 26",
    "130 / 5",
    "写作`shall, not`和`SN`。",
    "在{primary}上发[signal:INT-C]。",
    "**冲突消解：** 两支兵力",
    "People's Liberation Army Navy",
    "IMO, SOLAS",
    "……舰，我是……舰。",
    "NC",
    "第一行\n第二行",
]


@pytest.mark.parametrize("text", RIGHT_ZH)
def test_right_chinese_is_left_alone(text: str) -> None:
    assert read_slips(text, "zh") == ()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("甲舰,乙舰.", "甲舰，乙舰。"),
        ("甲舰, 乙舰", "甲舰，乙舰"),
        ("注意:先停!是否?好;", "注意：先停！是否？好；"),
        ("甲舰(UTC)", "甲舰（UTC）"),
        ("VHF(甚高频)", "VHF（甚高频）"),
        ('角色"甲"和"乙"', "角色“甲”和“乙”"),
        ("角色'甲'", "角色‘甲’"),
        ("在 {primary} 上", "在{primary}上"),
        ("时限为{reply-time}.", "时限为{reply-time}。"),
        ("见[a.b], 乙", "见[a.b]，乙"),
        ("等待 5 分钟", "等待5分钟"),
        ("甲舰　乙舰", "甲舰乙舰"),
        ("甲(A),B", "甲（A），B"),
        ("约1,000米,约2米", "约1,000米，约2米"),
        ("GB/T 11197 《海上》", "GB/T 11197《海上》"),
        ("信号`SN`,乙舰", "信号`SN`，乙舰"),
    ],
)
def test_wrong_chinese_is_mended_once_and_for_all(wrong: str, right: str) -> None:
    assert mended(wrong, "zh") == right
    assert read_slips(right, "zh") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Call, then wait.",
        "The short form is 撤离行动。",
        "《国际信号规则》 in Chinese",
        "They write 甲舰，乙舰 there.",
        "Signal `，` is full-width.",
        "“Over” – and out …",
    ],
)
def test_right_english_is_left_alone(text: str) -> None:
    assert read_slips(text, "en") == ()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Call， then wait。", "Call, then wait."),
        ("Ｃａｌｌ　１６", "Call 16"),
        ("Call，then", "Call，then"),
        ("The （CUES） code", "The （CUES） code"),
        ("Wait： 5 min", "Wait: 5 min"),
    ],
)
def test_wrong_english_is_mended_where_that_is_safe(wrong: str, right: str) -> None:
    assert read_slips(wrong, "en")
    assert mended(wrong, "en") == right
