"""The lists to be looked at when somebody moves, as boxes: ticked where the journalist is on the list afterwards."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mediadesk.jobs.list_review import Fit, ListWishes, ReviewedList
from mediadesk.ui.buttons import label


class ListBoxes(QWidget):
    """Lists put on by hand first; below them those whose rules say otherwise afterwards. Hidden without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[int, QCheckBox] = {}
        self._shown: dict[int, ReviewedList] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(label(self.tr("Lists afterwards"), "section"))
        self.hide()

    def show_lists(self, found: Sequence[ReviewedList]) -> bool:
        """Show these; boxes that were there stay as they are. Returns whether a rule says something new."""
        new = {each.list_id: each for each in found}
        for key in [key for key, each in self._shown.items() if new.get(key) != each]:
            del self._shown[key]
            box = self.boxes.pop(key)
            self._column.removeWidget(box)
            box.deleteLater()
        added = [each for each in found if each.list_id not in self.boxes]
        for each in added:
            self._add(each)
        self.setVisible(bool(self.boxes))
        return any(each.fit is not Fit.BY_HAND for each in added)

    def focus_first_change(self) -> None:
        """Bring the hand to the first list whose rule says otherwise."""
        key = next(key for key, each in self._shown.items() if each.fit is not Fit.BY_HAND)
        self.boxes[key].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def wishes(self) -> ListWishes:
        """What becomes of each list, as it is ticked."""

        def keys(fit: Fit, *, ticked: bool) -> tuple[int, ...]:
            met = [key for key, each in self._shown.items() if each.fit is fit]
            return tuple(key for key in met if self.boxes[key].isChecked() is ticked)

        return ListWishes(keys(Fit.BY_HAND, ticked=False), keys(Fit.DROPPED, ticked=True), keys(Fit.NEW, ticked=False))

    def _add(self, each: ReviewedList) -> None:
        words = {
            Fit.BY_HAND: "{name}",
            Fit.DROPPED: self.tr("{name} (its rule names them no longer)"),
            Fit.NEW: self.tr("{name} (its rule names them now)"),
        }
        box = QCheckBox(words[each.fit].format(name=each.name).replace("&", "&&"))
        box.setChecked(each.fit is not Fit.DROPPED)
        self.boxes[each.list_id], self._shown[each.list_id] = box, each
        self._column.addWidget(box)
