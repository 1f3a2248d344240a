"""Manual: all models of a project, indexed by id, with their places."""

from deconflict.manual.addresses import (
    AddressedPair,
    addressed_pairs,
    anchor_of,
    is_below,
)
from deconflict.manual.alternat import languages, printing
from deconflict.manual.anchors import all_anchors, anchors_of
from deconflict.manual.concordance import (
    Standing,
    State,
    UnitStanding,
    agreed_in,
    figures_of,
    frame_of,
    match,
    unit_standings,
)
from deconflict.manual.duties import BINDING, duties
from deconflict.manual.editions import edition_path, edition_text, seal_of
from deconflict.manual.in_force import Group, groups_in_force
from deconflict.manual.loading import (
    Loading,
    Shelf,
    is_read,
    kind_of,
    load_manual,
    read_project,
)
from deconflict.manual.model import Entry, Manual
from deconflict.manual.plain import Words, plain, plain_fact, same, signal_name
from deconflict.manual.quantities import Extent, extent
from deconflict.manual.reviews import (
    REVIEWS,
    OpenComments,
    open_comments,
    printed_anchors,
    review_path,
    unit_of,
)
from deconflict.manual.rewording import is_rewording
from deconflict.manual.spots import Spot, find_place, find_spot
from deconflict.manual.text import (
    FORM_PREFIX,
    PLACEHOLDER,
    REFERENCE,
    SIGNAL_PREFIX,
    PlacedPair,
    placeholders,
    reference_targets,
    walk_pairs,
)
from deconflict.manual.vocabulary import signal_letters, vocabulary_of

__all__ = [
    "BINDING",
    "FORM_PREFIX",
    "PLACEHOLDER",
    "REFERENCE",
    "REVIEWS",
    "SIGNAL_PREFIX",
    "AddressedPair",
    "Entry",
    "Extent",
    "Group",
    "Loading",
    "Manual",
    "OpenComments",
    "PlacedPair",
    "Shelf",
    "Spot",
    "Standing",
    "State",
    "UnitStanding",
    "Words",
    "addressed_pairs",
    "agreed_in",
    "all_anchors",
    "anchor_of",
    "anchors_of",
    "duties",
    "edition_path",
    "edition_text",
    "extent",
    "figures_of",
    "find_place",
    "find_spot",
    "frame_of",
    "groups_in_force",
    "is_below",
    "is_read",
    "is_rewording",
    "kind_of",
    "languages",
    "load_manual",
    "match",
    "open_comments",
    "placeholders",
    "plain",
    "plain_fact",
    "printed_anchors",
    "printing",
    "read_project",
    "reference_targets",
    "review_path",
    "same",
    "seal_of",
    "signal_letters",
    "signal_name",
    "unit_of",
    "unit_standings",
    "vocabulary_of",
    "walk_pairs",
]
