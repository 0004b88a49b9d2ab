"""The bar below the text: whether it is saved, how long it is, and the embargo in plain words."""

from collections.abc import Sequence
from datetime import datetime
from itertools import product
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.records.release import Release, ReleaseLine, ReleaseText
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.empty_state import Picture
from mediadesk.ui.releases.editor_saving import SaveState
from mediadesk.ui.releases.length_words import length_words, worth_saying
from mediadesk.wording import problems
from mediadesk.wording.counting import reading_minutes
from mediadesk.wording.dates import embargo_time, long_date, zone_name
from mediadesk.wording.statistics import Counter, Level, Part, body_length

_ROOM_FOR_TIDY = 720  # pixels
_SEPARATOR = "  ·  "


class EditorStatus(QWidget):
    """One line of quiet words."""

    retry_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(31)
        self._sign = Picture("circle-check", 14, "ok")
        self.saved, self.lengths, self.embargo = label("", "detail"), label("", "detail"), label("", "meta")
        self.counts = text_button("", style="words", name=self.tr("Statistics"))
        self._retry = text_button(self.tr("Retry"), self.retry_wanted.emit, style="link")
        self.tidy = text_button("", style="link", name=self.tr("Tidy the typography"))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(6)
        for widget in (self._sign, self.saved, self._retry):
            row.addWidget(widget)
        row.addSpacing(10)
        row.addWidget(self.counts)
        row.addWidget(self.lengths)
        row.addWidget(self.tidy)
        row.addStretch(1)
        row.addWidget(self.embargo)
        self._retry.hide()
        self.tidy.hide()
        self._untidy = 0
        self._counts_words: tuple[str, ...] = ("",)
        self._length_words: tuple[str, ...] = ("",)
        self._embargo_words = ("", "")
        self._saved_words = ""

    def show_saving(self, state: SaveState, at: datetime | None, problem: Problem | None) -> None:
        """Say whether the text is in the library; `at` is when it got there."""
        is_bad = state in (SaveState.FAILED, SaveState.CONFLICT)
        self._retry.setVisible(state is SaveState.FAILED)
        self.saved.setObjectName("error" if is_bad else "detail")
        self.saved.style().unpolish(self.saved)
        self.saved.style().polish(self.saved)
        if state is SaveState.SAVED:
            self._sign.show_icon("circle-check", "ok")
            self._saved_words = self.tr("Saved {time}").format(time=f"{at.astimezone():%H:%M}") if at else ""
            self._sign.setVisible(at is not None)
        elif state in (SaveState.SAVING, SaveState.WAITING):
            self._sign.show_icon("clock", "text3")
            is_busy = state is SaveState.WAITING
            self._saved_words = self.tr("Saving… the library is busy") if is_busy else self.tr("Saving…")
        else:
            self._sign.show_icon("circle-x", "err")
            why = problems.sentence(problem) if problem else ""
            short = self.tr("changed elsewhere") if state is SaveState.CONFLICT else why
            self._saved_words = self.tr("Not saved: {why}").format(why=short)
            self.saved.setToolTip(why)
        self._fit()

    def show_counts(self, text: ReleaseText, quote_count: int, photo_count: int) -> None:
        """Say how long the text is."""
        count = body_length(text)
        is_chinese = text.language.is_chinese
        parts = [f"{count:,} 字" if is_chinese else self.tr("{count} words").format(count=f"{count:,}")]
        parts.append(self.tr("{minutes} min read").format(minutes=reading_minutes(count, text.language)))
        if quote_count:
            parts.append(
                self.tr("1 quote") if quote_count == 1 else self.tr("{count} quotes").format(count=quote_count)
            )
        if photo_count:
            parts.append(
                self.tr("1 photo") if photo_count == 1 else self.tr("{count} photos").format(count=photo_count)
            )
        self._counts_words = tuple(_SEPARATOR.join(parts[:length]) for length in range(len(parts), 0, -1))
        self.counts.setToolTip(self.tr("{counts}. Click for more.").format(counts=self._counts_words[0]))
        self.counts.setAccessibleName(self.tr("Statistics: {counts}").format(counts=self._counts_words[0]))
        self.counts.ensurePolished()
        self._fit()

    def show_lengths(self, counters: Sequence[Counter], here: Part | None, language: Language) -> None:
        """Say which parts are too long or nearly so, else how long the one is that the cursor is in (`here`)."""
        level, worth = worth_saying(counters, here)
        said = [length_words(each, language) for each in worth]
        self._length_words = (*(_SEPARATOR.join(said[:length]) for length in range(len(said), 0, -1)), "")
        style = {Level.OVER: "error", Level.NEAR: "caution", Level.SHORT: "caution"}.get(level, "detail")
        if self.lengths.objectName() != style:
            self.lengths.setObjectName(style)
            self.lengths.style().unpolish(self.lengths)
            self.lengths.style().polish(self.lengths)
        self.lengths.setToolTip(self._length_words[0])
        self._fit()

    def show_untidy(self, count: int) -> None:
        """Offer to tidy so many marks; nothing is said of none."""
        self._untidy = count
        if count:
            words = untidy_words(count)
            self.tidy.setAccessibleName(words)
            self.tidy.setToolTip(self.tr("{words}. Click to see which.").format(words=words))
        self._fit()

    def show_embargo(self, release: Release) -> None:
        """Say until when nobody may use the text: without the weekday where there is no room for it."""
        self._embargo_words = (embargo_words(release), embargo_words(release, short=True))
        self.embargo.setToolTip(self._embargo_words[0])
        self.embargo.setAccessibleName(self._embargo_words[0])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit_tidy(self) -> int:
        """Say what could be tidied, in a word where there is little room; returns how wide that is."""
        self.tidy.setVisible(self._untidy > 0)
        if not self._untidy:
            return 0
        is_wide = self.width() >= _ROOM_FOR_TIDY
        self.tidy.setText(untidy_words(self._untidy) if is_wide else self.tr("Tidy {count}").format(count=self._untidy))
        return self.tidy.sizeHint().width() + 6

    def _fit(self) -> None:
        """Shorten the counts first, then the lengths, then the embargo, and at last why the text is not saved."""
        retry = 0 if self._retry.isHidden() else self._retry.sizeHint().width()
        measure = self.counts.fontMetrics().horizontalAdvance
        room = self.width() - 100 - retry - self._fit_tidy()
        least = measure(self._counts_words[-1]) + measure(self._embargo_words[-1]) + 24
        said = self.saved.fontMetrics().elidedText(self._saved_words, Qt.TextElideMode.ElideRight, max(room - least, 0))
        self.saved.setText(said)
        room -= self.saved.fontMetrics().horizontalAdvance(said)
        choices = list(product(self._embargo_words, self._length_words, self._counts_words))
        fitting = (each for each in choices if sum(map(measure, each)) + 48 <= room)
        words, lengths, counts = next(fitting, choices[-1])
        self.counts.setText(counts)
        self.lengths.setText(lengths)
        self.embargo.setText(words)


def untidy_words(count: int) -> str:
    """How many changes of the typography are offered, in words."""
    if count == 1:
        return QCoreApplication.translate("Tidying", "1 mark could be tidied")
    return QCoreApplication.translate("Tidying", "{count} marks could be tidied").format(count=f"{count:,}")


def embargo_words(release: Release, *, short: bool = False) -> str:
    """The embargo as an officer says it: "Embargo until 11:00 HKT, Thursday 18 March 2027"; `short` without weekday."""
    if release.embargo is None or release.release_line is not ReleaseLine.EMBARGOED:
        return QCoreApplication.translate("EditorStatus", "No embargo")
    embargo = release.embargo
    if not short:
        words = QCoreApplication.translate("EditorStatus", "Embargo until {time}")
        return words.format(time=embargo_time(embargo, Language.EN))
    local = embargo.until.astimezone(ZoneInfo(embargo.zone))
    zone = zone_name(embargo.until, embargo.zone, Language.EN)
    words = QCoreApplication.translate("EditorStatus", "Embargo {time} {zone}, {day}")
    return words.format(time=f"{local:%H:%M}", zone=zone, day=long_date(local.date(), Language.EN))
