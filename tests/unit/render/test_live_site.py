"""Of a site that was rendered before, only what a change touches is rendered."""

from pathlib import Path

import pytest

from deconflict.commands.init import init_project
from deconflict.document import Document, assemble
from deconflict.manual import load_manual, read_project
from deconflict.render.live_site import LiveSite
from deconflict.render.site import render_site

MEET = "procedures/meeting/MEET-01.yaml"
INDEX = "assets/search-index.js"


@pytest.fixture
def files(tmp_path: Path) -> dict[str, bytes]:
    assert init_project(tmp_path) == ""
    return read_project(tmp_path)


def document(files: dict[str, bytes], old: str = "", new: str = "") -> Document:
    text = files[MEET].decode()
    assert old in text
    manual = load_manual({**files, MEET: text.replace(old, new, 1).encode()}).manual
    assert manual is not None
    return assemble(manual)


def test_a_changed_step_renders_the_pages_that_print_it(
    files: dict[str, bytes],
) -> None:
    site = LiveSite()
    site.update(document(files))
    purpose = site.content("purpose.html")

    changed = site.update(document(files, "should ask the other", "should ask another"))

    assert site.content("purpose.html") is purpose  # not made anew
    assert changed == ["MEET-01.html", "annex-evaluation.html"]


def test_a_changed_title_renders_every_page(files: dict[str, bytes]) -> None:
    site = LiveSite()
    site.update(document(files))

    changed = site.update(document(files, "Two ships meet", "Two vessels meet"))

    pages = {
        name for name in site.names() if name.endswith(".html") and "/" not in name
    }
    assert pages <= set(changed)


def test_what_a_reader_asked_for_is_kept_while_nothing_changes(
    files: dict[str, bytes],
) -> None:
    site = LiveSite()
    site.update(document(files))
    index = site.content(INDEX)
    edited = document(files, "should ask the other", "should ask another")

    assert site.update(document(files)) == []
    assert site.content(INDEX) is index
    site.update(edited)
    assert site.content(INDEX) != index


def test_what_is_not_of_the_preview_is_as_a_build_has_it(
    files: dict[str, bytes],
) -> None:
    site = LiveSite()
    site.update(document(files))
    edited = document(files, "should ask the other", "should ask another")
    site.update(edited)

    built = render_site(edited)
    assets = {name for name in built if not name.endswith(".html")}
    assert {name: site.content(name) for name in assets} == {
        name: built[name] for name in assets
    }


def test_pages_of_a_site_that_changed_are_those_of_one_made_anew(
    files: dict[str, bytes],
) -> None:
    site, anew = LiveSite(), LiveSite()
    site.update(document(files))
    assert all(site.content(name) for name in site.names())
    edited = document(files, "should ask the other", "should ask another")
    site.update(edited)
    anew.update(edited)

    assert site.names() == anew.names()
    assert {name: site.content(name) for name in site.names()} == {
        name: anew.content(name) for name in anew.names()
    }


def test_no_page_is_there_before_the_first_document() -> None:
    assert LiveSite().content("index.html") is None
