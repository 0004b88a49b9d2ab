"""The details of a release beside its text."""

from PySide6.QtWidgets import QWidget

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import Photo
from mediadesk.records.release import Release
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.releases.editor import ReleaseEditor


def test_photo_that_waits_for_its_picture_has_a_frame(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    photo = sample_library.photos.add(Photo(new_key(), caption=ByLanguage("A pier at dusk")))
    sample_library.releases.set_photos(release.id, [photo.id])
    editor.side.show_details()
    (card,) = (
        each
        for each in editor.details.findChildren(QWidget, "card")
        if any(line.words == "Waiting for its picture" for line in each.findChildren(ElidedLabel))
    )

    (frame,) = (each for each in card.findChildren(QWidget) if (each.width(), each.height()) == (56, 42))

    drawn = frame.grab().toImage()
    assert len({drawn.pixel(x, y) for x in range(drawn.width()) for y in range(drawn.height())}) > 8
