"""Where something is put into a text: the words around the cursor, and the edit that puts words there."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QFont, QTextCursor

from mediadesk.records.block import Run
from mediadesk.ui.releases.document import blocks_of, char_format, insert_runs, role_of, speaker_of
from mediadesk.ui.releases.document_editing import break_passage, one_edit
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.insertion_offers import Place

_PARAGRAPH = "\u2029"


def around(cursor: QTextCursor) -> tuple[str, str]:
    """The words of the passage before and after the cursor."""
    block = cursor.block()
    end = block.position() + block.length() - 1
    return _between(cursor, block.position(), cursor.position()), _between(cursor, cursor.position(), end)


def typed(cursor: QTextCursor, start: int) -> str | None:
    """What stands from `start` to the cursor; `None` where the cursor went before that or into another passage."""
    if cursor.hasSelection() or cursor.position() < start:
        return None
    words = _between(cursor, start, cursor.position())
    return None if _PARAGRAPH in words else words


def place(field: TextField, start: int) -> Place:
    """Where `start` is, seen by those who may be named there: the body up to it, with who speaks in it."""
    here = field.document().findBlock(start)
    before = []
    for block in blocks_of(field.document()):
        if block.position() >= here.position():
            break
        if not role_of(block).is_head:
            speaker = speaker_of(block)
            before += [block.text(), field.speakers.get(speaker, "") if speaker else ""]
    cursor = QTextCursor(field.document())
    passage = _between(cursor, here.position(), start)
    before.append(passage)
    is_head = role_of(here).is_head
    return Place(field.language, "" if is_head else "\n".join(before), field.toPlainText(), is_head, passage)


def put_words(field: TextField, runs: Sequence[Run], start: int | None = None) -> None:
    """Put `runs` in place of the selection, or of what was typed since `start`; bold and italic as it was there."""
    cursor = field.textCursor()
    if start is not None:
        end = cursor.position()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    look = cursor.charFormat()
    worn = Run("", look.fontWeight() > QFont.Weight.Medium, look.fontItalic())
    if role_of(cursor.block()).is_plain:
        runs = [Run(run.text) for run in runs]
    else:
        runs = [replace(run, bold=run.bold or worn.bold, italic=run.italic or worn.italic) for run in runs]
    with one_edit(cursor):
        cursor.removeSelectedText()
        insert_runs(cursor, runs)
    field.setTextCursor(cursor)
    field.setCurrentCharFormat(char_format(worn))


def open_passage(field: TextField) -> None:
    """A new passage below the one the cursor is in, with the cursor in it."""
    cursor = field.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    break_passage(cursor)
    field.setTextCursor(cursor)
    field.settle()


def _between(cursor: QTextCursor, start: int, end: int) -> str:
    part = QTextCursor(cursor.document())
    part.setPosition(start)
    part.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return part.selectedText()
