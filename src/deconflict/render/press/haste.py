"""To do without looking for garbage where much is made and nearly all of it is used."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def in_haste() -> Iterator[None]:
    """Look for no garbage meanwhile: the trees of a layout are large and all in use."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
