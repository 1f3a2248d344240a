"""What an author writes in a text, as runs."""

import pytest

from deconflict.document.inlines import fill, parse_inlines
from deconflict.document.passages import Inline


def fact(name: str) -> tuple[Inline, ...]:
    return (Inline("quantity", f"<{name}>"),)


def link(target: str) -> tuple[Inline, ...]:
    return (Inline("link", target=target),)


def runs(text: str) -> tuple[Inline, ...]:
    return parse_inlines(text, fact=fact, link=link)


def plain(text: str) -> str:
    (run,) = runs(text)
    assert run.kind == "text"
    return run.text


def text(words: str) -> Inline:
    return Inline("text", words)


def test_plain_text_is_one_run() -> None:
    assert runs("The ship waits.") == (text("The ship waits."),)


def test_marks_are_nested() -> None:
    inner = Inline("emphasis", children=(text("c"),))

    assert runs("a **b *c*** d") == (
        text("a "),
        Inline("strong", children=(text("b "), inner)),
        text(" d"),
    )


def test_marks_work_inside_chinese() -> None:
    assert runs("舰应*等待*。") == (
        text("舰应"),
        Inline("emphasis", children=(text("等待"),)),
        text("。"),
    )


def test_code_is_taken_as_it_stands() -> None:
    assert runs("say `{x} [ENC-01] *y*`") == (
        text("say "),
        Inline("code", "{x} [ENC-01] *y*"),
    )


def test_facts_and_links_are_resolved_also_inside_marks() -> None:
    assert runs("Wait {reply-time} on *{working}*; see [ENC-03.guide.call].") == (
        text("Wait "),
        *fact("reply-time"),
        text(" on "),
        Inline("emphasis", children=fact("working")),
        text("; see "),
        *link("ENC-03.guide.call"),
        text("."),
    )


@pytest.mark.parametrize("written", ["[signal:ENC-CALL]", "[form:sar-sitrep]", "[a.b]"])
def test_forms_of_links(written: str) -> None:
    assert runs(written) == link(written.strip("[]"))


@pytest.mark.parametrize(
    "written",
    ["a_b_c", "1 * 2 * 3", "<b>", "a & b", "# a", "- a", "[a b]", "{A}", "a\\b"],
)
def test_other_signs_stay_as_they_are(written: str) -> None:
    assert plain(written) == written


def test_line_ends_are_a_space_in_english_and_nothing_in_chinese() -> None:
    assert plain("The ship\nwaits.\n") == "The ship waits."
    assert plain("舰应等待，\n并保持航向。\n") == "舰应等待，并保持航向。"
    assert plain("  a   b  ") == "a b"


def test_pattern_is_filled() -> None:
    parts = {"number": (text("0312"),), "a-b": fact("x")}

    assert fill("paragraph {number}", parts) == (text("paragraph "), text("0312"))
    assert fill("第{number}段{a-b}", parts) == (
        text("第"),
        text("0312"),
        text("段"),
        *fact("x"),
    )
    assert fill("none", parts) == (text("none"),)
    assert fill("", parts) == ()
