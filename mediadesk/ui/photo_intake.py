"""Takes picture files into the library: a worker looks at each, so that one bad file never stops the rest."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mediadesk.intake import photo_files
from mediadesk.jobs.picture_folders import picture_files
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.photo import Photo, PhotoFile
from mediadesk.records.problems import Cancelled, Problem
from mediadesk.ui.desk import Desk

_rounds = count(1)


@dataclass(slots=True)
class Added:
    """What came of adding files: the new photos, the files that were there already, what is wrong with the others."""

    photo_ids: list[int] = field(default_factory=list)
    there_already: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class PhotoIntake(QObject):
    """Adds files with a progress toast. `finished` brings an `Added`, also when the user stopped half-way."""

    finished = Signal(object)

    def __init__(self, library: Library, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._desk = library, desk

    def add(self, chosen: Iterable[Path], put: Callable[[PhotoFile], Photo] | None = None) -> None:
        """Add these files and the pictures in these folders; all of it is one step to undo.

        `put` takes a file that was looked at into the library; without it, it becomes a photo of its own.
        """
        job = partial(self._add_and_tell, list(chosen), next(_rounds), put=put or self._take_in)
        self._desk.run_shown(self.tr("Adding photos"), job, lambda _value: None)

    def give_picture(self, photo_id: int, file: Path) -> None:
        """Put the picture in `file` to the caption that waits for it."""
        self._desk.run(partial(photo_files.look_at, file), then=partial(self._give, photo_id))

    def _take_in(self, file: PhotoFile) -> Photo:
        from mediadesk.jobs import taking_in  # knows how captions are read, which opening the grid needs not wait for

        return taking_in.take_in(self._library, file)

    def _give(self, photo_id: int, file: PhotoFile) -> None:
        from mediadesk.jobs import taking_in

        try:
            with self._library.history.step(self.tr("Choose picture “{file}”").format(file=file.path.name)):
                taking_in.give_picture(self._library, photo_id, file)
        except Problem as problem:
            self._desk.say_problem(problem)
            return
        self._desk.say_undoable(self.tr("“{file}” is its picture now").format(file=file.path.name), icon="image")

    def _add_and_tell(
        self,
        chosen: list[Path],
        number: int,
        *,
        put: Callable[[PhotoFile], Photo],
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> None:
        # Told by a signal of our own: what the user stopped half-way has added photos too, and must be said.
        step = partial(self._library.history.step, self.tr("Add photos"), sitting=("adding photos", number))
        added = Added()
        with self._library.reading(), suppress(Cancelled):
            newest = new_key()  # keys grow with time: a photo with a smaller one was there before
            waiting = self._library.photos.waiting()
            files = picture_files(chosen)
            for done, (path, looked) in enumerate(photo_files.look_at_each(files, cancelled)):
                progress(done, len(files))
                try:
                    if isinstance(looked, Problem):
                        raise looked
                    with step():
                        photo = put(looked)
                except Problem as problem:
                    added.problems.append(problem)
                    continue
                if photo.id > newest or photo.id in waiting:
                    added.photo_ids.append(photo.id)
                    newest = max(newest, photo.id)
                    waiting.discard(photo.id)
                else:
                    added.there_already.append(path)
        self.finished.emit(added)
