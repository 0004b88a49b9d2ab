"""The form in which a decision is written down: what, who, how it came, when."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from mediadesk.jobs.approving import Said
from mediadesk.records.sign_off import Verdict, Way
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.form import Choice, under
from mediadesk.ui.releases.sign_off_mail import MailField
from mediadesk.ui.releases.sign_off_sayings import verdict_words, way_words


class DecisionForm(QFrame):
    """Asks for one decision; `then` gets it, and whether it is on all language versions. Hidden until `ask`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self._then: Callable[[Said, bool], None] = lambda _said, _everywhere: None
        self._go_on: Callable[[], None] | None = None
        self._title = label("", "strong", wraps=True)
        self.verdict = Choice(
            [(each, verdict_words(each)) for each in Verdict], self.tr("Decision"), lambda _verdict: None
        )
        self.way = Choice([(each, way_words(each)) for each in Way], self.tr("How it came"), self._look_at_way)
        self.who = QLineEdit()
        self.who.setAccessibleName(self.tr("Who decided"))
        self.who.setPlaceholderText(self.tr("Name"))
        self.at = QDateTimeEdit()
        self.at.setDisplayFormat("d MMM yyyy HH:mm")
        self.at.lineEdit().setTextMargins(8, 0, 0, 0)
        self.at.setAccessibleName(self.tr("When it was decided"))
        self.note = QLineEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("What was said…"))
        self.mail = MailField()
        self.everywhere = QCheckBox(self.tr("For all language versions"))
        self.done = text_button(self.tr("Record"), self._finish, style="primary")
        self.next = text_button(self.tr("Record and next"), self._finish_and_go_on)
        self._arrange()
        self.who.textChanged.connect(self._look)
        self.hide()

    def ask(
        self,
        title: str,
        who: str,
        then: Callable[[Said, bool], None],
        *,
        go_on: Callable[[], None] | None = None,
        has_several: bool = False,
        now: datetime,
    ) -> None:
        """Ask for the decision called `title`, of `who` unless somebody else is named, at the aware instant `now`.

        `go_on` asks for the next one that is waited for, if there is one.
        """
        self._then, self._go_on = then, go_on
        self.next.setVisible(go_on is not None)
        self._title.setText(title)
        self.verdict.pick(Verdict.APPROVED)
        self.way.pick(Way.EMAIL)
        self.who.setText(who)
        self.note.clear()
        self.mail.clear()
        self._look_at_way(Way.EMAIL)
        self.at.setDateTime(QDateTime.fromSecsSinceEpoch(int(now.timestamp())))
        self.everywhere.setVisible(has_several)
        self.everywhere.setChecked(has_several)
        self._look()
        self.show()
        (self.verdict if who else self.who).setFocus()

    def _look(self) -> None:
        for button in (self.done, self.next):
            button.setEnabled(bool(self.who.text().strip()))

    def _look_at_way(self, way: Way) -> None:
        self.mail.setVisible(way is Way.EMAIL)

    def _finish(self) -> None:
        at = datetime.fromtimestamp(self.at.dateTime().toSecsSinceEpoch(), UTC)
        mail = self.mail.path if self.way.value is Way.EMAIL else None
        said = Said(self.verdict.value, self.who.text().strip(), at, self.way.value, self.note.text().strip(), mail)
        self.hide()
        self._then(said, self.everywhere.isVisibleTo(self) and self.everywhere.isChecked())

    def _finish_and_go_on(self) -> None:
        go_on = self._go_on
        self._finish()
        if go_on is not None:
            go_on()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        for left, right in (
            (under(self.tr("Decision"), self.verdict), under(self.tr("How it came"), self.way)),
            (under(self.tr("Who"), self.who), under(self.tr("When"), self.at)),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            for field in (left, right):
                field.setMinimumWidth(0)
                row.addWidget(field, 1)
            column.addLayout(row)
        column.addWidget(under(self.tr("Note"), self.note))
        column.addWidget(self.mail)
        column.addWidget(self.everywhere)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(text_button(self.tr("Cancel"), self.hide))
        buttons.addWidget(self.next)
        buttons.addWidget(self.done)
        column.addLayout(buttons)
