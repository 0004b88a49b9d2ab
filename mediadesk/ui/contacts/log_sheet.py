"""The sheet a call is written down in: what kind, what was said, on what terms, about which release, what is to do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from mediadesk.records.interaction import Direction, Interaction, InteractionKind, OnRecord
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contacts import timeline_words as words
from mediadesk.ui.fields import Choice, Field
from mediadesk.ui.segmented import Pills, Segments
from mediadesk.ui.sheet import Sheet

_WIDE, _EDGE = 560, 20
_BOLDER = 16  # pixels by which the choice grows when another of its words is the bold one
Warn = Callable[[int], str]


@dataclass(frozen=True, slots=True)
class Told:
    """What the sheet says: the interaction, and the day and the words of what is to be done, if anything."""

    interaction: Interaction
    task: tuple[date, str] | None = None


class LogSheet(Sheet):
    """`kept` carries a `Told`, `deleted` the key of an interaction that never was.

    `releases` are those one may talk about; `warns` says who pitched one already, given its key.
    """

    kept = Signal(object)
    deleted = Signal(object)

    def __init__(
        self, window: QWidget, told: Interaction, name: str, releases: Sequence[tuple[int, str]], warns: Warn
    ) -> None:
        super().__init__(window, _WIDE)
        self._told, self._warns, self._name = told, warns, name
        self._make_fields(releases)
        self._lay_out()
        self._fill()
        self.kind.chosen.connect(lambda _kind: self._say())
        self.release.currentIndexChanged.connect(lambda _number: self._say())
        self.task.textChanged.connect(lambda _text: self._say())
        self._say()

    def open(self) -> None:
        """Show it; one begins with what it was about."""
        self.open_with(self.subject)

    def accept(self) -> None:
        """Keep it, unless nothing was said or the task begins with no day."""
        subject, body = self.subject.text().strip(), self.body.toPlainText().strip()
        is_empty = not subject and not body
        self.subject_field.complain(self.tr("Say in a few words what it was about.") if is_empty else "")
        task = self._task()
        has_no_day = bool(self.task.text().strip()) and task is None
        self.task_field.complain(
            self.tr("Begin with a day: “Fri”, “in 3 days”, “1 Dec”, “下星期五”.") if has_no_day else ""
        )
        if is_empty or has_no_day:
            (self.subject if is_empty else self.task).setFocus(Qt.FocusReason.OtherFocusReason)
            self.place()
            return
        self.close_now()
        self.kept.emit(Told(self._written(subject, body), task))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shift+Return begins a new line in what was said."""
        if watched is self.body and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_return and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return False
        return super().eventFilter(watched, event)

    def _written(self, subject: str, body: str) -> Interaction:
        first = next(iter(body.splitlines()), "")
        return replace(
            self._told,
            kind=self.kind.value,
            subject=subject or first,
            body=body if subject else body[len(first) :].lstrip(),
            direction=Direction.IN if self.is_in.isChecked() else Direction.OUT,
            on_record=self.record.value,
            release_id=self.release.value,
        )

    def _task(self) -> tuple[date, str] | None:
        from mediadesk.jobs.due_words import due_and_what

        return due_and_what(self.task.text(), datetime.now(UTC).astimezone().date())

    def _say(self) -> None:
        """Say how the task is understood, and who was offered the release already."""
        task, kind = self._task(), self.kind.value
        self.title.setText(self.tr("{kind} with {name}").format(kind=words.kind_word(kind), name=self._name))
        said = self.tr("Due {day}").format(day=f"{task[0]:%A} {task[0].day} {task[0]:%B %Y}") if task else ""
        self.due.setText(said)
        self.due.setVisible(bool(said))
        is_pitch = kind is InteractionKind.PITCH and self.release.value is not None
        caution = self._warns(self.release.value) if is_pitch else ""
        self.caution.setText(caution)
        self.caution.setVisible(bool(caution))
        self.place()

    def _fill(self) -> None:
        told = self._told
        self.kind.pick(told.kind)
        self.record.pick(told.on_record)
        self.subject.setText(told.subject)
        self.body.setPlainText(told.body)
        self.is_in.setChecked(told.direction is Direction.IN)
        if told.release_id is not None:
            self.release.choose(told.release_id)

    def _make_fields(self, releases: Sequence[tuple[int, str]]) -> None:
        self.title = label("", "title", wraps=True)
        self.kind = Pills([(kind, words.kind_word(kind)) for kind in InteractionKind], self.tr("Kind"))
        self.subject, self.body = QLineEdit(), QPlainTextEdit()
        self.subject.setPlaceholderText(self.tr("asked for the figures of the new pier"))
        self.body.setTabChangesFocus(True)
        self.body.setFixedHeight(72)
        self.body.setToolTip(self.tr("Shift+Return begins a new line"))
        self.record = Segments([(each, words.record_word(each)) for each in OnRecord], self.tr("On the record"))
        self.is_in = QCheckBox(self.tr("They turned to us"))
        choices = [(None, self.tr("About no release")), *releases]
        self.release = Choice(choices, self.tr("About which release"))
        self.release.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.task = QLineEdit()
        self.task.setPlaceholderText(self.tr("Fri send the figures · in 3 days … · 下星期五 …"))
        self.due, self.caution = label("", "meta"), label("", "caution", wraps=True)
        self.subject_field = Field(self.tr("What it was about"), self.subject)
        self.task_field = Field(self.tr("Follow-up (day, then what)"), self.task)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self.card)
        column.setContentsMargins(_EDGE, 18, _EDGE, 16)
        column.setSpacing(10)
        for widget in (
            *(self.title, self.kind, self.subject_field, Field(self.tr("What was said"), self.body)),
            *(self._terms(), Field(self.tr("Release"), self.release), self.caution),
        ):
            column.addWidget(widget)
        is_new = not self._told.version
        self.task_field.setVisible(is_new)
        if is_new:
            column.addWidget(self.task_field)
            column.addWidget(self.due)
        column.addSpacing(4)
        column.addLayout(self._foot(is_new))

    def _terms(self) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        self.record.setMinimumWidth(self.record.sizeHint().width() + _BOLDER)
        row.addWidget(self.record)
        row.addStretch(1)
        row.addWidget(self.is_in)
        return whole

    def _foot(self, is_new: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if not is_new:
            row.addWidget(text_button(self.tr("Delete"), self._delete, style="danger"))
        row.addStretch(1)
        row.addWidget(text_button(self.tr("Cancel"), self.close_now, shortcut="Esc"))
        self.save = text_button(self.tr("Log") if is_new else self.tr("Save"), self.accept, style="primary")
        row.addWidget(self.save)
        return row

    def _delete(self) -> None:
        self.close_now()
        self.deleted.emit(self._told.id)
