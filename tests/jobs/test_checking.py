"""Preflight of releases and kits in the library."""

from dataclasses import replace
from datetime import UTC, datetime

from PIL import Image

from mediadesk.intake import photo_files
from mediadesk.jobs import checking
from mediadesk.records.completeness import Gap, Lack
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import KitOutline, PartChoice, PartKind

NOW = datetime(2025, 4, 24, tzinfo=UTC)


def test_a_release_in_order_has_only_small_findings(library, release):
    rules = {each.rule for each in checking.check_release(library, release.id, NOW)}
    assert rules == {"PHO-07", "PHO-08", "PHO-12", "STR-09", "NAM-04"}


def test_only_the_languages_asked_for_are_checked(library, release):
    rules = [each.rule for each in checking.check_release(library, release.id, NOW, [Language.ZH_HANT])]
    assert "LNG-01" in rules
    assert "PHO-08" not in rules


def test_kit_is_looked_through_in_the_languages_of_its_outline(library, release):
    languages = (Language.EN, Language.ZH_HANT)
    library.releases.save_text(replace(library.releases.text(release.id, Language.EN), headline=""))
    parts = tuple(PartChoice(PartKind.RELEASE, language) for language in languages)
    kit = library.press_kits.add(KitOutline(new_key(), ByLanguage("Kites"), release.id, parts))
    looked = checking.check_kit(library, kit.id, NOW)
    assert Gap(Lack.TEXT, Language.ZH_HANT) in looked.completeness.gaps
    assert Gap(Lack.HEADLINE, Language.EN) in looked.completeness.gaps
    assert [finding.rule for finding in looked.errors] == ["STR-03"]
    assert looked.name.startswith("DRAFT-")


def test_file_that_has_gone_from_the_disk_is_lost_and_a_caption_that_waits_is_not(library, release, tmp_path):
    kit = library.press_kits.add(
        KitOutline(new_key(), ByLanguage("Kites"), release.id, (PartChoice(PartKind.PHOTOS, Language.EN),))
    )
    assert checking.check_kit(library, kit.id, NOW).lost == ()
    picture = tmp_path / "kite.png"
    Image.new("RGB", (40, 30), "navy").save(picture)
    photo = library.photos.give_picture(library.releases.photos(release.id)[0].id, photo_files.look_at(picture))
    path = library.photos.path(photo)
    path.unlink()
    assert [each.number for each in checking.check_kit(library, kit.id, NOW).lost] == [1]
