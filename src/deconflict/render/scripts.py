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
        "store",
        "views",
        "search_text",
        "search_index",
        "search_query",
        "search_hits",
        "search",
        "comments",
        "main",
    ),
}
"""Each script, and the modules in it; a module stands behind those that it imports."""

SCRIPT_WORDS: tuple[str, ...] = (
    "term",
    "signal",
    "search",
    "search-close",
    "search-found",
    "search-count",
    "search-first",
    "search-more",
    "search-none",
    "search-hint",
    "search-keys",
    "search-slash",
    "search-loading",
    "search-failed",
)
"""The interface words that scripts say."""

_IMPORT = re.compile(r"^import\b[^;]*;\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?=function|const|let|class|async)", re.MULTILINE)


def script_files(document: Document) -> dict[str, bytes]:
    """Return the scripts of the site by their names."""
    scripts = {name: join_modules(modules) for name, modules in SCRIPTS.items()}
    scripts["words.js"] = _words(document)
    return {name: text.encode() for name, text in scripts.items()}


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
    return data_script("DECONFLICT", {"words": words})


def _passages(text: Bilingual) -> list[dict[str, str]]:
    """Return a text as its languages and words."""
    return [{"language": one.language, "text": plain_text(one.inlines)} for one in text]
