"""Search finds words from their beginning and Han characters anywhere, across 繁/简, width, case and accents."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pysqlite3 import dbapi2

from mediadesk.library import Library
from mediadesk.library.folding import fold, is_traditional, matches, shadow
from mediadesk.records.block import Role, plain
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.records.release import Release, ReleaseText

_SPEECH = "「我們希望每一位市民都能在海邊散步，享受海風和夕陽。」他說。"


@pytest.fixture
def release(library: Library) -> Release:
    """A release in English and traditional Chinese with a speaker, and another one to be left out."""
    speaker = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Lai Sum-yi", "黎心怡", "黎心怡")))
    key = new_key()
    english = ReleaseText(
        new_key(),
        key,
        Language.EN,
        "Café opens on Tidal Promenade",
        blocks=(plain("The 3rd iPhone exhibition, 2026."),),
    )
    chinese = ReleaseText(
        new_key(),
        key,
        Language.ZH_HANT,
        "科學園潮汐長廊開幕",
        blocks=(plain("第3屆iPhone手機展覽在臺灣舉行。"), plain(_SPEECH, Role.QUOTE, speaker.id)),
        notes=("編輯備註：歡迎採訪。",),
    )
    other = Release(new_key())
    library.releases.add(other, [ReleaseText(new_key(), other.id, Language.ZH_HANT, "學生在公園種樹")])
    return library.releases.add(Release(key), [english, chinese])


@pytest.mark.parametrize(
    "wanted",
    [
        "cafe",
        "CAFÉ",
        "tidal prom",
        "Ｔｉｄａｌ",
        "iph",
        "科",
        "科學",
        "科学园",
        "科學園潮汐長廊開幕",
        "手机",
        "iphone手機",
        "台湾",
        "臺灣",
        "海邊 夕阳",
        "黎心怡",
        "lai sum",
        "sum-yi",
        "備註",
        "2026",
    ],
)
def test_a_release_is_found_by_what_it_says_and_who_speaks(library: Library, release: Release, wanted: str) -> None:
    assert [row.id for row in library.releases.rows(wanted)] == [release.id]


@pytest.mark.parametrize("wanted", ["園學", "科園", "phone", "港", "tidal garden", "學科"])
def test_what_a_release_does_not_say_does_not_find_it(library: Library, release: Release, wanted: str) -> None:
    assert release.id not in [row.id for row in library.releases.rows(wanted)]


@pytest.mark.parametrize(
    "wanted", ["", "  ", "“”", '"*" OR', "'; DROP TABLE release; --", "NEAR(", "%", "\x00", "\ud800"]
)
def test_nothing_that_is_typed_breaks_the_search(library: Library, release: Release, wanted: str) -> None:
    assert isinstance(library.releases.rows(wanted), list)
    assert library.releases.count() == 2


def test_a_search_without_a_letter_shows_everything(library: Library, release: Release) -> None:
    assert len(library.releases.rows("「」 —")) == 2


def test_the_index_follows_edits_and_undo(library: Library, release: Release) -> None:
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    library.releases.save_text(replace(text, headline="Boardwalk"))
    assert library.releases.rows("café") == []
    assert [row.id for row in library.releases.rows("boardw")] == [release.id]
    library.history.undo()
    assert [row.id for row in library.releases.rows("café")] == [release.id]
    assert library.releases.rows("boardw") == []


def test_a_new_name_of_a_speaker_finds_the_release(library: Library, release: Release) -> None:
    speaker = library.newsmakers.all()[0]
    library.newsmakers.save(replace(speaker, name=ByLanguage("Ho Wai-lam", "何慧琳")))
    assert [row.id for row in library.releases.rows("何慧琳")] == [release.id]
    assert library.releases.rows("黎心怡") == []


def test_a_photo_is_found_by_caption_credit_and_people(library: Library) -> None:
    person = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Au Yeung Pui-shan", "歐陽佩珊")))
    caption = ByLanguage(en="Cutting the ribbon", zh_hant="剪綵儀式")
    photo = library.photos.add(
        Photo(
            new_key(),
            file_name="A001.jpg",
            caption=caption,
            credit=ByLanguage("Tse"),
            people=(PersonInPicture(person.id),),
        )
    )
    library.photos.add(Photo(new_key(), caption=ByLanguage(en="The pier")))
    for wanted in ("ribb", "剪彩", "a001", "tse", "欧阳", "yeung"):
        assert [row.id for row in library.photos.rows(wanted)] == [photo.id]


def test_a_contact_is_found_by_outlet_beat_and_role(library: Library) -> None:
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post", "海港郵報")))
    held = (Affiliation(outlet.id, "Science reporter"),)
    contact = library.contacts.add(
        MediaContact(
            new_key(), ByLanguage("Yip Man-ching"), beats=("環境",), affiliations=held, email="yip@post.example"
        )
    )
    library.contacts.add(MediaContact(new_key(), ByLanguage("Nobody")))
    for wanted in ("harbour", "海港", "环境", "science rep", "yip@post.example"):
        assert [row.id for row in library.contacts.rows(wanted)] == [contact.id]
    library.outlets.save(replace(outlet, name=ByLanguage("Lantern Post")))
    assert [row.id for row in library.contacts.rows("lantern")] == [contact.id]
    assert library.contacts.rows("海港") == []


def test_the_last_of_the_han_characters_are_found(library: Library) -> None:
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage(zh_hant="𨋢㗎𠝹𫞩報")))
    for wanted in ("𨋢", "㗎𠝹", "𫞩報"):
        assert [row.id for row in library.outlets.rows(wanted)] == [outlet.id]


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text(max_size=5))
def test_a_short_list_is_matched_as_the_index_is(text: str, wanted: str) -> None:
    assert matches(wanted, wanted + " " + text)
    assert " " + shadow(wanted) in " " + shadow(wanted + " " + text)


def test_traditional_writing_is_told_from_simplified() -> None:
    assert is_traditional("學園")
    assert not is_traditional("学园 hello")


def test_text_being_written_is_found_at_once_and_its_old_words_no_more(library: Library, release: Release) -> None:
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    for words in ("A lighthouse", "A lighthouse keeper", "The lantern keeper"):
        text = library.releases.save_text(replace(text, headline=words), sitting="sitting")
    assert [row.id for row in library.releases.rows("lantern keep")] == [release.id]
    assert [row.id for row in library.releases.rows("燈 长廊 lantern")] == []
    assert [row.id for row in library.releases.rows("长廊 lantern")] == [release.id]
    assert library.releases.rows("lighthouse") == []


def test_search_finds_the_same_before_and_after_the_entries_are_made(library: Library, release: Release) -> None:
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    library.releases.save_text(replace(text, headline="A lighthouse"), sitting="sitting")
    wanted = ("lighthouse", "科學園", "iph", "3rd iphone", "tidal", "黎心怡", "li", "海邊散步")
    before = [library.releases.rows(each) for each in wanted]
    library.catch_up()
    assert [library.releases.rows(each) for each in wanted] == before


def test_taking_back_what_was_written_is_found_too(library: Library, release: Release) -> None:
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    library.releases.save_text(replace(text, headline="A lighthouse"), sitting="sitting")
    library.history.undo()
    assert library.releases.rows("lighthouse") == []
    assert [row.id for row in library.releases.rows("tidal")] == [release.id]


def test_entries_are_made_when_the_library_closes(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "desk.db", create=True)
    written = library.releases.add(Release(new_key()))
    text = library.releases.start_text(written.id, Language.EN)
    library.releases.save_text(replace(text, headline="A lighthouse"), sitting="sitting")
    library.close()
    connection = dbapi2.connect(str(tmp_path / "desk.db"))
    assert connection.execute("SELECT COUNT(*) FROM search_due").fetchone() == (0,)
    found = connection.execute("SELECT rowid FROM search_release WHERE search_release MATCH 'lighthouse'").fetchall()
    connection.close()
    assert found == [(written.id,)]
