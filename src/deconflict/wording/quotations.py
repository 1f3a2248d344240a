"""What stands in quotation marks: said by somebody else, or spoken about."""

import re

from deconflict.wording.marks import Mark

_QUOTED = re.compile(
    r"“(?P<double>[^“”]+)”"
    r"|「(?P<corner>[^「」]+)」"
    r"|『(?P<inner>[^『』]+)』"
    r"|‘(?P<single>[^‘]+?)’(?![A-Za-z])"
    r"|(?<![A-Za-z0-9])\"(?P<straight>[^\"]+)\""
    r"|(?<![A-Za-z0-9])'(?=[^\s'])(?P<typed>[^'\n]*?[^\s'])'(?![A-Za-z0-9])"
)
"""A mark of feet, minutes or inches stands behind a figure and opens nothing; an
apostrophe stands behind a letter."""


def read_quotations(text: str) -> tuple[Mark, ...]:
    """Return what stands in quotation marks, without the marks, in order.

    Of a quotation within another one, only the outer one is returned.
    """
    return tuple(
        Mark(match[name], match.start(name), match.end(name))
        for match in _QUOTED.finditer(text)
        if (name := match.lastgroup)
    )
