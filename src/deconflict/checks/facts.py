"""Facts name units, channels and bases that exist."""

from collections.abc import Iterator

from deconflict.findings import Code, Finding, suggest
from deconflict.manual import Entry, Manual
from deconflict.schema import ChannelPlan, Procedure, Shape


def check_facts(manual: Manual) -> Iterator[Finding]:
    """Return a finding for each unit or channel of a fact that does not exist."""
    for entry in manual.divisions:
        for name, fact in entry.item.facts.items():
            if fact.value is not None:
                yield from check_quantity(
                    manual, entry, fact.value, ("facts", name, "value")
                )
            if isinstance(entry.item, Procedure) and name in ChannelPlan.model_fields:
                yield Finding(
                    entry.key_place("facts", name),
                    Code.ID_DUPLICATE,
                    f"'{name}' is the name of a channel of the plan.",
                    "Give the fact another name.",
                )
            if fact.channel is not None and fact.channel not in manual.channels:
                yield Finding(
                    entry.place("facts", name, "channel"),
                    Code.REF_MISSING,
                    f"No channel has the id '{fact.channel}'.",
                    suggest(fact.channel, manual.channels)
                    or "Channels are listed in manual/channels.yaml.",
                )
    for channel in manual.channels.values():
        if channel.item.frequency is not None:
            yield from check_quantity(
                manual, channel, channel.item.frequency, ("frequency",)
            )


def check_quantity(
    manual: Manual, entry: Entry[Shape], quantity: str, path: tuple[str, ...]
) -> Iterator[Finding]:
    """Return a finding if a unit is unknown or a range runs from high to low."""
    number, unit = quantity.split(" ")
    low, _, high = number.partition("-")
    if high and float(high) <= float(low):
        yield Finding(
            entry.place(*path),
            Code.SCHEMA_FORM,
            f"The range '{quantity}' does not run from low to high.",
            "Write the lower number first: 3-5 d.",
        )
    if unit not in manual.units:
        yield Finding(
            entry.place(*path),
            Code.REF_MISSING,
            f"No unit is written '{unit}'.",
            suggest(unit, manual.units) or f"Known: {', '.join(sorted(manual.units))}.",
        )
