"""What is shown of rows that cannot be taken in."""

from mediadesk.records.contact_import import Column, ContactField, Fate, ImportCounts, RejectedRow, RowFault
from mediadesk.records.import_choices import Preview, RowExample
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


def test_a_new_row_says_its_address_and_before_that_what_could_not_be_read() -> None:
    plain = RowExample(1, Fate.ADDED, "Ada Mok", "The Post", address="+85255550142")
    partly = RowExample(2, Fate.ADDED, "Bo Mok", "The Post", address="+85255550143", unread=("bo@post",))
    first, second = rows_of(Preview(ImportCounts(), (), (plain, partly)), View.NEW, {})
    assert first.said == "+852 5555 0142"
    assert "bo@post" in second.said
