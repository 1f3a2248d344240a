"""Interface words and links for the records, from the document alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from deconflict.compare.model import State
from deconflict.document import Bilingual, Document, Inline, InlineKind, Passage, fill


class Words:
    """The words of a document in its languages, in their order."""

    def __init__(self, document: Document) -> None:
        """Take the document whose words they are."""
        self._document = document
        self.languages = document.languages

    def word(self, key: str) -> Bilingual:
        """Return an interface word."""
        return self._document.words[key]

    def filled(self, key: str, parts: Mapping[str, Bilingual]) -> Bilingual:
        """Return an interface word with its {names} replaced."""
        return tuple(
            Passage(
                passage.language,
                fill(
                    passage.inlines[0].text,
                    {name: part[index].inlines for name, part in parts.items()},
                ),
            )
            for index, passage in enumerate(self._document.patterns[key])
        )

    def text(self, texts: Mapping[str, str]) -> Bilingual:
        """Return texts by their language as one."""
        return tuple(
            Passage(one.tag, (Inline("text", texts[one.key]),))
            for one in self.languages
        )

    def plain(self, text: str, kind: InlineKind = "text") -> Bilingual:
        """Return a text that is the same in every language, such as a number."""
        run = (Inline(kind, text),)
        return tuple(Passage(one.tag, run) for one in self.languages)

    def link(self, target: str, text: Bilingual) -> Bilingual:
        """Return a text as a link to an anchor."""
        return tuple(
            replace(one, inlines=(Inline("link", children=one.inlines, target=target),))
            for one in text
        )

    def joined(
        self, parts: Iterable[Bilingual], separator: str = "list-separator"
    ) -> Bilingual:
        """Return texts as one list, parted as each language parts lists."""
        return _joined([*parts], self.word(separator))

    def spaced(self, parts: Iterable[Bilingual]) -> Bilingual:
        """Return numbers and ids, the same in every language, with spaces between."""
        return _joined([*parts], self.plain(" "))

    def labelled(self, key: str, text: Bilingual) -> Bilingual:
        """Return a text behind its label."""
        return self.joined((self.word(key), text), "label-separator")

    def edition(self, number: str) -> Bilingual:
        """Return how an edition is spoken of."""
        return self.filled("edition-reference", {"number": self.plain(number)})

    def state(self, state: State) -> Bilingual:
        """Return how an edition, or the manual as it stands, is spoken of."""
        if state.number:
            return self.edition(state.number)
        return self.word("working-manual")


def _joined(parts: Sequence[Bilingual], between: Bilingual) -> Bilingual:
    """Return texts as one, each language with its own separator."""
    passages = []
    for index, separator in enumerate(between):
        runs: list[Inline] = []
        for part in parts:
            runs += [*(separator.inlines if runs else ()), *part[index].inlines]
        passages.append(replace(separator, inlines=tuple(runs)))
    return tuple(passages)
