"""The pages of a PDF on a desk: the page in sight is drawn first, the last good picture stays until a newer one."""

from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from mediadesk.ui import look, pdf_pages
from mediadesk.ui.background import Background
from mediadesk.ui.buttons import label

_MARGIN, _TOP, _GAP = 30, 24, 24
_POINT = 96 / 72  # logical pixels a point at 100 %
_STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_NEAR = 2  # pages before and after those in sight that are kept ready


class PageView(QAbstractScrollArea):
    """Shows a PDF. `worker` is its one thread; whoever sets the PDF may use it too, so both stay in order.

    `appeared` says that somebody looks again: what was put off meanwhile can be set now.
    """

    zoom_changed = Signal(str)
    drawn = Signal()
    appeared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk")
        self.setAccessibleName(self.tr("Pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.worker = Background(threads=1)
        self._pdf = b""
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._pictures: dict[int, tuple[int, float, QImage]] = {}
        self._generation = 0
        self._zoom: float | None = None
        self._is_dimmed = False
        self._trouble = label("", "error", wraps=True)
        self._trouble.setParent(self)
        self._trouble.setAutoFillBackground(True)
        self._trouble.setContentsMargins(16, 8, 16, 8)
        self._trouble.hide()
        self._again = QTimer(self, singleShot=True, interval=120)
        self._again.timeout.connect(self._draw)
        self._more = QTimer(self, singleShot=True, interval=30)
        self._more.timeout.connect(self._ask_near)
        self.verticalScrollBar().valueChanged.connect(lambda: self._more.start())
        self.verticalScrollBar().setSingleStep(32)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.worker.drain)
        look.look.changed.connect(self.viewport().update)

    def show_pdf(self, pdf: bytes) -> None:
        """Show `pdf` in place of what was shown; the scroll position stays. Empty bytes clear the desk."""
        self._pdf = pdf
        self._trouble.hide()
        self._is_dimmed = False
        self._draw()

    def set_working(self, is_working: bool) -> None:
        """Dim what is shown while something newer is on its way for longer."""
        self._is_dimmed = is_working
        self.viewport().update()

    def say_trouble(self, sentence: str) -> None:
        """Say why there is nothing newer; the last good pages stay, dimmed."""
        self._trouble.setText(sentence)
        self._is_dimmed = bool(sentence)
        self._trouble.setVisible(bool(sentence))
        self._place_trouble()
        self.viewport().update()

    @property
    def pdf(self) -> bytes:
        """What is shown."""
        return self._pdf

    @property
    def trouble_text(self) -> str:
        """Why there is nothing newer; empty when all is well."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._sizes)

    def fit(self) -> None:
        """As wide as the pane."""
        self._choose(None)

    def zoom_in(self) -> None:
        """One step larger."""
        self._choose(next((step for step in _STEPS if step > self._factor() + 0.01), _STEPS[-1]))

    def zoom_out(self) -> None:
        """One step smaller."""
        self._choose(next((step for step in reversed(_STEPS) if step < self._factor() - 0.01), _STEPS[0]))

    @property
    def zoom_text(self) -> str:
        """The zoom in words: "Fit" or "125 %"."""
        return self.tr("Fit") if self._zoom is None else f"{self._zoom * 100:.0f} %"

    def visible_pages(self) -> list[int]:
        """The numbers (from 0) of the pages in sight; the first one as long as nothing is shown."""
        top = self.verticalScrollBar().value()
        sight = QRect(0, top, self.viewport().width(), self.viewport().height())
        return [number for number, place in enumerate(self._places()) if place.intersects(sight)] or [0]

    def show_page(self, number: int) -> None:
        """Scroll to the page `number`, counted from 0."""
        self.verticalScrollBar().setValue(self.top_of(number))

    def top_of(self, number: int) -> int:
        """The scroll position at which the page `number` begins; the present one where there is no such page."""
        places = self._places()
        return places[number].top() - _TOP if number < len(places) else self.verticalScrollBar().value()

    def _choose(self, zoom: float | None) -> None:
        bar = self.verticalScrollBar()
        share = bar.value() / max(bar.maximum(), 1)
        self._zoom = zoom
        self._measure()
        bar.setValue(round(share * bar.maximum()))
        self.zoom_changed.emit(self.zoom_text)
        self._draw()

    def _factor(self) -> float:
        return self._scale_for(max((width for width, _height in self._sizes), default=595.0)) / _POINT

    def _scale_for(self, widest: float) -> float:
        """Logical pixels a point."""
        if self._zoom is not None:
            return self._zoom * _POINT
        return max(self.viewport().width() - 2 * _MARGIN, 80) / widest

    def _places(self) -> list[QRect]:
        """Where the pages lie on the whole desk, in logical pixels."""
        if not self._sizes:
            return []
        scale = self._scale_for(max(width for width, _height in self._sizes))
        wide = max(self.viewport().width(), round(max(w for w, _h in self._sizes) * scale) + 2 * _MARGIN)
        places, y = [], _TOP
        for width, height in self._sizes:
            size = QSize(round(width * scale), round(height * scale))
            places.append(QRect((wide - size.width()) // 2, y, size.width(), size.height()))
            y += size.height() + _GAP
        return places

    def _measure(self) -> None:
        places = self._places()
        high = places[-1].bottom() + _TOP if places else 0
        wide = max((place.right() + _MARGIN for place in places), default=0)
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, high - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(0, wide - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()

    def _draw(self) -> None:
        """Ask for the pages in sight; those near them follow when these are there."""
        self._generation += 1
        if not self._pdf:
            self._sizes, self._pictures = (), {}
            self._measure()
            return
        self._ask([self._foremost()], then_near=True)

    def _foremost(self) -> int:
        """The page that fills most of the view."""
        bar, places = self.verticalScrollBar(), self._places()
        middle = bar.value() + self.viewport().height() // 2
        return min(range(len(places)), key=lambda n: abs(places[n].center().y() - middle), default=0)

    def _ask(self, numbers: list[int], *, then_near: bool) -> None:
        generation, ratio = self._generation, self.devicePixelRatioF()
        zoom, wide = self._zoom, max(self.viewport().width() - 2 * _MARGIN, 80)
        pdf = self._pdf

        def scale_for(widest: float) -> float:
            return (zoom * _POINT if zoom is not None else wide / widest) * ratio

        def work() -> pdf_pages.Pages | None:
            if generation != self._generation:
                return None
            return pdf_pages.look_at(pdf, scale_for, numbers)

        self.worker.run(work, then=partial(self._take, generation, then_near))

    def _take(self, generation: int, then_near: bool, pages: pdf_pages.Pages | None) -> None:
        """Late answers are dropped: something newer is on its way."""
        if pages is None or generation != self._generation:
            return
        self._sizes = pages.sizes
        for number, picture in pages.pictures.items():
            self._pictures[number] = (generation, pages.scale, picture)
        self._measure()
        if then_near:
            self.drawn.emit()
            self._ask_near()

    def _ask_near(self) -> None:
        if self._pdf:
            for number in self._near():
                self._ask([number], then_near=False)

    def _near(self) -> list[int]:
        seen = self.visible_pages()
        first, last = max(seen[0] - _NEAR, 0), min(seen[-1] + _NEAR, len(self._sizes) - 1)
        for far in [number for number in self._pictures if not first - _NEAR <= number <= last + _NEAR]:
            del self._pictures[far]
        missing = [n for n in range(first, last + 1) if self._pictures.get(n, (-1,))[0] != self._generation]
        return sorted(missing, key=lambda number: number not in seen)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), look.colour("desk"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        places = self._places()
        for number in self.visible_pages():
            if number < len(places):
                self._paint_page(painter, places[number], number)
        painter.end()

    def _paint_page(self, painter: QPainter, place: QRect, number: int) -> None:
        _paint_shadow(painter, place)
        painter.fillRect(place, Qt.GlobalColor.white)
        kept = self._pictures.get(number)
        if kept is not None:
            painter.drawImage(self._exact(place, kept[2]), kept[2])
        if look.look.is_dark:
            painter.fillRect(place, QColor(0, 0, 0, 20))
        if self._is_dimmed:
            veil = QColor(look.colour("desk"))
            veil.setAlpha(140)
            painter.fillRect(place, veil)

    def _exact(self, place: QRect, picture: QImage) -> QRectF:
        """Where a picture goes: pixel on pixel where it was drawn for this size, scaled until a better one comes."""
        ratio = self.devicePixelRatioF()
        own = QSizeF(picture.width() / ratio, picture.height() / ratio)
        fits = abs(own.width() - place.width()) < 2 and abs(own.height() - place.height()) < 2
        return QRectF(QPointF(place.topLeft()), own if fits else QSizeF(place.size()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self._place_trouble()
        if self._pdf:
            self._again.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.appeared.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange and self._pdf:
            self._again.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def _place_trouble(self) -> None:
        high = self._trouble.heightForWidth(self.viewport().width())
        self._trouble.setGeometry(0, 0, self.viewport().width(), max(high, 36))


def _paint_shadow(painter: QPainter, place: QRect) -> None:
    colour = QColor(look.colour("shadow"))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, alpha in ((5, 8), (3, 14), (1, 30)):
        colour.setAlpha(alpha)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(place).adjusted(-spread, -spread + 1, spread, spread + 2), spread, spread)
    painter.restore()
