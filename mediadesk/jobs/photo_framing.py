"""Turns, mirrors, straightens and crops a photo for use; the original stays as it is."""

from mediadesk.library import Library
from mediadesk.records.framing import framed, needed
from mediadesk.records.photo import Framing, Photo
from mediadesk.records.photo_problems import PictureAwaited

STEP = "Crop picture"


def frame(library: Library, photo: Photo, framing: Framing) -> Photo:
    """Keep how a photo is framed as one step; who is mirrored with it stands on the other side.

    Raises `PictureAwaited` while its caption waits for a picture, `ValueError` for a framing that shows no part of it,
    `NoSuchRecord` and `Conflict`.
    """
    if not all(photo.size):
        raise PictureAwaited
    wanted = framed(photo, needed(framing))
    if wanted == photo:
        return photo
    with library.history.step(STEP):
        return library.photos.save(wanted)
