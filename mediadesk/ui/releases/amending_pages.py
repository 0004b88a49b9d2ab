"""The pages of the strip that leads through a correction: what is put right, where else, the note, and whom to tell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from mediadesk.comparison.same_slips import SameSlip
from mediadesk.comparison.slips import Slip
from mediadesk.records.amendment import Way
from mediadesk.records.languages import Language
from mediadesk.records.recipient import Recipient
from mediadesk.ui import fonts, language_marks
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.form import NoteField
from mediadesk.ui.layouts import clear
from mediadesk.ui.releases import amending_sayings as sayings

_ROOM = 150  # pixels a list may take from the text
_PLACE, _FIELD = 168, 200


class Page(QWidget):
    """Words and rows; `foot` has the one thing to do next, and stands beside the names of the steps."""

    go_on = Signal()

    def __init__(self, name: str, verb: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.lead = label("", "detail", wraps=True)
        self.button = text_button(verb, self.go_on.emit, style="primary")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 2, 14, 10)
        self.column.setSpacing(6)
        self.column.addWidget(self.lead)
        self.foot = QWidget()
        self.feet = QHBoxLayout(self.foot)
        self.feet.setContentsMargins(0, 0, 0, 0)
        self.feet.setSpacing(6)
        self.feet.addWidget(self.button)

    def name_button(self, words: str) -> None:
        """Let the button say what it does now."""
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.setToolTip(words)


class Rows(QScrollArea):
    """Rows under each other that scroll where there are many."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        column.addLayout(self.rows)
        column.addStretch(1)
        self.setWidget(whole)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these rows."""
        clear(self.rows)
        for row in rows:
            self.rows.addWidget(row)
        height = sum(row.sizeHint().height() + 2 for row in rows)
        self.setFixedHeight(min(height, _ROOM))
        self.setVisible(bool(rows))


class ChangesPage(Page):
    """What was put right so far."""

    def __init__(self) -> None:
        super().__init__(self.tr("What is put right"), self.tr("Next"))
        self.slips = Rows(self.tr("Put right so far"))
        self.column.addWidget(self.slips)

    def show_slips(self, slips: Sequence[Slip], change_count: int) -> None:
        """Show what was put right; `change_count` passages read otherwise."""
        if not change_count:
            self.lead.setText(self.tr("Put the text right below. Every change is compared with what was issued."))
        elif slips:
            self.lead.setText(self.tr("Put right so far:"))
        else:
            self.lead.setText(self.tr("{count} passages read otherwise now.").format(count=change_count))
        self.slips.show_rows([_line(sayings.change(slip), slip.language) for slip in slips])
        self.button.setEnabled(bool(change_count))


class ElsewherePage(Page):
    """Where the wrong words stand as well. `fix_wanted` carries the hits ticked, `told` what is right somewhere."""

    fix_wanted = Signal(object)
    told = Signal(object, str, str)
    shown = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("The same words elsewhere"), self.tr("Fix all"))
        self.list = Rows(self.tr("Places with the same words"))
        self.column.addWidget(self.list)
        self._ticked: dict[int, QCheckBox] = {}
        self._hits: tuple[SameSlip, ...] = ()
        self.button.clicked.disconnect()
        self.button.clicked.connect(self._fix)

    @property
    def ticked(self) -> list[SameSlip]:
        """The places to be put right."""
        return [self._hits[number] for number, box in self._ticked.items() if box.isChecked()]

    def show_hits(self, hits: tuple[SameSlip, ...], change_count: int) -> None:
        """Show all places; those that are sure are ticked."""
        if hits == self._hits and hits:
            return
        self._hits, self._ticked = hits, {}
        self.list.show_rows([self._row(number, hit) for number, hit in enumerate(hits)])
        if hits:
            words = self.tr("The same words stand in {count} other places, captions and languages counted.")
            self.lead.setText(words.format(count=len(hits)))
        elif change_count:
            self.lead.setText(self.tr("The words that were wrong stand nowhere else any more."))
        else:
            self.lead.setText(self.tr("Once something is put right, the same words are looked for everywhere else."))
        self._count()

    def _row(self, number: int, hit: SameSlip) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        box = QCheckBox(sayings.place(hit))
        box.setAccessibleName(f"{sayings.place(hit)}: {hit.slip.wrong}")
        box.setFixedWidth(_PLACE)
        box.setChecked(hit.is_sure and hit.can_be_fixed)
        box.setEnabled(hit.can_be_fixed)
        box.toggled.connect(self._count)
        self._ticked[number] = box
        row.addWidget(box)
        row.addWidget(_line(sayings.exchange(hit), hit.slip.language), 1)
        if self._asks(number, hit):
            row.addWidget(self._field(hit))
        return whole

    def _asks(self, number: int, hit: SameSlip) -> bool:
        """Whether it is the first place of its kind whose right words nobody knows; 简 follows what is said of 繁."""
        earlier = (each.slip for each in self._hits[:number] if not each.can_be_fixed)
        asked = {"zh" if slip.language.is_chinese else slip.wrong for slip in earlier}
        return not hit.can_be_fixed and ("zh" if hit.slip.language.is_chinese else hit.slip.wrong) not in asked

    def _field(self, hit: SameSlip) -> QLineEdit:
        field = QLineEdit()
        language = hit.slip.language
        field.setPlaceholderText(self.tr("What is right in {sign}?").format(sign=language_marks.SIGNS[language]))
        field.setAccessibleName(self.tr("What is right in {language}?").format(language=language_marks.name(language)))
        field.setFixedWidth(_FIELD)
        field.editingFinished.connect(lambda: self._tell(hit, field.text().strip()))
        return field

    def _tell(self, hit: SameSlip, right: str) -> None:
        if right:
            self.told.emit(hit.slip.language, hit.slip.wrong, right)

    def _count(self) -> None:
        count = len(self.ticked)
        self.name_button(self.tr("Fix all {count}").format(count=count) if self._hits else self.tr("Next"))
        self.button.setEnabled(bool(count) or not self._hits)

    def _fix(self) -> None:
        if self._hits:
            self.fix_wanted.emit(self.ticked)
        else:
            self.go_on.emit()


class NotePage(Page):
    """The note to editors in each language; for a withdrawal, the reason first. `written` carries all notes."""

    written = Signal(object)
    draft_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__(self.tr("The note to editors"), self.tr("Next"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why is it withdrawn? Say it in English, then in Chinese."))
        self.reason.setAccessibleName(self.tr("Why it is withdrawn"))
        self.reason.editingFinished.connect(self._draft)
        self.column.addWidget(self.reason)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)
        self.again = text_button(self.tr("Draft again"), self._draft, style="link")
        self.feet.insertWidget(0, self.again)
        self.fields: dict[Language, NoteField] = {}

    def show_notes(self, way: Way, notes: Mapping[Language, str]) -> None:
        """Show the notes as they are kept."""
        is_kill = way is Way.WITHDRAWAL
        self.reason.setVisible(is_kill)
        self.again.setVisible(not is_kill)
        self.lead.setText(
            self.tr("Newsrooms read this first, in red, on a page they cannot miss.")
            if is_kill
            else self.tr("Newsrooms read this first. Drafted from what was changed; put it as you like.")
        )
        if list(notes) != list(self.fields):
            clear(self._grid)
            self.fields = {language: self._field(number, language) for number, language in enumerate(notes)}
        for language, words in notes.items():
            self.fields[language].show_words(words)
            self.fields[language].document().setModified(False)

    def notes(self) -> dict[Language, str]:
        """The notes as they stand on the page."""
        return {language: field.toPlainText().strip() for language, field in self.fields.items()}

    def _field(self, number: int, language: Language) -> NoteField:
        field = NoteField(lambda _words: self.written.emit(self.notes()))
        field.setFont(fonts.font(language, 13))
        field.setFixedHeight(field.fontMetrics().lineSpacing() * 2 + 18)
        name = self.tr("Note to editors, {language}").format(language=language_marks.name(language))
        field.setAccessibleName(name)
        self._grid.addWidget(label(language_marks.SIGNS[language], "meta"), number, 0)
        self._grid.addWidget(field, number, 1)
        return field

    def _draft(self) -> None:
        self.draft_wanted.emit(self.reason.text().strip())


class TellPage(Page):
    """Who got what was wrong, print desks first, and the step that lets the new version out."""

    told = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("Issue and tell"), "")
        self.list = Rows(self.tr("Who got the version before"))
        self.column.addWidget(self.list)
        self._recipients: tuple[Recipient, ...] = ()
        self._boxes: list[QCheckBox] = []

    def show_recipients(
        self, way: Way, recipients: tuple[Recipient, ...], phone_of: Callable[[Recipient], str], *, is_out: bool
    ) -> None:
        """Show who is still to be told; before it is out, the button issues, afterwards it records who was told."""
        self._recipients = recipients
        count = len(recipients)
        who = self.tr("{count} got the version before; print desks come first.").format(count=count)
        if not count:
            who = self.tr("Nobody is recorded as having got the version before.")
        self.lead.setText(who if is_out else f"{who} {sayings.consequence(way)}")
        self._boxes = []
        self.list.show_rows([self._row(each, phone_of(each), is_out=is_out) for each in recipients])
        self._count(way, is_out=is_out)

    def ticked(self) -> list[Recipient]:
        """Who was told."""
        return [each for each, box in zip(self._recipients, self._boxes, strict=True) if box.isChecked()]

    def _row(self, recipient: Recipient, phone: str, *, is_out: bool) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        reach = sayings.reach(recipient, phone)
        box = QCheckBox(recipient.called.replace("&", "&&"))
        box.setAccessibleName(f"{recipient.called}, {reach}")
        box.setToolTip(recipient.called)
        box.setFixedWidth(_PLACE + 60)
        box.setChecked(is_out)
        box.setEnabled(is_out)
        self._boxes.append(box)
        row.addWidget(box)
        row.addWidget(_line(reach, Language.EN), 1)
        return whole

    def _count(self, way: Way, *, is_out: bool) -> None:
        self.name_button(self.tr("Record as told") if is_out else sayings.issue(way))
        self.button.setVisible(not is_out or bool(self._recipients))


def _line(words: str, language: Language) -> ElidedLabel:
    made = ElidedLabel("detail")
    made.setFont(fonts.font(language, 13))
    made.say(words.replace("\n", " "))
    return made


def as_told(recipient: Recipient, key: int, **now: object) -> Recipient:
    """The recipient of the version before as one of the version that follows."""
    return replace(recipient, id=key, **now)  # type: ignore[arg-type]
