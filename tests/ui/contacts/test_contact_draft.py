from dataclasses import replace
from datetime import date

import pytest

from mediadesk.jobs.named_outlet import new_outlet
from mediadesk.records.contact import Affiliation, MediaContact, Outlet, OutletKind
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.contacts.contact_draft import ContactDraft, beats_in, complaints, draft_of, written
from mediadesk.ui.contacts.initials import initials, tone

TODAY = date(2026, 6, 3)
OLD, NEW = Outlet(1, ByLanguage("The Tide")), Outlet(2, ByLanguage("The Ebb"))
NAMES = {1: "The Tide", 2: "The Ebb"}
ANNA = MediaContact(7, ByLanguage("Anna Berg"), affiliations=(Affiliation(1, "Reporter", date(2021, 3, 1)),))


def find(name: str) -> Outlet | None:
    """The outlet of a name."""
    return {"The Tide": OLD, "The Ebb": NEW}.get(name.strip())


def test_form_that_is_left_as_it_is_changes_nothing() -> None:
    assert written(draft_of(ANNA, NAMES), ANNA, find, TODAY) == ANNA


def test_new_role_at_the_same_outlet_is_the_same_post() -> None:
    draft = replace(draft_of(ANNA, NAMES), role="Editor")
    assert written(draft, ANNA, find, TODAY).affiliations == (Affiliation(1, "Editor", date(2021, 3, 1)),)


def test_move_begins_a_post_today_and_ends_the_old_one() -> None:
    draft = replace(draft_of(ANNA, NAMES), outlet="The Ebb")
    moved = written(draft, ANNA, find, TODAY).affiliations
    assert moved == (Affiliation(2, "Reporter", TODAY), Affiliation(1, "Reporter", date(2021, 3, 1), TODAY))


def test_outlet_that_was_a_mistake_leaves_no_trace() -> None:
    draft = replace(draft_of(ANNA, NAMES), outlet="The Ebb", keeps_past=False)
    assert written(draft, ANNA, find, TODAY).affiliations == (Affiliation(2, "Reporter"),)


def test_somebody_who_left_has_only_past_posts() -> None:
    draft = replace(draft_of(ANNA, NAMES), outlet="", role="")
    assert written(draft, ANNA, find, TODAY).present is None


@pytest.mark.parametrize("text", ["a,b", "a， b", " a、b ", "a; b ;", "a, b, A"])
def test_beats_are_parted_by_any_comma_and_named_once(text: str) -> None:
    assert beats_in(text) == ("a", "b")


@pytest.mark.parametrize("address", ["x", "a@b", "a b@c.com", "@c.com", "a@c..com"])
def test_what_is_no_address_is_said(address: str) -> None:
    said = complaints(ContactDraft(name=ByLanguage("A"), email=address))
    assert set(said) == {"email"}
    assert address in said["email"]


@pytest.mark.parametrize("address", ["", "a@press.example", "王@例子.中国", "a.b+c@d.co.uk"])
def test_good_address_is_taken(address: str) -> None:
    assert complaints(ContactDraft(name=ByLanguage("A"), email=address)) == {}


def test_name_in_any_language_is_enough() -> None:
    assert complaints(ContactDraft(name=ByLanguage(zh_hans="王"))) == {}
    assert set(complaints(ContactDraft(name=ByLanguage("  ")))) == {"name"}


def test_role_needs_an_outlet() -> None:
    assert set(complaints(ContactDraft(name=ByLanguage("A"), role="Editor"))) == {"outlet"}


@pytest.mark.parametrize(
    ("text", "is_wrong"), [("2024-03", False), ("2024-03-15", False), ("March", True), ("2024-13", True)]
)
def test_since_is_a_month_or_a_day(text: str, is_wrong: bool) -> None:
    assert ("since" in complaints(ContactDraft(name=ByLanguage("A"), since=text))) is is_wrong


def test_new_outlet_is_named_in_the_language_of_its_script() -> None:
    assert new_outlet("The Ebb", ()).name == ByLanguage("The Ebb")
    assert new_outlet("晨潮", (Language.ZH_HANT,)).name == ByLanguage(zh_hant="晨潮")
    assert new_outlet("晨潮", (Language.ZH_HANS,)).name == ByLanguage(zh_hans="晨潮")
    assert new_outlet("Freelance", ()).kind is OutletKind.FREELANCE


def test_disc_shows_initials_and_keeps_its_colour() -> None:
    assert [initials(name) for name in ("Anna Berg", "陳詠詩", "Henry Au-Yeung", "Cher", "")] == [
        "AB",
        "陳",
        "HY",
        "C",
        "",
    ]
    assert tone("Anna Berg") == tone("Anna Berg")
    assert len({tone(name) for name in ("Anna Berg", "Sendy Lau", "Priya Raman", "Felix Tam", "Iris Mok")}) > 1
