"""The screen on which a list of contacts comes in: four steps, and nothing is kept before the last."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.jobs import contact_reading
from mediadesk.library import Library
from mediadesk.records.contact_import import ContactField
from mediadesk.records.import_choices import Choices, ImportState, Likeness, OnDuplicate
from mediadesk.records.photo import PICTURE_ENDINGS
from mediadesk.records.problems import Problem
from mediadesk.ui.background import Task
from mediadesk.ui.commands import Command
from mediadesk.ui.contact_import import work
from mediadesk.ui.contact_import.after_import import AfterImport
from mediadesk.ui.contact_import.begun import begun, broken_off
from mediadesk.ui.contact_import.check_page import CheckPage
from mediadesk.ui.contact_import.columns_page import ColumnsPage
from mediadesk.ui.contact_import.done_page import DonePage
from mediadesk.ui.contact_import.draft import Checked, Draft, Reading, Step, Taken
from mediadesk.ui.contact_import.earlier import counted
from mediadesk.ui.contact_import.file_page import FilePage
from mediadesk.ui.contact_import.frame import StepFrame
from mediadesk.ui.contact_import.taking_in import TakingIn
from mediadesk.ui.desk import Desk
from mediadesk.ui.panel import Panel
from mediadesk.wording import problems

_FOUND_OUT = Reading()


def _now() -> datetime:
    return datetime.now(UTC)


class ContactImportPanel(Panel):
    """One list at a time. What was chosen stays as it is while one goes back, or elsewhere in the window."""

    def __init__(self, library: Library, desk: Desk, *, clock: Callable[[], datetime] = _now) -> None:
        super().__init__(library, desk)
        self._clock = clock
        self.draft: Draft | None = None
        self.taken: Taken | None = None
        self.step = Step.FILE
        self._is_looking, self._task = False, Task(0)
        self._resumed: Choices | None = None
        self.taking, self.after = TakingIn(library, desk), AfterImport(library, desk, clock)
        self.file, self.columns, self.check, self.done = FilePage(), ColumnsPage(), CheckPage(), DonePage()
        self.frame = StepFrame((self.file, self.columns, self.check, self.done))
        self.steps, self.back, self.forward, self.said = (
            *(self.frame.steps, self.frame.back, self.frame.forward, self.frame.said),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self._connect()
        self._show_step(Step.FILE)

    @property
    def is_importing(self) -> bool:
        """Whether a list comes in right now."""
        return self.taking.is_running

    def read(self, source: Path | str, reading: Reading = _FOUND_OUT) -> None:
        """Read a list, in a worker, and show how it begins."""
        if self.is_importing:
            self.desk.say(self.tr("Another list is coming in; wait until it is done."), icon="info")
            return
        self._show_step(Step.FILE)
        self.file.show_reading(source.name if isinstance(source, Path) else "")
        self._begin(partial(work.looked_at, self.library, source, reading), self._show_read, self._cannot_read)

    def go_forward(self) -> None:
        """To the next step; from the third, take the list in."""
        if self.draft is None or not self.forward.isEnabled():
            return
        if self.step is Step.CHECK:
            self._take_in()
        elif self.step is not Step.IMPORT:
            self._show_step(Step(self.step + 1))

    def go_back(self) -> None:
        """To the step before, with everything as it was; from the first to the contacts."""
        if self.step is Step.FILE or (self.step is Step.IMPORT and not self.is_importing):
            self._leave()
        elif self.step is not Step.IMPORT:
            self._show_step(Step(self.step - 1))

    def start_again(self) -> None:
        """Another list."""
        self.draft = self.taken = None
        self.check.forget()
        self.file.show_draft(None)
        self._show_step(Step.FILE)

    def new(self) -> None:
        self.file.ask()

    def add_files(self, files: Sequence[Path]) -> bool:
        """Read the list that was dropped; pictures have no place here."""
        lists = [path for path in files if path.suffix.lower() not in PICTURE_ENDINGS]
        for path in lists[:1]:
            self.read(path)
        return bool(lists)

    def focus_panes(self) -> Sequence[QWidget]:
        page = (self.file, self.columns, self.check, self.done)[self.step]
        return (page.in_front, self.forward)

    def commands(self) -> list[Command]:
        group = self.tr("This screen")
        made = [Command(self.tr("Choose a list to import…"), self.file.ask, group, "folder", is_action=True)]
        made.append(Command(self.tr("Paste a list to import"), self.file.paste, group, "copy", is_action=True))
        return made

    def refresh(self, kinds: frozenset[str]) -> None:
        if "contact_import" in kinds and self.isVisible() and self.step is Step.FILE:
            self._show_earlier()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_earlier()

    def drain(self) -> None:
        self.taking.stop()

    def _begin(
        self,
        job: Callable[..., object],
        then: Callable[..., object],
        failed: Callable[[Problem], object],
        progress: Callable[[int, int], object] = lambda _done, _of: None,
    ) -> None:
        """Run a job; whatever was under way before is given up."""
        self._task.cancel()
        self._task = self.desk.run(job, then=then, failed=failed, progress=progress)

    def _stop_reading(self) -> None:
        self._task.cancel()
        self._resumed = None
        self.file.show_draft(self.draft)
        self._show_step(Step.FILE)

    def _read_otherwise(self, reading: Reading) -> None:
        if self.draft is not None:
            self.read(self.draft.source, reading)

    def _show_read(self, draft: Draft) -> None:
        before = self.draft
        self.draft, self.taken = replace(draft, choices=self._resumed or draft.choices), None
        self.check.forget()
        self.file.show_draft(draft)
        self.columns.show_draft(draft)
        self._show_step(Step.CHECK if self._resumed else Step.FILE)
        self._resumed = None
        if before is not None and before.is_worked_on and before.source == draft.source:
            words = self.tr("Read anew; rows put right and decisions were of the other reading")
            self.desk.say(words, icon="info", action=self.tr("Undo"), then=partial(self._take_up, before))

    def _take_up(self, draft: Draft) -> None:
        """Back to a draft as it was."""
        self.draft = draft
        self.check.forget()
        self.file.show_draft(draft)
        self.columns.show_draft(draft)
        self._show_step(self.step if self.step is not Step.IMPORT else Step.FILE)

    def _cannot_read(self, problem: Problem) -> None:
        self._resumed = None
        self.file.show_draft(self.draft)
        self.file.complain(problems.sentence(problem))
        self._show_step(Step.FILE)

    def _take_column(self, at: int, which: ContactField | None) -> None:
        if self.draft is not None:
            self.draft = self.draft.taking(at, which)
            self.columns.show_draft(self.draft)

    def _put_right(self, row: int, cells: tuple[str, ...]) -> None:
        if self.draft is not None:
            self.draft = self.draft.put_right(row, cells)
            self.check.go_on()
            self.check.problem.begin()
            self._look()

    def _decide(self, decisions: dict[int, OnDuplicate], alike: dict[Likeness, OnDuplicate]) -> None:
        if self.draft is not None:
            self.draft = self.draft.decided(decisions, alike)
            self.check.show_draft(self.draft)
            self._show_foot()

    def _choose(self, choices: Choices) -> None:
        if self.draft is not None:
            self.draft = replace(self.draft, choices=choices)
            self.check.show_draft(self.draft)
            self._look()

    def _look(self) -> None:
        """Find out what would become of the list, in a worker."""
        if self.draft is None:
            return
        self._is_looking = True
        self.check.show_looking()
        self._show_foot()
        job = partial(work.checked, self.library, self.draft, self._clock())
        self._begin(job, self._show_checked, self._cannot_look, self.check.show_progress)

    def _show_checked(self, checked: Checked) -> None:
        self._is_looking = False
        if self.draft is not None:
            is_first = self.check.checked is None
            self.check.show_checked(self.draft, checked)
            self._show_foot()
            if is_first and self.isVisible() and self.step is Step.CHECK:
                self.check.in_front.setFocus(Qt.FocusReason.TabFocusReason)

    def _cannot_look(self, problem: Problem) -> None:
        self.check.complain(problems.sentence(problem))

    def _take_in(self) -> None:
        if self.draft is not None and not self.taking.is_running:
            self.taking.begin(self.draft, self._clock())
            self.done.show_running(self.draft.name, self.draft.sheet.row_count)
            self._show_step(Step.IMPORT)

    def _show_taken(self, taken: Taken) -> None:
        self.taken = taken
        self.done.show_taken(taken)
        self._show_step(Step.IMPORT)
        if not self.isVisible():
            words = counted(taken.done.counts)
            self.desk.say(words, action=self.tr("Show"), then=lambda: self.desk.go_to("contact_import"))

    def _cannot_import(self, problem: Problem) -> None:
        self.desk.say_problem(problem)
        self._show_step(Step.CHECK)

    def _go_on_with_broken(self) -> None:
        """Read the file again whose import was broken off; the third step says where it goes on."""
        noted = begun(self.desk.remembered)
        if noted is not None:
            path, reading, self._resumed = noted
            self.read(path, reading)

    def _show_undone(self, import_id: int, said: str) -> None:
        if self.taken is not None and self.taken.done.id == import_id:
            self.done.show_undone(said)
        self._show_earlier()

    def _show_earlier(self) -> None:
        found = self.library.contact_imports.all()
        running = next((each.id for each in found if each.state is ImportState.RUNNING), 0)
        may_go_on = broken_off(found, self.desk.remembered)
        self.file.earlier.show_imports(found, self._clock(), running if self.taking.is_running else 0, may_go_on)

    def _save_skipped(self) -> None:
        if self.taken is not None:
            self.after.save_skipped(self.taken, self)

    def _show_presets(self) -> None:
        self.columns.presets.show_presets(contact_reading.presets(self.library))

    def _use_preset(self, name: str) -> None:
        if self.draft is not None:
            before = self.draft
            columns = contact_reading.with_preset(self.library, name, before.columns)
            self.draft = replace(before, columns=columns)
            self.columns.show_draft(self.draft)
            words = self.tr("Columns are taken as “{name}” says").format(name=name)
            self.desk.say(words, action=self.tr("Undo"), then=partial(self._take_up, before))

    def _save_preset(self, name: str) -> None:
        if self.draft is not None:
            contact_reading.save_preset(self.library, name, self.draft.columns)
            self._show_presets()
            self.desk.say(self.tr("Saved as preset “{name}”").format(name=name))

    def _drop_preset(self, name: str) -> None:
        contact_reading.drop_preset(self.library, name)
        self._show_presets()
        self.desk.say(self.tr("Preset “{name}” removed").format(name=name), icon="trash-2")

    def _escape(self) -> None:
        """One level up: out of a form on a page, else to the step before."""
        page = self.columns if self.step is Step.COLUMNS else self.check
        if self.step not in (Step.COLUMNS, Step.CHECK) or not page.leave_form():
            self.go_back()

    def _show_step(self, step: Step) -> None:
        is_new = step is not self.step
        if self._is_looking and self.step is Step.CHECK and is_new:
            self._task.cancel()
        self.step = step
        if step is Step.FILE and is_new:
            self._show_earlier()
        if step is Step.COLUMNS and self.draft is not None:
            self.columns.show_draft(self.draft)
            self._show_presets()
        if step is Step.CHECK and is_new:
            self._look()
        self._show_foot()
        if self.isVisible():
            self.focus_panes()[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _show_foot(self) -> None:
        is_busy = self._is_looking and self.step is Step.CHECK
        words = self._forward_words() if self.step is Step.CHECK else self.tr("Continue")
        self.frame.show_step(self.step, has_draft=self.draft is not None, is_busy=is_busy, forward=words)
        self.said.setText(self._foot_words())

    def _forward_words(self) -> str:
        count = self.check.coming
        return self.tr("Import {count} rows").format(count=f"{count:,}") if count else self.tr("Import")

    def _foot_words(self) -> str:
        if self.step is Step.CHECK and self.check.undecided:
            words = self.tr("{count} possible duplicates are still to be decided: undecided, both are kept.")
            return words.format(count=f"{self.check.undecided:,}")
        return "" if self.step is Step.IMPORT else self.tr("Nothing is kept before the last step.")

    def _leave(self) -> None:
        self.desk.go_to("contacts")

    def _go(self, step: Step) -> None:
        if step is Step.IMPORT and self.step is not Step.IMPORT:
            self.steps.pick(self.step)
        elif step is not self.step:
            self._show_step(step)

    def _connect(self) -> None:
        self.steps.chosen.connect(self._go)
        self.frame.back_wanted.connect(self.go_back)
        self.frame.forward_wanted.connect(self.go_forward)
        self.frame.leave_wanted.connect(self._leave)
        self.file.given.connect(self.read)
        self.file.asked.connect(self._read_otherwise)
        self.file.stop_wanted.connect(self._stop_reading)
        self.file.nothing_pasted.connect(self._say_nothing_pasted)
        self.columns.taken.connect(self._take_column)
        self.columns.presets.chosen.connect(self._use_preset)
        self.columns.presets.saved.connect(self._save_preset)
        self.columns.presets.dropped.connect(self._drop_preset)
        self.check.put_right.connect(self._put_right)
        self.check.decided.connect(self._decide)
        self.check.chosen.connect(self._choose)
        self.taking.moved.connect(self.done.step)
        self.taking.stopping.connect(self.done.show_stopping)
        self.taking.taken.connect(self._show_taken)
        self.taking.failed.connect(self._cannot_import)
        self.after.undone.connect(self._show_undone)
        self.file.earlier.undo_wanted.connect(self.after.undo)
        self.file.earlier.go_on_wanted.connect(self._go_on_with_broken)
        self.done.undo_wanted.connect(lambda: self.after.undo(self.taken.done.id if self.taken else 0))
        self.done.save_wanted.connect(self._save_skipped)
        self.done.contacts_wanted.connect(self._leave)
        self.done.another_wanted.connect(self.start_again)
        for keys, then in (("Ctrl+Return", self.go_forward), ("Esc", self._escape)):
            made = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            made.activated.connect(then)

    def _say_nothing_pasted(self) -> None:
        self.desk.say(self.tr("There is nothing on the clipboard."), icon="info")
