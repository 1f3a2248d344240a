"""What manual.yaml says of procedures in force together names what there is."""

from collections.abc import Iterator

from deconflict.checks.facts import check_quantity
from deconflict.checks.telling import nearest_or, told
from deconflict.findings import Code, Finding
from deconflict.manual import Manual, Words, extent
from deconflict.schema import Margins

_NO_MEMBER = Words(
    "Procedures stand in procedures/, families in manual/manual.yaml.",
    "程序列于procedures/，类别列于manual/manual.yaml。",
)
_MARGINS = {
    "time": ("time", Words("a time: 30 min", "时间：30 min")),
    "height": ("distance", Words("a height: 500 ft", "高度：500 ft")),
}
"""What each margin measures, and how it is written."""


def check_in_force(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each member or margin that names nothing or no measure."""
    known = {*manual.procedures, *(one.id for one in manual.file.item.families)}
    for index, group in enumerate(manual.file.item.in_force_together):
        for number, member in enumerate(group.members):
            if member not in known:
                message = Words(
                    f"No procedure and no family has the id '{member}'.",
                    f"没有标识为“{member}”的程序或类别。",
                )
                yield told(
                    manual.file.place("in-force-together", index, "members", number),
                    Code.REF_MISSING,
                    message,
                    nearest_or(member, known, _NO_MEMBER),
                )
    if manual.file.item.margins is not None:
        yield from _margins(manual, manual.file.item.margins)


def _margins(manual: Manual, margins: Margins) -> Iterator[Finding]:
    """Return a finding for each margin that cannot be measured against a gap."""
    for field, (measures, example) in _MARGINS.items():
        quantity: str = getattr(margins, field)
        unknown = list(
            check_quantity(manual, manual.file, quantity, ("margins", field))
        )
        yield from unknown
        size = extent(quantity, manual.units)
        if unknown or (size is not None and size.measures == measures):
            continue
        yield told(
            manual.file.place("margins", field),
            Code.SCHEMA_FORM,
            Words(
                f"No gap can be measured by the margin '{quantity}'.",
                f"间隔“{quantity}”无法用于计量。",
            ),
            Words(f"Write {example.en}.", f"请填写{example.zh}。"),
        )
