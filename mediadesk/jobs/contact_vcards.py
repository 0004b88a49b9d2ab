"""Contacts as vCards 3.0 (RFC 2426) and 4.0 (RFC 6350), with properties of our own for what these have no name for."""

import base64
from collections.abc import Iterator
from pathlib import Path

from mediadesk.intake.contacts.vcards import OWN
from mediadesk.jobs.contact_cells import FIELDS, ListedContact
from mediadesk.records.contact import Channel, ChannelKind
from mediadesk.records.contact_import import ContactField
from mediadesk.records.languages import Language

F = ContactField
_LONGEST = 75  # octets of a line, its end not counted
_LARGEST_PICTURE = 10_000_000  # bytes
_KINDS = {b"\xff\xd8": "jpeg", b"\x89PNG": "png", b"GIF8": "gif", b"RIFF": "webp"}
_PLAIN = {F.EMAIL, F.PHONE, F.MOBILE, F.NOTES}
"""What the usual properties say exactly; all other fields have one of our own beside the usual one."""
_TELEPHONES = {
    ChannelKind.PHONE: "VOICE",
    ChannelKind.MOBILE: "CELL",
    ChannelKind.FAX: "FAX",
}
_MESSENGERS = {
    ChannelKind.WHATSAPP: "whatsapp",
    ChannelKind.WECHAT: "weixin",
    ChannelKind.SIGNAL: "sgnl",
    ChannelKind.TELEGRAM: "telegram",
    ChannelKind.LINE: "line",
}


def card(listed: ListedContact, version: str) -> str:
    """One card; `version` is "3.0" or "4.0"."""
    lines = ["BEGIN:VCARD", f"VERSION:{version}", *_usual(listed, is_new=version == "4.0")]
    lines += _picture(listed.picture, is_new=version == "4.0")
    for field in FIELDS:
        if field not in _PLAIN and (cell := listed.cells.get(field, "")):
            lines.append(f"{OWN}{field.value.upper().replace('_', '-')}:{_escaped(cell)}")
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCARD"))


def _usual(listed: ListedContact, *, is_new: bool) -> Iterator[str]:
    contact, cells = listed.contact, listed.cells
    name = contact.name.best(Language.EN) or contact.email or contact.phone
    yield f"FN:{_escaped(name)}"
    if not is_new:
        yield f"N:;{_escaped(name)};;;"
    if cells[F.OUTLET]:
        yield f"ORG:{_escaped(cells[F.OUTLET])}" + (f";{_escaped(cells[F.DESK])}" if cells[F.DESK] else "")
    if cells[F.ROLE]:
        yield f"TITLE:{_escaped(cells[F.ROLE])}"
    if contact.email:
        yield f"EMAIL;{'PREF=1;TYPE=work' if is_new else 'TYPE=INTERNET,WORK,PREF'}:{_escaped(contact.email)}"
    if contact.phone:
        yield f"TEL;{'PREF=1;TYPE=work' if is_new else 'TYPE=WORK,VOICE,PREF'}:{_escaped(contact.phone)}"
    for way in listed.ways:
        yield from _way(way)
    if contact.beats or contact.tags:
        yield f"CATEGORIES:{','.join(map(_escaped, (*contact.beats, *contact.tags)))}"
    if contact.notes:
        yield f"NOTE:{_escaped(contact.notes)}"


def _picture(path: Path | None, *, is_new: bool) -> Iterator[str]:
    """The picture as it was taken in; one larger than cards are read with stays here, and so does a lost one."""
    try:
        data = path.read_bytes() if path is not None and path.stat().st_size <= _LARGEST_PICTURE else b""
    except OSError:  # the store lost it: the card says everything else
        data = b""
    kind = next((name for start, name in _KINDS.items() if data.startswith(start)), "")
    if kind:
        said = base64.b64encode(data).decode()
        yield f"PHOTO:data:image/{kind};base64,{said}" if is_new else f"PHOTO;ENCODING=b;TYPE={kind.upper()}:{said}"


def _way(way: Channel) -> Iterator[str]:
    place = "HOME" if way.is_private else "WORK"
    value = _escaped(way.value)
    if way.kind is ChannelKind.EMAIL:
        yield f"EMAIL;TYPE={place}:{value}"
    elif way.kind in _TELEPHONES:
        yield f"TEL;TYPE={place},{_TELEPHONES[way.kind]}:{value}"
    elif way.kind in _MESSENGERS:
        yield f"IMPP:{_MESSENGERS[way.kind]}:{value}"
    else:
        yield f"URL:{value}" if way.kind is ChannelKind.WEBSITE else f"X-SOCIALPROFILE;TYPE={way.kind.value}:{value}"


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets; no character is cut."""
    if line.isascii():
        rest = (line[at : at + _LONGEST - 1] for at in range(_LONGEST, len(line), _LONGEST - 1))
        return "\r\n ".join([line[:_LONGEST], *rest])
    if len(line.encode()) <= _LONGEST:
        return line
    pieces, piece, size = [], "", 0
    for character in line:
        more = len(character.encode())
        if size + more > _LONGEST:
            pieces.append(piece)
            piece, size = "", 1
        piece += character
        size += more
    return "\r\n ".join([*pieces, piece])
