"""A journalist in one line is read part by part, and nothing that is not there is made up."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.jobs import quick_contacts
from mediadesk.jobs.quick_contacts import read_line
from mediadesk.records.contact import Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage

TODAY = date(2026, 6, 3)
POST = Outlet(1, ByLanguage("South Tide Morning Post", "南潮早報"))
WORDS = st.text(st.sampled_from("abcXYZ 陳大文.-'é@+0123456789,，、;|<>"), max_size=60)


def known(name):
    return POST if name.casefold() in ("south tide morning post", "stmp", "南潮早報") else None


def read(line):
    return read_line(line, known, frozenset({"tech"}))


def test_name_outlet_address_and_beat_are_told_apart():
    said = read("Sendy Lau, STMP, sendy@stmp.example, tech")
    assert said.name == ByLanguage("Sendy Lau")
    assert (said.outlet, said.outlet_id) == ("South Tide Morning Post", 1)
    assert said.emails == ("sendy@stmp.example",)
    assert said.beats == ("tech",)
    assert said.may_be_added


def test_the_order_behind_the_name_does_not_matter():
    parts = ["STMP", "Senior Reporter", "sendy@stmp.example", "5555 0142", "tech"]
    assert read(", ".join(["Sendy Lau", *parts])) == read(", ".join(["Sendy Lau", *reversed(parts)]))


def test_a_chinese_name_is_found_beside_and_behind_the_english_one():
    for line in ("Sendy Lau 劉思慧, STMP", "Sendy Lau, 劉思慧, STMP", "Sendy Lau（劉思慧），STMP"):
        assert read(line).name == ByLanguage("Sendy Lau", "劉思慧")
    assert read("刘思慧，南潮早報，记者").name == ByLanguage(zh_hans="刘思慧")


def test_what_stands_behind_the_name_is_a_new_outlet_unless_it_is_in_small_letters():
    assert read("Ada Mok, Lantern Weekly").outlet == "Lantern Weekly"
    assert read("Ada Mok, gardening").outlet == ""
    assert read("Ada Mok, gardening").beats == ("gardening",)


def test_an_outlet_the_desk_knows_wins_over_one_it_does_not():
    said = read("Ada Mok, Markets, STMP")
    assert said.outlet_id == 1
    assert said.beats == ("Markets",)


def test_numbers_are_kept_as_the_world_dials_them():
    assert read("Ada Mok, 5555 0142, +44 20 7946 0018").phones == ("+85255550142", "+442079460018")


@pytest.mark.parametrize("part", ["sendy@…", "sendy@", "@stmp", "a@b@c.example", "12 34"])
def test_half_an_address_is_not_made_whole(part):
    said = read(f"Sendy Lau, STMP, {part}")
    assert said.unread == (part,)
    assert said.emails == said.phones == ()
    assert not said.may_be_added


def test_an_address_in_angle_brackets_is_taken_out_of_the_name():
    said = read("Ada Mok <ada@post.example>, STMP")
    assert (said.name.en, said.emails, said.outlet_id) == ("Ada Mok", ("ada@post.example",), 1)


def test_an_address_alone_names_nobody():
    assert not read("ada@post.example").may_be_added


@given(WORDS)
def test_whatever_is_typed_every_address_read_was_typed(line):
    said = read(line)
    for address in said.emails:
        assert address.casefold() in line.casefold()
    for number in said.phones:
        digits = "".join(each for each in line if each.isdigit())
        assert number.removeprefix("+852")[-6:] in digits


@given(
    st.sampled_from(["STMP", "Editor", "ada@post.example", "5555 0142", "tech"]).flatmap(st.permutations) | st.just(())
)
def test_a_line_without_a_name_is_read_without_an_error(parts):
    assert isinstance(read(", ".join(parts)).may_be_added, bool)


def test_a_line_becomes_one_entry_and_one_step(library):
    library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Daily"), aliases=("HD",)))
    said = quick_contacts.read(library, "Sendy Lau 劉思慧, HD, Editor, sendy@hd.example, 5555 0142, 5555 0143, ocean")
    kept = library.contacts.get(quick_contacts.add(library, said, TODAY).id)
    assert kept.name == ByLanguage("Sendy Lau", "劉思慧")
    assert library.outlets.get(kept.present.outlet_id).name.en == "Harbour Daily"
    assert (kept.present.role, kept.email, kept.phone) == ("Editor", "sendy@hd.example", "+85255550142")
    assert [each.value for each in kept.channels] == ["+85255550143"]
    assert (kept.beats, kept.verified_on) == (("ocean",), TODAY)
    assert library.history.undo() == "Add contact “Sendy Lau”"
    assert library.contacts.count() == 0


def test_a_new_outlet_goes_with_the_step(library):
    said = quick_contacts.read(library, "Ada Mok, Lantern Weekly")
    quick_contacts.add(library, said, TODAY)
    assert library.outlets.named("lantern weekly") is not None
    library.history.undo()
    assert library.outlets.named("lantern weekly") is None


def test_what_may_not_be_added_is_not(library):
    with pytest.raises(ValueError, match="no name"):
        quick_contacts.add(library, quick_contacts.read(library, "Ada Mok, ada@"), TODAY)
    assert library.contacts.count() == 0
