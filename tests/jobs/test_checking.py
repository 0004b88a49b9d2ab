"""Preflight of releases that came in as text, and of two real press texts where they are beside the checkout."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PIL import Image

from mediadesk import preflight
from mediadesk.intake import photo_files
from mediadesk.jobs import checking, importing
from mediadesk.records.block import plain
from mediadesk.records.completeness import Gap, Lack
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.press_kit import KitOutline, KitText, PartChoice, PartKind, PressKit
from mediadesk.records.release import ReleaseKind, ReleaseLine, ReleaseText
from tests.real_texts import REAL_TEXTS

NOW = datetime(2025, 4, 24, tzinfo=UTC)


def _rules(library, path):
    release = importing.import_file(library, path)
    return [(each.rule, each.found) for each in checking.check_release(library, release.id, NOW)]


def _pasted(path):
    """The findings of the file's lines pasted as they are, one paragraph each, nothing recognised."""
    blocks = tuple(plain(line) for line in path.read_text(encoding="utf-8").split("\n") if line)
    text = KitText(ReleaseText(2, 1, Language.EN, headline="Pasted", blocks=blocks))
    kit = PressKit(
        ByLanguage(), Language.EN, Organisation(1, ByLanguage()), ReleaseKind.NEWS_STORY, ReleaseLine.NONE, None, True,
        None, "", (), (text,),
    )  # fmt: skip
    return Counter(each.rule for each in preflight.check(kit, [Language.EN], NOW))


def test_a_release_in_order_has_only_small_findings(library, release):
    rules = {each.rule for each in checking.check_release(library, release.id, NOW)}
    assert rules == {"PHO-07", "PHO-08", "STR-09"}


def test_only_the_languages_asked_for_are_checked(library, release):
    rules = [each.rule for each in checking.check_release(library, release.id, NOW, [Language.ZH_HANT])]
    assert "LNG-01" in rules
    assert "PHO-08" not in rules


@pytest.mark.real_texts
def test_the_news_story_pasted_has_its_residue_and_its_ten_empty_lines():
    found = _pasted(REAL_TEXTS[0])
    assert (found["STR-10"], found["TXT-03"], found["QUO-02"]) == (1, 10, 1)


@pytest.mark.real_texts
def test_the_news_story_recognised_has_the_findings_expected(library):
    found = _rules(library, REAL_TEXTS[0])
    rules = Counter(rule for rule, _ in found)
    assert sorted(text for rule, text in found if rule == "ACR-01") == ["AI", "GBA", "SAR"]
    assert (rules["QUO-02"], rules["TXT-05"]) == (1, 4)
    assert set(rules) == {"ACR-01", "QUO-02", "TXT-05"}


@pytest.mark.real_texts
def test_the_corporate_release_pasted_has_its_dead_link():
    found = _pasted(REAL_TEXTS[1])
    assert (found["LNK-01"], found["LNK-02"]) == (1, 1)


@pytest.mark.real_texts
def test_the_corporate_release_recognised_has_the_findings_expected(library):
    found = _rules(library, REAL_TEXTS[1])
    rules = Counter(rule for rule, _ in found)
    acronyms = ["AI", "CPPCC", "HKSAR", "I&T", "NPC", "R&D"]
    assert sorted(text for rule, text in found if rule == "ACR-01") == acronyms
    expected = {"STR-03": 1, "STR-05": 1, "QUO-02": 1, "QUO-04": 2, "PHO-04": 1, "PHO-07": 5, "PHO-08": 5, "LNK-03": 1}
    assert {rule: rules[rule] for rule in expected} == expected
    assert set(rules) == {*expected, "ACR-01", "TXT-05"}


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
