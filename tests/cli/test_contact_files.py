"""Lists of contacts on the command line: what is recognised in them, and what leaves."""

from pathlib import Path


def _list(folder: Path) -> Path:
    path = folder / "press.csv"
    rows = [
        "Name,Outlet,E-mail,Phone",
        "Ada Mok 莫雅達,Harbour Post,ADA@post.example,2555 0123",
        ",Harbour Post,x@y.example,",
    ]
    path.write_text("\n".join([*rows, "Mok Ada,Harbour Post,ada@post.example,", ",,,"]), encoding="utf-8")
    return path


def test_dry_run_prints_what_is_recognised(mediadesk, tmp_path: Path) -> None:
    said = mediadesk("import", _list(tmp_path), "--as", "contacts", "--dry-run", "--json")
    assert said.code == 1
    assert said.data["rows"] == 3
    assert said.data["valid"] == 2
    assert said.data["rejected"] == [{"row": 2, "reason": "no name"}]
    assert said.data["duplicates"] == [[1, 3]]
    assert said.data["contacts"][0] == {
        "row": 1,
        "name": "Ada Mok",
        "name_zh": "莫雅達",
        "outlet": "Harbour Post",
        "role": "",
        "email": "ADA@post.example",
        "phone_e164": "+85225550123",
        "beats": [],
    }


def test_list_is_known_by_its_ending(mediadesk, tmp_path: Path) -> None:
    assert mediadesk("import", _list(tmp_path), "--dry-run", "--json").data["valid"] == 2


def test_numbers_are_of_the_region_that_is_said(mediadesk, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name,Phone\nAda Mok,020 7946 0123\n", encoding="utf-8")
    said = mediadesk("import", path, "--dry-run", "--json", "--region", "gb")
    assert said.data["contacts"][0]["phone_e164"] == "+442079460123"


def test_what_is_no_list_is_said_in_one_sentence(mediadesk, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"<html></html>")
    said = mediadesk("import", path, "--as", "contacts", "--dry-run")
    assert (said.code, said.out, said.err.count("\n")) == (2, "", 1)


def test_contacts_leave_and_come_back(mediadesk, tmp_path: Path) -> None:
    mediadesk("import", _list(tmp_path), "--as", "contacts")
    said = mediadesk("contacts", "export", "--format", "xlsx", "--output", tmp_path / "out.xlsx", "--json")
    assert said.code == 0
    again = mediadesk("import", tmp_path / "out.xlsx", "--dry-run", "--json")
    assert again.data["valid"] == said.data["contacts"] > 0


def test_only_those_who_match_leave(mediadesk, tmp_path: Path) -> None:
    mediadesk("import", _list(tmp_path), "--as", "contacts")
    told = ("--format", "vcf", "--output", tmp_path / "out.vcf", "--match", "nobody", "--json")
    assert mediadesk("contacts", "export", *told).data["contacts"] == 0
