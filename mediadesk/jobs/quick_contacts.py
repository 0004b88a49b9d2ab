"""A journalist in one line, as it is jotted down: "Ada Mok 莫雅, The Post, Editor, ada@post.example, tech"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from mediadesk.jobs.named_outlet import named_outlet
from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, ContactStatus, MediaContact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.wording.titles import quoted

if TYPE_CHECKING:
    from mediadesk.records.contact import Outlet

_BETWEEN = re.compile(r"\s*[,，、;；\t\n|]\s*")
_ADDRESS = re.compile(r"\s*<([^<>]*)>\s*")
_LONGEST = 500  # characters of a line
_FEW = 20  # entries looked at for one that has an address


@dataclass(frozen=True, slots=True)
class QuickContact:
    """What a line says. `unread` are parts that look like an address or a number and are none: nothing is made up.

    `outlet` is the name as the desk has it where `outlet_id` is known, else as it was typed.
    """

    name: ByLanguage = ByLanguage()
    outlet: str = ""
    outlet_id: int | None = None
    role: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    beats: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def may_be_added(self) -> bool:
        """Whether there is a name, and nothing that could not be read."""
        return bool(self.name) and not self.unread


def read(library: Library, line: str, region: str = "HK") -> QuickContact:
    """What `line` says; numbers without a country code are of `region` (ISO 3166). Keeps nothing."""
    beats = frozenset(beat.casefold() for beat in library.contacts.beats())
    return read_line(line, library.outlets.named, beats, region)


def read_line(
    line: str, outlet: "Callable[[str], Outlet | None]", beats: frozenset[str], region: str = "HK"
) -> QuickContact:
    """As `read`, with what the desk knows handed in: outlets by their names, and beats in lower case."""
    said, words = _ways(line[:_LONGEST], region)
    if not words:
        return said
    said = replace(said, name=_name(words[0]))
    rest = words[1:]
    if rest and not (said.name.zh_hant or said.name.zh_hans) and _is_chinese_name(rest[0]) and not outlet(rest[0]):
        said = replace(said, name=_both(said.name, _name(rest.pop(0))))
    for at, part in enumerate(rest):
        said = _with_part(said, part, outlet, beats, is_next=at == 0)
    return said


def add(library: Library, quick: QuickContact, today: date) -> MediaContact:
    """Keep the journalist of a line, with an outlet that is not on record yet, in one step; raises `ValueError` for one
    that may not be added.
    """
    if not quick.may_be_added:
        raise ValueError("there is no name, or something that cannot be read")
    with library.history.step(f"Add contact {quoted(quick.name.best(Language.EN))}"):
        languages = tuple(language for language in Language if quick.name.get(language))
        outlet = named_outlet(library, quick.outlet, languages)
        others = [Channel(ChannelKind.EMAIL, each) for each in quick.emails[1:]]
        others += [Channel(ChannelKind.PHONE, each) for each in quick.phones[1:]]
        contact = MediaContact(
            new_key(),
            quick.name,
            email=next(iter(quick.emails), ""),
            phone=next(iter(quick.phones), ""),
            beats=quick.beats,
            affiliations=(Affiliation(outlet.id, quick.role),) if outlet else (),
            status=ContactStatus.NEW,
            channels=tuple(others),
            verified_on=today,
        )
        return library.contacts.add(contact)


def known(library: Library, email: str) -> str:
    """The name of who is on record with this address as the first one; empty for nobody."""
    keys = [row.id for row in library.contacts.rows(email)[:_FEW]]
    found = (each for each in library.contacts.some(keys) if each.email.casefold() == email.casefold())
    return next((each.name.best(Language.EN) or each.email for each in found), "")


def _ways(line: str, region: str) -> tuple[QuickContact, list[str]]:
    """The addresses and numbers of a line, and all other parts in order."""
    from mediadesk.intake.contacts.emails import addresses
    from mediadesk.intake.contacts.phones import numbers

    emails, phones, unread, words = dict[str, None](), dict[str, None](), list[str](), list[str]()
    for part in filter(None, map(str.strip, _BETWEEN.split(_ADDRESS.sub(r",\1,", line)))):
        if "@" in part:
            read, _name_said, others = addresses(part)
            emails.update(dict.fromkeys(read))
            unread += [part] if others or not read else []
        elif sum(each.isdigit() for each in part) > len(part) // 2:
            found, is_whole = numbers(part, region)
            phones.update(dict.fromkeys(found))
            unread += [] if found and is_whole else [part]
        else:
            words.append(" ".join(part.split()))
    return QuickContact(emails=tuple(emails), phones=tuple(phones), unread=tuple(unread)), words


def _with_part(
    said: QuickContact,
    part: str,
    outlet: "Callable[[str], Outlet | None]",
    beats: frozenset[str],
    *,
    is_next: bool,
) -> QuickContact:
    """`said` with one more part: an outlet or a beat the desk knows, a role, a new outlet behind the name, a beat."""
    from mediadesk.intake.contacts.contents import is_outlet, is_role

    known = outlet(part) if said.outlet_id is None else None
    if known is not None:
        displaced = (said.outlet,) if said.outlet else ()
        name = known.name.best(Language.EN)
        return replace(said, outlet=name, outlet_id=known.id, beats=_each_once((*displaced, *said.beats)))
    if part.casefold() in beats:
        return replace(said, beats=_each_once((*said.beats, part)))
    if not said.role and is_role(part):
        return replace(said, role=part)
    may_be_outlet = not said.outlet and (is_outlet(part) or (is_next and not part.islower()))
    if may_be_outlet:
        return replace(said, outlet=part)
    return replace(said, beats=_each_once((*said.beats, part)))


def _each_once(beats: Sequence[str]) -> tuple[str, ...]:
    return tuple({each.casefold(): each for each in reversed(beats)}.values())[::-1]


def _name(text: str) -> ByLanguage:
    from mediadesk.intake.contacts import names

    latin, chinese = names.parted(text)
    language = names.script(chinese) or Language.ZH_HANT
    return ByLanguage(en=latin).with_text(language, chinese)


def _both(name: ByLanguage, chinese: ByLanguage) -> ByLanguage:
    return replace(name, zh_hant=chinese.zh_hant, zh_hans=chinese.zh_hans)


def _is_chinese_name(part: str) -> bool:
    from mediadesk.intake.contacts.contents import is_han_name

    return is_han_name(part)
