"""What is held on a person, what they asked, and how long anybody is kept."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from mediadesk.library import Library
from mediadesk.library.contact_desk_tables import InteractionTable
from mediadesk.library.retention import HOLD_TAG, months_before
from mediadesk.records.contact import (
    Affiliation,
    Channel,
    ChannelKind,
    ContactStatus,
    LawfulBasis,
    MediaContact,
    Outlet,
)
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.privacy import DeskAct, RequestKind, RetentionRule

_NOW = datetime(2027, 5, 4, 9, 30, tzinfo=UTC)
_TODAY = _NOW.date()
_TWO_YEARS = RetentionRule(24)


def _contact(library: Library, name: str, **known: Any) -> MediaContact:
    return library.contacts.add(replace(MediaContact(new_key(), ByLanguage(name)), **known))


def test_everything_held_on_somebody_is_named(library: Library) -> None:
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post")))
    ada = _contact(
        library,
        "Ada Mok",
        email="ada@post.example",
        lawful_basis=LawfulBasis.CONSENT,
        affiliations=(Affiliation(outlet.id, "Reporter"),),
        channels=(Channel(ChannelKind.SIGNAL, "ada.77", is_private=True),),
        beats=("harbour",),
        tags=("tide",),
    )
    _contact(library, "Ben Lo", email="ben@quay.example")
    with library.history.step("Note a call"):
        told = {"contact_id": ada.id, "kind": "call", "direction": "in", "happened_at": _NOW, "subject": "the pier"}
        library.history.insert(InteractionTable, {"id": new_key(), **told})
    library.desk_log.add(DeskAct.EXPORTED, who="Ms Yip", about="csv", contact_id=ada.id)
    held = {each.table: each.rows for each in library.privacy.subject_data.held(ada.id)}
    assert {"media_contact", "affiliation", "contact_channel", "contact_beat", "interaction", "desk_log"} <= set(held)
    assert ("outlet", "Harbour Post") in held["affiliation"][0]
    assert ("value", "ada.77") in held["contact_channel"][0]
    assert ("tag", "tide") in held["contact_tag"][0]
    assert dict(held["media_contact"][0])["email"] == "ada@post.example"
    assert "Ben Lo" not in str(held)


def test_requests_stand_in_the_order_they_are_due(library: Library) -> None:
    requests = library.privacy.requests
    ada = _contact(library, "Ada Mok")
    for kind, days in ((RequestKind.ACCESS, 40), (RequestKind.OBJECTION, 10), (RequestKind.ERASURE, 20)):
        due = _TODAY + timedelta(days)
        requests.add(kind, contact_id=ada.id, name="Ada Mok", received_on=_TODAY, due_on=due, who="Ms Yip")
    assert [each.kind.value for each in requests.all()] == ["objection", "erasure", "access"]
    done = requests.close(requests.all()[0].id, "Will not be written to.", on=_TODAY)
    assert (done.closed_on, done.outcome) == (_TODAY, "Will not be written to.")
    assert [each.kind.value for each in requests.all()] == ["erasure", "access", "objection"]
    library.history.undo()
    assert requests.get(done.id).closed_on is None


@pytest.mark.parametrize(
    ("known", "is_due"),
    [
        ({"last_contact_at": _NOW - timedelta(days=800)}, True),
        ({"last_contact_at": _NOW - timedelta(days=700)}, False),
        ({"last_contact_at": _NOW - timedelta(days=800), "verified_on": _TODAY}, False),
        ({"verified_on": date(2024, 1, 1)}, True),
        ({"source_on": date(2024, 1, 1)}, True),
        ({"source_on": date(2027, 1, 1), "verified_on": date(2020, 1, 1)}, False),
        ({"source_on": date(2024, 1, 1), "tags": (HOLD_TAG,)}, False),
        ({}, False),
    ],
)
def test_whoever_the_desk_had_nothing_to_do_with_for_two_years(
    library: Library, known: dict[str, Any], is_due: bool
) -> None:
    ada = _contact(library, "Ada Mok", **known)
    found = library.privacy.retention.due([_TWO_YEARS], _NOW)
    assert [each.contact_id for each in found] == ([ada.id] if is_due else [])


def test_a_rule_may_hold_for_some_and_the_trash_is_no_way_out(library: Library) -> None:
    old: dict[str, Any] = {"verified_on": date(2026, 1, 1)}
    out = _contact(library, "Ada Mok", status=ContactStatus.OPTED_OUT, **old)
    _contact(library, "Ben Lo", **old)
    library.contacts.move_to_trash(out.id)
    rules = [RetentionRule(6, ("opted_out",)), _TWO_YEARS]
    (found,) = library.privacy.retention.due(rules, _NOW)
    assert (found.contact_id, found.last_on, found.rule) == (out.id, date(2026, 1, 1), rules[0])


def test_who_asked_something_is_kept_until_it_is_answered(library: Library) -> None:
    ada = _contact(library, "Ada Mok", verified_on=date(2020, 1, 1))
    request = library.privacy.requests.add(
        RequestKind.ACCESS, contact_id=ada.id, name="Ada Mok", received_on=_TODAY, due_on=_TODAY, who="Ms Yip"
    )
    assert library.privacy.retention.due([_TWO_YEARS], _NOW) == ()
    library.privacy.requests.close(request.id, "Sent.", on=_TODAY)
    assert len(library.privacy.retention.due([_TWO_YEARS], _NOW)) == 1


def test_rules_are_kept(library: Library) -> None:
    assert not library.privacy.retention.rules
    rules = (RetentionRule(6, ("opted_out", "bounced")), _TWO_YEARS)
    library.privacy.retention.put_rules(rules)
    assert library.privacy.retention.rules == rules


@pytest.mark.parametrize(
    ("today", "months", "before"),
    [
        (date(2027, 3, 31), 1, date(2027, 2, 28)),
        (date(2028, 3, 31), 1, date(2028, 2, 29)),
        (date(2027, 1, 15), 1, date(2026, 12, 15)),
        (date(2027, 5, 31), 24, date(2025, 5, 31)),
        (date(2027, 7, 31), 1, date(2027, 6, 30)),
    ],
)
def test_months_are_counted_by_the_calendar(today: date, months: int, before: date) -> None:
    assert months_before(today, months) == before
