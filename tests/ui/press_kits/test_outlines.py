from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import PartChoice, PartKind
from mediadesk.records.release import Release, ReleaseKind, ReleaseText
from mediadesk.ui.press_kits import sayings
from mediadesk.ui.press_kits.outlines import Material, addable, fresh, moved, pages_of, ticked, without

EN, HANT = Language.EN, Language.ZH_HANT
COVER, RELEASE, PHOTOS = PartKind.COVER, PartKind.RELEASE, PartKind.PHOTOS
PARTS = (PartChoice(RELEASE, EN), PartChoice(COVER, EN), PartChoice(RELEASE, HANT), PartChoice(PHOTOS, EN))
MATERIAL = Material(ByLanguage("Tides", "潮汐"), (EN, HANT), photo_count=2)


@given(st.integers(0, 3), st.integers(-2, 6))
def test_moving_loses_no_part_and_ends_inside(number: int, to: int) -> None:
    result = moved(PARTS, number, to)
    assert sorted(map(repr, result)) == sorted(map(repr, PARTS))
    assert result.index(PARTS[number]) == min(max(to, 0), 3)


def test_cover_comes_first_on_paper_wherever_it_stands_in_the_contents() -> None:
    assert pages_of(PARTS, MATERIAL, (0, 1, 3, 5)) == (1, 0, 3, 5)


def test_parts_without_pages_have_none() -> None:
    parts = ticked(PARTS, 0, False)
    assert pages_of(parts, Material(languages=(EN, HANT)), (0, 1)) == (None, 0, 1, None)


def test_only_what_the_release_has_and_the_kit_lacks_is_offered() -> None:
    kinds = (PartKind.CONTACT_SHEET, PartKind.CAPTION_SHEET)
    sheets = [PartChoice(kind, language) for kind in kinds for language in MATERIAL.languages]
    slips = [PartChoice(PartKind.RETURN_SLIP, language) for language in MATERIAL.languages]
    assert addable(PARTS, MATERIAL) == (PartChoice(PHOTOS, HANT), *sheets, *slips)
    assert addable(without(PARTS, 1), MATERIAL)[0] == PartChoice(COVER, EN)
    assert addable(PARTS, Material(languages=(EN,))) == (PartChoice(PartKind.RETURN_SLIP, EN),)


def test_release_part_without_a_headline_says_so() -> None:
    material = Material(ByLanguage(zh_hant="潮汐"), (EN, HANT))
    assert sayings.part_detail(PARTS[0], material) == "No headline yet"
    assert sayings.part_detail(PARTS[2], material) == "潮汐"


def test_kit_of_an_invitation_begins_with_its_return_slips() -> None:
    texts = tuple(ReleaseText(number, 1, language) for number, language in enumerate((EN, HANT)))
    slips = {PartChoice(PartKind.RETURN_SLIP, EN), PartChoice(PartKind.RETURN_SLIP, HANT)}
    assert slips <= set(fresh(Release(1, ReleaseKind.MEDIA_INVITATION), texts, MATERIAL).parts)
    assert not slips & set(fresh(Release(1), texts, MATERIAL).parts)
