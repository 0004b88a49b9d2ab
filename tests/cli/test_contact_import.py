"""Contacts imported, listed and taken back with commands."""

import pytest

_LIST = "Name,Chinese name,Outlet,Email\nAmy Wong,黃愛美,Harbour Daily,amy@harbour.example\nBo Lee,,Peak Post,\n"


@pytest.fixture
def contact_list(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(_LIST, encoding="utf-8")
    return str(path)


def test_a_list_is_imported_listed_and_taken_back(mediadesk, contact_list):
    seen = mediadesk("contacts", "import", contact_list, "--dry-run", "--json")
    assert (seen.code, seen.data["rows"], seen.data["added"], seen.data["rejected"]) == (1, 2, 1, 1)
    assert mediadesk("list", "contacts", "--json").data == []
    done = mediadesk("contacts", "import", contact_list, "--json")
    assert (done.code, done.data["added"], done.data["problems"][0]["row"]) == (1, 1, 2)
    assert "row 2: has no address" in done.err
    assert mediadesk("contacts", "import", contact_list, "--json").data["merged"] == 1
    listed = mediadesk("contacts", "imports", "--json").data
    assert [each["counts"]["added"] for each in listed] == [0, 1]
    undone = mediadesk("contacts", "undo-import", str(done.data["id"]), "--json")
    assert (undone.code, undone.data["removed"]) == (0, 1)
    assert mediadesk("list", "contacts", "--json").data == []


def test_a_column_is_what_it_is_said_to_be(mediadesk, contact_list):
    seen = mediadesk("contacts", "import", contact_list, "--map", "Outlet=notes", "--dry-run", "--json")
    assert seen.data["new_outlets"] == []


def test_a_dry_run_says_what_goes_into_the_notes_because_it_cannot_be_read(mediadesk, tmp_path):
    path = tmp_path / "partly.csv"
    path.write_text("Name,Outlet,Email,Phone\nCy Lam,Peak Post,cy@peak,+852 5555 0142\n", encoding="utf-8")
    seen = mediadesk("contacts", "import", str(path), "--dry-run")
    assert "row 1: kept in the notes: cy@peak" in seen.out
    mediadesk("contacts", "import", str(path))
    (entry,) = mediadesk("list", "contacts", "--json").data
    assert "cy@peak" in mediadesk("contacts", "show", str(entry["id"])).out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("import", "nowhere.csv"), "nowhere.csv"),
        (("import", "LIST", "--map", "Job=role"), "names no column"),
        (("import", "LIST", "--map", "Outlet=job"), "is no field"),
        (("undo-import", "17"), "no import called “17”"),
        (("undo-import", "x"), "no import called “x”"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(mediadesk, contact_list, arguments, said):
    done = mediadesk("contacts", *(contact_list if each == "LIST" else each for each in arguments))
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err


def test_columns_are_taken_for_what_was_kept_under_a_name(mediadesk, contact_list, tmp_path):
    mediadesk("contacts", "import", contact_list, "--map", "Outlet=notes", "--save-preset", "Old desk")
    other = tmp_path / "other.csv"
    other.write_text("E-mail,Name,Outlet\nz@post.example,Zoe Au,Harbour Post\n", encoding="utf-8")
    seen = mediadesk("contacts", "import", str(other), "--preset", "Old desk", "--dry-run", "--json")
    assert (seen.data["added"], seen.data["new_outlets"]) == (1, [])
    wrong = mediadesk("contacts", "import", str(other), "--preset", "New desk")
    assert (wrong.code, wrong.err.count("\n")) == (2, 1)
    assert "use one of those there are (Old desk)" in wrong.err


def test_after_a_long_list_it_is_said_where_names_nearly_alike_are_found(mediadesk, contact_list, monkeypatch):
    assert "contacts duplicates" not in mediadesk("contacts", "import", contact_list).err
    monkeypatch.setattr("mediadesk.jobs.contact_planning.MOST_COMPARED", 1)
    mediadesk("contacts", "undo-import", str(mediadesk("contacts", "imports", "--json").data[0]["id"]))
    assert "contacts duplicates" in mediadesk("contacts", "import", contact_list).err


def test_rows_that_are_not_taken_in_are_written_with_the_reason(mediadesk, contact_list, tmp_path):
    skipped = tmp_path / "skipped.csv"
    assert mediadesk("contacts", "import", contact_list, "--skipped", str(skipped)).code == 1
    assert skipped.read_text(encoding="utf-8-sig").splitlines() == [
        "Row,Not taken in because,Name,Chinese name,Outlet,Email",
        "2,has no address or number,Bo Lee,,Peak Post,",
    ]
