"""News for every open page, as server-sent events."""

import asyncio
import json
from collections.abc import AsyncIterator

_STILL_THERE = 15.0
"""Seconds after which a comment line says that the connection stands."""


class News:
    """Passes each piece of news on to all who listen; to be used in the event loop."""

    def __init__(self) -> None:
        """Begin with nobody listening."""
        self._queues: set[asyncio.Queue[str | None]] = set()

    def tell(self, kind: str, value: object) -> None:
        """Pass a piece of news on."""
        text = f"event: {kind}\ndata: {json.dumps(value, ensure_ascii=False)}\n\n"
        for queue in self._queues:
            queue.put_nowait(text)

    def close(self) -> None:
        """Let every listener end."""
        for queue in self._queues:
            queue.put_nowait(None)

    async def listen(self, first: object) -> AsyncIterator[str]:
        """Return the state now, then the news as they come."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        self._queues.add(queue)
        try:
            yield f"event: state\ndata: {json.dumps(first, ensure_ascii=False)}\n\n"
            while True:
                try:
                    text = await asyncio.wait_for(queue.get(), _STILL_THERE)
                except TimeoutError:
                    text = ": still there\n\n"
                if text is None:
                    return
                yield text
        finally:
            self._queues.discard(queue)
