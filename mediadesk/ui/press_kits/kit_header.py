"""The head of a kit: whose release it is, its house style, how many pages it has, the zoom, and Export."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from mediadesk.records.house_style import HouseStyle
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitRow
from mediadesk.ui import chips, keyboard
from mediadesk.ui.buttons import MenuButton, icon_button, label, text_button
from mediadesk.ui.chips import ChipLabel
from mediadesk.ui.page_view import PageView
from mediadesk.ui.screen_header import HEADER_HEIGHT

_STYLE_WIDTH = 168
_INDENT = "   "  # a button with a menu takes no padding from a style sheet


class KitHeader(QWidget):
    """56 pixels above contents and pages. `view` is what the zoom is about.

    `style_wanted` carries the key of a house style (empty for the organisation's); `styles_wanted` asks to change them.
    """

    release_wanted = Signal()
    export_wanted = Signal()
    trash_wanted = Signal()
    style_wanted = Signal(str)
    styles_wanted = Signal()

    def __init__(self, view: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEADER_HEIGHT)
        self._headline = ""
        self._is_roomy, self._pages_words = True, ("", "")
        self._release = self._make_release()
        self.style_choice = MenuButton("", self.tr("House style"))
        self.style_choice.setMaximumWidth(_STYLE_WIDTH)
        self._embargo, self._pages, self._zoom = ChipLabel(), label("", "detail"), label(view.zoom_text, "detail")
        self._zoom.setMinimumWidth(38)
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        view.zoom_changed.connect(self._zoom.setText)
        self.export = text_button(
            self.tr("Export…"), self.export_wanted.emit, style="primary", icon="download", shortcut="Ctrl+E"
        )
        keyboard.shortcut(self, "Ctrl+E", self.export_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._release, 1)
        row.addWidget(self._embargo)
        row.addWidget(self.style_choice)
        row.addWidget(icon_button("trash-2", self.tr("Move press kit to Trash"), self.trash_wanted.emit))
        row.addSpacing(8)
        row.addWidget(self._pages)
        row.addSpacing(8)
        row.addWidget(icon_button("zoom-out", self.tr("Smaller"), view.zoom_out))
        row.addWidget(self._zoom)
        row.addWidget(icon_button("zoom-in", self.tr("Larger"), view.zoom_in))
        row.addSpacing(4)
        row.addWidget(self.export)

    def show_kit(self, kit: KitRow, now: datetime) -> None:
        """Show what is said of a kit at the aware instant `now`."""
        self._headline = kit.release_headline or self.tr("Release without a headline")
        self._release.setAccessibleName(self.tr("Go to the release {headline}").format(headline=self._headline))
        self._release.setToolTip(self._headline)
        self._elide()
        chip = chips.of_embargo(kit.embargo, now)
        self._embargo.setVisible(chip is not None)
        if chip is not None:
            self._embargo.show_chip(chip)

    def show_styles(self, styles: Sequence[HouseStyle], shown: HouseStyle, usual: HouseStyle, *, is_own: bool) -> None:
        """Offer `styles`. `shown` is what the kit is set in, of its own choice or because it is the `usual` one."""
        house = self.tr("As the organisation: {style}").format(style=_name(usual))
        choices: list[tuple[str, Callable[[], object]]] = [(house, partial(self.style_wanted.emit, ""))]
        choices += [(_name(style), partial(self.style_wanted.emit, style.key)) for style in styles]
        choices.append((self.tr("Change house styles…"), self.styles_wanted.emit))
        self.style_choice.offer([(words.replace("&", "&&"), then) for words, then in choices])
        actions = self.style_choice.menu().actions()
        picked = next((at for at, style in enumerate(styles, 1) if style.key == shown.key), 0) if is_own else 0
        for number, action in enumerate(actions[:-1]):
            action.setCheckable(True)
            action.setChecked(number == picked)
        menu = self.style_choice.menu()
        menu.insertSeparator(actions[1])
        menu.insertSeparator(actions[-1])
        metrics = QFontMetrics(self.style_choice.font())
        words = metrics.elidedText(_name(shown), Qt.TextElideMode.ElideRight, _STYLE_WIDTH - 52)
        self.style_choice.setText(_INDENT + words.replace("&", "&&"))
        self.style_choice.setAccessibleName(self.tr("House style: {style}").format(style=_name(shown)))

    def show_pages(self, count: int, size: str) -> None:
        """Say how many pages the kit has, and about how large its PDF will be."""
        pages = self.tr("1 page") if count == 1 else self.tr("{count} pages").format(count=count)
        self._pages_words = (pages, self.tr("{pages}, about {size}").format(pages=pages, size=size))
        self.set_roomy(self._is_roomy)

    def set_roomy(self, is_roomy: bool) -> None:
        """Whether there is room for more than the number of pages."""
        self._is_roomy = is_roomy
        self._pages.setText(self._pages_words[is_roomy])
        self._pages.setToolTip(self._pages_words[1])

    @property
    def pages_text(self) -> str:
        """How long the kit is, with the size of its PDF; empty before it was set."""
        return self._pages_words[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._elide()
        return done

    def _make_release(self) -> QPushButton:
        button = text_button("", self.release_wanted.emit, style="link")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setProperty("align", "left")
        return button

    def _elide(self) -> None:
        room = max(self._release.width() - 16, 40)
        text = QFontMetrics(self._release.font()).elidedText(self._headline, Qt.TextElideMode.ElideRight, room)
        self._release.setText(text.replace("&", "&&"))


def _name(style: HouseStyle) -> str:
    return style.name.best(Language.EN) or style.key
