"""Contacts on their way out: safe cells, numbers that stay texts, and what is private stays here."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
import vobject

from mediadesk.jobs.contact_exporting import ContactFormat, Leaving, export
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.problems import Cancelled, NotWritable

_PRIVATE = "+85291230001"


@pytest.fixture
def journalist(library):
    outlet = library.outlets.add(
        Outlet(new_key(), ByLanguage(en="Harbour Post", zh_hant="海港報"), website="h.example")
    )
    return library.contacts.add(
        MediaContact(
            new_key(),
            ByLanguage(en="=Ada Mok", zh_hant="莫雅達"),
            email="ada@post.example",
            phone="+85225550123",
            beats=("Transport", "Ferries; piers"),
            affiliations=(Affiliation(outlet.id, "Reporter"),),
            channels=(Channel(ChannelKind.MOBILE, _PRIVATE, "evenings", is_private=True),),
            notes="One\nTwo, three",
        )
    )


def _csv(path: Path) -> dict[str, str]:
    (row,) = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline=""))
    return row


def test_cells_are_no_formulas_unless_they_are_to_be_exact(library, journalist, tmp_path: Path) -> None:
    path = export(library, tmp_path / "a.csv", ContactFormat.CSV).path
    assert (_csv(path)["Name in English"], _csv(path)["Phone"]) == ("'=Ada Mok", "'+85225550123")
    export(library, path, ContactFormat.CSV, leaving=Leaving(is_exact=True))
    assert (_csv(path)["Name in English"], _csv(path)["Phone"]) == ("=Ada Mok", "+85225550123")


def test_cells_of_a_workbook_are_texts(library, journalist, tmp_path: Path) -> None:
    path = export(library, tmp_path / "a.xlsx", ContactFormat.XLSX).path
    headings, row = openpyxl.load_workbook(path).active.iter_rows()
    cells = {heading.value: cell for heading, cell in zip(headings, row, strict=True)}
    assert (cells["Phone"].value, cells["Phone"].data_type) == ("+85225550123", "s")
    assert (cells["Name in English"].value, cells["Name in English"].data_type) == ("=Ada Mok", "s")
    assert cells["Outlet website"].value == "h.example"


@pytest.mark.parametrize("format", ContactFormat)
def test_what_is_private_leaves_only_when_asked_for(library, journalist, tmp_path: Path, format: ContactFormat) -> None:
    path = export(library, tmp_path / "a", format).path
    assert _PRIVATE not in _text(path, format)
    export(library, path, format, leaving=Leaving(with_private=True))
    assert _PRIVATE in _text(path, format)


def _text(path: Path, format: ContactFormat) -> str:
    if format is ContactFormat.XLSX:
        cells = openpyxl.load_workbook(io.BytesIO(path.read_bytes())).active.iter_rows(values_only=True)
        return repr(list(cells))
    return path.read_text(encoding="utf-8").replace("\r\n ", "")


def test_private_way_does_not_let_another_private_way_out(library, journalist, tmp_path: Path) -> None:
    other = Channel(ChannelKind.EMAIL, "b@post.example", "said to be private")
    library.contacts.save(replace(journalist, channels=(*journalist.channels, other)))
    path = export(library, tmp_path / "a.vcf", ContactFormat.VCARD).path
    assert "b@post.example" in path.read_text(encoding="utf-8")
    assert _PRIVATE not in path.read_text(encoding="utf-8")


def test_cards_are_read_by_others(library, journalist, tmp_path: Path) -> None:
    path = export(library, tmp_path / "a.vcf", ContactFormat.VCARD).path
    assert max(map(len, path.read_bytes().split(b"\r\n"))) <= 75
    card = vobject.readOne(path.read_text(encoding="utf-8"))
    said = (card.fn.value, card.org.value, card.title.value, card.email.value, card.tel.value, card.note.value)
    assert said == ("=Ada Mok", ["Harbour Post"], "Reporter", "ada@post.example", "+85225550123", "One\nTwo, three")


def test_json_is_one_document(library, journalist, tmp_path: Path) -> None:
    path = export(library, tmp_path / "a.json", ContactFormat.JSON).path
    (said,) = json.loads(path.read_text(encoding="utf-8"))
    assert (said["name_zh_hant"], said["role"], said["entry"]) == ("莫雅達", "Reporter", str(journalist.id))


def test_file_is_there_whole_or_not_at_all(library, journalist, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        export(library, tmp_path / "a.csv", ContactFormat.CSV, cancelled=lambda: True)
    assert not (tmp_path / "a.csv").exists()
    with pytest.raises(NotWritable):
        export(library, tmp_path / "nowhere" / "a.csv", ContactFormat.CSV)
