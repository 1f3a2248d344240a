"""How the HTML of printed pages addresses what is not on them."""

SCHEME = "asset:"
"""Begins the address of what pages load: fonts and drawings."""

ELSEWHERE = "at:"
"""Begins the address of an anchor in another section."""

PAGE_OF = "page:"
"""Begins the address of an anchor whose page is written here when it is known."""
