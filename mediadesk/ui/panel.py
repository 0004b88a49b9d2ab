"""What every screen is: a panel over the library that refreshes, finds its filter and offers commands."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from mediadesk.library import Library
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk


class Panel(QWidget):
    """A screen of the window. It reads from `library`, writes in named steps and asks `desk` for the rest."""

    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__()
        self.library, self.desk = library, desk

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show what changed: `kinds` of records, as the library announces them."""

    def show_record(self, key: int) -> None:
        """Bring the record with this key before the eyes."""

    def new(self) -> None:
        """Ctrl+N: begin a new record."""

    def add_files(self, files: Sequence[Path]) -> bool:
        """Take pictures, or a list, dropped on the screen; returns whether it has a place for them."""
        return False

    def focus_filter(self) -> None:
        """/ : put the cursor into the filter."""

    def find_words(self) -> None:
        """Ctrl+F: find in the text one is in; in a list, filter."""
        self.focus_filter()

    def focus_panes(self) -> Sequence[QWidget]:
        """The widgets F6 goes through, in reading order."""
        return ()

    def commands(self) -> list[Command]:
        """What the palette offers while this screen is in front."""
        return []

    def undo(self) -> bool:
        """Ctrl+Z: take back something that is not in the library yet; returns whether there was anything."""
        return False

    def drain(self) -> None:
        """Let workers of its own come to an end: the window closes, and the library after it."""

    def settle(self) -> None:
        """Write down everything that waits to be written: the window closes or goes elsewhere."""

    def fit(self, width: int) -> None:
        """The window is `width` pixels wide now; give up panes there is no room for."""
