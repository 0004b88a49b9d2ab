"""Files of a review: asks where the pack goes and which file came back, and does the work in the background."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from mediadesk.jobs.officer import signed_in
from mediadesk.records.problems import Problem
from mediadesk.records.review_problems import NotAReview
from mediadesk.ui.desk import Desk

if TYPE_CHECKING:
    from mediadesk.jobs.bringing_back import BroughtBack
    from mediadesk.ui.releases.editor import ReleaseEditor


class ReviewFiles(QObject):
    """Does what the editor asks for of reviews. `import_text` takes a file that was dropped and is no review."""

    def __init__(self, desk: Desk, editor: "ReleaseEditor", import_text: Callable[[Path], object]) -> None:
        super().__init__(editor)
        self._desk, self._editor, self._import_text = desk, editor, import_text
        asked = {"pack": self.ask_pack, "back": self.ask_review, "history": self.ask_history}
        editor.review.wanted.connect(lambda what: asked[what]())
        editor.review.dropped.connect(partial(self.bring_back, is_dropped=True))
        editor.review.said.connect(desk.say_undoable)
        editor.findings.certificate_wanted.connect(self.ask_certificate)

    def ask_pack(self) -> None:
        """Ask for a folder, and write the review pack of the release into it."""
        title, folder = self.tr("Folder for the review pack"), self._desk.remembered.export_folder
        chosen = QFileDialog.getExistingDirectory(self._editor, title, str(folder))
        if chosen:
            self._desk.remembered.export_folder = Path(chosen)
            self.save_pack(Path(chosen))

    def save_pack(self, folder: Path) -> None:
        """Write the review pack of the release into `folder`."""
        from mediadesk.jobs import reviewing

        release_id = self._editor.release_id
        if release_id is not None and self._editor.saved():
            now = datetime.now().astimezone()
            job = partial(reviewing.save_pack, self._desk.library, release_id, folder, now=now, who=signed_in())
            self._desk.run_shown(self.tr("Making the review pack"), job, self._say_saved)

    def ask_history(self) -> None:
        """Ask for a name, and write the history of the approvals of the release."""
        if (path := self._ask_pdf(self.tr("Save the approval history"), "approvals.pdf")) is not None:
            self.save_history(path)

    def save_history(self, path: Path) -> None:
        """Write the history of the approvals of the release to `path`."""
        from mediadesk.jobs import reviewing

        release_id = self._editor.release_id
        if release_id is not None and self._editor.saved():
            job = partial(reviewing.save_history, self._desk.library, release_id, path, datetime.now().astimezone())
            self._desk.run(job, then=lambda saved: self._say_saved([saved]))

    def ask_certificate(self) -> None:
        """Ask for a name, and write what preflight finds in the release."""
        if (path := self._ask_pdf(self.tr("Save the preflight certificate"), "preflight.pdf")) is not None:
            self.save_certificate(path)

    def save_certificate(self, path: Path) -> None:
        """Write what preflight finds in the release to `path`."""
        from mediadesk.jobs import certifying

        release_id = self._editor.release_id
        if release_id is not None and self._editor.saved():
            now = datetime.now().astimezone()
            job = partial(certifying.save_certificate, self._desk.library, release_id, path, now)
            self._desk.run(job, then=lambda saved: self._say_saved([saved]))

    def _ask_pdf(self, title: str, name: str) -> Path | None:
        folder, kinds = self._desk.remembered.export_folder, self.tr("PDF (*.pdf)")
        chosen, _kind = QFileDialog.getSaveFileName(self._editor, title, str(folder / name), kinds)
        return Path(chosen) if chosen else None

    def ask_review(self) -> None:
        """Ask for the reviewer's file, and bring it back."""
        title, kinds = self.tr("Bring back a review"), self.tr("Word files (*.docx)")
        folder = self._desk.remembered.export_folder
        chosen, _kind = QFileDialog.getOpenFileName(self._editor, title, str(folder), kinds)
        if chosen:
            self.bring_back(Path(chosen))

    def bring_back(self, path: Path, *, is_dropped: bool = False) -> None:
        """Lay the review in a file over the text it is of; one that was dropped may be something else."""
        from mediadesk.jobs import bringing_back

        release_id, page = self._editor.release_id, self._editor.page
        if release_id is None or page is None or not self._editor.saved():
            return
        language, library = page.field.language, self._desk.library

        def read(progress: object, cancelled: Callable[[], bool]) -> "BroughtBack":
            return bringing_back.bring_back(library, path, release_id, language, cancelled, may_guess=not is_dropped)

        def explain(problem: Problem) -> None:
            if is_dropped and isinstance(problem, NotAReview):
                self._import_text(path)
            else:
                self._desk.say_problem(problem)

        self._desk.run_shown(self.tr("Reading the review"), read, self._show, failed=explain)

    def _show(self, back: "BroughtBack") -> None:
        """Show a review, unless another release is on screen by now."""
        if self._editor.release_id == back.mine.release_id:
            self._editor.show_release(back.mine.release_id, back.mine.language)
            self._editor.review.show_review(back)

    def _say_saved(self, files: list[Path]) -> None:
        if len(files) == 1:
            self._desk.say(self.tr("{name} saved").format(name=files[0].name))
        else:
            words = self.tr("{count} files for review saved in {folder}")
            self._desk.say(words.format(count=len(files), folder=files[0].parent.name))
