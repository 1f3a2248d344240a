"""Plain data to YAML, for the files that only the program writes."""

from collections.abc import Mapping, Sequence

import yaml

Plain = str | Sequence["Plain"] | Mapping[str, "Plain"]

_ENDLESS = 2**31 - 1


class _Dumper(yaml.CSafeDumper):
    """Writes a value that stands in two places out in both."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - PyYAML's own
        """Tell that nothing is ever named and cited."""
        return True


def write_yaml(data: Mapping[str, Plain]) -> str:
    """Return data as YAML: two spaces a level, one line a text, in the order given."""
    return yaml.dump(
        data,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        width=_ENDLESS,
    )
