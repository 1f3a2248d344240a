"""The template engine, set so that it cannot pass over a mistake."""

import re
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from deconflict.document import Document
from deconflict.render.quantities import pieces
from deconflict.resources import templates_folder

_CSS_UNSAFE = re.compile(r'["\\<>\n]')


def make_environment() -> Environment:
    """Return the engine: autoescape, and undefined names are errors."""
    environment = Environment(
        loader=FileSystemLoader(templates_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["css_text"] = css_text
    environment.filters["pieces"] = pieces
    return environment


def render_template(
    environment: Environment,
    name: str,
    document: Document,
    page: Any,  # noqa: ANN401 - each template has its own kind of page
) -> str:
    """Return a template filled with the three things that templates may know."""
    template = environment.get_template(name)
    return template.render(document=document, page=page, strings=document.words)


def css_text(text: str) -> Markup:
    """Return a text as the inside of a quoted CSS string."""
    escaped = _CSS_UNSAFE.sub(lambda match: f"\\{ord(match[0]):x} ", text)
    return Markup(escaped)  # noqa: S704 - every sign that ends a string is escaped
