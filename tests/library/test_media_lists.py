"""Lists hold whom somebody put on them, or whom a rule names at that moment."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.library import Library
from mediadesk.records.contact import TURNED_AWAY, Affiliation, ContactStatus, MediaContact, Outlet, OutletKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.media_list import Ask, MediaList, Rule, RuleField
from mediadesk.records.privacy import Scope

_NOW = datetime(2027, 5, 4, 9, 30, tzinfo=UTC)
_TODAY = _NOW.date()
Add = Callable[..., MediaContact]


@pytest.fixture
def add(library: Library) -> Add:
    """Adds a contact by name, with whatever else is known."""

    def added(name: str, outlet: Outlet | None = None, **known: Any) -> MediaContact:
        held = (Affiliation(outlet.id, known.pop("role", "")),) if outlet else ()
        return library.contacts.add(replace(MediaContact(new_key(), ByLanguage(name), affiliations=held), **known))

    return added


def _list(library: Library, name: str, rule: Rule | None = None) -> MediaList:
    return library.media_lists.add(MediaList(new_key(), name, rule))


def _lists_of(library: Library, contact_id: int) -> set[int]:
    return {each.list_id for each in library.media_lists.memberships(contact_id, _NOW)}


def _names(library: Library, media_list: MediaList) -> list[str]:
    keys = library.media_lists.members(media_list, _NOW)
    assert library.media_lists.count_members(media_list, _NOW) == len(keys)
    if library.media_lists.some([media_list.id]):  # asked of one alone, it says the same
        on = [row.id for row in library.contacts.rows() if media_list.id in _lists_of(library, row.id)]
        assert set(on) == set(keys)
    return [each.name.en for each in library.contacts.some(keys)]


def _ask(field: RuleField, *values: str, is_not: bool = False) -> Rule:
    return Rule((Ask(field, values, is_not),))


def test_a_list_by_hand_holds_whom_somebody_put_on_it(library: Library, add: Add) -> None:
    ada, ben = add("Ada"), add("Ben")
    add("Cai")
    tech = _list(library, "Technology")
    assert library.media_lists.put_on(tech.id, [ben.id, ada.id, ben.id], on=_TODAY) == 2
    assert library.media_lists.put_on(tech.id, [ada.id], on=_TODAY) == 0
    assert _names(library, tech) == ["Ada", "Ben"]
    library.contacts.move_to_trash(ben.id)
    assert _names(library, tech) == ["Ada"]
    library.history.undo()
    library.media_lists.take_off(tech.id, [ada.id])
    assert _names(library, tech) == ["Ben"]
    library.history.undo()
    assert _names(library, tech) == ["Ada", "Ben"]


def test_every_field_of_a_rule(library: Library, add: Add) -> None:
    post = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post"), OutletKind.NEWSPAPER, city="Hong Kong"))
    radio = library.outlets.add(Outlet(new_key(), ByLanguage("Quay Radio"), OutletKind.RADIO, city="Macao"))
    other = _list(library, "Other")
    ada = add(
        "Ada",
        post,
        role="Senior Reporter",
        email="ada@post.example",
        phone="+85255550101",
        beats=("Harbour",),
        tags=("tide",),
        languages=(Language.EN, Language.ZH_HANT),
        owner="Ms Yip",
        source="conference",
        is_starred=True,
        verified_on=_TODAY - timedelta(days=20),
        last_contact_at=_NOW - timedelta(days=20),
        embargo_agreed_on=_TODAY,
    )
    add("Ben", radio, role="Producer", status=ContactStatus.BOUNCED)
    library.media_lists.put_on(other.id, [ada.id], on=_TODAY)
    for field, values in (
        (RuleField.BEAT, ["harbour"]),
        (RuleField.TAG, ["TIDE", "none"]),
        (RuleField.LANGUAGE, ["zh-Hant"]),
        (RuleField.STATUS, ["active"]),
        (RuleField.OUTLET, [str(post.id)]),
        (RuleField.OUTLET_KIND, ["newspaper"]),
        (RuleField.CITY, ["Hong Kong"]),
        (RuleField.ROLE, ["reporter"]),
        (RuleField.OWNER, ["Ms Yip"]),
        (RuleField.SOURCE, ["conference"]),
        (RuleField.LIST, [str(other.id)]),
        (RuleField.CONTACTED, ["30"]),
        (RuleField.VERIFIED, ["30"]),
        (RuleField.KEEPS_EMBARGOES, []),
        (RuleField.STARRED, []),
        (RuleField.HAS_EMAIL, []),
        (RuleField.HAS_PHONE, []),
    ):
        assert _names(library, _list(library, field.value, _ask(field, *values))) == ["Ada"], field
        assert _names(library, _list(library, "not", _ask(field, *values, is_not=True))) == ["Ben"], field
    for field in (RuleField.CONTACTED, RuleField.VERIFIED):
        assert _names(library, MediaList(0, "", _ask(field, "10"))) == []


def test_rules_join_by_and_by_or_and_by_hand(library: Library, add: Add) -> None:
    ada = add("Ada", beats=("tech",), languages=(Language.EN,))
    add("Ben", beats=("tech",), languages=(Language.ZH_HANT,))
    cai = add("Cai", beats=("food",), is_starred=True)
    dai = add("Dai")
    rule = Rule(
        (
            Rule((Ask(RuleField.BEAT, ("tech",)), Ask(RuleField.STARRED)), is_any=True),
            Ask(RuleField.LANGUAGE, ("zh-Hant",), True),
        )
    )
    smart = _list(library, "Smart", rule)
    assert _names(library, smart) == ["Ada", "Cai"]
    library.media_lists.keep_off(smart.id, [ada.id], on=_TODAY)
    library.media_lists.put_on(smart.id, [dai.id], on=_TODAY)
    assert _names(library, smart) == ["Cai", "Dai"]
    assert [each.name for each in library.media_lists.memberships(cai.id, _NOW)] == ["Smart"]
    assert library.media_lists.memberships(dai.id, _NOW)[0].added_on == _TODAY
    assert library.media_lists.memberships(ada.id, _NOW) == ()
    assert library.media_lists.get(smart.id).rule == rule
    assert len(library.media_lists.members(smart, _NOW, most=1)) == 1


def test_lists_that_name_each_other_end(library: Library, add: Add) -> None:
    add("Ada")
    one, other = _list(library, "One", Rule()), _list(library, "Other", Rule())
    one = library.media_lists.save(replace(one, rule=_ask(RuleField.LIST, str(other.id))))
    library.media_lists.save(replace(other, rule=_ask(RuleField.LIST, str(one.id))))
    assert _names(library, one) == []


def test_a_rule_that_asks_for_what_is_gone_says_so(library: Library, add: Add) -> None:
    post = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    add("Ada", post, beats=("tech",))
    rule = Rule(
        (Ask(RuleField.BEAT, ("tech", "chess")), Ask(RuleField.OUTLET, (str(post.id),)), Ask(RuleField.LIST, ("7",)))
    )
    assert [each.value for each in library.media_lists.broken(rule)] == ["chess", "7"]
    library.outlets.move_to_trash(post.id)
    assert [each.value for each in library.media_lists.broken(rule)] == ["chess", str(post.id), "7"]


def test_what_a_list_is_made_of(library: Library, add: Add) -> None:
    fresh = {"verified_on": _TODAY, "email": "a@x.example"}
    add("Ada", languages=(Language.EN, Language.ZH_HANT), **fresh)
    add("Ben", languages=(Language.EN,), verified_on=date(2024, 1, 1), email="ben@post.example")
    add("Cai", status=ContactStatus.OPTED_OUT, last_contact_at=_NOW)
    library.do_not_contact.add(Scope.DOMAIN, "post.example", reason="", who="", since=_TODAY)
    everybody, english = _list(library, "All", Rule()), _list(library, "English", _ask(RuleField.LANGUAGE, "en"))
    made = library.media_lists.coverage(everybody, _NOW)
    assert (made.members, made.without_email, made.without_language, made.stale, made.barred) == (3, 1, 1, 1, 2)
    assert dict(made.languages) == {Language.EN: 2, Language.ZH_HANT: 1, Language.ZH_HANS: 0}
    assert library.media_lists.overlap(everybody, english, _NOW) == 2


def test_who_was_on_a_list_when_it_was_used_stays_written_down(library: Library, add: Add) -> None:
    post = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    ada = add("Ada", post, email="ada@post.example")
    for status in TURNED_AWAY:
        add("Ben", status=status)
    everybody = _list(library, "All", Rule())
    used = library.media_lists.use(everybody.id, who="Ms Yip", now=_NOW, release_id=7)
    assert used.members == 1
    library.contacts.save(replace(library.contacts.get(ada.id), email="ada@new.example"))
    add("Cai")
    (kept,) = library.media_lists.uses(everybody.id)
    assert kept == used
    (member,) = library.media_lists.used_members(kept.id)
    assert (member.contact_id, member.name, member.outlet, member.address) == (
        ada.id,
        "Ada",
        "Harbour Post",
        "ada@post.example",
    )


def test_lists_are_found_moved_to_the_trash_and_brought_back(library: Library) -> None:
    _list(library, "技術記者")
    gone = _list(library, "Technology")
    assert [each.name for each in library.media_lists.all("技术")] == ["技術記者"]
    library.media_lists.move_to_trash(gone.id)
    assert [each.name for each in library.media_lists.all()] == ["技術記者"]
    (row,) = library.trash.rows()
    assert row.title == "Technology"
    library.trash.restore([row])
    assert len(library.media_lists.all()) == 2


_ASKS = st.builds(Ask, st.sampled_from(RuleField), st.lists(st.text(max_size=4), max_size=2).map(tuple), st.booleans())
_RULES = st.recursive(
    st.builds(Rule, st.lists(_ASKS, max_size=2).map(tuple), st.booleans()),
    lambda inner: st.builds(Rule, st.lists(_ASKS | inner, max_size=3).map(tuple), st.booleans()),
    max_leaves=5,
)


@given(_RULES)
def test_a_rule_comes_back_as_it_was_written(rule: Rule) -> None:
    assert Rule.of_json(rule.as_json()) == rule


@pytest.mark.parametrize(
    "said", [{}, [], "all", {"all": 3}, {"all": [{"field": "shoe size"}]}, {"any": [{"field": "beat", "in": 3}]}]
)
def test_what_is_no_rule_is_refused(said: Any) -> None:
    with pytest.raises(ValueError, match=r"rule|list|RuleField"):
        Rule.of_json(said)
