"""What people in a picture do, in the words of its caption, with what is usually said."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.photo import Photo
from mediadesk.ui import fonts
from mediadesk.ui.buttons import icon_button
from mediadesk.ui.language_marks import name
from mediadesk.wording import caption_patterns


class ActionField(QWidget):
    """A line for the words, and a menu of what is usually said. `said` carries the words somebody gives."""

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: list[tuple[str, str]] = []
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("What they do, as in: attended the {event}"))
        self.field.setToolTip(self.tr("{event} stands for the event in the details of the photo"))
        self.field.textEdited.connect(self.said)
        self.button = icon_button("chevron-down", self.tr("What people in pictures do"), self.show_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.button)

    def show_photo(self, photo: Photo, language: Language) -> None:
        """Show what is said in `language`; the cursor stays where nothing changed."""
        words, event = photo.action.get(language), photo.event.get(language)
        if self.field.text() != words:
            self.field.setText(words)
            self.field.setCursorPosition(0)
        self.field.setFont(fonts.font(language, 13))
        self.field.setAccessibleName(self.tr("What they do, {language}").format(language=name(language)))
        pattern = caption_patterns.recipe(photo.pattern).pattern
        offered = caption_patterns.offered_actions(pattern, language)
        self._offered = [(each, each.replace("{event}", event) if event else each) for each in offered]

    def show_menu(self) -> None:
        """Offer what is usually said, under the field."""
        self.menu().popup(self.field.mapToGlobal(QPoint(0, self.field.height())))

    def menu(self) -> QMenu:
        """What is usually said of such a picture, with the event where it is known."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, shown in self._offered:
            menu.addAction(shown).triggered.connect(lambda _checked=False, words=words: self._take(words))
        return menu

    def _take(self, words: str) -> None:
        self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.said.emit(words)
