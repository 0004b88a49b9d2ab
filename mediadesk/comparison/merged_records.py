"""One entry made of two: field by field, which of the two says it, and what both say together.

What can be kept of both is kept: a second address becomes a further one, beats, tags and languages are united, notes
are joined, affiliations come together with their dates. What protects people is never lost: whoever opted out in one
entry has opted out, and so with the telephone.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from mediadesk.records.contact import Affiliation, Channel, ChannelKind, ContactStatus, MediaContact, Outlet
from mediadesk.records.languages import ByLanguage, Language

T = TypeVar("T")
_FEWEST_DIGITS = 8


class Side(StrEnum):
    """Which of two entries."""

    ONE = "one"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Choosable:
    """A field of which one value wins: its name, and what the two say."""

    field: str
    one: Any
    other: Any

    @property
    def differs(self) -> bool:
        """Whether there is anything to choose: both say something, and not the same."""
        return bool(self.one and self.other) and self.one != self.other


NAMES = {"name_en": Language.EN, "name_zh_hant": Language.ZH_HANT, "name_zh_hans": Language.ZH_HANS}
SALUTATIONS = {f"salutation_{name.removeprefix('name_')}": language for name, language in NAMES.items()}
_PLAIN = ("email", "phone", "prefers", "hours", "time_zone", "owner", "picture_sha256")
_OUTLET_PLAIN = ("kind", "website", "city", "email", "phone")


def contact_choices(one: MediaContact, other: MediaContact) -> list[Choosable]:
    """The fields of two journalists of which one value wins, in the order they are read."""
    names = [Choosable(field, one.name.get(language), other.name.get(language)) for field, language in NAMES.items()]
    said = [Choosable(field, getattr(one, field), getattr(other, field)) for field in _PLAIN[:2]]
    post = _posts(one.present, other.present)
    letters = [
        Choosable(field, one.salutation.get(language), other.salutation.get(language))
        for field, language in SALUTATIONS.items()
    ]
    rest = [Choosable(field, getattr(one, field), getattr(other, field)) for field in _PLAIN[2:]]
    return [*names, *said, post, *letters, *rest]


def outlet_choices(one: Outlet, other: Outlet) -> list[Choosable]:
    """The fields of two outlets of which one value wins."""
    names = [Choosable(field, one.name.get(language), other.name.get(language)) for field, language in NAMES.items()]
    return [*names, *(Choosable(field, getattr(one, field), getattr(other, field)) for field in _OUTLET_PLAIN)]


def merged_contact(
    one: MediaContact, other: MediaContact, wins: Mapping[str, Side], prefer: Side = Side.ONE
) -> MediaContact:
    """`one` with all that `other` has besides. `wins` says whose value of a field stays; of others, that of `prefer`.

    The names of fields are those of `contact_choices`; where only one side says something, that is kept.
    """
    first, second = (one, other) if prefer is Side.ONE else (other, one)
    chosen = {each.field: _chosen(each, wins.get(each.field, prefer)) for each in contact_choices(one, other)}
    name = _by_language(chosen, NAMES)
    posted = first if wins.get("post", prefer) is prefer else second
    return replace(
        one,
        name=name,
        salutation=_by_language(chosen, SALUTATIONS),
        **{field: chosen[field] for field in _PLAIN},
        channels=_channels(one, other, chosen["email"], chosen["phone"]),
        aliases=_other_names(name, (first.name, second.name), (*first.aliases, *second.aliases)),
        languages=_united(first.languages, second.languages),
        beats=_united(first.beats, second.beats, key=str.casefold),
        tags=_united(first.tags, second.tags, key=str.casefold),
        affiliations=_affiliations(posted, second if posted is first else first),
        status=_status(first.status, second.status),
        notes=_joined(first.notes, second.notes),
        last_contact_at=_latest(one.last_contact_at, other.last_contact_at),
        verified_on=_latest(one.verified_on, other.verified_on),
        embargo_agreed_on=_earliest(one.embargo_agreed_on, other.embargo_agreed_on),
        do_not_phone=one.do_not_phone or other.do_not_phone,
        is_starred=one.is_starred or other.is_starred,
        **_source(first, second),
    )


def merged_outlet(one: Outlet, other: Outlet, wins: Mapping[str, Side], prefer: Side = Side.ONE) -> Outlet:
    """`one` with all that `other` has besides; its names become aliases."""
    first, second = (one, other) if prefer is Side.ONE else (other, one)
    chosen = {each.field: _chosen(each, wins.get(each.field, prefer)) for each in outlet_choices(one, other)}
    name = _by_language(chosen, NAMES)
    return replace(
        one,
        name=name,
        **{field: chosen[field] for field in _OUTLET_PLAIN},
        aliases=_other_names(name, (first.name, second.name), (*first.aliases, *second.aliases)),
        languages=_united(first.languages, second.languages),
        notes=_joined(first.notes, second.notes),
    )


def same_post(one: Affiliation, other: Affiliation) -> bool:
    """Whether two affiliations are one: the same outlet, and no two different roles or ends."""
    roles = one.role.casefold() == other.role.casefold() or not one.role or not other.role
    ends = one.until == other.until or (one.until is None) == (other.until is None) or _meet(one, other)
    return one.outlet_id == other.outlet_id and roles and ends


def joined_post(one: Affiliation, other: Affiliation) -> Affiliation:
    """Two affiliations that are one: from the first day to the last, still going on where one of them is."""
    until = None if one.until is None or other.until is None else max(one.until, other.until)
    since = _earliest(one.since, other.since)
    return replace(one, role=one.role or other.role, desk=one.desk or other.desk, since=since, until=until)


def _posts(one: Affiliation | None, other: Affiliation | None) -> Choosable:
    """Between two posts that are one there is nothing to choose."""
    if one is not None and other is not None and same_post(one, other):
        return Choosable("post", joined_post(one, other), joined_post(one, other))
    return Choosable("post", one, other)


def _meet(one: Affiliation, other: Affiliation) -> bool:
    """Whether the one that has ended ended no earlier than the other began."""
    ended, going = (one, other) if one.until is not None else (other, one)
    return ended.until is not None and going.since is not None and going.since <= ended.until


def _chosen(each: Choosable, side: Side) -> Any:
    first, second = (each.one, each.other) if side is Side.ONE else (each.other, each.one)
    return first or second


def _by_language(chosen: Mapping[str, Any], columns: Mapping[str, Language]) -> ByLanguage:
    text = ByLanguage()
    for field, language in columns.items():
        text = text.with_text(language, chosen[field])
    return text


def _united(one: Sequence[T], other: Sequence[T], key: Callable[[T], Any] = lambda each: each) -> tuple[T, ...]:
    found: dict[Any, T] = {}
    for each in (*one, *other):
        found.setdefault(key(each), each)
    return tuple(found.values())


def _other_names(name: ByLanguage, names: Iterable[ByLanguage], aliases: Sequence[str]) -> tuple[str, ...]:
    """The aliases of both, and the names that did not win, so that the entry is found by them."""
    stays = {name.get(language) for language in Language}
    lost = [each.get(language) for each in names for language in Language]
    return tuple(each for each in dict.fromkeys((*aliases, *lost)) if each and each not in stays)


def _channels(one: MediaContact, other: MediaContact, email: str, phone: str) -> tuple[Channel, ...]:
    """The further ways of both, and the addresses and numbers that are not the first any more.

    What one of them calls private is private.
    """
    lost = [Channel(ChannelKind.EMAIL, each.email) for each in (one, other) if each.email]
    lost += [Channel(ChannelKind.PHONE, each.phone) for each in (one, other) if each.phone]
    first = {(_sort_of(ChannelKind.EMAIL), _address(email)), (_sort_of(ChannelKind.PHONE), _address(phone))}
    found: dict[tuple[str, str], Channel] = {}
    for each in (*one.channels, *other.channels, *lost):
        key = (_sort_of(each.kind), _address(each.value))
        known = found.get(key)
        if known is None:
            if key not in first:
                found[key] = each
        else:
            is_private = known.is_private or each.is_private
            found[key] = replace(known, label=known.label or each.label, is_private=is_private)
    return tuple(found.values())


def _sort_of(kind: ChannelKind) -> str:
    """A telephone is a telephone, in the pocket or on the desk."""
    return ChannelKind.PHONE.value if kind is ChannelKind.MOBILE else kind.value


def _address(value: str) -> str:
    digits = "".join(letter for letter in value if letter.isdigit())
    return digits if "@" not in value and len(digits) >= _FEWEST_DIGITS else value.strip().lower()


def _affiliations(first: MediaContact, second: MediaContact) -> tuple[Affiliation, ...]:
    found = list(first.affiliations)
    for held in second.affiliations:
        at = next((place for place, known in enumerate(found) if same_post(known, held)), None)
        if at is None:
            found.append(held)
        else:
            found[at] = joined_post(found[at], held)
    return tuple(found)


def _status(one: ContactStatus, other: ContactStatus) -> ContactStatus:
    """Who opted out has; of others the one preferred, but for one who is only new."""
    if ContactStatus.OPTED_OUT in (one, other):
        return ContactStatus.OPTED_OUT
    return other if one is ContactStatus.NEW else one


def _joined(one: str, other: str) -> str:
    return one if not other or other in one else other if one in other else f"{one}\n\n{other}"


def _latest(one: Any, other: Any) -> Any:
    return max(filter(None, (one, other)), default=None)


def _earliest(one: date | None, other: date | None) -> date | None:
    return min(filter(None, (one, other)), default=None)


def _source(first: MediaContact, second: MediaContact) -> dict[str, Any]:
    """From where and why the desk has it, as it was earliest; the three go together."""
    said = [each for each in (first, second) if each.source or each.lawful_basis or each.source_on]
    dated = [each for each in said if each.source_on is not None]
    taken = min(dated, key=lambda each: each.source_on or date.max) if dated else (said or [first])[0]
    return {"source": taken.source, "lawful_basis": taken.lawful_basis, "source_on": taken.source_on}
