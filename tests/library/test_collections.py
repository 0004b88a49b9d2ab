"""Every record comes back as it was kept, and the lists show it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from mediadesk.library import Library
from mediadesk.records.block import Block, Role, Run, plain
from mediadesk.records.contact import (
    Affiliation,
    ContactRow,
    ContactStatus,
    MediaContact,
    Outlet,
    OutletKind,
    OutletRow,
)
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Brand, Fact, Organisation
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.release import (
    Embargo,
    Release,
    ReleaseKind,
    ReleaseLine,
    ReleaseText,
    Status,
    TextState,
)

NAME = ByLanguage("Lai Sum-yi", "黎心怡", "黎心怡")
UNTIL = datetime(2026, 12, 1, 11, 30, 15, 123000, timezone(timedelta(hours=8)))


def test_newsmaker_comes_back(library: Library) -> None:
    kept = library.newsmakers.add(
        Newsmaker(new_key(), NAME, ByLanguage("Dr", "博士"), (ByLanguage("Chair"), ByLanguage(zh_hant="委員")))
    )
    assert library.newsmakers.get(kept.id) == kept
    fewer = library.newsmakers.save(replace(kept, posts=kept.posts[1:]))
    assert fewer.version == 2
    assert library.newsmakers.get(kept.id) == fewer
    assert library.newsmakers.all("委员") == [fewer]
    assert library.newsmakers.all("chair") == []


def test_newsmaker_is_known_by_name_in_any_script(library: Library) -> None:
    kept = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ng Wai", "吳惠")))
    for name in ("ng wai", "吳惠", "吴惠"):
        assert library.newsmakers.named(name) == kept
    assert library.newsmakers.named("Ng") is None
    assert library.newsmakers.named("") is None
    library.newsmakers.move_to_trash(kept.id)
    assert library.newsmakers.named("Ng Wai") is None


def test_press_officer_comes_back(library: Library) -> None:
    kept = library.press_officers.add(
        PressOfficer(new_key(), NAME, ByLanguage("Manager"), NAME, "+852 2", "a@b.example")
    )
    assert library.press_officers.get(kept.id) == kept
    assert library.press_officers.all("2") == library.press_officers.all("a@b") == [kept]


def test_organisation_and_boilerplate_come_back(library: Library) -> None:
    kept = library.organisations.add(
        Organisation(new_key(), NAME, NAME, "https://a.example", NAME, Brand("#112233", "ab" * 32, "plain_wire"))
    )
    assert library.organisations.get(kept.id) == kept
    assert library.organisations.all()[0].is_own
    boilerplate = library.boilerplates.add(Boilerplate(new_key(), Language.ZH_HANS, "关于", ("一", "二"), kept.id))
    assert library.boilerplates.get(boilerplate.id) == boilerplate
    assert library.boilerplates.all("關於") == [boilerplate]


def test_own_organisation_can_be_named(library: Library) -> None:
    own = library.organisations.save(replace(library.organisations.own(), name=NAME))
    assert library.organisations.own() == own


def test_photo_comes_back_with_captions_and_people(library: Library) -> None:
    person = library.newsmakers.add(Newsmaker(new_key(), NAME))
    kept = library.photos.add(
        Photo(
            new_key(),
            file_name="a.jpg",
            size=(10, 20),
            taken_at=UNTIL.astimezone(UTC),
            caption=ByLanguage("One", "", "三"),
            alt_text=ByLanguage(zh_hant="描述"),
            usage_terms="Editorial",
            people=(PersonInPicture(person.id, 2, 3, 0.25, 0.75), PersonInPicture(person.id, 1, 1)),
        )
    )
    assert library.photos.get(kept.id) == kept
    other = library.photos.save(replace(kept, people=kept.people[::-1], caption=ByLanguage("Two")))
    assert library.photos.get(kept.id) == other


def test_release_comes_back_with_everything_it_carries(library: Library) -> None:
    organisation = library.organisations.own()
    kept = library.releases.add(
        Release(
            new_key(),
            ReleaseKind.MEDIA_INVITATION,
            Status.APPROVED,
            ReleaseLine.EMBARGOED,
            Embargo(UNTIL.astimezone(UTC), "Europe/London"),
            "tidal-garden",
            date(2026, 12, 1),
            "https://a.example/pictures",
            organisation.id,
        )
    )
    assert library.releases.get(kept.id) == kept
    assert library.releases.find("tidal-garden") == library.releases.find(str(kept.id)) == kept
    photos = [library.photos.add(Photo(new_key())).id for _ in range(3)]
    library.releases.set_photos(kept.id, photos)
    library.releases.set_photos(kept.id, [photos[2], photos[0], photos[2]])
    assert [photo.id for photo in library.releases.photos(kept.id)] == [photos[2], photos[0]]
    officer = library.press_officers.add(PressOfficer(new_key(), NAME))
    library.releases.set_press_officers(kept.id, [officer.id])
    assert library.releases.press_officers(kept.id) == (officer,)
    english = library.boilerplates.add(Boilerplate(new_key(), Language.EN, "About", ()))
    chinese = library.boilerplates.add(Boilerplate(new_key(), Language.ZH_HANT, "關於", ()))
    library.releases.set_boilerplates(kept.id, [chinese.id, english.id])
    assert library.releases.boilerplates(kept.id) == (chinese, english)
    assert library.releases.boilerplates(kept.id, Language.EN) == (english,)
    assert library.releases.get(kept.id) == kept


def test_facts_keep_their_order_and_identity(library: Library) -> None:
    release = library.releases.add(Release(new_key()))
    facts = [Fact(new_key(), release.id, value, NAME, date(2026, 1, 1)) for value in ("15,000+", "3 km")]
    library.releases.set_facts(release.id, facts)
    library.releases.set_facts(release.id, facts[::-1])
    kept = library.releases.facts(release.id)
    assert [(fact.id, fact.number, fact.value) for fact in kept] == [
        (facts[1].id, 1, "3 km"),
        (facts[0].id, 2, "15,000+"),
    ]
    library.releases.set_facts(release.id, [])
    assert library.releases.facts(release.id) == ()


def test_text_comes_back_with_its_blocks(library: Library) -> None:
    release = library.releases.add(Release(new_key()))
    started = library.releases.start_text(release.id, Language.ZH_HANT)
    assert library.releases.start_text(release.id, Language.ZH_HANT) == started
    blocks = (
        Block((Run("甲", bold=True), Run("乙", italic=True, href="https://a.example"))),
        plain("標題", Role.HEADING),
    )
    kept = library.releases.save_text(
        replace(
            started,
            headline="頭條",
            subheadlines=("一", "二"),
            place="香港",
            blocks=blocks,
            notes=("注",),
            end_mark="– 完 –",
            state=TextState.READY,
        )
    )
    assert library.releases.text(release.id, Language.ZH_HANT) == kept
    assert library.releases.texts(release.id) == (kept,)
    assert library.releases.text(release.id, Language.EN) is None


def test_quotes_follow_the_quote_blocks(library: Library) -> None:
    speaker = library.newsmakers.add(Newsmaker(new_key(), NAME))
    release = library.releases.add(Release(new_key()))
    said = plain("“We built it for everybody who lives here,” she said.", Role.QUOTE, speaker.id)
    unmarked = plain("A place to breathe.", Role.QUOTE)
    text = library.releases.start_text(release.id, Language.EN)
    text = library.releases.save_text(
        replace(text, blocks=(plain("“Not a quote block but a long one.”"), said, unmarked))
    )
    quotes = library.releases.quotes(release.id, Language.EN)
    assert [(quote.block_id, quote.speaker_id, quote.words) for quote in quotes] == [
        (said.id, speaker.id, "We built it for everybody who lives here,"),
        (unmarked.id, None, "A place to breathe."),
    ]
    library.releases.save_text(replace(text, blocks=(unmarked,)))
    assert [quote.words for quote in library.releases.quotes(release.id, Language.EN)] == ["A place to breathe."]


def test_release_rows_show_the_newest_edited_first(library: Library) -> None:
    old = library.releases.add(Release(new_key(), embargo=Embargo(UNTIL)))
    new = library.releases.add(Release(new_key(), status=Status.IN_REVIEW))
    assert [row.id for row in library.releases.rows()] == [new.id, old.id]
    text = library.releases.start_text(old.id, Language.ZH_HANT)
    library.releases.save_text(replace(text, headline="頭條", blocks=(plain("十個字的內文在這裡。"),)))
    library.releases.start_text(old.id, Language.EN)
    first, second = library.releases.rows()
    assert (first.id, first.headline, first.word_count) == (old.id, "頭條", 9)
    assert first.embargo == Embargo(UNTIL.astimezone(UTC))
    assert first.languages == ((Language.ZH_HANT, TextState.IN_PROGRESS), (Language.EN, TextState.IN_PROGRESS))
    assert (second.status, second.headline, second.languages) == (Status.IN_REVIEW, "", ())
    assert [row.id for row in library.releases.rows("", Status.IN_REVIEW)] == [new.id]
    assert [row.id for row in library.releases.rows("頭條", Status.IN_REVIEW)] == []


def test_photos_of_one_step_are_listed_in_the_order_they_were_added_in(library: Library) -> None:
    with library.history.step("Import"):
        first, second, third = (library.photos.add(Photo(new_key())).id for _ in range(3))
    assert [row.id for row in library.photos.rows()] == [first, second, third]


def test_what_is_in_the_trash_is_in_no_list_until_it_is_restored(library: Library) -> None:
    release = library.releases.add(Release(new_key(), slug="gone"))
    photo = library.photos.add(Photo(new_key()))
    library.releases.set_photos(release.id, [photo.id])
    library.photos.move_to_trash(photo.id)
    assert library.releases.photos(release.id) == ()
    assert library.releases.rows()[0].photo_count == 0
    library.releases.move_to_trash(release.id)
    assert (library.releases.rows(), library.releases.count(), library.photos.rows()) == ([], 0, [])
    with pytest.raises(NoSuchRecord):
        library.releases.find("gone")
    library.releases.restore(release.id)
    library.photos.restore(photo.id)
    assert library.releases.rows()[0].photo_count == 1


@pytest.mark.parametrize("wanted", ["12345", "no-such-slug", "", "9" * 30, "²"])
def test_a_release_that_is_not_there_is_one_problem(library: Library, wanted: str) -> None:
    with pytest.raises(NoSuchRecord):
        library.releases.find(wanted)


def test_contact_comes_back_with_posts_past_and_present(library: Library) -> None:
    post, radio = (library.outlets.add(Outlet(new_key(), ByLanguage(name), city="HK")) for name in ("Post", "Radio"))
    kept = library.contacts.add(
        MediaContact(
            new_key(),
            NAME,
            "a@b.example",
            "+852 9",
            (Language.EN, Language.ZH_HANT),
            ("Science", "環境"),
            (Affiliation(radio.id, "Producer", date(2020, 1, 1), date(2023, 1, 1)), Affiliation(post.id, "Editor")),
            ContactStatus.NEW,
            "Prefers mornings",
            UNTIL.astimezone(UTC),
        )
    )
    assert library.contacts.get(kept.id) == kept
    assert library.contacts.rows() == [
        ContactRow(
            kept.id, "Lai Sum-yi", "Editor", "Post", kept.beats, kept.languages, ContactStatus.NEW, kept.last_contact_at
        )
    ]
    assert library.outlets.rows() == [
        OutletRow(post.id, "Post", OutletKind.NEWSPAPER, "HK", 1),
        OutletRow(radio.id, "Radio", OutletKind.NEWSPAPER, "HK", 0),
    ]


def test_contacts_are_chosen_by_beat_and_language(library: Library) -> None:
    one = library.contacts.add(MediaContact(new_key(), ByLanguage("B"), beats=("Science",), languages=(Language.EN,)))
    two = library.contacts.add(MediaContact(new_key(), ByLanguage("a"), beats=("science ", "Arts")))
    assert library.contacts.beats() == ["Arts", "Science"]
    assert [row.id for row in library.contacts.rows()] == [two.id, one.id]
    assert [row.id for row in library.contacts.rows(beat="SCIENCE")] == [two.id, one.id]
    assert [row.id for row in library.contacts.rows(beat="Arts")] == [two.id]
    assert [row.id for row in library.contacts.rows(language=Language.EN)] == [one.id]
    assert [row.id for row in library.contacts.rows("b", "science", Language.EN)] == [one.id]
    assert library.contacts.get(two.id).beats == library.contacts.rows()[0].beats == ("Science", "Arts")
    library.contacts.save(replace(two, beats=("Sport", "Arts", "ＳＰＯＲＴ", " ")))
    assert library.contacts.get(two.id).beats == library.contacts.rows()[0].beats == ("Sport", "Arts")
    library.contacts.move_to_trash(one.id)
    assert library.contacts.beats() == ["Arts", "Sport"]
    assert library.contacts.count() == 1


def test_outlet_is_known_by_name(library: Library) -> None:
    kept = library.outlets.add(Outlet(new_key(), ByLanguage("Le Temps", "時報"), OutletKind.RADIO, "https://t.example"))
    assert library.outlets.named("le temps") == library.outlets.named("时报") == kept
    assert library.outlets.named("Temps") is None


def test_settings_are_kept(library: Library) -> None:
    assert library.settings.get("export.folder", "none") == "none"
    library.settings.put("export.folder", ["a", {"b": None}])
    library.settings.put("export.folder", ["a", {"b": 1}])
    assert library.settings.get("export.folder") == ["a", {"b": 1}]


def test_a_time_without_a_zone_is_refused(library: Library) -> None:
    with pytest.raises(ValueError, match="zone"):
        library.releases.add(Release(new_key(), embargo=Embargo(datetime(2026, 1, 1))))
    assert library.releases.count() == 0


def test_what_no_engine_can_store_is_left_out_of_texts(library: Library) -> None:
    kept = library.outlets.add(Outlet(new_key(), ByLanguage("A\x00B\ud800C")))
    assert library.outlets.get(kept.id).name.en == "ABC"
    release = library.releases.add(Release(new_key()))
    text = library.releases.start_text(release.id, Language.EN)
    library.releases.save_text(replace(text, blocks=(plain("x\x00\udfffy"),), notes=("\x00",)))
    stored = library.releases.text(release.id, Language.EN)
    assert stored is not None
    assert (stored.blocks[0].text, stored.notes) == ("xy", ("",))


def test_a_started_text_belongs_to_a_release(library: Library) -> None:
    with pytest.raises(NoSuchRecord):
        library.releases.start_text(1, Language.EN)


def test_a_release_is_added_with_its_texts(library: Library) -> None:
    key = new_key()
    library.releases.add(Release(key), [ReleaseText(new_key(), key, Language.EN, "One")])
    assert library.history.undo_label == "Add release “One”"
    library.history.undo()
    assert library.releases.count() == 0
