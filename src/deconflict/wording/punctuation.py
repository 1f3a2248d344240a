"""Signs and spaces that are of the other language's kind, and what mends them.

The check tells exactly what `deconflict fmt` mends: both read it here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["half-width", "full-width", "spacing"]

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WIDE = "，。、；：？！（）《》〈〉「」『』【】〔〕［］｛｝"
_NAMED = re.compile(r"\{[^}\n]*\}|\[[A-Za-z][A-Za-z0-9:.-]*\]|`[^`\n]*`")
_NAME, _CODE = "\ufffc", "\ufffd"
"""What stands for a placeholder or reference, and for a code in backticks."""

_IS_HAN = re.compile(f"[{_HAN}{_WIDE}]")
_SKIPPED = f"* \t\u3000{_NAME}"
"""What is looked past to find out whether a sign stands beside Chinese."""

_FULL = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", ".": "。"}
_SPACES = re.compile("[ \u00a0\u2000-\u200b\u202f\u3000]+")
_INK = re.compile(f"[{_HAN}{_WIDE}A-Za-z0-9{_NAME}{_CODE}“”‘’]")

_HALF = {"，": ",", "；": ";", "：": ":", "？": "?", "！": "!", "。": "."}
_CHINESE_RUN = re.compile(f"[{_HAN}{_WIDE}\u3000“”‘’—…·]+")
_FOREIGN = re.compile(f"[{_WIDE}\u3000０-９Ａ-Ｚａ-ｚ]")


@dataclass(frozen=True)
class Slip:
    """A stretch of a text that is wrong by its kind of sign."""

    kind: Kind
    start: int
    end: int
    put: str | None
    """What is to stand there; None where that is for the author to say."""


def read_slips(text: str, language: str) -> tuple[Slip, ...]:
    """Return the wrong signs and spaces of one half, in order."""
    slips = _chinese(text) if language == "zh" else _english(text)
    return tuple(sorted(slips, key=lambda slip: slip.start))


def mended(text: str, language: str) -> str:
    """Return a text with every slip mended that can be."""
    for slip in reversed(read_slips(text, language)):
        if slip.put is not None:
            text = text[: slip.start] + slip.put + text[slip.end :]
    return text


def _chinese(text: str) -> Iterator[Slip]:
    """Return the slips of a Chinese half."""
    blank = _NAMED.sub(_blanked, text)
    right = _with_full_width(blank)
    for at, (wrong, sign) in enumerate(zip(blank, right, strict=True)):
        if wrong != sign:
            yield Slip("half-width", at, at + 1, sign)
    for spaces in _SPACES.finditer(right):
        before, after = right[: spaces.start()][-1:], right[spaces.end() :][:1]
        is_beside = _IS_HAN.match(before) or _IS_HAN.match(after)
        is_between = _INK.match(before) and _INK.match(after)
        if is_beside and is_between:
            yield Slip("spacing", spaces.start(), spaces.end(), "")


def _blanked(match: re.Match[str]) -> str:
    """Return what stands for a name or code, equally long."""
    return (_CODE if match[0][0] == "`" else _NAME) * len(match[0])


def _with_full_width(text: str) -> str:
    """Return an equally long text with full-width signs beside Chinese.

    A sign that is mended can be what the next one stands beside.
    """
    while True:
        signs = list(text)
        for at, sign in enumerate(signs):
            if sign in _FULL and _is_chinese_sign(text, at):
                signs[at] = _FULL[sign]
        for start, end in _brackets(text):
            signs[start], signs[end] = "（", "）"
        for mark, opens, closes in (('"', "“", "”"), ("'", "‘", "’")):
            for start, end in _quotes(text, mark):
                signs[start], signs[end] = opens, closes
        if text == (text := "".join(signs)):
            return text


def _is_chinese_sign(text: str, at: int) -> bool:
    """Tell whether a comma, colon or stop stands beside Chinese, in no number."""
    if text[at] == ".":
        is_run = "." in (text[at - 1 : at], text[at + 1 : at + 2])
        is_inside = re.match(r"[A-Za-z0-9]", text[at + 1 :])
        return not is_run and not is_inside and _is_beside(text, at, ahead=False)
    return _is_beside(text, at, ahead=False) or _is_beside(text, at, ahead=True)


def _is_beside(text: str, at: int, *, ahead: bool) -> bool:
    """Tell whether the sign at `at` has Chinese before it, or ahead of it."""
    rest = text[at + 1 :] if ahead else text[:at][::-1]
    return bool(_IS_HAN.match(rest.lstrip(_SKIPPED)[:1]))


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Return the pairs of half-width brackets that stand beside Chinese.

    Brackets that belong to a code, such as A.918(22), stay as they are.
    """
    for match in re.finditer(r"\(([^()\n]*)\)", text):
        start, end = match.start(), match.end() - 1
        is_code = re.search(r"[A-Za-z0-9]$", text[:start]) and not _IS_HAN.search(
            match[1]
        )
        if not is_code and _is_either_beside(text, start, end):
            yield start, end


def _quotes(text: str, mark: str) -> Iterator[tuple[int, int]]:
    """Return the pairs of straight quotation marks that stand beside Chinese."""
    pattern = mark if mark == '"' else r"(?<![A-Za-z0-9])'|'(?![A-Za-z])"
    for line in re.finditer(r"[^\n]+", text):
        found = [
            line.start() + match.start() for match in re.finditer(pattern, line[0])
        ]
        if len(found) % 2:
            continue
        for start, end in zip(found[::2], found[1::2], strict=True):
            if _is_either_beside(text, start, end):
                yield start, end


def _is_either_beside(text: str, start: int, end: int) -> bool:
    """Tell whether one of two signs that belong together stands beside Chinese."""
    return any(
        _is_beside(text, at, ahead=ahead)
        for at in (start, end)
        for ahead in (False, True)
    )


def _english(text: str) -> Iterator[Slip]:
    """Return the slips of an English half, outside Chinese that it quotes."""
    blank = _NAMED.sub(_blanked, text)
    quoted = [
        match.span()
        for match in _CHINESE_RUN.finditer(blank)
        if re.search(f"[{_HAN}]", match[0])
    ]
    for match in _FOREIGN.finditer(blank):
        if not any(start <= match.start() < end for start, end in quoted):
            yield Slip("full-width", match.start(), match.end(), _half(blank, match))


def _half(text: str, match: re.Match[str]) -> str | None:
    """Return the half-width sign, where nothing else would have to change."""
    sign = match[0]
    if sign == "\u3000":
        return " "
    if sign in _HALF:
        follows = text[match.end() : match.end() + 1]
        return _HALF[sign] if follows in {"", " ", "\u3000", "\n"} else None
    if sign in _WIDE:
        return None
    return chr(ord(sign) - 0xFEE0)
