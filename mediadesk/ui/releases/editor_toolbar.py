"""The tools for the passage and the words under the cursor."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QFont, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget
from shiboken6 import isValid

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.ui import icons, language_marks
from mediadesk.ui.buttons import MenuButton, icon_button, label
from mediadesk.ui.releases import document_editing
from mediadesk.ui.releases.document import role_of, speaker_of
from mediadesk.ui.releases.document_text import TextRole
from mediadesk.ui.releases.editor_margins import role_name
from mediadesk.ui.releases.editor_popups import LinkSheet, SpeakerSheet
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.insertion_list import Offer
from mediadesk.ui.releases.spelling_choice import VarietyChoice

_KEYS = {
    TextRole.HEADLINE: "Ctrl+Alt+1",
    TextRole.SUBHEADLINE: "Ctrl+Alt+2",
    TextRole.PARAGRAPH: "Ctrl+Alt+3",
    TextRole.QUOTE: "Ctrl+Alt+4",
    TextRole.LIST_ITEM: "Ctrl+Alt+5",
    TextRole.NOTE: "Ctrl+Alt+6",
}
_TAGS = {Language.ZH_HANT: "繁 HK", Language.ZH_HANS: "简 CN"}
_ROOMY = 590  # pixels of the whole bar from which the Insert button has its word
_INDENT = "   "  # a button with a menu takes no padding from a style sheet
_OFFERED = (
    TextRole.HEADLINE,
    TextRole.SUBHEADLINE,
    TextRole.PARAGRAPH,
    TextRole.HEADING,
    TextRole.QUOTE,
    TextRole.LIST_ITEM,
    TextRole.ORDERED_ITEM,
    TextRole.NOTE,
)


class EditorToolbar(QWidget):
    """Works on whichever text field it was given last."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._field: TextField | None = None
        self._soon = QTimer(self, singleShot=True, interval=40)
        self._soon.timeout.connect(self._follow)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(44)
        self.role = MenuButton(_INDENT + role_name(TextRole.PARAGRAPH), self.tr("Role of the passage"))
        self.role.setFixedWidth(132)
        self._roles = {role: QAction(role_name(role), self) for role in _OFFERED}
        self.role.menu().addActions(list(self._roles.values()))
        for role, action in self._roles.items():
            action.setShortcut(QKeySequence(_KEYS.get(role, "")))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(lambda _checked=False, role=role: self.turn_into(role))
        self.bold = self._toggle("bold", self.tr("Bold"), self._make_bold, "Ctrl+B")
        self.italic = self._toggle("italic", self.tr("Italic"), self._make_italic, "Ctrl+I")
        self.link = self._toggle("link", self.tr("Link"), self.ask_link, "Ctrl+L")
        self.quote = self._toggle("quote", self.tr("Quote with speaker"), self.quote_passage, "Ctrl+Alt+4")
        self.list = self._toggle("list", self.tr("List"), lambda: self._toggle_role(TextRole.LIST_ITEM), "Ctrl+Alt+5")
        self.language, self.variety = label("", "detail"), VarietyChoice()
        self.insert = MenuButton("", self.tr("Insert"))
        self.insert.setIcon(icons.icon("plus", "text"))
        self.insert.setProperty("align", "centre")
        self._arrange()

    def offer_insertions(self, offers: Callable[[], Sequence[Offer]]) -> None:
        """Let the Insert menu have what `offers` gives when it is opened, each with what it does."""
        menu = self.insert.menu()

        def fill() -> None:
            menu.clear()
            for offer in offers():
                words = offer.title if offer.tail in ("", "…") else f"{offer.title}\t{offer.tail}"
                action = menu.addAction(icons.icon(offer.icon, "text2"), words + "…" * (offer.tail == "…"))
                action.triggered.connect(lambda _checked=False, act=offer.act: act())

        menu.aboutToShow.connect(fill)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_roomy = self.width() >= _ROOMY
        self.insert.setText(f" {self.tr('Insert')}    " if is_roomy else "  ")
        self.insert.setFixedWidth(108 if is_roomy else 56)

    def work_on(self, field: TextField) -> None:
        """Follow the cursor of `field` from now on."""
        if self._field is field:
            return
        if self._field is not None and isValid(self._field):  # a release that was closed took its fields along
            self._field.cursorPositionChanged.disconnect(self._soon.start)
            self._field.edited.disconnect(self._soon.start)
        self._field = field
        field.cursorPositionChanged.connect(self._soon.start)
        field.edited.connect(self._soon.start)
        self.variety.setVisible(field.language is Language.EN)
        self.language.setText(_TAGS.get(field.language, ""))
        self.language.setToolTip(language_marks.name(field.language))
        self._follow()

    def add_shortcuts(self, field: TextField) -> None:
        """The keys that work while `field` is being written in."""
        for role, keys in _KEYS.items():
            _shortcut(field, keys, self.quote_passage if role is TextRole.QUOTE else partial(self.turn_into, role))
        _shortcut(field, "Ctrl+B", self._make_bold)
        _shortcut(field, "Ctrl+I", self._make_italic)
        _shortcut(field, "Ctrl+L", self.ask_link)
        _shortcut(field, "Ctrl+Shift+V", field.paste_plain)

    def turn_into(self, role: TextRole) -> None:
        """Give the passages under the cursor a role."""
        field = self._writable()
        if field is not None:
            cursor = field.textCursor()
            document_editing.turn_into(cursor, role)
            field.setTextCursor(cursor)
            field.settle()
            field.setFocus()
            self._follow()

    def quote_passage(self) -> None:
        """Make the passage a quote and ask who says it; a quote becomes body again."""
        field = self._writable()
        if field is None:
            return
        if field.current_role() is TextRole.QUOTE:
            self.turn_into(TextRole.PARAGRAPH)
            return
        self.turn_into(TextRole.QUOTE)
        self.ask_speaker(field.textCursor().block().position(), self.quote.mapToGlobal(QPoint(0, self.quote.height())))

    def ask_speaker(self, position: int, place: QPoint) -> None:
        """Ask who says the quote at `position` of the document."""
        field = self._writable()
        if field is None:
            return

        def take(newsmaker_id: int | None) -> None:
            block = field.document().findBlock(position)
            if speaker_of(block) != newsmaker_id:
                document_editing.set_speaker(field.textCursor(), block, newsmaker_id)
                field.settle()

        SpeakerSheet(self, self._library, field.language, take).open_at(place)

    def ask_link(self) -> None:
        """Ask where the selected words, or the link under the cursor, lead."""
        field = self._writable()
        if field is None or role_of(field.textCursor().block()).is_plain:
            self._follow()
            return
        cursor = field.textCursor()
        start, end, href = document_editing.link_at(cursor)
        if href and not cursor.hasSelection():
            cursor.setPosition(start)
            cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        elif not cursor.hasSelection():
            cursor.select(cursor.SelectionType.WordUnderCursor)
        self._follow()
        if cursor.hasSelection():
            place = field.viewport().mapToGlobal(field.cursorRect(cursor).bottomLeft())
            LinkSheet(self, href, lambda to: document_editing.link_words(cursor, to)).open_at(place)

    def _writable(self) -> TextField | None:
        return None if self._field is None or self._field.isReadOnly() else self._field

    def _make_bold(self) -> None:
        self._style_words(bold=True)

    def _make_italic(self) -> None:
        self._style_words(bold=False)

    def _style_words(self, *, bold: bool) -> None:
        field = self._writable()
        if field is None or role_of(field.textCursor().block()).is_plain:
            self._follow()
            return
        cursor, now = field.textCursor(), field.currentCharFormat()
        is_bold = now.fontWeight() > QFont.Weight.Medium
        if not cursor.hasSelection():
            if bold:
                now.setFontWeight(QFont.Weight.Normal if is_bold else QFont.Weight.DemiBold)
            else:
                now.setFontItalic(not now.fontItalic())
            field.setCurrentCharFormat(now)
        elif bold:
            document_editing.style_words(cursor, bold=not is_bold)
        else:
            document_editing.style_words(cursor, italic=not now.fontItalic())
        field.setFocus()
        self._follow()

    def _toggle_role(self, role: TextRole) -> None:
        field = self._writable()
        if field is not None:
            self.turn_into(TextRole.PARAGRAPH if field.current_role() is role else role)

    def _follow(self) -> None:
        """Show what the cursor stands in."""
        field = self._field
        if field is None:
            return
        cursor, role = field.textCursor(), field.current_role()
        if self.role.text() != _INDENT + role_name(role):
            self.role.setText(_INDENT + role_name(role))
        look = cursor.charFormat()
        can_style = not role.is_plain and not field.isReadOnly()
        for button, is_on, can in (
            (self.bold, can_style and look.fontWeight() > QFont.Weight.Medium, can_style),
            (self.italic, can_style and look.fontItalic(), can_style),
            (self.link, can_style and bool(look.anchorHref()), can_style),
            (self.quote, role is TextRole.QUOTE, not field.isReadOnly()),
            (self.list, role.is_item, not field.isReadOnly()),
        ):
            button.setChecked(is_on)
            button.setEnabled(can)
        for menu in (self.role, self.insert):
            menu.setEnabled(not field.isReadOnly())
        for offered, action in self._roles.items():
            action.setEnabled(document_editing.may_be(field.document(), cursor, offered))

    def _toggle(self, icon: str, name: str, then: Callable[[], None], shortcut: str) -> QToolButton:
        button = icon_button(icon, name, then, shortcut=shortcut)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 20, 0)
        row.setSpacing(4)
        row.addWidget(self.role)
        for group in ((self.bold, self.italic, self.link), (self.quote, self.list)):
            line = QFrame()
            line.setObjectName("hairline")
            line.setFixedSize(1, 18)
            row.addSpacing(4)
            row.addWidget(line)
            row.addSpacing(4)
            for button in group:
                row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(self.insert)
        row.addStretch(1)
        row.addWidget(self.language)
        row.addWidget(self.variety)


def _shortcut(field: TextField, keys: str, then: Callable[[], None]) -> None:
    made = QShortcut(QKeySequence(keys), field)
    made.setContext(Qt.ShortcutContext.WidgetShortcut)
    made.activated.connect(lambda: then())
