"""Who got a release that left the house: the list in the details, added to by pasting, and out as CSV."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.records.recipient import Recipient, SentBy
from mediadesk.records.release import Release
from mediadesk.ui import fonts
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.form import Choice, Section
from mediadesk.ui.layouts import clear
from mediadesk.ui.releases import amending_sayings as sayings

_SHOWN = 8


class SentSection(Section):
    """Shown on releases that left the house. `failed` gets the problems of writing."""

    def __init__(self, library: Library, failed: Callable[[Problem], None]) -> None:
        super().__init__("")
        self._library, self._failed = library, failed
        self._release: Release | None = None
        self._shows_all = False
        self.title = label("", "strong")
        self.head.insertWidget(0, self.title)
        self.paste = text_button(self.tr("Paste a list…"), self._ask, style="link")
        self.file = text_button(self.tr("Export…"), self._export, style="link", name=self.tr("Export recipients"))
        for button in (self.paste, self.file):
            self.head.addWidget(button)
        self._nothing = label(
            self.tr(
                "Nobody is recorded yet. Pick journalists under Contacts and record them as sent, or paste a list."
            ),
            "meta",
            wraps=True,
        )
        self.rows = QVBoxLayout()
        self.more = text_button("", self._show_all, style="link")
        self.field = QPlainTextEdit()
        self.way = Choice([(way, sayings.sent_by(way)) for way in SentBy], self.tr("By which way"), lambda _way: None)
        self.form = QWidget()
        self._arrange()

    def show_release(self, release: Release) -> None:
        """Show who got `release`; nothing where it is still in the house."""
        if self._release is None or self._release.id != release.id:
            self._shows_all = False
            self.form.hide()
        self._release = release
        self.setVisible(release.is_out)
        if release.is_out:
            self._show(self._library.recipients.of(release.id))

    def add(self, text: str) -> int:
        """Record everybody named in pasted lines; returns how many are new."""
        from mediadesk.jobs import recipient_lists

        if self._release is None:
            return 0
        people, now = recipient_lists.read_lines(text), datetime.now(UTC)
        try:
            return recipient_lists.record(self._library, self._release.id, people, now=now, way=self.way.value)
        except Problem as problem:
            self._failed(problem)
            return 0

    def _show(self, recipients: tuple[Recipient, ...]) -> None:
        words = self.tr("Sent to {count}").format(count=len(recipients)) if recipients else self.tr("Sent to")
        self.title.setText(words)
        self.file.setVisible(bool(recipients))
        self._nothing.setVisible(not recipients)
        shown = recipients if self._shows_all else recipients[:_SHOWN]
        clear(self.rows)
        for each in shown:
            self.rows.addWidget(self._row(each))
        hidden = len(recipients) - len(shown)
        self.more.setVisible(bool(hidden))
        self.more.setText(self.tr("Show {count} more").format(count=hidden))
        self.more.setAccessibleName(self.more.text())

    def _row(self, recipient: Recipient) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        name, detail = ElidedLabel(), ElidedLabel("meta")
        name.setFont(fonts.font(Language.ZH_HANT, 13))
        name.say(recipient.called)
        kind = sayings.outlet_kind(recipient.outlet_kind)
        detail.say(" · ".join(filter(None, (kind, sayings.sent_by(recipient.way), recipient.address))))
        row.addWidget(name, 5)
        row.addWidget(detail, 4)
        remove = self.tr("Did not get it: {name}").format(name=recipient.called)
        row.addWidget(icon_button("x", remove, lambda: self._remove(recipient)))
        return whole

    def _remove(self, recipient: Recipient) -> None:
        try:
            self._library.recipients.remove([recipient.id])
        except Problem as problem:
            self._failed(problem)

    def _show_all(self) -> None:
        self._shows_all = True
        if self._release is not None:
            self.show_release(self._release)

    def _ask(self) -> None:
        self.form.setVisible(self.form.isHidden())
        if not self.form.isHidden():
            self.field.setFocus()

    def _add(self) -> None:
        if self.field.toPlainText().strip():
            self.add(self.field.toPlainText())
            self.field.clear()
        self.form.hide()

    def _export(self) -> None:
        from mediadesk.jobs import recipient_lists

        if self._release is None:
            return
        title, name = self.tr("Export recipients"), f"{self._release.slug or 'release'}-recipients.csv"
        chosen, _pattern = QFileDialog.getSaveFileName(self, title, name, "CSV (*.csv)")
        if chosen:
            try:
                recipient_lists.export(self._library, self._release.id, Path(chosen))
            except Problem as problem:
                self._failed(problem)

    def _arrange(self) -> None:
        self.rows.setSpacing(2)
        self.field.setAccessibleName(self.tr("People who got it, one a line"))
        self.field.setPlaceholderText(self.tr("Ada Mok, Harbour Post, ada@post.example"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(96)
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        foot = QHBoxLayout()
        foot.addWidget(self.way, 1)
        foot.addWidget(text_button(self.tr("Record as sent"), self._add))
        column.addLayout(foot)
        self.form.hide()
        self.column.addWidget(self.form)
        self.column.addWidget(self._nothing)
        self.column.addLayout(self.rows)
        self.column.addWidget(self.more)
