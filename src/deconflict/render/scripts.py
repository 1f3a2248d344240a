"""The scripts of the site: modules joined to classic scripts, and their words.

A page opened from a folder may load neither modules nor data: browsers refuse both.
What the modules share is therefore put into one script, and data are scripts too.
"""

import json
import re

from deconflict.document import Bilingual, Document, plain_text
from deconflict.resources import templates_folder

SCRIPTS: dict[str, tuple[str, ...]] = {
    "site.js": (
        "words",
        "own_store",
        "folder_store",
        "store",
        "bar",
        "views",
        "scrollers",
        "search_text",
        "search_index",
        "search_query",
        "search_hits",
        "search",
        "notices",
        "dialogs",
        "files",
        "places",
        "shown",
        "comment",
        "kept_comments",
        "drafts",
        "csv",
        "matrix",
        "zip",
        "workbook",
        "comment_files",
        "comment_card",
        "form_fields",
        "comment_fields",
        "comment_form",
        "comments",
        "comment_page",
        "main",
    ),
    "keeper.js": ("own_store", "keeper"),
    "preview.js": (
        "words",
        "comment",
        "preview_server",
        "preview_comments",
        "preview_page",
        "preview_findings",
        "preview_bar",
        "preview_place",
        "preview_field",
        "preview_file",
        "preview_main",
    ),
    "drill.js": (
        "words",
        "own_store",
        "folder_store",
        "store",
        "drill-engine",
        "drill-session",
        "drill-text",
        "drill-log",
        "drill-chart",
        "drill-end",
        "drill-bars",
        "drill-panel",
        "drill",
    ),
}
"""Each script, and the modules in it; a module stands behind those that it imports."""

WORDS = "words.js"
"""The script with the words that the others say."""

SCRIPT_FILES = (*SCRIPTS, WORDS)
"""The scripts of the site that are no data of one part of it."""

SCRIPT_WORDS: tuple[str, ...] = (
    "wide-region", "preview-bar", "preview-draft", "preview-agreed", "preview-none",
    "preview-count", "preview-checking", "preview-lost", "preview-stale",
    "preview-not-built", "preview-hide", "preview-close", "preview-where",
    "preview-edit-file",
    "preview-open-editor", "preview-save", "preview-saved", "preview-no-file",
    "preview-conflict", "preview-not-writable", "preview-reload",
    "preview-unsaved", "preview-file-name", "comments", "comments-count",
    "comments-none", "comments-shown", "comment-on", "comments-on", "comment-edit-of",
    "comments-here", "comment-new", "comment-wording", "comment-text", "text-en",
    "text-zh", "text-both", "comment-type", "type-c", "type-c-means", "type-m",
    "type-m-means", "type-s", "type-s-means", "type-a", "type-a-means", "comment",
    "comment-proposed", "comment-proposed-hint", "comment-reason-hint", "comment-from",
    "comment-from-change", "comment-decision", "decision-a", "decision-m", "decision-r",
    "decision-n", "comment-needed", "comment-type-needed", "comment-from-needed",
    "comment-reason-needed", "comment-save", "comment-saved",
    "comment-not-saved", "close", "edit", "delete",
    "undo", "cancel", "comment-deleted", "comments-deleted", "draft-restored",
    "draft-discard", "drafts-left", "browser-keeps-nothing", "comments-of-folder",
    "save-csv", "save-xlsx", "copy-text", "copied", "not-copied", "load-file",
    "file-loaded", "file-unread", "file-not-comments", "delete-all", "delete-all-asked",
    "filter-type", "filter-text", "filter-all", "older-wording", "place-gone",
    "not-in-edition", "reason",
    "label-separator", "language-view", "list-separator", "none", "role", "say",
    "say-line", "say-line-within", "in-words", "view-both", "drill-setup",
    "drill-person", "drill-self", "drill-asks", "drill-asks-nothing",
    "drill-asks-decisions", "drill-asks-calls", "drill-order", "drill-order-clock",
    "drill-order-any", "drill-begin", "drill-restart", "drill-undo", "drill-clock",
    "drill-go", "drill-stop", "drill-speed", "drill-next", "drill-held",
    "drill-control", "drill-deaf", "drill-chooses", "drill-now", "drill-to-act",
    "drill-step", "drill-done", "drill-awaited", "drill-left", "drill-run-out",
    "drill-log", "drill-log-empty", "drill-did", "drill-sent", "drill-heard",
    "drill-kept", "drill-took-up", "drill-passed-over", "drill-decided",
    "drill-time-up", "drill-ended", "drill-over", "drill-together", "drill-apart",
    "drill-how-ended", "drill-knows", "drill-lost", "drill-lost-by", "drill-course",
    "drill-course-alt", "drill-stuck", "term", "signal", "search", "search-close",
    "search-found", "search-count", "search-first", "search-more", "search-none",
    "search-hint", "search-keys", "search-slash", "search-loading", "search-failed",
)  # fmt: skip
"""The interface words that scripts say."""

_IMPORT = re.compile(r"^import\b[^;]*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=function|const|let|class|async)", re.MULTILINE)


def script_file(name: str, document: Document) -> bytes:
    """Return one of the scripts of the site."""
    text = _words(document) if name == WORDS else join_modules(SCRIPTS[name])
    return text.encode()


def join_modules(modules: tuple[str, ...]) -> str:
    """Return modules as one classic script that leaves no name behind."""
    folder = templates_folder() / "site" / "scripts"
    texts = ((folder / f"{name}.js").read_text(encoding="utf-8") for name in modules)
    bare = (_EXPORT.sub("", _IMPORT.sub("", text)) for text in texts)
    return '(function () {\n"use strict";\n' + "\n".join(bare) + "})();\n"


def data_script(name: str, value: object) -> str:
    """Return a script that gives a value a name in the page."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"window.{name} = {text};\n"


def _words(document: Document) -> str:
    """Return the words that scripts say, in each language."""
    known = {**document.words, **document.patterns}
    words = {key: _passages(known[key]) for key in SCRIPT_WORDS}
    return data_script("DECONFLICT", {"manual": document.id, "words": words})


def _passages(text: Bilingual) -> list[dict[str, str]]:
    """Return a text as its languages and words."""
    return [{"language": one.language, "text": plain_text(one.inlines)} for one in text]
