"""Sign-off in the editor: the pane, the marks beside the status, the bars above the text, and the moves."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mediadesk.library import Library
from mediadesk.records.amendment import Way
from mediadesk.records.finding import Finding
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, ReleaseKind, Status
from mediadesk.records.status import suggested
from mediadesk.ui import chips
from mediadesk.ui.releases import sign_off_sayings as sayings
from mediadesk.ui.releases.editor_amending import EditorAmending
from mediadesk.ui.releases.editor_header import EditorHeader
from mediadesk.ui.releases.editor_notices import Notices
from mediadesk.ui.releases.status_moves import StatusMoves
from mediadesk.ui.releases.status_words import step_words

if TYPE_CHECKING:
    from mediadesk.ui.releases.sign_off_pane import SignOffPane

KINDS = frozenset(("release", "sign_off", "activity", "photo", "boilerplate", "press_officer", "newsmaker", "term"))
_VOID = ("WKF-02", "QUO-07")
_LATER = 400  # milliseconds after the last change
_A_MINUTE = 60_000  # milliseconds


class EditorSignOff(QObject):
    """`problem` says what stands in the way. `make_correction` is called with a release that has left the house.

    Without it nothing offers a correction. `saved` writes down what is on screen and says whether that worked.
    """

    problem = Signal(object)
    moved = Signal(object)

    def __init__(
        self, library: Library, header: EditorHeader, notices: Notices, saved: Callable[[], bool], over: QWidget
    ) -> None:
        super().__init__(over)
        self._library, self._header, self._notices, self._saved = library, header, notices, saved
        self.amending = EditorAmending(library, notices.hold, saved, self)
        self.amending.problem.connect(self.problem)
        self.amending.moved.connect(self.moved)
        self.make_correction: Callable[[int], object] | None = self.amending.begin
        self._shown: tuple[int, Language] | None = None
        self.moves = StatusMoves(library, over)
        self.moves.problem.connect(self.problem)
        self.moves.moved.connect(self.moved)
        self._soon = QTimer(self, singleShot=True, interval=_LATER)
        self._soon.timeout.connect(self.refresh)
        self._clock = QTimer(self, interval=_A_MINUTE)
        self._clock.timeout.connect(self._look_at_clock)
        header.status_chosen.connect(self.move)

    @cached_property
    def pane(self) -> "SignOffPane":
        """The pane, made when it is looked at first."""
        from mediadesk.ui.releases.sign_off_pane import SignOffPane

        made = SignOffPane(self._library, self.moves)
        made.problem.connect(self.problem)
        if self._shown is not None:
            made.show_release(*self._shown)
        return made

    def show_release(self, release: Release, language: Language) -> None:
        """Show how `release` stands, and its version in `language`."""
        is_other = self._shown != (release.id, language)
        self._shown = (release.id, language)
        if is_other:
            self.show_findings(())
        self._clock.start()
        self._header.marks.show_confidential(release.is_confidential)
        self._show_bars(release, datetime.now(UTC))
        self.amending.show_release(release)
        self.refresh_soon()

    def close_release(self) -> None:
        """Nothing is shown any more."""
        self._shown = None
        self._soon.stop()
        self.amending.close_release()
        self._clock.stop()

    def refresh_soon(self) -> None:
        """Something changed: the pane shows it in a moment, if anybody looks at it."""
        self._soon.start()
        self.amending.refresh_soon()

    def drain(self) -> None:
        """Let the workers come to an end before the library closes."""
        self._soon.stop()
        self._clock.stop()
        self.amending.drain()

    def refresh(self) -> None:
        """Show in the pane what is kept now, if anybody looks at it."""
        if "pane" in self.__dict__ and self._shown is not None and self.pane.isVisible():
            self.pane.show_release(*self._shown)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Say above the text when approvals of these very words are void."""
        void = [each for each in findings if each.rule in _VOID]
        self._header.marks.show_void(bool(void))
        names = ", ".join(dict.fromkeys(each.about for each in void))
        self._notices.say_void(names)

    def move(self, to: Status) -> None:
        """Move the release on screen to another status, when what was written is in the library."""
        if self._shown is None or not self._saved():
            return
        way = {Status.CORRECTED: Way.CORRECTION, Status.WITHDRAWN: Way.WITHDRAWAL}.get(to)
        if way is not None:
            self.amending.begin(self._shown[0], way)
            return
        button = self._header.status
        self.moves.move(self._shown[0], to, button.mapToGlobal(QPoint(0, button.height())))

    def _look_at_clock(self) -> None:
        """An embargo may have ended, or a moment come, while the release was on screen."""
        if self._shown is not None and self._header.isVisible():
            self._show_bars(self._library.releases.get(self._shown[0]), datetime.now(UTC))

    def _show_bars(self, release: Release, now: datetime) -> None:
        if release.is_out:
            self._notices.say_out(self._out_words(release), self._correction(release))
        else:
            self._notices.say_out("", None)
        due = suggested(release, now)
        words = (
            self.tr("The embargo has ended.") if release.status is Status.EMBARGOED else self.tr("Its time has come.")
        )
        then = None if due is None else lambda: self.move(due)
        self._notices.say_due(words if due else "", step_words(due) if due else "", then)

    def _correction(self, release: Release) -> Callable[[], object] | None:
        make = self.make_correction
        is_kill = release.kind is ReleaseKind.KILL
        may = release.status in (Status.ISSUED, Status.CORRECTED, Status.EMBARGOED) and not is_kill
        return (lambda: make(release.id)) if make is not None and may else None

    def _out_words(self, release: Release) -> str:
        """When it left the house: "Issued 24 April 2025, 16:02."."""
        version = self._library.issued_versions.newest(release.id)
        word = chips.status_word(release.status)
        if version is None:
            return self.tr("{status}. It stays as it went out.").format(status=word)
        if release.status is Status.EMBARGOED:
            said = self.tr("Handed out under embargo {when}. It stays as it went out.")
        elif release.status is Status.ISSUED:
            said = self.tr("Issued {when}. It stays as it went out.")
        else:
            said = self.tr("{status}; issued {when}. It stays as it went out.")
        return said.format(when=sayings.when(version.issued_at), status=word)
