"""The privacy desk: what people asked, who is kept out, how long anybody is kept, and what was done."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.jobs import privacy as jobs
from mediadesk.jobs import subject_access
from mediadesk.library import Library, writer
from mediadesk.library.erasing import Erasure
from mediadesk.records.contact import MediaContact
from mediadesk.records.languages import Language
from mediadesk.records.privacy import DeskAct, Ground, Outdated, RequestKind, RetentionRule, Scope
from mediadesk.records.problems import Problem
from mediadesk.ui.desk import Desk
from mediadesk.ui.panel import Panel
from mediadesk.ui.privacy import rows
from mediadesk.ui.privacy.entries_sheet import EntriesSheet
from mediadesk.ui.privacy.erase_sheet import EraseSheet
from mediadesk.ui.privacy.pages import BarredPage, LogPage, Page, RequestsPage, RetentionPage
from mediadesk.ui.privacy.person_card import PersonCard
from mediadesk.ui.privacy.reading import Seen, read
from mediadesk.ui.privacy.rows import Line
from mediadesk.ui.screen_header import ScreenHeader
from mediadesk.ui.segmented import Segments
from mediadesk.ui.side_card import upright

_KINDS = frozenset({"privacy", "contact"})


def _now() -> datetime:
    return datetime.now(UTC)


class PrivacyPanel(Panel):
    """Four lists and the card of a person. `clock` gives an aware instant."""

    def __init__(self, library: Library, desk: Desk, *, clock: Callable[[], datetime] = _now) -> None:
        super().__init__(library, desk)
        self._clock, self._contact = clock, None
        self._outdated: Sequence[Outdated] = ()
        self._withheld: dict[int, Mapping[int, Ground]] = {}
        self.entries_sheet: EntriesSheet | None = None
        self.requests, self.barred, self.retention, self.log = RequestsPage(), BarredPage(), RetentionPage(), LogPage()
        self.card = PersonCard()
        self.views = Segments(
            [
                (self.requests, self.tr("Requests")),
                (self.barred, self.tr("Do not contact")),
                (self.retention, self.tr("Retention")),
                (self.log, self.tr("Log")),
            ],
            self.tr("Privacy"),
        )
        self._stack = QStackedWidget()
        for page in self.pages:
            self._stack.addWidget(page)
            page.picked.connect(self._pick)
        self.views.chosen.connect(self._show_page)
        self._connect()
        self._lay_out()

    _contact: MediaContact | None

    @property
    def pages(self) -> tuple[Page, ...]:
        """The lists, in the order of the segments."""
        return self.requests, self.barred, self.retention, self.log

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & _KINDS and self.isVisible():
            self._read()
            self._show_card()

    def _show_page(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        self._read()

    def _read(self) -> None:
        """Read what is in sight, in a worker."""
        asked = {"with_outdated": self._page is self.retention, "with_log": self._page is self.log}
        self.desk.run(partial(read, self.library, self._clock(), **asked), then=self._show_all)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh(_KINDS)

    def show_record(self, key: int) -> None:
        """Show the card of a contact."""
        self._show_contact(key)

    def focus_panes(self) -> Sequence[QWidget]:
        return (self.views, self._page.table, self.card)

    def make_package(self) -> None:
        """Write everything held on the person into a ZIP file that is asked for, and say what is hidden in it."""
        contact = self._contact
        if contact is None:
            return
        name = contact.name.best(Language.EN) or contact.email
        chosen, _filter = QFileDialog.getSaveFileName(self, self.tr("Package"), f"{name}.zip", "ZIP (*.zip)")
        if chosen:
            withhold = self._withheld.pop(contact.id, {})
            self.card.show_withheld(0)
            job = partial(_package, self.library, contact.id, Path(chosen), self._clock(), withhold)
            self.desk.run(job, then=partial(self._say_packed, Path(chosen).parent))

    def look_through(self) -> None:
        """Show what was written about the person, for deciding what there is a ground to withhold."""
        if self._contact is not None:
            key = self._contact.id
            found = subject_access.entries(self.library, key)
            self.entries_sheet = EntriesSheet(self.window(), found, self._withheld.get(key, {}))
            self.entries_sheet.decided.connect(partial(self._withhold, key))
            self.entries_sheet.open()

    def _withhold(self, key: int, decided: Mapping[int, Ground]) -> None:
        self._withheld[key] = decided
        if self._contact is not None and self._contact.id == key:
            self.card.show_withheld(len(decided))

    def ask_erase(self, keys: Sequence[int]) -> None:
        """Say what goes with these people, and erase them once somebody means it."""
        try:
            going = self.library.privacy.erasing.preview(keys)
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        people = self.library.contacts.with_trash(list(keys))
        names = [each.name.best(Language.EN) or each.email for each in people]
        sheet = EraseSheet(self.window(), names, going)
        sheet.agreed.connect(lambda: self._erase(list(keys)))
        sheet.open()

    def _erase(self, keys: Sequence[int]) -> None:
        words = self.tr("Erasing {count} people").format(count=len(keys))
        job = partial(_erased, self.library, keys, self._today())
        toast = self.desk.say_busy(words, lambda: None)

        def done(certificate: jobs.Certificate) -> None:
            toast.finish()
            self._contact = None
            self._say_erased(certificate)
            self.refresh(_KINDS)

        def failed(problem: Problem) -> None:
            toast.finish()
            self.desk.say_problem(problem)

        self.desk.run(job, then=done, failed=failed)

    def _say_erased(self, certificate: jobs.Certificate) -> None:
        count, files = certificate.erasure.people, f"{certificate.files:,}"
        words = self.tr("{count} erased; nothing is left of them in {files} files")
        if certificate.remains:
            words = self.tr("{count} erased; a name still stands in {place}, perhaps somebody else's")
        place = ", ".join(sorted({path.name for path, _word in certificate.remains})[:3])
        self.desk.say(words.format(count=count, files=files, place=place), icon="shield-check")

    def _say_packed(self, folder: Path, package: subject_access.Package) -> None:
        words = self.tr("Package made. Look through it before you send it.")
        if package.hidden:
            words = self.tr("Package made; hidden in it: {what}. Look through it before you send it.")
        self.desk.say(
            words.format(what="; ".join(package.hidden[:4])),
            icon="package",
            action=self.tr("Show in folder"),
            then=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
        )

    def _bar(self) -> None:
        contact = self._contact
        if contact is not None:
            name = contact.name.best(Language.EN) or contact.email
            self._add_wish(Scope.PERSON, name, "", contact.id)

    def _add_wish(self, scope: Scope, whom: str, reason: str, contact_id: int | None = None) -> None:
        outlet = self.library.outlets.named(whom) if scope is Scope.OUTLET else None
        who, since = writer.name(), self._today()
        keys = {"contact_id": contact_id, "outlet_id": outlet.id if outlet else None}
        with self.library.history.step(self.tr("Do not contact {whom}").format(whom=whom)):
            self.library.do_not_contact.add(scope, whom, reason=reason, who=who, since=since, **keys)
            self.library.desk_log.add(DeskAct.SUPPRESSED, who=who, contact_id=contact_id)
        self.desk.say_undoable(self.tr("{whom} is not written to any more").format(whom=whom))

    def _lift(self, key: int) -> None:
        try:
            with self.library.history.step(self.tr("Allow contact again")):
                self.library.do_not_contact.lift(key)
                self.library.desk_log.add(DeskAct.RELEASED, who=writer.name())
        except Problem as problem:
            self.desk.say_problem(problem)
            return
        self.desk.say_undoable(self.tr("May be contacted again"))

    def _record(self, kind: RequestKind) -> None:
        if self._contact is not None:
            made = jobs.record_request(self.library, kind, self._contact.id, received=self._today())
            words = self.tr("Recorded; to be answered by {day}").format(day=made.due_on.isoformat())
            self.desk.say_undoable(words)

    def _close(self, key: int) -> None:
        self.library.privacy.requests.close(key, "", on=self._today())
        self.desk.say_undoable(self.tr("Marked as answered"))

    def _rule(self, rule: RetentionRule | None) -> None:
        self.library.privacy.retention.put_rules([rule] if rule is not None else [])
        self.refresh(_KINDS)

    def _pick(self, line: Line | None) -> None:
        if line is not None and line.contact_id is not None:
            self._show_contact(line.contact_id)

    def _show_contact(self, key: int) -> None:
        found = self.library.contacts.with_trash([key]) if key else []
        self._contact = found[0] if found else None
        self._show_card()

    def _show_card(self) -> None:
        if self._contact is None or not self.library.contacts.with_trash([self._contact.id]):
            self._contact = None
            self.card.show_nothing()
            return
        going: Erasure = self.library.privacy.erasing.preview([self._contact.id])
        mine = [
            each
            for each in self.library.privacy.requests.all()
            if each.contact_id == self._contact.id and each.closed_on is None
        ]
        self.card.show_person(self._contact, going, mine, self._today())
        self.card.show_withheld(len(self._withheld.get(self._contact.id, {})))

    def _show_all(self, found: Seen) -> None:
        self.requests.show_lines(found.requests)
        words = self.tr("1 request") if len(found.requests) == 1 else self.tr("{count} requests")
        self.requests.said.setText(words.format(count=len(found.requests)) if found.requests else "")
        self.barred.show_lines(found.barred)
        if found.outdated is not None:
            self._outdated = found.outdated
            self.retention.show_lines([rows.outdated_line(each) for each in self._outdated])
            kept = self.library.privacy.retention.rules
            self.retention.show_rule(kept[0] if kept else None)
        if found.log is not None:
            self.log.show_lines(found.log)
            self.log.show_state(found.broken.at.astimezone().date() if found.broken else None)

    @property
    def _page(self) -> Page:
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _connect(self) -> None:
        self.barred.added.connect(self._add_wish)
        self.barred.lifted.connect(self._lift)
        self.retention.ruled.connect(self._rule)
        self.retention.erase_wanted.connect(lambda: self.ask_erase([each.contact_id for each in self._outdated]))
        self.card.package_wanted.connect(self.make_package)
        self.card.entries_wanted.connect(self.look_through)
        self.card.erase_wanted.connect(lambda: self.ask_erase([self._contact.id] if self._contact else []))
        self.card.bar_wanted.connect(self._bar)
        self.card.request_wanted.connect(self._record)
        self.card.close_wanted.connect(self._close)
        self.card.contact_wanted.connect(lambda: self.desk.go_to("contacts", self._contact.id if self._contact else 0))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._stack, 1)
        row.addWidget(upright())
        row.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(ScreenHeader(self.tr("Privacy"), left=(self.views,)))
        column.addLayout(row, 1)


def _package(
    library: Library, contact_id: int, path: Path, now: datetime, withhold: Mapping[int, Ground]
) -> subject_access.Package:
    with library.reading():
        package = subject_access.collect(library, contact_id, withhold=withhold)
        subject_access.save(library, contact_id, package, path, now, writer.name())
    return package


def _erased(library: Library, keys: Sequence[int], today: date) -> jobs.Certificate:
    with library.reading():
        return jobs.erase(library, keys, today=today)
