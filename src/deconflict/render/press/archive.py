"""What makes a file fit to be archived and read aloud: PDF/A-3u and PDF/UA-1."""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import md5
from xml.sax.saxutils import escape

from deconflict.render.press.libraries import colour_profile
from deconflict.render.press.objects import Objects, reference, text_string

Entry = tuple[bytes, bytes]
"""An entry of the catalogue."""

Named = Mapping[bytes, int]
"""Objects by their names, as the strings of a PDF."""

_PROFILE = "sRGB2014.icc"
"""The colours that are meant, as a file that WeasyPrint has with it."""

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt>{titles}</rdf:Alt></dc:title>
<dc:description><rdf:Alt>{subjects}</rdf:Alt></dc:description>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>U</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about=""
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that is kept</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True)
class Attachment:
    """A file that goes with the pages."""

    name: str
    kind: str
    """Its media type."""

    about: str
    size: int
    mark: str
    """The MD5 of the file, for readers to compare."""

    packed: bytes
    """The file, compressed."""


def attached(name: str, kind: str, about: str, content: bytes) -> Attachment:
    """Return a file as it goes with the pages."""
    mark = md5(content, usedforsecurity=False).hexdigest()
    return Attachment(name, kind, about, len(content), mark, zlib.compress(content))


@dataclass(frozen=True)
class Imprint:
    """What the file says of itself."""

    title: Mapping[str, str]
    """By the tag of each language, the leading one first."""

    subject: Mapping[str, str]
    attachments: Sequence[Attachment] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """The tags of the languages, the leading one first."""
        return tuple(self.title)


def archive_entries(objects: Objects, imprint: Imprint) -> Iterator[Entry]:
    """Add what an archive asks for; return the entries of the catalogue for it."""
    metadata = objects.add(b"<</Type /Metadata/Subtype /XML>>", _metadata(imprint))
    colours = objects.add(b"<</N 3>>", colour_profile(_PROFILE))
    name = text_string(_PROFILE)
    yield b"Metadata", reference(metadata)
    yield (
        b"OutputIntents",
        b"[<</Type /OutputIntent/S /GTS_PDFA1/OutputConditionIdentifier %s/Info %s"
        b"/DestOutputProfile %s>>]" % (name, name, reference(colours)),
    )


def add_attachments(objects: Objects, attachments: Iterable[Attachment]) -> Named:
    """Add files that go with the pages; return them by their names as strings."""
    return {text_string(one.name): _add_attachment(objects, one) for one in attachments}


def _add_attachment(objects: Objects, attachment: Attachment) -> int:
    """Add a file; return the object that describes it."""
    file = objects.add(
        b"<</Type /EmbeddedFile/Subtype /%s/Params <</Size %d/CheckSum <%s>>>"
        b"/Filter /FlateDecode>>"
        % (
            attachment.kind.replace("/", "#2f").encode(),
            attachment.size,
            attachment.mark.encode(),
        ),
        attachment.packed,
    )
    name = text_string(attachment.name)
    return objects.add(
        b"<</Type /Filespec/F %s/UF %s/Desc %s/AFRelationship /Data"
        b"/EF <</F %s/UF %s>>>>"
        % (
            name,
            name,
            text_string(attachment.about),
            reference(file),
            reference(file),
        )
    )


def _metadata(imprint: Imprint) -> bytes:
    """Return what the file says of itself, in the form of archives."""
    return _XMP.format(
        titles=_alternatives(imprint.title),
        subjects=_alternatives(imprint.subject),
        languages="".join(f"<rdf:li>{one}</rdf:li>" for one in imprint.languages),
    ).encode()


def _alternatives(texts: Mapping[str, str]) -> str:
    """Return a text in each language; the leading one is the one taken by default."""
    whole = {"x-default": next(iter(texts.values())), **texts}
    return "".join(
        f'<rdf:li xml:lang="{tag}">{escape(text)}</rdf:li>'
        for tag, text in whole.items()
    )
