"""Exploration: the roles' ladders of a procedure, followed side by side."""

from deconflict.exploration.courses import Courses, LostCall
from deconflict.exploration.coverage import (
    TIME_UP,
    Coverage,
    Played,
    brought_about,
    choices,
    fewest_choices,
    played,
    ways_out,
)
from deconflict.exploration.explorer import Ends, Exploration, belongs, ends_of, explore
from deconflict.exploration.graphs import closed_groups, reached
from deconflict.exploration.ladders import LadderGraph, Way
from deconflict.exploration.play import EVERYONE, Actor, Play, first_waits
from deconflict.exploration.situations import (
    Act,
    Move,
    Note,
    Rules,
    Settings,
    Situation,
)

__all__ = [
    "EVERYONE",
    "TIME_UP",
    "Act",
    "Actor",
    "Courses",
    "Coverage",
    "Ends",
    "Exploration",
    "LadderGraph",
    "LostCall",
    "Move",
    "Note",
    "Play",
    "Played",
    "Rules",
    "Settings",
    "Situation",
    "Way",
    "belongs",
    "brought_about",
    "choices",
    "closed_groups",
    "ends_of",
    "explore",
    "fewest_choices",
    "first_waits",
    "played",
    "reached",
    "ways_out",
]
