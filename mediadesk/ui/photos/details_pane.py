"""What a photo is besides its caption: alternative text, event, place, when it was taken, its file, its releases."""

from dataclasses import replace
from datetime import UTC
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediadesk.records.languages import Language
from mediadesk.records.photo import Photo
from mediadesk.records.release import ReleaseRow
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.language_marks import name
from mediadesk.ui.layouts import clear
from mediadesk.ui.photos.draft import PhotoDraft
from mediadesk.wording import dates

_SAID = ("event", "location")


class DetailsPane(QScrollArea):
    """Everything typed here goes to the draft. `release_wanted` carries the id of a release to go to."""

    release_wanted = Signal(object)

    def __init__(self, draft: PhotoDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._language = draft, Language.EN
        self.setObjectName("plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.alt_text = QPlainTextEdit()
        self.alt_text.setTabChangesFocus(True)
        self.alt_text.setFixedHeight(92)
        self.fields: dict[str, QLineEdit] = {}
        self._headings: dict[str, QLabel] = {}
        self.starred = QCheckBox(self.tr("Starred: one of the best"))
        self.starred.setAccessibleName(self.starred.text())
        self._build()

    def show_photo(self, photo: Photo, language: Language, releases: list[ReleaseRow]) -> None:
        """Show this photo; what is said of it in `language`."""
        self._language = language
        self._alt_label.setText(self.tr("Alternative text, {language}").format(language=name(language)))
        self.alt_text.setAccessibleName(self._alt_label.text())
        self.alt_text.setFont(fonts.font(language))
        _fill(self.alt_text, photo.alt_text.get(language))
        for key, words in self._words().items():
            said, field = getattr(photo, key).get(language), self.fields[key]
            self._headings[key].setText(f"{words}, {name(language)}")
            field.setFont(fonts.font(language, 13))
            if field.text() != said:
                field.setText(said)
                field.setCursorPosition(0)
        self.starred.blockSignals(True)
        self.starred.setChecked(photo.is_starred)
        self.starred.blockSignals(False)
        taken, file = facts(photo)
        self._taken.setText(taken or self.tr("Unknown"))
        self._file.setText(file or self.tr("Waiting for its picture"))
        self._show_releases(releases)

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(6)
        column.addLayout(self._alt_heading())
        column.addWidget(self.alt_text)
        column.addWidget(
            label(
                self.tr("Says what is to be seen, for those who do not see it. Not the caption again."),
                "meta",
                wraps=True,
            )
        )
        column.addSpacing(10)
        for key, words in self._words().items():
            field = QLineEdit()
            field.setAccessibleName(words)
            field.textEdited.connect(partial(self._type_said, key, words))
            self.fields[key], self._headings[key] = field, label(words, "section")
            self._headings[key].setBuddy(field)
            column.addWidget(self._headings[key])
            column.addWidget(field)
            column.addSpacing(4)
        column.addWidget(self.starred)
        column.addSpacing(12)
        column.addLayout(self._file_facts())
        column.addSpacing(12)
        column.addWidget(label(self.tr("Used in"), "section"))
        self._releases = QVBoxLayout()
        self._releases.setSpacing(0)
        column.addLayout(self._releases)
        column.addStretch(1)
        self.setWidget(inside)
        self.alt_text.textChanged.connect(self._type_alt_text)
        self.starred.toggled.connect(self._star)

    def _alt_heading(self) -> QHBoxLayout:
        self._alt_label = label("", "section")
        self.suggest = text_button(
            self.tr("Suggest"),
            lambda: self._draft.suggest_alt_text(self._language),
            style="link",
            name=self.tr("Suggest an alternative text from the picture"),
        )
        heading = QHBoxLayout()
        heading.addWidget(self._alt_label)
        heading.addStretch(1)
        heading.addWidget(self.suggest)
        return heading

    def _words(self) -> dict[str, str]:
        return dict(zip(_SAID, (self.tr("Event"), self.tr("Where it was taken")), strict=True))

    def _file_facts(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(6)
        self._taken, self._file = label("", "detail", wraps=True), label("", "detail", wraps=True)
        form.addRow(label(self.tr("Taken"), "detail"), self._taken)
        form.addRow(label(self.tr("File"), "detail"), self._file)
        return form

    def _show_releases(self, releases: list[ReleaseRow]) -> None:
        clear(self._releases)
        for row in releases:
            words = row.headline or self.tr("Without a headline")
            button = text_button(
                self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 290),
                partial(self.release_wanted.emit, row.id),
                style="link",
                name=self.tr("Go to release {headline}").format(headline=words),
            )
            self._releases.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if not releases:
            self._releases.addWidget(label(self.tr("No release yet"), "quiet"))

    def _type_alt_text(self) -> None:
        text, language = self.alt_text.toPlainText(), self._language
        if not self._draft.is_open or text == self._draft.photo.alt_text.get(language):
            return
        self._draft.type(
            f"alt text {language}",
            self.tr("Edit alternative text"),
            lambda photo: replace(photo, alt_text=photo.alt_text.with_text(language, text)),
        )

    def _type_said(self, key: str, words: str, text: str) -> None:
        said, language = self.tr("Edit {field}").format(field=words.lower()), self._language
        self._draft.type(
            f"{key} {language}",
            said,
            lambda photo: replace(photo, **{key: getattr(photo, key).with_text(language, text)}),
        )

    def _star(self, is_on: bool) -> None:
        said = self.tr("Star photo") if is_on else self.tr("Take the star off")
        self._draft.type("star", said, lambda photo: replace(photo, is_starred=is_on))
        self._draft.flush()


def facts(photo: Photo) -> tuple[str, str]:
    """When the photo was taken, in this computer's time, and its file in a line: name, pixels, size."""
    taken = ""
    if photo.taken_at is not None:
        local = photo.taken_at.replace(tzinfo=photo.taken_at.tzinfo or UTC).astimezone()
        taken = f"{dates.long_date(local.date(), Language.EN)}, {local:%H:%M}"
    if not photo.has_picture:
        return taken, ""
    width, height = photo.size
    return taken, f"{photo.file_name} · {width} × {height} · {photo.byte_count / 1_000_000:.1f} MB"


def _fill(field: QPlainTextEdit, text: str) -> None:
    if field.toPlainText() != text:
        field.blockSignals(True)
        field.setPlainText(text)
        field.blockSignals(False)
