"""The right of the screen: the real pages of a kit, set in a worker after each change."""

import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.ui import pdf_pages
from mediadesk.ui.background import Task
from mediadesk.ui.page_view import PageView
from mediadesk.ui.press_kits.page_strip import PICTURE, PageStrip
from mediadesk.wording import problems

if TYPE_CHECKING:
    from collections.abc import Callable

    from mediadesk.press_kit.pdf import TypesetKit

_PAUSE_MS, _PATIENCE_MS = 250, 150
_IMAGE = re.compile(rb"/Length (\d+)[^>]{0,40}/Subtype /Image")
_GROWTH = 1.6  # photos take 2.6 times as much when they are set for print, measured on 24 of the sample desk and tests


class PagesPane(QWidget):
    """`typeset` carries how many pages there are now; `bookmarks` are those (from 0) where parts begin.

    `estimated_size` is about how many bytes the PDF has when it is exported.

    Nothing is set while nobody looks.
    """

    typeset = Signal(int)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.strip, self.view = PageStrip(), PageView()
        self._kit_id = self._shown_id = 0
        self._is_stale = False
        self._task: Task | None = None
        self._generation = 0
        self.bookmarks: tuple[int, ...] = ()
        self.estimated_size = 0.0
        self._wanted_page: int | None = None
        self._parts_before = 0
        self._reading: tuple[int, int, int] | None = None
        self._undrawn = b""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.set_now)
        self._dimming = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._dimming.timeout.connect(lambda: self._dim(True))
        self.strip.picked.connect(self.show_page)
        self.view.drawn.connect(self._arrive)
        self.view.verticalScrollBar().valueChanged.connect(self._mark_page)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.strip)
        row.addWidget(self.view, 1)

    def show_kit(self, kit_id: int) -> None:
        """Show the pages of another kit at once; 0 for none."""
        self._kit_id = kit_id
        if kit_id:
            self.set_now()
        else:
            self._stop()
            self._dim(False)
            self.view.show_pdf(b"")
            self.strip.expect(0)

    def change(self) -> None:
        """Something in the kit changed: set it again once there is a pause."""
        self._is_stale = True
        if self.isVisible():
            self._pause.start()

    def set_now(self) -> None:
        """Set the kit in the worker; what is set already for an older state is dropped."""
        self._stop()
        if not self._kit_id or not self.isVisible():
            self._is_stale = True
            return
        self._is_stale = False
        self._dimming.start()
        job = partial(_typeset, self._library, self._kit_id)
        self._task = self.view.worker.run(job, then=self._show, failed=self._explain, progress=lambda _done, _of: None)

    def show_page(self, number: int) -> None:
        """Bring a page before the eyes, counted from 0."""
        self.view.show_page(number)
        self.strip.show_current(number)

    def show_page_soon(self, number: int) -> None:
        """Bring a page of the new kit before the eyes once it is drawn."""
        self._wanted_page = number

    def _stop(self) -> None:
        self._pause.stop()
        self._generation += 1
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _show(self, made: "tuple[TypesetKit, float]") -> None:
        kit, self.estimated_size = made
        self._dim(False)
        is_other = self._shown_id != self._kit_id
        self._reading = None if is_other else self._where_one_reads()
        self._shown_id = self._kit_id
        self.view.show_pdf(kit.pdf)
        if is_other:
            self.view.verticalScrollBar().setValue(0)
        self.strip.expect(kit.pages)
        self._undrawn = kit.pdf
        self._parts_before = len(self.bookmarks)
        self.bookmarks = tuple(page - 1 for _title, page in kit.outline)
        self.typeset.emit(kit.pages)

    def _draw_small(self, pdf: bytes, number: int) -> None:
        """One small page after the other, so that a large one that is wanted meanwhile need not wait for them all."""
        generation, ratio = self._generation, self.devicePixelRatioF()

        def draw() -> pdf_pages.Pages | None:
            if generation != self._generation:
                return None
            return pdf_pages.look_at(pdf, lambda widest: PICTURE * ratio / widest, [number])

        def put(pages: pdf_pages.Pages | None) -> None:
            if pages is not None and generation == self._generation:
                self.strip.put(number, pages.pictures[number])
                if number + 1 < len(pages.sizes):
                    self._draw_small(pdf, number + 1)

        self.view.worker.run(draw, then=put)

    def _explain(self, problem: Problem) -> None:
        self._dim(True)
        self.view.say_trouble(problems.sentence(problem))

    def _dim(self, is_working: bool) -> None:
        self._dimming.stop()
        self.view.set_working(is_working)
        self.strip.set_working(is_working)

    def _arrive(self) -> None:
        """The page before the eyes is drawn: now the small ones follow."""
        if self._undrawn:
            pdf, self._undrawn = self._undrawn, b""
            self._draw_small(pdf, 0)
        if self._wanted_page is not None:
            number, self._wanted_page = self._wanted_page, None
            self.show_page(number)
        elif self._reading is not None:
            self._go_on_reading(*self._reading)
        self._reading = None

    def _where_one_reads(self) -> tuple[int, int, int] | None:
        """Which of the parts is before the eyes, how many pages into it, and how many pixels into that page."""
        number = self.view.visible_pages()[0]
        begun = [at for at, page in enumerate(self.bookmarks) if page <= number]
        if not begun:
            return None
        pixels = self.view.verticalScrollBar().value() - self.view.top_of(number)
        return begun[-1], number - self.bookmarks[begun[-1]], pixels

    def _go_on_reading(self, part: int, pages: int, pixels: int) -> None:
        """The same place in the same part, wherever its pages are now: what comes before may have grown."""
        ends = (*self.bookmarks[1:], self.strip.page_count)
        if part < len(self.bookmarks) == self._parts_before:
            number = min(self.bookmarks[part] + pages, ends[part] - 1)
            self.view.verticalScrollBar().setValue(self.view.top_of(number) + pixels)

    def _mark_page(self) -> None:
        self.strip.show_current(self.view.visible_pages()[0])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._pause.start(0)


def _typeset(
    library: Library, kit_id: int, *, progress: "Callable[[int, int], None]", cancelled: "Callable[[], bool]"
) -> "tuple[TypesetKit, float]":
    """The kit as it is previewed, and how many bytes it will have about when its photos are set for print."""
    from mediadesk.jobs import exporting
    from mediadesk.press_kit.pdf import Resolution

    with library.reading():
        kit = library.press_kits.collect(kit_id)
    made = exporting.typeset(kit, Resolution.PREVIEW, progress, cancelled)
    photos = sum(int(found[1]) for found in _IMAGE.finditer(made.pdf))
    return made, len(made.pdf) + _GROWTH * photos
