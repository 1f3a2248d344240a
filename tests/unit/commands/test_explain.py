"""What `deconflict explain` prints."""

from deconflict.commands.explain import explain_code, list_codes, suggest_code
from deconflict.findings import Code


def test_explanation_names_code_and_weight() -> None:
    text = explain_code("ref-unused")

    assert text is not None
    assert text.startswith("ref-unused (warning)\n\nAn entry is defined")
    assert "\nMend: " in text
    assert text.endswith(".\n")


def test_unknown_code_has_no_explanation_but_a_suggestion() -> None:
    assert explain_code("ref-mising") is None
    assert suggest_code("ref-mising") == "Did you mean 'ref-missing'?"


def test_list_has_a_line_for_each_code() -> None:
    rows = list_codes().splitlines()

    assert [row.split()[0] for row in rows] == [code.value for code in Code]
    assert all(row.endswith(".") for row in rows)
    assert all(row[24:26].strip() == "" for row in rows)
