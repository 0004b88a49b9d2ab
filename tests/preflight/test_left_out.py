from mediadesk.intake.press_text import recognise
from mediadesk.intake.text_files import SourceText
from mediadesk.preflight import left_out

BODY = "The kite museum on the hill opened its doors to the first of its visitors on Monday."


def _found(text):
    read = recognise(SourceText(text, "utf-8"))
    return [(each.rule, each.block_id) for each in left_out(read.lines, read.hollow_lines, read.language)]


def test_what_the_import_leaves_out_is_found_in_its_line():
    text = f"Click [here](#) to download photos\n\nKite museum opens\n\u00a0\n{BODY}\n\n{BODY}\n\nBack to top\n"
    assert _found(text) == [("STR-10", "line-9"), ("LNK-01", "line-1"), ("LNK-02", "line-1"), ("TXT-03", "line-4")]


def test_file_in_order_has_none():
    assert _found(f"Kite museum opens\n\n{BODY}\n\n{BODY}\n") == []
