"""The addresses of the preview: pages of the site, and what its scripts ask."""

import asyncio
import mimetypes
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from deconflict.manual import kind_of
from deconflict.preview.answers import finding_data, report_data, spot_data
from deconflict.preview.comments import comment_data, keep_comments
from deconflict.preview.draft import Draft
from deconflict.preview.editing import (
    Saved,
    fingerprint,
    project_file,
    save_file,
    save_pair,
)
from deconflict.preview.news import News
from deconflict.resources import templates_folder
from deconflict.schema.json_schema import json_schema

_LARGEST = 2_000_000
"""Bytes of a request; no file of a manual is as large."""

_NOT_KEPT = {"Cache-Control": "no-store"}
_PREVIEW_ASSETS = {"preview.css": "preview.css", "editor.js": "assets/editor.js"}
"""What the preview has beside the site; the editor only where Node.js made it."""


@dataclass(frozen=True)
class Desk:
    """What the addresses work on."""

    draft: Draft
    news: News
    editor: str
    """The address that opens an editor, with {path} and {line}; empty for none."""

    is_ready: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the files were read for the first time."""

    is_changed: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when a file has changed since they were read."""

    saving: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while comments are saved: one wish builds on what the last one wrote."""


def routes(desk: Desk) -> list[BaseRoute]:
    """Return the addresses of the preview."""
    get, post = ["GET"], ["POST"]
    answers = [
        Route(f"/_preview/{name}", partial(answer, desk), methods=methods)
        for name, answer, methods in (
            ("events", _events, get),
            ("state", _state, get),
            ("place", _place, get),
            ("file", _file, get),
            ("schema", _schema, get),
            ("check", _check, post),
            ("pair", _pair, post),
            ("save", _save, post),
            ("comments", _comments, get),
            ("comments", _keep_comments, post),
        )
    ]
    return [*answers, Route("/{path:path}", partial(_page, desk), methods=get)]


async def _events(desk: Desk, _: Request) -> Response:
    """Return the news, without end."""
    first = report_data(desk.draft.report)
    return StreamingResponse(
        desk.news.listen(first), media_type="text/event-stream", headers=_NOT_KEPT
    )


async def _state(desk: Desk, _: Request) -> Response:
    """Return how the manual stands, and how an editor is opened."""
    value = {**report_data(desk.draft.report), "editor": desk.editor}
    return JSONResponse(value, headers=_NOT_KEPT)


async def _page(desk: Desk, request: Request) -> Response:
    """Return a file of the site; nothing else can be asked for."""
    await desk.is_ready.wait()
    name = request.path_params["path"] or "index.html"
    content = await asyncio.to_thread(desk.draft.site.content, name)
    own = _PREVIEW_ASSETS.get(name.removeprefix("assets/"))
    if own is not None and (templates_folder() / "site" / own).is_file():
        content = (templates_folder() / "site" / own).read_bytes()
    if name == "favicon.ico":
        return Response(status_code=204)
    if content is None:
        return Response("There is no such page.\n", 404, media_type="text/plain")
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return Response(content, media_type=kind, headers=_NOT_KEPT)


async def _place(desk: Desk, request: Request) -> Response:
    """Return where a paragraph stands in the files, and its pairs."""
    manual = desk.draft.manual
    anchor = request.query_params.get("anchor", "")
    value = spot_data(manual, anchor) if manual is not None else None
    return JSONResponse(value, 200 if value else 404, headers=_NOT_KEPT)


async def _file(desk: Desk, request: Request) -> Response:
    """Return a file of the project with its mark and its findings."""
    path = request.query_params.get("path", "")
    target = project_file(desk.draft.folder, path)
    if target is None:
        return JSONResponse(None, 404, headers=_NOT_KEPT)
    content = target.read_bytes()
    findings = [one for one in desk.draft.report.findings if one.place.path == path]
    value = {
        "content": content.decode(errors="replace"),
        "mark": fingerprint(content),
        "findings": [finding_data(one) for one in findings],
    }
    return JSONResponse(value, headers=_NOT_KEPT)


async def _schema(_: Desk, request: Request) -> Response:
    """Return the JSON Schema of a file, by which an editor completes it."""
    kind = kind_of(request.query_params.get("path", ""))
    if kind is None:
        return JSONResponse(None, 404, headers=_NOT_KEPT)
    return JSONResponse(json_schema(kind.model), headers=_NOT_KEPT)


async def _check(desk: Desk, request: Request) -> Response:
    """Return what would be found in a file with other content; nothing is written."""
    wish = await _wish(request, "path", "content")
    if wish is None or project_file(desk.draft.folder, wish["path"]) is None:
        return _refused("preview-no-file")
    found = await asyncio.to_thread(
        lambda: list(desk.draft.findings_with(wish["path"], wish["content"].encode()))
    )
    return JSONResponse([finding_data(one) for one in found])


async def _pair(desk: Desk, request: Request) -> Response:
    """Save the halves of a pair."""
    wish = await _wish(request, "path", "keys", "old", "new")
    if wish is None:
        return _refused("preview-not-writable")
    saved = save_pair(
        desk.draft.folder,
        wish["path"],
        tuple(wish["keys"]),
        old=wish["old"],
        new=wish["new"],
    )
    return _answer(saved)


async def _save(desk: Desk, request: Request) -> Response:
    """Save a whole file."""
    wish = await _wish(request, "path", "content", "mark")
    if wish is None:
        return _refused("preview-not-writable")
    saved = save_file(
        desk.draft.folder, wish["path"], wish["content"], based_on=wish["mark"]
    )
    return _answer(saved)


async def _comments(desk: Desk, _: Request) -> Response:
    """Return the comments that the files of the project hold."""
    await desk.is_ready.wait()
    value = await asyncio.to_thread(comment_data, desk.draft)
    return JSONResponse(value, headers=_NOT_KEPT)


async def _keep_comments(desk: Desk, request: Request) -> Response:
    """Save comments into the project, or take them out."""
    wish = await _wish(request, "put", "removed")
    if wish is None:
        return _refused("preview-not-writable")
    await desk.is_ready.wait()
    async with desk.saving:
        kept = await asyncio.to_thread(
            keep_comments, desk.draft, wish["put"], wish["removed"]
        )
    told = [{"en": one.en, "zh": one.zh} for one in kept.told]
    value = {"saved": kept.is_saved, "told": told}
    return JSONResponse(value, 200 if kept.is_saved else 409)


async def _wish(request: Request, *names: str) -> dict[str, Any] | None:
    """Return what a page asks for, or None if it is not in the form agreed."""
    body = await request.body()
    if len(body) > _LARGEST:
        return None
    try:
        value = await request.json()
    except ValueError:
        return None
    return value if isinstance(value, dict) and _is_wish(value, names) else None


def _is_wish(value: dict[str, object], names: tuple[str, ...]) -> bool:
    """Tell whether each of the names has a value of its kind."""
    return all(_KINDS[name](value.get(name)) for name in names)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_path(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, str | int) for one in value)


def _are_halves(value: object) -> bool:
    return isinstance(value, dict) and all(map(_is_text, value.values()))


def _are_comments(value: object) -> bool:
    return isinstance(value, list) and all(map(_are_halves, value))


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


_KINDS: dict[str, Callable[[object], bool]] = {
    "path": _is_text,
    "content": _is_text,
    "mark": _is_text,
    "keys": _is_path,
    "old": _are_halves,
    "new": _are_halves,
    "put": _are_comments,
    "removed": _are_texts,
}
"""What a page may send, and of what kind it is."""


def _answer(saved: Saved) -> Response:
    """Return whether it was saved, and why not."""
    if saved.is_saved:
        return JSONResponse({"saved": True, "mark": saved.mark})
    value = {"saved": False, "problem": saved.problem, "content": saved.content}
    return JSONResponse(value, 409)


def _refused(problem: str) -> Response:
    """Return that a wish cannot be met."""
    return JSONResponse({"saved": False, "problem": problem, "content": ""}, 400)
