"""The photos of a kit as files to be carried inside its PDF."""

from collections.abc import Callable
from pathlib import Path

from mediadesk.jobs.formats import PhotoSize
from mediadesk.press_kit import bundle
from mediadesk.press_kit.pdf import Attachment
from mediadesk.press_kit.photo_copies import CopySize, copies
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.labels import label


def photo_attachments(
    kit: PressKit, photo_size: PhotoSize, renditions: Path, cancelled: Callable[[], bool] | None = None
) -> tuple[Attachment, ...]:
    """Copies of the photos of `kit` with their words inside, never the files of the camera, named as in a bundle.

    `renditions` is the folder where pictures made smaller are kept. All of them are in memory at once. Raises what
    `photo_copies.copies` raises.
    """
    made = copies(
        kit, CopySize[photo_size.upper()], renditions=renditions, prefix=bundle.mark(kit), cancelled=cancelled
    )
    return tuple(
        Attachment(copy.name, copy.jpeg, "image/jpeg", label("photo_n", kit.language, n=str(copy.number)))
        for copy in made
    )
