"""Files inside a PDF: ISO 19005-3 (PDF/A-3), 6.8 and ISO 14289-1 (PDF/UA-1), 7.11."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to be carried inside: its name, its bytes, its media type ("image/jpeg") and what it is, in words."""

    name: str
    data: bytes
    media_type: str
    description: str


def attach(document: Any, attachments: Sequence[Attachment]) -> None:
    """Put `attachments` into the document of a ReportLab canvas, in the order of their names; nothing for none."""
    from reportlab.pdfbase import pdfdoc

    if not attachments:
        return
    names: list[Any] = []
    files: list[Any] = []
    for number, attachment in enumerate(sorted(attachments, key=lambda each: each.name)):
        reference = _specification(document, attachment, f"Attachment{number}")
        names += [pdfdoc.PDFString(attachment.name), reference]
        files.append(reference)
    tree = pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray(names)})
    document.Catalog.AF = pdfdoc.PDFArray(files)
    document.Catalog.Names = pdfdoc.PDFDictionary({"EmbeddedFiles": tree})


def _specification(document: Any, attachment: Attachment, name: str) -> Any:
    from reportlab.pdfbase import pdfdoc

    stream: Any = pdfdoc.PDFStream(
        pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("EmbeddedFile"),
                "Subtype": "/" + attachment.media_type.replace("/", "#2F"),  # ISO 32000-1, 7.3.5
                "Params": pdfdoc.PDFDictionary(
                    {"Size": len(attachment.data), "ModDate": pdfdoc.PDFDate(document._timeStamp)}
                ),
            }
        ),
        attachment.data,
        filters=[],
    )
    document.Reference(stream, f"{name}Data")
    data = pdfdoc.PDFObjectReference(f"{name}Data")
    entries = {
        "Type": pdfdoc.PDFName("Filespec"),
        "F": pdfdoc.PDFString(attachment.name),
        "UF": pdfdoc.PDFString(attachment.name),
        "Desc": pdfdoc.PDFString(attachment.description),
        "AFRelationship": pdfdoc.PDFName("Supplement"),
        "EF": pdfdoc.PDFDictionary({"F": data, "UF": data}),
    }
    document.Reference(pdfdoc.PDFDictionary(entries), name)
    return pdfdoc.PDFObjectReference(name)
