"""The head of a style: its name, what can be done with it, the language of the page and its zoom."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mediadesk.records.house_style import HouseStyle
from mediadesk.records.languages import Language
from mediadesk.ui import fonts
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.house_styles import sayings
from mediadesk.ui.language_marks import SIGNS
from mediadesk.ui.page_view import PageView
from mediadesk.ui.screen_header import HEADER_HEIGHT
from mediadesk.ui.segmented import Segments


class StyleHeader(QWidget):
    """56 pixels above form and page. `view` is what the zoom is about; `languages` what the page is set in."""

    duplicate_wanted = Signal()
    use_wanted = Signal()
    trash_wanted = Signal()

    def __init__(self, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEADER_HEIGHT)
        self._words = ""
        self._name = label("", "title")
        self._name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.use = text_button(self.tr("Use for new kits"), self.use_wanted.emit, icon="check")
        self.duplicate = text_button(self.tr("Duplicate"), self.duplicate_wanted.emit, icon="copy")
        self.trash = icon_button("trash-2", self.tr("Move house style to Trash"), self.trash_wanted.emit)
        self.languages = Segments([(each, SIGNS[each]) for each in Language], self.tr("Language of the page"))
        for language in Language:
            self.languages.button(language).setFont(fonts.font(language, 12))
        zoom = text_button(view.zoom_text, view.fit, style="ghost", name=self.tr("Fit the width"))
        view.zoom_changed.connect(zoom.setText)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._name, 1)
        for widget in (self.trash, self.use, self.duplicate):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.languages)
        row.addSpacing(4)
        row.addWidget(icon_button("zoom-out", self.tr("Smaller"), view.zoom_out))
        row.addWidget(zoom)
        row.addWidget(icon_button("zoom-in", self.tr("Larger"), view.zoom_in))

    def show_style(self, style: HouseStyle, *, is_used: bool) -> None:
        """Show a style; `is_used` says whether the organisation uses it."""
        self._words = sayings.name(style)
        self._elide()
        self.trash.setVisible(style.is_own)
        self.use.setEnabled(not is_used)
        self.use.setText(self.tr(" Used for new kits") if is_used else self.tr(" Use for new kits"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        metrics = QFontMetrics(self._name.font())
        self._name.setText(metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, max(self._name.width(), 60)))
        self._name.setToolTip(self._words)
