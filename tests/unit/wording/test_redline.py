"""A redline shows words, numbers and single Chinese characters."""

import pytest

from deconflict.wording import fingerprint, normal, redline, written_redline


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
