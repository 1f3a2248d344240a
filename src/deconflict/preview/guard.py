"""Who may ask the preview: a page that it served itself, on this machine.

A page of another site could otherwise send wishes to 127.0.0.1 through the
reader's browser, or pass for it by a name that leads there (DNS rebinding).
"""

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_READING = {"GET", "HEAD"}
_OWN = {"same-origin", "none", ""}


class Guard:
    """Lets through what names this server as its host, and its own pages as origin."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        """Take the application, and the names with port that it answers to."""
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] == "http":
            problem = self._problem(scope)
            if problem:
                refusal = PlainTextResponse(problem, status_code=403)
                await refusal(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _problem(self, scope: Scope) -> str:
        """Return why a request is refused, or an empty text."""
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        if headers.get("host", "") not in self.hosts:
            return "Refused: the preview answers to 127.0.0.1 and localhost only.\n"
        origin = headers.get("origin", "")
        if origin and origin.removeprefix("http://") not in self.hosts:
            return "Refused: the request comes from another site.\n"
        if headers.get("sec-fetch-site", "") not in _OWN and not _is_visit(headers):
            return "Refused: the request comes from another site.\n"
        is_json = headers.get("content-type", "").startswith("application/json")
        if scope["method"] not in _READING and not (origin and is_json):
            return "Refused: only the pages of the preview may change the manual.\n"
        return ""


def _is_visit(headers: dict[str, str]) -> bool:
    """Tell whether a reader follows a link to a page: it is shown, not read."""
    return headers.get("sec-fetch-mode") == "navigate"
