"""The import review: the source on the left, what was recognised on the right; accepted only when somebody says so."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.intake import press_text, text_files
from mediadesk.intake.text_files import SourceText
from mediadesk.jobs import importing
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.recognised import Element, RecognisedRelease
from mediadesk.ui import language_marks
from mediadesk.ui.buttons import MenuButton, label, text_button
from mediadesk.ui.releases import import_elements
from mediadesk.ui.releases.import_found import FoundPane
from mediadesk.ui.releases.import_source import SourceView

_OFFERED = 8


@dataclass(frozen=True, slots=True)
class Arrival:
    """A press text that came in: its name, its text and what was recognised in it."""

    name: str
    source: SourceText
    found: RecognisedRelease


def read_file(path: Path) -> Arrival:
    """Read and recognise a file; for a worker. Raises what `importing.read` raises."""
    source = text_files.read_text(path)
    return Arrival(path.name, source, importing.recognise(source, path))


def read_words(text: str, name: str) -> Arrival:
    """Recognise a text that was pasted; for a worker. Raises `NothingRecognised`."""
    source = SourceText(text, "utf-8")
    return Arrival(name, source, importing.recognise(source, Path(name)))


class ImportReview(QWidget):
    """`accepted` carries what is to be kept, its source and the release it becomes a language version of (or None)."""

    accepted = Signal(object, str, object)
    cancelled = Signal()

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._arrival: Arrival | None = None
        self._found: RecognisedRelease | None = None
        self._into: int | None = None
        self._steps: list[RecognisedRelease] = []
        self.source = SourceView()
        self.source.relabelled.connect(self._relabel)
        self.found = FoundPane()
        self._name, self._hint = label("", "meta"), label("", "detail")
        self._target = MenuButton(self.tr("As a new release"), self.tr("Where it goes"))
        self._reset = text_button(self.tr("As recognised"), self._start_over, style="ghost", icon="undo-2")
        self.accept_button = text_button(
            self.tr("Import"), self._accept, style="primary", icon="check", shortcut="Ctrl+Return"
        )
        self._lay_out()

    def _lay_out(self) -> None:
        header = QWidget()
        header.setObjectName("header")
        header.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        header.setFixedHeight(56)
        top = QHBoxLayout(header)
        top.setContentsMargins(20, 0, 12, 0)
        top.setSpacing(8)
        top.addWidget(label(self.tr("Import review"), "title"))
        top.addWidget(self._name)
        top.addStretch(1)
        top.addWidget(self._reset)
        top.addWidget(self._target)
        top.addWidget(text_button(self.tr("Cancel"), self.cancelled.emit, shortcut="Esc"))
        top.addWidget(self.accept_button)
        self._hint.setContentsMargins(20, 10, 20, 6)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self._hint)
        left.addWidget(self.source, 1)
        right = QWidget()
        right.setObjectName("sidePane")
        right.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = QVBoxLayout(right)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.found)
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addLayout(left, 58)
        panes.addWidget(right, 42)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(panes, 1)

    def show_arrival(self, arrival: Arrival) -> None:
        """Show a text that came in."""
        self._arrival = arrival
        self._name.setText(f"{arrival.name} · {arrival.source.encoding}")
        self._offer_targets(arrival.found.language)
        self._start_over()
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)
        self.source.scrollToTop()

    @property
    def result(self) -> RecognisedRelease | None:
        """What would be kept now."""
        return self._found

    def undo(self) -> None:
        """Take the last change of elements back."""
        if self._steps:
            found = self._steps.pop()
            self.source.rows.show(found.lines)
            self._show_result(found)

    def _start_over(self) -> None:
        if self._arrival is not None:
            self._steps.clear()
            self.source.rows.show(self._arrival.found.lines)
            self._show_result(self._arrival.found)

    def _show_result(self, found: RecognisedRelease) -> None:
        self._found = found
        self.found.show_found(found)
        self._reset.setEnabled(self._arrival is not None and found is not self._arrival.found)
        self.accept_button.setEnabled(bool(found.headline or found.blocks))
        kept = [line for line in found.lines if line.element not in (Element.BLANK, Element.DROPPED)]
        words = self.tr(
            "{kept} lines kept, {dropped} left out. Wrong? Click a line’s tag, or pick lines and press Enter."
        )
        dropped = sum(1 for line in found.lines if line.element is Element.DROPPED)
        self._hint.setText(words.format(kept=len(kept), dropped=dropped))

    def _relabel(self, numbers: set[int], element: Element) -> None:
        if self._arrival is None or self._found is None:
            return
        self._steps.append(self._found)
        lines = import_elements.relabel(self.source.rows.lines, numbers, element)
        self.source.rows.show(lines)
        self._show_result(press_text.assemble(lines, self._arrival.source.encoding))

    def _offer_targets(self, language: Language) -> None:
        self._choose(None, self.tr("As a new release"))
        missing = [
            row for row in self._library.releases.rows() if language not in {started for started, _s in row.languages}
        ]
        words = self.tr("As {language} of “{headline}”")
        choices: list[tuple[int | None, str]] = [(None, self.tr("As a new release"))]
        for row in missing[:_OFFERED]:
            headline = row.headline if len(row.headline) <= 48 else row.headline[:47] + "…"
            choices.append((row.id, words.format(language=language_marks.SIGNS[language], headline=headline)))
        self._target.setVisible(len(choices) > 1)
        self._target.offer([(text, partial(self._choose, key, text)) for key, text in choices])

    def _choose(self, release_id: int | None, words: str) -> None:
        self._into = release_id
        self._target.setText(words if len(words) <= 34 else words[:33] + "…")

    def _accept(self) -> None:
        if self._found is not None and self._arrival is not None:
            self.accepted.emit(self._found, self._arrival.source.text, self._into)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self._accept()
        else:
            super().keyPressEvent(event)
