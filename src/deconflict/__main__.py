"""Run the command line: `deconflict`, or `python -m deconflict`."""

import gc
import sys
from typing import NoReturn

_OBJECTS_BEFORE_A_LOOK = 100_000
"""A manual is a large tree that is kept to the end. To look through it for what can
be thrown away, as often as Python does, took half the time of putting it together."""


def main() -> NoReturn:
    """Run the command line; also while it loads, Ctrl-C ends it in silence."""
    gc.set_threshold(_OBJECTS_BEFORE_A_LOOK)
    try:
        from deconflict.cli import run

        sys.exit(run())
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
