"""Wording: what a text says, read from its words alone, in either language."""

from deconflict.wording.actors import read_actorless
from deconflict.wording.banned_words import read_banned_words
from deconflict.wording.marks import Mark, difference
from deconflict.wording.modals import read_modals
from deconflict.wording.normal import fingerprint, normal
from deconflict.wording.sentences import count_characters, count_words, read_sentences
from deconflict.wording.terms import Lexicon, TermMark, read_terms

__all__ = [
    "Lexicon",
    "Mark",
    "TermMark",
    "count_characters",
    "count_words",
    "difference",
    "fingerprint",
    "normal",
    "read_actorless",
    "read_banned_words",
    "read_modals",
    "read_sentences",
    "read_terms",
]
