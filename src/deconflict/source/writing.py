"""Plain data to YAML, for the files that only the program writes."""

from collections.abc import Mapping, Sequence

import yaml

Plain = str | Sequence["Plain"] | Mapping[str, "Plain"]

_ENDLESS = 2**31 - 1


def write_yaml(data: Mapping[str, Plain]) -> str:
    """Return data as YAML: two spaces a level, one line a text, in the order given."""
    return yaml.dump(
        data,
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        width=_ENDLESS,
    )
