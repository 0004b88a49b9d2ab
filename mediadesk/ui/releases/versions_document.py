"""A difference as a document: one column with everything in it, or the two texts side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextLength,
    QTextTableFormat,
)

from mediadesk.comparison.texts import Part, PassageDifference, TextDifference
from mediadesk.comparison.words import Kind, Piece
from mediadesk.records.block import Role
from mediadesk.records.languages import Language
from mediadesk.ui import look
from mediadesk.ui.releases import versions_sayings as sayings
from mediadesk.ui.releases.document_look import lettering, small_lettering, standing
from mediadesk.ui.releases.document_text import TextRole

_MARK = 12  # pixels
_PADDING, _SPACING = 6, 4  # pixels of the cells side by side
_BESIDE = 0.9  # of the size of one column
_LEFT, _RIGHT = (Kind.SAME, Kind.DELETED), (Kind.SAME, Kind.INSERTED)
_ROLES = {Part.HEADLINE: TextRole.HEADLINE, Part.SUBHEADLINE: TextRole.SUBHEADLINE, Part.NOTE: TextRole.NOTE}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands in the document: the numbers of its first and last block."""

    passage: PassageDifference
    first: int
    last: int


class DifferenceWriter:
    """Writes a difference into a document in the colours of the theme in use."""

    def __init__(self, document: QTextDocument, language: Language) -> None:
        self._document, self._language = document, language
        self._cursor, self._scale = QTextCursor(document), 1.0
        self._looks: dict[tuple[Kind, TextRole], QTextCharFormat] = {}

    def passages(self, difference: TextDifference, *, is_beside: bool) -> Iterator[Place]:
        """Write it in one column, or side by side: a passage whenever the next place is asked for."""
        self._document.clear()
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._scale = _BESIDE if is_beside else 1.0
        for number, passage in enumerate(_shown(difference)):
            self._cursor.beginEditBlock()  # lays out once, at the end
            place = self._write_beside(passage) if is_beside else self._write_inline(passage, is_first=number == 0)
            self._cursor.endEditBlock()
            yield place

    def _write_inline(self, passage: PassageDifference, *, is_first: bool) -> Place:
        """What went and what came stand in their sentences."""
        if not is_first:
            self._cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        first = self._cursor.blockNumber()
        self._write_mark(passage)
        self._write(passage, passage.pieces)
        return Place(passage, first, self._cursor.blockNumber())

    def _write_beside(self, passage: PassageDifference) -> Place:
        """The text before on the left, the text after on the right, in a table of one row."""
        table = self._cursor.insertTable(1, 2, _two_columns())
        self._cursor.setPosition(table.cellAt(0, 0).firstPosition())
        first = self._cursor.blockNumber()
        self._write(passage, [piece for piece in passage.pieces if piece.kind in _LEFT])
        self._cursor.setPosition(table.cellAt(0, 1).firstPosition())
        self._write_mark(passage)
        self._write(passage, [piece for piece in passage.pieces if piece.kind in _RIGHT])
        last = self._cursor.blockNumber()
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        return Place(passage, first, last)

    def _write_mark(self, passage: PassageDifference) -> None:
        said = sayings.happened(passage)
        if not said:
            return
        line = QTextBlockFormat()
        line.setTopMargin(8)
        self._cursor.setBlockFormat(line)
        look_of_mark = small_lettering(_MARK, "violet" if passage.is_moved else "text3")
        look_of_mark.setFontWeight(QFont.Weight.DemiBold)
        self._cursor.insertText(said, look_of_mark)
        self._cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())

    def _write(self, passage: PassageDifference, pieces: Sequence[Piece]) -> None:
        role = _role(passage)
        self._cursor.setBlockFormat(standing(role, self._scale))
        for piece in pieces:
            self._cursor.insertText(piece.text, self._look(piece.kind, role))

    def _look(self, kind: Kind, role: TextRole) -> QTextCharFormat:
        if (kind, role) not in self._looks:
            self._looks[kind, role] = self._made(kind, role)
        return self._looks[kind, role]

    def _made(self, kind: Kind, role: TextRole) -> QTextCharFormat:
        token = {Kind.INSERTED: "ok", Kind.DELETED: "err"}.get(kind, "text")
        made = lettering(role, self._language, self._scale)
        made.setForeground(look.colour(token))
        if kind is not Kind.SAME:
            made.setBackground(look.colour(f"{token}_soft"))
        made.setFontUnderline(kind is Kind.INSERTED)
        made.setFontStrikeOut(kind is Kind.DELETED)
        return made


def _shown(difference: TextDifference) -> list[PassageDifference]:
    """What an officer reads in the text itself, and of the rest what changed."""
    return [each for each in difference.passages if each.is_changed or each.part in (*_ROLES, Part.BODY)]


def _role(passage: PassageDifference) -> TextRole:
    block = passage.block_after or passage.block_before
    if block is not None:
        return TextRole(Role(block.role).value)
    return _ROLES.get(passage.part, TextRole.PARAGRAPH)


def _two_columns() -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setCellPadding(_PADDING)
    made.setCellSpacing(_SPACING)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    half = QTextLength(QTextLength.Type.PercentageLength, 50)
    made.setColumnWidthConstraints([half, half])
    return made
