"""Outlines of kits, and the finished kits collected from them."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.library import Library
from mediadesk.records.block import Role, plain
from mediadesk.records.contact import Outlet
from mediadesk.records.house_style import CORPORATE, HouseStyle
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Brand, Fact, Organisation
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.photo import PersonInPicture, Photo, PhotoFile
from mediadesk.records.press_kit import KitOutline, PartChoice, PartKind
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.release import Release, ReleaseKind, ReleaseText, Status
from mediadesk.wording.house_styles import shipped

EN, HANT = Language.EN, Language.ZH_HANT


@pytest.fixture
def release(library: Library, tmp_path: Path) -> Release:
    """A release in English and traditional Chinese with two photos, one of them with its picture."""
    speaker = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ho Wai-lam")))
    pictured = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ko Sze")))
    key = new_key()
    said = plain("“It is there for everybody, and it will stay.”", Role.QUOTE, speaker.id)
    texts = [
        ReleaseText(new_key(), key, EN, "Garden opens", blocks=(said,)),
        ReleaseText(new_key(), key, HANT, "花園開放"),
    ]
    release = library.releases.add(Release(key, status=Status.APPROVED, assets_url="https://p.example"), texts)
    (tmp_path / "a.jpg").write_bytes(b"picture")
    with_picture = library.photos.add(PhotoFile(tmp_path / "a.jpg", (1, 1), "image/jpeg"))
    waiting = library.photos.add(Photo(new_key(), people=(PersonInPicture(pictured.id),)))
    library.releases.set_photos(key, [waiting.id, with_picture.id])
    library.releases.set_facts(key, [Fact(new_key(), key, "3 km", ByLanguage("of shore"))])
    officer = library.press_officers.add(PressOfficer(new_key(), ByLanguage("Mandy Kwan")))
    library.releases.set_press_officers(key, [officer.id])
    about = [library.boilerplates.add(Boilerplate(new_key(), language, "About", ())) for language in (EN, HANT)]
    library.releases.set_boilerplates(key, [each.id for each in about])
    return release


def outline_of(release: Release, *parts: PartChoice) -> KitOutline:
    return KitOutline(new_key(), ByLanguage("Garden kit"), release.id, parts)


def test_outline_comes_back(library: Library, release: Release) -> None:
    parts = (PartChoice(PartKind.COVER, EN), PartChoice(PartKind.RELEASE, EN), PartChoice(PartKind.PHOTOS, EN, False))
    kept = library.press_kits.add(outline_of(release, *parts))
    assert library.press_kits.outline(kept.id) == kept
    changed = library.press_kits.save(replace(kept, parts=parts[:1], title=ByLanguage(zh_hant="花園")))
    assert library.press_kits.outline(kept.id) == changed
    (row,) = library.press_kits.rows()
    assert (row.title, row.release_headline, row.part_count, row.embargo) == ("花園", "Garden opens", 1, None)
    library.press_kits.move_to_trash(kept.id)
    assert library.press_kits.rows() == []


def test_collected_kit_has_the_included_parts_in_order(library: Library, release: Release) -> None:
    parts = (
        PartChoice(PartKind.COVER, HANT),
        PartChoice(PartKind.RELEASE, HANT),
        PartChoice(PartKind.RELEASE, Language.ZH_HANS),
        PartChoice(PartKind.RELEASE, EN),
        PartChoice(PartKind.PHOTOS, EN, included=False),
        PartChoice(PartKind.FACT_SHEET, EN),
    )
    kit = library.press_kits.collect(library.press_kits.add(outline_of(release, *parts)).id)
    assert kit.parts == (parts[0], parts[1], parts[3], parts[5])
    assert (kit.language, kit.title, kit.is_draft) == (HANT, ByLanguage("Garden kit"), False)
    assert [each.text.language for each in kit.texts] == [HANT, EN]
    assert [each.boilerplates[0].language for each in kit.texts] == [HANT, EN]
    english = kit.in_language(EN)
    assert english is not None
    assert [person.name.en for person in english.speakers] == ["Ho Wai-lam", "Ko Sze"]
    assert kit.organisation == library.organisations.own()
    assert [fact.value for fact in kit.facts] == ["3 km"]
    assert [officer.name.en for officer in kit.press_officers] == ["Mandy Kwan"]


def test_photos_are_numbered_and_have_a_path_only_with_a_picture(library: Library, release: Release) -> None:
    kit = library.press_kits.collect_release(release.id, [EN, HANT])
    assert [photo.number for photo in kit.photos] == [1, 2]
    assert kit.photos[0].path is None
    assert kit.photos[1].path is not None
    assert kit.photos[1].path.read_bytes() == b"picture"


def test_release_by_itself_is_its_texts_and_photos_without_a_cover(library: Library, release: Release) -> None:
    kit = library.press_kits.collect_release(release.id, [HANT, EN, Language.ZH_HANS])
    assert [(part.kind, part.language) for part in kit.parts] == [
        (PartKind.RELEASE, HANT),
        (PartKind.RELEASE, EN),
        (PartKind.PHOTOS, HANT),
    ]
    assert kit.title == ByLanguage("Garden opens", "花園開放")
    library.releases.set_photos(release.id, [])
    kit = library.press_kits.collect_release(release.id, [EN])
    assert [part.kind for part in kit.parts] == [PartKind.RELEASE]


def test_kit_carries_the_logo_of_its_organisation(library: Library, release: Release, tmp_path: Path) -> None:
    assert library.press_kits.collect_release(release.id, [EN]).logo is None
    (tmp_path / "logo.png").write_bytes(b"logo")
    sha256 = library.media.put(tmp_path / "logo.png")
    library.organisations.save(replace(library.organisations.own(), brand=Brand("#000000", sha256)))
    assert library.press_kits.collect_release(release.id, [EN]).logo == library.media.path(sha256)


def test_kit_that_is_not_there_is_one_problem(library: Library) -> None:
    with pytest.raises(NoSuchRecord):
        library.press_kits.collect(1)
    with pytest.raises(NoSuchRecord):
        library.press_kits.collect_release(1, [EN])


def test_kits_of_a_release_in_the_trash_are_hidden_with_it(library: Library, release: Release) -> None:
    library.press_kits.add(outline_of(release, PartChoice(PartKind.COVER, EN)))
    library.releases.move_to_trash(release.id)
    assert library.press_kits.rows() == []
    library.history.undo()
    assert len(library.press_kits.rows()) == 1


def test_kit_of_photos_alone_knows_who_is_in_them(library: Library, release: Release) -> None:
    release = library.releases.save(replace(release, slug="garden"))
    kept = library.press_kits.add(outline_of(release, PartChoice(PartKind.PHOTOS, EN)))
    kit = library.press_kits.collect(kept.id)
    assert (kit.slug, [newsmaker.name.en for newsmaker in kit.pictured]) == ("garden", ["Ko Sze"])


def test_kit_has_its_own_style_else_that_of_its_organisation_else_corporate(library: Library, release: Release) -> None:
    kept = library.press_kits.add(outline_of(release, PartChoice(PartKind.RELEASE, EN)))
    assert library.press_kits.collect(kept.id).house_style == CORPORATE
    own = library.organisations.own()
    library.organisations.save(replace(own, brand=replace(own.brand, house_style="government")))
    assert library.press_kits.collect(kept.id).house_style == shipped("government")
    assert library.press_kits.collect_release(release.id, [EN]).house_style == shipped("government")
    kept = library.press_kits.save(replace(kept, house_style="plain_wire"))
    assert library.press_kits.outline(kept.id) == kept
    assert library.press_kits.collect(kept.id).house_style == shipped("plain_wire")


def test_release_of_another_house_has_the_style_of_that_house(library: Library, release: Release) -> None:
    other = library.organisations.add(
        Organisation(new_key(), ByLanguage("Pier"), brand=Brand(house_style="government"))
    )
    library.releases.save(replace(release, organisation_id=other.id))
    assert library.press_kits.collect_release(release.id, [EN]).house_style == shipped("government")


def test_kit_whose_style_is_gone_looks_as_the_organisation_does(library: Library, release: Release) -> None:
    style = library.house_styles.add(HouseStyle(id=new_key(), accent="#112233"))
    kept = library.press_kits.add(replace(outline_of(release, PartChoice(PartKind.RELEASE, EN)), house_style=style.key))
    assert library.press_kits.collect(kept.id).house_style == style
    library.house_styles.move_to_trash(style.id)
    assert library.press_kits.collect(kept.id).house_style == CORPORATE
    library.history.undo()
    assert library.press_kits.collect(kept.id).house_style.key == style.key


def test_invitation_by_itself_brings_a_return_slip_in_each_language_it_is_written_in(
    library: Library, release: Release
) -> None:
    def slips() -> list[Language]:
        parts = library.press_kits.collect_release(release.id, list(Language)).parts
        return [part.language for part in parts if part.kind is PartKind.RETURN_SLIP]

    assert slips() == []
    library.releases.save(replace(release, kind=ReleaseKind.MEDIA_INVITATION))
    assert slips() == [EN, HANT]


def test_register_has_the_names_of_the_outlets(library):
    library.outlets.add(Outlet(new_key(), ByLanguage("Kyte Post", "風箏報")))
    library.outlets.move_to_trash(library.outlets.add(Outlet(new_key(), ByLanguage("Gone Gazette"))).id)
    assert library.press_kits.register().words == ("Kyte Post",)
