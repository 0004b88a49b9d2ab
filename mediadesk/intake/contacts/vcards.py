"""vCards 2.1, 3.0 and 4.0 (RFC 6350) as rows of cells: card by card, so that a broken one costs itself only.

Only in the sandbox. Every line is looked at once: nothing in it can make the reading take longer than it is long.
"""

import binascii
import quopri
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TextIO

from mediadesk.intake.contacts import words
from mediadesk.records.contact_import import Column, ContactField
from mediadesk.records.contact_rows import Post, posts_said, unpacked

F = ContactField
OWN = "X-MEDIADESK-"
"""What our own properties begin with; behind it stands the name of a `ContactField`."""
_LONGEST_LINE = 200_000  # characters of one property, folded lines together
_LONGEST_PICTURE = 14_000_000  # characters of a picture in base64: ten megabytes
_MOST_LINES = 20_000  # of one card, without pictures
_BULKY = ("PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE", "X-ABCROP-RECTANGLE")
FIELDS = tuple(F)
_SIMPLE = {
    "NICKNAME": F.ALIASES,
    "NOTE": F.NOTES,
    "CATEGORIES": F.TAGS,
    "X-WECHAT": F.WECHAT,
    "X-WEIXIN": F.WECHAT,
    "X-LINE": F.LINE,
    "X-TELEGRAM": F.TELEGRAM,
    "X-SIGNAL": F.SIGNAL,
    "X-WHATSAPP": F.WHATSAPP,
    "X-TWITTER": F.X,
    "LANG": F.LANGUAGES,
    "URL": F.WEBSITE,
}
_LISTS = frozenset((F.ALIASES, F.TAGS))
_NAMES = (F.NAME, F.GIVEN_NAME, F.MIDDLE_NAME, F.FAMILY_NAME)
_WAYS = (
    *(F.EMAIL, F.PRIVATE_EMAIL, F.PHONE, F.PRIVATE_PHONE, F.MOBILE, F.FAX, F.WHATSAPP, F.WECHAT, F.SIGNAL),
    *(F.TELEGRAM, F.LINE, F.X, F.LINKEDIN, F.FACEBOOK, F.INSTAGRAM, F.WEBSITE),
)
_SERVICES = {"twitter": F.X, "x": F.X, "linkedin": F.LINKEDIN, "facebook": F.FACEBOOK, "instagram": F.INSTAGRAM}
_SCHEMES = {"whatsapp": F.WHATSAPP, "weixin": F.WECHAT, "wechat": F.WECHAT, "telegram": F.TELEGRAM, "line": F.LINE}
_SCHEMES |= {"signal": F.SIGNAL, "sgnl": F.SIGNAL}


@dataclass(slots=True)
class _Property:
    name: str
    kinds: frozenset[str]
    value: str
    group: str
    preference: int


@dataclass(slots=True)
class _Cells:
    """What a card says, field by field."""

    said: dict[ContactField, list[str]] = field(default_factory=lambda: defaultdict(list))

    def row(self) -> list[str]:
        return ["\n".join(self.said.get(each, ())) for each in FIELDS]


def columns() -> tuple[Column, ...]:
    """The columns of a list of cards: what they hold is beyond doubt."""
    known = words.own_headings()
    return tuple(Column(known[each], each) for each in FIELDS)


def rows(stream: TextIO, codec: str) -> Iterator[list[str] | None]:
    """The cards of `stream`, which was opened with `codec`, as rows below `columns()`; `None` for a broken one."""
    return (_row(lines, codec) if lines is not None else None for lines in _cards(_whole_lines(stream)))


def pictures(stream: TextIO, codec: str) -> Iterator[tuple[list[str], str]]:
    """The rows of cards that have a picture, with the first of each in base64; one that is elsewhere is none."""
    for lines in _cards(_whole_lines(stream, keeps_pictures=True)):
        said = [line for line in lines or () if _is_picture(line)]
        data = next(filter(None, (_base64(line) for line in said)), "")
        row = _row([line for line in lines or () if not _is_picture(line)], codec) if data else None
        if row is not None:
            yield row, data


def _cards(lines: Iterator[str]) -> Iterator[list[str] | None]:
    """The lines of each card; `None` for one that is cut off."""
    card: list[str] | None = None
    for line in lines:
        word = line[:15].strip().upper()
        if word == "BEGIN:VCARD":
            if card is not None:
                yield None
            card = []
        elif word == "END:VCARD" and card is not None:
            yield card
            card = None
        elif card is not None:
            card.append(line)
    if card is not None:
        yield None


def _is_picture(line: str) -> bool:
    return line[:200].partition(":")[0].partition(";")[0].rpartition(".")[2].strip().upper() == "PHOTO"


def _base64(line: str) -> str:
    """The picture a property holds, in base64; empty for an address of one, and for what is no base64."""
    _head, value = _at_colon(line)
    data = (value or "").strip()
    if data[:5].lower() == "data:":
        kind, _comma, data = data.replace("\\,", ",", 1).partition(",")
        data = data if kind.lower().endswith(";base64") else ""
    data = "".join(data.split())
    try:
        return data if binascii.a2b_base64(data, strict_mode=True) else ""
    except ValueError:
        return ""


def _whole_lines(stream: TextIO, *, keeps_pictures: bool = False) -> Iterator[str]:
    """Lines with those they were folded into; of sounds and keys, and of pictures not kept, the first only."""
    parts: list[str] = []
    length, is_soft, is_bulky, is_picture, most = 0, False, False, False, _LONGEST_LINE
    for raw in stream:
        line = raw.rstrip("\r\n")
        # Some 2.1 cards break base64 without a blank before what follows: no colon can be in it.
        is_fold = line[:1] in (" ", "\t") or (is_picture and bool(line) and ":" not in line)
        if parts and (is_fold or is_soft):
            if not is_bulky and length <= most:
                if is_soft:
                    parts[-1] = parts[-1][:-1]
                parts.append(line[1:] if line[:1] in (" ", "\t") and not is_soft else line)
                length += len(line)
            is_soft = is_soft and line.endswith("=")
            continue
        if parts:
            yield "".join(parts)
        parts, length = [line], len(line)
        name = line.partition(":")[0].upper()
        is_soft = "QUOTED-PRINTABLE" in name and line.endswith("=")
        is_picture = keeps_pictures and _is_picture(line)
        most = _LONGEST_PICTURE if is_picture else _LONGEST_LINE
        is_bulky = not is_picture and name.partition(";")[0].rpartition(".")[2] in _BULKY
    if parts:
        yield "".join(parts)


def _row(lines: Sequence[str], codec: str) -> list[str] | None:
    if len(lines) > _MOST_LINES or any(len(line) > _LONGEST_LINE for line in lines):
        return None
    found = [each for line in lines if (each := _property(line, codec)) is not None]
    if not found:
        return None
    found.sort(key=lambda each: each.preference)
    cells = _Cells()
    own = _own(found)
    for each in found:
        _put(cells, each)
    _put_posts(cells, found)
    if own:
        _put_own(cells, own)
    else:
        _use_what_is_home(cells)
    return cells.row()


def _put_own(cells: _Cells, own: dict[ContactField, str]) -> None:
    """What our own properties say stands; of the usual ones remains what they alone say."""
    ways = [unpacked(line) for line in own.get(F.CHANNELS, "").split("\n") if " | " in line]
    for name in (*_NAMES, *_LISTS):
        cells.said.pop(name, None)
    for kind, value, *_rest in reversed(ways):
        _take_away(cells, kind, value)
    cells.said.update({each: [value] for each, value in own.items()})


def _take_away(cells: _Cells, kind: str, value: str) -> None:
    """Take the last of what says a further way out; the first address or number, which may be the same, stays."""
    own = [name for name in _WAYS if name.value.removeprefix("private_") == kind]
    for name in (*own, *_WAYS):
        said = cells.said.get(name, [])
        if value in said:
            del said[len(said) - 1 - said[::-1].index(value)]
            return


def _own(found: Sequence[_Property]) -> dict[ContactField, str]:
    """What our own properties say: with them, a card says everything exactly."""
    own = {}
    for each in found:
        name = each.name.removeprefix(OWN).replace("-", "_").lower()
        if each.name.startswith(OWN) and name in set(F):
            own[F(name)] = _text(each.value)
    return own


def _property(line: str, codec: str) -> _Property | None:
    """A line taken apart; `None` for one without a name or a value."""
    head, value = _at_colon(line)
    named, *parameters = _split(head, ";", is_quoted=True)
    group, _, name = named.strip().rpartition(".")
    if not name or value is None:
        return None
    kinds, charset, encoding = _told(parameters)
    if encoding in ("QUOTED-PRINTABLE", "Q"):
        value = _read(quopri.decodestring(value.encode(codec, "replace")), charset, codec)
    elif charset:
        value = _read(value.encode(codec, "replace"), charset, codec) if "\ufffd" not in value else value
    preference = 0 if "pref" in kinds else 1
    return _Property(name.upper(), kinds, value, group.lower(), preference)


def _told(parameters: Sequence[str]) -> tuple[frozenset[str], str, str]:
    """The types of a property, its character set and its encoding; 2.1 leaves the names of parameters out."""
    kinds: set[str] = set()
    charset = encoding = ""
    for parameter in parameters:
        name, is_named, value = parameter.partition("=")
        name, value = name.strip().upper(), value.strip().strip('"')
        if name == "CHARSET":
            charset = value
        elif name == "ENCODING":
            encoding = value.upper()
        elif name == "PREF":
            kinds.add("pref")
        elif name == "TYPE":
            kinds.update(each.strip().lower() for each in value.split(","))
        elif not is_named:
            encoding = name if name in ("QUOTED-PRINTABLE", "BASE64") else encoding
            kinds.add(name.lower())
    return frozenset(kinds), charset, encoding


def _read(data: bytes, charset: str, codec: str) -> str:
    wider = {"big5": "big5hkscs", "gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "us-ascii": "utf-8"}
    for tried in (wider.get(charset.lower(), charset), "utf-8", codec):
        try:
            return data.decode(tried)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("utf-8", "replace")


def _at_colon(line: str) -> tuple[str, str | None]:
    """What stands before and behind the first colon that is not between quotation marks."""
    is_quoted = False
    for at, one in enumerate(line[:2000]):
        if one == '"':
            is_quoted = not is_quoted
        elif one == ":" and not is_quoted:
            return line[:at], line[at + 1 :]
    head, colon, value = line.partition(":")
    return head, value if colon else None


def _split(text: str, separator: str, *, is_quoted: bool = False) -> list[str]:
    """The parts of a value between separators that are not escaped, or not between quotation marks."""
    if separator not in text:
        return [text]
    parts, part, is_inside, is_escaped = [], [""], False, False
    for one in text:
        if is_escaped:
            part.append(one)
            is_escaped = False
        elif one == "\\" and not is_quoted:
            part.append(one)
            is_escaped = True
        elif one == '"' and is_quoted:
            is_inside = not is_inside
        elif one == separator and not is_inside:
            parts.append("".join(part))
            part = []
        else:
            part.append(one)
    return [*parts, "".join(part)]


def _text(value: str) -> str:
    """A value without its escapes."""
    if "\\" not in value:
        return value
    found, is_escaped = [], False
    for one in value:
        if is_escaped:
            found.append("\n" if one in "nN" else one)
            is_escaped = False
        elif one == "\\":
            is_escaped = True
        else:
            found.append(one)
    return "".join(found)


def _put(cells: _Cells, each: _Property) -> None:
    """What a property says goes to its field."""
    said = cells.said
    if each.name == "FN":
        said[F.NAME] = [" ".join(filter(None, (*said[F.NAME], _line(each.value))))]
    elif each.name == "N" and not said.get(F.FAMILY_NAME) and not said.get(F.GIVEN_NAME):
        parts = [*map(_line, _split(each.value, ";")), "", "", ""]
        for name, part in zip((F.FAMILY_NAME, F.GIVEN_NAME, F.MIDDLE_NAME), parts, strict=False):
            if part:
                said[name].append(part)
    elif each.name == "EMAIL":
        said[F.PRIVATE_EMAIL if "home" in each.kinds else F.EMAIL].append(_line(each.value))
    elif each.name == "TEL":
        if number := _number_field(each.kinds):
            said[number].append(_line(each.value).removeprefix("tel:"))
    elif each.name == "ADR":
        parts = [*map(_line, _split(each.value, ";")), *[""] * 7]
        for name, part in ((F.CITY, parts[3]), (F.COUNTRY, parts[6])):
            if part and not said.get(name):
                said[name].append(part)
    elif each.name in _SIMPLE:
        name = _SIMPLE[each.name]
        separated = _split(each.value, ",") if name in _LISTS else [each.value]
        said[name].extend(text for part in separated if (text := _text(part).strip()))
    else:
        _put_account(cells, each)


def _put_account(cells: _Cells, each: _Property) -> None:
    if each.name == "X-SOCIALPROFILE":
        service = next((_SERVICES[kind] for kind in sorted(each.kinds) if kind in _SERVICES), None)
        if service is not None:
            cells.said[service].append(_line(each.value))
    elif each.name == "IMPP":
        scheme, _, account = _line(each.value).partition(":")
        if scheme.lower() in _SCHEMES and account:
            cells.said[_SCHEMES[scheme.lower()]].append(account)


def _number_field(kinds: frozenset[str]) -> ContactField | None:
    if "pager" in kinds:
        return None
    if "fax" in kinds:
        return F.FAX
    if "home" in kinds:
        return F.PRIVATE_PHONE
    return F.MOBILE if kinds & {"cell", "mobile", "iphone"} else F.PHONE


def _put_posts(cells: _Cells, found: Sequence[_Property]) -> None:
    """Outlets and roles, those of one group together; several of them are as many posts."""
    outlets = [(each.group, [*map(_line, _split(each.value, ";")), ""]) for each in found if each.name == "ORG"]
    titles = [(each.group, _line(each.value)) for each in found if each.name == "TITLE"]
    titles = titles or [(each.group, _line(each.value)) for each in found if each.name == "ROLE"]
    if not outlets:
        outlets = [("", ["", ""])]
    posts = []
    for at, (group, parts) in enumerate(outlets):
        same = [title for named, title in titles if group and named == group]
        title = same[0] if same else titles[at][1] if at < len(titles) else ""
        posts.append(Post(parts[0], title, parts[1]))
    for name, value in ((F.OUTLET, posts[0].outlet), (F.ROLE, posts[0].role), (F.DESK, posts[0].desk)):
        if value:
            cells.said[name] = [value]
    if len(posts) > 1:
        cells.said[F.POSTS] = [posts_said(posts)]


def _use_what_is_home(cells: _Cells) -> None:
    """Telephones call every address "home" until told otherwise: the only one there is, is the one to use."""
    said = cells.said
    if not said.get(F.EMAIL) and said.get(F.PRIVATE_EMAIL):
        said[F.EMAIL] = [said[F.PRIVATE_EMAIL].pop(0)]
    if not said.get(F.PHONE) and not said.get(F.MOBILE) and said.get(F.PRIVATE_PHONE):
        said[F.PHONE] = [said[F.PRIVATE_PHONE].pop(0)]


def _line(value: str) -> str:
    return " ".join(_text(value).split())
