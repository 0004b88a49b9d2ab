"""Lists of contacts read from files in the sandbox: all kinds, hostile ones too, and what is remembered of columns."""

import io
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mediadesk.jobs import contact_reading
from mediadesk.library import Library
from mediadesk.records.contact_import import (
    Column,
    ContactField,
    ContactSheet,
    ReadContact,
    RejectedRow,
    RowFault,
    SheetKind,
)
from mediadesk.records.document_problems import DocumentRefused, ReaderStopped
from mediadesk.records.import_problems import NoSuchPreset
from mediadesk.records.languages import ByLanguage
from mediadesk.records.problems import Cancelled, FileEmpty, FileMissing, FileUnreadable
from tests.bench.contact_reading_score import elements, lists, read, truth

F = ContactField


def _workbook(fill: Callable[[Any], object]) -> bytes:
    book = openpyxl.Workbook()
    fill(book.active)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _filled(sheet: Any) -> None:
    sheet.append(["Name", "E-mail", "Phone"])
    sheet.append(["Ada Mok", "ada@post.example", 25550123])


def _with_macros() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_workbook(_filled))) as source, zipfile.ZipFile(file, "w") as target:
        for entry in source.infolist():
            data = source.read(entry.filename)
            if entry.filename == "[Content_Types].xml":
                data = data.replace(b"</Types>", b'<Default Extension="bin" ContentType="x/vbaProject"/></Types>')
            target.writestr(entry.filename, data)
    return file.getvalue()


def _file(folder: Path, data: bytes | str, name: str = "list.csv") -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def _all(source: Path | str, columns: tuple[Column, ...] = ()) -> list[ReadContact | RejectedRow]:
    return [each for batch in contact_reading.read(source, columns) for each in batch]


def test_list_is_looked_at_before_it_is_read(tmp_path: Path) -> None:
    path = _file(tmp_path, "Name;E-mail\nAda Mok;ada@post.example\n;\nBen Ho;ben@post.example\n")
    assert contact_reading.look_at(path) == ContactSheet(
        kind=SheetKind.CSV,
        columns=(Column("Name", F.NAME), Column("E-mail", F.EMAIL)),
        sample=(("Ada Mok", "ada@post.example"), ("Ben Ho", "ben@post.example")),
        row_count=2,
        encoding="utf-8",
        delimiter=";",
        heading_row=1,
    )


def test_another_row_is_the_headings_or_none_is(tmp_path: Path) -> None:
    path = _file(tmp_path, "Press list\nName,E-mail\nCaller,Write to\nAda Mok,ada@post.example\n")
    assert [column.heading for column in contact_reading.look_at(path).columns] == ["Name", "E-mail"]
    third = contact_reading.look_at(path, heading_row=3)
    assert [column.heading for column in third.columns] == ["Caller", "Write to"]
    assert (third.heading_row, third.row_count) == (3, 1)
    (batch,) = contact_reading.read_rows(path, (Column("Caller", F.NAME), Column("Write to", F.EMAIL)), heading_row=3)
    assert [each.name.en for each in batch.in_order() if isinstance(each, ReadContact)] == ["Ada Mok"]
    bare = contact_reading.look_at(path, heading_row=0)
    assert (bare.has_headings, bare.row_count, bare.heading_row) == (False, 4, 0)


def test_preset_is_used_for_the_headings_it_knows(library: Library) -> None:
    columns = (Column("Caller", F.NAME), Column("Code", None), Column("Write to", F.EMAIL))
    contact_reading.save_preset(library, "Old desk", columns)
    found = (Column("Write to"), Column("Phone", F.PHONE), Column("Caller"), Column("Code", F.NOTES, is_guessed=True))
    taken = contact_reading.with_preset(library, "Old desk", found)
    assert [column.field for column in taken] == [F.EMAIL, F.PHONE, F.NAME, None]
    assert contact_reading.presets(library) == ["Old desk"]
    contact_reading.drop_preset(library, "Old desk")
    with pytest.raises(NoSuchPreset):
        contact_reading.with_preset(library, "Old desk", found)


def test_every_row_comes_once_and_in_order(tmp_path: Path) -> None:
    rows = (f"Ada {number}," + (f"a{number}@post.example" if number % 3 else "") for number in range(1, 4502))
    path = _file(tmp_path, "Name,E-mail\n" + "\n".join(rows))
    batches = list(contact_reading.read_rows(path))
    assert [batch.done for batch in batches] == [2000, 4000, 4501]
    found = [each for batch in batches for each in batch.in_order()]
    assert [each.row for each in found] == list(range(1, 4502))
    assert [each.row for each in found if isinstance(each, RejectedRow)] == list(range(3, 4502, 3))


def test_columns_are_taken_for_what_is_said(tmp_path: Path) -> None:
    path = _file(tmp_path, "Name,E-mail,Remarks\nAda Mok,ada@post.example,Harbour Post\n")
    (row,) = _all(path, (Column("Name", F.NAME), Column("E-mail", F.EMAIL), Column("Remarks", F.OUTLET)))
    assert isinstance(row, ReadContact)
    assert (row.outlet, row.notes) == ("Harbour Post", "")


def test_heading_that_comes_again_is_no_contact(tmp_path: Path) -> None:
    path = _file(tmp_path, "Name,E-mail\nAda Mok,ada@post.example\nName,E-mail\n")
    assert [each.fault for each in _all(path) if isinstance(each, RejectedRow)] == [RowFault.BROKEN]


def test_encoding_may_be_said(tmp_path: Path) -> None:
    path = _file(tmp_path, "姓名,電郵\n陳大文,a@post.example\n".encode("big5"))
    found = next(iter(contact_reading.read(path, encoding="big5hkscs")))[0]
    assert isinstance(found, ReadContact)
    assert found.name == ByLanguage(zh_hant="陳大文")


def test_workbook_says_which_sheets_it_has_and_what_is_hidden(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        _filled(sheet)
        sheet.title = "Press"
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["C"].hidden = True
        sheet.parent.create_sheet("Old").append(["Name"])

    path = _file(tmp_path, _workbook(fill), "list.xlsx")
    found = contact_reading.look_at(path)
    assert (found.sheet, found.sheets, found.hidden_rows, found.hidden_columns) == ("Press", ("Press", "Old"), 1, 1)
    (row,) = _all(path)
    assert isinstance(row, ReadContact)
    assert (row.phone, row.unread) == ("+85225550123", ())


def test_pasted_text_is_a_list_too() -> None:
    rows = _all("Ada Mok <ada@post.example>; Ben Ho, Harbour Post, ben@post.example, 2555 0123")
    assert [(each.name.en, each.email) for each in rows if isinstance(each, ReadContact)] == [
        ("Ada Mok", "ada@post.example"),
        ("Ben Ho", "ben@post.example"),
    ]


def test_row_put_right_by_hand_is_read_again() -> None:
    columns = (Column("Name", F.NAME), Column("E-mail", F.EMAIL))
    assert isinstance(contact_reading.read_again(7, ("Ada", "a@@x"), columns), RejectedRow)
    row = contact_reading.read_again(7, ("Ada", "a@post.example"), columns)
    assert isinstance(row, ReadContact)
    assert (row.row, row.email) == (7, "a@post.example")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.xlsx", b"<html><table><tr><td>Name</td></tr></table></html>", "sheet_html"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("a.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "sheet_old"),
        ("a.xlsx", b"PK\x03\x04" + b"junk" * 200, "damaged"),
        ("a.xlsx", _workbook(_filled)[:2000], "damaged"),
        ("a.xlsx", _with_macros(), "sheet_macros"),
        ("a.csv", b"%PDF-1.7 \x00", "sheet_kind"),
        ("a.csv", bytes(number * 7919 % 256 for number in range(20_000)), "sheet_kind"),
        ("a.csv", b"Name,E-mail\n", "no_rows"),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    with pytest.raises(DocumentRefused) as refused:
        contact_reading.look_at(_file(tmp_path, data, name))
    assert refused.value.reason == reason


def test_sheet_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentRefused, match="no_sheet"):
        contact_reading.look_at(_file(tmp_path, _workbook(_filled), "list.xlsx"), sheet="Nowhere")


def test_workbook_of_two_far_cells_stops_its_reader_only(tmp_path: Path) -> None:
    def fill(sheet: Any) -> None:
        sheet["A1"], sheet["XFD1048576"] = "Name", "x"

    with pytest.raises(ReaderStopped):
        contact_reading.look_at(_file(tmp_path, _workbook(fill), "far.xlsx"))


@pytest.mark.parametrize(
    "data",
    [
        "Name,E-mail\n" + "x" * 90_000 + "," + "y" * 9_000 + "\n",
        "Name,E-mail\n" + '"A,a@post.example\n' * 500,
        "BEGIN:VCARD\n" * 500 + "FN:A\nEMAIL:a@post.example\nEND:VCARD\n",
        "BEGIN:VCARD\nFN:A\nNOTE:" + "x" * 2_000_000 + "\nEND:VCARD\n",
        "[" * 50_000,
        "[\n" + "{" * 50_000 + "\n]",
        ",".join(f"h{number}" for number in range(3000)) + "\n" + "\n".join([",".join("x" * 3000)] * 3),
    ],
    ids=["long cell", "open quotes", "nested cards", "long note", "brackets", "braces", "wide"],
)
def test_hostile_list_gives_as_many_rows_as_were_counted(tmp_path: Path, data: str) -> None:
    path = _file(tmp_path, data)
    assert len(_all(path)) == contact_reading.look_at(path).row_count


@pytest.mark.parametrize("count", [3_000, 2_000_000])
def test_zeros_are_no_list(tmp_path: Path, count: int) -> None:
    path = _file(tmp_path, bytes(count))
    with pytest.raises(DocumentRefused) as refused:
        contact_reading.look_at(path)
    assert refused.value.reason == "sheet_kind"


def test_file_that_is_not_there_or_empty_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        contact_reading.look_at(tmp_path / "none.csv")
    with pytest.raises(FileUnreadable):
        contact_reading.look_at(tmp_path)
    with pytest.raises(FileEmpty):
        contact_reading.look_at(_file(tmp_path, b""))
    with pytest.raises(FileEmpty):
        contact_reading.look_at("  \n")


def test_reading_ends_when_it_is_cancelled(tmp_path: Path) -> None:
    path = _file(tmp_path, "Name,E-mail\n" + "Ada,ada@post.example\n" * 400_000)
    is_cancelled = threading.Event()
    batches = contact_reading.read_rows(path, cancelled=is_cancelled.is_set)
    next(batches)
    is_cancelled.set()
    with pytest.raises(Cancelled):
        for _batch in batches:
            pass


def test_what_columns_were_taken_for_is_remembered(library) -> None:
    columns = (Column("Who", F.NAME), Column("Where", F.EMAIL), Column("Odd", None))
    assert contact_reading.remembered(library, ["Who", "Where", "Odd"]) is None
    contact_reading.remember(library, columns)
    assert contact_reading.remembered(library, ["Odd", "Where", "Who"]) == columns[::-1]
    assert contact_reading.remembered(library, ["Who", "Where"]) is None


@pytest.mark.parametrize("part", ["seen", "held_out"])
def test_lists_of_the_corpus_are_read_right(part: str) -> None:
    right = wanted = 0
    for path in lists(part):
        true, got = set(elements(truth(path))), set(elements(read(path)))
        right += len(true & got)
        wanted += len(true | got)
    assert right >= {"seen": 0.99, "held_out": 0.95}[part] * wanted
