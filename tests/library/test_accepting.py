"""A recognised text becomes records in one step; a second language joins the same release."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mediadesk.library import Library
from mediadesk.library.issuing import short_name, slug
from mediadesk.library.naming import parted
from mediadesk.records.block import Role
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.recognised import (
    RecognisedBlock,
    RecognisedBoilerplate,
    RecognisedContact,
    RecognisedPerson,
    RecognisedPhoto,
    RecognisedQuote,
    RecognisedRelease,
)
from mediadesk.records.release import Embargo, ReleaseKind, ReleaseLine, Status

SAID = "We built the garden so that everybody can walk along the water"
SAID_MORE = "and it is free for good, day and night, for those who live here"
SAID_IN_CHINESE = "我們建造這座花園，讓每一個人都可以沿着海邊散步"

ENGLISH = RecognisedRelease(
    kind=ReleaseKind.PRESS_RELEASE,
    language=Language.EN,
    release_line=ReleaseLine.EMBARGOED,
    embargo_at=datetime(2026, 12, 1, 3, tzinfo=UTC),
    headline="Tidal garden opens at Lantern Quay",
    subheadlines=("Free for everybody",),
    place="Hong Kong",
    issue_date=date(2026, 12, 1),
    assets_url="https://pictures.example/tidal",
    blocks=(
        RecognisedBlock("paragraph", "The garden floods twice a day."),
        RecognisedBlock("heading", "What they say"),
        RecognisedBlock("paragraph", f"Dr Yip Man-ching, Chair of Lantern Quay Trust, said, “{SAID}."),
        RecognisedBlock("paragraph", f"“{SAID_MORE.capitalize()}.”"),
        RecognisedBlock("list_item", "Open from six in the morning"),
    ),
    quotes=(RecognisedQuote("Dr Yip Man-ching", SAID), RecognisedQuote("Dr Yip", SAID_MORE.capitalize())),
    photos=(
        RecognisedPhoto(
            1,
            "Dr Yip Man-ching (centre), Mr Au Wai (left) and Ms Ho Lok-yan (right) open the garden.",
            (
                RecognisedPerson("Dr Yip Man-ching", "centre", "Chair of Lantern Quay Trust"),
                RecognisedPerson("Mr Au Wai", "left"),
                RecognisedPerson("Ms Ho Lok-yan", "right"),
            ),
        ),
        RecognisedPhoto(2, "Somebody waves.", (RecognisedPerson("Ir Ng Tin"), RecognisedPerson("Prof Ko Sze"))),
    ),
    notes=("Interviews on request.",),
    boilerplates=(RecognisedBoilerplate("About Lantern Quay Trust", ("Founded in 1990.", "It runs three quays.")),),
    press_contacts=(
        RecognisedContact("Lantern Quay Trust", "Mandy Kwan", "Press Officer", "+852 2123 4567", "press@quay.example"),
    ),
    end_mark="– End –",
)
CHINESE = RecognisedRelease(
    kind=ReleaseKind.PRESS_RELEASE,
    language=Language.ZH_HANT,
    headline="燈籠碼頭潮汐花園開放",
    place="香港",
    blocks=(RecognisedBlock("paragraph", f"葉敏晴博士說：「{SAID_IN_CHINESE}。」"),),
    quotes=(RecognisedQuote("葉敏晴博士", SAID_IN_CHINESE),),
    photos=(
        RecognisedPhoto(
            1,
            "區偉先生（左）、葉敏晴博士（中）及何樂欣女士（右）主持開幕。",
            (
                RecognisedPerson("區偉先生", "左"),
                RecognisedPerson("葉敏晴博士", "中", "燈籠碼頭信託主席"),
                RecognisedPerson("何樂欣女士", "右"),
            ),
        ),
    ),
    boilerplates=(RecognisedBoilerplate("關於燈籠碼頭信託", ("成立於1990年。",)),),
    press_contacts=(RecognisedContact("燈籠碼頭信託", "關美玲", "新聞主任", None, "press@quay.example"),),
)


def test_an_accepted_text_is_a_release_with_everything_found(library: Library) -> None:
    release = library.releases.accept(ENGLISH, raw="raw text")
    assert library.releases.get(release.id) == release
    assert (release.kind, release.status, release.release_line) == (
        ReleaseKind.PRESS_RELEASE,
        Status.DRAFT,
        ReleaseLine.EMBARGOED,
    )
    assert release.embargo == Embargo(datetime(2026, 12, 1, 3, tzinfo=UTC))
    assert (release.issue_date, release.assets_url) == (date(2026, 12, 1), "https://pictures.example/tidal")
    assert release.slug == "tidal-garden-opens-at-lantern-quay"
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    assert (text.headline, text.subheadlines, text.place) == (ENGLISH.headline, ("Free for everybody",), "Hong Kong")
    assert (text.notes, text.end_mark) == (("Interviews on request.",), "– End –")
    assert [block.text for block in text.blocks] == [block.text for block in ENGLISH.blocks]


def test_blocks_with_direct_speech_name_their_speaker(library: Library) -> None:
    release = library.releases.accept(ENGLISH, raw="")
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    speaker = library.newsmakers.named("Yip Man-ching")
    assert speaker is not None
    roles = [block.role for block in text.blocks]
    assert roles == [Role.PARAGRAPH, Role.HEADING, Role.QUOTE, Role.QUOTE, Role.LIST_ITEM]
    assert [block.speaker_id for block in text.blocks] == [None, None, speaker.id, speaker.id, None]
    assert [quote.speaker_id for quote in library.releases.quotes(release.id, Language.EN)] == [speaker.id] * 2


def test_captions_wait_for_their_pictures_with_people_in_their_seats(library: Library) -> None:
    release = library.releases.accept(ENGLISH, raw="")
    first, second = library.releases.photos(release.id)
    assert not first.has_picture
    assert first.caption == ByLanguage(en=ENGLISH.photos[0].caption)
    people = [(library.newsmakers.get(each.newsmaker_id).name.en, each.row, each.place) for each in first.people]
    assert people == [("Yip Man-ching", 1, 2), ("Au Wai", 1, 1), ("Ho Lok-yan", 1, 3)]
    assert [each.place for each in second.people] == [0, 0]
    chair = library.newsmakers.named("yip man-ching")
    assert chair is not None
    assert (chair.honorific.en, chair.posts) == ("Dr", (ByLanguage(en="Chair of Lantern Quay Trust"),))
    assert len(library.newsmakers.all()) == 5


def test_whom_a_caption_counts_and_does_not_name_is_in_the_picture(library: Library) -> None:
    release = library.releases.accept(_with_people(Language.EN, ("Mr Au Wai", "first from left")), raw="")
    (photo,) = library.releases.photos(release.id)
    assert [(each.newsmaker_id == UNNAMED, each.place) for each in photo.people] == [(False, 1), (True, 2), (True, 3)]
    named = _with_people(Language.ZH_HANT, ("區偉先生", "左一"), ("何樂欣女士", "右一"))
    library.releases.accept(named, raw="", into=release.id)
    (photo,) = library.releases.photos(release.id)
    assert [(each.newsmaker_id == UNNAMED, each.place) for each in photo.people] == [(False, 1), (True, 2), (False, 3)]
    assert library.newsmakers.get(photo.people[0].newsmaker_id).name == ByLanguage("Au Wai", "區偉")


def _with_people(language: Language, *people: tuple[str, str]) -> RecognisedRelease:
    shown = tuple(RecognisedPerson(*each) for each in people)
    return replace(ENGLISH, language=language, photos=(RecognisedPhoto(1, "A kite.", shown),))


def test_contact_boilerplate_and_organisation_are_kept(library: Library) -> None:
    release = library.releases.accept(ENGLISH, raw="")
    (officer,) = library.releases.press_officers(release.id)
    assert (officer.name.en, officer.title.en, officer.phone) == ("Mandy Kwan", "Press Officer", "+852 2123 4567")
    (boilerplate,) = library.releases.boilerplates(release.id)
    assert boilerplate.paragraphs == ("Founded in 1990.", "It runs three quays.")
    assert release.organisation_id == boilerplate.organisation_id == library.organisations.own().id
    assert library.organisations.own().name == ByLanguage(en="Lantern Quay Trust")


def test_accepting_is_one_step(library: Library) -> None:
    announced: list[frozenset[str]] = []
    library.subscribe(announced.append)
    library.releases.accept(ENGLISH, raw="")
    assert len(announced) == 1
    assert library.history.undo() == "Import “Tidal garden opens at Lantern Quay”"
    assert library.is_empty()
    assert library.newsmakers.all() == library.press_officers.all() == library.boilerplates.all() == []
    assert not library.organisations.own().name
    assert library.history.undo() is None
    library.history.redo()
    assert library.releases.count() == 1


def test_the_same_text_again_uses_the_people_there_are(library: Library) -> None:
    one = library.releases.accept(ENGLISH, raw="")
    two = library.releases.accept(ENGLISH, raw="")
    assert two.slug == f"{one.slug}-2"
    assert len(library.newsmakers.all()) == 5
    assert len(library.press_officers.all()) == len(library.boilerplates.all()) == len(library.organisations.all()) == 1
    assert library.newsmakers.all()[0].version == 1


def test_another_language_joins_the_release(library: Library) -> None:
    first = library.releases.accept(ENGLISH, raw="")
    release = library.releases.accept(CHINESE, raw="", into=first.id)
    assert release == first
    assert library.releases.count() == 1
    assert [text.language for text in library.releases.texts(release.id)] == [Language.EN, Language.ZH_HANT]
    photo, other = library.releases.photos(release.id)
    assert photo.caption == ByLanguage(en=ENGLISH.photos[0].caption, zh_hant=CHINESE.photos[0].caption)
    assert other.caption.zh_hant == ""
    names = [library.newsmakers.get(each.newsmaker_id) for each in photo.people]
    assert [person.name.zh_hant for person in names] == ["葉敏晴", "區偉", "何樂欣"]
    assert [person.honorific.zh_hant for person in names] == ["博士", "先生", "女士"]
    assert names[0].posts == (ByLanguage("Chair of Lantern Quay Trust", "燈籠碼頭信託主席"),)
    assert len(library.newsmakers.all()) == 5
    (quote,) = library.releases.quotes(release.id, Language.ZH_HANT)
    assert quote.speaker_id == names[0].id
    (officer,) = library.releases.press_officers(release.id)
    assert officer.name == ByLanguage("Mandy Kwan", "關美玲")
    assert [each.language for each in library.releases.boilerplates(release.id)] == [Language.EN, Language.ZH_HANT]
    assert library.organisations.own().name == ByLanguage("Lantern Quay Trust", "燈籠碼頭信託")


def test_a_language_that_is_there_is_replaced_by_what_comes_in(library: Library) -> None:
    first = library.releases.accept(ENGLISH, raw="")
    library.releases.accept(ENGLISH, raw="", into=first.id)
    (text,) = library.releases.texts(first.id)
    assert text.version == 2
    assert len(library.releases.photos(first.id)) == 2
    assert len(library.releases.boilerplates(first.id)) == 1


def test_speakers_of_a_text_without_photos_are_met_by_order(library: Library) -> None:
    first = library.releases.accept(ENGLISH, raw="")
    bare = RecognisedRelease(
        ReleaseKind.PRESS_RELEASE,
        Language.ZH_HANS,
        blocks=(RecognisedBlock("paragraph", "叶敏晴博士说：“我们建造这座花园，让每一个人都可以散步。”"),),
        quotes=(RecognisedQuote("叶敏晴博士", "我们建造这座花园，让每一个人都可以散步。"),),
    )
    library.releases.accept(bare, raw="", into=first.id)
    speaker = library.newsmakers.named("Yip Man-ching")
    assert speaker is not None
    assert (speaker.name.zh_hans, speaker.honorific.zh_hans) == ("叶敏晴", "博士")


def test_a_text_with_nothing_but_a_kind_can_be_accepted(library: Library) -> None:
    release = library.releases.accept(RecognisedRelease(ReleaseKind.STATEMENT, Language.ZH_HANT), raw="")
    assert library.releases.rows()[0].id == release.id


def test_joining_a_release_that_is_not_there_keeps_nothing(library: Library) -> None:
    with pytest.raises(NoSuchRecord):
        library.releases.accept(CHINESE, raw="", into=new_key())
    assert library.newsmakers.all() == []


def test_the_source_is_kept_as_it_came_in(library: Library) -> None:
    release = library.releases.accept(ENGLISH, raw="Line one\nLine two")
    found = library._rows.execute('SELECT release_id, raw FROM "import"')
    assert found == [(release.id, "Line one\nLine two")]


def test_somebody_known_is_found_again_and_not_overwritten(library: Library) -> None:
    known = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Yip Man-ching", "葉文靜"), ByLanguage("Prof")))
    library.releases.accept(ENGLISH, raw="")
    after = library.newsmakers.get(known.id)
    assert (after.name, after.honorific) == (known.name, known.honorific)
    assert after.posts == (ByLanguage(en="Chair of Lantern Quay Trust"),)


@pytest.mark.parametrize(
    ("printed", "language", "expected"),
    [
        ("Dr Yip Man-ching", Language.EN, ("Dr", "Yip Man-ching")),
        ("Ir Dr Lo", Language.EN, ("Ir Dr", "Lo")),
        ("Prof. Ann  Lee", Language.EN, ("Prof.", "Ann Lee")),
        ("The Hon Mrs Ko", Language.EN, ("The Hon Mrs", "Ko")),
        ("Drake Moss", Language.EN, ("", "Drake Moss")),
        ("Dr", Language.EN, ("", "Dr")),
        ("葉敏晴博士", Language.ZH_HANT, ("博士", "葉敏晴")),
        ("陳大文教授工程師", Language.ZH_HANT, ("教授工程師", "陳大文")),
        ("陈先生", Language.ZH_HANS, ("先生", "陈")),
        ("先生", Language.ZH_HANT, ("", "先生")),
        ("Mr John Moss", Language.ZH_HANT, ("Mr", "John Moss")),
    ],
)
def test_honorifics_are_parted_from_names(printed: str, language: Language, expected: tuple[str, str]) -> None:
    assert parted(printed, language) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Tidal garden opens!", "tidal-garden-opens"),
        ("燈籠碼頭，開放", "燈籠碼頭-開放"),
        ("“”", ""),
        ("x" * 90, "x" * 60),
        ("one " * 40, "one-" * 14 + "one"),
    ],
)
def test_a_slug_is_short_and_made_of_words(headline: str, expected: str) -> None:
    assert slug(headline) == expected


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("The Lantern Quay Trust (LQT) opened the garden.", "LQT"),
        ("Lantern Quay Trust（燈籠基金）", "燈籠基金"),
        ("The Lantern Quay Trust (a body without shareholders) opened it.", ""),
        ("The trust (LQT) opened it.", ""),
    ],
)
def test_short_name_is_what_stands_in_brackets_behind_the_name(passage: str, expected: str) -> None:
    found = RecognisedRelease(ReleaseKind.PRESS_RELEASE, Language.EN, blocks=(RecognisedBlock("paragraph", passage),))
    assert short_name(found, "Lantern Quay Trust") == expected
