"""The term base goes to a CSV file and comes back whole."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.jobs.term_lists import Merged, as_csv, export_terms, merge, read_terms
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.problems import FileMissing, NotATermList
from mediadesk.records.term import Avoided, Term, TermKind

QUAY = Term(
    new_key(),
    TermKind.PLACE,
    ByLanguage("Lantern Quay", "燈籠碼頭", "灯笼码头"),
    Avoided(("Lantern Pier", "the Quay"), ("燈籠埠頭",)),
    is_protected=True,
    note="Opened in 2019, “east” side",
)


@pytest.fixture
def library(tmp_path: Path):
    opened = Library.open(tmp_path / "desk.db", create=True)
    yield opened
    opened.close()


def written(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "terms.csv"
    path.write_bytes(text.encode(encoding))
    return path


def without_key(term: Term) -> tuple:
    return term.kind, term.texts, term.avoid, term.is_protected, term.note


def test_exported_list_comes_back_as_it_was(library: Library, tmp_path: Path) -> None:
    library.terms.add(QUAY)
    path = export_terms(library, tmp_path / "terms.csv")
    assert [without_key(term) for term in read_terms(path)] == [without_key(QUAY)]
    assert merge(library, read_terms(path)) == Merged(added=0, changed=0, same=1)


def test_cell_that_looks_like_a_formula_is_made_harmless_and_comes_back(tmp_path: Path) -> None:
    nasty = Term(1, TermKind.HOUSE, ByLanguage("=HYPERLINK(1)", "'+1", "@x"), Avoided(("-2+3",)), note="=1")
    text = as_csv([nasty])
    assert not [cell for row in csv.reader(io.StringIO(text)) for cell in row if cell[:1] in ("=", "+", "-", "@")]
    assert [without_key(term) for term in read_terms(written(tmp_path, text))] == [without_key(nasty)]


cells = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=";；"), max_size=12).map(str.strip)
forms = st.builds(ByLanguage, cells, cells, cells)


@given(forms.filter(bool), st.sampled_from(TermKind), cells, cells, st.booleans())
def test_whatever_stands_in_a_term_comes_back(tmp_path_factory, texts, kind, avoided, note, is_protected) -> None:
    term = Term(1, kind, texts, Avoided(zh_hant=tuple(filter(None, [avoided]))), is_protected, note)
    path = tmp_path_factory.mktemp("lists") / "terms.csv"
    path.write_bytes(as_csv([term]).encode("utf-8-sig"))
    (found,) = read_terms(path)
    assert without_key(found) == without_key(term)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_columns_are_found_by_their_headings_in_any_order_and_encoding(tmp_path: Path, delimiter: str) -> None:
    text = f"備註{delimiter}繁體中文{delimiter}English\r\n東岸{delimiter}燈籠碼頭的風箏{delimiter}Lantern Quay\r\n"
    (term,) = read_terms(written(tmp_path, text, "big5hkscs"))
    assert (term.texts, term.note, term.kind) == (
        ByLanguage("Lantern Quay", "燈籠碼頭的風箏"),
        "東岸",
        TermKind.HOUSE,
    )


def test_rows_without_any_form_are_left_out(tmp_path: Path) -> None:
    assert read_terms(written(tmp_path, "English,Note\n,only a note\n\nkite,\n"))[0].texts == ByLanguage("kite")


def test_term_that_is_there_is_changed_and_the_others_are_added_in_one_step(library: Library, tmp_path: Path) -> None:
    library.terms.add(QUAY)
    text = "Kind,English,Traditional Chinese\nplace,lantern quay,燈籠灣\nHouse word,kite,風箏\n"
    assert merge(library, read_terms(written(tmp_path, text))) == Merged(added=1, changed=1, same=0)
    assert [term.texts for term in library.terms.all()] == [
        ByLanguage("kite", "風箏"),
        ByLanguage("lantern quay", "燈籠灣"),
    ]
    library.history.undo()
    assert [without_key(term) for term in library.terms.all()] == [without_key(QUAY)]


def test_list_that_names_a_term_twice_keeps_the_last(library: Library, tmp_path: Path) -> None:
    merge(library, read_terms(written(tmp_path, "English,Note\nkite,one\nKite,two\n")))
    assert [(term.texts.en, term.note) for term in library.terms.all()] == [("Kite", "two")]


def test_file_without_a_column_of_forms_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(NotATermList):
        read_terms(written(tmp_path, "name,phone\nKaren,5555\n"))
    with pytest.raises(FileMissing):
        read_terms(tmp_path / "nothing.csv")
