"""Two mends to what WeasyPrint 70 writes into a tagged PDF.

WeasyPrint writes the language on the document only, so a reading program would
read Chinese aloud with an English voice. `language_tags` puts the language of
the HTML element on each element of the structure. It also caches a list that
pydyf builds anew for every element, which made the writing quadratic; the
bytes written are the same.

Both reach into private functions; tests/pdf hold them against the version that
requirements.txt pins.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.pdf import tags

_WHOLE_DOCUMENT = {"html", "body"}


@contextmanager
def language_tags() -> Iterator[None]:
    """Write tagged PDFs with element languages while the context is open."""
    build, references = tags._build_box_tree, pydyf.PDF.page_references  # noqa: SLF001 - see the module's docstring
    tags._build_box_tree = _with_language(build)  # noqa: SLF001 - as above
    pydyf.PDF.page_references = property(_cached(references.fget))
    try:
        yield
    finally:
        tags._build_box_tree = build  # noqa: SLF001 - as above
        pydyf.PDF.page_references = references


def _with_language(build: Any) -> Any:
    """Return the builder of structure elements, with the language added."""

    def wrapped(box: Any, *rest: Any) -> Iterator[Any]:
        inner = box._box if isinstance(box, AbsolutePlaceholder) else box  # noqa: SLF001 - as above
        element = getattr(inner, "element", None)
        language = element.get("lang") if element is not None else None
        is_part = getattr(inner, "element_tag", None) not in _WHOLE_DOCUMENT
        for made in build(box, *rest):
            if language and is_part and "Lang" not in made:
                made["Lang"] = pydyf.String(language)
            yield made

    return wrapped


def _cached(build: Any) -> Any:
    """Return the list of page references, built once for each number of pages."""
    kept: dict[int, tuple[int, Any]] = {}

    def cached(pdf: Any) -> Any:
        count = len(pdf.pages["Kids"])
        if id(pdf) not in kept or kept[id(pdf)][0] != count:
            kept[id(pdf)] = (count, build(pdf))
        return kept[id(pdf)][1]

    return cached
