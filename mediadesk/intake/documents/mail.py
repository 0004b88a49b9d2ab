"""Mails (EML, RFC 5322 and MIME): the text in the better of its two forms, the subject, the documents attached."""

import importlib
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

from mediadesk.intake.documents import web_page
from mediadesk.intake.documents.kinds import DocumentKind, kind_of
from mediadesk.intake.documents.noticing import Noticed, fit, paragraph
from mediadesk.intake.documents.refusal import Refused
from mediadesk.intake.documents.text_bytes import decoded
from mediadesk.records.block import Run
from mediadesk.records.source_document import NoticeKind, SourceDocument, SourceParagraph

_MOST_PARTS = 500
_LONGEST_SUBJECT = 300  # characters
_TEXT_ENDINGS = (".txt", ".text")


def read(data: bytes, part: int = 0) -> SourceDocument:
    """The mail `data`, or its attachment number `part`, from 1.

    Raises `Refused`, and one of `damage.DAMAGE` for a broken mail.
    """
    message = message_from_bytes(data, policy=policy.default)
    if not message.keys():
        raise ValueError("no mail")
    attached = _attached(message)
    if part:
        return _attachment(attached, part)
    noticed = Noticed()
    for name, _content in attached:
        noticed.add(NoticeKind.ATTACHMENTS, name)
    subject = fit(str(message.get("Subject", "")))[:_LONGEST_SUBJECT]
    body = _body(message)
    return SourceDocument(
        body.paragraphs, (*body.notices, *noticed.notices()), subject, tuple(name for name, _content in attached)
    )


def _body(message: EmailMessage) -> SourceDocument:
    """HTML says where paragraphs end and what is bold; where it has no words, the plain form is taken."""
    found = message.get_body(("html",))
    if found is not None:
        page = web_page.document(_words(found))
        if any(each.text for each in page.paragraphs):
            return page
    plain = message.get_body(("plain",))
    return SourceDocument(lines(_words(plain)) if plain is not None else ())


def lines(text: str) -> tuple[SourceParagraph, ...]:
    """Plain text as it stands, a paragraph a line, so that the recogniser can join what was wrapped."""
    return tuple(paragraph([Run(line)]) for line in text.splitlines())


def _words(part: MIMEPart) -> str:
    raw = part.get_payload(decode=True)
    return decoded(raw, named=part.get_content_charset() or "").text if isinstance(raw, bytes) and raw.strip() else ""


def _attached(message: EmailMessage) -> list[tuple[str, bytes]]:
    """The attachments that may be read, by name."""
    found: list[tuple[str, bytes]] = []
    for part in list(message.walk())[:_MOST_PARTS]:
        name = part.get_filename()
        content = part.get_payload(decode=True)
        if name and isinstance(content, bytes) and part.get_content_disposition() == "attachment":
            found.append((fit(name), content))
    return [(name, content) for name, content in found if _is_document(name, content)]


def _is_document(name: str, content: bytes) -> bool:
    if name.lower().endswith(_TEXT_ENDINGS):
        return True
    try:
        return kind_of(content, name) is not None
    except Refused:
        return True  # offered all the same: choosing it says why it cannot be read


def _attachment(attached: list[tuple[str, bytes]], part: int) -> SourceDocument:
    if not 0 < part <= len(attached):
        raise Refused("no_such_part")
    name, content = attached[part - 1]
    kind = kind_of(content, name)
    if kind is None:
        return SourceDocument(lines(decoded(content).text))
    if kind is DocumentKind.MAIL:
        return read(content)
    reader = importlib.import_module(f"mediadesk.intake.documents.{kind.value}")
    document: SourceDocument = reader.read(content)
    return document
