"""Exploration: the roles' ladders of a procedure, followed side by side."""

from deconflict.exploration.courses import Courses, LostCall
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
    "Act",
    "Actor",
    "Courses",
    "Ends",
    "Exploration",
    "LadderGraph",
    "LostCall",
    "Move",
    "Note",
    "Play",
    "Rules",
    "Settings",
    "Situation",
    "Way",
    "belongs",
    "closed_groups",
    "ends_of",
    "explore",
    "first_waits",
    "reached",
]
