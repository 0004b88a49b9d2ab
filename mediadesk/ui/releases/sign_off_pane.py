"""The sign-off of a release: where it stands, who must approve it, its quotes, and all that was decided and done."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from mediadesk.jobs import approving, moving, officer
from mediadesk.jobs.approving import Said
from mediadesk.library import Library
from mediadesk.records import approvals
from mediadesk.records.activity import Act
from mediadesk.records.approvals import QuoteStanding
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import Problem
from mediadesk.records.quoted import in_all_languages
from mediadesk.records.release import Release, Status
from mediadesk.records.sign_off import ApprovalStep, Decision, KeptMail, SignOff, Standing, UsualStep
from mediadesk.records.status import suggested
from mediadesk.ui import chips, language_marks
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.form import Section
from mediadesk.ui.releases import sign_off_sayings as sayings
from mediadesk.ui.releases.sign_off_chain import ChainEditor
from mediadesk.ui.releases.sign_off_form import DecisionForm
from mediadesk.ui.releases.sign_off_mail import ToldRow, show_mail
from mediadesk.ui.releases.sign_off_rows import Approval, ApprovalRow, Told
from mediadesk.ui.releases.status_moves import StatusMoves
from mediadesk.ui.releases.status_words import step_words

_SHOWN_WORDS = 90  # characters of a quote
_SHOWN_PAST = 40  # entries of the history


class SignOffPane(QScrollArea):
    """Shows and changes the sign-off of one release; `problem` says what could not be done."""

    problem = Signal(object)

    def __init__(self, library: Library, moves: StatusMoves, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library, self._moves = library, moves
        self._release: Release | None = None
        self._language = Language.EN
        self.setObjectName("plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Sign-off"))
        self.chip = chips.ChipLabel()
        self.next = text_button("", self._go_on, style="primary")
        self.confidential = QCheckBox(self.tr("Confidential: nothing of it leaves the house"))
        self.confidential.clicked.connect(self._mark_confidential)
        self.chain, self.quotes, self.past = (Section(""), Section(""), Section(self.tr("History")))
        self._chain_title, self._quotes_title = label("", "strong"), label("", "strong")
        self.change = text_button(self.tr("Change…"), self._change_chain, style="link")
        self.change.setAccessibleName(self.tr("Change who approves"))
        self.form, self.quote_form = DecisionForm(), DecisionForm()
        self.editor = ChainEditor(self._keep_chain, self._keep_usual)
        self.rows, self.quote_rows, self._past_rows = (QVBoxLayout(), QVBoxLayout(), QVBoxLayout())
        self._next_status: Status | None = None
        self._arrange()

    def show_release(self, release_id: int, language: Language) -> None:
        """Show a release and its version in `language`."""
        if self._release is None or (self._release.id, self._language) != (release_id, language):
            for form in (self.form, self.quote_form, self.editor):
                form.hide()
        self._language = language
        self._release = self._library.releases.get(release_id)
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept now."""
        if self._release is None:
            return
        self._release = release = self._library.releases.get(self._release.id)
        kit, now = moving.whole_kit(self._library, release.id), datetime.now(UTC)
        sign_off = kit.sign_off or SignOff()
        self._show_status(release, kit, now)
        self._show_chain(kit, sign_off, now)
        self._show_quotes(kit, sign_off, now)
        self._show_past(kit, sign_off)

    def _show_status(self, release: Release, kit: PressKit, now: datetime) -> None:
        self.chip.show_chip(chips.of_status(release.status))
        self.confidential.setChecked(release.is_confidential)
        self.confidential.setEnabled(not release.is_out)
        self._next_status = _next_status(release, now)
        self.next.setVisible(self._next_status is not None)
        if self._next_status is not None:
            words = step_words(self._next_status)
            self.next.setText(words)
            self.next.setAccessibleName(words)
            self.next.setToolTip(words)
            is_first = self._next_status is Status.IN_REVIEW
            self.next.setEnabled(is_first or not approvals.missing(kit))

    def _show_chain(self, kit: PressKit, sign_off: SignOff, now: datetime) -> None:
        language = language_marks.name(self._language)
        self._chain_title.setText(self.tr("Approvals · {language}").format(language=language))
        self.change.setVisible(not sign_off.is_settled)
        sha256 = approvals.hashes(kit).get(self._language)
        rows = [self._row(step, at, sign_off, sha256, now) for at, step in enumerate(sign_off.steps)]
        _fill(self.rows, rows or [self.tr("Nobody is asked to approve this release.")])

    def _row(self, step: ApprovalStep, at: int, sign_off: SignOff, sha256: str | None, now: datetime) -> Approval:
        said = sign_off.of_step(step, self._language)
        last = said[-1] if said else None
        stands = sign_off.stands(step, self._language, sha256 or "")
        if sign_off.is_settled and last is not None:
            stands = Standing(last.verdict.value) if last.verdict.value in set(Standing) else Standing.WAITING
        is_open = not sign_off.is_settled and sha256 is not None
        is_late = stands is Standing.WAITING and is_open and step.due_at is not None and step.due_at < now
        words = sayings.standing_words(stands, last, step.due_at, now)
        then = partial(self._ask_step, step, at) if is_open else None
        return Approval(step.called, words, stands, then, is_late=is_late)

    def _show_quotes(self, kit: PressKit, sign_off: SignOff, now: datetime) -> None:
        found = [quote for quote in approvals.quotes(kit) if quote.language is self._language]
        self._quotes_title.setText(self.tr("Quotes · {count}").format(count=len(found)))
        self.quotes.setVisible(bool(found))
        _fill(self.quote_rows, [self._quote_row(quote, at, sign_off, now) for at, quote in enumerate(found)])

    def _quote_row(self, quote: QuoteStanding, at: int, sign_off: SignOff, now: datetime) -> Approval:
        said = sign_off.of_quote(quote.block_id, quote.language)
        stands = _settled(said) if sign_off.is_settled else quote.standing
        words = sayings.standing_words(stands, said[-1] if said else None, None, now)
        then = None if sign_off.is_settled else partial(self._ask_quote, quote, at)
        return Approval(quote.speaker or self.tr("Nobody named"), words, stands, then, quoted=_short(quote.words))

    def _show_past(self, kit: PressKit, sign_off: SignOff) -> None:
        assert self._release is not None
        speakers = {quote.block_id: quote.speaker for quote in approvals.quotes(kit)}
        said = list(sayings.decisions_told(sign_off, speakers))
        log = self._library.activity.of(self._release.id)
        done = [(each.at, sayings.activity_words(each), KeptMail()) for each in log]
        newest = sorted([*said, *done], key=lambda entry: entry[0], reverse=True)
        told = [self._entry(f"{sayings.when(at)}\n{words}", mail) for at, words, mail in newest[:_SHOWN_PAST]]
        _fill(self._past_rows, told or [self.tr("Nothing was decided yet.")])

    def _entry(self, words: str, mail: KeptMail) -> Told | str:
        return Told(words, mail, self._show_mail) if mail.sha256 else words

    def _show_mail(self, mail: KeptMail) -> None:
        try:
            show_mail(self._library, mail)
        except Problem as problem:
            self.problem.emit(problem)

    def _go_on(self) -> None:
        if self._release is not None and self._next_status is not None:
            place = self.next.mapToGlobal(QPoint(0, self.next.height()))
            self._moves.move(self._release.id, self._next_status, place)

    def _mark_confidential(self, is_confidential: bool) -> None:
        if self._release is None:
            return
        words = self.tr("Mark as confidential") if is_confidential else self.tr("Take the mark “confidential” away")
        about = self.tr("marked") if is_confidential else self.tr("mark taken away")
        try:
            with self._library.history.step(words):
                fresh = self._library.releases.get(self._release.id)
                self._library.releases.save(replace(fresh, is_confidential=is_confidential))
                self._library.activity.add(fresh.id, Act.CONFIDENTIAL, who=officer.signed_in(), about=about)
        except Problem as problem:
            self.problem.emit(problem)
        self.refresh()

    def _ask_step(self, step: ApprovalStep, at: int) -> None:
        assert self._release is not None
        several = len(self._library.releases.texts(self._release.id)) > 1
        now, title = datetime.now(UTC), self.tr("What {who} decided").format(who=step.called)
        then = partial(self._decide_text, step)
        go_on = _waiting_after(self.rows, at)
        self.form.ask(title, step.person or step.role, then, go_on=go_on, has_several=several, now=now)

    def _ask_quote(self, quote: QuoteStanding, at: int) -> None:
        assert self._release is not None
        several = len(in_all_languages(moving.whole_kit(self._library, self._release.id), quote.block_id)) > 1
        title, now = self.tr("What was decided on the quote"), datetime.now(UTC)
        then, go_on = partial(self._decide_quote, quote), _waiting_after(self.quote_rows, at)
        self.quote_form.ask(title, quote.speaker, then, go_on=go_on, has_several=several, now=now)

    def _decide_text(self, step: ApprovalStep, said: Said, everywhere: bool) -> None:
        assert self._release is not None
        release_id = self._release.id
        written = [text.language for text in self._library.releases.texts(release_id)]
        languages = written if everywhere else [self._language]
        try:
            approving.decide_text(self._library, release_id, step.id, languages, said)
        except Problem as problem:
            self.problem.emit(problem)

    def _decide_quote(self, quote: QuoteStanding, said: Said, everywhere: bool) -> None:
        assert self._release is not None
        asked = (self._library, self._release.id, quote.language, quote.block_id, said)
        try:
            approving.decide_quote(*asked, everywhere=everywhere)
        except Problem as problem:
            self.problem.emit(problem)

    def _change_chain(self) -> None:
        if self._release is not None:
            steps = self._library.sign_offs.steps(self._release.id)
            self.editor.ask(steps or self._usual_steps())

    def _usual_steps(self) -> tuple[ApprovalStep, ...]:
        """The usual chain as it would be for a release that is handed in now."""
        return self._library.sign_offs.usual_steps(datetime.now(UTC))

    def _keep_chain(self, steps: Sequence[ApprovalStep]) -> None:
        assert self._release is not None
        try:
            self._library.sign_offs.set_steps(self._release.id, steps)
        except Problem as problem:
            self.problem.emit(problem)

    def _keep_usual(self, steps: Sequence[ApprovalStep]) -> None:
        before, chain = datetime.now(UTC), []
        for step in steps:
            due = step.due_at or before + timedelta(hours=24)
            hours = max(round((due - before) / timedelta(hours=1)), 1)
            chain.append(UsualStep(step.role, step.person, hours))
            before = max(due, before)
        self._library.sign_offs.set_usual_chain(chain)

    def _arrange(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        first = Section("")
        row = QHBoxLayout()
        row.addWidget(self.chip)
        row.addStretch(1)
        row.addWidget(self.next)
        first.column.addLayout(row)
        first.column.addWidget(self.confidential)
        self.chain.head.insertWidget(0, self._chain_title)
        self.chain.head.addWidget(self.change)
        for widget in (self.editor, self.form):
            self.chain.column.addWidget(widget)
        self.chain.column.insertLayout(1, self.rows)
        self.quotes.head.insertWidget(0, self._quotes_title)
        self.quotes.column.addLayout(self.quote_rows)
        self.quotes.column.addWidget(self.quote_form)
        self.past.column.addLayout(self._past_rows)
        for rows, gap in ((self.rows, 12), (self.quote_rows, 12), (self._past_rows, 8)):
            rows.setSpacing(gap)
        for section in (first, self.chain, self.quotes, self.past):
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(whole)

    @property
    def record_buttons(self) -> list[QPushButton]:
        """The buttons that write a decision down: those of the chain, then those of the quotes."""
        items = [rows.itemAt(at) for rows in (self.rows, self.quote_rows) for at in range(rows.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [each.button for each in widgets if isinstance(each, ApprovalRow) and each.button is not None]


def _next_status(release: Release, now: datetime) -> Status | None:
    """The step most releases take next."""
    due = suggested(release, now)
    if due is not None:
        return due
    holds = release.embargo is not None and release.embargo.holds(now)
    following = {
        Status.DRAFT: Status.IN_REVIEW,
        Status.IN_REVIEW: Status.APPROVED,
        Status.APPROVED: Status.EMBARGOED if holds else Status.ISSUED,
    }
    return following.get(release.status)


def _settled(said: tuple[Decision, ...]) -> Standing:
    return Standing.APPROVED if said and said[-1].verdict.value == Standing.APPROVED.value else Standing.WAITING


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN_WORDS else f"{words[:_SHOWN_WORDS].rstrip()}…"


def _waiting_after(rows: QVBoxLayout, at: int) -> Callable[[], None] | None:
    """What asks for the first decision below row `at` that is not an approval of what the text says now."""
    for later in range(at + 1, rows.count()):
        item = rows.itemAt(later)
        row = item.widget() if item is not None else None
        if isinstance(row, ApprovalRow) and row.approval.standing is not Standing.APPROVED:
            return row.approval.then
    return None


def _shows(widget: QWidget | None, entry: Approval | Told | str) -> bool:
    shown = widget.told if isinstance(widget, ToldRow) else widget.text() if isinstance(widget, QLabel) else None
    return shown == entry


def _made(entry: Approval | Told | str) -> QWidget:
    if isinstance(entry, str):
        return label(entry, "detail", wraps=True)
    return ApprovalRow(entry) if isinstance(entry, Approval) else ToldRow(entry)


def _fill(rows: QVBoxLayout, wanted: Sequence[Approval | Told | str]) -> None:
    """Show these rows; those that stand there already stay, and nothing flickers."""
    for at, each in enumerate(wanted):
        item = rows.itemAt(at)
        widget = item.widget() if item is not None else None
        if isinstance(widget, ApprovalRow) and widget.approval.looks_like(each):
            widget.approval = each if isinstance(each, Approval) else widget.approval
        elif not _shows(widget, each):
            rows.insertWidget(at, _made(each))
    while (item := rows.takeAt(len(wanted))) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
