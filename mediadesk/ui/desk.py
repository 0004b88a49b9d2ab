"""What a screen may ask of the window around it: notes, progress, work in the background, going elsewhere."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from mediadesk.library import Library
from mediadesk.records.problems import Problem
from mediadesk.ui import keys
from mediadesk.ui.background import Background, Task
from mediadesk.ui.remembered import Remembered
from mediadesk.ui.toast import ProgressToast, Toasts
from mediadesk.wording import problems


class Desk(QObject):
    """Handed to every screen. `going` asks the window to show a section and a record of it (0 for none)."""

    going = Signal(str, object)

    def __init__(self, library: Library, toasts: Toasts, background: Background, remembered: Remembered) -> None:
        super().__init__()
        self.library, self.remembered = library, remembered
        self._toasts, self._background = toasts, background

    def say(self, text: str, *, icon: str = "check", action: str = "", then: Callable[[], Any] | None = None) -> None:
        """Show a note, with one action if `then` is given."""
        self._toasts.say(text, icon=icon, action=action, then=then)

    def say_busy(self, text: str, stop: Callable[[], Any]) -> ProgressToast:
        """Show that something takes its time, with a way to stop it, until `finish` is called on what is returned."""
        return self._toasts.progress(text, stop)

    def say_undoable(self, text: str, *, icon: str = "check") -> None:
        """Show a note about the last step of the library, with Undo."""
        self._toasts.say(text, icon=icon, action=self.tr("Undo"), then=self.undo, keys=keys.shown("Ctrl+Z"))

    def say_problem(self, problem: Problem) -> None:
        """Say what is wrong and what to do about it."""
        self._toasts.say(problems.sentence(problem), icon="triangle-alert")

    def run(
        self,
        job: Callable[..., Any],
        *,
        then: Callable[[Any], Any] | None = None,
        failed: Callable[[Problem], Any] | None = None,
        progress: Callable[[int, int], Any] | None = None,
    ) -> Task:
        """Run a job in a worker; a problem is said as a note unless `failed` takes it. See `Background.run`."""
        return self._background.run(job, then=then, failed=failed or self.say_problem, progress=progress)

    def run_shown(
        self,
        text: str,
        job: Callable[..., Any],
        then: Callable[[Any], Any],
        *,
        failed: Callable[[Problem], Any] | None = None,
    ) -> Task:
        """Run a long job with a progress toast and Cancel; it is called as `job(progress=…, cancelled=…)`.

        A problem is said as a note unless `failed` takes it.
        """
        toast: list[ProgressToast] = []

        def finish(value: Any) -> None:
            toast[0].finish()
            then(value)

        def explain(problem: Problem) -> None:
            toast[0].finish()
            (failed or self.say_problem)(problem)

        task = self.run(
            job,
            then=finish,
            failed=explain,
            progress=lambda done, of: toast[0].step(done, of),
        )
        toast.append(self._toasts.progress(text, task.cancel))
        return task

    def go_to(self, section: str, key: int = 0) -> None:
        """Show a section ("releases", "photos", "press_kits", "contacts", "outlets") and a record of it."""
        self.going.emit(section, key)

    def undo(self) -> None:
        """Take back the last step of the library and say so."""
        self._travel(self.library.history.undo, self.tr("Undone: {step}"), self.tr("Nothing to undo"), "undo-2")

    def redo(self) -> None:
        """Do again what was undone last and say so."""
        self._travel(self.library.history.redo, self.tr("Done again: {step}"), self.tr("Nothing to redo"), "redo-2")

    def _travel(self, move: Callable[[], str | None], words: str, nothing: str, icon: str) -> None:
        try:
            step = move()
        except Problem as problem:
            self.say_problem(problem)
            return
        self._toasts.say(words.format(step=step) if step else nothing, icon=icon)
