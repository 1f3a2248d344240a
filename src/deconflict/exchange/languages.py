"""The languages of the manual by their tags (BCP 47)."""

TAGS = {"en": "en", "zh": "zh-Hans"}
"""The tag of each language in exchange files."""

_PREFIXES = {"en": "en", "zh": "zh", "cmn": "zh"}


def language_of(tag: str) -> str:
    """Return the language of a tag that another program may have written, or ''."""
    return _PREFIXES.get(tag.replace("_", "-").lower().partition("-")[0], "")
