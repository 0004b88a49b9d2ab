"""What a file is: told by its first bytes; by its name only among texts, whose bytes say nothing."""

import re
from enum import StrEnum
from pathlib import PurePath

from mediadesk.intake.documents import package
from mediadesk.intake.documents.refusal import Refused

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACRO_ENDINGS = (".docm", ".dotm")
_MAIL_HEAD = re.compile(
    rb"\A(?:Return-Path|Received|Delivered-To|MIME-Version|X-[\w-]+|Message-ID|From|To|Subject|Date): ?\S", re.I
)
_HTML_HEAD = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S
)
_FIELD = re.compile(rb"\A(?:From [^\r\n]*\r?\n)?[!-9;-~]+:")
_TELLING_FIELDS = re.compile(rb"^(From|Date|Message-ID|Received|Subject):", re.I | re.M)
_LOOKED_AT = 4096  # bytes


class DocumentKind(StrEnum):
    """The documents that can be read."""

    WORD = "word"
    OPEN_DOCUMENT = "open_document"
    RICH_TEXT = "rich_text"
    WEB_PAGE = "web_page"
    MAIL = "mail"
    PDF = "pdf"
    MARKDOWN = "markdown"


_BY_ENDING = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), DocumentKind.WEB_PAGE),
    **dict.fromkeys((".md", ".markdown"), DocumentKind.MARKDOWN),
    ".eml": DocumentKind.MAIL,
}
_PROMISED = (".docx", ".odt", ".rtf", ".pdf")
HAS_ENCODING = (DocumentKind.WEB_PAGE, DocumentKind.MARKDOWN)
"""Those whose bytes can be read in another encoding."""


def kind_of(data: bytes, name: str) -> DocumentKind | None:
    """What the bytes of the file called `name` are; `None` for plain text and for what is no document.

    Raises `Refused` for a document that is not read: with macros, with a password, of an old kind, a bomb, or damaged.
    """
    ending = PurePath(name).suffix.lower()
    if ending in _MACRO_ENDINGS:
        raise Refused("macros")
    if data.startswith(_ZIP):
        return _in_package(data)
    if data.startswith(_OLE):
        raise Refused(_ole_reason(data))
    if data[:1024].find(b"%PDF-") >= 0:
        return DocumentKind.PDF
    if data[:16].lstrip().startswith(b"{\\rtf"):
        return DocumentKind.RICH_TEXT
    if ending in _PROMISED and data:
        raise Refused("damaged")
    return _among_texts(data[:_LOOKED_AT], ending)


def is_mail(start: bytes) -> bool:
    """Whether a file that begins with these bytes (some thousand) is a mail as mail programs save it (RFC 5322)."""
    return _FIELD.match(start) is not None and len({each.lower() for each in _TELLING_FIELDS.findall(start)}) > 1


def _in_package(data: bytes) -> DocumentKind | None:
    names = package.names(data)
    if any(name.rpartition("/")[2].lower() == "vbaproject.bin" for name in names):
        raise Refused("macros")
    if "word/document.xml" in names:
        return DocumentKind.WORD
    return DocumentKind.OPEN_DOCUMENT if "content.xml" in names and "mimetype" in names else None


def _ole_reason(data: bytes) -> str:
    """Which of the documents in an OLE file it is: the names in its directory are UTF-16."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "encrypted"
    return "outlook" if "__substg1.0_".encode("utf-16-le") in data else "word97"


def _among_texts(start: bytes, ending: str) -> DocumentKind | None:
    if ending in _BY_ENDING:
        return _BY_ENDING[ending]
    if _HTML_HEAD.match(start):
        return DocumentKind.WEB_PAGE
    return DocumentKind.MAIL if _MAIL_HEAD.match(start) and b"MIME-Version:" in start else None
