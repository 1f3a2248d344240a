"""Manual: all models of a project, indexed by id, with their places."""

from deconflict.manual.anchors import all_anchors, anchors_of
from deconflict.manual.loading import Loading, load_manual, read_project
from deconflict.manual.model import Entry, Manual
from deconflict.manual.text import (
    FORM_PREFIX,
    SIGNAL_PREFIX,
    PlacedPair,
    placeholders,
    reference_targets,
    walk_pairs,
)

__all__ = [
    "FORM_PREFIX",
    "SIGNAL_PREFIX",
    "Entry",
    "Loading",
    "Manual",
    "PlacedPair",
    "all_anchors",
    "anchors_of",
    "load_manual",
    "placeholders",
    "read_project",
    "reference_targets",
    "walk_pairs",
]
