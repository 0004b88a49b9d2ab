"""Duplicates on the command line."""

from mediadesk.library import Library
from mediadesk.paths import default_library
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage


def _two(one: MediaContact, other: MediaContact) -> tuple[str, str]:
    library = Library.open(default_library(), create=True)
    keys = str(library.contacts.add(one).id), str(library.contacts.add(other).id)
    library.close()
    return keys


def _person(name: str, email: str = "", phone: str = "") -> MediaContact:
    return MediaContact(new_key(), ByLanguage(name), email, phone)


def test_possible_duplicates_are_listed_with_their_reasons(mediadesk):
    one, other = _two(_person("CHAN Tai-man", "tm@x.example"), _person("Tai Man Chan", "tm@x.example"))
    told = mediadesk("contacts", "duplicates")
    assert told.code == 1
    assert told.out == f"100  {one} CHAN Tai-man = {other} Tai Man Chan: same e-mail, same name in other order\n"
    document = mediadesk("contacts", "duplicates", "--json").data
    assert document["count"] == 1
    assert document["pairs"][0]["reasons"] == ["same e-mail", "same name in other order"]


def test_two_contacts_are_merged_field_by_field(mediadesk):
    one, other = _two(_person("T M Chan", "a@x.example"), _person("Chan Tai Man", "b@x.example", "+85255550101"))
    kept = mediadesk("contacts", "merge", one, other, "--field", "name_en=B", "--json").data
    assert (str(kept["id"]), kept["name"]["en"], kept["email"]) == (one, "Chan Tai Man", "a@x.example")
    assert kept["phone"] == "+85255550101"
    assert [each["value"] for each in kept["channels"]] == ["b@x.example"]
    assert mediadesk("contacts", "merge", one, other).code == 2


def test_values_of_the_other_stay_where_it_is_preferred(mediadesk):
    one, other = _two(_person("T M Chan", "a@x.example"), _person("Chan Tai Man", "b@x.example"))
    kept = mediadesk("contacts", "merge", one, other, "--prefer", "B", "--json").data
    assert (str(kept["id"]), kept["name"]["en"], kept["email"]) == (one, "Chan Tai Man", "b@x.example")


def test_a_field_that_is_none_is_told(mediadesk):
    one, other = _two(_person("T M Chan"), _person("Chan Tai Man"))
    told = mediadesk("contacts", "merge", one, other, "--field", "shoes=B")
    assert told.code == 2
    assert "name_en" in told.err


def test_who_was_told_apart_is_listed_no_more(mediadesk):
    one, other = _two(_person("Ada Sze", "ada@x.example"), _person("Ada Sze", "ada@x.example"))
    assert mediadesk("contacts", "not-same", one, other).code == 0
    assert mediadesk("contacts", "duplicates").code == 0
    assert mediadesk("contacts", "not-same", one, one).code == 2
    assert mediadesk("contacts", "not-same", one, "nobody").code == 2


def test_outlets_are_merged_with_their_people(mediadesk):
    library = Library.open(default_library(), create=True)
    long = library.outlets.add(Outlet(new_key(), ByLanguage("South Harbour Morning Post"))).id
    short = library.outlets.add(Outlet(new_key(), ByLanguage("SHMP"))).id
    ada = library.contacts.add(MediaContact(new_key(), ByLanguage("Ada"), affiliations=(Affiliation(short),))).id
    library.close()
    told = mediadesk("contacts", "duplicates", "--outlets")
    assert "SHMP is short for South Harbour Morning Post" in told.out
    kept = mediadesk("outlets", "merge", str(long), str(short), "--json").data
    assert kept["aliases"] == ["SHMP"]
    assert mediadesk("contacts", "show", str(ada), "--json").data["affiliations"][0]["outlet_id"] == long
    assert mediadesk("contacts", "duplicates", "--outlets").code == 0


def test_id_of_an_entry_that_went_into_another_leads_to_that(mediadesk):
    one, other = _two(_person("Ada Sze", "a@x.example"), _person("Ada Sze", "b@x.example"))
    assert mediadesk("contacts", "merge", one, other).code == 0
    shown = mediadesk("contacts", "show", other, "--json").data
    assert str(shown["id"]) == one
    (merged,) = [each for each in shown["changes"] if each["field"] == "merged"]
    assert merged["after"] == "Ada Sze"
    going = mediadesk("privacy", "erase", other, "--json").data
    assert going["people"] == mediadesk("privacy", "erase", one, "--json").data["people"]
    (entry,) = mediadesk("privacy", "log", "--json").data["entries"]
    assert (entry["act"], str(entry["contact_id"])) == ("merged", one)


def test_two_outlets_are_told_apart(mediadesk):
    library = Library.open(default_library(), create=True)
    one, other = (
        str(library.outlets.add(Outlet(new_key(), ByLanguage(name), website="harbour.example")).id)
        for name in ("Harbour Post", "Harbour Post Weekly")
    )
    library.close()
    assert mediadesk("contacts", "duplicates", "--outlets").code == 1
    assert mediadesk("contacts", "not-same", one, other).code == 2
    assert mediadesk("outlets", "not-same", one, other).code == 0
    assert mediadesk("contacts", "duplicates", "--outlets").code == 0
