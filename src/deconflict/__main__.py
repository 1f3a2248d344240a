"""Run the command line with `python -m deconflict`."""

from deconflict.cli import main

if __name__ == "__main__":
    main()
