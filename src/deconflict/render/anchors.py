"""Which anchor is in which division."""

from collections.abc import Iterator

from deconflict.document import Block, Document


def anchors_by_division(document: Document) -> dict[str, str]:
    """Return, for each anchor of the document, the id of its division."""
    found: dict[str, str] = {}
    for division in document.divisions():
        found[division.id] = division.id
        for block in division.blocks:
            for anchor in block_anchors(block):
                found[anchor] = division.id
    for part in document.parts:
        if part.divisions:
            found[f"part.{part.id}"] = part.divisions[0].id
    return found


def file_name(division: str) -> str:
    """Return the file of a division: its id, with hyphens for full stops."""
    return f"{division.replace('.', '-')}.html"


def block_anchors(block: Block) -> Iterator[str]:
    """Return the anchors of a block and of what is in it."""
    own = getattr(block, "anchor", "")
    if own:
        yield own
    if block.type == "ladder":
        yield from (step.anchor for step in block.steps)
    elif block.type in {"table", "meaning-table", "signal-table"}:
        yield from (row.anchor for row in getattr(block, "rows", ()) if row.anchor)
