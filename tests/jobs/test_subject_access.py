"""Somebody who asks gets everything held on them, and nothing that belongs to others."""

import csv
import io
import json
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediadesk.jobs import subject_access
from mediadesk.library import Library
from mediadesk.library.contact_desk_tables import InteractionTable
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.interaction import Interaction, InteractionKind, OnRecord
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.privacy import DeskAct, Ground
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.release import Release

_NOW = datetime(2027, 5, 4, 9, 30, tzinfo=UTC)


@pytest.fixture
def ada(library: Library, release: Release) -> MediaContact:
    """Somebody with whom the desk spoke about somebody else, and about a release that is not out."""
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Tern Weekly")))
    library.contacts.add(MediaContact(new_key(), ByLanguage("Orla Quist", "葵若琳"), email="orla@tern.example"))
    ada = library.contacts.add(
        MediaContact(
            new_key(),
            ByLanguage("Ada Zwemmer"),
            email="ada@tern.example",
            affiliations=(Affiliation(outlet.id, "Reporter"),),
            notes="Shares a desk with Orla Quist. =1+1",
        )
    )

    with library.history.step("Note a call"):
        told = {"contact_id": ada.id, "kind": "call", "direction": "in", "happened_at": _NOW}
        about = {"subject": "Asked about the pier", "body": "葵若琳會一起來。<b>", "release_id": release.id}
        library.history.insert(InteractionTable, {"id": new_key(), **told, **about})
    return ada


def _whole(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name).decode("utf-8-sig") for name in package.namelist()}


def test_the_package_says_everything_and_names_nobody_else(library: Library, ada: MediaContact, tmp_path: Path) -> None:
    package = subject_access.collect(library, ada.id)
    path = subject_access.save(library, ada.id, package, tmp_path / "ada.zip", _NOW, "Ms Yip")
    files = _whole(path)
    assert {"README.txt", "data.html", "data.json", "tables/media_contact.csv", "tables/interaction.csv"} <= set(files)
    for name in ("data.html", "data.json"):
        assert "Ada Zwemmer" in files[name]
        assert "ada@tern.example" in files[name]
        assert "Asked about the pier" in files[name]
    headlines = [row.headline for row in library.releases.rows()]
    for text in files.values():
        assert not any(other in text for other in ("Orla", "Quist", "葵若琳", *headlines))
    assert "<b>" not in files["data.html"]
    assert set(package.hidden) == {"Orla Quist", "葵若琳", "a release that is not out"}
    assert [entry.act for entry in library.desk_log.entries()] == [DeskAct.ANSWERED]


def test_spreadsheets_get_no_formula_and_programs_get_every_row(
    library: Library, ada: MediaContact, tmp_path: Path
) -> None:
    package = subject_access.collect(library, ada.id)
    files = _whole(subject_access.save(library, ada.id, package, tmp_path / "ada.zip", _NOW, "Ms Yip"))
    data = json.loads(files["data.json"])
    assert {table: len(rows) for table, rows in data.items() if table != "name"} == {
        each.table: len(each.rows) for each in package.data
    }
    headings, row = csv.reader(io.StringIO(files["tables/affiliation.csv"]))
    assert dict(zip(headings, row, strict=True))["Outlet"] == "Tern Weekly"


def test_who_looks_it_through_shows_and_hides(library: Library, ada: MediaContact) -> None:
    package = subject_access.collect(library, ada.id, show=["Orla Quist"], hide=["a desk"])
    notes = dict(next(each for each in package.data if each.table == "media_contact").rows[0])["notes"]
    assert notes == "Shares ███ with Orla Quist. =1+1"
    assert "葵若琳" in package.hidden


def test_the_same_data_gives_the_same_bytes(library: Library, ada: MediaContact) -> None:
    package = subject_access.collect(library, ada.id)
    assert subject_access.as_zip(package, "Pier", _NOW) == subject_access.as_zip(package, "Pier", _NOW)


def test_nobody_by_that_key(library: Library) -> None:
    with pytest.raises(NoSuchRecord):
        subject_access.collect(library, 7)


def test_what_was_said_off_the_record_is_given_and_an_entry_withheld_on_a_ground_stands_by_that_alone(
    library: Library, ada: MediaContact, tmp_path: Path
) -> None:
    for subject in ("Off the record, about the pier", "Our lawyers said"):
        told = Interaction(new_key(), InteractionKind.CALL, _NOW, subject, ada.id, on_record=OnRecord.OFF)
        library.interactions.add(told)
    found = {each.words: each for each in subject_access.entries(library, ada.id)}
    assert found["Our lawyers said"].is_off_record
    withhold = {found["Our lawyers said"].key: Ground.PRIVILEGE}
    package = subject_access.collect(library, ada.id, withhold=withhold)
    files = _whole(subject_access.save(library, ada.id, package, tmp_path / "ada.zip", _NOW, "Ms Yip"))
    assert all("Off the record, about the pier" in files[name] for name in ("data.html", "data.json"))
    assert not any("lawyers" in text for text in files.values())
    for name in ("README.txt", "data.html"):
        assert "Calls, mails and meetings, 2027-05-04: legal professional privilege (PDPO, section 60)" in files[name]
    assert json.loads(files["data.json"])["withheld"][0]["ground"] == "privilege"
    assert library.desk_log.entries()[0].about == "1 withheld: privilege"


def test_what_is_not_held_cannot_be_withheld(library: Library, ada: MediaContact) -> None:
    with pytest.raises(NoSuchRecord):
        subject_access.collect(library, ada.id, withhold={7: Ground.CRIME})
