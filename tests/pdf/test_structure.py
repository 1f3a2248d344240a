"""The PDF is tagged, names its languages and fonts, and finds its pages."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf

from deconflict.document import Document, to_json


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    stack = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, pikepdf.Array):
            stack += list(current)
        elif isinstance(current, pikepdf.Dictionary) and "/S" in current:
            yield current
            if "/K" in current:
                stack.append(current.K)
        elif isinstance(current, pikepdf.Dictionary) and "/K" in current:
            stack.append(current.K)


def _kinds_below(node: pikepdf.Object) -> set[str]:
    return {str(one.S) for one in _elements(node.K)} if "/K" in node else set()


def test_every_table_begins_on_the_page_of_its_caption(manual_pdf: Path) -> None:
    """WeasyPrint tags what stands on one page of a table as a table of its own.

    A name at the foot of a page, its table on the next, is thus one without rows.
    """
    with pikepdf.open(manual_pdf) as pdf:
        tables = [
            _kinds_below(one)
            for one in _elements(pdf.Root.StructTreeRoot)
            if one.S == "/Table"
        ]
    assert len([one for one in tables if "/Caption" in one]) > 30
    assert [one for one in tables if "/Caption" in one and "/TR" not in one] == []


def test_document_language_is_the_first_language(sample_parts: pikepdf.Pdf) -> None:
    assert str(sample_parts.Root.Lang) == "en"


def test_chinese_elements_carry_their_language(sample_parts: pikepdf.Pdf) -> None:
    languages = [
        str(element.Lang)
        for element in _elements(sample_parts.Root.StructTreeRoot)
        if "/Lang" in element
    ]
    assert languages.count("zh-Hans") > 100
    assert languages.count("en") > 100


def test_items_of_lists_hold_a_label_and_a_body_only(sample_parts: pikepdf.Pdf) -> None:
    """ISO 14289-1, 7.2: else a reader aloud does not know what belongs to an item."""
    items = [
        one for one in _elements(sample_parts.Root.StructTreeRoot) if one.S == "/LI"
    ]
    inside = {
        str(child.S)
        for item in items
        for child in (item.K if isinstance(item.K, pikepdf.Array) else [item.K])
        if isinstance(child, pikepdf.Dictionary) and "/S" in child
    }

    assert len(items) > 3
    assert inside == {"/Lbl", "/LBody"}


def test_says_that_it_is_pdf_ua(sample_parts: pikepdf.Pdf) -> None:
    metadata = sample_parts.Root.Metadata.read_bytes()
    assert b"pdfuaid:part" in metadata
    assert bool(sample_parts.Root.MarkInfo.Marked)


def test_says_that_it_is_for_archives(sample_parts: pikepdf.Pdf) -> None:
    metadata = sample_parts.Root.Metadata.read_bytes().decode()
    assert "<pdfaid:part>3</pdfaid:part>" in metadata
    assert '<rdf:li xml:lang="zh-Hans">冲突消解手册（样例）</rdf:li>' in metadata
    assert sample_parts.Root.OutputIntents[0].S == "/GTS_PDFA1"


def test_the_manual_for_programs_is_attached(
    sample_parts: pikepdf.Pdf, sample_document: Document
) -> None:
    (name,) = sample_parts.attachments
    attached = sample_parts.attachments[name].get_file().read_bytes()

    assert name == f"{sample_document.id}.json"
    assert attached.decode() == to_json(sample_document)


def test_every_font_is_embedded_and_ours(sample_parts: pikepdf.Pdf) -> None:
    names = set()
    for page in sample_parts.pages:
        for font in page.resources.get("/Font", {}).values():
            inner = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in inner or "/FontFile3" in inner
            names.add(str(inner.FontName).rpartition("+")[2])
    assert {name.split("-")[0] for name in names} == {"Source", "Noto"}


def test_pages_are_labelled_by_chapter(sample_parts: pikepdf.Pdf) -> None:
    numbers = list(sample_parts.Root.PageLabels.Nums)
    styles = [(str(entry.get("/P", "")), str(entry.S)) for entry in numbers[1::2]]
    assert styles[0] == ("", "/r")
    assert styles[1:3] == [("0-", "/D"), ("1-", "/D")]
    assert ("A-", "/D") in styles


def test_outline_leads_from_parts_to_steps(sample_parts: pikepdf.Pdf) -> None:
    with sample_parts.open_outline() as outline:
        parts = {item.title: item for item in outline.root}
        meetings = parts["Part II 第二部分 · Meetings at sea 海上会遇"]
        (procedure,) = meetings.children
        ladders = [one for one in procedure.children if "ladder" in one.title]
        steps = [step.title for ladder in ladders for step in ladder.children]
    assert next(iter(parts)) == "Contents 目录"
    assert procedure.title == "2 Two ships meet by day · 两舰昼间会遇"
    assert len(ladders) == 2
    assert steps[0] == "0212 Send · 发送"
    assert len(steps) == 8


def test_every_link_inside_has_its_target(sample_parts: pikepdf.Pdf) -> None:
    names = set()
    tree = sample_parts.Root.Names.Dests
    leaves = [tree]
    while leaves:
        leaf = leaves.pop()
        leaves += list(leaf.get("/Kids", []))
        names |= {str(name) for name in list(leaf.get("/Names", []))[0::2]}
    wanted = set()
    for page in sample_parts.pages:
        for note in page.get("/Annots", []):
            if "/Dest" in note:
                wanted.add(str(note.Dest))
            assert "/URI" not in note.get("/A", {})
    assert wanted
    assert wanted <= names


def test_the_chart_of_a_course_is_told_in_words(sample_parts: pikepdf.Pdf) -> None:
    """A reader who does not see the drawing is given every call, in both languages."""
    told = [
        str(one.Alt)
        for one in sample_parts.objects
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
    ]

    assert any("Expected course / 预期过程" in alt for alt in told)
    assert any("MEET-ANSWER" in alt and "被呼叫舰向呼叫舰" in alt for alt in told)


def test_links_tell_what_stands_there_and_not_an_id(sample_parts: pikepdf.Pdf) -> None:
    links = [
        (str(one.Contents), str(one.Dest))
        for page in sample_parts.pages
        for one in page.get("/Annots", ())
        if "/Dest" in one
    ]

    assert len(links) > 100
    assert [one for one, target in links if one == target and "." in one] == []
    assert [one for one, _ in links if "¤" in one] == []
    assert ("paragraph 0214", "MEET-01.caller.sound") in links
