"""The server of the preview: it listens to this machine only."""

import asyncio
import contextlib
import gc
import socket
import traceback
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from watchfiles import awatch

from deconflict.preview.answers import report_data
from deconflict.preview.draft import Change, Draft
from deconflict.preview.guard import Guard
from deconflict.preview.news import News
from deconflict.preview.routes import Desk, routes

HOST = "127.0.0.1"
_WATCHED = ("manual", "procedures")
_GATHERING = 100
"""Milliseconds for which changes are gathered, so that a save is one change."""

_SILENCE = 20
"""Milliseconds without a change that end the gathering."""

_PATIENCE = 1
"""Seconds that an open page is given to end when the server does."""


@dataclass(frozen=True)
class Settings:
    """How the preview is served."""

    lead: str
    """The key of the language that stands first."""

    port: int
    editor: str = ""
    """The address that opens an editor, with {path} and {line}; empty for none."""


class Server(uvicorn.Server):
    """A server that lets the open pages go before it waits for them."""

    def __init__(self, folder: Path, settings: Settings) -> None:
        """Take the project that is served."""
        self.news = News()
        config = uvicorn.Config(
            _app(folder, settings, self.news),
            host=HOST,
            port=settings.port,
            log_level="error",
            timeout_graceful_shutdown=_PATIENCE,
        )
        super().__init__(config)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the news first: they would never end by themselves."""
        self.news.close()
        await super().shutdown(sockets)


def serve(folder: Path, settings: Settings) -> None:
    """Serve the preview of a project until it is interrupted."""
    with contextlib.suppress(KeyboardInterrupt):
        Server(folder, settings).run()


def is_free(port: int) -> bool:
    """Tell whether nothing listens on a port of this machine."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def _app(folder: Path, settings: Settings, news: News) -> Starlette:
    """Return the application that serves a project and watches its files."""
    desk = Desk(Draft(folder, settings.lead), news, settings.editor)
    names = (HOST, "localhost")
    hosts = frozenset(f"{name}:{settings.port}" for name in names)

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(_watch(desk)), asyncio.create_task(_work(desk))]
        for task in tasks:
            task.add_done_callback(_print_fault)
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    return Starlette(
        routes=routes(desk),
        middleware=[Middleware(Guard, hosts=hosts)],
        lifespan=lifespan,
    )


def _print_fault(task: asyncio.Task[None]) -> None:
    """Print a fault of this program: the preview would else stand still in silence."""
    if not task.cancelled() and task.exception() is not None:
        traceback.print_exception(task.exception())


async def _watch(desk: Desk) -> None:
    """Note each change of the files, and let what it makes useless be left out."""
    folders = [desk.draft.folder / name for name in _WATCHED]
    there = [one for one in folders if one.is_dir()]
    async for _ in awatch(*there, debounce=_GATHERING, step=_SILENCE):
        desk.draft.is_outdated.set()
        desk.is_changed.set()


async def _work(desk: Desk) -> None:
    """Make the first pages, then refresh them whenever files have changed."""
    for number in count():
        try:
            await _refresh(desk)
            if not number:
                gc.freeze()  # what is kept to the end is not looked through again
        except Exception as error:  # noqa: BLE001 - a fault of ours must not end it
            traceback.print_exception(error)
        desk.is_ready.set()
        await desk.is_changed.wait()
        desk.is_changed.clear()


async def _refresh(desk: Desk) -> None:
    """Refresh the draft in another thread, and pass on what it tells."""
    loop = asyncio.get_running_loop()

    def tell(change: Change) -> None:
        value = {"pages": change.pages, **report_data(change.report)}
        loop.call_soon_threadsafe(desk.is_ready.set)
        loop.call_soon_threadsafe(desk.news.tell, "change", value)

    await asyncio.to_thread(desk.draft.refresh, tell)
