"""A kit that lacks nothing, and each thing taken away from it by itself."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.preflight import completeness
from mediadesk.records.block import plain
from mediadesk.records.completeness import Gap, Lack
from mediadesk.records.house_style import CORPORATE, Section
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Fact, Organisation
from mediadesk.records.people import PressOfficer
from mediadesk.records.photo import Consent, PersonInPicture, Photo
from mediadesk.records.press_kit import KitPhoto, KitText, PartChoice, PartKind, PressKit
from mediadesk.records.release import Embargo, ReleaseKind, ReleaseLine, ReleaseText
from mediadesk.wording.completeness import sentence

EN, HANT = Language.EN, Language.ZH_HANT
_WORDS = ByLanguage("Kites", "風箏", "风筝")


def _text(language: Language) -> KitText:
    about = Boilerplate(3, language, "About", ("A trust.",))
    return KitText(ReleaseText(2, 1, language, headline="Kites fly", blocks=(plain("They fly."),)), (about,))


def _photo(number: int) -> KitPhoto:
    photo = Photo(number, sha256="a", caption=_WORDS, alt_text=_WORDS, credit=ByLanguage("Trust"))
    return KitPhoto(number, photo, Path("kite.jpg"))


WHOLE = PressKit(
    title=_WORDS,
    language=EN,
    organisation=Organisation(1, ByLanguage("Kite Trust")),
    kind=ReleaseKind.PRESS_RELEASE,
    release_line=ReleaseLine.IMMEDIATE,
    embargo=None,
    is_draft=False,
    issue_date=date(2025, 4, 24),
    assets_url="",
    parts=tuple(
        PartChoice(kind, language)
        for kind, language in (
            (PartKind.COVER, EN),
            (PartKind.RELEASE, EN),
            (PartKind.RELEASE, HANT),
            (PartKind.PHOTOS, EN),
            (PartKind.FACT_SHEET, EN),
        )
    ),
    texts=(_text(EN), _text(HANT)),
    photos=(_photo(1), _photo(2), _photo(3)),
    facts=(Fact(1, 1, "40", ByLanguage("kites")),),
    press_officers=(PressOfficer(1, ByLanguage("Karen Lau"), phone="+852 5555 0121", email="karen@kites.example"),),
)


def _without_words(kit: PressKit, number: int, **changes: object) -> PressKit:
    photos = [
        replace(each, photo=replace(each.photo, **changes)) if each.number == number else each  # type: ignore[arg-type]
        for each in kit.photos
    ]
    return replace(kit, photos=tuple(photos))


def _in_english(**changes: object) -> PressKit:
    text = WHOLE.texts[0]
    return replace(WHOLE, texts=(replace(text, text=replace(text.text, **changes)), WHOLE.texts[1]))  # type: ignore[arg-type]


def _without_part(kind: PartKind) -> PressKit:
    return replace(WHOLE, parts=tuple(part for part in WHOLE.parts if part.kind is not kind))


_NO = PersonInPicture(7, consent=Consent.REFUSED)
_NOT_CLEARED = Gap(Lack.CLEARANCE, photos=(1,))
_HANT_ONLY = ByLanguage(zh_hant="風箏")
_STRICT = replace(CORPORATE, required=(*CORPORATE.required, Section.NOTES, Section.ASSETS))
BROKEN: tuple[tuple[PressKit, tuple[Gap, ...]], ...] = (
    (replace(WHOLE, title=_HANT_ONLY), (Gap(Lack.TITLE, EN),)),
    (replace(WHOLE, texts=WHOLE.texts[:1]), (Gap(Lack.TEXT, HANT),)),
    (_in_english(headline=" "), (Gap(Lack.HEADLINE, EN),)),
    (_in_english(blocks=(plain(" "),)), (Gap(Lack.BODY, EN),)),
    (replace(WHOLE, texts=(replace(WHOLE.texts[0], boilerplates=()), WHOLE.texts[1])), (Gap(Lack.BOILERPLATE, EN),)),
    (
        replace(WHOLE, house_style=_STRICT),
        (Gap(Lack.NOTES, EN), Gap(Lack.NOTES, HANT), Gap(Lack.ASSETS)),
    ),
    (replace(WHOLE, issue_date=None), (Gap(Lack.ISSUE_DATE),)),
    (replace(WHOLE, release_line=ReleaseLine.EMBARGOED), (Gap(Lack.EMBARGO_TIME),)),
    (replace(WHOLE, press_officers=()), (Gap(Lack.CONTACT),)),
    (
        replace(WHOLE, press_officers=(replace(WHOLE.press_officers[0], phone=" "),)),
        (Gap(Lack.ADDRESS, about="Karen Lau"),),
    ),
    (replace(WHOLE, photos=()), (Gap(Lack.PHOTOS),)),
    (_without_part(PartKind.PHOTOS), (Gap(Lack.PHOTO_PART, EN),)),
    (_without_words(WHOLE, 2, sha256=""), (Gap(Lack.PICTURE, photos=(2,)),)),
    (replace(WHOLE, photos=(*WHOLE.photos[:2], replace(WHOLE.photos[2], path=None))), (Gap(Lack.FILE, photos=(3,)),)),
    (
        _without_words(_without_words(WHOLE, 1, caption=ByLanguage("A")), 3, caption=ByLanguage("A")),
        (Gap(Lack.CAPTION, HANT, (1, 3)),),
    ),
    (_without_words(WHOLE, 2, alt_text=_HANT_ONLY), (Gap(Lack.ALT_TEXT, EN, (2,)),)),
    (_without_words(WHOLE, 2, credit=ByLanguage()), (Gap(Lack.CREDIT, photos=(2,)),)),
    (_without_words(WHOLE, 2, people=(_NO,)), (Gap(Lack.CLEARANCE, photos=(2,)),)),
    (_without_words(WHOLE, 1, people=(replace(_NO, consent=Consent.UNKNOWN, is_minor=True),)), (_NOT_CLEARED,)),
    (_without_words(WHOLE, 1, expires_on=date(2025, 4, 23)), (_NOT_CLEARED,)),
    (replace(WHOLE, facts=()), (Gap(Lack.FACTS),)),
    (_without_part(PartKind.FACT_SHEET), (Gap(Lack.FACT_PART, EN),)),
    (replace(WHOLE, facts=(Fact(1, 1, "40", _HANT_ONLY),)), (Gap(Lack.FACT_LABEL, EN),)),
)


def test_kit_that_has_everything_lacks_nothing() -> None:
    looked = completeness(WHOLE, (EN, HANT))
    assert looked.is_whole
    assert looked.met == looked.total > 15


@pytest.mark.parametrize(("kit", "gaps"), BROKEN, ids=lambda value: value[0].lack if isinstance(value, tuple) else "")
def test_what_is_taken_away_is_named_and_nothing_else(kit: PressKit, gaps: tuple[Gap, ...]) -> None:
    assert completeness(kit, (EN, HANT)).gaps == gaps


def test_everything_a_kit_may_lack_is_tried() -> None:
    assert {gap.lack for _kit, gaps in BROKEN for gap in gaps} == set(Lack)


@pytest.mark.parametrize("gap", [gap for _kit, gaps in BROKEN for gap in gaps], ids=lambda gap: gap.lack)
def test_every_gap_is_said_in_one_whole_sentence(gap: Gap) -> None:
    said = sentence(gap)
    assert said.endswith(".")
    assert not set("{}") & set(said)
    assert all(str(number) in said for number in gap.photos)


def test_photos_are_listed_as_people_list_them() -> None:
    assert sentence(Gap(Lack.CAPTION, HANT, (1, 3, 4))) == "Photos 1, 3 and 4 have no captions in Traditional Chinese."
    assert sentence(Gap(Lack.CREDIT, None, (2,))) == "Photo 2 does not say whom to credit."


def test_embargo_with_its_time_is_no_gap() -> None:
    embargo = Embargo(datetime(2025, 5, 1, tzinfo=UTC))
    kit = replace(WHOLE, release_line=ReleaseLine.EMBARGOED, embargo=embargo)
    assert completeness(kit, (EN, HANT)).is_whole


def test_government_news_story_needs_neither_contact_nor_boilerplate() -> None:
    texts = tuple(replace(text, boilerplates=()) for text in WHOLE.texts)
    wants_little = replace(CORPORATE, required=(Section.HEADLINE, Section.BODY))
    kit = replace(WHOLE, kind=ReleaseKind.NEWS_STORY, texts=texts, press_officers=(), house_style=wants_little)
    assert completeness(kit, (EN, HANT)).is_whole


@given(st.lists(st.sampled_from(BROKEN), min_size=1, max_size=1), st.permutations((EN, HANT)))
def test_what_is_there_and_what_is_missing_make_the_whole(
    picked: list[tuple[PressKit, tuple[Gap, ...]]], wanted: list[Language]
) -> None:
    kit, gaps = picked[0]
    looked = completeness(kit, wanted)
    assert looked.total == looked.met + len(gaps)
    assert completeness(kit, [*wanted, *wanted]) == looked
