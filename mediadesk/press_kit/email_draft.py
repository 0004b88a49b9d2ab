"""A release as an e-mail that is ready to be addressed (RFC 5322): the whole text in it, to nobody yet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from mediadesk.press_kit import content, plain_text
from mediadesk.press_kit.content import PhotoEntry, ReleasePart
from mediadesk.press_kit.newsroom.story import line
from mediadesk.press_kit.photo_copies import file_names_of
from mediadesk.press_kit.spans import clean
from mediadesk.press_kit.web_page import parts as as_html
from mediadesk.press_kit.web_page.languages import tag_of
from mediadesk.press_kit.web_page.markup import joined, phrases, shipped, tag
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.house_styles import HouseWording

_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{2,63}")
_STYLE = (
    "body{font:15px/1.5 sans-serif;max-width:42em;margin:1em}h1{font-size:1.5em;line-height:1.25}"
    "h2{font-size:1.05em;margin:1.8em 0 .4em}.subheadline{font-size:1.1em}blockquote{margin:1em 0 1em 1.2em}"
    "address{font-style:normal}address p{margin:0}footer{margin:1.8em 0}"
    ".embargo,.conditions,.withdrawal,.correction{color:#b3261e;font-weight:bold}"
)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes along: `name` as the reader sees it, `media_type` as "application/pdf"."""

    name: str
    media_type: str
    data: bytes


def write(kit: PressKit, language: Language, attachments: Sequence[Attachment] = (), prefix: str = "") -> bytes:
    """The release of `kit` in `language` as a draft (.eml) that mail programs open for sending; empty without a text.

    Sender is the first press officer with an e-mail address, recipients there are none. Photos are named, not inside.
    `prefix` stands before the names of photo copies, as in `photo_copies.copies`. The same kit gives the same bytes:
    dates, names and boundaries come from it.
    """
    part, photos = plain_text.parts_in(kit, language)
    if part is None:
        return b""
    text, page = plain_text.write(kit, language), _page(kit, part, photos, prefix)
    mark = sha256("\0".join((text, page, *(each.name for each in attachments))).encode()).hexdigest()[:32]
    message = EmailMessage(policy=SMTP)
    _address(message, kit, part, mark)
    encoding = "base64" if language.is_chinese else "quoted-printable"
    message.set_content(text, charset="utf-8", cte=encoding)
    message.add_alternative(page, subtype="html", charset="utf-8", cte=encoding)
    for each in attachments:
        main, _, sub = each.media_type.partition("/")
        message.add_attachment(each.data, maintype=main, subtype=sub, filename=line(each.name))
    message["Content-Language"] = tag_of(language)
    for number, multipart in enumerate(found for found in message.walk() if found.is_multipart()):
        multipart.set_boundary(f"=_{mark}.{number}")  # no encoding of a body writes "=_"
    return message.as_bytes()


def subject(kit: PressKit, part: ReleasePart) -> str:
    """What stands in the list of a newsroom's mail: conditions first, then the kind in brackets, then the headline."""
    language = part.language
    draft = HouseWording(kit.house_style, language).label("draft") if kit.is_draft else ""
    changed = part.notice.title if kit.amends is not None and part.notice is not None else ""
    said = (draft, changed, content.embargo(kit, language), f"[{part.kind}] {part.headline}")
    return line(" – ".join(filter(None, said)))


def _address(message: EmailMessage, kit: PressKit, part: ReleasePart, mark: str) -> None:
    message["X-Unsent"] = "1"  # Outlook and others open such a file for writing and not for reading
    message["Subject"] = subject(kit, part)
    sender = _sender(kit, part.language)
    if sender is not None:
        message["From"] = sender
    message["Date"] = format_datetime(content.moment(kit))
    message["Message-ID"] = f"<{mark}@{sender.domain if sender is not None else 'mediadesk.invalid'}>"


def _sender(kit: PressKit, language: Language) -> Address | None:
    for officer in kit.press_officers:
        address = clean(officer.email).strip()
        if _ADDRESS.fullmatch(address) and ".." not in address and not address.startswith("."):
            local, _, domain = address.rpartition("@")
            name = line(officer.name.best(language))
            return Address(name, local, domain) if not local.endswith(".") else None
    return None


def _page(kit: PressKit, part: ReleasePart, photos: Sequence[PhotoEntry], prefix: str) -> str:
    """The same text in HTML, as the web page has it."""
    said = content.draft(kit, part.language)
    names = file_names_of(kit, prefix)
    children = [
        tag("p", {"class": "conditions"}, said) if said else "",
        as_html.release(kit, part, 1, "release", None),
        tag("h2", None, HouseWording(kit.house_style, part.language).label("photographs")) if photos else "",
        *(_caption(photo, names[photo.number]) for photo in photos),
    ]
    head = joined([tag("meta", {"charset": "utf-8"}), tag("style", None, shipped(_STYLE))])
    html = tag("html", {"lang": tag_of(part.language)}, tag("head", None, head), tag("body", None, joined(children)))
    return f"<!doctype html>\n{html}\n"


def _caption(photo: PhotoEntry, file_name: str) -> str:
    """A caption with its credit and the file it belongs to."""
    rest = filter(None, (photo.credit, photo.absence or file_name))
    lines = (piece for words in rest for piece in (tag("br"), words))
    return tag("p", None, tag("strong", None, photo.name), " ", phrases(photo.caption), *lines)
