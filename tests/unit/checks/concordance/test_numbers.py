"""Amounts with units are equal in whatever words; counts weigh less."""

from collections.abc import Callable

import pytest

from deconflict.findings import Code, Finding, Severity

Compare = Callable[[str, str], list[Finding]]

SAME = (
    ("The ship shall wait 60 minutes.", "该舰应等待1小时。"),
    ("The ship shall wait half an hour.", "该舰应等待30分钟。"),
    ("The ship shall wait an hour.", "该舰应等待一小时。"),
    ("One and a half hours", "一个半小时"),
    ("ninety seconds", "1分30秒"),
    ("a quarter of an hour", "一刻钟"),
    ("within a day", "一天内"),
    ("every quarter of an hour", "每隔15分钟"),
    ("a quarter-hour later", "一刻钟后"),
    ("within a quarter of a mile", "四分之一海里内"),
    ("within 1/4 mile", "0.25海里内"),
    ("1 1/2 miles", "一又二分之一海里"),
    ("two thirds of an hour", "40分钟"),
    ("one tenth of a mile", "0.1海里"),
    ("two and three quarter hours", "2小时45分钟"),
    ("Two ships keep one and a quarter miles apart.", "两舰保持1.25海里间距。"),
    ("The ships stop talking at one and a half miles.", "两舰相距1.5海里时停止商谈。"),
    ("Three quarters of a lane", "航道的四分之三"),
    (
        "Each slot lasts two hours, with half an hour between.",
        "时隙为2小时，间隔半小时。",
    ),
    ("Ships keep one cable apart.", "舰艇间距保持一链。"),
    ("The wait is 3 to 5 minutes.", "等待3至5分钟。"),
    ("Three to five days ahead.", "提前三至五天。"),
    ("A distance of 1,500 metres.", "距离1500米。"),
    ("A distance of 5 km.", "距离五千米。"),
    ("Speed over 12 knots for 24 hours.", "航速超过１２节，持续24小时。"),
    ("On 2182 kHz and 156.8 MHz.", "在2182千赫和156.8兆赫上。"),
    ("At least 95% of the crew.", "至少百分之九十五的舰员。"),
    ("Half of the crew rests.", "半数舰员休息。"),
    ("Two thirds are searched.", "已搜寻三分之二。"),
    ("A speed of 20 km/h.", "时速20公里。"),
    ("Wind 15 m/s", "风速15米/秒"),
    ("2 miles ahead and 2 miles astern", "前后各2海里"),
    ("by day and night", "昼夜"),
    ("Temperature 28°C", "温度28摄氏度"),
    ("See section 5.1.", "见5.1节。"),
)
NO_NUMBERS = (
    ("Both ships keep clear of one another.", "双方舰艇相互避让。"),
    ("One of the two ships calls first.", "两舰之一首先呼叫。"),
    ("Either ship may call.", "任一舰艇可呼叫。"),
    ("In all cases the same form is used.", "一律使用统一格式。"),
    ("Once the ships are clear, they part.", "两舰驶过让清后分离。"),
    ("This rule is very important.", "这条规定十分重要。"),
    ("The waters all around are searched.", "搜寻四周海域。"),
    ("A watch uses a sextant.", "值更人员使用六分仪。"),
    ("The text is not in Unicode.", "文本不用大五码。"),
    ("A first ship comes, then a second one.", "第一艘到达，随后第二艘到达。"),
    ("A third party calls.", "第三方呼叫。"),
    ("A third minute passes.", "第三分钟过去。"),
    ("The boat lies on the port quarter.", "小艇位于左舷后方。"),
    ("One of the quarters is free.", "其中一个舱室空闲。"),
    ("See rule 34.", "见第三十四条。"),
    ("several hundred metres", "数百米"),
    ("A dozen boats", "十二艘小艇"),
    (
        "four areas in this order: quay, tent, gate, boat",
        "依次为码头、帐篷、入口和小艇",
    ),
    ("Give each bearing in three figures.", "方位用三位数字表示。"),
    ("The 1960s brought many incidents.", "20世纪60年代事件频发。"),
)
DIFFERENT = (
    ("The ship shall wait 5 minutes.", "该舰应等待15分钟。"),
    ("Wait twenty-four hours.", "等待二十小时。"),
    ("Wait half an hour.", "等待半天。"),
    ("every quarter of an hour", "每隔10分钟"),
    ("one and a quarter miles", "1.5海里"),
    ("within a quarter of a mile", "四分之三海里内"),
    ("two thirds of an hour", "三分之一小时"),
    ("Three quarters of the crew", "舰员的四分之一"),
    ("Wait 3 to 5 minutes.", "等待3至6分钟。"),
    ("Keep 2 nautical miles apart.", "间距保持2千米。"),
    ("Keep 500 metres apart.", "间距保持500码。"),
    ("A speed of 12 knots.", "航速21节。"),
    ("On 2182 kHz.", "在2128千赫上。"),
    ("At least 5% of the crew.", "至少百分之十五的舰员。"),
    ("Wait 5 minutes.", "等待5海里。"),
    ("The ship shall answer.", "该舰应在三分钟内回答。"),
    ("The ship shall wait 5 minutes.", "该舰应等待。"),
)
COUNTED_APART = (
    ("Course 180, speed 12.", "航向180，航速12节。"),
    ("Keep 500 metres off.", "间距保持500。"),
    ("Three ships search.", "四艘舰艇搜寻。"),
    ("report 3", "第4号报告"),
    ("Two ships search.", "三艘舰艇搜寻。"),
    ("The third berth is free.", "第二泊位空闲。"),
    ("The ship sends the signal twice.", "该舰将信号发送一次。"),
    ("In danger 21", "遇险12"),
    ("Two ships stop at one and a half miles.", "一艘舰在1.5海里处停车。"),
)


@pytest.mark.parametrize(("english", "chinese"), [*SAME, *NO_NUMBERS])
def test_equal_amounts_are_not_told(
    compare: Compare, english: str, chinese: str
) -> None:
    assert [finding.message for finding in compare(english, chinese)] == []


@pytest.mark.parametrize(("english", "chinese"), DIFFERENT)
def test_different_amounts_are_told_once_as_an_error(
    compare: Compare, english: str, chinese: str
) -> None:
    (finding,) = compare(english, chinese)

    assert finding.code is Code.PAIR_NUMBER
    assert finding.weight is Severity.ERROR


@pytest.mark.parametrize(("english", "chinese"), COUNTED_APART)
def test_different_counts_are_a_warning(
    compare: Compare, english: str, chinese: str
) -> None:
    (finding,) = compare(english, chinese)

    assert finding.code is Code.PAIR_NUMBER
    assert finding.weight is Severity.WARNING


def test_times_and_distances_are_told_apart(compare: Compare) -> None:
    found = compare("Wait 5 minutes 2 miles off.", "在3海里外等待6分钟。")

    assert [finding.message.split(":")[0] for finding in found] == [
        "The halves give different lengths of time",
        "The halves give different distances",
    ]


STRICTNESS = (
    ("within 5 minutes", "10分钟内", "English"),
    ("within 10 minutes", "5分钟之内", "Chinese"),
    ("at most 5 knots", "不超过4节", "Chinese"),
    ("at least 2 miles", "至少保持3海里", "Chinese"),
    ("at least 3 miles", "不少于2海里", "English"),
    ("It shall not come within 2 miles of her.", "不得进入其3海里以内。", "Chinese"),
    ("The ship shall answer.", "该舰应在三分钟内回答。", "Chinese"),
    ("The ship shall answer within 3 minutes.", "该舰应回答。", "English"),
)
NOT_TOLD = (
    ("The ship waits 5 minutes.", "该舰等待10分钟。"),
    ("at least 5 minutes", "10分钟内"),
    ("If she does not answer within 5 minutes", "10分钟内未回答的"),
    ("The ship waits 5 minutes.", "该舰等待。"),
    ("within 5 minutes", "5海里内"),
)


@pytest.mark.parametrize(("english", "chinese", "half"), STRICTNESS)
def test_the_stricter_half_is_named(
    compare: Compare, english: str, chinese: str, half: str
) -> None:
    (finding,) = compare(english, chinese)

    assert finding.message.endswith(f" The {half} half is the stricter.")
    chinese_name = {"English": "英文", "Chinese": "中文"}[half]
    assert finding.tellings[0].message.endswith(f"{chinese_name}文本更严。")


@pytest.mark.parametrize(("english", "chinese"), NOT_TOLD)
def test_no_half_is_named_where_it_cannot_be_told(
    compare: Compare, english: str, chinese: str
) -> None:
    (finding,) = compare(english, chinese)

    assert "stricter" not in finding.message
