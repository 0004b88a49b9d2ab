"""The small form for a person's names, honorifics and leading post, in three languages."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.language_marks import SIGNS, name
from mediadesk.ui.typed_person import HONORIFICS

_WIDTH = 580


class PersonForm(QFrame):
    """Floats over `host` until it is saved or given up. `saved` carries the newsmaker as written."""

    saved = Signal(object)
    given_up = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._newsmaker: Newsmaker | None = None
        self.setObjectName("floating")
        self.setFixedWidth(_WIDTH)
        self._title = label("", "strong")
        self.fields: dict[tuple[str, Language], QLineEdit] = {}
        self.save_button = text_button(self.tr("Save"), self._save, style="primary")
        self.cancel_button = text_button(self.tr("Cancel"), self._give_up)
        self._build()
        self.hide()

    def ask(self, newsmaker: Newsmaker, title: str, action: str, language: Language) -> None:
        """Show the form for this person; `action` is the verb on its button."""
        self._newsmaker = newsmaker
        self._title.setText(title)
        self.save_button.setText(action)
        self.save_button.setAccessibleName(action)
        post = newsmaker.posts[0] if newsmaker.posts else ByLanguage()
        for each in Language:
            self.fields["honorific", each].setText(newsmaker.honorific.get(each))
            self.fields["name", each].setText(newsmaker.name.get(each))
            self.fields["post", each].setText(post.get(each))
        self.adjustSize()
        self.move((self._host.width() - _WIDTH) // 2, max(12, (self._host.height() - self.height()) // 3))
        self.show()
        self.raise_()
        field = self.fields["name" if not newsmaker.name.get(language) else "post", language]
        field.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return saves, Escape gives up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        elif event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        heads = {"honorific": self.tr("Honorific"), "name": self.tr("Name"), "post": self.tr("Post")}
        for place, head in enumerate(heads.values(), start=1):
            grid.addWidget(label(head, "section"), 0, place)
        for row, language in enumerate(Language, start=1):
            grid.addWidget(label(SIGNS[language], "detail"), row, 0)
            for place, (key, head) in enumerate(heads.items(), start=1):
                grid.addWidget(self._field(key, head, language), row, place)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(3, 5)
        column.addLayout(grid)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column.addLayout(buttons)

    def _field(self, key: str, head: str, language: Language) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(f"{head}, {name(language)}")
        field.setFont(fonts.font(language))
        field.textChanged.connect(self._judge)
        if key == "honorific":
            field.setFixedWidth(92)
            completer = QCompleter(list(HONORIFICS[language]), field)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            field.setCompleter(completer)
        self.fields[key, language] = field
        return field

    def _written(self, key: str) -> ByLanguage:
        return ByLanguage(*(self.fields[key, language].text().strip() for language in Language))

    def _judge(self) -> None:
        self.save_button.setEnabled(any(self.fields["name", each].text().strip() for each in Language if self.fields))

    def _save(self) -> None:
        name, post = self._written("name"), self._written("post")
        if self._newsmaker is None or not name:
            return
        posts = ((post,) if post else ()) + self._newsmaker.posts[1:]
        written = replace(self._newsmaker, name=name, honorific=self._written("honorific"), posts=posts)
        self.hide()
        self.saved.emit(written)

    def _give_up(self) -> None:
        self.hide()
        self.given_up.emit()
