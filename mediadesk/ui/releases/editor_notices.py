"""Bars above the text: it may not be written in, it was changed elsewhere, what was pasted is too long."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.records.release import Release, Status
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.empty_state import Picture
from mediadesk.ui.releases.editor_saving import SaveState, TextSaver
from mediadesk.ui.releases.paste import MOST_CHARACTERS, MOST_PASSAGES


class Notices(QWidget):
    """At most one bar of each kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: dict[str, QFrame] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def clear(self) -> None:
        """Take all bars away."""
        for kind in tuple(self._bars):
            self._remove(kind)

    def kinds(self) -> set[str]:
        """Which bars are shown."""
        return set(self._bars)

    def show_status(self, release: Release) -> None:
        """Say that an issued or withdrawn release is not written in any more."""
        words = {
            Status.ISSUED: self.tr("This release has been issued. It stays as it went out."),
            Status.WITHDRAWN: self.tr("This release has been withdrawn. It stays as it went out."),
        }
        self._remove("status")
        if release.status in words:
            self._put("status", "lock", words[release.status])

    def show_saver(self, saver: TextSaver) -> None:
        """Say that somebody else changed the text, and where the words of this window are kept."""
        self._remove("conflict")
        if saver.state is not SaveState.CONFLICT:
            return
        if saver.rescued is not None:
            words = self.tr("Changed elsewhere. Your version is kept in {file}").format(file=saver.rescued)
        else:
            words = self.tr("Changed elsewhere. Your version is only on screen: keep this window open.")
        self._put(
            "conflict",
            "triangle-alert",
            words,
            [(self.tr("Use theirs"), saver.take_theirs), (self.tr("Keep mine"), saver.keep_mine)],
        )

    def say_too_long(self) -> None:
        """Say that only the beginning of what was pasted is in the text."""
        words = self.tr(
            "Only the beginning was pasted: a text here has at most {passages} paragraphs or {count} characters."
        )
        filled = words.format(passages=f"{MOST_PASSAGES:,}", count=f"{MOST_CHARACTERS:,}")
        self._put("too long", "info", filled, [(self.tr("Close"), lambda: self._remove("too long"))])

    def _put(self, kind: str, icon: str, words: str, actions: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        self._remove(kind)
        bar = QFrame()
        bar.setObjectName("bar")
        bar.setAccessibleName(words)
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 7, 14, 7)
        row.setSpacing(10)
        row.addWidget(Picture(icon, 16, "accent_text"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(words, wraps=True), 1)
        for text, then in actions:
            row.addWidget(text_button(text, then, style="link"))
        self._bars[kind] = bar
        self._column.addWidget(bar)

    def _remove(self, kind: str) -> None:
        bar = self._bars.pop(kind, None)
        if bar is not None:
            bar.hide()
            self._column.removeWidget(bar)
            bar.deleteLater()
