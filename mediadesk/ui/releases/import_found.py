"""The right side of the import review: what was recognised, as it would be kept."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.recognised import RecognisedContact, RecognisedPhoto, RecognisedQuote, RecognisedRelease
from mediadesk.records.release import Embargo, ReleaseLine
from mediadesk.ui import fonts, language_marks
from mediadesk.ui.buttons import label
from mediadesk.ui.chips import Chip, ChipLabel
from mediadesk.wording import counting, dates, labels

_BETWEEN = 6  # pixels from chip to chip
_MOST = 40  # entries of one sort that are shown; the rest is counted
_LONGEST, _LONGEST_HEADLINE, _LONGEST_WORD = 150, 300, 48  # characters that are shown
_LONGEST_BESIDE = 24  # characters of a heading that stands on one line with its count


class FoundPane(QScrollArea):
    """Rebuilt whenever a line is taken for something else."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName(self.tr("What was recognised"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._language = Language.EN

    def show_found(self, found: RecognisedRelease) -> None:
        """Show another result; the scroll position stays."""
        self._language = found.language
        place = self.verticalScrollBar().value()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(8)
        column.addWidget(_ChipRow(self._chips(found)))
        self._add_titles(column, found)
        self._add_body(column, found)
        self._add_quotes(column, found.quotes)
        self._add_photos(column, found.photos)
        self._add_ends(column, found)
        column.addStretch(1)
        self.setWidget(page)
        self.verticalScrollBar().setValue(place)

    def _chips(self, found: RecognisedRelease) -> list[Chip]:
        chips = [
            Chip(labels.kind_label(found.kind, Language.EN), "info"),
            Chip(language_marks.name(found.language), "neutral"),
        ]
        if found.embargo_at is not None:
            line = dates.embargo_line(Embargo(found.embargo_at), Language.EN)
            chips.append(Chip(line.capitalize() if line.isupper() else line, "violet"))
        elif found.release_line is ReleaseLine.IMMEDIATE:
            chips.append(Chip(self.tr("For immediate release"), "ok"))
        return chips

    def _add_titles(self, column: QVBoxLayout, found: RecognisedRelease) -> None:
        words = _shortened(found.headline or self.tr("No headline found"), _LONGEST_HEADLINE)
        headline = _words(words, "" if found.headline else "quiet")
        headline.setFont(fonts.published(found.language, 20, QFont.Weight.DemiBold))
        headline.setStyleSheet("font-size: 20px; font-weight: 600;")
        column.addSpacing(4)
        column.addWidget(headline)
        self._add_lines(column, found.subheadlines)
        day = dates.long_date(found.issue_date, found.language) if found.issue_date else ""
        place = " · ".join(part for part in (found.place or "", day) if part)
        if place:
            column.addWidget(_words(place, "detail", found.language))

    def _add_body(self, column: QVBoxLayout, found: RecognisedRelease) -> None:
        count = counting.word_count(" ".join(block.text for block in found.blocks))
        words = self._counted(count, self.tr("1 word"), self.tr("{count} words"))
        length = f"{count:,} 字" if found.language.is_chinese else words
        _add_group(column, self.tr("Body"), f"{self._paragraphs(len(found.blocks))}, {length}")
        self._add_lines(column, [block.text for block in found.blocks[:1]])

    def _add_quotes(self, column: QVBoxLayout, quotes: tuple[RecognisedQuote, ...]) -> None:
        nobody = self.tr("Speaker not found")
        cards = [
            _entry(quote.speaker or nobody, quote.text, self._language, sure=bool(quote.speaker))
            for quote in quotes[:_MOST]
        ]
        self._add_cards(column, self.tr("Quotes"), cards, len(quotes))

    def _add_photos(self, column: QVBoxLayout, photos: tuple[RecognisedPhoto, ...]) -> None:
        title = self.tr("Photo {number}")
        cards = [
            _entry(title.format(number=photo.number), photo.caption, self._language, more=_people(photo))
            for photo in photos[:_MOST]
        ]
        self._add_cards(column, self.tr("Photos"), cards, len(photos))

    def _add_ends(self, column: QVBoxLayout, found: RecognisedRelease) -> None:
        if found.assets_url:
            _add_group(column, self.tr("Photo link"))
            self._add_lines(column, [found.assets_url])
        if found.notes:
            _add_group(column, self.tr("Notes to editors"), f"{len(found.notes):,}")
            self._add_lines(column, found.notes)
        for boilerplate in found.boilerplates[:_MOST]:
            heading = _shortened(boilerplate.heading or self.tr("Boilerplate"), _LONGEST_WORD)
            _add_group(column, heading, self._paragraphs(len(boilerplate.paragraphs)))
        contacts = found.press_contacts
        cards = [
            _entry(each.name or each.organisation or "", _reach(each), self._language) for each in contacts[:_MOST]
        ]
        self._add_cards(column, self.tr("Press contacts"), cards, len(contacts))
        if found.dropped:
            _add_group(column, self.tr("Left out"), f"{len(found.dropped):,}")
            self._add_lines(column, found.dropped)

    def _add_lines(self, column: QVBoxLayout, lines: Sequence[str]) -> None:
        for line in lines[:_MOST]:
            column.addWidget(_words(_shortened(line), "quiet", self._language))
        self._add_rest(column, len(lines))

    def _add_cards(self, column: QVBoxLayout, title: str, cards: Sequence[QFrame], count: int) -> None:
        if cards:
            _add_group(column, title, f"{count:,}")
        for card in cards:
            column.addWidget(card)
        self._add_rest(column, count)

    def _add_rest(self, column: QVBoxLayout, count: int) -> None:
        if count > _MOST:
            column.addWidget(label(self.tr("and {count} more").format(count=f"{count - _MOST:,}"), "meta"))

    def _paragraphs(self, count: int) -> str:
        return self._counted(count, self.tr("1 paragraph"), self.tr("{count} paragraphs"))

    def _counted(self, count: int, one: str, many: str) -> str:
        return one if count == 1 else many.format(count=f"{count:,}")


class _ChipRow(QWidget):
    """Chips side by side, on the next row where there is no room: they never make the pane wider than it is."""

    def __init__(self, chips: Sequence[Chip]) -> None:
        super().__init__()
        self._labels = [ChipLabel(chip, self) for chip in chips]
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for chip, place in zip(self._labels, self._places(self.width()), strict=True):
            chip.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        places, x, y = [], 0, 0
        for chip in self._labels:
            size = chip.sizeHint()
            if x and x + size.width() > width:
                x, y = 0, y + size.height() + _BETWEEN
            places.append(QRect(x, y, min(size.width(), max(width, 1)), size.height()))
            x += size.width() + _BETWEEN
        return places


def _words(text: str, style: str = "", language: Language = Language.EN) -> QLabel:
    made = label(text, style, wraps=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setFont(fonts.font(language))
    return made


def _shortened(text: str, most: int = _LONGEST) -> str:
    """As much of `text` as is shown here; an endless word is cut too, for it would push all others out of sight."""
    shown = text if len(text) <= most else text[: most - 1].rstrip() + "…"
    parts = re.split(r"(\s)", shown)
    is_wide = any(len(part) > _LONGEST_WORD and part.isascii() for part in parts)
    return "".join(map(_cut_word, parts)) if is_wide else shown


def _cut_word(word: str) -> str:
    return f"{word[: _LONGEST_WORD - 1]}…" if len(word) > _LONGEST_WORD and word.isascii() else word


def _add_group(column: QVBoxLayout, title: str, more: str = "") -> None:
    row = QHBoxLayout()
    row.setContentsMargins(0, 12, 0, 0)
    row.setSpacing(8)
    is_long = len(title) > _LONGEST_BESIDE  # it takes a second line then instead of making the pane wider
    row.addWidget(label(title, "section", wraps=is_long), int(is_long))
    row.addWidget(label(more, "meta"))
    row.addStretch(int(not is_long))
    column.addLayout(row)


def _entry(title: str, text: str, language: Language, *, sure: bool = True, more: str = "") -> QFrame:
    card = QFrame()
    card.setObjectName("card")
    inside = QVBoxLayout(card)
    inside.setContentsMargins(12, 8, 12, 9)
    inside.setSpacing(2)
    inside.addWidget(_words(_shortened(title), "strong" if sure else "error", language))
    inside.addWidget(_words(_shortened(text), "detail", language))
    if more:
        inside.addWidget(_words(_shortened(more, 2 * _LONGEST), "meta", language))
    return card


def _people(photo: RecognisedPhoto) -> str:
    return " · ".join(f"{who.name} ({who.position})" if who.position else who.name for who in photo.people)


def _reach(contact: RecognisedContact) -> str:
    parts = (contact.organisation if contact.name else None, contact.title, contact.phone, contact.email)
    return " · ".join(part for part in parts if part)
