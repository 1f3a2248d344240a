"""What can be played is what was checked: the ends are those of the exploration."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TypedDict

import pytest
from playwright.sync_api import Browser, Page

from deconflict.document import assemble
from deconflict.exploration import (
    Act,
    Play,
    Rules,
    Settings,
    Situation,
    explore,
    reached,
)
from deconflict.manual import Manual
from deconflict.render.drill import drill_data
from deconflict.resources import templates_folder

SCRIPTS = templates_folder() / "site" / "scripts"
WALK = Path(__file__).with_name("drill_walk.js")
Ends = set[tuple[str, ...]]


@pytest.fixture(scope="module")
def walker(browser: Browser) -> Iterator[Page]:
    """A page with the modules of the engine, and `walk` and `play` beside them."""
    page = browser.new_page()
    texts = {
        path.name: path.read_text(encoding="utf-8")
        for path in (*sorted(SCRIPTS.glob("drill-*.js")), WALK)
    }
    page.evaluate(LOAD, texts)
    yield page
    page.close()


LOAD = """async (texts) => {
  const addresses = {};
  for (const name of ["drill-engine.js", "drill-session.js", "drill_walk.js"]) {
    const text = texts[name].replace(/"\\.\\/([a-z-]+\\.js)"/g,
      (_, other) => JSON.stringify(addresses[other]));
    const blob = new Blob([text], { type: "text/javascript" });
    addresses[name] = URL.createObjectURL(blob);
  }
  Object.assign(window, await import(addresses["drill_walk.js"]));
}"""


@pytest.fixture(scope="module")
def plays(our_manual: Manual) -> dict[str, object]:
    """The data of every drill of the checkout."""
    document = assemble(our_manual)
    return {
        division.id: drill_data(division, document.languages, lambda anchor: anchor)
        for division in document.divisions()
        if division.drill is not None
    }


class Walk(TypedDict):
    """The ends that the engine comes to."""

    sound: list[list[str]]
    lost: dict[str, list[list[str]]]
    """By the role and step of the call that was lost."""


def walk(walker: Page, play: object, *, is_at_once: bool) -> Walk:
    """Return the ends that the engine comes to, without and with a lost call."""
    found: Walk = walker.evaluate(
        "([play, order]) => walk(play, order)", [play, is_at_once]
    )
    return found


def ends_of(play: Play, situations: set[Situation]) -> Ends:
    """Return the ends of the situations that are over."""
    rules = Rules(play)
    return {
        tuple(
            str(getattr(actor.steps[rest], "end", ""))
            for actor, rest in zip(play.actors, one.rests, strict=True)
        )
        for one in situations
        if rules.is_over(one)
    }


def after_losses(play: Play) -> dict[str, Ends]:
    """Return the ends that can follow the loss of each call, by role and step."""
    rules = Rules(play, Settings(wrong=1))

    def sound(now: Situation) -> list[Situation]:
        return [one for _, one in rules.onward(now) if one.wrong == now.wrong]

    starts = reached([one for _, one in rules.first()], sound)
    lost: dict[str, set[Situation]] = defaultdict(set)
    acts: list[tuple[Act, Situation]] = [
        found for now in starts for found in rules.onward(now)
    ]
    for act, situation in acts:
        if act.unheard:
            lost[f"{act.role}.{act.step}"].add(situation)
    return {call: ends_of(play, reached(found, sound)) for call, found in lost.items()}


def test_every_procedure_has_a_drill(
    our_manual: Manual, plays: dict[str, object]
) -> None:
    assert set(plays) == set(our_manual.procedures)
    assert len(plays) > 30


ORDERS = pytest.mark.parametrize("is_at_once", [True, False], ids=["at-once", "any"])
"""Whether acts and decisions are taken at once, or in any order with the others."""


@ORDERS
def test_ends_without_a_lost_call_are_those_of_the_exploration(
    walker: Page, our_manual: Manual, plays: dict[str, object], *, is_at_once: bool
) -> None:
    for name, entry in our_manual.procedures.items():
        found = explore(entry.item, Settings(wrong=0))
        walked = walk(walker, plays[name], is_at_once=is_at_once)["sound"]

        assert {tuple(ends) for ends in walked} == set(found.ends), name


@ORDERS
def test_ends_with_one_call_lost_are_those_of_the_exploration(
    walker: Page, our_manual: Manual, plays: dict[str, object], *, is_at_once: bool
) -> None:
    for name, entry in our_manual.procedures.items():
        found = explore(entry.item, Settings(wrong=1))
        walked = walk(walker, plays[name], is_at_once=is_at_once)
        every = [*walked["sound"], *chain.from_iterable(walked["lost"].values())]

        assert found.is_whole, name
        assert {tuple(ends) for ends in every} == set(found.ends), name


def test_ends_after_the_loss_of_each_call_are_those_of_the_exploration(
    walker: Page, our_manual: Manual, plays: dict[str, object]
) -> None:
    calls = 0
    for name, entry in our_manual.procedures.items():
        expected = after_losses(Play(entry.item))
        walked = walk(walker, plays[name], is_at_once=True)["lost"]

        lost = {call: {tuple(one) for one in ends} for call, ends in walked.items()}
        assert lost == expected, name
        calls += len(lost)
    assert calls > 200


def test_roles_that_play_by_themselves_come_to_the_first_outcome(
    walker: Page, our_manual: Manual, plays: dict[str, object]
) -> None:
    for name, entry in our_manual.procedures.items():
        ends = walker.evaluate("play => alone(play)", plays[name])
        outcome = entry.item.outcomes[0]

        assert all(
            end in outcome.ends[role]
            for role, end in zip(entry.item.roles, ends, strict=True)
        ), (name, ends)
