"""A half of a pair as a finding shows it, the words that matter marked."""

from deconflict.findings import Quote

_LONGEST = 240
_AROUND = 60


def marked(quote: Quote) -> str:
    """Return the text with its marked words in »«, cut where it is very long."""
    text = " ".join(quote.text.split("\n"))
    pieces, position = [], 0
    for start, end in sorted(quote.marks):
        pieces += [text[position:start], f"»{text[start:end]}«"]
        position = end
    whole = "".join([*pieces, text[position:]])
    return whole if len(whole) <= _LONGEST else _cut(whole)


def _cut(text: str) -> str:
    """Return a long text from before its first mark to behind its last one."""
    first, last = text.find("»"), text.rfind("«")
    start = max(0, first - _AROUND) if first >= 0 else 0
    stop = max(last + _AROUND, start + _LONGEST)
    lead, tail = "…" if start else "", "…" if stop < len(text) else ""
    return f"{lead}{text[start:stop]}{tail}"
