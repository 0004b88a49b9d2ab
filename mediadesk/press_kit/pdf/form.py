"""Fields that can be filled in on screen (ISO 32000-1, 12.7) as PDF/A-2 (6.4) and PDF/UA-1 (7.18) allow them."""

from typing import Any

from mediadesk.press_kit.pdf.display import Field

_DEFAULT_LOOK = "/Helv 10 Tf 0 g"  # what a reader sets the typed words in; nothing of it is in the file yet
_PRINTED = 4  # annotation flag
_TALL = 1 << 12  # field flag: several lines
_TICK = "0.6 w 2 5 m 4.4 2.2 l 9 8.8 l S"


class Form:
    """The form of one document; without fields it leaves no trace."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._fields: list[Any] = []

    def add(self, field: Field, page: int, key: int) -> str:
        """Add a field to page `page` (from 0) with its key in the parent tree; returns the name of its annotation."""
        from reportlab.pdfbase import pdfdoc

        name = f"Field{len(self._fields)}"
        entries: dict[str, Any] = {
            "Type": pdfdoc.PDFName("Annot"),
            "Subtype": pdfdoc.PDFName("Widget"),
            "Rect": pdfdoc.PDFArray([round(each, 2) for each in self._box(field)]),
            "F": _PRINTED,
            "P": pdfdoc.PDFObjectReference(f"Page{page + 1}"),
            "T": pdfdoc.PDFString(field.name),
            "TU": pdfdoc.PDFString(field.says),
            "DA": pdfdoc.PDFString(_DEFAULT_LOOK),
            "StructParent": key,
            **(self._tick(field) if field.is_tick else self._text(field)),
        }
        self._document.addAnnotation(name, pdfdoc.PDFDictionary(entries))
        self._fields.append(self._document.refAnnotation(name))
        self._announce()
        return name

    @staticmethod
    def _box(field: Field) -> tuple[float, float, float, float]:
        return field.x, field.y, field.x + field.width, field.y + field.height

    def _text(self, field: Field) -> dict[str, Any]:
        from reportlab.pdfbase import pdfdoc

        look = pdfdoc.PDFDictionary({"N": self._appearance(field, "/Tx BMC EMC", "Empty")})
        return {"FT": pdfdoc.PDFName("Tx"), "Ff": _TALL if field.is_tall else 0, "AP": look}

    def _tick(self, field: Field) -> dict[str, Any]:
        from reportlab.pdfbase import pdfdoc

        looks = {"Yes": self._appearance(field, _TICK, "Tick"), "Off": self._appearance(field, "", "NoTick")}
        return {
            "FT": pdfdoc.PDFName("Btn"),
            "V": pdfdoc.PDFName("Off"),
            "AS": pdfdoc.PDFName("Off"),
            "AP": pdfdoc.PDFDictionary({"N": pdfdoc.PDFDictionary(looks)}),
        }

    def _appearance(self, field: Field, operators: str, kind: str) -> Any:
        """How a field looks before anybody fills it in: one stream for all fields of a kind and size."""
        from reportlab.pdfbase import pdfdoc

        name = f"{kind}{field.width:.0f}x{field.height:.0f}"
        if name not in self._document.idToObject:
            box = pdfdoc.PDFArray([0, 0, round(field.width, 2), round(field.height, 2)])
            entries = {
                "Type": pdfdoc.PDFName("XObject"),
                "Subtype": pdfdoc.PDFName("Form"),
                "BBox": box,
                "Resources": pdfdoc.PDFDictionary({}),
            }
            stream: Any = pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), operators.encode("ascii"), filters=[])
            self._document.Reference(stream, name)
        return pdfdoc.PDFObjectReference(name)

    def _announce(self) -> None:
        from reportlab.pdfbase import pdfdoc

        font = {"Type": "Font", "Subtype": "Type1", "BaseFont": "Helvetica", "Encoding": "WinAnsiEncoding"}
        helvetica = pdfdoc.PDFDictionary({key: pdfdoc.PDFName(value) for key, value in font.items()})
        resources = pdfdoc.PDFDictionary({"Font": pdfdoc.PDFDictionary({"Helv": helvetica})})
        entries = {"Fields": pdfdoc.PDFArray(self._fields), "DR": resources, "DA": pdfdoc.PDFString(_DEFAULT_LOOK)}
        self._document.Catalog.AcroForm = pdfdoc.PDFDictionary(entries)
