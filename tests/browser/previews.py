"""A project that the preview serves, for the tests in a browser."""

import socket
from dataclasses import dataclass
from pathlib import Path

from deconflict.preview import HOST

MEET = "procedures/meeting/MEET-01.yaml"
SOON = 20_000


@dataclass(frozen=True)
class Preview:
    """A project that is served, and where."""

    folder: Path
    port: int

    @property
    def address(self) -> str:
        return f"http://{HOST}:{self.port}/"

    def text(self, path: str = MEET) -> str:
        return (self.folder / path).read_text(encoding="utf-8")

    def write(self, text: str, path: str = MEET) -> None:
        (self.folder / path).write_text(text, encoding="utf-8")

    def replace(self, old: str, new: str, path: str = MEET) -> None:
        text = self.text(path)
        assert text.count(old) == 1
        self.write(text.replace(old, new), path)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def is_listening(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0
