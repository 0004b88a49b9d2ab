"""People in pasted lines: "Ada Mok <ada@post.example>; Ben Ho, Harbour Post, 5555 0100", or a block of lines each."""

import re
from collections.abc import Iterator

from mediadesk.intake.contacts import contents
from mediadesk.records.contact_import import Column, ContactField

F = ContactField
FIELDS = (F.NAME, F.OUTLET, F.ROLE, F.EMAIL, F.PHONE, F.NOTES)
_PART = r"[^\s<>,;|，；、：:\"“”（）()\[\]]+"
_EMAIL = re.compile(rf"{_PART}@{_PART}\.{_PART}")
_PHONE = re.compile(r"(?:\+|(?<!\w))\(?\+?[\d０-９](?:[\d０-９ ()（）-]{5,18})[\d０-９](?: ?(?:ext|x)\.? ?\d{1,5})?")
_BETWEEN = re.compile(r"[,;|\t，；、\n]|\s[–—·-]\s|\s{3,}")
_NEXT = re.compile(r"(?<=[>\w])\s*[;,；，]\s*(?=[^;,；，]*?@)")
_LABEL = re.compile(
    r"^(?:name|tel|t|phone|mobile|m|email|e-mail|mail|姓名|電話|电话|手機|手机|電郵|电邮|邮箱)\s*[:：]\s*",
    re.IGNORECASE,
)
_AROUND = " \t<>()[]（）\"“”'•*·:：,，-–"
_BLOCK = 6  # lines at most that are about one person
_MOST = 5_000  # characters of one person
_LONGEST_LINE = 50_000  # characters of people behind each other, as mail programs write them
_LONGEST_WORD = re.compile(r"\S{500,}")


def columns() -> tuple[Column, ...]:
    """The columns of pasted lines: nothing says what they are, so all of them are guessed."""
    return tuple(Column("", each, is_guessed=True) for each in FIELDS)


def rows(text: str) -> Iterator[list[str] | None]:
    """One row below `columns()` for each person; `None` for a line that is too long to be one."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for _ in range(sum(1 for line in lines if len(line) > _LONGEST_LINE)):
        yield None
    # No address is as long as such a word, and looking for one in it takes the square of its length.
    for piece in _pieces(_LONGEST_WORD.sub(" ", "\n".join(line for line in lines if len(line) <= _LONGEST_LINE))):
        yield _row(piece) if len(piece) <= _MOST else None


def _pieces(text: str) -> Iterator[str]:
    blocks = [block.strip("\n") for block in re.split(r"\n[ \t]*\n", text)]
    blocks = [block for block in blocks if block.strip()]
    if _are_people(blocks):
        yield from blocks
        return
    for block in blocks:
        for line in filter(str.strip, block.split("\n")):
            yield from _several(line)


def _are_people(blocks: list[str]) -> bool:
    """Whether each block of lines is about one person: addresses stand in few of its lines."""
    lines = [block.count("\n") + 1 for block in blocks]
    addresses = [len(_EMAIL.findall(block)) for block in blocks]
    return (
        bool(blocks)
        and max(lines) > 1
        and max(lines) <= _BLOCK
        and max(addresses) <= 1
        and sum(lines) > 1.5 * len(blocks)
    )


def _several(line: str) -> Iterator[str]:
    """A line of several people is as many lines: with semicolons between them, else one behind each address."""
    if len(_EMAIL.findall(line)) < 2:
        yield line
        return
    parts = [part for part in re.split(r"[;；]", line) if part.strip()]
    counts = [len(_EMAIL.findall(part)) for part in parts]
    if max(counts) > 1:
        yield from filter(str.strip, _NEXT.split(line))
        return
    person = ""
    for part, count in zip(parts, counts, strict=True):
        if person and count and _EMAIL.search(person):
            yield person
            person = ""
        person = f"{person}\n{part}" if person else part
    yield person


def _row(piece: str) -> list[str]:
    email = " ; ".join(_EMAIL.findall(piece))
    rest = _EMAIL.sub("\n", piece)
    phone = " ; ".join(found.strip() for found in _PHONE.findall(rest))
    rest = _PHONE.sub("\n", rest)
    parts = [part for each in _BETWEEN.split(rest) if (part := _LABEL.sub("", each.strip(_AROUND)).strip(_AROUND))]
    said = {F.NAME: "", F.OUTLET: "", F.ROLE: ""}
    others = []
    for part in parts:
        field = _field(part, said)
        if field is None:
            others.append(part)
        else:
            said[field] = part
    return [said[F.NAME], said[F.OUTLET], said[F.ROLE], email, phone, "\n".join(others)]


def _field(part: str, said: dict[ContactField, str]) -> ContactField | None:
    """What a part is: a role or an outlet by its words, else what is not said yet in the usual order."""
    free = [each for each in (F.NAME, F.OUTLET, F.ROLE) if not said[each]]
    if not any(one.isalpha() for one in part):
        return None
    if F.ROLE in free and contents.is_role(part):
        return F.ROLE
    if F.OUTLET in free and said[F.NAME] and contents.is_outlet(part):
        return F.OUTLET
    return free[0] if free else None
