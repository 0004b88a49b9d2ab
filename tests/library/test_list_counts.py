"""Whom a rule names is the same however it is asked: each contact looked at, merged along indexes, or the first few."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from mediadesk.library import Library, list_counts
from mediadesk.records.contact import Affiliation, ContactStatus, MediaContact, Outlet, OutletKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.media_list import Ask, MediaList, Rule, RuleField

NOW = datetime(2027, 5, 4, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
BEATS, TAGS = ("tech", "food", "law"), ("tide", "vip")


class Peopled:
    """A desk of forty people of every kind, two in the trash, with a list that has a rule and people put by hand."""

    def __init__(self, library: Library, contacts: dict[int, MediaContact], by_hand: int) -> None:
        self.library, self.contacts, self.by_hand = library, contacts, by_hand
        self.put_on, self.kept_off = list(contacts)[3], list(contacts)[5]


@pytest.fixture(scope="module")
def peopled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Peopled]:
    library = Library.open(tmp_path_factory.mktemp("desk") / "desk.db", create=True)
    post = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post"), OutletKind.NEWSPAPER, city="Hong Kong"))
    radio = library.outlets.add(Outlet(new_key(), ByLanguage("Quay Radio"), OutletKind.RADIO, city="Macao"))
    contacts = {}
    for at in range(40):
        held = [Affiliation(post.id, "Editor", until=TODAY if at % 8 == 0 else None)] if at % 2 else []
        held += [Affiliation(radio.id, "Reporter")] if at % 5 in (0, 1) else []
        contact = MediaContact(
            new_key(),
            ByLanguage(f"Name {at * 7 % 40:02}"),
            affiliations=tuple(held),
            beats=tuple(beat for place, beat in enumerate(BEATS) if at >> place & 1),
            tags=tuple(tag for place, tag in enumerate(TAGS) if at % (place + 3) == 0),
            languages=(Language.EN,) if at % 3 else (Language.EN, Language.ZH_HANT),
            status=ContactStatus.ACTIVE if at % 4 else ContactStatus.BOUNCED,
            email="" if at % 6 else f"a{at}@post.example",
            is_starred=at % 9 == 0,
            last_contact_at=NOW - timedelta(days=at * 10) if at % 2 else None,
        )
        contacts[library.contacts.add(contact).id] = contact
    keys = list(contacts)
    by_hand = library.media_lists.add(MediaList(new_key(), "By hand", Rule())).id
    library.media_lists.put_on(by_hand, [keys[3], keys[39]], on=TODAY)
    library.media_lists.keep_off(by_hand, [keys[5], keys[38]], on=TODAY)
    for key in (keys[38], keys[39]):
        library.contacts.move_to_trash(key)
        del contacts[key]
    yield Peopled(library, contacts, by_hand)
    library.close()


_ASKS = (
    some.builds(Ask, some.just(RuleField.BEAT), some.lists(some.sampled_from((*BEATS, "none")), min_size=1).map(tuple))
    | some.builds(Ask, some.just(RuleField.TAG), some.lists(some.sampled_from(TAGS), min_size=1).map(tuple))
    | some.sampled_from(
        [
            Ask(RuleField.STARRED),
            Ask(RuleField.HAS_EMAIL),
            Ask(RuleField.LANGUAGE, ("zh-Hant",)),
            Ask(RuleField.STATUS, ("bounced",)),
            Ask(RuleField.OUTLET_KIND, ("radio",)),
            Ask(RuleField.CITY, ("Hong Kong",)),
            Ask(RuleField.CONTACTED, ("100",)),
        ]
    )
)
_SAID = some.builds(lambda ask, is_not: replace(ask, is_not=is_not), _ASKS, some.booleans())
_RULES = some.recursive(
    some.builds(Rule, some.lists(_SAID, max_size=4).map(tuple), some.booleans()),
    lambda inner: some.builds(Rule, some.lists(_SAID | inner, max_size=4).map(tuple), some.booleans()),
    max_leaves=6,
)


def _holds(peopled: Peopled, part: Ask | Rule, contact: MediaContact) -> bool:
    if isinstance(part, Rule):
        parts = [_holds(peopled, each, contact) for each in part.parts]
        return not parts or (any(parts) if part.is_any else all(parts))
    return _is_so(peopled, part, contact) is not part.is_not


def _is_so(peopled: Peopled, ask: Ask, contact: MediaContact) -> bool:
    here = [peopled.library.outlets.get(held.outlet_id) for held in contact.affiliations if held.until is None]
    last = contact.last_contact_at
    return {
        RuleField.BEAT: bool(set(ask.values) & set(contact.beats)),
        RuleField.TAG: bool(set(ask.values) & set(contact.tags)),
        RuleField.STARRED: contact.is_starred,
        RuleField.HAS_EMAIL: bool(contact.email),
        RuleField.LANGUAGE: Language.ZH_HANT in contact.languages,
        RuleField.STATUS: contact.status is ContactStatus.BOUNCED,
        RuleField.OUTLET_KIND: any(outlet.kind is OutletKind.RADIO for outlet in here),
        RuleField.CITY: any(outlet.city == "Hong Kong" for outlet in here),
        RuleField.CONTACTED: last is not None and last.date() >= TODAY - timedelta(days=100),
    }[ask.field]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(_RULES, some.booleans(), some.booleans())
def test_a_rule_names_whom_it_describes(peopled: Peopled, rule: Rule, is_long: bool, is_by_hand: bool) -> None:
    wanted = {key for key, contact in peopled.contacts.items() if _holds(peopled, rule, contact)}
    if is_by_hand:
        wanted = (wanted - {peopled.kept_off}) | {peopled.put_on}
    by_name = sorted(wanted, key=lambda key: peopled.contacts[key].name.en)
    lists, tried = peopled.library.media_lists, MediaList(peopled.by_hand if is_by_hand else 0, "", rule)
    with pytest.MonkeyPatch.context() as desk_size:
        if is_long:
            desk_size.setattr(list_counts, "_FEW", 0)  # as on a desk on which nothing has only a few people
        assert lists.count_members(tried, NOW) == len(wanted)
        assert lists.members(tried, NOW) == by_name
        assert lists.members(tried, NOW, most=3) == by_name[:3]
