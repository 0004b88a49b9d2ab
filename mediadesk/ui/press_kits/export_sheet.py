"""The sheet of an export: what, how large the photos, where to. Return exports, Esc thinks better of it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.ui.buttons import hairline, label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.press_kits import format_sayings
from mediadesk.ui.press_kits.export_choice import ExportChoice
from mediadesk.ui.press_kits.export_notices import ExportNotices
from mediadesk.ui.press_kits.export_order import ExportOrder
from mediadesk.ui.press_kits.export_target import LABELS, ExportTarget
from mediadesk.ui.press_kits.format_cards import FormatCards
from mediadesk.ui.segmented import Segments
from mediadesk.ui.sheet import Sheet
from mediadesk.wording import findings

if TYPE_CHECKING:
    from mediadesk.jobs.checking import KitCheck
    from mediadesk.records.finding import Finding

_WIDE, _ROOMY = 720, 620  # pixels: its width, and the height of a window with room for every word


class ExportSheet(Sheet):
    """`wanted` carries an `ExportOrder`. An order given before the kit was looked through waits for that."""

    wanted = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, _WIDE)
        self._kit_id, self._choice = 0, ExportChoice()
        self._pages = ""
        self._check: KitCheck | None = None
        self._troubles: dict[int, str] = {}
        self._without: frozenset[int] = frozenset()
        self._is_waiting = self._is_asked = False
        self._refused: tuple[str, ...] = ()
        self._title, self._size = ElidedLabel("detail"), label("", "meta")
        self.cards, self._detail = FormatCards(), label("", "detail", wraps=True)
        sizes = (("print", self.tr("Print")), ("web", self.tr("Web")), ("original", self.tr("Original")))
        self.photo_size = Segments(sizes, self.tr("Size of the photos"))
        self._size_hint = label("", "meta")
        self.carries = QCheckBox(self.tr("Attach the photos to the PDF (PDF/A-3)"))
        self.carries.setAccessibleName(self.carries.text())
        self._line = hairline()
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Why it goes out as it is"))
        self.reason.setPlaceholderText(self.tr("Why it goes out as it is; this is kept in the log"))
        self.target, self.notices = ExportTarget(), ExportNotices()
        self.cancel = text_button(self.tr("Cancel"), self.close_now, shortcut="Esc")
        self.export = text_button(self.tr("Export"), self.accept, style="primary", icon="download", shortcut="Return")
        self._lay_out()
        self.cards.picked.connect(lambda form: self._change(replace(self._choice, form=form)))
        self.photo_size.chosen.connect(lambda size: self._change(replace(self._choice, photo_size=size)))
        self.carries.toggled.connect(lambda is_on: self._change(replace(self._choice, carries_photos=is_on)))
        self.target.changed.connect(self._refresh)
        self.reason.textChanged.connect(self._allow)
        self.notices.omission_wanted.connect(self._leave_out)

    def ask(self, kit_id: int, title: str, choice: ExportChoice, pages: str) -> None:
        """Begin with what was chosen last; `pages` says how long the kit is."""
        self._kit_id, self._check, self._is_waiting, self._is_asked = kit_id, None, False, False
        self._troubles, self._without, self._refused = {}, frozenset(), ()
        self._title.say(title)
        self._pages = pages
        self.cards.pick(choice.form)
        self.photo_size.pick(choice.photo_size)
        self.carries.blockSignals(True)
        self.carries.setChecked(choice.carries_photos)
        self.carries.blockSignals(False)
        self.target.name.clear()
        self.reason.clear()
        self._change(choice)
        self.open_with(self.cards.card(choice.form))

    @property
    def choice(self) -> ExportChoice:
        """What is chosen now."""
        return self._choice

    def show_pages(self, pages: str) -> None:
        """Say how long the kit is by now."""
        self._pages = pages
        self._size.setText(pages if self._choice.form == "pdf" else "")

    def go_into(self, folder: Path) -> None:
        """Export into another folder."""
        self._change(replace(self._choice, folder=folder))

    def show_check(self, check: "KitCheck") -> None:
        """The kit was looked through: its name, the photos that are lost, what preflight found."""
        self._check = check
        lost = {each.number: self.tr("Photo {n} is missing from disk.").format(n=each.number) for each in check.lost}
        lost |= {int(each.block_id.removeprefix("photo-")): findings.detail(each) for each in check.damaged}
        self._troubles = {number: words for number, words in lost.items() if number not in self._without}
        self.target.suggest(check.name, len(check.kit.texts))
        self._refresh()
        if self._is_waiting:
            self.accept()

    def show_trouble(self, number: int, sentence: str) -> None:
        """A photo stopped the export: say why, with what can be done."""
        self._troubles[number] = sentence
        self._is_waiting = False
        self._refresh()
        self.open_with(self.notices.first or self.cancel)

    def show_refusal(self, names: tuple[str, ...]) -> None:
        """Errors in what was made stopped the export: name them, and ask why it goes out all the same."""
        self._refused, self._is_asked, self._is_waiting = names, True, False
        self._refresh()
        self.open_with(self.reason)

    def accept(self) -> None:
        """Export, unless the kit is being looked through, a photo is lost, or a final kit has errors and no reason."""
        self._is_waiting = self._check is None
        if self._check is None or self._troubles or not self.target.is_ready:
            self._refresh()
        elif not (self._errors or self._refused) or self._check.kit.is_draft:
            self._send()
        elif not self._is_asked:
            self._is_asked = True
            self._refresh()
            self.reason.setFocus()
        elif self._reason:
            self._send(self._reason)

    def close_now(self) -> None:
        self._is_waiting = False
        super().close_now()

    @property
    def _errors(self) -> "tuple[Finding, ...]":
        return self._check.errors_without(self._without) if self._check is not None else ()

    @property
    def _reason(self) -> str:
        return self.reason.text().strip()

    def _send(self, reason: str = "") -> None:
        self.hide()
        self.wanted.emit(ExportOrder(self._kit_id, self._choice, self.target.path, self._without, reason))

    def _allow(self) -> None:
        is_named = self.target.is_ready or self._check is None
        is_said = bool(self._reason) or not self._is_asked
        self.export.setEnabled(is_named and is_said and not self._troubles)

    def _leave_out(self, number: int) -> None:
        self._without |= {number}
        self._troubles.pop(number, None)
        self._refresh()
        self.export.setFocus()

    def _change(self, choice: ExportChoice) -> None:
        self._choice = choice
        self._detail.setText(format_sayings.detail(choice.form))
        self.show_pages(self._pages)
        hints = {
            "print": self.tr("3,000 pixels and more"),
            "web": self.tr("1,600 pixels"),
            "original": self.tr("As taken in"),
        }
        self._size_hint.setText(hints[choice.photo_size])
        self.target.show_choice(choice)
        self._refresh()

    def _refresh(self) -> None:
        is_pdf = self._choice.form == "pdf"
        self.carries.setVisible(is_pdf)
        has_size = format_sayings.has_photo_size(self._choice.form, carries_photos=self._choice.carries_photos)
        self._sizes.setVisible(has_size)
        self._options.setVisible((is_pdf or has_size) and not self._is_asked)
        self._show_notices()
        for widget in (self.cards, self._line, self.target):
            widget.setHidden(self._is_asked)
        self._detail.setHidden(self._is_asked or self.height() < _ROOMY)
        self.reason.setVisible(self._is_asked and not self._troubles)
        self._allow()
        words = self.tr("Export anyway") if self._is_asked else self.tr("Export")
        self.export.setText(f" {words}")
        self.export.setAccessibleName(words)
        if self.isVisible():
            self.watch()
            self.place()

    def _show_notices(self) -> None:
        if self._troubles:
            self.notices.show_photos(self._troubles)
        elif self._is_asked and self._check is not None:
            if self._errors:
                self.notices.show_errors(self._errors)
            else:
                self.notices.show_refusal(self._refused)
        else:
            self.notices.clear()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(3)
        head.addWidget(label(self.tr("Export press kit"), "title"))
        head.addWidget(self._title)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._size, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.export)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(14)
        column.addLayout(head)
        column.addWidget(self.cards)
        column.addWidget(self._detail)
        column.addWidget(self._line)
        column.addWidget(self._make_options())
        column.addWidget(self.target)
        column.addWidget(self.notices)
        column.addWidget(self.reason)
        column.addLayout(foot)

    def _make_options(self) -> QWidget:
        self._sizes = QWidget()
        row = QHBoxLayout(self._sizes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        name = label(self.tr("Photos"), "quiet")
        name.setFixedWidth(LABELS)
        row.addWidget(name)
        row.addWidget(self.photo_size)
        row.addWidget(self._size_hint, 1)
        self._options = QWidget()
        column = QVBoxLayout(self._options)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.carries)
        column.addWidget(self._sizes)
        return self._options
