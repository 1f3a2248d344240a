"""What stands on a card: what one role of a procedure needs in the hand."""

from dataclasses import dataclass

from deconflict.document.passages import Bilingual


@dataclass(frozen=True)
class CardStep:
    """A step of the ladder, or a rule, by the number it has in the manual."""

    number: str
    text: Bilingual
    label: Bilingual = ()
    """What the role does: send, wait."""

    warnings: tuple[Bilingual, ...] = ()
    """What endangers life at this step."""


@dataclass(frozen=True)
class CardSilence:
    """What the role does when a wait runs out."""

    signals: tuple[Bilingual, ...]
    """The signals that it waited for, by their ids."""

    number: str
    """Of the wait."""

    limit: Bilingual
    then: CardStep


@dataclass(frozen=True)
class CardCode:
    """A code group, a letter or a figure, and how it is spoken."""

    code: str
    spoken: str

    @property
    def has_figures(self) -> bool:
        """Whether it has figures, which have words of their own."""
        return any(sign.isdigit() for sign in self.code)


@dataclass(frozen=True)
class CardCall:
    """A signal that the role sends, or is to expect."""

    numbers: tuple[str, ...]
    """Of the steps that send it; of those that it leads to."""

    id: Bilingual
    """Its id, if it is spoken; else its name."""

    name: Bilingual
    line: Bilingual
    """Its id and name, to or from whom, and by what means."""

    words: Bilingual
    """The phrase; what the signal means, where nothing is spoken."""

    is_spoken: bool
    codes: tuple[CardCode, ...] = ()


@dataclass(frozen=True)
class CardSpelling:
    """Figures as they are spoken: where, and in which language."""

    where: Bilingual
    language: str
    signs: tuple[CardCode, ...]


@dataclass(frozen=True)
class Card:
    """What the cards of one role say: its quick card and its phrase card."""

    procedure: str
    role: str
    """The id of the role within the procedure."""

    title: Bilingual
    name: Bilingual
    """The name of the role."""

    state: Bilingual
    """Draft or agreed."""

    use_when: tuple[Bilingual, ...]
    not_when: tuple[Bilingual, ...]
    steps: tuple[CardStep, ...]
    """The first steps, each wait answered by the signal that stands first."""

    silences: tuple[CardSilence, ...]
    do_nots: tuple[CardStep, ...]
    meanings: Bilingual
    """Where the manual says what is not to be misread."""

    sent: tuple[CardCall, ...]
    expected: tuple[CardCall, ...]
    channels: tuple[Bilingual, ...]
    """The channels by their use, those with figures as they are spoken."""

    spelling: tuple[CardSpelling, ...]

    @property
    def id(self) -> str:
        """The anchor of the ladder that the card belongs to."""
        return f"{self.procedure}.{self.role}"
