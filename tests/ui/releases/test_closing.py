"""A release is closed, because it went to the trash, and comes back."""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import Release
from mediadesk.ui.releases.editor import ReleaseEditor


def test_release_that_comes_back_from_the_trash_can_be_written_again(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    sample_library.releases.move_to_trash(release.id)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    sample_library.history.undo()

    editor.show_release(release.id, Language.EN)

    assert editor.page is not None
    editor.page.field.setFocus()
    QTest.keyClicks(editor.page.field, "Quokka ")
    editor.flush()
    text = sample_library.releases.text(release.id, Language.EN)
    assert text is not None
    assert text.headline.startswith("Quokka")
