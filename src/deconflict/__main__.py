"""Run the command line: `deconflict`, or `python -m deconflict`."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; also while it loads, Ctrl-C ends it in silence."""
    try:
        from deconflict.cli import run

        sys.exit(run())
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
