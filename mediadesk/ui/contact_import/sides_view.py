"""A row and who it is probably about, side by side, and what becomes of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mediadesk.jobs import contact_ways
from mediadesk.records.contact import MediaContact
from mediadesk.records.contact_import import ReadContact
from mediadesk.records.import_choices import Likeness, OnDuplicate, ProbableDuplicate, Sides
from mediadesk.records.languages import ByLanguage
from mediadesk.ui import fonts, keyboard, layouts
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.contact_import.seen_rows import decision_words


class SidesView(QWidget):
    """`decided` carries an `OnDuplicate`, and whether it is for all that are alike for the same reason."""

    decided = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.duplicate: ProbableDuplicate | None = None
        self.title, self.why = label("", "title"), label("", "quiet", wraps=True)
        keys = {OnDuplicate.MERGE: "M", OnDuplicate.KEEP: "K", OnDuplicate.SKIP: "S"}
        self.buttons = {}
        row = QHBoxLayout()
        row.setSpacing(8)
        for what, key in keys.items():
            button = text_button(decision_words(what), shortcut=key)
            button.clicked.connect(lambda _checked=False, what=what: self.decide(what))
            keyboard.shortcut(self, key, button.animateClick)
            self.buttons[what] = button
            row.addWidget(button)
        row.addStretch(1)
        self.all_alike = QCheckBox(self.tr("The same for all like this"))
        self.all_alike.setAccessibleName(self.all_alike.text())
        self.all_alike.setToolTip(f"{self.all_alike.text()}  A")
        keyboard.shortcut(self, "A", self.all_alike.animateClick)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, 72)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.why)
        column.addSpacing(4)
        column.addLayout(row)
        column.addWidget(self.all_alike)
        column.addSpacing(8)
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_duplicate(
        self, duplicate: ProbableDuplicate, sides: Sides | None, alike: int, decision: OnDuplicate | None
    ) -> None:
        """Show a row beside somebody known, and what was decided; `alike` others are so for the same reason."""
        self.duplicate = duplicate
        words = self.tr("Row {number}").format(number=f"{duplicate.row:,}")
        self.title.setText(f"{words}: {decision_words(decision)}" if decision else words)
        self.why.setText(self._reason(duplicate.likeness))
        self.all_alike.setText(self.tr("The same for {count} more like this").format(count=f"{alike:,}"))
        self.all_alike.setVisible(alike > 0)
        if not alike:
            self.all_alike.setChecked(False)
        self._show_sides(duplicate, sides)

    def decide(self, what: OnDuplicate) -> None:
        """Say what becomes of the row shown."""
        if self.duplicate is not None:
            self.decided.emit(what, self.all_alike.isChecked() and not self.all_alike.isHidden())

    def _reason(self, likeness: Likeness) -> str:
        return {
            Likeness.SAME_NAME: self.tr("The same name at the same outlet, with other addresses."),
            Likeness.CLOSE_NAME: self.tr("Nearly the same name at the same outlet."),
            Likeness.SHARED_ADDRESS: self.tr("The same address under another name."),
        }[likeness]

    def _show_sides(self, duplicate: ProbableDuplicate, sides: Sides | None) -> None:
        layouts.clear(self._grid)
        is_above = duplicate.contact_id is None
        self._add(0, "", label(self.tr("In the list"), "section"), self._head(is_above=is_above))
        if sides is None:
            ours = ((self.tr("Name"), duplicate.name, duplicate.known_name),)
            lines: tuple[tuple[str, str, str], ...] = (*ours, ("", duplicate.address, duplicate.known_address))
        else:
            lines = self._lines(sides)
        shown = [line for line in lines if line[1] or line[2]]
        for at, (title, one, other) in enumerate(shown, 1):
            style = "words" if one == other else "strong"
            self._add(at, title, _cell(one, style), _cell(other, "words"))

    def _head(self, *, is_above: bool) -> QLabel:
        return label(self.tr("Further up in the list") if is_above else self.tr("On this desk"), "section")

    def _add(self, at: int, title: str, one: QLabel, other: QLabel) -> None:
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(label(title, "meta"), at, 0, top)
        self._grid.addWidget(one, at, 1, top)
        self._grid.addWidget(other, at, 2, top)

    def _lines(self, sides: Sides) -> tuple[tuple[str, str, str], ...]:
        said, known = sides.said, sides.known
        present = known.present
        return (
            (self.tr("Name"), _name(said.name), _name(known.name)),
            (self.tr("Outlet"), said.outlet, sides.outlet),
            (self.tr("Role"), said.role, present.role if present else ""),
            (self.tr("E-mail"), said.email, known.email),
            (self.tr("Phone"), contact_ways.shown(said.phone), contact_ways.shown(known.phone)),
            (self.tr("More"), _ways(said), _ways(known)),
            (self.tr("Beats"), ", ".join(said.beats), ", ".join(known.beats)),
            (self.tr("Tags"), ", ".join(said.tags), ", ".join(known.tags)),
            (self.tr("Notes"), said.notes, known.notes),
        )


def _name(name: ByLanguage) -> str:
    return " ".join(text for text in (name.en, name.zh_hant, name.zh_hans) if text)


def _ways(of: ReadContact | MediaContact) -> str:
    return "\n".join(contact_ways.shown(way.value) for way in of.channels)


def _cell(text: str, style: str) -> QLabel:
    made = label(_breakable(text) or "–", style if text else "meta", wraps=True)
    made.setFont(fonts.mixed(13))
    return made


def _breakable(text: str) -> str:
    """Where an address is too long for its column, it goes on in the next line behind its @ or a full stop."""
    return text.replace("@", "@\u200b").replace(".", ".\u200b") if "@" in text else text
