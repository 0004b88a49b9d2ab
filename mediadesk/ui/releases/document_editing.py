"""What the editor does to a document, each as one edit: break passages, give roles, put passages in, style words."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby

from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from mediadesk.records.block import Run, with_words
from mediadesk.ui.releases.document import (
    blocks_of,
    characters_in,
    format_of,
    id_of,
    insert_runs,
    made_from_of,
    passage_of,
    role_of,
    runs_of,
    selected,
    speaker_of,
)
from mediadesk.ui.releases.document_look import SPEAKER, empty_line
from mediadesk.ui.releases.document_text import Passage, TextRole


@contextmanager
def one_edit(cursor: QTextCursor) -> Iterator[None]:
    """What happens inside is undone as one."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def break_passage(cursor: QTextCursor) -> None:
    """Return: the words after the cursor become a passage of their own, with the role that usually follows.

    At the very start of a passage the new, empty one goes above it, so that the words keep their id.
    """
    with one_edit(cursor):
        cursor.removeSelectedText()
        block = cursor.block()
        role = role_of(block)
        if role.is_item and not block.text():
            _turn(cursor, block, TextRole.PARAGRAPH)
        elif cursor.atBlockStart() and block.text() and not role.is_head:
            _open_above(cursor, block, role)
        else:
            following = _follows(block, role, cursor.atBlockEnd())
            speaker = speaker_of(block) if following is TextRole.QUOTE else None
            made_from = None if cursor.atBlockEnd() or role.is_head else made_from_of(block)
            made = format_of(following, speaker_id=speaker, made_from=made_from)
            cursor.insertBlock(made, empty_line(following))


def _open_above(cursor: QTextCursor, block: QTextBlock, role: TextRole) -> None:
    kept = block.blockFormat()
    cursor.setBlockFormat(format_of(role))
    cursor.insertBlock(kept)


def _follows(block: QTextBlock, role: TextRole, at_end: bool) -> TextRole:
    after = block.next()
    if role.is_head:
        return TextRole.SUBHEADLINE if after.isValid() and role_of(after).is_head else TextRole.PARAGRAPH
    if role is TextRole.HEADING or (role is TextRole.QUOTE and at_end):
        return TextRole.PARAGRAPH
    return role


def step_back(cursor: QTextCursor) -> bool:
    """Backspace at the start of a passage that is no plain paragraph: first it becomes one. Returns whether it did."""
    block = cursor.block()
    role = role_of(block)
    before, after = block.previous(), block.next()
    if cursor.hasSelection() or not cursor.atBlockStart() or role in (TextRole.PARAGRAPH, TextRole.HEADLINE):
        return False
    if role is TextRole.SUBHEADLINE and after.isValid() and role_of(after).is_head:
        return False
    if role is TextRole.NOTE and before.isValid() and role_of(before) is TextRole.NOTE:
        return False
    with one_edit(cursor):
        _turn(cursor, block, TextRole.PARAGRAPH)
    return True


def may_be(document: QTextDocument, cursor: QTextCursor, role: TextRole) -> bool:
    """Whether the passages under the cursor may become `role`: head matter stands only on top of a text."""
    first = document.findBlock(cursor.selectionStart())
    if role is TextRole.HEADLINE:
        return not first.previous().isValid()
    if role is TextRole.SUBHEADLINE:
        return first.previous().isValid() and role_of(first.previous()).is_head
    return True


def turn_into(cursor: QTextCursor, role: TextRole, speaker_id: int | None = None) -> None:
    """Give the passages under the cursor a role. A body passage that becomes a note moves to the notes, and back."""
    document = cursor.document()
    if not may_be(document, cursor, role):
        return
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    with one_edit(cursor):
        for block in [each for each in blocks_of(document) if _touches(each, start, end)]:
            if block.previous().isValid() or role is TextRole.HEADLINE:
                _turn(QTextCursor(block), block, role, speaker_id)
        if role is TextRole.NOTE:
            _move_to_notes(cursor)


def _touches(block: QTextBlock, start: int, end: int) -> bool:
    return block.position() <= end and block.position() + block.length() > start


def _turn(cursor: QTextCursor, block: QTextBlock, role: TextRole, speaker_id: int | None = None) -> None:
    at = QTextCursor(block)
    speaker = speaker_id if role is TextRole.QUOTE else None
    at.setBlockFormat(format_of(role, id_of(block), speaker, made_from_of(block)))
    at.setBlockCharFormat(empty_line(role))
    if role.is_plain:
        at.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        at.setCharFormat(QTextCharFormat())


def _move_to_notes(cursor: QTextCursor) -> None:
    """Notes stand below the body: one that has body after it goes to the end."""
    document = cursor.document()
    blocks = list(blocks_of(document))
    last = max((n for n, block in enumerate(blocks) if not role_of(block).is_plain), default=-1)
    early = [block for block in blocks[: max(last, 0)] if role_of(block) is TextRole.NOTE]
    passages = [passage_of(block) for block in early]
    for block in reversed(early):
        gone = QTextCursor(block)
        gone.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        gone.removeSelectedText()
        gone.deleteChar()
    end = QTextCursor(document)
    end.movePosition(QTextCursor.MoveOperation.End)
    for passage in passages:
        end.insertBlock(format_of(TextRole.NOTE, passage.id, made_from=passage.made_from), empty_line(TextRole.NOTE))
        insert_runs(end, passage.runs)
    if passages:
        cursor.setPosition(end.position())


def set_speaker(cursor: QTextCursor, block: QTextBlock, speaker_id: int | None) -> None:
    """Say who says what `block` quotes; a block that is no quote becomes one."""
    with one_edit(cursor):
        if role_of(block) is not TextRole.QUOTE:
            _turn(cursor, block, TextRole.QUOTE, speaker_id)
            return
        change = QTextBlockFormat(block.blockFormat())
        if speaker_id is None:
            change.clearProperty(SPEAKER)
        else:
            change.setProperty(SPEAKER, str(speaker_id))
        QTextCursor(block).setBlockFormat(change)


def put_words(document: QTextDocument, places: Sequence[tuple[tuple[int, int], str]]) -> None:
    """Put words in the place of others, given in order by where those stand; they look as the first of those did.

    No place goes beyond its passage. Each passage is written once however many places it has: that is what takes time.
    """
    cursor = QTextCursor(document)
    begins = [block.position() for block in blocks_of(document)]
    numbered = groupby(reversed(places), lambda place: bisect_right(begins, place[0][0]) - 1)
    with one_edit(cursor):
        for number, group in numbered:
            _put_words_in(cursor, document.findBlockByNumber(number), list(group)[::-1])


def _put_words_in(cursor: QTextCursor, block: QTextBlock, places: Sequence[tuple[tuple[int, int], str]]) -> None:
    (start, _end), (_start, end) = places[0][0], places[-1][0]
    first = block.position()
    runs = runs_of(block, start - first, end - first, plain=role_of(block).is_plain)
    spans = characters_in(block, [span for span, _words in places])
    before = spans[0][0]
    words = (said for _span, said in places)
    made = with_words(runs, [(at - before, to - before, said) for (at, to), said in zip(spans, words, strict=True)])
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    insert_runs(cursor, made)


def put_in(cursor: QTextCursor, passages: Sequence[Passage]) -> None:
    """Put passages in place of the selection. One passage goes in as words; several bring their roles.

    An id that is nowhere in the text any more (it was cut) is kept, every other passage gets a new one.
    """
    if not passages:
        return
    with one_edit(cursor):
        cursor.removeSelectedText()
        here = cursor.block()
        first, others = passages[0], passages[1:]
        if not here.text() and not role_of(here).is_plain and _brings_role(first, others):
            _turn(cursor, here, first.role, first.speaker_id)
        insert_runs(cursor, _worn(first, role_of(here)))
        taken = {id_of(block) for block in blocks_of(cursor.document())} if others else set()
        tail = role_of(here)
        for passage in others:
            _put_block(cursor, passage, taken, tail)


def _brings_role(first: Passage, others: Sequence[Passage]) -> bool:
    return bool(others) or first.role not in (TextRole.PARAGRAPH, TextRole.HEADLINE)


def _put_block(cursor: QTextCursor, passage: Passage, taken: set[str], beside: TextRole) -> None:
    role = passage.role
    if beside is TextRole.NOTE:
        role = TextRole.NOTE
    elif role.is_plain and beside is not TextRole.HEADLINE:
        role = TextRole.HEADING if role.is_head else TextRole.PARAGRAPH
    kept_id = "" if passage.id in taken else passage.id
    taken.add(kept_id)
    cursor.insertBlock(format_of(role, kept_id, passage.speaker_id, passage.made_from), empty_line(role))
    insert_runs(cursor, _worn(passage, role))


def _worn(passage: Passage, role: TextRole) -> tuple[Run, ...]:
    return (Run(passage.text),) if role.is_plain else passage.runs


def style_words(cursor: QTextCursor, *, bold: bool | None = None, italic: bool | None = None) -> None:
    """Make the selected words bold or italic, or take it back. Headlines and notes have no such words."""
    change = QTextCharFormat()
    if bold is not None:
        change.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    if italic is not None:
        change.setFontItalic(italic)
    _merge(cursor, change)


def link_words(cursor: QTextCursor, href: str) -> None:
    """Link the selected words to `href`, or take their link off when it is empty."""
    change = QTextCharFormat()
    change.setAnchor(bool(href))
    change.setAnchorHref(href)
    _merge(cursor, change)


def _merge(cursor: QTextCursor, change: QTextCharFormat) -> None:
    document, start, end = cursor.document(), cursor.selectionStart(), cursor.selectionEnd()
    with one_edit(cursor):
        for block in blocks_of(document):
            first, last = max(start, block.position()), min(end, block.position() + block.length() - 1)
            if first < last and not role_of(block).is_plain:
                part = QTextCursor(document)
                part.setPosition(first)
                part.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
                part.mergeCharFormat(change)


def link_at(cursor: QTextCursor) -> tuple[int, int, str]:
    """Where the link under the cursor begins and ends in the document, and where it leads; ("", nowhere) when none."""
    block, at = cursor.block(), cursor.position() - cursor.block().position()
    for stretch in block.textFormats():
        if stretch.start <= at <= stretch.start + stretch.length and stretch.format.anchorHref():
            start = block.position() + stretch.start
            return start, start + stretch.length, stretch.format.anchorHref()
    return cursor.position(), cursor.position(), ""


def copied(cursor: QTextCursor) -> list[Passage]:
    """What the selection takes along: whole passages their role, a part of one only its words."""
    found = selected(cursor)
    if len(found) == 1 and found[0].text != cursor.block().text():
        return [Passage(TextRole.PARAGRAPH, found[0].runs)]
    return found
