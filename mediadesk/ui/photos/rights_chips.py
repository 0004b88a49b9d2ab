"""What stands in the way of using the photo that is open, as chips in the head of the caption builder."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.records.people import Newsmaker
from mediadesk.ui.chips import ChipLabel
from mediadesk.ui.photo_rights import hindrances
from mediadesk.ui.photos.draft import PhotoDraft

_MOST = 2


class RightsChips(QWidget):
    """The gravest two chips; a tooltip says all in sentences. `newsmakers` gives whom the photo may show."""

    def __init__(self, draft: PhotoDraft, newsmakers: Callable[[], Mapping[int, Newsmaker]]) -> None:
        super().__init__()
        self._draft, self._newsmakers = draft, newsmakers
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.chips = [ChipLabel() for _number in range(_MOST)]
        for chip in self.chips:
            row.addWidget(chip)
        draft.replaced.connect(self.show_rights)
        draft.people_changed.connect(self.show_rights)
        draft.state_changed.connect(lambda _words: self.show_rights())
        self.hide()

    def show_rights(self) -> None:
        """Show what stands in the way now."""
        if not self._draft.is_open:
            return
        found = hindrances(self._draft.photo, self._newsmakers(), datetime.now().astimezone())
        for chip, hindrance in zip(self.chips, found, strict=False):
            chip.show_chip(hindrance.chip)
        for number, chip in enumerate(self.chips):
            chip.setVisible(number < len(found))
        self.setToolTip("\n".join(f"{each.sentence}." for each in found))
        self.setVisible(bool(found))
