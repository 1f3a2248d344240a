"""Texts of a procedure as plain words, for findings and drawings.

Facts are filled in, references become ids or names, and marks are gone.
"""

import re
from dataclasses import dataclass

from deconflict.manual.model import Manual
from deconflict.manual.quantities import format_position, format_quantity, format_time
from deconflict.manual.text import PLACEHOLDER, REFERENCE, SIGNAL_PREFIX
from deconflict.schema import Fact, Pair, Procedure

_MARKS = re.compile(r"[*`]")


@dataclass(frozen=True)
class Words:
    """One text as plain words in each language."""

    en: str
    zh: str

    def in_language(self, key: str) -> str:
        """Return the text by the key of a language: en, zh."""
        return str(getattr(self, key))


def same(text: str) -> Words:
    """Return a text that is the same in each language, such as an id."""
    return Words(text, text)


def plain(pair: Pair, manual: Manual, procedure: Procedure) -> Words:
    """Return a pair of a procedure in plain words, without its full stop.

    A half that is not written yet is "…".
    """
    return Words(
        _half(pair.en, "en", manual, procedure), _half(pair.zh, "zh", manual, procedure)
    )


def plain_fact(fact: Fact, manual: Manual) -> Words:
    """Return the value of a fact in plain words: 5 minutes / 5分钟."""
    return Words(_value(fact, "en", manual), _value(fact, "zh", manual))


def signal_name(signal: str, manual: Manual) -> Words:
    """Return the name of a signal: the code as written, or its id with its name."""
    item = manual.signals[signal].item
    en, zh = item.name.en or "…", item.name.zh or "…"
    if item.kind != "voice":
        return Words(en, zh)
    return Words(f"{signal} ({en})", f"{signal}（{zh}）")


def _half(text: str | None, key: str, manual: Manual, procedure: Procedure) -> str:
    """Return one half in plain words."""
    if text is None:
        return "…"

    def fact(match: re.Match[str]) -> str:
        return _placeholder(match[1], key, manual, procedure)

    def reference(match: re.Match[str]) -> str:
        name = match[1].removeprefix(SIGNAL_PREFIX)
        if name in manual.signals and match[1].startswith(SIGNAL_PREFIX):
            return str(getattr(manual.signals[name].item.name, key) or "…")
        return match[1]

    filled = REFERENCE.sub(reference, PLACEHOLDER.sub(fact, text))
    return _MARKS.sub("", filled).strip().rstrip(".。")


def _placeholder(name: str, key: str, manual: Manual, procedure: Procedure) -> str:
    """Return what a name in braces stands for."""
    if name in procedure.facts:
        return _value(procedure.facts[name], key, manual)
    named = getattr(procedure.channels, name, None) or ()
    ids = named if isinstance(named, tuple) else (named,)
    separator = "、" if key == "zh" else ", "
    names = [
        getattr(manual.channels[one].item.name, key)
        for one in ids
        if one in manual.channels
    ]
    return separator.join(filter(None, names)) or f"{{{name}}}"


def _value(fact: Fact, key: str, manual: Manual) -> str:
    """Return the value of a fact in one language."""
    if fact.value is not None:
        is_known = fact.value.split(" ")[1] in manual.units
        return (
            format_quantity(fact.value, manual.units, key) if is_known else fact.value
        )
    if fact.time is not None:
        return format_time(fact.time, key)
    if fact.position is not None:
        return format_position(fact.position, key)
    channel = manual.channels.get(fact.channel or "")
    name = fact.word or (channel.item.name if channel else None)
    return (getattr(name, key) if name else None) or "…"
