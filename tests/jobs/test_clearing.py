"""What is final goes out without errors, or for a reason that is kept; no export goes past that."""

import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PIL import Image

from mediadesk.jobs import exporting
from mediadesk.jobs.clearing import Override
from mediadesk.records.activity import Act
from mediadesk.records.block import plain
from mediadesk.records.finding import Severity
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import KitOutline, PartChoice, PartKind
from mediadesk.records.problems import ErrorsStand, NotWritable
from mediadesk.records.release import Status
from mediadesk.records.term import Term, TermKind
from mediadesk.wording.problems import sentence
from tests import known_pictures

_NOW = datetime(2027, 3, 18, 3, tzinfo=UTC)
_NO_REASON = Override("Karen Lau", _NOW, "  ")
_REASON = Override("Karen Lau", _NOW, "Agreed with the chairman ")
_AS_RELEASE, _AS_KIT, _AS_FOLDER = "a release", "a press kit", "a folder"


@pytest.fixture
def headless(library, release):
    """The short press release without its headline, in the status asked for."""

    def made(status):
        library.releases.save_text(replace(library.releases.text(release.id, Language.EN), headline=""))
        return library.releases.save(replace(library.releases.get(release.id), status=status))

    return made


@pytest.fixture
def export(library, release, tmp_path):
    """Exports the release in one of the ways there are; returns the errors that went out."""
    parts = (PartChoice(PartKind.RELEASE, Language.EN),)
    kit = library.press_kits.add(KitOutline(new_key(), ByLanguage("Kites"), release.id, parts))

    def exported(override, way=_AS_RELEASE, name="out.txt"):
        errors = []
        if way == _AS_RELEASE:
            exporting.export_release(library, release.id, "txt", tmp_path / name, override, found=errors.extend)
        elif way == _AS_KIT:
            target = tmp_path / name
            exporting.export_kit(library, kit.id, target, override, found=errors.extend, format="txt")
        else:
            exporting.export_folder(library, kit.id, tmp_path / "folder", override, found=errors.extend)
        return errors

    return exported


def _overridden(library, release):
    return [each for each in library.activity.of(release.id) if each.act is Act.OVERRIDDEN]


@pytest.mark.parametrize("status", [Status.APPROVED, Status.SCHEDULED, Status.EMBARGOED, Status.ISSUED])
def test_final_release_with_errors_is_refused_and_says_which(library, headless, export, tmp_path, status):
    release = headless(status)
    with pytest.raises(ErrorsStand) as refused:
        export(_NO_REASON)
    assert "STR-03" in sentence(refused.value)
    assert not (tmp_path / "out.txt").exists()
    assert _overridden(library, release) == []


@pytest.mark.parametrize("way", [_AS_KIT, _AS_FOLDER])
def test_final_kit_with_errors_is_refused_in_every_way_it_leaves(headless, export, tmp_path, way):
    headless(Status.APPROVED)
    with pytest.raises(ErrorsStand):
        export(_NO_REASON, way)
    assert not (tmp_path / "out.txt").exists()
    assert not (tmp_path / "folder").exists()


@pytest.mark.parametrize(("way", "form"), [(_AS_RELEASE, "txt"), (_AS_KIT, "txt"), (_AS_FOLDER, "folder")])
def test_reason_lets_errors_out_and_stays_in_the_log_with_them(library, headless, export, way, form):
    release = headless(Status.APPROVED)
    errors = export(_REASON, way)
    assert {each.severity for each in errors} == {Severity.ERROR}
    (entry,) = _overridden(library, release)
    assert (entry.who, entry.at, entry.reason) == ("Karen Lau", _NOW, "Agreed with the chairman")
    assert entry.about.startswith(f"{form}: ")
    assert all(each.rule in entry.about for each in errors)


def test_export_that_fails_leaves_nothing_in_the_log(library, headless, export):
    release = headless(Status.APPROVED)
    with pytest.raises(NotWritable):
        export(_REASON, name="no such folder/out.txt")
    assert _overridden(library, release) == []


@pytest.mark.parametrize("status", [Status.DRAFT, Status.IN_REVIEW])
def test_draft_goes_out_with_its_errors_and_no_reason(library, headless, export, tmp_path, status):
    release = headless(status)
    assert export(_NO_REASON) == []
    assert (tmp_path / "out.txt").is_file()
    assert _overridden(library, release) == []


@pytest.mark.parametrize("form", ["pdf", "zip"])
def test_note_of_the_house_in_the_file_stops_a_final_pdf(library, release, tmp_path, form):
    """What a term says for the desk alone stands in the text by mistake; a bundle has the PDF in it."""
    note = "Never say this to the papers"
    library.terms.add(Term(new_key(), TermKind.HOUSE, ByLanguage("kite"), note=note))
    text = library.releases.text(release.id, Language.EN)
    library.releases.save_text(replace(text, blocks=(*text.blocks, plain(f"{note}, the trust said."))))
    library.releases.save(replace(library.releases.get(release.id), status=Status.APPROVED))
    target = tmp_path / f"out.{form}"
    with pytest.raises(ErrorsStand) as refused:
        exporting.export_release(library, release.id, form, target, _NO_REASON)
    assert "PDF-11" in sentence(refused.value)
    assert list(tmp_path.glob("out*")) == []
    exporting.export_release(library, release.id, form, target, _REASON)
    (entry,) = _overridden(library, release)
    assert "PDF-11" in entry.about


def test_coarse_photo_is_told_of_after_the_export_of_a_draft_too(library, release, tmp_path):
    path = tmp_path / "small.jpg"
    Image.new("RGB", (600, 400), "navy").save(path)
    photo = library.releases.photos(release.id)[0]
    library.photos.give_picture(photo.id, known_pictures.look_at(path))
    found = []
    exporting.export_release(library, release.id, "pdf", tmp_path / "out.pdf", _NO_REASON, found=found.extend)
    assert [(each.rule, each.severity) for each in found] == [("PDF-04", Severity.WARNING)]


def test_a_bundle_too_large_for_a_mail_is_told_of(library, release, tmp_path):
    path = tmp_path / "grain.png"
    Image.frombytes("RGB", (4000, 3000), random.Random(7).randbytes(4000 * 3000 * 3)).save(path)
    photo = library.releases.photos(release.id)[0]
    library.photos.give_picture(photo.id, known_pictures.look_at(path))
    found = []

    exporting.export_release(library, release.id, "zip", tmp_path / "out.zip", _NO_REASON, found=found.extend)

    (large,) = [each for each in found if each.rule == "DST-06"]
    assert (large.found, large.severity) == ("out.zip", Severity.WARNING)
    assert float(large.about) == round((tmp_path / "out.zip").stat().st_size / 1_000_000, 1)
