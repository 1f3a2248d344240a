"""Findings that an author lets stand, each at one place and with a reason."""

from collections.abc import Iterable
from dataclasses import replace

from deconflict.checks.pairs import text_entries
from deconflict.checks.telling import nearest_or, told
from deconflict.findings import Code, Finding, Place
from deconflict.manual import Manual, Words

_IGNORABLE = {code.value for code in Code if code.is_ignorable}


def set_aside(findings: Iterable[Finding], manual: Manual) -> list[Finding]:
    """Return the findings, those that are ignored with their reason as excuse.

    What the `ignore:` of a pair says without need or in vain is a finding too.
    """
    left = list(findings)
    more: list[Finding] = []
    for entry in (manual.interface_file, *text_entries(manual)):
        for placed in entry.pairs:
            whole = entry.place(*placed.path)
            for code, reason in placed.pair.ignore.items():
                place = entry.key_place(*placed.path, "ignore", code)
                if code not in _IGNORABLE:
                    more.append(_unknown(place, code))
                    continue
                hidden = [one for one in left if _is_meant(one, code, whole)]
                left = [
                    replace(one, excuse=reason) if one in hidden else one
                    for one in left
                ]
                if not hidden:
                    more.append(_useless(place, code))
    return [*left, *more]


def _is_meant(finding: Finding, code: str, whole: Place) -> bool:
    """Tell whether a finding of a code stands within the pair at a place."""
    inner, outer = finding.place.span, whole.span
    if finding.code.value != code or finding.place.path != whole.path:
        return False
    if inner is None or outer is None:
        return False
    start = (outer.line, outer.column) <= (inner.line, inner.column)
    end = (inner.end_line, inner.end_column) <= (outer.end_line, outer.end_column)
    return start and end


def _unknown(place: Place, code: str) -> Finding:
    """Return the finding that a code cannot be ignored."""
    if code in {one.value for one in Code}:
        return told(
            place,
            Code.IGNORE_CODE,
            Words(f"A finding of '{code}' cannot be ignored.", f"“{code}”不能忽略。"),
            Words(
                "It tells a fact and is no reading of words: mend what it tells.",
                "此为事实，不涉及用词判断，请改正。",
            ),
        )
    return told(
        place,
        Code.IGNORE_CODE,
        Words(f"There is no code '{code}'.", f"没有“{code}”这一代码。"),
        nearest_or(
            code,
            _IGNORABLE,
            Words(
                "`deconflict explain` lists all codes.",
                "`deconflict explain`列出全部代码。",
            ),
        ),
    )


def _useless(place: Place, code: str) -> Finding:
    """Return the finding that nothing is left to be ignored."""
    return told(
        place,
        Code.IGNORE_USELESS,
        Words(
            f"Nothing is found here any more that '{code}' could hide.",
            f"此处已无“{code}”结果可忽略。",
        ),
        Words(
            "Delete this line of 'ignore:', so that the next finding is seen.",
            "请删除ignore中的这一行，以免掩盖以后的结果。",
        ),
    )
