"""What a file says of itself: title, author, dates, conformance; as information and as XMP, which must agree."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mediadesk import paths
from mediadesk.records.languages import Language

PRODUCER = "mediadesk / ReportLab"
CREATOR = "mediadesk"

_HEAD = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"'
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
)
# PDF/A-2, 6.6.2.3.2: a property that is not predefined (that of PDF/UA) brings its description along.
_TAIL = (
    "<pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>"
    '</rdf:Description><rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
    ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">'
    '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">'
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>"
    '<rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>'
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>Part of ISO 14289 the file follows</pdfaProperty:description></rdf:li>"
    "</rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
    '</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """Title, author, subject and languages of a document, and the moment (UTC) it is dated.

    `archive_part` is the part of ISO 19005 it follows: 2, or 3 where files are attached.
    """

    title: str
    author: str
    subject: str
    keywords: str
    language: Language
    languages: tuple[Language, ...]
    moment: datetime
    archive_part: int = 2


def describe(canvas: Any, metadata: Metadata) -> None:
    """Put information dictionary, XMP and the sRGB output intent into the document of a ReportLab canvas."""
    document = canvas._doc
    canvas.setTitle(metadata.title)
    canvas.setAuthor(metadata.author)
    canvas.setSubject(metadata.subject)
    canvas.setKeywords(metadata.keywords)
    canvas.setCreator(CREATOR)
    canvas.setProducer(PRODUCER)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _date(document, metadata.moment)
    _add_xmp(document, metadata)
    _add_output_intent(document)


def _date(document: Any, moment: datetime) -> None:
    """The document is as old as the kit says: no clock, no environment variable."""
    from hashlib import md5

    stamp = document._timeStamp
    stamp.t, stamp.lt = moment.timestamp(), moment.utctimetuple()
    stamp.YMDhms = tuple(moment.utctimetuple())[:6]
    stamp.dhh = stamp.dmm = 0
    document.signature = md5(repr(stamp.t).encode(), usedforsecurity=False)


def _add_xmp(document: Any, metadata: Metadata) -> None:
    from reportlab.pdfbase import pdfdoc

    packet = xmp(metadata).encode("utf-8")
    stream: Any = pdfdoc.PDFStream(
        dictionary=pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}),
        content=packet,
        filters=[],
    )
    document.Reference(stream, "XMP")
    document.Catalog.Metadata = pdfdoc.PDFObjectReference("XMP")


def xmp(metadata: Metadata) -> str:
    """The XMP packet of a document (ISO 16684-1) with the marks of PDF/A-2a or 3a and PDF/UA-1."""
    moment = metadata.moment.strftime("%Y-%m-%dT%H:%M:%S+00:00")
    languages = "".join(f"<rdf:li>{language.value}</rdf:li>" for language in metadata.languages)
    return (
        _HEAD + f"<dc:format>application/pdf</dc:format><dc:title>{_alternatives(metadata.title)}</dc:title>"
        f"<dc:creator><rdf:Seq><rdf:li>{_escaped(metadata.author)}</rdf:li></rdf:Seq></dc:creator>"
        f"<dc:description>{_alternatives(metadata.subject)}</dc:description>"
        f"<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>"
        f"<pdf:Keywords>{_escaped(metadata.keywords)}</pdf:Keywords>"
        f"<pdf:Producer>{PRODUCER}</pdf:Producer><xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>"
        f"<xmp:CreateDate>{moment}</xmp:CreateDate><xmp:ModifyDate>{moment}</xmp:ModifyDate>"
        f"<pdfaid:part>{metadata.archive_part}</pdfaid:part>" + _TAIL
    )


def _alternatives(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_escaped(text)}</rdf:li></rdf:Alt>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _add_output_intent(document: Any) -> None:
    from reportlab.pdfbase import pdfdoc

    profile = (paths.shipped("resources") / "press_kit" / "sRGB.icc").read_bytes()
    stream = pdfdoc.PDFStream(dictionary=pdfdoc.PDFDictionary({"N": 3}), content=profile, filters=[pdfdoc.PDFZCompress])
    document.Reference(stream, "sRGB")
    intent = {
        "Type": pdfdoc.PDFName("OutputIntent"),
        "S": pdfdoc.PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": pdfdoc.PDFString("sRGB IEC61966-2.1"),
        "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
        "DestOutputProfile": pdfdoc.PDFObjectReference("sRGB"),
    }
    document.Catalog.OutputIntents = pdfdoc.PDFArray([pdfdoc.PDFDictionary(intent)])
