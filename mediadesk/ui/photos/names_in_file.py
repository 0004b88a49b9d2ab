"""Whose faces the file of a picture says are where: names the desk did not know when it was taken in."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from mediadesk.intake import photo_files
from mediadesk.records.photo import FaceInFile, Photo, PhotoFile
from mediadesk.records.problems import Problem
from mediadesk.ui.desk import Desk


class NamesInFile(QObject):
    """Reads one file at a time, in a worker, when somebody asks for a face in it. `found` says that it was read."""

    found = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = ""
        self._faces: tuple[FaceInFile, ...] = ()

    def look_at(self, photo: Photo) -> None:
        """Read the file of this photo, unless it is the one that was read last."""
        if photo.sha256 == self._asked:
            return
        self._asked, self._faces = photo.sha256, ()
        original = self._desk.library.photos.path(photo)
        if original is not None:
            job = partial(photo_files.look_at, original)
            self._desk.run(job, then=partial(self._keep, photo.sha256), failed=_say_nothing)

    def at(self, spot: tuple[float, float]) -> str:
        """The name of the face at this spot of the picture (0 to 1 each way); empty for nobody with a name."""
        x, y = spot
        over = [
            face for face in self._faces if abs(face.x - x) <= face.width / 2 and abs(face.y - y) <= face.height / 2
        ]
        return min(over, key=lambda face: abs(face.x - x) + abs(face.y - y)).name if over else ""

    def _keep(self, sha256: str, file: PhotoFile) -> None:
        if sha256 == self._asked:
            self._faces = tuple(face for face in file.faces if face.name)
            self.found.emit()


def _say_nothing(_problem: Problem) -> None:
    """A picture that has gone or cannot be read is told of where it is shown."""
