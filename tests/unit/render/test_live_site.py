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
    before = dict(site.files)

    changed = site.update(document(files, "should ask the other", "should ask another"))

    assert site.files["purpose.html"] is before["purpose.html"]  # not made anew
    pages = {name for name in changed if name.endswith(".html")}
    assert pages == {"MEET-01.html", "annex-evaluation.html"}
    assert INDEX in changed
    assert "assets/drill-MEET-01.js" in changed


def test_a_changed_title_renders_every_page(files: dict[str, bytes]) -> None:
    site = LiveSite()
    site.update(document(files))

    changed = site.update(document(files, "Two ships meet", "Two vessels meet"))

    pages = {name for name in site.files if name.endswith(".html") and "/" not in name}
    assert pages <= set(changed)


def test_in_haste_data_of_scripts_wait_for_the_next_time(
    files: dict[str, bytes],
) -> None:
    site = LiveSite()
    site.update(document(files), is_hasty=True)
    edited = document(files, "should ask the other", "should ask another")

    hasty = site.update(edited, is_hasty=True)
    assert "MEET-01.html" in hasty
    assert INDEX not in hasty
    assert INDEX in site.update(edited)
    assert site.update(edited) == []


def test_what_is_not_of_the_preview_is_as_a_build_has_it(
    files: dict[str, bytes],
) -> None:
    site = LiveSite()
    site.update(document(files))
    edited = document(files, "should ask the other", "should ask another")
    site.update(edited, is_hasty=True)
    site.update(edited)

    built = render_site(edited)
    assets = {name for name in built if not name.endswith(".html")}
    assert {name: site.files[name] for name in assets} == {
        name: built[name] for name in assets
    }
