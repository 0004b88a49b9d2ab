"""Bars above the text: it left the house, its approval is void, it was changed elsewhere, what was pasted is long."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

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

    def hold(self, widget: QWidget) -> None:
        """Keep a widget below the bars; it shows and hides itself."""
        widget.hide()
        self._column.addWidget(widget)

    def kinds(self) -> set[str]:
        """Which bars are shown."""
        return set(self._bars)

    def say_out(self, words: str, correct: Callable[[], object] | None) -> None:
        """Say that the release has left the house and stays as it is; `correct` makes a correction, where it can."""
        self._remove("status")
        if words:
            self._put("status", "lock", words, [(self.tr("Make a correction"), correct)] if correct else [])

    def say_due(self, words: str, verb: str, then: Callable[[], object] | None) -> None:
        """Say that the moment of the release has come, and offer the step that is due."""
        self._remove("due")
        if words and then is not None:
            self._put("due", "clock", words, [(verb, then)])

    def say_void(self, who: str) -> None:
        """Say whose approval is void, because the words changed since; nobody's where `who` is empty."""
        words = self.tr("Approval void: changed since {who} approved it.").format(who=who)
        if who and "void" in self._bars and self._bars["void"].accessibleName() == words:
            return
        self._remove("void")
        if who:
            self._put("void", "triangle-alert", words, tone="err")

    def show_saver(self, saver: TextSaver, compare: Callable[[], object]) -> None:
        """Say that somebody else changed the text, and where the words of this window are kept.

        `compare` shows what they wrote beside what is on screen.
        """
        self._remove("conflict")
        if saver.state is not SaveState.CONFLICT:
            return
        if saver.rescued is not None:
            words = self.tr("Changed elsewhere. Your version is kept in {file}").format(file=saver.rescued)
        else:
            words = self.tr("Changed elsewhere. Your version is only on screen: keep this window open.")
        ways = [(self.tr("Use theirs"), saver.take_theirs), (self.tr("Keep mine"), saver.keep_mine)]
        self._put("conflict", "triangle-alert", words, [(self.tr("See difference"), compare), *ways])

    def offer_start(self, sources: Sequence[tuple[str, Callable[[], object]]]) -> None:
        """Offer to start a version that says nothing yet from those called so; nothing where there is none."""
        self._remove("start")
        if sources:
            words = self.tr("Nothing is written in this language yet.")
            start = self.tr("Start from {language}")
            self._put("start", "languages", words, [(start.format(language=name), then) for name, then in sources])

    def say_converted(self, source: str, count: int, look: Callable[[], object], checked: Callable[[], object]) -> None:
        """Say that the text was converted from `source` and in how many places something was chosen."""
        places = self.tr("One place to check.") if count == 1 else self.tr("{count} places to check.")
        told = places.format(count=f"{count:,}") if count else self.tr("Read it through.")
        words = self.tr("Converted from {source}. {places}").format(source=source, places=told)
        if source and "converted" in self._bars and self._bars["converted"].accessibleName() == words:
            return
        self._remove("converted")
        if source:
            look_through = [(self.tr("Look through"), look)] if count else []
            self._put("converted", "languages", words, [*look_through, (self.tr("Mark as checked"), checked)])

    def say_too_long(self) -> None:
        """Say that only the beginning of what was pasted is in the text."""
        words = self.tr(
            "Only the beginning was pasted: a text here has at most {passages} paragraphs or {count} characters."
        )
        filled = words.format(passages=f"{MOST_PASSAGES:,}", count=f"{MOST_CHARACTERS:,}")
        self._put("too long", "info", filled, [(self.tr("Close"), lambda: self._remove("too long"))])

    def _put(
        self,
        kind: str,
        icon: str,
        words: str,
        actions: Sequence[tuple[str, Callable[[], object]]] = (),
        *,
        tone: str = "",
    ) -> None:
        self._remove(kind)
        bar = QFrame()
        bar.setObjectName("bar")
        bar.setProperty("tone", tone)
        bar.setAccessibleName(words)
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 7, 14, 7)
        row.setSpacing(10)
        row.addWidget(Picture(icon, 16, tone or "accent_text"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(words, wraps=True), 1)
        for text, then in actions:
            row.addWidget(text_button(text, then, style="link"))
        self._bars[kind] = bar
        self._column.insertWidget(len(self._bars) - 1, bar)

    def _remove(self, kind: str) -> None:
        bar = self._bars.pop(kind, None)
        if bar is not None:
            bar.hide()
            self._column.removeWidget(bar)
            bar.deleteLater()
