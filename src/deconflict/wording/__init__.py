"""Wording: what a text says, read from its words alone, in either language."""

from deconflict.wording.actors import read_actorless
from deconflict.wording.banned_words import read_banned_words
from deconflict.wording.bounds import Bound, bound_of, is_comparable, is_stricter
from deconflict.wording.clocks import is_clock_said, zone_named, zones_said
from deconflict.wording.counts import announces, read_few
from deconflict.wording.dates import is_date_said, lacks_same_parts
from deconflict.wording.figures import Figures, read_figures
from deconflict.wording.marks import Mark, difference, within
from deconflict.wording.modals import read_modals
from deconflict.wording.normal import fingerprint, normal
from deconflict.wording.positions import opposite
from deconflict.wording.quantities import number_in
from deconflict.wording.quotations import read_quotations
from deconflict.wording.readings import Reading, answering, overlaps, unanswered
from deconflict.wording.redline import (
    LINK,
    Stretch,
    redline,
    without_links,
    written,
    written_redline,
)
from deconflict.wording.saying import Matter, Saying, Vocabulary, read_sayings
from deconflict.wording.sentences import count_characters, count_words, read_sentences
from deconflict.wording.spelling import (
    CODE_FIGURES,
    HAN_FIGURES,
    PHRASE_FIGURES,
    speak_figures,
    spell_code,
)
from deconflict.wording.terms import Lexicon, TermMark, read_terms
from deconflict.wording.unit_words import UnitWords, words_for_units

__all__ = [
    "CODE_FIGURES",
    "HAN_FIGURES",
    "LINK",
    "PHRASE_FIGURES",
    "Bound",
    "Figures",
    "Lexicon",
    "Mark",
    "Matter",
    "Reading",
    "Saying",
    "Stretch",
    "TermMark",
    "UnitWords",
    "Vocabulary",
    "announces",
    "answering",
    "bound_of",
    "count_characters",
    "count_words",
    "difference",
    "fingerprint",
    "is_clock_said",
    "is_comparable",
    "is_date_said",
    "is_stricter",
    "lacks_same_parts",
    "normal",
    "number_in",
    "opposite",
    "overlaps",
    "read_actorless",
    "read_banned_words",
    "read_few",
    "read_figures",
    "read_modals",
    "read_quotations",
    "read_sayings",
    "read_sentences",
    "read_terms",
    "redline",
    "speak_figures",
    "spell_code",
    "unanswered",
    "within",
    "without_links",
    "words_for_units",
    "written",
    "written_redline",
    "zone_named",
    "zones_said",
]
