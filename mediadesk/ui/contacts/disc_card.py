"""A card with the initials of whom or what it is about in a disc before the name."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from mediadesk.records.languages import Language
from mediadesk.ui.contacts.initials import Disc
from mediadesk.ui.record_card import RecordCard


class DiscCard(RecordCard):
    """The cards of journalists and outlets."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._disc = Disc(52)
        super().__init__(parent, mark=self._disc)

    def show_name(self, name: str, language: Language) -> None:
        self._disc.show_name(name, language)
        super().show_name(name, language)

    def show_picture(self, path: Path | None) -> None:
        """Fill the disc with the picture in a file; `None`, or one that cannot be read, for the initials."""
        self._disc.show_picture(path)
