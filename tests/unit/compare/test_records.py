"""The records of a document, and the bars at what it says anew."""

from collections.abc import Mapping
from dataclasses import replace

from tests.editions import (
    LONGER,
    NEW_RULE,
    SOFTER,
    document_of,
    edited,
    manual_of,
    sample,
    state_of,
)

from deconflict.compare import State, stand, with_records
from deconflict.document import (
    Division,
    Document,
    Ladder,
    Paragraph,
    Table,
    plain_text,
)
from deconflict.manual import vocabulary_of


def released(files: Mapping[str, bytes], number: str, changed: str) -> State:
    """Return files as an edition under a name of its own."""
    state = state_of(files)
    return replace(
        state,
        number=number,
        label={"en": f"Edition {number}", "zh": f"第{number}版"},
        divisions=tuple(
            one.model_copy(update={"changed": changed}) for one in state.divisions
        ),
    )


def book(now: Mapping[str, bytes], *editions: State) -> Document:
    """Return the document of files behind some editions."""
    vocabulary = vocabulary_of(manual_of(sample()))
    return with_records(document_of(now), stand(state_of(now), editions, vocabulary))


def records(document: Document) -> Division:
    return next(one for one in document.divisions() if one.id == "front.records")


def told(document: Document, language: int = 0) -> dict[str, str]:
    """Return the paragraphs of the records by the last word of their anchor."""
    return {
        block.anchor.rpartition(".")[2]: plain_text(block.text[language].inlines)
        for block in records(document).blocks
        if isinstance(block, Paragraph)
    }


def table(document: Document, style: str) -> list[list[str]]:
    """Return the English cells of the first table of a style."""
    blocks = records(document).blocks
    found = next(one for one in blocks if isinstance(one, Table) and one.style == style)
    return [[plain_text(cell[0].inlines) for cell in row.cells] for row in found.rows]


def barred(document: Document) -> set[str]:
    """Return the anchors of what carries a bar; of a row its first words."""
    found = set()
    for division in document.divisions():
        for block in division.blocks:
            if isinstance(block, Ladder):
                found |= {one.anchor for one in block.steps if one.is_revised}
            elif isinstance(block, Table):
                found |= {
                    row.anchor or plain_text(row.cells[0][0].inlines)
                    for row in block.rows
                    if row.is_revised
                }
            elif getattr(block, "is_revised", False):
                found.add(getattr(block, "anchor", block.type))
    return found


def test_first_draft_has_nothing_to_be_compared_with() -> None:
    document = book(sample())

    assert told(document)["standing"].startswith("This is a draft. No edition")
    assert told(document, 1)["standing"] == "本稿为草稿，尚未发布任何版次。"
    assert "summary-first" in told(document)
    assert table(document, "editions") == [
        ["Not released", "First draft", "January 2026", "First edition"]
    ]
    assert table(document, "effective-procedures") == [
        ["MEET-01", "Two ships meet by day", "this draft"]
    ]
    assert barred(document) == set()


def test_first_edition_supersedes_none() -> None:
    only = replace(state_of(sample()), number="1")
    document = book(sample(), only)

    assert told(document)["standing"] == (
        "This is the first edition. It supersedes no other."
    )
    assert table(document, "editions")[0][0] == "1"
    assert len(table(document, "editions")) == 1


def test_draft_is_compared_with_the_last_edition() -> None:
    document = book(edited(*SOFTER, NEW_RULE), released(sample(), "1", "1"))

    assert (
        "edition 1 (Edition 1, January 2026) stays in use" in told(document)["standing"]
    )
    assert told(document, 1)["revised"].startswith("页边竖线表示该处文本与第1版不同")
    assert table(document, "editions")[-1] == [
        "Not released",
        "First draft",
        "January 2026",
        "Binding force: 1; Put in: 1; Renumbered: 15",
    ]
    assert barred(document) == {"MEET-01.look-out", "MEET-01.no-searchlight"}


def test_edition_is_compared_with_the_one_before() -> None:
    first = released(sample(), "1", "1")
    now = edited(LONGER)
    second = replace(state_of(now), number="2", changes={"number": "3"})
    second = replace(
        second,
        divisions=tuple(
            one.model_copy(update={"changed": "2" if one.id == "MEET-01" else "1"})
            for one in second.divisions
        ),
    )
    document = book(now, first, second)

    assert "supersedes edition 1" in told(document)["standing"]
    assert table(document, "editions")[1][3] == "Numbers, times, positions: 3"
    assert table(document, "effective-procedures")[0][2] == "edition 2"
    assert barred(document) == {
        "Time to reply",
        "MEET-01.caller.listen",
        "MEET-01.called.hear",
    }


def test_summary_has_old_and_new_words() -> None:
    document = book(edited(LONGER), released(sample(), "1", "1"))
    rows = table(document, "changes")

    assert rows[0][0] == "0206 MEET-01"
    assert rows[0][1] == "3 minutes → 5 minutes"
    assert rows[0][2] == "Time to reply | 3 minutes5 minutes | Exercise value"


def test_rule_that_is_gone_leaves_no_bar_and_is_listed() -> None:
    document = book(sample(), released(edited(NEW_RULE), "1", "1"))

    assert barred(document) == set()
    assert table(document, "changes")[0][0] == "0209 MEET-01"
    assert "Neither ship shall" in table(document, "changes")[0][2]


def test_bar_stands_at_the_paragraph_whose_item_is_gone() -> None:
    item = "are in sight of each other by day.\n    zh: 双方舰艇昼间互见。\n"
    more = item + "  - en: The sea is calm.\n    zh: 海面平静。\n"
    document = book(sample(), released(edited((item, more)), "1", "1"))

    assert barred(document) == {"MEET-01.use-when"}


def test_new_item_has_the_bar_and_not_its_paragraph() -> None:
    item = "  - en: One of the ships is in distress.\n    zh: 其中一舰遇险。\n"
    more = item + "  - en: It is night.\n    zh: 夜间。\n"
    document = book(edited((item, more)), released(sample(), "1", "1"))

    assert barred(document) == {"list"}


def test_same_texts_under_another_name_are_a_draft() -> None:
    edition = replace(
        state_of(sample()), number="1", label={"en": "Other", "zh": "其他"}
    )
    document = book(sample(), edition)

    assert "This is a draft." in told(document)["standing"]
    assert told(document)["changes-none"] == "No text has changed."


def test_injects_that_changed_are_for_the_exercise_control() -> None:
    new = edited(
        ("You wish to know what", "You wish to know within five minutes what"),
        path="manual/exercises/SER-MEET-01.yaml",
    )
    document = book(new, released(sample(), "1", "1"))
    blocks = records(document).blocks
    rows = [
        row
        for block in blocks
        if isinstance(block, Table) and block.style == "changes"
        for row in block.rows
    ]

    assert rows
    assert all(row.is_for_control for row in rows)
