"""The right side of the import review: what was recognised, as it would be kept."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.recognised import RecognisedContact, RecognisedPhoto, RecognisedQuote, RecognisedRelease
from mediadesk.records.release import Embargo, ReleaseLine
from mediadesk.ui import fonts, language_marks
from mediadesk.ui.buttons import label
from mediadesk.ui.chips import Chip, ChipLabel
from mediadesk.wording import counting, dates, labels

_MOST = 40  # entries of one sort that are shown; the rest is counted


class FoundPane(QScrollArea):
    """Rebuilt whenever a line is taken for something else."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName(self.tr("What was recognised"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def show_found(self, found: RecognisedRelease) -> None:
        """Show another result; the scroll position stays."""
        place = self.verticalScrollBar().value()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(8)
        column.addLayout(self._chips(found))
        self._add_titles(column, found)
        self._add_body(column, found)
        self._add_quotes(column, found.quotes)
        self._add_photos(column, found.photos)
        self._add_ends(column, found)
        column.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().setValue(place)

    def _chips(self, found: RecognisedRelease) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(ChipLabel(Chip(labels.kind_label(found.kind, Language.EN), "info")))
        row.addWidget(ChipLabel(Chip(language_marks.name(found.language), "neutral")))
        if found.embargo_at is not None:
            line = dates.embargo_line(Embargo(found.embargo_at), Language.EN)
            row.addWidget(ChipLabel(Chip(line.capitalize() if line.isupper() else line, "violet")))
        elif found.release_line is ReleaseLine.IMMEDIATE:
            row.addWidget(ChipLabel(Chip(self.tr("For immediate release"), "ok")))
        row.addStretch(1)
        return row

    def _add_titles(self, column: QVBoxLayout, found: RecognisedRelease) -> None:
        headline = _words(found.headline or self.tr("No headline found"), "" if found.headline else "quiet")
        headline.setFont(fonts.published(found.language, 20, QFont.Weight.DemiBold))
        headline.setStyleSheet("font-size: 20px; font-weight: 600;")
        column.addSpacing(4)
        column.addWidget(headline)
        for text in found.subheadlines:
            column.addWidget(_words(text, "quiet"))
        day = dates.long_date(found.issue_date, found.language) if found.issue_date else ""
        place = " · ".join(part for part in (found.place or "", day) if part)
        if place:
            column.addWidget(_words(place, "detail"))

    def _add_body(self, column: QVBoxLayout, found: RecognisedRelease) -> None:
        text = " ".join(block.text for block in found.blocks)
        counts = self.tr("{blocks} paragraphs, {words} words")
        said = counts.format(blocks=len(found.blocks), words=f"{counting.word_count(text):,}")
        first = next((block.text for block in found.blocks), "")
        _add_group(column, self.tr("Body"), said, [_shortened(first)] if first else [])

    def _add_quotes(self, column: QVBoxLayout, quotes: tuple[RecognisedQuote, ...]) -> None:
        if not quotes:
            return
        _add_heading(column, self.tr("Quotes"), len(quotes))
        for quote in quotes[:_MOST]:
            nobody = self.tr("Speaker not found")
            column.addWidget(_entry(quote.speaker or nobody, _shortened(quote.text), bool(quote.speaker)))

    def _add_photos(self, column: QVBoxLayout, photos: tuple[RecognisedPhoto, ...]) -> None:
        if not photos:
            return
        _add_heading(column, self.tr("Photos"), len(photos))
        for photo in photos[:_MOST]:
            title = self.tr("Photo {number}").format(number=photo.number)
            column.addWidget(_entry(title, _shortened(photo.caption), True, _people(photo)))

    def _add_ends(self, column: QVBoxLayout, found: RecognisedRelease) -> None:
        if found.assets_url:
            _add_group(column, self.tr("Photo link"), "", [found.assets_url])
        if found.notes:
            _add_group(column, self.tr("Notes to editors"), "", [_shortened(note) for note in found.notes])
        for boilerplate in found.boilerplates:
            counted = self.tr("{count} paragraphs").format(count=len(boilerplate.paragraphs))
            _add_group(column, boilerplate.heading or self.tr("Boilerplate"), counted, [])
        if found.press_contacts:
            _add_heading(column, self.tr("Press contacts"), len(found.press_contacts))
            for contact in found.press_contacts:
                column.addWidget(_entry(contact.name or contact.organisation or "", _reach(contact), True))
        if found.dropped:
            _add_group(
                column, self.tr("Left out"), f"{len(found.dropped)}", [_shortened(text) for text in found.dropped]
            )


def _words(text: str, style: str = "") -> QLabel:
    made = label(text, style, wraps=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _shortened(text: str, most: int = 150) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _add_heading(column: QVBoxLayout, title: str, count: int) -> None:
    _add_group(column, title, f"{count}", [])


def _add_group(column: QVBoxLayout, title: str, more: str, lines: Iterable[str]) -> None:
    row = QHBoxLayout()
    row.setContentsMargins(0, 12, 0, 0)
    row.setSpacing(8)
    row.addWidget(label(title, "section"))
    row.addWidget(label(more, "meta"))
    row.addStretch(1)
    column.addLayout(row)
    for line in lines:
        column.addWidget(_words(line, "quiet"))


def _entry(title: str, text: str, sure: bool, more: str = "") -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(12, 8, 12, 9)
    inside.setSpacing(2)
    inside.addWidget(_words(title, "strong" if sure else "error"))
    inside.addWidget(_words(text, "detail"))
    if more:
        inside.addWidget(_words(more, "meta"))
    return card


def _people(photo: RecognisedPhoto) -> str:
    return " · ".join(f"{who.name} ({who.position})" if who.position else who.name for who in photo.people)


def _reach(contact: RecognisedContact) -> str:
    parts = (contact.organisation if contact.name else None, contact.title, contact.phone, contact.email)
    return " · ".join(part for part in parts if part)
