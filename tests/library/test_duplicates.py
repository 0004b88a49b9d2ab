"""Possible duplicates among all journalists, and who may be somebody just typed."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.library import Library
from mediadesk.library.same_outlets import same_as, same_outlets
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.problems import Cancelled
from mediadesk.wording.same_people import line
from tests.bench.planted_duplicates import fill


def person(en: str = "", hant: str = "", hans: str = "", **said: object) -> MediaContact:
    return replace(MediaContact(new_key(), ByLanguage(en, hant, hans)), **said)  # type: ignore[arg-type]


def outlet(library: Library, name: str, *aliases: str) -> int:
    return library.outlets.add(Outlet(new_key(), ByLanguage(name), aliases=aliases)).id


def add(library: Library, *people: MediaContact) -> list[int]:
    return [library.contacts.add(each).id for each in people]


def found(library: Library) -> set[tuple[int, int]]:
    return {(pair.one_id, pair.other_id) for pair in library.duplicates.people()}


def test_planted_pairs_are_found_and_nobody_who_only_looks_alike(tmp_path: Path) -> None:
    planted, never = fill(tmp_path / "desk.db", 2_000, planted=240)
    library = Library.open(tmp_path / "desk.db")
    pairs = found(library)
    missed = [kind for kind, each in planted.items() if {tuple(sorted(pair)) for pair in each} - pairs]
    wrong = [kind for kind, each in never.items() if {tuple(sorted(pair)) for pair in each} & pairs]
    library.close()
    assert (missed, wrong) == ([], [])
    assert sum(map(len, planted.values())) >= 200


def test_further_addresses_and_earlier_outlets_count(library: Library) -> None:
    paper, radio = outlet(library, "Harbour Post"), outlet(library, "Ridge Radio")
    mine = (Channel(ChannelKind.MOBILE, "+852 5555 0101"),)
    one, other = add(
        library,
        person("Ada Sze", channels=mine, affiliations=(Affiliation(paper),)),
        person("Sze Ada", phone="55550101", affiliations=(Affiliation(radio),)),
    )
    first, second = add(
        library,
        person("Priya Raman", affiliations=(Affiliation(radio), Affiliation(paper))),
        person("Raman, Priya", affiliations=(Affiliation(paper),)),
    )
    assert found(library) == {(one, other), (first, second)}


def test_outlet_under_another_name_is_one_outlet(library: Library) -> None:
    long, short = outlet(library, "South Harbour Morning Post"), outlet(library, "SHMP")
    daily, other = outlet(library, "The Daily", "Le Quotidien"), outlet(library, "le quotidien")
    assert same_outlets(library._rows) == {short: long, other: daily}
    pair = add(
        library,
        person("Chan Tai Man", affiliations=(Affiliation(long),)),
        person("Tai Man Chan", affiliations=(Affiliation(short),)),
    )
    assert found(library) == {(pair[0], pair[1])}


def test_two_outlets_with_the_same_initials_stay_two(library: Library) -> None:
    outlet(library, "South Harbour Morning Post"), outlet(library, "Sunny Hill Mountain Paper"), outlet(library, "SHMP")
    assert same_outlets(library._rows) == {}


def test_asked_of_a_few_outlets_the_answer_is_that_for_all(library: Library) -> None:
    names = (
        *(("The South Harbour Morning Post", "南港早報"), ("SHMP",), ("南港早报",), ("Ridge Radio", "shmp")),
        *(("Amber Bay Current",), ("All Borders Courier",), ("ABC",), ("A Big Coast Evening",), ("BCE", "Le Soir")),
        *(("Le soir",), ("Lantern",)),
    )
    keys = [outlet(library, *said) for said in names]
    of_all = same_outlets(library._rows)
    assert len(of_all) == 5
    for key in keys:
        group = {each for each in keys if of_all.get(each, each) == of_all.get(key, key)}
        assert same_as(library._rows, [key]) == dict.fromkeys(group, min(group))


def test_colleague_at_the_other_entry_of_an_outlet_is_offered(library: Library) -> None:
    long, short = outlet(library, "South Harbour Morning Post"), outlet(library, "SHMP")
    keys = add(library, *(person("Tai Man Chan", affiliations=(Affiliation(each),)) for each in (long, short)))
    for each in (long, short):
        offered = library.duplicates.likely(person("Chan Tai-man", affiliations=(Affiliation(each),)))
        assert {key for key, _ in offered} == set(keys)


def test_number_of_a_desk_and_mailbox_make_nobody_one(library: Library) -> None:
    paper = outlet(library, "Harbour Post")
    names = ("Chan Tai Man", "Priya Raman", "Ada Sze", "Oscar Castel", "Helen Duarte", "Nora Feldmann")
    said = {"phone": "+85221110000", "email": "newsdesk@post.example", "affiliations": (Affiliation(paper),)}
    add(library, *(person(name, **said) for name in names))
    assert found(library) == set()


def test_nobody_in_the_trash_is_found(library: Library) -> None:
    one, _other = add(library, person("Ada Sze", email="a@x.example"), person("Ada Sze", email="a@x.example"))
    library.contacts.move_to_trash(one)
    assert found(library) == set()


def test_search_can_be_stopped(library: Library) -> None:
    add(library, person("Ada Sze"))
    with pytest.raises(Cancelled):
        library.duplicates.people(cancelled=lambda: True)


def test_likely_same_people_are_offered_for_somebody_just_typed(library: Library) -> None:
    paper = outlet(library, "Harbour Post")
    post = (Affiliation(paper),)
    by_mail, by_name, by_phone, _stranger = add(
        library,
        person("", "陳大文", email="tm.chan@x.example"),
        person("CHAN Tai-man, Peter", affiliations=post),
        person("Taiman Chan", phone="+85255550101"),
        person("Priya Raman", affiliations=post),
    )
    ways = {"email": "TM.Chan@x.example", "phone": "5555 0101", "affiliations": post}
    typed = person("Tai Man Chan", **ways)
    offered = library.duplicates.likely(typed)
    assert {key for key, _ in offered} == {by_mail, by_name, by_phone}
    reasons = {key: line(alike.reasons) for key, alike in offered}
    assert reasons[by_mail].startswith("same e-mail")
    assert reasons[by_phone].startswith("same telephone")


def test_nobody_is_likely_to_be_themselves(library: Library) -> None:
    (key,) = add(library, person("Ada Sze", email="a@x.example"))
    assert library.duplicates.likely(library.contacts.get(key)) == []


def test_outlets_are_proposed_by_name_alias_script_initials_and_domain(library: Library) -> None:
    made = [
        Outlet(new_key(), ByLanguage("South Harbour Morning Post", "南港早報"), website="https://www.shmp.example/"),
        Outlet(new_key(), ByLanguage("SHMP")),
        Outlet(new_key(), ByLanguage("", "", "南港早报")),
        Outlet(new_key(), ByLanguage("Morning Post Online"), email="desk@SHMP.example"),
        Outlet(new_key(), ByLanguage("The Ridge Radio")),
        Outlet(new_key(), ByLanguage("Ridge Radio Ltd.")),
        Outlet(new_key(), ByLanguage("Lantern Weekly"), aliases=("Le Lanterne",)),
        Outlet(new_key(), ByLanguage("Le lanterne")),
        Outlet(new_key(), ByLanguage("Amber Bay Current"), website="amber.example", email="amber@gmail.com"),
        Outlet(new_key(), ByLanguage("Amber Coast Current"), website="coast.example", email="coast@gmail.com"),
    ]
    keys = [library.outlets.add(each).id for each in made]
    pairs = library.duplicates.outlets()
    places = {(keys.index(pair.one_id), keys.index(pair.other_id)) for pair in pairs}
    assert places == {(0, 1), (0, 2), (0, 3), (4, 5), (6, 7)}
    assert [pair.score for pair in pairs] == sorted((pair.score for pair in pairs), reverse=True)
    reasons = {line(alike.reasons) for _, alike in library.duplicates.outlet_likenesses(pairs)}
    assert reasons == {
        "SHMP is short for South Harbour Morning Post",
        "South Harbour Morning Post is another name of 南港早报",
        "same domain",
        "The Ridge Radio is another name of Ridge Radio Ltd.",
        "Lantern Weekly is another name of Le lanterne",
    }
