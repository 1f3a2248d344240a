"""What telltales leave unread holds nothing that a reader would have found."""

import re

import pytest

from deconflict.wording import UnitWords, read_figures, words_for_units
from deconflict.wording.telltales import Telltale

UNITS = {language: words_for_units(language, {}) for language in ("en", "zh")}
ENGLISH = (
    "Keep clear of the ship.",
    "12 degrees 30 minutes south",
    "from June to August",
    "in AUG",
    "2 p.m.",
    "channel sixteen",
    "bearing zero four niner",
    "the Kilo flag",
    "send NC",
    "an hour",
    "½ m",
    "two tenths",
    "a quarter of a mile",
    "half an hour",
    "half of them",
    "a third of the crew",
    "flag A",
    "twice",
    "the twelfth ship",
    "at 3°C",
)
CHINESE = (
    "两舰相互避让。",
    "北纬十二度三十分",
    "东经九十度",
    "六月",
    "九日",
    "一九九〇年",
    "下午二时",
    "傍晚六点",
    "甚高频十六",
    "第六频道",
    "信道七",
    "方位洞四勾",
    "悬挂Ｋ旗",
    "歼15",
    "昼夜",
    "全天",
    "半小时",
    "一刻钟",
    "三分之二",
    "1/4",
    "首次",
    "起初",
    "第三艘",
    "零点五海里",
    "数百人",
)


def everything(text: str, language: str) -> tuple[object, ...]:
    found = read_figures(text, language, UNITS[language], {"NC"})
    return found, found.counts, found.ordinals


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", one) for one in ENGLISH] + [("zh", one) for one in CHINESE],
)
def test_nothing_is_lost(
    language: str, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = everything(text, language)
    monkeypatch.setattr(Telltale, "is_in", lambda *_: True)
    monkeypatch.setattr(UnitWords, "may_stand_in", lambda *_: True)

    assert everything(text, language) == found


def test_only_whole_words_tell() -> None:
    numbers = Telltale(re.compile(r"\d"), frozenset(("one", "ten")))

    assert numbers.is_in("One-way lane")
    assert numbers.is_in("lane 1")
    assert not numbers.is_in("The intention is done.")
