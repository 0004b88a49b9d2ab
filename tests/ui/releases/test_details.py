"""The details of a release beside its text."""

from dataclasses import replace
from datetime import UTC, datetime
from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.library import Library
from mediadesk.records.activity import Act
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Consent, PersonInPicture, Photo
from mediadesk.records.release import Release, ReleaseKind, ReleaseLine, Status
from mediadesk.ui.chips import ChipLabel
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.moment_field import tomorrow_morning
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


def logged(library: Library, release: Release) -> list[tuple[Act, str]]:
    embargoes = (Act.EMBARGO_SET, Act.EMBARGO_LIFTED)
    return [(each.act, each.about) for each in library.activity.of(release.id) if each.act in embargoes]


def test_embargo_set_moved_and_taken_away_in_the_details_is_in_the_log(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    editor.side.show_details()
    when, first, second = editor.details.when, tomorrow_morning(), datetime(2099, 3, 18, 3, tzinfo=UTC)

    when.take_line(ReleaseLine.EMBARGOED)
    when.until.changed.emit(second, "Asia/Tokyo")
    when.until.changed.emit(second, "Asia/Tokyo")
    when.take_line(ReleaseLine.IMMEDIATE)

    assert logged(sample_library, release) == [
        (Act.EMBARGO_SET, f"{first.until.isoformat()} {first.zone}"),
        (Act.EMBARGO_SET, "2099-03-18T03:00:00+00:00 Asia/Tokyo"),
        (Act.EMBARGO_LIFTED, "2099-03-18T03:00:00+00:00"),
    ]


def test_other_details_are_no_change_of_the_embargo(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    editor.side.show_details()
    editor.details.when.take_line(ReleaseLine.NONE)
    editor.details.slug.selectAll()
    QTest.keyClicks(editor.details.slug, "pier")
    QTest.keyClick(editor.details.slug, Qt.Key.Key_Return)

    assert sample_library.releases.get(release.id).slug == "pier"
    assert logged(sample_library, release) == []


def test_undo_takes_the_embargo_back_and_leaves_the_log(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    editor.side.show_details()
    editor.details.when.take_line(ReleaseLine.EMBARGOED)

    sample_library.history.undo()

    assert sample_library.releases.get(release.id).embargo is None
    assert [act for act, _about in logged(sample_library, release)] == [Act.EMBARGO_SET]


def test_what_stands_in_the_way_of_a_photo_is_told_beside_it(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    somebody = sample_library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Wong Ka-yan")))
    people = (PersonInPicture(somebody.id, consent=Consent.REFUSED),)
    photo = sample_library.photos.add(Photo(new_key(), caption=ByLanguage("A pier"), people=people))
    clear = sample_library.photos.add(Photo(new_key(), caption=ByLanguage("Another pier")))
    sample_library.releases.set_photos(release.id, [photo.id, clear.id])
    editor.side.show_details()
    (chip,) = editor.details.findChildren(ChipLabel)
    assert (chip.accessibleName(), chip.toolTip()) == ("Consent refused", "Consent refused: Wong Ka-yan.")


@pytest.mark.parametrize(
    ("rule", "section"), [("DAT-04", "when"), ("STR-08", "carried.officers"), ("NUM-02", "carried.facts")]
)
def test_a_finding_about_no_passage_leads_to_the_details_it_is_about(
    editor: ReleaseEditor, rule: str, section: str
) -> None:
    editor.resize(1400, 500)
    editor.show_finding(Finding(rule, Severity.WARNING))
    QApplication.processEvents()
    shown = attrgetter(section)(editor.details)
    assert not shown.visibleRegion().isEmpty()


def test_a_finding_about_recipients_leads_to_them_once_the_release_is_out(
    editor: ReleaseEditor, sample_library: Library, release: Release
) -> None:
    finding = Finding("DST-01", Severity.WARNING, case="address", about="ada@post.example")
    editor.side.show_details()
    assert not editor.details.show_place(finding.rule)
    sample_library.releases.save(replace(sample_library.releases.get(release.id), status=Status.ISSUED))
    editor.show_finding(finding)
    QApplication.processEvents()
    assert not editor.details.sent.visibleRegion().isEmpty()
