"""A press officer's hand: it presses what is on screen, counts, and takes pictures on the way."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.records.finding import Finding
from mediadesk.ui.main_window import MainWindow
from mediadesk.ui.releases.editor import ReleaseEditor
from mediadesk.ui.releases.panel import ReleasesPanel

_OPENED = 150  # milliseconds
_SETTLED = 700  # milliseconds: a picture shows the pages of the preview, too


class Hand:
    """`clicks` counts presses of the mouse, shortcuts and answers to dialogs, not the words typed; `points` counts the
    presses of the mouse alone, `strokes` every key, the letters of words among them.

    Pictures go to `folder`, numbered in order; without a folder none are taken.
    """

    def __init__(self, window: MainWindow, qtbot: QtBot, folder: Path | None) -> None:
        self.window, self.clicks = window, 0
        self.points = self.strokes = 0
        self._qtbot, self._folder, self._pictures = qtbot, folder, 0
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    @property
    def panel(self) -> ReleasesPanel:
        """The screen of releases."""
        return self.window.releases()

    @property
    def editor(self) -> ReleaseEditor:
        """The editor in it."""
        return self.panel.editor

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Press and let go on `widget`, in its middle or at `place`; it must be on screen and ready."""
        self.until(lambda: widget.isVisible() and widget.isEnabled())
        self.clicks += 1
        self.points += 1
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())
        QApplication.processEvents()

    def press(self, words: str, inside: QWidget | None = None) -> None:
        """Click the first button on screen that says `words`, among others, or that a screen reader calls so."""
        self.until(lambda: bool(self._buttons(words, inside)))
        self.click(self._buttons(words, inside)[0])

    def pick(self, words: str) -> None:
        """Click the line of the open menu that begins with `words`."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        line = next(each for each in menu.actions() if each.text().startswith(words))
        self.click(menu, menu.actionGeometry(line).center())

    def pick_next(self, words: str, seen: QWidget | None = None) -> None:
        """Pick the line that begins with `words` from the menu that opens next: a menu waits for its answer."""
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu) and menu is seen:
            self.pick(words)
        else:  # not there yet, or not long enough to take a click for one
            QTimer.singleShot(_OPENED, self.window, lambda: self.pick_next(words, menu))

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key that decides something where the focus is, with those `held` meanwhile."""
        focused = self._focused()
        self.clicks += 1
        self.strokes += 1
        QTest.keyClick(focused, key, held)

    def go(self, letter: Qt.Key) -> None:
        """Go to a screen: G, then its letter."""
        self.key(Qt.Key.Key_G)
        self.key(letter)

    def answered(self) -> None:
        """Count the Enter, or the drop, with which another program answered."""
        self.clicks += 1

    def type(self, words: str) -> None:
        """Type where the focus is, letter by letter."""
        focused = self._focused()
        self.strokes += len(words)
        QTest.keyClicks(focused, words)

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for what the program does beside the window."""
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=30_000)

    def findings(self) -> Sequence[Finding]:
        """What preflight says on screen."""
        return [row.finding for row in self.editor.side.preflight.rows]

    def picture(self, name: str) -> None:
        """Keep what the window shows now, and what hangs over it."""
        if self._folder is None:
            return
        QTest.qWait(_SETTLED)
        self._pictures += 1
        self.window.grab().save(str(self._folder / f"{self._pictures:02} {name}.png"))
        over = QApplication.activePopupWidget()
        if over is not None:
            over.grab().save(str(self._folder / f"{self._pictures:02} {name}, in front.png"))

    def _focused(self) -> QWidget:
        """Where keys go; without a screen a menu or a list of offers does not give back what it took."""
        if QApplication.activePopupWidget() is None and not self.window.isActiveWindow():
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def _buttons(self, words: str, inside: QWidget | None) -> list[QAbstractButton]:
        buttons = (inside or self.window).findChildren(QAbstractButton)
        return [
            each for each in buttons if each.isVisible() and (words in each.text() or words == each.accessibleName())
        ]
