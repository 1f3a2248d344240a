"""The words of the elements that a page is made of."""

from xml.etree.ElementTree import Element


def tag_of(element: Element) -> str:
    """Return the tag of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def first_words(element: Element) -> str:
    """Return the first words of an element: a number, a title, the first cell."""
    texts = (" ".join(one.split()) for one in element.itertext())
    return next((text for text in texts if text), "")


def picture_words(element: Element | None) -> str:
    """Return the words that a picture has for those who do not see it."""
    if element is None:
        return ""
    titles = (first_words(one) for one in element if tag_of(one) == "title")
    return element.get("alt") or next(titles, "")
