"""A language version is started from another one, in one step."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.jobs.starting import start_from
from mediadesk.library import Library
from mediadesk.records.block import Block, Role, Run
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Fact
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.records.problems import AlreadyWritten, NothingToExport
from mediadesk.records.release import Release, TextState
from mediadesk.records.term import Term, TermKind

EN, HANT, HANS = Language


@pytest.fixture
def library(tmp_path: Path):
    opened = Library.open(tmp_path / "desk.db", create=True)
    yield opened
    opened.close()


@pytest.fixture
def release(library: Library) -> Release:
    """A release in Traditional Chinese with a quote, a note, a photo, a boilerplate and a figure."""
    speaker = library.newsmakers.add(
        Newsmaker(new_key(), ByLanguage("Fan Yun", "范雲"), ByLanguage("Dr", "博士"), (ByLanguage("Warden", "堂主任"),))
    )
    made = library.releases.add(Release(new_key()))
    runs = (Run("乘"), Run("的士", bold=True), Run("到", href=""), Run("網站", href="https://kites.example"))
    blocks = (Block(runs), Block((Run("「風箏很輕。」范雲說。"),), Role.QUOTE, speaker_id=speaker.id))
    text = library.releases.start_text(made.id, HANT)
    library.releases.save_text(
        replace(
            text,
            headline="風箏節開幕",
            subheadlines=("軟件展",),
            place="香港",
            blocks=blocks,
            notes=("備註",),
            end_mark="完",
        )
    )
    photo = library.photos.add(
        Photo(
            new_key(),
            caption=ByLanguage(zh_hant="風箏"),
            alt_text=ByLanguage("A kite", "一隻風箏"),
            people=(PersonInPicture(speaker.id),),
        )
    )
    library.releases.set_photos(made.id, [photo.id])
    about = library.boilerplates.add(Boilerplate(new_key(), HANT, "關於風箏會", ("我們放風箏。",)))
    library.releases.set_boilerplates(made.id, [about.id])
    library.releases.set_facts(made.id, [Fact(new_key(), made.id, "20", ByLanguage(zh_hant="隻風箏"))])
    return made


def test_everything_the_release_says_is_there_in_the_other_script(library: Library, release: Release) -> None:
    text = start_from(library, release.id, HANT, HANS)
    assert (text.headline, text.subheadlines, text.notes, text.place) == ("风筝节开幕", ("软件展",), ("备注",), "香港")
    assert [block.text for block in text.blocks] == ["乘出租车到网站", "“风筝很轻。”范云说。"]
    assert text.source is not None
    assert (text.state, text.source.is_unchecked) == (TextState.IN_PROGRESS, True)
    assert library.releases.text(release.id, HANS) == text
    (photo,) = library.releases.photos(release.id)
    assert (photo.caption.zh_hans, photo.alt_text) == ("风筝", ByLanguage("A kite", "一隻風箏", "一只风筝"))
    (about,) = library.releases.boilerplates(release.id, HANS)
    assert (about.heading, about.paragraphs) == ("关于风筝会", ("我们放风筝。",))
    assert [fact.label.zh_hans for fact in library.releases.facts(release.id)] == ["只风筝"]


def test_looks_speakers_and_links_stay_and_blocks_are_linked_with_their_source(
    library: Library, release: Release
) -> None:
    source = library.releases.text(release.id, HANT)
    text = start_from(library, release.id, HANT, HANS)
    assert [(run.text, run.bold, run.href) for run in text.blocks[0].runs] == [
        ("乘", False, ""),
        ("出租车", True, ""),
        ("到", False, ""),
        ("网站", False, "https://kites.example"),
    ]
    assert source is not None
    assert text.source is not None
    assert text.blocks[1].speaker_id == source.blocks[1].speaker_id
    assert {block.id for block in text.blocks}.isdisjoint(block.id for block in source.blocks)
    origin = text.source.origins()[text.blocks[1].id]
    assert (origin.passage, origin.words) == (source.blocks[1].id, source.blocks[1].text)


def test_people_get_a_name_in_the_script_and_one_they_have_stays(library: Library, release: Release) -> None:
    start_from(library, release.id, HANT, HANS)
    (speaker,) = library.newsmakers.all()
    assert (speaker.name.zh_hans, speaker.honorific.zh_hans, speaker.posts[0].zh_hans) == ("范云", "博士", "堂主任")
    library.history.undo()
    library.newsmakers.save(replace(library.newsmakers.all()[0], name=ByLanguage("Fan Yun", "范雲", "樊云")))
    text = start_from(library, release.id, HANT, HANS)
    assert text.blocks[1].text == "“风筝很轻。”樊云说。"
    assert library.newsmakers.all()[0].name.zh_hans == "樊云"


def test_organisation_that_issues_the_release_gets_its_names(library: Library, release: Release) -> None:
    own = library.organisations.own()
    library.organisations.save(
        replace(own, name=ByLanguage("Kite Trust", "風箏會"), short_name=ByLanguage("", "風", "鸢"))
    )
    start_from(library, release.id, HANT, HANS)
    named = library.organisations.own()
    assert (named.name.zh_hans, named.short_name.zh_hans) == ("风筝会", "鸢")


def test_one_undo_takes_everything_back(library: Library, release: Release) -> None:
    start_from(library, release.id, HANT, HANS)
    assert library.history.undo() == "Start “风筝节开幕”"
    assert library.releases.text(release.id, HANS) is None
    assert library.releases.boilerplates(release.id, HANS) == ()
    assert library.releases.photos(release.id)[0].caption.zh_hans == ""


def test_version_that_is_written_is_written_over_only_when_wanted(library: Library, release: Release) -> None:
    first = start_from(library, release.id, HANT, HANS)
    with pytest.raises(AlreadyWritten):
        start_from(library, release.id, HANT, HANS)
    again = start_from(library, release.id, HANT, HANS, again=True)
    assert (again.id, again.headline) == (first.id, first.headline)
    assert len(library.releases.boilerplates(release.id, HANS)) == 1


def test_version_that_was_only_opened_may_be_started(library: Library, release: Release) -> None:
    library.releases.start_text(release.id, HANS)
    assert start_from(library, release.id, HANT, HANS).headline == "风筝节开幕"


def test_nothing_is_made_of_nothing(library: Library, release: Release) -> None:
    for source in (EN, HANS):
        with pytest.raises(NothingToExport):
            start_from(library, release.id, source, HANS)


def test_between_english_and_chinese_the_names_of_the_register_are_written(library: Library, release: Release) -> None:
    library.terms.add(Term(new_key(), TermKind.PLACE, ByLanguage("Kite Hill", "風箏山", "风筝山")))
    library.terms.add(Term(new_key(), TermKind.PLACE, ByLanguage("Kite Hill Park", "風箏山公園", "风筝山公园")))
    made = library.releases.add(Release(new_key()))
    blocks = (Block((Run("At Kite Hill Park, "), Run("Dr Fan Yun", bold=True), Run(" flew by Kite Hill."))),)
    library.releases.save_text(replace(library.releases.start_text(made.id, EN), headline="Kite Hills", blocks=blocks))
    text = start_from(library, made.id, EN, HANT)
    assert [run.text for run in text.blocks[0].runs] == ["At 風箏山公園, ", "范雲博士", " flew by 風箏山."]
    assert (text.headline, text.state) == ("Kite Hills", TextState.IN_PROGRESS)
    assert text.source is not None
    assert (text.source.language, text.source.is_unchecked) == (EN, False)
