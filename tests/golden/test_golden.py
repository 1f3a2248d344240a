"""The sample's document and pages, held against files that were read by eye.

To write them anew after a wanted change: `UPDATE_GOLDEN=1 make test`, then read
the difference line by line before it is committed.
"""

import json
import os
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from deconflict.commands.book import make_books
from deconflict.commands.check import check_project
from deconflict.commands.init import init_project
from deconflict.document import Document, to_json
from deconflict.manual import Manual, languages
from deconflict.render.anchors import anchors_by_division
from deconflict.render.site import render_site

HERE = Path(__file__).parent
PAGES = [
    "index.html",
    "front-records.html",
    "purpose.html",
    "MEET-01.html",
    "annex-signals.html",
    "comments.html",
    "drill-MEET-01.html",
]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Document:
    folder = tmp_path_factory.mktemp("sample")
    init_project(folder)
    manual = check_project(folder).manual
    assert manual is not None
    return make_books(manual, languages(manual)[:1]).documents[0]


@pytest.fixture(scope="module")
def whole(our_manual: Manual) -> Document:
    return make_books(our_manual, languages(our_manual)[:1]).documents[0]


def _hold(name: str, text: str) -> None:
    path = HERE / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


def test_document(sample: Document) -> None:
    text = json.loads(to_json(sample))
    _hold(
        "sample.json",
        json.dumps(text, ensure_ascii=False, indent=1, sort_keys=True) + "\n",
    )


@pytest.mark.parametrize("name", PAGES)
def test_page(sample: Document, name: str) -> None:
    _hold(name, render_site(sample)[name].decode())


def test_anchors_once_given_stay(whole: Document) -> None:
    """A line of anchors.txt may be added and never removed: links depend on it."""
    promised = (HERE / "anchors.txt").read_text(encoding="utf-8").split()
    found = set(anchors_by_division(whole))
    assert [anchor for anchor in promised if anchor not in found] == []


@pytest.fixture(scope="module")
def whole_site(whole: Document) -> dict[str, bytes]:
    return render_site(whole)


def test_every_page_is_html_without_an_error(whole_site: dict[str, bytes]) -> None:
    for name, content in whole_site.items():
        if name.endswith(".html"):
            parser = html5lib.HTMLParser(strict=False)
            parser.parse(content)
            assert parser.errors == [], name


def test_ids_are_unique_and_links_have_their_targets(
    whole_site: dict[str, bytes],
) -> None:
    ids: dict[str, set[str]] = {}
    links: list[tuple[str, str]] = []
    for name, content in whole_site.items():
        if not name.endswith(".html"):
            continue
        tree = html5lib.parse(content, namespaceHTMLElements=False)
        here = [node.get("id", "") for node in tree.iter() if node.get("id")]
        assert len(here) == len(set(here)), name
        ids[name] = set(here)
        links += [(name, node.get("href", "")) for node in tree.iter("a")]
    for page, link in links:
        file, _, anchor = link.partition("#")
        target = file or page
        assert target in ids, f"{page}: {link}"
        assert not anchor or anchor in ids[target], f"{page}: {link}"


def test_every_run_of_chinese_carries_its_language(
    whole_site: dict[str, bytes],
) -> None:
    for name, content in whole_site.items():
        if name.endswith(".html"):
            tree = html5lib.parse(content, namespaceHTMLElements=False)
            body = tree.find("body")
            assert body is not None
            _walk(body, "en", name)


def _walk(node: Element, language: str, page: str) -> None:
    language = node.get("lang") or language
    texts = [node.text or ""] if node.tag != "script" else []
    for child in node:
        if isinstance(child.tag, str):
            _walk(child, language, page)
        texts.append(child.tail or "")
    if language == "en":
        for text in texts:
            bare = text.replace("※", "")
            assert not any("\u4e00" <= sign <= "\u9fff" for sign in bare), (page, text)
