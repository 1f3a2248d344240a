"""Which half of a pair leaves a ship less freedom."""

from deconflict.checks.concordance.contrasts import Contrast
from deconflict.checks.concordance.halves import Halves
from deconflict.schema import LANGUAGES
from deconflict.wording import Mark, bound_of, is_comparable, is_stricter


def stricter_half(halves: Halves, found: Contrast) -> str:
    """Return the language of the stricter half, or nothing where it is not told.

    Of two limits of one kind the tighter one is the stricter; a limit that only one
    half has makes that half the stricter.
    """
    both = found.one_each
    if both is not None:
        bounds = {
            bound_of(halves.half(language).text, mark, language)
            for language, mark in zip(LANGUAGES, both, strict=True)
        }
        bound = bounds.pop()
        if bounds or bound is None or not is_comparable(*both):
            return ""
        return "en" if is_stricter(*both, bound) else "zh"
    return _only_limited(halves, found)


def _only_limited(halves: Halves, found: Contrast) -> str:
    """Return the half that alone has a limit, if there is one."""
    marks: dict[str, tuple[Mark, ...]] = {"en": found.en, "zh": found.zh}
    for language in LANGUAGES:
        others = next(marks[one] for one in LANGUAGES if one != language)
        if len(marks[language]) == 1 and not others:
            (mark,) = marks[language]
            if bound_of(halves.half(language).text, mark, language):
                return language
    return ""
