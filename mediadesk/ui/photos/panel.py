"""The photos screen: the grid of all photos, and in its place the caption builder while somebody works on one."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.problems import NoSuchRecord
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk
from mediadesk.ui.panel import Panel
from mediadesk.ui.photos.grid_page import PhotoGridPage
from mediadesk.ui.photos.thumbnails import Thumbnails

if TYPE_CHECKING:
    from mediadesk.ui.photos.builder import CaptionBuilder

_SOON_MS = 150


class PhotosPanel(Panel):
    """Photos of the window."""

    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__(library, desk)
        self._thumbnails = Thumbnails(desk, self)
        self.grid = PhotoGridPage(library, desk, self._thumbnails)
        self._builder: CaptionBuilder | None = None
        self._width = 0
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        # Adding a folder announces every photo: the grid follows a few times a second.
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.grid.show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.grid.opened.connect(self.show_record)

    @property
    def builder(self) -> "CaptionBuilder":
        """The caption builder, made when a photo is opened first: the grid need not wait for it."""
        if self._builder is None:
            from mediadesk.ui.photos.builder import CaptionBuilder

            self._builder = CaptionBuilder(self.library, self.desk, self._thumbnails)
            self._stack.addWidget(self._builder)
            self._builder.left.connect(self._show_grid)
            self._builder.picture_wanted.connect(self.grid.ask_for_picture)
            self._builder.picture_dropped.connect(self.grid.intake.give_picture)
            if self._width:
                self._builder.fit(self._width)
        return self._builder

    @property
    def is_building(self) -> bool:
        """Whether the caption builder is in front."""
        return self._builder is not None and self._stack.currentWidget() is self._builder

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show photos, people and releases as they are now."""
        if self.is_building:
            self.builder.refresh(kinds)
        elif kinds & {"photo", "release", "newsmaker"} and not self._soon.isActive():
            self._soon.start()

    def show_record(self, key: int) -> None:
        """Open the photo with this key in the caption builder."""
        try:
            self.builder.open(key)
        except NoSuchRecord as problem:
            self.desk.say_problem(problem)
            return
        self._stack.setCurrentWidget(self.builder)
        self.builder.setFocus(Qt.FocusReason.OtherFocusReason)

    def new(self) -> None:
        """Ask for photos to add."""
        self.grid.add_files()

    def add_files(self, files: Sequence[Path]) -> bool:
        """Add the pictures among these files and folders."""
        self._show_grid()
        self.grid.intake.add(files)
        return True

    def focus_filter(self) -> None:
        """Put the cursor into the filter of the grid, or of the people of a picture."""
        target = self.builder.finder.field if self.is_building else self.grid.filter
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_panes(self) -> Sequence[QWidget]:
        """The picture, the caption and the people; or the filter and the grid."""
        return (
            self.builder.focus_panes() if self.is_building else (self.grid.filter, self.grid.pills, self.grid.in_front)
        )

    def commands(self) -> list[Command]:
        """Adding, and for a photo that is open what can be done with it."""
        group = self.tr("Photos")
        add = Command(self.tr("Add photos…"), self.grid.add_files, group, icon="plus", keys="Ctrl+N", is_action=True)
        return [add, *(self.builder.commands(group) if self.is_building else self.grid.commands(group))]

    def settle(self) -> None:
        """Save what is typed."""
        if self._soon.isActive():
            self._soon.stop()
            self.grid.show_all()
        if self._builder is not None:
            self._builder.settle()

    def drain(self) -> None:
        """Nothing that was dragged out is waited for any more."""
        self.grid.close_down()

    def fit(self, width: int) -> None:
        """Give the picture room where the window is narrow."""
        self._width = width
        if self._builder is not None:
            self._builder.fit(width)

    def _show_grid(self) -> None:
        shown = self._builder.close_photo() if self._builder is not None else 0
        self._stack.setCurrentWidget(self.grid)
        self.grid.show_all()
        if shown:
            self.grid.reveal(shown)
        self.grid.in_front.setFocus(Qt.FocusReason.OtherFocusReason)
