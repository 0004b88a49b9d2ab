"""The window: wires sidebar, screens, palette, toasts and keyboard together, and does nothing else."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.ui import dropping, keyboard
from mediadesk.ui.background import Background
from mediadesk.ui.desk import Desk
from mediadesk.ui.panel import Panel
from mediadesk.ui.remembered import Remembered
from mediadesk.ui.sections import Section, sections
from mediadesk.ui.sidebar import Sidebar
from mediadesk.ui.toast import Toasts

if TYPE_CHECKING:
    from mediadesk.ui.palette import Palette
    from mediadesk.ui.releases.panel import ReleasesPanel

_NARROW = 1400


class MainWindow(QMainWindow):
    """One window on one library. `close` writes everything down first."""

    def __init__(self, library: Library, remembered: Remembered) -> None:
        super().__init__()
        self.library, self.remembered = library, remembered
        self.background = Background()
        self.toasts = Toasts(self)
        self.desk = Desk(library, self.toasts, self.background, remembered)
        self.desk.going.connect(self.go_to)
        self._sections = {section.key: section for section in sections()}
        self._panels: dict[str, Panel] = {}
        self._current = ""
        self.palette_pane: Palette | None = None
        self._build()
        self._set_shortcuts()
        keyboard.FieldKeys(self)
        self._unsubscribe = library.subscribe(self._library_changed)
        self.setWindowTitle("mediadesk")
        self.setMinimumSize(900, 560)
        self.setAcceptDrops(True)
        self._is_seen = False
        self.go_to("releases")

    def _build(self) -> None:
        self.sidebar = Sidebar(self.sections())
        self.sidebar.went.connect(self.go_to)
        self.sidebar.searched.connect(self.open_palette)
        self._stack = QStackedWidget()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(self._column, 1)
        self.setCentralWidget(whole)

    def _set_shortcuts(self) -> None:
        for sequence, then in (
            ("Ctrl+K", self.open_palette),
            ("Ctrl+N", lambda: self.panel.new()),
            ("Ctrl+O", lambda: dropping.choose_text(self)),
            ("Ctrl+Z", self._undo),
            ("Ctrl+Shift+Z", self.desk.redo),
            ("Ctrl+Y", self.desk.redo),
            ("F6", lambda: keyboard.next_pane(self._panes())),
            ("Shift+F6", lambda: keyboard.next_pane(self._panes(), back=True)),
            ("Ctrl+Q", self.close),
            ("?", self.show_shortcuts),
            ("/", lambda: self.panel.focus_filter()),
            ("Ctrl+F", lambda: self.panel.find_words()),
        ):
            keyboard.shortcut(self, sequence, then)
        for section in self._sections.values():
            keyboard.shortcut(self, section.keys, partial(self.go_to, section.key))

    @property
    def panel(self) -> Panel:
        """The screen in front."""
        return self.panel_of(self._current)

    @property
    def section(self) -> str:
        """The key of the section in front."""
        return self._current

    def sections(self) -> list[Section]:
        """All sections, in the order of the sidebar."""
        return list(self._sections.values())

    def panel_of(self, key: str) -> Panel:
        """The screen of a section, made when it is first asked for."""
        if key not in self._panels:
            panel = self._sections[key].make(self.library, self.desk)
            self._panels[key] = panel
            self._stack.addWidget(panel)
            panel.fit(self.width())
        return self._panels[key]

    def releases(self) -> "ReleasesPanel":
        """The screen of the releases."""
        from mediadesk.ui.releases.panel import ReleasesPanel

        panel = self.panel_of("releases")
        assert isinstance(panel, ReleasesPanel)
        return panel

    def go_to(self, key: str, record: int = 0) -> None:
        """Show a section, and one of its records if `record` is a key; "import" asks for a press text."""
        if key == "import":
            dropping.choose_text(self)
            return
        if self.palette_pane is not None and self.palette_pane.isVisible():
            self.palette_pane.close_now()
        if self._current and self._current != key:
            self.panel.settle()
        panel = self.panel_of(key)
        self._current = key
        self._stack.setCurrentWidget(panel)
        self.sidebar.show_current(key)
        if record:
            panel.show_record(record)
        elif panes := panel.focus_panes():
            rows = (pane for pane in panes if not isinstance(pane, QLineEdit))  # a field would swallow the next letter
            next(rows, panes[0]).setFocus(Qt.FocusReason.OtherFocusReason)

    def open_palette(self, text: str = "") -> None:
        """Open the command palette."""
        if self.palette_pane is None:
            from mediadesk.ui.palette import Palette
            from mediadesk.ui.palette_sources import PaletteSources

            self.palette_pane = Palette(self, PaletteSources(self), self.desk)
        self.palette_pane.open(text)

    def show_shortcuts(self) -> None:
        """Open the sheet of shortcuts."""
        from mediadesk.ui.shortcut_sheet import ShortcutSheet

        ShortcutSheet(self).open()

    def put_bar(self, bar: QWidget) -> None:
        """Show a bar above the screens until it closes itself."""
        self._column.insertWidget(0, bar)

    def _undo(self) -> None:
        if not self.panel.undo():
            self.desk.undo()

    def _panes(self) -> list[QWidget]:
        return [self.sidebar, *(pane for pane in self.panel.focus_panes() if pane.isVisible())]

    def _library_changed(self, kinds: frozenset[str]) -> None:
        QTimer.singleShot(0, self, lambda: self._refresh(kinds))

    def _refresh(self, kinds: frozenset[str]) -> None:
        for panel in self._panels.values():
            panel.refresh(kinds)
        self._show_counts(kinds)

    def _show_counts(self, kinds: frozenset[str] | None = None) -> None:
        for section in self._sections.values():
            if section.count and (kinds is None or kinds & section.kinds):
                self.sidebar.show_count(section.key, section.count(self.library))
        if kinds is None or "organisation" in kinds:
            own = self.library.organisations.own()
            name = own.short_name.best(Language.EN) or own.name.best(Language.EN) or "mediadesk"
            self.sidebar.workspace.show_names(name, own.name.best(Language.EN))

    def focusNextPrevChild(self, next: bool) -> bool:
        with keyboard.moving():
            return super().focusNextPrevChild(next)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(0, self, self._show_counts)  # they read what the list does without

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sidebar.set_compact(self.width() < _NARROW)
        for panel in self._panels.values():
            panel.fit(self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropping.files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        dropping.take(self, dropping.files_in(event.mimeData()))
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        for panel in self._panels.values():
            panel.settle()
            panel.drain()
        self.remembered.geometry = self.saveGeometry()
        self._unsubscribe()
        self.background.drain()
        super().closeEvent(event)
