"""Pictures for one release: each goes to the next caption that waits for one; the others join its photos."""

import re
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from mediadesk.jobs.picture_folders import picture_files
from mediadesk.library import Library
from mediadesk.records.photo import Photo, PhotoFile
from mediadesk.ui.desk import Desk
from mediadesk.ui.photo_intake import Added, PhotoIntake

_MOST_SAID = 3


class ReleasePhotos(QObject):
    """Adds files to a release with a progress toast, and says what came of it in one note that can be undone."""

    def __init__(self, library: Library, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._desk = library, desk
        self._intake = PhotoIntake(library, desk, self)
        self._intake.finished.connect(self._tell)

    def add(self, release_id: int, chosen: Iterable[Path]) -> None:
        """Add these files and the pictures in these folders, in the order of their numbers."""
        files = sorted(picture_files(chosen), key=_by_number)
        self._intake.add(files, partial(put_into, self._library, release_id))

    def _tell(self, added: Added) -> None:
        count = len(added.photo_ids) + len(added.there_already)
        if count == 1:
            self._desk.say_undoable(self.tr("Photo put into the release"), icon="image")
        elif count:
            self._desk.say_undoable(self.tr("{count} photos put into the release").format(count=count), icon="image")
        for problem in added.problems[:_MOST_SAID]:
            self._desk.say_problem(problem)


def put_into(library: Library, release_id: int, file: PhotoFile) -> Photo:
    """Give the picture to the first caption of the release that waits, or put it at the end of its photos.

    Raises what `Photos.add` raises.
    """
    from mediadesk.jobs import taking_in  # knows how captions are read, which opening a release needs not wait for

    photos: tuple[Photo, ...] = library.releases.photos(release_id)
    waiting = next((photo for photo in photos if not photo.sha256), None)
    if waiting is not None:
        return taking_in.give_picture(library, waiting.id, file)
    photo = taking_in.take_in(library, file)
    library.releases.set_photos(release_id, [*(each.id for each in photos), photo.id])
    return photo


def _by_number(path: Path) -> list[tuple[int, str]]:
    """Sorts photo2 before photo10: file managers hand files over in any order."""
    return [(int(part), "") if part.isdigit() else (0, part.casefold()) for part in re.split(r"(\d+)", path.name)]
