"""The empty Word file everything is written into, and the finished one as bytes that are always the same.

The file is our own from its first part on: a template would bring somebody's name, thumbnail and settings along.
Names of parts: ECMA-376 part 2 (packages) and part 1, 11.3 (parts of a text).
"""

import zipfile
from dataclasses import dataclass
from datetime import datetime
from html import escape
from io import BytesIO
from typing import TYPE_CHECKING

from mediadesk.press_kit.theme import Theme
from mediadesk.press_kit.word import styles
from mediadesk.press_kit.word.looks import BULLETS, NUMBERS
from mediadesk.records.languages import Language

if TYPE_CHECKING:
    from docx.document import Document

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PICTURE = ".jpg"  # all pictures in it are ours
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a ZIP knows no earlier day
_PARTS = {
    "word/document.xml": (f"{_OFFICE}/relationships/officeDocument", f"{_TYPE}.wordprocessingml.document.main+xml"),
    "docProps/core.xml": (
        f"{_PACKAGE}/relationships/metadata/core-properties",
        "application/vnd.openxmlformats-package.core-properties+xml",
    ),
    "docProps/app.xml": (f"{_OFFICE}/relationships/extended-properties", f"{_TYPE}.extended-properties+xml"),
}
_TEXT_PARTS = {
    "styles": "styles",
    "numbering": "numbering",
    "settings": "settings",
    "fontTable": "fontTable",
}


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says of itself. `issuer` is author and company; `moment` (UTC) is when it is dated."""

    title: str
    issuer: str
    subject: str
    keywords: str
    language: Language
    languages: tuple[Language, ...]
    moment: datetime


def blank(properties: Properties, theme: Theme) -> BytesIO:
    """A Word file without text, with our styles, lists, settings and properties."""
    parts = {
        "[Content_Types].xml": _content_types(_kinds()),
        "_rels/.rels": _relationships({path: kind for path, (kind, _) in _PARTS.items()}),
        "word/_rels/document.xml.rels": _relationships(
            {f"{name}.xml": f"{_OFFICE}/relationships/{kind}" for name, kind in _TEXT_PARTS.items()}
        ),
        "word/document.xml": _document(),
        "word/styles.xml": styles.styles_xml(theme, properties.language, properties.languages),
        "word/numbering.xml": _numbering(theme),
        "word/settings.xml": _settings(properties.language),
        "word/fontTable.xml": styles.font_table_xml(),
        "docProps/core.xml": _core(properties),
        "docProps/app.xml": _app(properties),
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for path, xml in parts.items():
            archive.writestr(path, xml)
    file.seek(0)
    return file


def finished(document: "Document", moment: datetime) -> bytes:
    """The file of `document`, its parts in one order and all dated `moment`: the same kit, the same bytes.

    Pictures are packed already. python-docx would pack them again, which takes as long as all the rest.
    """
    dated = max(moment.timetuple()[:6], _EARLIEST)
    result = BytesIO()
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(_contents(document).items()):  # "[Content_Types].xml" comes first, as readers like
            entry = zipfile.ZipInfo(name, (dated[0], dated[1], dated[2], dated[3], dated[4], dated[5]))
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(_PICTURE) else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return result.getvalue()


def _contents(document: "Document") -> dict[str, bytes | str]:
    """Every part by its name, with the relationships of those that have some."""
    package = document.part.package
    assert package is not None
    contents: dict[str, bytes | str] = {"_rels/.rels": package.rels.xml}
    kinds = {}
    for part in package.iter_parts():
        part.before_marshal()
        contents[part.partname.membername] = part.blob
        if part.rels:
            contents[part.partname.rels_uri.membername] = part.rels.xml
        if not part.partname.endswith(_PICTURE):
            kinds[str(part.partname)] = part.content_type
    return {"[Content_Types].xml": _content_types(kinds), **contents}


def _kinds() -> dict[str, str]:
    """The content types of the parts of an empty file."""
    own = {f"/{path}": kind for path, (_, kind) in _PARTS.items()}
    return own | {f"/word/{name}.xml": f"{_TYPE}.wordprocessingml.{name}+xml" for name in _TEXT_PARTS}


def _content_types(kinds: dict[str, str]) -> str:
    """The part that says what each part is; `kinds` are those whose name does not say it, by name."""
    overrides = "".join(f'<Override PartName="{path}" ContentType="{kinds[path]}"/>' for path in sorted(kinds))
    return (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="{_PICTURE[1:]}" ContentType="image/jpeg"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: dict[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{path}"/>'
        for number, (path, kind) in enumerate(targets.items(), start=1)
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _document() -> str:
    return (
        f'{_HEAD}<w:document xmlns:w="{styles.NAMESPACE}" xmlns:r="{_OFFICE}/relationships">'
        "<w:body><w:sectPr/></w:body></w:document>"
    )


def _numbering(theme: Theme) -> str:
    """A bullet list and a numbered one; further numbered lists are added where one begins."""
    bullet = f'<w:rPr><w:color w:val="{theme.accent[1:]}"/></w:rPr>'
    levels = {BULLETS: ("bullet", "•", bullet), NUMBERS: ("decimal", "%1.", "")}
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{ident}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
        f'<w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>{look}'
        "</w:lvl></w:abstractNum>"
        for ident, (form, text, look) in levels.items()
    )
    lists = "".join(f'<w:num w:numId="{each}"><w:abstractNumId w:val="{each}"/></w:num>' for each in levels)
    return f'{_HEAD}<w:numbering xmlns:w="{styles.NAMESPACE}">{kinds}{lists}</w:numbering>'


def _settings(language: Language) -> str:
    """Word's own rules of 2013 and later, or it opens the file in its compatibility mode."""
    latin, han = styles.proofing(language)
    return (
        f'{_HEAD}<w:settings xmlns:w="{styles.NAMESPACE}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{latin}" w:eastAsia="{han}"/><w:decimalSymbol w:val="."/></w:settings>'
    )


def _core(properties: Properties) -> str:
    moment = f"{properties.moment:%Y-%m-%dT%H:%M:%SZ}"
    issuer = escape(properties.issuer)
    languages = ", ".join(dict.fromkeys(_tag(language) for language in properties.languages))
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(properties.title)}</dc:title><dc:subject>{escape(properties.subject)}</dc:subject>"
        f"<dc:creator>{issuer}</dc:creator><cp:keywords>{escape(properties.keywords)}</cp:keywords>"
        f"<cp:lastModifiedBy>{issuer}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"<dc:language>{languages}</dc:language></cp:coreProperties>"
    )


def _tag(language: Language) -> str:
    latin, han = styles.proofing(language)
    return han if language.is_chinese else latin


def _app(properties: Properties) -> str:
    return (
        f'{_HEAD}<Properties xmlns="{_OFFICE}/extended-properties"><Application>mediadesk</Application>'
        f"<Company>{escape(properties.issuer)}</Company></Properties>"
    )
