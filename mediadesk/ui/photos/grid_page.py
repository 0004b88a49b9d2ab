"""The library of photos: filter, pills, sizes, the grid, and what can be done with the photos chosen."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.photo import PICTURE_ENDINGS, PhotoRow
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.filter_field import FilterField
from mediadesk.ui.photo_intake import Added, PhotoIntake
from mediadesk.ui.photos.grid_model import PhotoGridModel, Pill, belonging
from mediadesk.ui.photos.grid_view import PhotoGridView
from mediadesk.ui.photos.release_picker import ReleasePicker
from mediadesk.ui.photos.result import AddingResult
from mediadesk.ui.photos.thumbnails import Thumbnails
from mediadesk.ui.photos.tile import SIZES
from mediadesk.ui.segmented import Pills, Segments
from mediadesk.wording.titles import quoted


class PhotoGridPage(QWidget):
    """All photos. `opened` carries the id of the photo somebody wants to work on."""

    opened = Signal(object)

    def __init__(self, library: Library, desk: Desk, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._desk = library, desk
        self._pill, self._match = Pill.ALL, ""
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = PhotoGridModel(self)
        self.view = PhotoGridView(self.model, library, thumbnails)
        self.intake = PhotoIntake(library, desk, self)
        self.picker = ReleasePicker(library, desk, self)
        self.result = AddingResult()
        self._build()
        self._connect()
        self.show_all()

    def show_all(self) -> None:
        """Read the photos again and show those that match, keeping what is selected."""
        rows = self._library.photos.rows(self._match)
        chosen = {row.id for row in self.view.chosen()}
        current = self.view.currentIndex()
        current_id = self.model.row_at(current).id if current.isValid() else 0
        shown = belonging(rows, self._pill)
        self.model.show(shown)
        self._choose_again(chosen, current_id)
        self._count.setText(f"{len(rows):,}" if rows or self._match else "")
        for pill in Pill:
            count = len(belonging(rows, pill))
            self.pills.button(pill).setAccessibleName(f"{self._pill_words()[pill]}, {count:,}")
        self._show_state(bool(shown), bool(rows) or bool(self._match))
        self._show_bar()

    def reveal(self, photo_id: int) -> None:
        """Select the photo and bring it into sight, if the filter lets it through."""
        index = self.model.place_of(photo_id)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def add_files(self) -> None:
        """Ask for picture files and add them."""
        endings = " ".join(f"*{ending}" for ending in sorted(PICTURE_ENDINGS))
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add photos"), "", f"{self.tr('Pictures')} ({endings})")
        if chosen:
            self.intake.add(Path(each) for each in chosen)

    def ask_for_picture(self, photo_id: int) -> None:
        """Ask for the picture file of one caption."""
        endings = " ".join(f"*{ending}" for ending in sorted(PICTURE_ENDINGS))
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose picture"), "", f"{self.tr('Pictures')} ({endings})"
        )
        if chosen:
            self.intake.give_picture(photo_id, Path(chosen))

    def actions_for(self, rows: list[PhotoRow]) -> list[tuple[str, Callable[[], Any]]]:
        """What can be done with these photos: the menu and the bar at the bottom offer the same."""
        actions: list[tuple[str, Callable[[], Any]]] = []
        if len(rows) == 1:
            row = rows[0]
            actions.append((self.tr("Open in caption builder"), partial(self.opened.emit, row.id)))
            words = self.tr("Choose another picture…") if row.sha256 else self.tr("Choose its picture…")
            actions.append((words, partial(self.ask_for_picture, row.id)))
        if any(row.caption for row in rows):
            actions.append((self.tr("Copy caption"), partial(self._copy_captions, rows)))
        actions.append((self.tr("Use in release…"), partial(self._use, rows)))
        actions.append((self.tr("Move to Trash"), partial(self.move_to_trash, rows)))
        return actions

    def move_to_trash(self, rows: list[PhotoRow]) -> None:
        """Move photos to the trash as one step, and offer to take it back."""
        title = rows[0].file_name or rows[0].caption.best(Language.EN)
        words = self.tr("{name} moved to Trash") if len(rows) == 1 else self.tr("{count} photos moved to Trash")
        try:
            self._trash_at_once(rows)
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        self.show_all()
        self._desk.say_undoable(words.format(count=len(rows), name=quoted(title) or self.tr("Photo")), icon="trash-2")

    def _trash_at_once(self, rows: list[PhotoRow]) -> None:
        """One photo names the step itself."""
        photos = self._library.photos
        if len(rows) == 1:
            photos.move_to_trash(rows[0].id)
            return
        with self._library.history.step(self.tr("Move {count} photos to Trash").format(count=len(rows))):
            for row in rows:
                photos.move_to_trash(row.id)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addWidget(self._pill_row())
        self.add_button_empty = text_button(self.tr("Add photos…"), self.add_files, style="primary", icon="plus")
        self._empty = EmptyState(
            "image",
            self.tr("No photos yet"),
            self.tr("Drop pictures or folders here. Captions of imported releases wait here for their pictures too."),
            [self.add_button_empty],
            keys="Ctrl+N",
        )
        clear = text_button(self.tr("Clear filter"), self.clear_filter)
        self._nothing = EmptyState("search", "", self.tr("Try fewer letters, or a person's name."), [clear])
        self._stack = QStackedWidget()
        frame = QWidget()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16, 4, 6, 0)
        inside.addWidget(self.view)
        for page in (frame, self._empty, self._nothing):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        column.addWidget(self.result)
        column.addWidget(self._action_bar())

    def _header(self) -> QWidget:
        header = QWidget()
        header.setObjectName("header")
        header.setFixedHeight(56)
        row = QHBoxLayout(header)
        row.setContentsMargins(20, 0, 16, 0)
        row.setSpacing(8)
        self._count = label("", "meta")
        self.filter = FilterField(self.tr("Filter by words, person, file name…"))
        self.filter.setMaximumWidth(400)
        self.sizes = Segments([(size, size.name) for size in SIZES], self.tr("Size of the pictures"))
        self.sizes.pick(self.view.size_chosen)
        self.add_button = text_button(
            self.tr("Add photos…"), self.add_files, style="primary", icon="plus", shortcut="Ctrl+N"
        )
        row.addWidget(label(self.tr("Photos"), "title"))
        row.addWidget(self._count)
        row.addSpacing(8)
        row.addWidget(self.filter, 1)
        row.addStretch(1)
        row.addWidget(self.sizes)
        row.addWidget(self.add_button)
        return header

    def _pill_row(self) -> QWidget:
        strip = QWidget()
        row = QHBoxLayout(strip)
        row.setContentsMargins(14, 10, 16, 6)
        self.pills = Pills(list(self._pill_words().items()), self.tr("Which photos"))
        row.addWidget(self.pills)
        return strip

    def _pill_words(self) -> dict[Pill, str]:
        return {
            Pill.ALL: self.tr("All"),
            Pill.NO_CAPTION: self.tr("No caption"),
            Pill.UNUSED: self.tr("Unused"),
            Pill.WAITING: self.tr("Waiting for a picture"),
        }

    def _action_bar(self) -> QWidget:
        self._bar = QWidget()
        self._bar.setObjectName("statusBar")
        self._bar_row = QHBoxLayout(self._bar)
        self._bar_row.setContentsMargins(20, 6, 16, 6)
        self._bar_row.setSpacing(6)
        self._chosen = label("", "strong")
        self._bar_row.addWidget(self._chosen)
        self.use_button = text_button(
            self.tr("Use in release…"), lambda: self._use(self.view.chosen()), style="ghost", icon="newspaper"
        )
        self.trash_button = text_button(
            self.tr("Move to Trash"), lambda: self.move_to_trash(self.view.chosen()), style="ghost", icon="trash-2"
        )
        self._bar_row.addWidget(self.use_button)
        self._bar_row.addWidget(self.trash_button)
        self._bar_row.addStretch(1)
        self._bar_row.addWidget(icon_button("x", self.tr("Clear selection"), self.view.clearSelection, shortcut="Esc"))
        self._bar.hide()
        return self._bar

    def _connect(self) -> None:
        self.filter.filtered.connect(self._filter)
        self.filter.left.connect(self._enter_grid)
        self.pills.chosen.connect(self._choose_pill)
        self.sizes.chosen.connect(self.view.choose_size)
        self.view.opened.connect(self.opened)
        self.view.trash_wanted.connect(lambda: self.move_to_trash(self.view.chosen()))
        self.view.files_dropped.connect(self.intake.add)
        self.view.picture_dropped.connect(self.intake.give_picture)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.selectionModel().selectionChanged.connect(self._show_bar)
        self.intake.finished.connect(self._tell_added)

    def clear_filter(self) -> None:
        """Show everything again."""
        self._match = ""
        self.filter.clear()
        self._choose_pill(Pill.ALL)
        self.pills.pick(Pill.ALL)

    def _filter(self, match: str) -> None:
        if match != self._match:
            self._match = match
            self.show_all()

    def _choose_pill(self, pill: Pill) -> None:
        self._pill = pill
        self.show_all()

    def _enter_grid(self) -> None:
        if self.model.rowCount() and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.model.index(0))
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_again(self, chosen: set[int], current_id: int) -> None:
        flag = QItemSelectionModel.SelectionFlag
        index = self.model.place_of(current_id)
        if index.isValid():
            self.view.selectionModel().setCurrentIndex(index, flag.NoUpdate)
        for photo_id in chosen:
            place = self.model.place_of(photo_id)
            if place.isValid():
                self.view.selectionModel().select(place, flag.Select)

    def _show_state(self, any_shown: bool, any_at_all: bool) -> None:
        if any_shown:
            self._stack.setCurrentIndex(0)
        elif not any_at_all:
            self._stack.setCurrentIndex(1)
        else:
            words = self.tr("No photos match “{words}”").format(words=self._match) if self._match else ""
            self._nothing.say(words or self.tr("Nothing here"), self._nothing_sentence())
            self._stack.setCurrentIndex(2)

    def _nothing_sentence(self) -> str:
        if self._match:
            return self.tr("Captions, file names, credits and people are searched.")
        return {
            Pill.NO_CAPTION: self.tr("Every photo has a caption."),
            Pill.UNUSED: self.tr("Every photo is used in a release."),
            Pill.WAITING: self.tr("Every caption has its picture."),
        }.get(self._pill, "")

    def _show_bar(self) -> None:
        count = len(self.view.selectedIndexes())
        self._bar.setVisible(count > 1)
        self._chosen.setText(self.tr("{count} selected").format(count=count))

    def _show_menu(self, spot: QPoint) -> None:
        rows = self.view.chosen()
        if rows:
            menu = self.menu_for(rows)
            menu.exec(self.view.viewport().mapToGlobal(spot))
            menu.deleteLater()

    def menu_for(self, rows: list[PhotoRow]) -> QMenu:
        """The context menu of these photos."""
        menu = QMenu(self)
        for words, then in self.actions_for(rows):
            menu.addAction(words).triggered.connect(lambda _checked=False, then=then: then())
        return menu

    def _copy_captions(self, rows: list[PhotoRow]) -> None:
        QGuiApplication.clipboard().setText("\n\n".join(row.caption.best(Language.EN) for row in rows if row.caption))
        self._desk.say(self.tr("Caption copied"))

    def _use(self, rows: list[PhotoRow]) -> None:
        self.picker.ask([row.id for row in rows], self.use_button if self._bar.isVisible() else self.add_button)

    def _tell_added(self, added: Added) -> None:
        self.show_all()
        if added.photo_ids:
            self.reveal(added.photo_ids[0])
        self.result.tell(added, self._desk)
