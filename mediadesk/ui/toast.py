"""Toasts: short notes at the bottom that take nobody's focus, with at most one action. Progress is a toast too."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QFont, QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from mediadesk.ui import fonts
from mediadesk.ui.buttons import label
from mediadesk.ui.empty_state import Picture

_SECONDS, _SECONDS_WITH_ACTION = 6, 10
_MOST, _GAP, _FROM_BOTTOM, _WIDEST = 3, 12, 24, 520


class Toast(QFrame):
    """One note. It goes away by itself, but not while the pointer is on it or its action has the focus."""

    gone = Signal(QObject)

    def __init__(self, icon: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.words = label("")
        self.say(text)
        self.row = QHBoxLayout()
        self.row.setSpacing(10)
        self.row.addWidget(Picture(icon, 17, "tip_text"))
        self.row.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 7, 12, 7)
        column.addLayout(self.row)
        self._timer = QTimer(self, singleShot=True, interval=_SECONDS * 1000)
        self._timer.timeout.connect(self.close_now)
        self.action: QPushButton | None = None

    def say(self, text: str) -> None:
        """Show `text`, on several lines where it is long: a sentence that says what to do is never cut."""
        wide = QFontMetrics(fonts.interface(13, QFont.Weight.Medium)).horizontalAdvance(text)
        self.words.setWordWrap(wide > _WIDEST)
        self.words.setMinimumWidth(_WIDEST if wide > _WIDEST else 0)
        self.words.setMaximumWidth(_WIDEST)
        self.words.setText(text)

    def offer(self, words: str, then: Callable[[], Any], keys: str = "") -> None:
        """Add the one action; taking it closes the toast."""
        self.action = QPushButton(words)
        self.action.setAutoDefault(False)
        self.action.setAccessibleName(words)
        self.action.setToolTip(f"{words}  {keys}".rstrip())
        self.action.clicked.connect(self.close_now)
        self.action.clicked.connect(lambda: then())
        self.row.addWidget(self.action)
        self._timer.setInterval(_SECONDS_WITH_ACTION * 1000)

    def start(self) -> None:
        """Show it and let its time run."""
        self.show()
        self._timer.start()

    def close_now(self) -> None:
        """Take it away."""
        self._timer.stop()
        self.hide()
        self.gone.emit(self)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start()


class ProgressToast(Toast):
    """A long job: words, a bar of 4 pixels and Cancel. Stays until `finish`."""

    def __init__(self, text: str, cancel: Callable[[], Any] | None, parent: QWidget) -> None:
        super().__init__("refresh-cw", text, parent)
        self._text = text
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(text)
        self.bar.setMinimumWidth(300)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.bar)
        layout.setContentsMargins(16, 8, 12, 12)
        if cancel is not None:
            self.offer(QCoreApplication.translate("Toast", "Cancel"), cancel)

    def step(self, done: int, of: int) -> None:
        """Show that `done` of `of` parts are done."""
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(done)
        counts = QCoreApplication.translate("Toast", "{text}: {done} of {of}")
        self.say(counts.format(text=self._text, done=done, of=of))

    def start(self) -> None:
        self.show()

    def leaveEvent(self, event: QEvent) -> None:
        pass

    def finish(self) -> None:
        """The job is over."""
        self.close_now()


class Toasts(QObject):
    """The stack of toasts at the bottom centre of `window`: at most three notes, newest below."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: list[Toast] = []
        window.installEventFilter(self)

    def say(
        self, text: str, *, icon: str = "check", action: str = "", then: Callable[[], Any] | None = None, keys: str = ""
    ) -> Toast:
        """Show a note, and its `action` if there is one."""
        toast = Toast(icon, text, self._window)
        if then is not None:
            toast.offer(action, then, keys)
        self._put(toast)
        return toast

    def progress(self, text: str, cancel: Callable[[], Any] | None = None) -> ProgressToast:
        """Show a long job; the caller tells its steps and its end."""
        toast = ProgressToast(text, cancel, self._window)
        self._put(toast)
        return toast

    @property
    def shown(self) -> tuple[Toast, ...]:
        """The toasts on screen, oldest first."""
        return tuple(self._shown)

    def _put(self, toast: Toast) -> None:
        toast.gone.connect(self._remove)
        self._shown.append(toast)
        notes = [each for each in self._shown if not isinstance(each, ProgressToast)]
        for old in notes[:-_MOST]:
            old.close_now()
        toast.start()
        self._arrange()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(toast, toast.words.text()))

    def _remove(self, toast: QObject) -> None:
        if isinstance(toast, Toast) and toast in self._shown:
            self._shown.remove(toast)
            toast.deleteLater()
            self._arrange()

    def _arrange(self) -> None:
        bottom = self._window.height() - _FROM_BOTTOM
        for toast in reversed(self._shown):
            toast.adjustSize()
            bottom -= toast.height()
            toast.move((self._window.width() - toast.width()) // 2, bottom)
            toast.raise_()
            bottom -= _GAP

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return False
