"""The first page of build/html/: it leads to the printings of the manual."""

from dataclasses import dataclass

from deconflict.document import Document, Language
from deconflict.render.environment import make_environment, render_template

SUFFIX = "-first"


def printing_name(document: Document) -> str:
    """Return the name of a printing: en-first, zh-first."""
    return f"{document.languages[0].key}{SUFFIX}"


@dataclass(frozen=True)
class Printing:
    """One printing, as the first page names it."""

    folder: str
    language: Language


@dataclass(frozen=True)
class PrintingsPage:
    """What the template of the first page is given besides the document."""

    printings: tuple[Printing, ...]
    is_print: bool = False

    def href(self, _target: str) -> str:
        """Return no address: nothing on this page leads into the text."""
        return ""


def render_printings(documents: list[Document]) -> bytes:
    """Return the page that leads to each printing, in the order given."""
    page = PrintingsPage(
        tuple(
            Printing(printing_name(document), document.languages[0])
            for document in documents
        )
    )
    made = render_template(
        make_environment(), "site/printings.html.jinja", documents[0], page
    )
    return made.encode()
