"""Nothing in a drawing covers anything else or leaves it, however long the words."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deconflict.document import (
    Bilingual,
    ChartEvent,
    ChartStep,
    CourseChart,
    Inline,
    LadderChart,
    Passage,
)
from deconflict.document.charts import ChartWay, EventKind
from deconflict.render.course_chart import draw_course
from deconflict.render.drawing import Box, Drawing, Line, Text
from deconflict.render.ladder_chart import draw_ladder
from deconflict.render.metrics import text_width

ENGLISH = st.lists(
    st.sampled_from(["ship", "coordination", "of", "ENC-PROPOSE", "a", "manoeuvre"]),
    min_size=1,
    max_size=12,
).map(" ".join)
CHINESE = st.lists(
    st.sampled_from(["现场", "协调人", "，", "30", "ENC", "舰艇", "（预告）"]),
    min_size=1,
    max_size=14,
).map("".join)
QUICK = settings(deadline=None, derandomize=True, max_examples=60)


def text(english: str, chinese: str) -> Bilingual:
    return (
        Passage("en", (Inline("text", english),)),
        Passage("zh-Hans", (Inline("text", chinese),)),
    )


BILINGUAL = st.builds(text, ENGLISH, CHINESE)
SHORT = text("Wait", "等待")


@st.composite
def course_charts(draw: st.DrawFn) -> CourseChart:
    count = draw(st.integers(2, 4))
    roles = tuple(draw(BILINGUAL) for _ in range(count))
    events = []
    for number in range(draw(st.integers(1, 8))):
        role = draw(st.integers(0, count - 1))
        others = [one for one in range(count) if one != role]
        kind: EventKind = draw(st.sampled_from(("call", "time-up", "act")))
        to = draw(st.lists(st.sampled_from(others), min_size=1, unique=True))
        receivers = tuple(sorted(to)) if kind == "call" else ()
        label = draw(BILINGUAL)
        events.append(ChartEvent(kind, role, receivers, f"05{number:02}", label))
    events += [ChartEvent("end", one, (), "0599", SHORT) for one in range(count)]
    return CourseChart(SHORT, roles, tuple(events), ())


@st.composite
def ladder_charts(draw: st.DrawFn) -> LadderChart:
    count = draw(st.integers(2, 14))
    steps = []
    for number in range(count):
        targets = draw(st.lists(st.integers(0, count - 1), max_size=4))
        ways = tuple(ChartWay(draw(BILINGUAL), target) for target in targets)
        label = draw(BILINGUAL)
        steps.append(ChartStep(f"05{number:02}", "wait", label, ways, number % 2 == 0))
    return LadderChart(SHORT, SHORT, tuple(steps))


Area = tuple[float, float, float, float]


def area(one: Text) -> Area:
    width = text_width(one.text, one.size, is_bold=one.is_bold)
    return (one.x, one.y - one.size * 0.75, one.x + width, one.y + one.size * 0.2)


def is_clear(one: Area, two: Area) -> bool:
    return (
        one[2] <= two[0] + 0.1
        or two[2] <= one[0] + 0.1
        or one[3] <= two[1] + 0.1
        or two[3] <= one[1] + 0.1
    )


def assert_texts_are_clear(drawing: Drawing) -> None:
    areas = [(area(one), one.text) for one in drawing.texts]
    for (one, first), (two, second) in combinations(areas, 2):
        assert is_clear(one, two), (first, second)
    for (left, top, right, bottom), words in areas:
        is_word = " " not in words
        assert left >= 0 or is_word, words
        assert right <= drawing.width or is_word, words
        assert top >= 0, words
        assert bottom <= drawing.height, words


@given(chart=course_charts())
@QUICK
def test_no_word_of_a_course_covers_another(chart: CourseChart) -> None:
    assert_texts_are_clear(draw_course(chart))


@given(chart=course_charts())
@QUICK
def test_each_receiver_of_a_call_gets_an_arrow(chart: CourseChart) -> None:
    drawing = draw_course(chart)

    arrows = [one for one in drawing.shapes if isinstance(one, Line) and one.has_arrow]
    assert len(arrows) == sum(len(event.receivers) for event in chart.events)


@given(chart=ladder_charts())
@QUICK
def test_no_word_of_a_ladder_covers_another(chart: LadderChart) -> None:
    assert_texts_are_clear(draw_ladder(chart))


@given(chart=ladder_charts())
@QUICK
def test_boxes_of_a_ladder_do_not_touch_and_ways_keep_off_them(
    chart: LadderChart,
) -> None:
    drawing = draw_ladder(chart)
    boxes = [one for one in drawing.shapes if isinstance(one, Box)]

    assert len(boxes) == len(chart.steps)
    for one, two in pairwise(boxes):
        assert one.top + one.height < two.top
    for line in (one for one in drawing.shapes if isinstance(one, Line)):
        for x, y in line.points:
            assert 0 <= x <= drawing.width
            assert 0 <= y <= drawing.height
        lane = {x for x, _ in line.points[1:-1]}
        assert all(
            x < boxes[0].left or x > boxes[0].left + boxes[0].width for x in lane
        )


def test_ways_to_different_steps_share_no_line() -> None:
    steps = tuple(
        ChartStep(
            f"05{at:02}", "wait", SHORT, (ChartWay(SHORT, target),), is_expected=True
        )
        for at, target in enumerate((3, 4, 5, 0, 1, 2))
    )
    drawing = draw_ladder(LadderChart(SHORT, SHORT, steps))

    lanes = [one.points[1][0] for one in drawing.shapes if isinstance(one, Line)]
    assert len(lanes) == len(set(lanes)) == 6


@pytest.mark.parametrize("count", [2, 4])
def test_a_high_drawing_is_made_to_fit_a_page(count: int) -> None:
    drawing = Drawing(680, 840.0 * count)

    assert drawing.print_width == pytest.approx(172 / count, abs=0.1)
