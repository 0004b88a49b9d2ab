"""What is shown of rows that cannot be taken in."""

from mediadesk.records.contact_import import Column, ContactField, ImportCounts, RejectedRow, RowFault
from mediadesk.records.import_choices import Preview
from mediadesk.ui.contact_import.seen_rows import View, rows_of

_COLUMNS = (Column("No."), Column("Mail", ContactField.EMAIL), Column("Who", ContactField.NAME))


def test_a_wrong_row_goes_by_its_name_and_not_by_its_number() -> None:
    wrong = RejectedRow(7, RowFault.BAD_EMAIL, ("393", "ada at post", "Ada Mok"))
    (row,) = rows_of(Preview(ImportCounts(), (wrong,)), View.ERRORS, {}, _COLUMNS)
    assert (row.id, row.who, row.about) == (7, "Ada Mok", "ada at post")


def test_whoever_is_kept_out_goes_by_what_was_recognised() -> None:
    out = RejectedRow(8, RowFault.SUPPRESSED, ("Ada Mok", "", "ada@post.example"))
    (row,) = rows_of(Preview(ImportCounts(), (out,)), View.ERRORS, {}, _COLUMNS)
    assert (row.who, row.about) == ("Ada Mok", "ada@post.example")
