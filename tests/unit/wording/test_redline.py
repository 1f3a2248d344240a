"""A redline shows words, numbers and single Chinese characters."""

import pytest

from deconflict.wording import (
    fingerprint,
    normal,
    redline,
    without_links,
    written,
    written_redline,
)


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (
            "shall wait 5 minutes",
            "shall wait 15 minutes",
            "shall wait [-5-]{+15+} minutes",
        ),
        ("应等待5分钟", "可等待5分钟", "[-应-]{+可+}等待5分钟"),
        ("在第16频道呼叫", "在第10频道呼叫", "在第[-16-]{+10+}频道呼叫"),
        ("at {call-early}", "at {call-late}", "at [-{call-early}-]{+{call-late}+}"),
        ("Call.", "Call.\n", "Call."),
        ("呼叫，\n并等待", "呼叫，并等待", "呼叫，并等待"),
        ("", "Call", "{+Call+}"),
        (
            "The ship waits here for long.",
            "The ship stays there for long.",
            "The ship [-waits here-]{+stays there+} for long.",
        ),
        (
            "两舰同时呼叫的，北侧舰继续呼叫。",
            "听到喊话后立即减速。",
            "[-两舰同时呼叫的，北侧舰继续呼叫。-]{+听到喊话后立即减速。+}",
        ),
        ("Call", "", "[-Call-]"),
    ],
)
def test_change_is_shown_by_whole_words(old: str, new: str, shown: str) -> None:
    assert written_redline(old, new) == shown


def test_stretches_make_both_wordings_again() -> None:
    old, new = "The ship shall call.", "Each ship may call twice."
    stretches = redline(old, new)

    assert "".join(one.text for one in stretches if one.kind != "new") == old
    assert "".join(one.text for one in stretches if one.kind != "gone") == new


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("wait  5\nminutes", "wait 5 minutes", True),
        ("呼叫， 并等待", "呼叫，并等待", True),
        ("用 VHF 呼叫", "用VHF呼叫", False),
        ("caf\u0065\u0301", "caf\u00e9", True),
        ("wait 5 minutes", "wait 5 minute", False),
    ],
)
def test_wrapping_changes_no_fingerprint(
    one: str, other: str, *, is_same: bool
) -> None:
    assert (fingerprint(one) == fingerprint(other)) is is_same
    assert (normal(one) == normal(other)) is is_same
    assert len(fingerprint(one)) == 12


def test_link_is_the_same_while_it_leads_to_the_same_place() -> None:
    old = "See [paragraph 0101](A.b), then [paragraph 0102](A.c)."
    new = "See [paragraph 0103](A.b), then [paragraph 0104](A.d)."

    assert [one.kind for one in redline(old, new)] == ["same", "gone", "new", "same"]
    assert without_links(written(redline(old, new))).startswith("See paragraph 0103")


def test_what_belongs_together_is_not_torn_apart() -> None:
    old, new = "wait 5 minutes here", "wait 15 minutes here"
    spans = {old: [(5, 14)], new: [(5, 15)]}

    stretches = redline(old, new, lambda text: spans[text])

    assert written(stretches) == "wait [-5 minutes-]{+15 minutes+} here"
