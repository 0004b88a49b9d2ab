"""What people may ask of the desk, answered on the command line."""

import zipfile

import pytest

from mediadesk.library import Library
from mediadesk.paths import default_library
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage


@pytest.fixture
def ada():
    """Ada Zwemmer of Tern Weekly, in the user's own library."""
    library = Library.open(default_library(), create=True)
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Tern Weekly")))
    held = (Affiliation(outlet.id, "Reporter"),)
    name = ByLanguage("Ada Zwemmer")
    ada = library.contacts.add(MediaContact(new_key(), name, "ada@tern.example", affiliations=held))
    library.close()
    return ada.id


def test_nobody_writes_to_whom_it_is_forbidden_until_it_is_taken_back(mediadesk, ada):
    assert mediadesk("privacy", "do-not-contact", "domain", "tern.example", "--reason", "asked").code == 0
    assert mediadesk("privacy", "do-not-contact", "outlet", "tern weekly").code == 0
    assert mediadesk("privacy", "do-not-contact", "person", str(ada)).code == 0
    wishes = mediadesk("privacy", "do-not-contact", "--json").data
    assert [(each["scope"], each["said"]) for each in wishes] == [
        ("person", "Ada Zwemmer"),
        ("outlet", "tern weekly"),
        ("domain", "tern.example"),
    ]
    assert wishes[1]["outlet_id"]
    left = mediadesk("privacy", "do-not-contact", "--lift", str(wishes[2]["id"]), "--json").data
    assert len(left) == 2
    acts = [each["act"] for each in mediadesk("privacy", "log", "--json").data["entries"]]
    assert acts == ["released", "suppressed", "suppressed", "suppressed"]


def test_a_request_is_recorded_answered_and_closed(mediadesk, ada, tmp_path):
    made = mediadesk("privacy", "request", "access", str(ada), "--received", "2026-01-05", "--json").data
    assert (made["name"], made["due_on"]) == ("Ada Zwemmer", "2026-02-14")
    assert mediadesk("privacy", "requests").code == 1  # long overdue
    said = mediadesk("privacy", "access", str(ada), "--output", str(tmp_path / "ada.zip"), "--json").data
    assert said["rows"]["affiliation"] == 1
    with zipfile.ZipFile(tmp_path / "ada.zip") as package:
        assert b"ada@tern.example" in package.read("data.html")
    done = mediadesk("privacy", "requests", "--close", str(made["id"]), "--outcome", "Sent")
    assert (done.code, "answered" in done.out) == (0, True)


def test_an_entry_is_withheld_on_a_ground_of_the_law(mediadesk, ada, tmp_path):
    mediadesk("contacts", "log", str(ada), "Our lawyers said", "--off-record")
    mediadesk("contacts", "log", str(ada), "Asked about the pier")
    held = mediadesk("privacy", "held", str(ada), "--json").data
    assert [(each["words"], each["is_off_record"]) for each in held] == [("", True), ("Asked about the pier", False)]
    target = ["--output", str(tmp_path / "ada.zip"), "--withhold"]
    said = mediadesk("privacy", "access", str(ada), *target, f"{held[0]['key']}=privilege", "--json").data
    assert [each["ground"] for each in said["withheld"]] == ["privilege"]
    assert said["rows"]["interaction"] == 1
    for wrong in ("privilege", f"{held[0]['key']}=because", "7=crime"):
        assert mediadesk("privacy", "access", str(ada), *target, wrong).code == 2


def test_nobody_is_erased_by_looking(mediadesk, ada):
    looked = mediadesk("privacy", "erase", str(ada), "--json")
    assert looked.data == {"people": 1, "rows": {"affiliation": 1, "media_contact": 1}}
    assert "--yes" in looked.err
    assert len(mediadesk("list", "contacts", "--json").data) == 1


def test_who_is_erased_is_gone_from_backups_too(mediadesk, ada):
    assert mediadesk("backup").code == 0
    said = mediadesk("privacy", "erase", str(ada), "--yes", "--json")
    assert (said.code, said.data["people"], said.data["remains"]) == (0, 1, [])
    assert said.data["files_searched"] >= 2
    assert mediadesk("list", "contacts", "--json").data == []
    assert mediadesk("privacy", "log", "--json").data["is_whole"]


def test_a_word_that_still_stands_somewhere_is_named(mediadesk, ada):
    (default_library().parent / "old list.txt").write_text("Ada Zwemmer, Tern", encoding="utf-16-le")
    said = mediadesk("privacy", "erase", str(ada), "--yes", "--json")
    assert said.code == 1
    assert [each["word"] for each in said.data["remains"]] == ["Ada Zwemmer"]
    assert "old list.txt" in said.err


def test_retention_lists_first_and_erases_only_when_told(mediadesk, ada):
    library = Library.open(default_library())
    library._rows.execute("UPDATE media_contact SET verified_on = '2020-01-01'")
    library.close()
    assert mediadesk("privacy", "retention").out == ""
    looked = mediadesk("privacy", "retention", "--months", "24", "--keep-rule", "--json")
    assert [each["name"] for each in looked.data] == ["Ada Zwemmer"]
    assert "nothing was erased" in looked.err
    assert "1 erased" in mediadesk("privacy", "retention", "--yes").err
    assert mediadesk("list", "contacts", "--json").data == []


@pytest.mark.parametrize(
    "words",
    [
        ("erase", "7"),
        ("erase", "Ada"),
        ("access", "7", "--output", "x.zip"),
        ("request", "access", "nobody"),
        ("requests", "--close", "9"),
        ("do-not-contact", "domain"),
        ("do-not-contact", "person", "Ada"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(mediadesk, ada, words):
    said = mediadesk("privacy", *words)
    assert said.code == 2
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
