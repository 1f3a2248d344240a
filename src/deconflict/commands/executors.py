"""Who lays out the PDF: processes of this machine, or the workers of a Dask cluster."""

from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context

from deconflict.render.press.work import load_layout

_DASK = "dask://"


class ExecutorError(Exception):
    """The address of an executor leads nowhere."""


@contextmanager
def executor_at(address: str = "") -> Iterator[Executor]:
    """Give an executor: all cores of this machine, or those at `dask://HOST:PORT`.

    The workers of a cluster need this program and the libraries that lay out.
    """
    if address:
        yield from _cluster(address)
        return
    # New processes, not copies of this one: the layout holds threads of its own.
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        pool.submit(load_layout)  # while the texts are put together; most edits need it
        yield pool


def _cluster(address: str) -> Iterator[Executor]:
    """Give the executor of a Dask cluster."""
    if not address.startswith(_DASK):
        raise ExecutorError(f"'{address}' is no address such as dask://HOST:8786.")
    try:
        from dask.distributed import Client
    except ImportError as error:
        raise ExecutorError(
            "The package that speaks to a Dask cluster is not installed. "
            "`pip install 'deconflict[dask]'` installs it."
        ) from error
    place = address.removeprefix(_DASK)
    try:
        client = Client(f"tcp://{place}", timeout="10s")
    except OSError as error:
        raise ExecutorError(f"Nothing answers at {place}.") from error
    with client:
        yield client.get_executor()
