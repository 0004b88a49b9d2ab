"""The right pane of the editor: preview with preflight below it, the details, or the sign-off."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.ui.buttons import icon_button, text_button
from mediadesk.ui.page_view import PageView
from mediadesk.ui.pane_head import HEIGHT
from mediadesk.ui.releases.preflight_pane import PreflightPane
from mediadesk.ui.segmented import Segments


class SidePane(QWidget):
    """Head with the choice and the zoom; below it what was chosen."""

    export_wanted = Signal()

    def __init__(
        self, details: Callable[[], QWidget], sign_off: Callable[[], QWidget], parent: QWidget | None = None
    ) -> None:
        """`details` and `sign_off` make these panes when they are looked at first."""
        super().__init__(parent)
        self._makers, self._made = {"details": details, "sign_off": sign_off}, dict[str, QWidget]()
        self.setObjectName("sidePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(280)
        self.pages, self.preflight = PageView(), PreflightPane()
        self.pages.setAccessibleName(self.tr("Preview"))
        views = [("preview", self.tr("Preview")), ("details", self.tr("Details")), ("sign_off", self.tr("Sign-off"))]
        self.views = Segments(views, self.tr("Right pane"))
        self._zoom = QWidget()
        self._percent = text_button(self.tr("Fit"), self.pages.fit, style="ghost", name=self.tr("Fit the width"))
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.pages)
        self._split.addWidget(self.preflight)
        self._split.setStretchFactor(0, 63)
        self._split.setStretchFactor(1, 37)
        self._split.setSizes([630, 370])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._stack, 1)
        self.views.chosen.connect(self._choose_soon)
        self.pages.zoom_changed.connect(self._percent.setText)
        self.preflight.folded.connect(self._fold)
        self._open = [630, 370]

    def show_details(self) -> None:
        """Turn to the details."""
        self.show_view("details")

    def show_view(self, view: str) -> None:
        """Turn to "preview", "details" or "sign_off"."""
        self.views.pick(view)
        self._choose(view)

    def show_preview(self) -> None:
        """Turn to the preview."""
        self.views.pick("preview")
        self._choose("preview")

    def show_beside(self, pane: QWidget) -> None:
        """Show a pane that belongs to none of the views; any of them takes its place again."""
        if self._stack.indexOf(pane) < 0:
            self._stack.addWidget(pane)
        self._stack.setCurrentWidget(pane)
        self.views.unpick()
        self._zoom.hide()

    def _choose_soon(self, view: str) -> None:
        """Show what was clicked; what is made for it is made a moment before."""
        if not self._make(view):
            self._choose(view)
            return
        is_still = self.views.button(view).isChecked
        QTimer.singleShot(0, self, lambda: self._choose(view) if is_still() else None)

    def _make(self, view: str) -> bool:
        """Make a pane that is looked at for the first time; returns whether it was."""
        make = self._makers.get(view)
        is_first = make is not None and view not in self._made
        if make is not None and is_first:
            self._made[view] = make()
        return is_first

    def _choose(self, view: str) -> None:
        self._make(view)
        if view in self._made and self._stack.indexOf(self._made[view]) < 0:
            self._stack.addWidget(self._made[view])
        self._stack.setCurrentWidget(self._made.get(view, self._split))
        self._zoom.setVisible(view == "preview")

    def _fold(self, is_folded: bool) -> None:
        if is_folded:
            self._open = self._split.sizes()
            self.preflight.setMaximumHeight(HEIGHT)
        else:
            self.preflight.setMaximumHeight(16_777_215)
            self._split.setSizes(self._open)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setObjectName("header")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(56)
        tools = QHBoxLayout(self._zoom)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(0)
        tools.addWidget(icon_button("zoom-out", self.tr("Smaller"), self.pages.zoom_out))
        tools.addWidget(self._percent)
        tools.addWidget(icon_button("zoom-in", self.tr("Larger"), self.pages.zoom_in))
        tools.addSpacing(4)
        tools.addWidget(icon_button("download", self.tr("Export PDF"), self.export_wanted.emit, shortcut="Ctrl+E"))
        row = QHBoxLayout(head)
        row.setContentsMargins(14, 0, 10, 0)
        row.addWidget(self.views)
        row.addStretch(1)
        row.addWidget(self._zoom)
        return head

    @property
    def zoom_button(self) -> QPushButton:
        """The button that shows the zoom and fits the page to the pane."""
        return self._percent
