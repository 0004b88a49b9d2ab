"""The form a boilerplate is written in, below the list it stands in: words, length, validity, approval."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mediadesk.jobs import officer
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Boilerplate, Length
from mediadesk.ui import fonts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.day_and_time import DayField
from mediadesk.ui.form import Choice, under
from mediadesk.ui.releases.boilerplate_sayings import approval, length_word
from mediadesk.wording.counting import word_count

_HIGH = 168  # pixels
_NONE = Boilerplate(0, Language.EN, "", ())


class OptionalDay(QWidget):
    """A day that may be left open."""

    def __init__(self, name: str, tick: str) -> None:
        super().__init__()
        self.is_set, self.day = QCheckBox(tick), DayField(name)
        self.is_set.setAccessibleName(name)
        self.is_set.toggled.connect(self.day.setVisible)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.is_set)
        row.addWidget(self.day, 1)
        row.addStretch()
        self.setMinimumHeight(self.day.sizeHint().height())

    def show_day(self, day: date | None) -> None:
        """Show `day`, or today as what it would be."""
        shown = day or date.today()
        self.day.setDate(QDate(shown.year, shown.month, shown.day))
        self.is_set.setChecked(day is not None)
        self.day.setVisible(day is not None)

    @property
    def value(self) -> date | None:
        """The day, `None` where it is left open."""
        shown = self.day.date()
        return date(shown.year(), shown.month(), shown.day()) if self.is_set.isChecked() else None


class BoilerplateForm(QFrame):
    """`save` gets the boilerplate as written, `approve` that and who approves it; both answer with what is kept.

    One with id 0 is new. The form closes once it is kept; `opened` tells that it wants to be seen.
    """

    opened = Signal()

    def __init__(
        self,
        save: Callable[[Boilerplate], Boilerplate | None],
        approve: Callable[[Boilerplate, str], Boilerplate | None],
    ) -> None:
        super().__init__()
        self._save, self._approve = save, approve
        self._shown = _NONE
        self.setObjectName("card")
        self.heading, self.words = QLineEdit(), QPlainTextEdit()
        lengths = [(length, length_word(length)) for length in Length]
        self.length = Choice(lengths, self.tr("Length"), lambda _length: self._look())
        self.count, self.stands = label("", "meta"), label("", "meta", wraps=True)
        self.since = OptionalDay(self.tr("Holds from"), self.tr("From"))
        self.until = OptionalDay(self.tr("Holds until"), self.tr("Until"))
        self.who = QLineEdit()
        self.approve_button = text_button(self.tr("Approve"), self._sign)
        self.done = text_button(self.tr("Save"), self._keep, style="primary")
        self._arrange()
        self.words.textChanged.connect(self._look)
        self.heading.textChanged.connect(lambda _words: self._look())
        self.who.textChanged.connect(lambda _words: self._look())

    def show_boilerplate(self, boilerplate: Boilerplate) -> None:
        """Open on a boilerplate."""
        self._shown = boilerplate
        font = fonts.font(boilerplate.language, 13)
        for field in (self.heading, self.words):
            field.setFont(font)
        self.heading.setText(boilerplate.heading)
        self.heading.setCursorPosition(0)
        self.words.setPlainText("\n\n".join(boilerplate.paragraphs))
        self.length.pick(boilerplate.length)
        self.since.show_day(boilerplate.valid_from)
        self.until.show_day(boilerplate.valid_until)
        self.who.setText(officer.signed_in())
        self._look()
        self.show()
        (self.words if boilerplate.heading else self.heading).setFocus()
        self.opened.emit()

    def leave(self) -> None:
        """Close without keeping anything."""
        self._shown = _NONE
        self.hide()

    @property
    def written(self) -> Boilerplate:
        """The boilerplate as it stands in the form. An empty line ends a paragraph."""
        paragraphs = (" ".join(each.split()) for each in self.words.toPlainText().split("\n"))
        return replace(
            self._shown,
            heading=" ".join(self.heading.text().split()),
            paragraphs=tuple(each for each in paragraphs if each),
            length=self.length.value,
            valid_from=self.since.value,
            valid_until=self.until.value,
        )

    def _keep(self) -> None:
        if self._save(self.written) is not None:
            self.leave()

    def _sign(self) -> None:
        if self._approve(self.written, self.who.text().strip()) is not None:
            self.leave()

    def _look(self) -> None:
        written, shown = self.written, self._shown
        count = sum(word_count(each) for each in written.paragraphs)
        words = self.tr("{count} characters") if written.language.is_chinese else self.tr("{count} words")
        self.count.setText(words.format(count=f"{count:,}"))
        is_other = not written.says_the_same(shown)
        if shown.is_approved and is_other:
            self.stands.setText(
                self.tr("What was approved stays; this becomes the next edition. Other releases keep theirs.")
            )
        else:
            self.stands.setText(approval(shown) if shown.id else self.tr("New; no release but this one has it."))
        is_full = bool(written.heading and written.paragraphs)
        self.done.setEnabled(is_full and written != shown)
        may_sign = not shown.is_approved or is_other or written != shown
        self.approve_button.setEnabled(is_full and may_sign and bool(self.who.text().strip()))

    def _arrange(self) -> None:
        self.heading.setAccessibleName(self.tr("Heading of the boilerplate"))
        self.words.setAccessibleName(self.tr("Words of the boilerplate"))
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(_HIGH)
        self.who.setAccessibleName(self.tr("Approved by"))
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(under(self.tr("Heading"), self.heading))
        column.addWidget(self.words)
        measure = QHBoxLayout()
        measure.addWidget(self.length)
        measure.addStretch(1)
        measure.addWidget(self.count)
        column.addLayout(measure)
        for day in (self.since, self.until):
            day.is_set.setFixedWidth(64)
            column.addWidget(day)
        column.addWidget(self.stands)
        sign = QHBoxLayout()
        sign.setSpacing(8)
        sign.addWidget(self.who, 1)
        sign.addWidget(self.approve_button)
        column.addWidget(under(self.tr("Approved by"), _row(sign)))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(text_button(self.tr("Cancel"), self.leave))
        foot.addWidget(self.done)
        column.addLayout(foot)


def _row(layout: QHBoxLayout) -> QWidget:
    whole = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    whole.setLayout(layout)
    return whole
