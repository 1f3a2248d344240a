"""Which halves a row changes, and which rows are refused."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from deconflict.exchange.merging import merge
from deconflict.exchange.rows import Row, rows_of
from deconflict.findings import Code, Severity
from deconflict.manual import Manual, load_manual

PURPOSE, LISTEN = "MTG-01.purpose", "MTG-01.roles.caller.steps.listen.text"
FILE = "procedures/meeting/MTG-01.yaml"
EN, ZH = "The ships meet and part in safety.", "两舰安全相遇、分离。"


@pytest.fixture(scope="module")
def exported(good_files: Mapping[str, bytes]) -> dict[str, Row]:
    return {row.address: row for row in rows_of(manual_of(good_files))}


def manual_of(files: Mapping[str, bytes], old: str = "", new: str = "") -> Manual:
    """Return the good manual, with a text of its procedure changed."""
    changed = files[FILE].decode().replace(old, new) if old else files[FILE].decode()
    found = load_manual({**files, FILE: changed.encode()}).manual
    assert found is not None
    return found


def edited(
    row: Row, texts: Mapping[str, str], *, line: int = 2, path: str = "a.csv"
) -> Row:
    return replace(row, texts={**row.texts, **texts}, line=line, path=path)


def test_unchanged_rows_change_nothing(
    good_files: Mapping[str, bytes], exported: dict[str, Row]
) -> None:
    merged = merge(manual_of(good_files), exported.values())

    assert (merged.edits, merged.findings) == ((), ())


def test_interface_words_are_exported_by_name_only(
    good_files: Mapping[str, bytes], exported: dict[str, Row]
) -> None:
    manual = manual_of(good_files)

    assert not any(one.startswith("interface") for one in exported)
    named = [row.address for row in rows_of(manual, ["interface"])]
    assert named
    assert all(one.startswith("interface.") for one in named)


def test_names_narrow_by_whole_parts(good_files: Mapping[str, bytes]) -> None:
    manual = manual_of(good_files)

    assert [row.address for row in rows_of(manual, ["MTG-01.purpose"])] == [PURPOSE]
    assert list(rows_of(manual, ["MTG-01.purp", "MTG"])) == []
    both = [
        row.address for row in rows_of(manual, ["terms.ship", "channels.vhf-16.use"])
    ]
    assert both == ["channels.vhf-16.use", "terms.ship.term", "terms.ship.definition"]


@pytest.mark.parametrize(
    ("texts", "changed"),
    [
        ({"en": "The ships part."}, ["en"]),
        ({"zh": "两舰分离。"}, ["zh"]),
        ({"en": "The ships part.", "zh": "两舰分离。"}, ["en", "zh"]),
        ({"en": EN + "\r\n"}, []),
        ({"zh": f"\n {ZH} "}, []),
        ({"en": EN.replace(" ", "  ", 1)}, ["en"]),
    ],
)
def test_changed_halves_are_taken(
    good_files: Mapping[str, bytes],
    exported: dict[str, Row],
    texts: dict[str, str],
    changed: list[str],
) -> None:
    merged = merge(manual_of(good_files), [edited(exported[PURPOSE], texts)])

    assert merged.findings == ()
    assert [(one.keys, one.text) for one in merged.edits] == [
        (("purpose", key), texts[key].strip()) for key in changed
    ]
    assert {one.path for one in merged.edits} <= {FILE}


REFUSED = {
    "the other half changed": (
        ZH,
        "两舰会遇。",
        {"en": "New."},
        Code.EXCHANGE_CHANGED_SINCE,
    ),
    "the same half changed": (
        EN,
        "Other.",
        {"en": "New."},
        Code.EXCHANGE_CHANGED_SINCE,
    ),
    "a half was emptied": ("", "", {"zh": " "}, Code.EXCHANGE_EMPTY),
    "an invisible sign": ("", "", {"en": "Ne\u200bw."}, Code.EXCHANGE_UNREADABLE),
}


@pytest.mark.parametrize("name", REFUSED)
def test_row_is_refused_where(
    name: str, good_files: Mapping[str, bytes], exported: dict[str, Row]
) -> None:
    old, new, texts, code = REFUSED[name]

    merged = merge(
        manual_of(good_files, old, new),
        [edited(exported[PURPOSE], texts), edited(exported[LISTEN], {}, line=3)],
    )

    assert merged.edits == ()
    (finding,) = merged.findings
    assert finding.code is code
    assert finding.weight is Severity.ERROR
    assert finding.place.path == "a.csv"
    assert finding.place.span
    assert finding.place.span.line == 2


def test_what_was_imported_before_is_imported_again_without_a_word(
    good_files: Mapping[str, bytes], exported: dict[str, Row]
) -> None:
    merged = merge(
        manual_of(good_files, EN, "New."), [edited(exported[PURPOSE], {"en": "New."})]
    )

    assert (merged.edits, merged.findings) == ((), ())


def test_old_row_without_an_edit_is_a_hint(
    good_files: Mapping[str, bytes], exported: dict[str, Row]
) -> None:
    merged = merge(manual_of(good_files, EN, "New."), [exported[PURPOSE]])

    assert merged.edits == ()
    (finding,) = merged.findings
    assert finding.weight is Severity.HINT


def test_row_without_marks_is_refused_only_when_it_changes_something(
    good_files: Mapping[str, bytes], exported: dict[str, Row]
) -> None:
    bare = replace(exported[PURPOSE], marks={"en": "", "zh": ""})
    manual = manual_of(good_files)

    assert merge(manual, [bare]).findings == ()
    (finding,) = merge(manual, [edited(bare, {"en": "New."})]).findings
    assert finding.code is Code.EXCHANGE_UNREADABLE


def test_lost_name_is_refused_while_the_other_half_has_it(
    good_files: Mapping[str, bytes], exported: dict[str, Row]
) -> None:
    row, manual = exported[LISTEN], manual_of(good_files)

    (finding,) = merge(manual, [edited(row, {"zh": "呼叫舰等待。"})]).findings
    assert finding.code is Code.EXCHANGE_PLACEHOLDER
    assert "'{reply-time}'" in finding.message
    both = merge(manual, [edited(row, {"en": "She waits.", "zh": "呼叫舰等待。"})])
    assert both.findings == ()
    assert len(both.edits) == 2


def test_missing_half_is_filled_in(
    good_files: Mapping[str, bytes], exported: dict[str, Row]
) -> None:
    manual = manual_of(good_files, f"  zh: {ZH}\n", "")
    row = next(one for one in rows_of(manual) if one.address == PURPOSE)

    assert row.texts["zh"] == ""
    (edit,) = merge(manual, [edited(row, {"zh": "两舰分离。"})]).edits
    assert (edit.keys, edit.text) == (("purpose", "zh"), "两舰分离。")
    (finding,) = merge(
        manual_of(good_files), [edited(row, {"zh": "两舰分离。"})]
    ).findings
    assert finding.code is Code.EXCHANGE_CHANGED_SINCE
    assert exported[PURPOSE].texts["zh"] == ZH


def test_one_text_in_two_wordings_is_refused(
    good_files: Mapping[str, bytes], exported: dict[str, Row]
) -> None:
    manual, row = manual_of(good_files), exported[PURPOSE]
    one, two = edited(row, {"en": "One."}), edited(row, {"en": "Two."}, line=3)

    for rows in ([one, two], [row, edited(row, {"en": "Two."}, path=row.path)]):
        merged = merge(manual, rows)
        assert merged.edits == ()
        assert [finding.code for finding in merged.findings] == [Code.EXCHANGE_TWICE]
    assert merge(manual, [one, one]).findings == ()


def test_two_linguists_may_share_the_work(
    good_files: Mapping[str, bytes], exported: dict[str, Row]
) -> None:
    manual, row, other = manual_of(good_files), exported[PURPOSE], exported[LISTEN]
    first = [edited(row, {"en": "One."}), edited(other, {}, line=3)]
    second = [
        edited(row, {}, path="b.csv"),
        edited(other, {"zh": "{reply-time}。"}, path="b.csv"),
    ]

    for rows in ([*first, *second], [*second, *first]):
        merged = merge(manual, rows)
        assert merged.findings == ()
        assert {one.row.address for one in merged.edits} == {PURPOSE, LISTEN}


def test_unknown_address_names_the_nearest(good_files: Mapping[str, bytes]) -> None:
    merged = merge(
        manual_of(good_files),
        [Row("MTG-01.purpos", {"en": "a", "zh": "b"}), Row("", {"en": "a", "zh": "b"})],
    )

    assert [one.code for one in merged.findings] == [Code.EXCHANGE_UNKNOWN] * 2
    assert "MTG-01.purpose" in merged.findings[0].hint
