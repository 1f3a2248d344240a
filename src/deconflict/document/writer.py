"""Pairs of the manual to bilingual passages, with numbers for what they name.

Numbers are known only when every division has been put together once. The
assembly therefore runs twice: the first pass collects the numbers, the second
prints them.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from deconflict.document.inlines import as_sentences, fill, parse_inlines
from deconflict.document.labels import Label
from deconflict.document.model import Language
from deconflict.document.passages import Bilingual, Cited, Inline, Passage
from deconflict.manual import (
    FORM_PREFIX,
    SIGNAL_PREFIX,
    Manual,
    UnitStanding,
    unit_standings,
)
from deconflict.manual.quantities import (
    format_date,
    format_position,
    format_quantity,
    format_time,
)
from deconflict.schema import ChannelPlan, Fact, Item, Pair, Party, PartyKey

Parts = dict[str, Bilingual]


@dataclass(frozen=True)
class Scope:
    """The names that texts of one file may use in braces."""

    facts: dict[str, Fact] = field(default_factory=dict)
    channels: ChannelPlan | None = None


NO_SCOPE = Scope()


class Writer:
    """Turns pairs into passages in the order of the manual's languages."""

    def __init__(self, manual: Manual, labels: dict[str, Label]) -> None:
        """Take the manual and the numbers known so far."""
        self.manual = manual
        self.labels = labels
        self.languages = tuple(
            Language(language.key, language.tag, language.name)
            for language in manual.file.item.languages
        )

    @cached_property
    def standings(self) -> dict[str, UnitStanding]:
        """Return how the chapters, procedures and registers stand, by name."""
        return {unit.name: unit for unit in unit_standings(self.manual)}

    @property
    def parties(self) -> tuple[tuple[PartyKey, Party], ...]:
        """Return the two sides, first the one whose printing this is."""
        return self.manual.file.item.parties.led_by(self.languages[0].key)

    def items(
        self, items: Iterable[Item], scope: Scope = NO_SCOPE
    ) -> tuple[Bilingual, ...]:
        """Return the items of a list; those of the two sides in the sides' order."""
        given = list(items)
        order = [key for key, _ in self.parties]
        named = iter(
            sorted(
                (item for item in given if item.party),
                key=lambda item: order.index(item.party or "a"),
            )
        )
        return tuple(
            self.text(next(named) if item.party else item, scope) for item in given
        )

    @property
    def _han_tag(self) -> str:
        """Return the language tag of Chinese in this manual."""
        return next((one.tag for one in self.languages if one.key == "zh"), "")

    def text(self, pair: Pair, scope: Scope = NO_SCOPE) -> Bilingual:
        """Return a pair as passages; a missing half says that it is missing."""
        return tuple(self._half(pair, language, scope) for language in self.languages)

    def texts(self, pairs: Iterable[Pair], scope: Scope) -> tuple[Bilingual, ...]:
        """Return several pairs as passages."""
        return tuple(self.text(pair, scope) for pair in pairs)

    def word(self, key: str, parts: Parts | None = None) -> Bilingual:
        """Return an interface word, with its {names} replaced by passages."""
        pair = self.manual.interface[key]
        filled = []
        for index, language in enumerate(self.languages):
            pattern = getattr(pair, language.key) or ""
            inner = {name: part[index].inlines for name, part in (parts or {}).items()}
            filled.append(Passage(language.tag, fill(pattern, inner)))
        return tuple(filled)

    def pattern(self, key: str) -> Bilingual:
        """Return an interface word with its {names} as they stand."""
        pair = self.manual.interface[key]
        return tuple(
            Passage(language.tag, (Inline("text", getattr(pair, language.key) or ""),))
            for language in self.languages
        )

    def number(self, label: Label) -> Bilingual:
        """Return the number of a label as each language writes it."""
        return tuple(
            Passage(language.tag, (Inline("text", label.in_language(language.key)),))
            for language in self.languages
        )

    def plain(self, text: str) -> Bilingual:
        """Return a text that is the same in every language, such as a code."""
        run = (Inline("text", text),)
        return tuple(Passage(language.tag, run) for language in self.languages)

    def code(self, text: str) -> Bilingual:
        """Return a code or id that is the same in every language."""
        run = (Inline("code", text),)
        return tuple(Passage(language.tag, run) for language in self.languages)

    def in_language(self, key: str, text: str) -> Bilingual:
        """Return a text of one language that readers of the other see as well."""
        tag = next((one.tag for one in self.languages if one.key == key), "")
        run = (Inline("text", text, language=tag),)
        return tuple(Passage(language.tag, run) for language in self.languages)

    def listed(self, key: str, texts: Mapping[str, Iterable[str]]) -> Bilingual:
        """Return an interface word with a list of each language's own texts.

        A language with no text to list has an empty passage.
        """
        passages = []
        for index, language in enumerate(self.languages):
            own = [self.plain(text) for text in texts[language.key]]
            word = self.word(key, {"forms": self.joined(own)})[index]
            passages.append(word if own else Passage(language.tag, ()))
        return tuple(passages)

    def link(self, target: str) -> Bilingual:
        """Return the name and number of an anchor, as a link to it."""
        return tuple(
            Passage(language.tag, self._link(target, language))
            for language in self.languages
        )

    def number_link(self, target: str) -> Bilingual:
        """Return the number of an anchor alone, as a link to it."""
        return self.named_link(target, self.plain(self.number_of(target)))

    def number_of(self, anchor: str) -> str:
        """Return the number of a paragraph, or nothing in the first pass."""
        label = self.labels.get(anchor)
        return label.number if label else ""

    def strong(self, text: Bilingual) -> Bilingual:
        """Return a short text as the title of what follows: strong, with a stop."""
        return tuple(
            Passage(
                passage.language,
                (
                    Inline("strong", children=passage.inlines),
                    Inline("text", "。" if language.key == "zh" else "."),
                ),
            )
            for passage, language in zip(text, self.languages, strict=True)
        )

    def named_link(self, target: str, name: Bilingual) -> Bilingual:
        """Return a name as a link to an anchor."""
        return tuple(
            Passage(
                passage.language,
                (Inline("link", children=passage.inlines, target=target),),
            )
            for passage in name
        )

    def joined(
        self, parts: Iterable[Bilingual], separator: str = "list-separator"
    ) -> Bilingual:
        """Return several texts as one list, parted as each language parts lists."""
        return self._run_together(list(parts), self._separators(separator))

    def without_stop(self, text: Bilingual) -> Bilingual:
        """Return a text without its full stop, for use inside another sentence."""
        return tuple(
            replace(passage, inlines=_without_stop(passage.inlines)) for passage in text
        )

    def side_by_side(self, parts: Iterable[Bilingual]) -> Bilingual:
        """Return several sentences as one text; a language without spaces has none."""
        gaps = [
            " " if separator.endswith(" ") else ""
            for separator in self._separators("list-separator")
        ]
        return self._run_together(list(parts), gaps)

    def spaced(self, parts: Iterable[Bilingual]) -> Bilingual:
        """Return several texts with a space between, as a code and its name have."""
        return self._run_together(list(parts), [" "] * len(self.languages))

    def labelled(self, key: str, text: Bilingual) -> Bilingual:
        """Return a text behind its label: "Channel: VHF 16" / 频道：甚高频16频道."""
        separators = self._separators("label-separator")
        return self._run_together([self.word(key), text], separators)

    def with_reason(self, text: Pair, reason: Pair | None, scope: Scope) -> Bilingual:
        """Return a text, and behind it the reason why it binds one side only."""
        parts = [self.text(text, scope)]
        if reason is not None:
            parts.append(self.labelled("reason", self.text(reason, scope)))
        return self.side_by_side(parts)

    def _separators(self, key: str) -> list[str]:
        pair = self.manual.interface[key]
        return [getattr(pair, language.key) or " " for language in self.languages]

    def _run_together(self, items: list[Bilingual], separators: list[str]) -> Bilingual:
        result = []
        for index, language in enumerate(self.languages):
            runs: list[Inline] = []
            for item in items:
                inner = item[index].inlines
                if runs and inner and separators[index]:
                    runs.append(Inline("text", separators[index]))
                runs += inner
            result.append(Passage(language.tag, tuple(runs)))
        return tuple(result)

    def fact(self, fact: Fact) -> Bilingual:
        """Return the value of a fact, marked where it is the manual's own."""
        return tuple(
            Passage(language.tag, self._fact(fact, language))
            for language in self.languages
        )

    def quantity(self, quantity: str) -> Bilingual:
        """Return a quantity in each language."""
        return self._each(
            lambda language: format_quantity(quantity, self.manual.units, language.key)
        )

    def date(self, date: str) -> Bilingual:
        """Return a date in each language."""
        return self._each(lambda language: format_date(date, language.key))

    def channel(self, channel: str) -> Bilingual:
        """Return the name of a channel."""
        return self.text(self.manual.channels[channel].item.name)

    def signal(self, signal: str) -> Bilingual:
        """Return the name of a signal as a link, behind its id if it is spoken."""
        item = self.manual.signals[signal].item
        name = self.text(item.name)
        if item.kind == "voice":
            name = self.spaced([self.code(signal), name])
        return self.named_link(f"signal.{signal}", name)

    def explained_signal(self, signal: str) -> Bilingual:
        """Return a signal with its meaning: "K: I wish to communicate with you"."""
        meaning = self.text(self.manual.signals[signal].item.meaning)
        separators = self._separators("label-separator")
        return self._run_together([self.signal(signal), meaning], separators)

    def role(self, address: str) -> Bilingual:
        """Return the name of a role, ENC-01.caller, as a link to its ladder."""
        procedure, _, role = address.partition(".")
        model = self.manual.procedures[procedure].item.roles[role]
        return self.named_link(address, self.text(model.name))

    def form(self, form: str) -> Bilingual:
        """Return the title of a form, as a link to it."""
        return self.named_link(
            f"form.{form}", self.text(self.manual.forms[form].item.title)
        )

    def cited(self, citation: str) -> Cited:
        """Return one citation in the short form of its reference."""
        return self.citations([citation])[0]

    def citations(self, citations: Iterable[str]) -> tuple[Cited, ...]:
        """Return citations, the articles of one reference together."""
        articles: dict[str, list[str]] = {}
        for citation in citations:
            name, _, article = citation.partition(":")
            articles.setdefault(name, []).extend([article] if article else [])
        return tuple(self._cited(name, cited) for name, cited in articles.items())

    def _cited(self, name: str, articles: list[str]) -> Cited:
        short = self.text(self.manual.references[name].item.short)
        if articles:
            listed = self.joined([self.plain(article) for article in articles])
            short = self.word("article", {"reference": short, "article": listed})
        return Cited(f"reference.{name}", short)

    def _each(self, render: Callable[[Language], str]) -> Bilingual:
        return tuple(
            Passage(language.tag, (Inline("quantity", render(language)),))
            for language in self.languages
        )

    def _half(self, pair: Pair, language: Language, scope: Scope) -> Passage:
        text = getattr(pair, language.key)
        if text is None:
            missing = getattr(self.manual.interface["missing-half"], language.key)
            return Passage(
                language.tag, (Inline("text", missing or "…"),), is_missing=True
            )
        runs = parse_inlines(
            text,
            fact=lambda name: self._placeholder(name, language, scope),
            link=lambda target: self._link(target, language),
            han_tag="" if language.key == "zh" else self._han_tag,
        )
        return Passage(language.tag, tuple(as_sentences(runs)))

    def _placeholder(
        self, name: str, language: Language, scope: Scope
    ) -> tuple[Inline, ...]:
        if name in scope.facts:
            return self._fact(scope.facts[name], language)
        channels = getattr(scope.channels, name)
        ids = channels if isinstance(channels, tuple) else (channels,)
        names = [
            getattr(self.manual.channels[one].item.name, language.key) for one in ids
        ]
        index = self.languages.index(language)
        separator = self._separators("list-separator")[index]
        return (Inline("name", _bind(separator.join(filter(None, names)))),)

    def _fact(self, fact: Fact, language: Language) -> tuple[Inline, ...]:
        is_own = fact.basis == "exercise-value"
        text = self._value(fact, language)
        if fact.value is not None:
            return (Inline("quantity", text, is_exercise_value=is_own),)
        return (Inline("name", _bind(text), is_exercise_value=is_own),)

    def _value(self, fact: Fact, language: Language) -> str:
        """Return the value of a fact in one language."""
        if fact.value is not None:
            return format_quantity(fact.value, self.manual.units, language.key)
        if fact.time is not None:
            return format_time(fact.time, language.key)
        if fact.position is not None:
            return format_position(fact.position, language.key)
        name = fact.word or self.manual.channels[fact.channel or ""].item.name
        return getattr(name, language.key) or "…"

    def _link(self, target: str, language: Language) -> tuple[Inline, ...]:
        """Return a cross reference in one language."""
        index = self.languages.index(language)
        if target.startswith(SIGNAL_PREFIX):
            return self.signal(target.removeprefix(SIGNAL_PREFIX))[index].inlines
        if target.startswith(FORM_PREFIX):
            return self.form(target.removeprefix(FORM_PREFIX))[index].inlines
        label = self.labels.get(target)
        if label is None:
            return (Inline("link", children=(Inline("text", "…"),), target=target),)
        number = {"number": (Inline("text", label.in_language(language.key)),)}
        pattern = getattr(self.manual.interface[label.word], language.key) or "{number}"
        link = Inline("link", children=fill(pattern, number), target=target)
        if not label.needs_page:
            return (link,)
        page = getattr(self.manual.interface["page-reference"], language.key) or ""
        before, _, behind = page.partition("{page}")
        return (replace(link, around_page=(before, behind)),)


def _bind(name: str) -> str:
    """Return a name whose figures stay on the line of the word before them."""
    return re.sub(r" (?=[0-9])", "\u00a0", name)


def _without_stop(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the runs without a full stop at their end."""
    if not inlines or inlines[-1].kind != "text":
        return inlines
    last = replace(inlines[-1], text=inlines[-1].text.rstrip(".。"))
    return (*inlines[:-1], last)
