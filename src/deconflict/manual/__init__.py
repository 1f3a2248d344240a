"""Manual: all models of a project, indexed by id, with their places."""

from deconflict.manual.addresses import AddressedPair, addressed_pairs
from deconflict.manual.anchors import all_anchors, anchors_of
from deconflict.manual.duties import BINDING, duties
from deconflict.manual.in_force import Group, groups_in_force
from deconflict.manual.loading import Loading, is_read, load_manual, read_project
from deconflict.manual.model import Entry, Manual
from deconflict.manual.plain import Words, plain, plain_fact, same, signal_name
from deconflict.manual.quantities import Extent, extent
from deconflict.manual.text import (
    FORM_PREFIX,
    SIGNAL_PREFIX,
    PlacedPair,
    placeholders,
    reference_targets,
    walk_pairs,
)

__all__ = [
    "BINDING",
    "FORM_PREFIX",
    "SIGNAL_PREFIX",
    "AddressedPair",
    "Entry",
    "Extent",
    "Group",
    "Loading",
    "Manual",
    "PlacedPair",
    "Words",
    "addressed_pairs",
    "all_anchors",
    "anchors_of",
    "duties",
    "extent",
    "groups_in_force",
    "is_read",
    "load_manual",
    "placeholders",
    "plain",
    "plain_fact",
    "read_project",
    "reference_targets",
    "same",
    "signal_name",
    "walk_pairs",
]
