"""Leads through what follows a release that left the house: begins it, compares, fixes, drafts, issues, and tells."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from mediadesk.library import Library
from mediadesk.records.amendment import Amendment, Way
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import ApprovalsMissing, Problem
from mediadesk.records.recipient import Recipient
from mediadesk.records.release import Release
from mediadesk.ui.background import Background

if TYPE_CHECKING:
    from mediadesk.comparison.same_slips import SameSlip
    from mediadesk.jobs.correcting import Amending
    from mediadesk.ui.releases.amending_strip import AmendingStrip, FollowedBar

_LATER = 250  # milliseconds after the last change


class EditorAmending(QObject):
    """`hold` puts a widget above the text; `saved` writes down what is on screen and says whether that worked.

    `opened` asks for another release to be shown; `done` carries a step that can be undone, `noted` any other word.
    """

    problem = Signal(object)
    opened = Signal(object)
    done = Signal(str)
    noted = Signal(str)
    moved = Signal(object)

    def __init__(
        self, library: Library, hold: Callable[[QWidget], object], saved: Callable[[], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._hold, self._saved = library, hold, saved
        self._release: Release | None = None
        self._amendment: Amendment | None = None
        self._told: dict[tuple[Language, str], str] = {}
        self._found: Amending | None = None
        self._to_tell: tuple[Recipient, ...] = ()
        self._strip: AmendingStrip | None = None
        self._bar: FollowedBar | None = None
        self._worker = Background(threads=1)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._worker.drain)
        self._soon = QTimer(self, singleShot=True, interval=_LATER)
        self._soon.timeout.connect(self.refresh)

    @property
    def strip(self) -> "AmendingStrip":
        """The strip, made when a release follows another one for the first time."""
        if self._strip is None:
            from mediadesk.ui.releases.amending_strip import AmendingStrip

            made = self._strip = AmendingStrip()
            made.turned.connect(self._turned)
            made.other_wanted.connect(self._open_before)
            made.changes.go_on.connect(lambda: made.turn_to("elsewhere"))
            made.elsewhere.go_on.connect(lambda: made.turn_to("note"))
            made.elsewhere.fix_wanted.connect(self._fix)
            made.elsewhere.told.connect(self._tell_right)
            made.note.go_on.connect(lambda: made.turn_to("tell"))
            made.note.written.connect(self._keep_notes)
            made.note.draft_wanted.connect(self._draft)
            made.tell.go_on.connect(self._issue_or_record)
            self._hold(made)
        return self._strip

    @property
    def bar(self) -> "FollowedBar":
        """The bar, made when something follows the release on screen for the first time."""
        if self._bar is None:
            from mediadesk.ui.releases.amending_strip import FollowedBar

            self._bar = FollowedBar()
            self._bar.other_wanted.connect(self._open_after)
            self._hold(self._bar)
        return self._bar

    def begin(self, release_id: int, way: Way = Way.CORRECTION) -> None:
        """Begin what follows a release, or go on with it, and open it."""
        if not self._saved():
            return
        from mediadesk.jobs import correcting

        try:
            begun = correcting.start(self._library, release_id, way, now=datetime.now(UTC))
        except Problem as problem:
            self.problem.emit(problem)
            return
        # Writing a release down and showing it are each a moment's work: the window breathes between them.
        QTimer.singleShot(0, self, partial(self.opened.emit, begun.id))

    def show_release(self, release: Release) -> None:
        """Show where `release` stands among those that follow each other."""
        is_other = self._release is None or self._release.id != release.id
        self._release = release
        if is_other:
            self._found, self._told = None, {}
            self._amendment = self._library.amendments.of(release.id)
            if self._amendment is not None:
                QTimer.singleShot(0, self, self._begin_strip)  # making it is a moment's work too
        self.refresh_soon()

    def close_release(self) -> None:
        """Nothing is shown any more."""
        self._release = self._amendment = None
        self._soon.stop()
        for widget in (self._strip, self._bar):
            if widget is not None:
                widget.hide()

    def refresh_soon(self) -> None:
        """Something changed: it is compared in a moment."""
        self._soon.start()

    def refresh(self) -> None:
        """Compare again, beside the window, and show what is kept."""
        release = self._release
        if release is None:
            return
        self._show_followed(release)
        if self._amendment is None:
            if self._strip is not None:
                self._strip.hide()
            return
        self._show_people()
        if not release.is_out:
            told = dict(self._told)
            self._worker.run(partial(self._compare, release.id, told), then=self._take, failed=self.problem.emit)

    def drain(self) -> None:
        """Let the worker come to an end before the library closes."""
        self._soon.stop()
        self._worker.drain()

    def _compare(self, release_id: int, told: dict[tuple[Language, str], str]) -> "tuple[int, Amending] | None":
        from mediadesk.jobs import correcting

        pair = correcting.look(self._library, release_id)
        return (release_id, correcting.compare(*pair, told)) if pair is not None else None

    def _take(self, answer: "tuple[int, Amending] | None") -> None:
        if answer is None or self._release is None or answer[0] != self._release.id:
            return
        found = self._found = answer[1]
        strip = self.strip
        strip.changes.show_slips(found.slips, len(found.changes))
        strip.elsewhere.show_hits(found.elsewhere, len(found.changes))
        self._show_notes(found)
        self._show_steps()
        strip.fit_soon()

    def _begin_strip(self) -> None:
        from mediadesk.ui.releases import amending_sayings as sayings
        from mediadesk.ui.releases.sign_off_sayings import when

        amendment, release = self._amendment, self._release
        if amendment is None or release is None:
            return
        before = self._library.issued_versions.last(amendment.supersedes_id)
        issued = when(before[1]) if before is not None else ""
        way = amendment.way
        self.strip.show_title(sayings.title(way, issued), self.tr("Open what was issued"))
        first = "tell" if release.is_out else "note" if way is Way.WITHDRAWAL else "right"
        self.strip.turn_to(first)

    def _show_people(self) -> None:
        release, amendment = self._release, self._amendment
        if release is None or amendment is None:
            return
        recipients = self._to_tell = self._library.recipients.to_tell(release.id)
        phones = self._phones(recipients)
        self.strip.tell.show_recipients(
            amendment.way, recipients, lambda each: phones.get(each.contact_id or 0, ""), is_out=release.is_out
        )
        if release.is_out and self.strip.step != "tell":
            self.strip.turn_to("tell")
        self._show_steps()
        self.strip.setVisible(not release.is_out or bool(recipients))
        self.strip.fit_soon()

    def _phones(self, recipients: Sequence[Recipient]) -> dict[int, str]:
        keys = [each.contact_id for each in recipients if each.contact_id is not None]
        return {each.id: each.phone for each in self._library.contacts.some(keys)}

    def _show_steps(self) -> None:
        release, amendment = self._release, self._amendment
        if release is not None and amendment is not None:
            elsewhere = len(self._found.elsewhere) if self._found is not None else 0
            self.strip.show_steps(amendment.way, elsewhere, len(self._to_tell), is_out=release.is_out)

    def _show_followed(self, release: Release) -> None:
        following = self._library.amendments.following(release.id)
        if following is None:
            if self._bar is not None:
                self._bar.hide()
            return
        from mediadesk.ui.releases import amending_sayings as sayings
        from mediadesk.ui.releases.sign_off_sayings import when

        issued = self._library.issued_versions.last(following.release_id)
        is_out = self._library.releases.get(following.release_id).is_out
        words = sayings.followed(following.way, when(issued[1])) if issued and is_out else None
        self.bar.say(words or sayings.being_followed(following.way))
        self.bar.show()

    def _show_notes(self, found: "Amending") -> None:
        self.strip.note.show_notes(
            found.way, {each.text.language: each.text.editors_note for each in found.after.texts}
        )

    def _turned(self, step: str) -> None:
        """The note is drafted when it is looked at first."""
        found = self._found
        if step == "note" and found is not None and found.way is not Way.WITHDRAWAL and found.changes:
            lacking = {each.text.language for each in found.after.texts if not each.text.editors_note.strip()}
            if lacking:
                self._draft("", lacking)

    def _draft(self, reason: str, only: set[Language] | None = None) -> None:
        from mediadesk.jobs import correcting

        found, release = self._found, self._release
        if found is None or release is None or not self._saved():
            return
        if found.way is Way.WITHDRAWAL:
            drafted = correcting.withdrawal_notes(self._library, release.id, reason) if reason else {}
        else:
            drafted = correcting.draft_notes(found)
        self._keep_notes({language: note for language, note in drafted.items() if only is None or language in only})

    def _keep_notes(self, notes: dict[Language, str]) -> None:
        from mediadesk.jobs import correcting

        if self._release is None or not notes or not self._saved():
            return
        try:
            correcting.keep_notes(self._library, self._release.id, notes)
        except Problem as problem:
            self.problem.emit(problem)

    def _fix(self, hits: "Sequence[SameSlip]") -> None:
        from mediadesk.jobs import putting_right

        if self._release is None or not self._saved():
            return
        try:
            count = putting_right.fix(self._library, self._release.id, hits)
        except Problem as problem:
            self.problem.emit(problem)
            return
        self.done.emit(self.tr("Fixed in {count} places").format(count=count))
        release_id, told = self._release.id, dict(self._told)
        job = partial(self._compare, release_id, told)
        self._worker.run(job, then=self._go_on_after_fix, failed=self.problem.emit)

    def _go_on_after_fix(self, answer: "tuple[int, Amending] | None") -> None:
        """Where nothing sure is left, the note comes next; the places just fixed belong into it."""
        self._take(answer)
        if answer is not None and not any(hit.can_be_fixed and hit.is_sure for hit in answer[1].elsewhere):
            self._draft("")
            self.strip.turn_to("note")

    def _tell_right(self, language: Language, wrong: str, right: str) -> None:
        self._told[language, wrong] = right
        self.refresh_soon()

    def _issue_or_record(self) -> None:
        release = self._release
        if release is None or not self._saved():
            return
        if release.is_out:
            self._record(release)
            return
        from mediadesk.jobs import correcting, officer

        now, who = datetime.now(UTC), officer.signed_in()
        try:
            self.moved.emit(correcting.issue(self._library, release.id, now=now, who=who))
        except ApprovalsMissing as problem:
            correcting.ask_for_approval(self._library, release.id, now=now, who=who)
            self.problem.emit(problem)
        except Problem as problem:
            self.problem.emit(problem)

    def _record(self, release: Release) -> None:
        from mediadesk.ui.releases.amending_pages import as_told

        last = self._library.issued_versions.last(release.id)
        number, now = last[0] if last is not None else 1, datetime.now(UTC)
        told = self.strip.tell.ticked()
        people = [as_told(each, new_key(), release_id=release.id, number=number, sent_at=now) for each in told]
        self._library.recipients.add(people)
        self.done.emit(self.tr("{count} recorded as told").format(count=len(people)))

    def _open_before(self) -> None:
        if self._amendment is not None:
            self.opened.emit(self._amendment.supersedes_id)

    def _open_after(self) -> None:
        following = self._library.amendments.following(self._release.id) if self._release is not None else None
        if following is not None:
            self.opened.emit(following.release_id)
