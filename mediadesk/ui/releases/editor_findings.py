"""From a finding of preflight to its place in the text, and to the text with the finding put right or let stand."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from mediadesk.jobs import officer, photo_findings, waiving
from mediadesk.jobs.checking import ReleaseCheck
from mediadesk.library import Library
from mediadesk.records.finding import Finding
from mediadesk.records.problems import Problem
from mediadesk.records.waiver import Waiver
from mediadesk.ui.commands import Command
from mediadesk.ui.releases.document import block_with, position_in
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.preflight_pane import PreflightPane
from mediadesk.ui.releases.preflight_rows import UNFINISHED
from mediadesk.ui.releases.preview import LivePages
from mediadesk.wording import findings as wording


class EditorFindings(QObject):
    """Brings what preflight found to the pane, and what is asked for there to the text; `place_wanted` goes there.

    `said` carries what was written down and can be undone.
    """

    place_wanted = Signal(object)
    certificate_wanted = Signal()
    problem = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        library: Library,
        pane: PreflightPane,
        live: LivePages,
        page: Callable[[], TextPage | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._pane, self._live, self._page = library, pane, live, page
        self._check = ReleaseCheck((), ())
        live.found.connect(self._take)
        pane.chosen.connect(self.place_wanted)
        pane.fix_wanted.connect(self._mend)
        pane.check_wanted.connect(live.check)
        pane.certificate_wanted.connect(self.certificate_wanted)
        pane.waive_wanted.connect(self._waive)
        pane.take_back_wanted.connect(self._take_back)

    def commands(self, group: str) -> list[Command]:
        """What the palette offers for the finding one has gone to."""
        certify = Command(self.tr("Save preflight certificate…"), self.certificate_wanted.emit, group, "file-check")
        tick = Command(self.tr("Tick off the present warning"), self._pane.ask, group, "check")
        return [tick, certify] if self._pane.present else [certify]

    def _take(self, check: ReleaseCheck) -> None:
        self._check = check
        page = self._page()
        if page is not None:
            self._pane.show_findings(check.findings, page.field.language, check.ticked_off, check.switched_off)

    def _waive(self, findings: Sequence[Finding], reason: str) -> None:
        page = self._page()
        if page is not None:
            release_id, rule, who = page.saver.kept.release_id, findings[0].rule, officer.signed_in()
            job = partial(waiving.waive, self._library, release_id, findings, rule, reason=reason, who=who)
            one, more = self.tr("Ticked off: {what}"), self.tr("Ticked off: {what}, {count} times")
            said = one if len(findings) == 1 else more
            self._write(job, said.format(what=wording.title_of(rule), count=len(findings)))

    def _take_back(self, waiver: Waiver) -> None:
        job = partial(waiving.take_back, self._library, waiver, who=officer.signed_in())
        self._write(job, self.tr("To be checked again: {what}").format(what=wording.title_of(waiver.rule)))

    def _write(self, job: Callable[[], object], done: str) -> None:
        """What may stand is kept at once; the pane shows it before everything is checked again."""
        try:
            job()
            self.said.emit(done)
        except Problem as problem:
            self.problem.emit(problem)
        page = self._page()
        if page is not None:
            waivers = self._library.waivers.of(page.saver.kept.release_id)
            self._take(self._check.sorted_by(waivers))

    def _mend(self, finding: Finding) -> None:
        page = self._page()
        if page is not None and finding.rule == UNFINISHED and finding.language is not None:
            release_id, who = page.saver.kept.release_id, officer.signed_in()
            job = partial(self._library.source_notices.look_at, release_id, finding.language, who=who)
            self._write(job, self.tr("Changes of the document accepted"))
            self._live.check()
        elif page is not None and mend(page.field, finding):
            self._live.check()
        elif page is not None and photo_findings.mend(self._library, page.saver.kept.release_id, finding):
            self.said.emit(self.tr("Put right: {what}").format(what=wording.title_of(finding.rule)))
            self._live.check()
        else:
            self.place_wanted.emit(finding)


def place_of(document: QTextDocument, finding: Finding) -> QTextBlock | None:
    """The block a finding is about, `None` where it is about something outside the text."""
    return block_with(document, finding.block_id) if finding.block_id else None


def mend(field: TextField, finding: Finding) -> bool:
    """Put what is right in the place of what was found, as an edit that can be undone.

    Returns whether the offending words still stood there.
    """
    block = place_of(field.document(), finding)
    if block is None or field.isReadOnly() or not finding.fix:
        return False
    if block.text()[finding.start : finding.start + len(finding.found)] != finding.found:
        return False
    cursor = QTextCursor(block)
    cursor.setPosition(position_in(block, finding.start))
    cursor.setPosition(position_in(block, finding.start + len(finding.found)), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(finding.fix)
    field.setTextCursor(cursor)
    field.setFocus()
    return True
