"""The import review: the source on the left, what was recognised on the right; accepted only when somebody says so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.intake import press_text, text_files
from mediadesk.intake.documents.dressing import dressed
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.recognised import Element, RecognisedRelease
from mediadesk.ui import language_marks
from mediadesk.ui.buttons import label
from mediadesk.ui.releases import import_elements
from mediadesk.ui.releases.import_arrival import Arrival
from mediadesk.ui.releases.import_found import FoundPane
from mediadesk.ui.releases.import_header import ImportHeader
from mediadesk.ui.releases.import_notices import NoticeBar
from mediadesk.ui.releases.import_source import SourceView

_OFFERED = 8


class ImportReview(QWidget):
    """`accepted` carries what is to be kept, its source and the release it becomes a language version of (or None).

    `encoding_wanted` carries the arrival and the encoding it shall be read in, `attachment_wanted` the arrival and the
    number of the attached document to be read in its place; until `show_arrival` or `keep_arrival` answers, nothing can
    be accepted.
    """

    accepted = Signal(object, str, object)
    cancelled = Signal()
    encoding_wanted = Signal(object, str)
    attachment_wanted = Signal(object, int)

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library
        self.setObjectName("canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._arrival: Arrival | None = None
        self._found: RecognisedRelease | None = None
        self._is_reading = False
        self._steps: list[RecognisedRelease] = []
        self.header = ImportHeader()
        self.accept_button = self.header.accept_button
        self.notices = NoticeBar()
        self.source = SourceView()
        self.found = FoundPane()
        self._hint = label("", "detail", wraps=True)
        self.header.accepted.connect(self._accept)
        self.header.cancelled.connect(self.cancelled)
        self.header.reset.connect(self._start_over)
        self.header.encoding_wanted.connect(self._ask_encoding)
        self.notices.attachment_wanted.connect(self._ask_attachment)
        self.source.relabelled.connect(self._relabel)
        self._lay_out()

    def _lay_out(self) -> None:
        self._hint.setContentsMargins(20, 10, 20, 8)
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
        column.addWidget(self.header)
        column.addWidget(self.notices)
        column.addLayout(panes, 1)

    def show_arrival(self, arrival: Arrival) -> None:
        """Show a text that came in, or the same one as it reads in another encoding: changed elements start anew."""
        self._arrival, self._is_reading = arrival, False
        self.header.name.say(arrival.name)
        self.header.show_encoding(text_files.family(arrival.source.encoding) if arrival.has_encoding else "")
        self.notices.show_notices(arrival.found.notices, arrival.attachments if not arrival.part else ())
        self.source.show_language(arrival.found.language)
        self._offer_targets(arrival.found.language)
        self._start_over()
        self.source.setFocus(Qt.FocusReason.OtherFocusReason)
        self.source.scrollToTop()

    def keep_arrival(self) -> None:
        """The text could not be read in the encoding asked for: what is shown stays, with every changed element."""
        if self._arrival is not None and self._found is not None:
            self._is_reading = False
            if self._arrival.has_encoding:
                self.header.show_encoding(text_files.family(self._arrival.source.encoding))
            self._allow()
            self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def result(self) -> RecognisedRelease | None:
        """What would be kept now."""
        return self._found

    def undo(self) -> None:
        """Take the last change of elements back."""
        if self._steps and not self._is_reading:
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
        self._allow()
        kept = [line for line in found.lines if line.element not in (Element.BLANK, Element.DROPPED)]
        words = self.tr(
            "{kept} lines kept, {dropped} left out. Wrong? Click a line’s tag, or pick lines and press Enter."
        )
        dropped = sum(1 for line in found.lines if line.element is Element.DROPPED)
        self._hint.setText(words.format(kept=f"{len(kept):,}", dropped=f"{dropped:,}"))

    def _allow(self) -> None:
        """What can be done now: nothing is accepted or changed while the file is read again."""
        found, arrival = self._found, self._arrival
        if found is not None and arrival is not None:
            self.header.reset_button.setEnabled(found is not arrival.found and not self._is_reading)
            self.accept_button.setEnabled(bool(found.headline or found.blocks) and not self._is_reading)
        self.source.setEnabled(not self._is_reading)

    def _ask_encoding(self, encoding: str) -> None:
        if self._arrival is not None:
            self._is_reading = True
            self._allow()
            self.encoding_wanted.emit(self._arrival, encoding)

    def _ask_attachment(self, part: int) -> None:
        if self._arrival is not None:
            self._is_reading = True
            self._allow()
            self.attachment_wanted.emit(self._arrival, part)

    def _relabel(self, numbers: set[int], element: Element) -> None:
        if self._arrival is None or self._found is None or self._is_reading:
            return
        self._steps.append(self._found)
        lines = import_elements.relabel(self.source.rows.lines, numbers, element)
        self.source.rows.show(lines)
        source = self._arrival.source
        self._show_result(dressed(press_text.assemble(lines, source.encoding), source.document))

    def _offer_targets(self, language: Language) -> None:
        missing = [
            row for row in self._library.releases.rows() if language not in {started for started, _s in row.languages}
        ]
        words = self.tr("As {language} of “{headline}”")
        targets: list[tuple[int | None, str]] = [(None, self.tr("As a new release"))]
        for row in missing[:_OFFERED]:
            headline = row.headline if len(row.headline) <= 48 else row.headline[:47] + "…"
            targets.append((row.id, words.format(language=language_marks.SIGNS[language], headline=headline)))
        self.header.show_targets(targets)

    def _accept(self) -> None:
        if self._found is not None and self._arrival is not None and self.accept_button.isEnabled():
            self.accepted.emit(self._found, self._arrival.source.text, self.header.into)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self._accept()
        else:
            super().keyPressEvent(event)
