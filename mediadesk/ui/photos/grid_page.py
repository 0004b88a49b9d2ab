"""The library of photos: filter, facets, the grid or the list, and what can be done with the photos chosen."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFileDialog, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.photo import PICTURE_ENDINGS, RAW_ENDINGS
from mediadesk.records.photo_choice import PhotoChoice
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.filter_field import FilterField
from mediadesk.ui.photo_intake import Added, PhotoIntake
from mediadesk.ui.photos.chosen_bar import ChosenPhotos
from mediadesk.ui.photos.drag_out import MOST, DragOut
from mediadesk.ui.photos.facet_bar import FacetBar
from mediadesk.ui.photos.grid_actions import PhotoActions
from mediadesk.ui.photos.grid_view import PhotoGridView
from mediadesk.ui.photos.list_columns import ORDERS, photo_columns
from mediadesk.ui.photos.list_view import PhotoListView
from mediadesk.ui.photos.photo_keys import PhotoKeys
from mediadesk.ui.photos.photo_listing import PhotoListing
from mediadesk.ui.photos.photo_model import PhotoListModel
from mediadesk.ui.photos.quick_look import QuickLook
from mediadesk.ui.photos.result import AddingResult
from mediadesk.ui.photos.thumbnails import Thumbnails
from mediadesk.ui.photos.tile import SIZES, TileSize
from mediadesk.ui.screen_header import ScreenHeader
from mediadesk.ui.segmented import Segments

LIST = "list"


class PhotoGridPage(QWidget):
    """All photos. `opened` carries the id of the photo somebody wants to work on."""

    opened = Signal(object)

    def __init__(self, library: Library, desk: Desk, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._desk, self._thumbnails = library, desk, thumbnails
        self._opened_stacks: frozenset[int] = frozenset()
        self._quick_look: QuickLook | None = None
        self._to_reveal = 0
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.listing = PhotoListing(library, desk, self)
        columns = photo_columns(library, thumbnails, lambda key: self.model.stack_of(key))
        self.model = PhotoListModel(columns, ORDERS, library.photos.pages.rows, self)
        self.view = PhotoGridView(self.model, library, thumbnails)
        self.list = PhotoListView(self.model, self.view.selectionModel(), thumbnails)
        self.intake = PhotoIntake(library, desk, self)
        self.actions_of = PhotoActions(library, desk, self)
        self.out = DragOut(library, self)
        self.keys = PhotoKeys(self)
        self.result = AddingResult()
        self._build()
        self._connect()
        self.show_all()

    @property
    def in_front(self) -> QAbstractItemView:
        """The grid or the list, whichever is shown."""
        return self.list if self._views.currentWidget() is self.list else self.view

    def show_all(self) -> None:
        """Read the photos again and show those that match, keeping what is selected."""
        self.listing.load()

    def reveal(self, photo_id: int) -> None:
        """Select the photo and bring it into sight, if the filter lets it through; once it is read."""
        self._to_reveal = photo_id
        self._reveal()

    def add_files(self) -> None:
        """Ask for picture files and add them."""
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add photos"), "", self._pictures())
        if chosen:
            self.intake.add(Path(each) for each in chosen)

    def ask_for_picture(self, photo_id: int) -> None:
        """Ask for the picture file of one caption."""
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose picture"), "", self._pictures())
        if chosen:
            self.intake.give_picture(photo_id, Path(chosen))

    def commands(self, group: str) -> list[Command]:
        """What the palette offers while the library of photos is in front."""
        chosen = self.view.chosen_keys()
        ways = [
            Command(self.tr("Show photos as a list"), partial(self._show_as, LIST), group, icon="list"),
            *(
                Command(
                    self.tr("Show photos in size {size}").format(size=size.name),
                    partial(self._show_as, size),
                    group,
                    icon="image",
                )
                for size in SIZES
            ),
        ]
        if not chosen:
            return ways
        near = self.bar.use_button
        return [
            Command(self.tr("Quick look"), self.look, group, icon="zoom-in", keys="Space"),
            Command(self.tr("Star photos"), self._star, group, icon="star", keys="S"),
            Command(self.tr("Event of the photos…"), partial(self.actions_of.ask_event, chosen, near), group),
            Command(self.tr("Credit of the photos…"), partial(self.actions_of.ask_credit, chosen, near), group),
            Command(self.tr("Rights of the photos…"), partial(self.actions_of.ask_rights, chosen, near), group),
            *ways,
        ]

    def look(self) -> None:
        """Show the photo one is on as large as the window."""
        index = self.view.currentIndex()
        if not index.isValid():
            return
        if self._quick_look is None:
            self._quick_look = QuickLook(self.window(), self._library, self._thumbnails, self._star)
            self._quick_look.moved.connect(self._look_on)
            self._quick_look.opened.connect(self._open)
        self._quick_look.show_row(self.model.row_at(index), index.row() + 1, self.model.rowCount())

    @property
    def quick_look(self) -> QuickLook | None:
        """The quick look, `None` until it is asked for first."""
        return self._quick_look

    def clear_filter(self) -> None:
        """Show everything again."""
        self.filter.blockSignals(True)
        self.filter.clear()
        self.filter.blockSignals(False)
        before = self.listing.choice
        self._choose(PhotoChoice(is_stacked=before.is_stacked, order=before.order, is_descending=before.is_descending))

    def menu_for(self, keys: list[int]) -> QMenu:
        """The context menu of these photos."""
        menu = QMenu(self)
        near = self.bar.use_button if self.bar.isVisible() else self.add_button
        for words, then in self.actions_of.menu_for(keys, near):
            menu.addAction(words).triggered.connect(lambda _checked=False, then=then: then())
        head = self.model.head_of(keys[0]) if len(keys) == 1 else 0
        if head:
            words = self.tr("Stack look-alikes") if head in self._opened_stacks else self.tr("Show look-alikes")
            menu.addAction(words).triggered.connect(lambda: self._toggle_stack(head))
        return menu

    def close_down(self) -> None:
        """The window closes: nothing dragged out is needed any more."""
        self.out.close()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.facets = FacetBar(self._library)
        self.pills = self.facets.pills
        self.bar = ChosenPhotos()
        column.addWidget(self._header())
        column.addWidget(self.facets)
        self._stack = QStackedWidget()
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
        self._views = QStackedWidget()
        frame = QWidget()
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(16, 4, 6, 0)
        inside.addWidget(self.view)
        for page in (frame, self.list):
            self._views.addWidget(page)
        for page in (self._views, self._empty, self._nothing):
            self._stack.addWidget(page)
        column.addWidget(self._stack, 1)
        column.addWidget(self.result)
        column.addWidget(self.bar)

    def _header(self) -> QWidget:
        self._count = label("", "quiet")
        self.filter = FilterField(self.tr("Filter by words, person, event, file name…"))
        self.filter.setMaximumWidth(400)
        ways = [*((size, size.name) for size in SIZES), (LIST, self.tr("List"))]
        self.sizes = Segments(ways, self.tr("Size of the pictures"))
        self.sizes.pick(self.view.size_chosen)
        self.add_button = text_button(
            self.tr("Add photos…"), self.add_files, style="primary", icon="plus", shortcut="Ctrl+N"
        )
        return ScreenHeader(self.tr("Photos"), self._count, wide=self.filter, right=(self.sizes, self.add_button))

    def _connect(self) -> None:
        self.filter.filtered.connect(self._filter)
        self.filter.left.connect(self._enter)
        self.facets.chosen.connect(self._choose)
        self.sizes.chosen.connect(self._show_as)
        self.listing.changed.connect(self._show)
        self.listing.counted.connect(lambda: self.facets.show_counts(self.listing.counts))
        self.model.order_wanted.connect(self.listing.order_by)
        self.view.opened.connect(self.opened)
        self.list.opened.connect(self.opened)
        self.view.files_dropped.connect(self.intake.add)
        self.view.picture_dropped.connect(self.intake.give_picture)
        self.view.stack_clicked.connect(self._toggle_stack)
        self.view.selectionModel().selectionChanged.connect(self._show_bar)
        self.intake.finished.connect(self._tell_added)
        for view in (self.view, self.list):
            self.keys.listen_to(view)
            view.customContextMenuRequested.connect(partial(self._show_menu, view))
            view.drag_wanted.connect(partial(self._drag, view))
        self._connect_actions()

    def _connect_actions(self) -> None:
        does, chosen = self.actions_of, self.view.chosen_keys
        self.keys.trash_wanted.connect(lambda: does.move_to_trash(chosen()))
        self.keys.open_wanted.connect(self._open)
        self.keys.look_wanted.connect(self.look)
        self.keys.star_wanted.connect(self._star)
        self.keys.stack_wanted.connect(self._toggle_current_stack)
        self.bar.star_wanted.connect(self._star)
        self.bar.event_wanted.connect(lambda: does.ask_event(chosen(), self.bar.event_button))
        self.bar.credit_wanted.connect(lambda: does.ask_credit(chosen(), self.bar.credit_button))
        self.bar.rights_wanted.connect(lambda: does.ask_rights(chosen(), self.bar.rights_button))
        self.bar.use_wanted.connect(lambda: does.use(chosen(), self.bar.use_button))
        self.bar.trash_wanted.connect(lambda: does.move_to_trash(chosen()))
        self.bar.clear_wanted.connect(self.view.clearSelection)
        does.opened.connect(self.opened)
        does.picture_wanted.connect(self.ask_for_picture)
        does.done.connect(self.show_all)

    def _pictures(self) -> str:
        endings = " ".join(f"*{ending}" for ending in sorted(PICTURE_ENDINGS | RAW_ENDINGS))
        return f"{self.tr('Pictures')} ({endings})"

    def _show(self) -> None:
        """Show what the listing found; what was chosen stays so as long as it is among them."""
        found = self.listing.found
        if found is None:
            return
        chosen, current = set(self.view.chosen_keys()), self.view.currentIndex()
        current_key = self.model.key_at(current.row()) if current.isValid() else 0
        self.model.show_keys(found, self._opened_stacks)
        if (chosen or current_key) and not self.view.currentIndex().isValid():
            self._choose_again(chosen, current_key)
        self.facets.show_choice(self.listing.choice)
        self._count.setText(f"{self.listing.total:,}" if self.listing.total else "")
        self._show_state()
        self._show_bar()
        self._reveal()

    def _reveal(self) -> None:
        index = self.model.place_of(self._to_reveal) if self._to_reveal else self.model.index(-1, 0)
        if index.isValid():
            self._to_reveal = 0
            self.in_front.setCurrentIndex(index)
            self.in_front.scrollTo(index)

    def _filter(self, match: str) -> None:
        if match != self.listing.choice.match:
            self._choose(replace(self.listing.choice, match=match))

    def _choose(self, choice: PhotoChoice) -> None:
        self._opened_stacks = frozenset()
        self.facets.show_choice(choice)
        self.listing.choose(choice)

    def _show_as(self, way: TileSize | str) -> None:
        self.sizes.pick(way)
        self._views.setCurrentIndex(1 if isinstance(way, str) else 0)
        if isinstance(way, TileSize):
            self.view.choose_size(way)
        if self.view.currentIndex().isValid():
            self.in_front.scrollTo(self.view.currentIndex())

    def _enter(self) -> None:
        if self.model.rowCount() and not self.view.currentIndex().isValid():
            self.in_front.setCurrentIndex(self.model.index(0, 0))
        self.in_front.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose_again(self, chosen: set[int], current_key: int) -> None:
        flag, last = QItemSelectionModel.SelectionFlag, len(self.model.columns) - 1
        index = self.model.place_of(current_key)
        if index.isValid():
            self.view.selectionModel().setCurrentIndex(index, flag.NoUpdate)
        selection = QItemSelection()
        for row in self.model.rows_of(chosen):
            selection.select(self.model.index(row, 0), self.model.index(row, last))
        self.view.selectionModel().select(selection, flag.ClearAndSelect)

    def _show_state(self) -> None:
        if self.model.rowCount():
            self._stack.setCurrentWidget(self._views)
        elif not self.listing.total:
            self._stack.setCurrentWidget(self._empty)
        else:
            match = self.listing.choice.match
            words = self.tr("No photos match “{words}”").format(words=match) if match else self.tr("Nothing here")
            hint = self.tr("Captions, file names, credits, events, places and people are searched.") if match else ""
            self._nothing.say(words, hint)
            self._stack.setCurrentWidget(self._nothing)

    def _show_bar(self) -> None:
        self.bar.show_count(self.view.many_chosen)

    def _show_menu(self, view: QAbstractItemView, spot: QPoint) -> None:
        keys = self.view.chosen_keys()
        if keys:
            menu = self.menu_for(keys)
            menu.exec(view.viewport().mapToGlobal(spot))
            menu.deleteLater()

    def _star(self) -> None:
        keys = self.view.chosen_keys()
        if not keys and self.view.currentIndex().isValid():
            keys = [self.model.key_at(self.view.currentIndex().row())]
        if keys:
            self.actions_of.star(keys)

    def _open(self) -> None:
        if self.view.currentIndex().isValid():
            self.opened.emit(self.model.key_at(self.view.currentIndex().row()))

    def _look_on(self, step: int) -> None:
        row = self.view.currentIndex().row() + step
        if 0 <= row < self.model.rowCount():
            self.in_front.setCurrentIndex(self.model.index(row, 0))
            self.look()

    def _toggle_current_stack(self) -> None:
        head = self.model.head_of(self.model.key_at(self.view.currentIndex().row()))
        if head:
            self._toggle_stack(head)

    def _toggle_stack(self, head: int) -> None:
        self._opened_stacks ^= {head}
        self._show()
        self.reveal(head)

    def _drag(self, view: QAbstractItemView) -> None:
        keys = self.view.chosen_keys()
        if len(keys) > MOST:
            self._desk.say(self.tr("Drag up to {count} photos at a time").format(count=MOST), icon="info")
            return
        problem = self.out.drag(keys, view)
        if problem is not None:
            self._desk.say_problem(problem)

    def _tell_added(self, added: Added) -> None:
        if added.photo_ids:
            self._to_reveal = added.photo_ids[0]
        self.show_all()
        self.result.tell(added, self._desk)
