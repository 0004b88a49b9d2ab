"""Small documents made of their parts, good and bad."""

import io
import zipfile

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"


def package(parts: dict[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP package of these parts."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as whole:
        for name, content in parts.items():
            whole.writestr(name, content)
    return made.getvalue()


def word(body: str, **parts: str) -> bytes:
    """A Word document with this in its body; `parts` are others in its folder, by name without ending."""
    others = {f"word/{name}.xml": content for name, content in parts.items()}
    root = f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return package({"[Content_Types].xml": "<Types/>", "word/document.xml": root, **others})


def part(name: str, content: str) -> str:
    """A part of a Word document: "comments" with these in it."""
    return f'<w:{name} xmlns:w="{WORD}">{content}</w:{name}>'


def paragraph(words: str) -> str:
    """A paragraph of plain words."""
    return f"<w:p>{run(words)}</w:p>"


def run(words: str, properties: str = "") -> str:
    """A run of words."""
    marks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{marks}<w:t xml:space="preserve">{words}</w:t></w:r>'


def open_document(body: str, automatic: str = "", manifest: str = "") -> bytes:
    """An OpenDocument text with this in its body and these automatic styles."""
    spaces = " ".join(f'xmlns:{name}="{_OASIS}{name}:1.0"' for name in ("office", "text", "table", "style"))
    spaces += f' xmlns:fo="{_OASIS}xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    spaces += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    parts: dict[str, str | bytes] = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    return package({**parts, "META-INF/manifest.xml": manifest} if manifest else parts)
