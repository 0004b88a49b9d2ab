"""What is drawn beside the words and is no part of them: dateline, bullets, quote bars, speakers, headings, hints."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextBlock
from PySide6.QtWidgets import QLabel

from mediadesk.ui import fonts, look
from mediadesk.ui.releases.document import blocks_of, role_of, speaker_of
from mediadesk.ui.releases.document_look import DRESS, ITEM_INDENT, MEASURES, NOTES_HEADING, SPEAKER_LINE
from mediadesk.ui.releases.document_text import TextRole
from mediadesk.wording.labels import label as printed

if TYPE_CHECKING:
    from mediadesk.ui.releases.editor_text import TextField

_ROOM_FOR_LABEL = 92


def role_name(role: TextRole) -> str:
    """The role as said on screen."""
    names = {
        TextRole.HEADLINE: QCoreApplication.translate("Role", "Headline"),
        TextRole.SUBHEADLINE: QCoreApplication.translate("Role", "Subheadline"),
        TextRole.PARAGRAPH: QCoreApplication.translate("Role", "Body"),
        TextRole.HEADING: QCoreApplication.translate("Role", "Heading"),
        TextRole.QUOTE: QCoreApplication.translate("Role", "Quote"),
        TextRole.LIST_ITEM: QCoreApplication.translate("Role", "List"),
        TextRole.ORDERED_ITEM: QCoreApplication.translate("Role", "Numbered list"),
        TextRole.NOTE: QCoreApplication.translate("Role", "Note to editors"),
    }
    return names[role]


class RoleLabel(QLabel):
    """The role of the present passage in the margin, where there is room for it."""

    def __init__(self, field: "TextField") -> None:
        super().__init__(field)
        self._field = field
        self.setObjectName("section")
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        field.cursorPositionChanged.connect(self.follow)
        field.verticalScrollBar().valueChanged.connect(self.follow)

    def follow(self) -> None:
        """Stand beside the passage the cursor is in."""
        block, margin = self._field.textCursor().block(), self._field.viewport().x()
        role = role_of(block)
        self.setVisible(margin >= _ROOM_FOR_LABEL and not role.is_head and self._field.hasFocus())
        if self.isVisible():
            self.setText(role_name(role))
            line = _first_line(block)
            y = line.y() - self._field.verticalScrollBar().value()
            self.setGeometry(4, round(y), margin - 20, round(line.height()))


def paint(field: "TextField", exposed: QRect) -> None:
    """Draw on the field's viewport, over what Qt has drawn, as far as it lies in `exposed`."""
    painter = QPainter(field.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(0, -field.verticalScrollBar().value())
    seen = QRectF(exposed).translated(0, field.verticalScrollBar().value())
    for block in _in_sight(field, seen):
        role = role_of(block)
        dressed = str(block.blockFormat().property(DRESS) or "")
        if role is TextRole.QUOTE:
            _paint_quote(painter, field, block)
        elif role.is_item:
            _paint_bullet(painter, field, block, role)
        elif role is TextRole.NOTE and dressed.startswith("note01"):
            _paint_notes_heading(painter, field, block)
        elif role is TextRole.PARAGRAPH and block.blockFormat().textIndent() > 0:
            _paint_dateline(painter, field, block)
        if not block.text():
            _paint_hint(painter, field, block, role)
    painter.end()


def speaker_line_at(field: "TextField", place: QPointF) -> QTextBlock | None:
    """The quote whose line with the speaker is at a place of the viewport."""
    below = field.cursorForPosition(place.toPoint()).block()  # Qt counts the room under a passage to the next one
    block = below if role_of(below) is TextRole.QUOTE and not _is_above(field, below, place) else below.previous()
    if not block.isValid() or role_of(block) is not TextRole.QUOTE:
        return None
    y = place.y() + field.verticalScrollBar().value()
    bottom = _last_line(block).bottom()
    return block if bottom + 2 < y < bottom + SPEAKER_LINE else None


def _is_above(field: "TextField", block: QTextBlock, place: QPointF) -> bool:
    return place.y() + field.verticalScrollBar().value() < _first_line(block).top()


def _in_sight(field: "TextField", seen: QRectF) -> Iterator[QTextBlock]:
    block = field.cursorForPosition(field.viewport().rect().topLeft()).block()
    block = block.previous() if block.previous().isValid() else block
    while block.isValid() and _first_line(block).top() - NOTES_HEADING <= seen.bottom():
        yield block
        block = block.next()


def _first_line(block: QTextBlock) -> QRectF:
    return _line(block, 0)


def _last_line(block: QTextBlock) -> QRectF:
    return _line(block, max(block.layout().lineCount() - 1, 0))


def _line(block: QTextBlock, number: int) -> QRectF:
    layout = block.layout()
    if not layout.lineCount():
        return QRectF(layout.position().x(), layout.position().y(), 0, MEASURES[role_of(block)].line)
    rect = layout.lineAt(number).rect()
    return QRectF(rect.translated(layout.position()))


def _baseline(block: QTextBlock) -> float:
    layout = block.layout()
    line = layout.lineAt(0)
    return layout.position().y() + line.y() + line.ascent()


def _paint_dateline(painter: QPainter, field: "TextField", block: QTextBlock) -> None:
    font = fonts.published(field.language)
    wide = block.blockFormat().textIndent()
    painter.setFont(font)
    painter.setPen(look.colour("text2"))
    words = QFontMetricsF(font).elidedText(field.dateline, Qt.TextElideMode.ElideRight, wide)
    painter.drawText(QPointF(0, _baseline(block)), words)


def _paint_bullet(painter: QPainter, field: "TextField", block: QTextBlock, role: TextRole) -> None:
    painter.setPen(look.colour("text2"))
    if role is TextRole.LIST_ITEM:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("text2"))
        painter.drawEllipse(QPointF(ITEM_INDENT - 13, _baseline(block) - 5), 2.6, 2.6)
        return
    number, before = 1, block.previous()
    while before.isValid() and role_of(before) is TextRole.ORDERED_ITEM:
        number, before = number + 1, before.previous()
    font = fonts.published(field.language)
    painter.setFont(font)
    words = f"{number}."
    painter.drawText(QPointF(ITEM_INDENT - 7 - QFontMetricsF(font).horizontalAdvance(words), _baseline(block)), words)


def _paint_quote(painter: QPainter, field: "TextField", block: QTextBlock) -> None:
    top, bottom = _first_line(block).top(), _last_line(block).bottom()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("accent"))
    painter.drawRoundedRect(QRectF(4, top + 4, 3, bottom - top - 8), 1.5, 1.5)
    speaker = speaker_of(block)
    name = field.speakers.get(speaker, "") if speaker else ""
    words = name or QCoreApplication.translate("TextField", "Who says this?")
    painter.setFont(fonts.interface(12, QFont.Weight.Medium))
    painter.setPen(look.colour("text3" if name else "accent_text"))
    wide = field.viewport().width() - 30
    elided = QFontMetricsF(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, wide)
    painter.drawText(QPointF(block.blockFormat().leftMargin(), bottom + 17), elided)


def _paint_notes_heading(painter: QPainter, field: "TextField", block: QTextBlock) -> None:
    top = _first_line(block).top()
    painter.fillRect(QRectF(0, top - 42, field.viewport().width(), 1), look.colour("line"))
    painter.setFont(fonts.font(field.language, 12, QFont.Weight.DemiBold))
    painter.setPen(look.colour("text3"))
    painter.drawText(QPointF(0, top - 14), printed("notes", field.language))


def _paint_hint(painter: QPainter, field: "TextField", block: QTextBlock, role: TextRole) -> None:
    is_first_of_body = block.previous().isValid() and role_of(block.previous()).is_head and not role.is_head
    if role not in (TextRole.HEADLINE, TextRole.SUBHEADLINE) and not is_first_of_body:
        return
    if role is TextRole.PARAGRAPH and any(
        each.text() for each in blocks_of(field.document()) if each != block and not role_of(each).is_head
    ):
        return
    words = {
        TextRole.HEADLINE: QCoreApplication.translate("TextField", "Headline"),
        TextRole.SUBHEADLINE: QCoreApplication.translate("TextField", "Subheadline"),
    }.get(role, QCoreApplication.translate("TextField", "Write or paste the text here"))
    font = fonts.published(field.language, MEASURES[role].size, QFont.Weight(MEASURES[role].weight or 400))
    painter.setFont(font)
    painter.setPen(look.colour("line_control"))
    layout = block.layout()
    x = block.blockFormat().leftMargin() + block.blockFormat().textIndent()
    y = layout.position().y() + MEASURES[role].line / 2 + MEASURES[role].size * 0.36
    painter.drawText(QPointF(x, y), words)
