"""The details of a release beside its text."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Photo
from mediadesk.records.release import Release, ReleaseKind
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


def note_of(library: Library, release: Release, language: Language) -> str:
    text = library.releases.text(release.id, language)
    assert text is not None
    return text.editors_note


@pytest.mark.parametrize("kind", ReleaseKind)
def test_note_to_editors_is_asked_for_where_something_was_corrected_or_withdrawn(
    editor: ReleaseEditor, sample_library: Library, release: Release, kind: ReleaseKind
) -> None:
    editor.side.show_details()
    sample_library.releases.save(replace(release, kind=kind))
    is_shown = editor.details.editors_note.isVisible()
    assert is_shown == (kind in (ReleaseKind.CORRECTION, ReleaseKind.KILL))
    assert editor.details.kind.value is kind


def test_note_to_editors_is_kept_per_language_and_printed(
    editor: ReleaseEditor, sample_library: Library, release: Release, qtbot: QtBot
) -> None:
    editor.side.show_details()
    sample_library.releases.save(replace(release, kind=ReleaseKind.CORRECTION))
    field = editor.details.editors_note
    field.setFocus()
    QTest.keyClicks(field, "The pier is 180 metres long.")
    editor.show_release(release.id, Language.ZH_HANT)
    assert field.toPlainText() == ""
    assert note_of(sample_library, release, Language.EN) == "The pier is 180 metres long."
    assert note_of(sample_library, release, Language.ZH_HANT) == ""
    field.setPlainText("碼頭長180米。")
    field.document().setModified(True)
    editor.flush()
    assert note_of(sample_library, release, Language.ZH_HANT) == "碼頭長180米。"
    sample_library.history.undo()
    assert note_of(sample_library, release, Language.ZH_HANT) == ""
