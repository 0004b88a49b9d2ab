"""What is final goes out without errors, or for a reason that is kept; no export goes past that."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mediadesk.jobs import exporting
from mediadesk.jobs.clearing import Override
from mediadesk.records.activity import Act
from mediadesk.records.finding import Severity
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import KitOutline, PartChoice, PartKind
from mediadesk.records.problems import ErrorsStand, NotWritable
from mediadesk.records.release import Status
from mediadesk.wording.problems import sentence

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
            exporting.export_release(library, release.id, "txt", tmp_path / name, override, overridden=errors.extend)
        elif way == _AS_KIT:
            target = tmp_path / name
            exporting.export_kit(library, kit.id, target, override, overridden=errors.extend, format="txt")
        else:
            exporting.export_folder(library, kit.id, tmp_path / "folder", override, overridden=errors.extend)
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
