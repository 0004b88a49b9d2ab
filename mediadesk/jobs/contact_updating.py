"""What a row of a list makes of somebody: a new entry, or what is new of somebody known. What the desk has is not lost.

Doing it twice changes nothing more, so that the same list may come again.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any, TypeVar

from mediadesk.library.contact_columns import address_key
from mediadesk.library.folding import fold
from mediadesk.library.import_columns import PostHeld, instant_of, status_of
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, ContactStatus, LawfulBasis, MediaContact
from mediadesk.records.contact_import import ContactField as F
from mediadesk.records.contact_import import ReadContact
from mediadesk.records.import_choices import Choices, FieldChange, Prefer
from mediadesk.records.languages import ByLanguage, Language

T = TypeVar("T")
_TEXTS = {"hours": F.HOURS, "time_zone": F.TIME_ZONE, "owner": F.OWNER, "source": F.SOURCE}
_OTHERS = {"prefers": F.PREFERS, "source_on": F.SOURCE_ON, "embargo_agreed_on": F.EMBARGO_AGREED_ON}
_NAMES = {Language.EN: F.NAME, Language.ZH_HANT: F.NAME_ZH_HANT, Language.ZH_HANS: F.NAME_ZH_HANS}
_SALUTATIONS = {
    Language.EN: F.SALUTATION_EN,
    Language.ZH_HANT: F.SALUTATION_ZH_HANT,
    Language.ZH_HANS: F.SALUTATION_ZH_HANS,
}
_NOT_SAID = ("id", "version", "merged_into_id", "import_id", "picture_sha256")


def as_new(key: int, said: ReadContact, posts: Sequence[PostHeld], import_id: int | None) -> MediaContact:
    """The entry of somebody new."""
    return MediaContact(
        id=key,
        name=said.name,
        email=said.email,
        phone=said.phone,
        languages=said.languages,
        beats=each_once(said.beats),
        tags=each_once(said.tags),
        affiliations=tuple(map(_affiliation, posts)),
        status=ContactStatus(status_of(said.status)),
        notes=said.notes,
        last_contact_at=instant_of(said.last_contact),
        salutation=said.salutation,
        aliases=said.aliases,
        channels=said.channels,
        do_not_phone=said.do_not_phone is True,
        is_starred=said.is_starred is True,
        lawful_basis=said.lawful_basis,
        verified_on=said.verified_on,
        import_id=import_id,
        **{name: getattr(said, name) for name in (*_TEXTS, *_OTHERS)},
    )


def updated(
    ours: MediaContact,
    said: ReadContact,
    posts: Sequence[PostHeld],
    choices: Choices,
    today: date,
    *,
    is_of_list: bool = False,
) -> MediaContact:
    """The entry of somebody known with what a row says of them. `is_of_list`: an earlier row spoke of them.

    Who does not want to be written to or phoned stays so, and becomes so.
    """
    choice = _Choice(choices, is_of_list)
    is_starred = bool(choice.taken(F.STARRED, ours.is_starred, said.is_starred))
    return replace(
        _reached(ours, said, choice),
        name=_named(ours.name, said.name, _NAMES, choice),
        salutation=_named(ours.salutation, said.salutation, _SALUTATIONS, choice),
        languages=choice.all_of(F.LANGUAGES, ours.languages, said.languages),
        beats=_joined(F.BEATS, ours.beats, said.beats, choice),
        tags=_joined(F.TAGS, ours.tags, said.tags, choice),
        aliases=_joined(F.ALIASES, ours.aliases, said.aliases, choice),
        affiliations=_posted(ours.affiliations, posts, choice, today, is_of_list=is_of_list),
        status=_status(ours.status, said.status, choice),
        notes=_noted(ours.notes, said.notes, choice),
        last_contact_at=_latest(F.LAST_CONTACT, ours.last_contact_at, instant_of(said.last_contact), choice),
        verified_on=_latest(F.VERIFIED_ON, ours.verified_on, said.verified_on, choice),
        lawful_basis=choice.taken(F.LAWFUL_BASIS, ours.lawful_basis, said.lawful_basis) or LawfulBasis.UNKNOWN,
        do_not_phone=ours.do_not_phone or said.do_not_phone is True,
        is_starred=is_starred,
        **{
            name: choice.taken(which, getattr(ours, name), getattr(said, name))
            for name, which in (*_TEXTS.items(), *_OTHERS.items())
        },
    )


def changes(before: MediaContact, after: MediaContact, outlet: Callable[[int], str] = str) -> tuple[FieldChange, ...]:
    """What differs, field by field, as plain text; `outlet` says what the one with a key is called."""
    names = [each.name for each in fields(MediaContact) if each.name not in _NOT_SAID]
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in names)
    return tuple(
        FieldChange(name, _plain(one, outlet), _plain(other, outlet)) for name, one, other in pairs if one != other
    )


class _Choice:
    """Which side is right; in what an earlier row of the same list said, that row."""

    def __init__(self, choices: Choices, is_of_list: bool) -> None:
        self._choices, self._is_of_list = choices, is_of_list

    def of(self, which: F) -> Prefer:
        prefer = self._choices.of_field(which)
        return Prefer.EMPTY if self._is_of_list and prefer is Prefer.FILE else prefer

    def taken(self, which: F, ours: Any, theirs: Any) -> Any:
        if theirs is None or theirs == "" or self.of(which) is Prefer.OURS:
            return ours
        return ours if ours and self.of(which) is Prefer.EMPTY else theirs

    def all_of(self, which: F, ours: tuple[T, ...], theirs: tuple[T, ...]) -> tuple[T, ...]:
        """What either has; nothing is taken away."""
        if self.of(which) is Prefer.OURS:
            return ours
        return (*ours, *(each for each in dict.fromkeys(theirs) if each not in ours))


def _named(ours: ByLanguage, theirs: ByLanguage, which: dict[Language, F], choice: _Choice) -> ByLanguage:
    for language, one in which.items():
        ours = ours.with_text(language, choice.taken(one, ours.get(language), theirs.get(language)))
    return ours


def _reached(ours: MediaContact, said: ReadContact, choice: _Choice) -> MediaContact:
    """The first address and number, and all others either side has; what no longer is the first becomes one of them."""
    email = choice.taken(F.EMAIL, ours.email, said.email)
    phone = choice.taken(F.PHONE, ours.phone, said.phone)
    ways = list(ours.channels)
    for which, kind, first, others in (
        (F.EMAIL, ChannelKind.EMAIL, email, (ours.email, said.email)),
        (F.PHONE, ChannelKind.PHONE, phone, (ours.phone, said.phone)),
    ):
        if choice.of(which) is not Prefer.OURS:
            ways += [Channel(kind, other) for other in others if other and address_key(other) != address_key(first)]
    ways += [way for way in said.channels if choice.of(F(way.kind.value)) is not Prefer.OURS]
    firsts = {(address_key(email), False), (address_key(phone), False)}
    channels = list(ours.channels)
    known = firsts | {_way_key(way) for way in channels}
    for way in ways[len(ours.channels) :]:
        if _way_key(way) not in known:
            known.add(_way_key(way))
            channels.append(way)
    return replace(ours, email=email, phone=phone, channels=tuple(channels))


def _way_key(way: Channel) -> tuple[str, bool]:
    """An account with a number of its own says something else than the number."""
    return address_key(way.value), way.kind in _ACCOUNTS


def _joined(which: F, ours: tuple[str, ...], theirs: tuple[str, ...], choice: _Choice) -> tuple[str, ...]:
    if choice.of(which) is Prefer.OURS:
        return ours
    known = {fold(word).strip() for word in ours}
    return (*ours, *(word for word in each_once(theirs) if fold(word).strip() not in known))


def each_once(words: Iterable[str]) -> tuple[str, ...]:
    """Words are the same whatever their case and script; the first spelling of each stays, empty ones go."""
    once: dict[str, str] = {}
    for word in words:
        once.setdefault(fold(word).strip(), word)
    return tuple(word for folded, word in once.items() if folded)


def _posted(
    ours: tuple[Affiliation, ...], posts: Sequence[PostHeld], choice: _Choice, today: date, *, is_of_list: bool
) -> tuple[Affiliation, ...]:
    """Posts with those of the row: one at an outlet that is known is filled up, an earlier one joins the others.

    Where the list is right, who works elsewhere now has left; an earlier row of the list stays right beside this one.
    """
    if choice.of(F.OUTLET) is Prefer.OURS and ours:
        return ours
    said = tuple(map(_affiliation, posts))
    held = list(_left(ours, said, today) if choice.of(F.OUTLET) is Prefer.FILE else ours)
    works, new = any(each.until is None for each in held), 0
    for post in said:
        same = next((at for at, each in enumerate(held) if _is_same_post(each, post)), None)
        if same is not None:
            held[same] = _filled(held[same], post, choice)
        elif post.until is None and not works:
            held.insert(new, post)
            new += 1
        elif post.until is not None or is_of_list or choice.of(F.OUTLET) is Prefer.FILE:
            held.append(post)
    return tuple(held)


def _left(ours: tuple[Affiliation, ...], said: Sequence[Affiliation], today: date) -> list[Affiliation]:
    """Posts as the list knows them: the first present one has ended where the list has others and not this one."""
    held, now = list(ours), [post for post in said if post.until is None]
    first = next((at for at, each in enumerate(held) if each.until is None), None)
    if first is not None and now and not any(_is_same_post(held[first], post) for post in now):
        held[first] = replace(held[first], until=today)
    return held


def _is_same_post(ours: Affiliation, theirs: Affiliation) -> bool:
    if ours.outlet_id != theirs.outlet_id:
        return False
    return (ours.until is None) == (theirs.until is None) and (ours.since in (None, theirs.since) or not theirs.since)


def _filled(ours: Affiliation, theirs: Affiliation, choice: _Choice) -> Affiliation:
    return replace(
        ours,
        role=choice.taken(F.ROLE, ours.role, theirs.role),
        desk=choice.taken(F.DESK, ours.desk, theirs.desk),
        since=ours.since or theirs.since,
    )


def _status(ours: ContactStatus, said: str, choice: _Choice) -> ContactStatus:
    opted_out = ContactStatus.OPTED_OUT
    if opted_out in (ours, said):
        return opted_out
    is_said = bool(said) and status_of(said) == said
    return ContactStatus(said) if is_said and choice.of(F.STATUS) is Prefer.FILE else ours


def _noted(ours: str, theirs: str, choice: _Choice) -> str:
    if not theirs or theirs in ours or choice.of(F.NOTES) is Prefer.OURS:
        return ours
    if not ours:
        return theirs
    return f"{ours}\n{theirs}" if choice.of(F.NOTES) is Prefer.FILE else ours


def _latest(which: F, ours: Any, theirs: Any, choice: _Choice) -> Any:
    taken = choice.taken(which, ours, theirs)
    return max(ours, taken) if ours and taken else taken


def _affiliation(post: PostHeld) -> Affiliation:
    since, until = (date.fromisoformat(day) if day else None for day in (post.since, post.until))
    return Affiliation(post.outlet_id, post.role, since, until, post.desk)


def _plain(value: Any, outlet: Callable[[int], str]) -> str:
    if isinstance(value, ByLanguage):
        return " / ".join(text for text in (value.en, value.zh_hant, value.zh_hans) if text)
    if isinstance(value, Channel):
        return f"{value.kind.value} {value.value}"
    if isinstance(value, Affiliation):
        until = f"– {value.until.isoformat()}" if value.until else ""
        return " ".join(each for each in (value.role, value.desk, outlet(value.outlet_id), until) if each)
    if isinstance(value, tuple):
        return ", ".join(_plain(each, outlet) for each in value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    return "" if value is None else str(value)


_ACCOUNTS = (ChannelKind.WHATSAPP, ChannelKind.WECHAT, ChannelKind.SIGNAL, ChannelKind.TELEGRAM, ChannelKind.LINE)
