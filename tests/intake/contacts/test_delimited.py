"""CSV as it comes: which sign stands between cells, quotation marks left open, cells that are too long."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.intake.contacts.delimited import delimiter_of, guarded, rows, unguarded


def _rows(text: str, delimiter: str = ",") -> list[list[str] | None]:
    return list(rows(io.StringIO(text, newline=""), delimiter))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_sign_between_cells_is_told_by_rows_of_one_width(delimiter: str) -> None:
    text = "\n".join(delimiter.join(row) for row in (["Name", "Outlet", "E-mail"], ["A, B; C", "D", "e@f.example"]))
    assert delimiter_of(f"{text}\n" * 3) == delimiter


def test_first_line_may_say_the_sign() -> None:
    assert delimiter_of("sep=;\r\na,b;c") == ";"


def test_list_of_one_column_is_not_cut_at_the_at_sign() -> None:
    assert delimiter_of("ada@post.example\nben@post.example\n") == ","


def test_cell_of_several_lines_is_one_cell() -> None:
    assert _rows('n,o\n"A\nB",P\nC,D\n') == [["n", "o"], ["A\nB", "P"], ["C", "D"]]


@pytest.mark.parametrize("quoted", ["B,P,b@x\n", '"B","P","b@x"\n', '"B, C",P,b@x\n'])
def test_open_quotation_mark_costs_no_row(quoted: str) -> None:
    read = _rows(f'n,o,e\n"A,P,a@x\n{quoted}"C,P,c@x\n')
    assert [row and row[-1] for row in read] == ["e", "a@x", "b@x", "c@x"]
    assert read[1] == ["A", "P", "a@x"]


def test_open_quotation_mark_in_every_row_costs_none() -> None:
    assert _rows("n,e\n" + '"A,a@x\n' * 300)[1:] == [["A", "a@x"]] * 300


def test_open_quotation_mark_over_many_lines_costs_none() -> None:
    assert len(_rows('n,e\n"' + "x\n" * 500)) == 501


def test_cell_without_end_costs_one_row() -> None:
    assert _rows(f"n,e\n{'x' * 1_100_000},b\nA,B\n") == [["n", "e"], None, ["A", "B"]]


def test_rows_of_odd_length_are_kept_as_they_are() -> None:
    assert _rows("a,b\n1\n1,2,3\n\n") == [["a", "b"], ["1"], ["1", "2", "3"], []]


@given(st.text("=+-@'\t\r＝＋－＠ab", max_size=4))
def test_guarded_cell_is_no_formula_and_comes_back(cell: str) -> None:
    assert guarded(cell)[:1] not in tuple("=+-@\t\r＝＋－＠")
    assert unguarded(guarded(cell)) == cell
