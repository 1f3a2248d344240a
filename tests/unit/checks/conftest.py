"""Files of the good project with changes, and what the checks say about them."""

from collections.abc import Callable, Mapping

import pytest

from deconflict.checks import check_manual
from deconflict.findings import Finding
from deconflict.manual import Manual, load_manual

PROCEDURE = "procedures/meeting/MTG-01.yaml"
SECOND = "procedures/meeting/MTG-02.yaml"

Load = Callable[[Mapping[str, str]], Manual]
Judge = Callable[[Mapping[str, str]], list[Finding]]


@pytest.fixture
def good_texts(good_files: dict[str, bytes]) -> dict[str, str]:
    """The good project as text, with a second procedure beside the first."""
    texts = {path: content.decode() for path, content in good_files.items()}
    texts[SECOND] = texts[PROCEDURE].replace("MTG-01", "MTG-02")
    return texts


@pytest.fixture
def load(good_texts: dict[str, str]) -> Load:
    """The manual of the good project with some files exchanged."""

    def read(changed: Mapping[str, str]) -> Manual:
        files = {**good_texts, **changed}
        loading = load_manual({path: text.encode() for path, text in files.items()})
        assert loading.findings == []
        assert loading.manual is not None
        return loading.manual

    return read


@pytest.fixture
def judge(load: Load) -> Judge:
    """What the checks find in the good project with some files exchanged."""

    def findings(changed: Mapping[str, str]) -> list[Finding]:
        return check_manual(load(changed))

    return findings
