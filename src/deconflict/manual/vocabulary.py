"""The words by which the texts of a manual are read."""

from deconflict.manual.model import Manual
from deconflict.schema import LANGUAGES
from deconflict.wording import Vocabulary, words_for_units

_BY_LETTERS = {"code-group", "single-letter"}


def vocabulary_of(manual: Manual) -> Vocabulary:
    """Return the verbal forms, units, signals and channels of a manual."""
    units = {name: entry.item for name, entry in manual.units.items()}
    return Vocabulary(
        manual.verbal_forms.item,
        {language: words_for_units(language, units) for language in LANGUAGES},
        frozenset(manual.signals) | signal_letters(manual),
        {language: _channels(manual, language) for language in LANGUAGES},
    )


def signal_letters(manual: Manual) -> frozenset[str]:
    """Return the signals that are made by letters, as these are written."""
    return frozenset(
        entry.item.name.en or ""
        for entry in manual.signals.values()
        if entry.item.kind in _BY_LETTERS
    )


def _channels(manual: Manual, language: str) -> tuple[str, ...]:
    """Return the names of channels, the longest first."""
    names = {getattr(one.item.name, language) for one in manual.channels.values()}
    return tuple(sorted(filter(None, names), key=lambda one: (-len(one), one)))
