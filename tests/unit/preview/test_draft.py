"""What is written is shown at once where it may be, and judged after."""

from collections.abc import Callable
from pathlib import Path

import pytest

from deconflict.commands.init import init_project
from deconflict.preview.draft import Change, Draft

MEET = "procedures/meeting/MEET-01.yaml"
PAGE = "MEET-01.html"
ASK = "The calling ship should ask"


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    assert init_project(tmp_path) == ""
    draft = Draft(tmp_path, "en")
    draft.refresh(lambda _: None)
    return draft


def edit(draft: Draft, old: str, new: str) -> None:
    path = draft.folder / MEET
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def shown(draft: Draft) -> bytes:
    return draft.site.content(PAGE) or b""


def told(draft: Draft) -> list[Change]:
    changes: list[Change] = []
    draft.refresh(changes.append)
    return changes


def codes(change: Change) -> set[str]:
    return {finding.code.value for finding in change.report.findings}


def test_other_words_are_shown_before_anything_is_judged(draft: Draft) -> None:
    edit(draft, ASK, "The calling ship shall asks")

    first, *_, last = told(draft)

    assert PAGE in first.pages
    assert not first.report.is_whole
    assert last.report.is_whole
    assert b"shall asks" in shown(draft)
    assert "pair-force" in codes(last)


@pytest.mark.parametrize(
    "name", ["{no-such-fact}", "[NO-01.such.step]", "[signal:NO]", "[form:no]"]
)
def test_a_name_that_leads_nowhere_leaves_the_last_good_page(
    draft: Draft, name: str
) -> None:
    good = shown(draft)
    edit(draft, ASK, f"By {name}, the calling ship should ask")

    (change,) = told(draft)
    assert codes(change) == {"ref-missing"}
    assert not change.report.is_shown
    assert shown(draft) == good

    edit(draft, f"By {name}, the calling ship should ask", ASK)
    last = told(draft)[-1]
    assert last.report.is_shown
    assert "ref-missing" not in codes(last)


def test_findings_on_words_stand_until_the_words_are_judged_again(
    draft: Draft,
) -> None:
    edit(draft, ASK, "The calling ship must ask")
    found = codes(told(draft)[-1])
    assert found & {"modal-banned", "pair-force", "word-banned"}

    edit(draft, "The calling ship must ask", ASK)
    *others, last = told(draft)
    assert all(found <= codes(one) for one in others)
    assert not found <= codes(last)


def outdated_after(draft: Draft, count: int) -> Callable[[Change], None]:
    """Return a listener after whose calls, so many, another file has changed."""
    calls: list[Change] = []

    def listen(change: Change) -> None:
        calls.append(change)
        if len(calls) == count:
            draft.is_outdated.set()
        assert len(calls) <= count

    return listen


@pytest.mark.parametrize("count", [1, 2])
def test_a_refresh_that_was_ended_is_made_good_by_the_next(
    draft: Draft, count: int
) -> None:
    edit(draft, ASK, "The calling ship should first ask")
    draft.refresh(outdated_after(draft, count))
    assert b"should first ask" in shown(draft)

    edit(draft, "should first ask", "should at once ask")
    last = told(draft)[-1]
    assert last.report.is_whole

    anew = Draft(draft.folder, "en")
    anew.refresh(lambda _: None)
    assert draft.site.names() == anew.site.names()
    for name in anew.site.names():
        assert draft.site.content(name) == anew.site.content(name), name
    assert set(last.report.findings) == set(anew.report.findings)
