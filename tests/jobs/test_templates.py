"""Releases begin from templates with what the desk always prints, and templates are made of releases."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mediadesk.comparison.source_changes import source_changes
from mediadesk.jobs import checking, templates
from mediadesk.library import Library
from mediadesk.records.block import Block, Role, Run, plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Length, Organisation
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.problems import NothingToExport
from mediadesk.records.release import Release, ReleaseKind, ReleaseLine, ReleaseText
from mediadesk.records.template_problems import NoSuchTemplate, NoTemplateOfConfidential
from mediadesk.wording.templates import PLACEHOLDER, SHIPPED, shipped
from mediadesk.wording.texts import load

EN, HANT, HANS = Language
DAY = date(2027, 3, 18)


@pytest.fixture
def library(tmp_path: Path):
    opened = Library.open(tmp_path / "desk.db", create=True)
    opened.organisations.save(
        replace(
            opened.organisations.own(),
            name=ByLanguage("Pier Trust", "碼頭會", "码头会"),
            city=ByLanguage("Hong Kong", "香港", "香港"),
        )
    )
    yield opened
    opened.close()


def officer(library: Library, name: str = "Mo Yan") -> PressOfficer:
    return library.press_officers.add(
        PressOfficer(new_key(), ByLanguage(name, "莫欣"), phone="+852 5555 0101", email="mo@pier.example")
    )


def about(library: Library, words: str, language: Language = EN, **changes: object) -> Boilerplate:
    own = library.organisations.own().id
    return library.boilerplates.add(Boilerplate(new_key(), language, "About", (words,), own, **changes))  # type: ignore[arg-type]


def words_of(library: Library, release: Release, language: Language) -> str:
    text = library.releases.text(release.id, language)
    assert text is not None
    parts = (text.headline, *text.subheadlines, *(block.text for block in text.blocks), *text.notes, text.editors_note)
    return "\n".join(parts)


@pytest.mark.parametrize("key", SHIPPED)
def test_every_shipped_template_is_built_alike_in_three_languages(key: str) -> None:
    template = shipped(key)
    shapes = [
        (bool(text.headline), len(text.subheadlines), [block.role for block in text.blocks], len(text.notes))
        for text in template.texts
    ]
    assert template.languages == (EN, HANT, HANS)
    assert shapes[0] == shapes[1] == shapes[2]
    assert all(template.name.get(language) for language in Language)


def test_every_shipped_template_is_listed_once(library: Library) -> None:
    assert tuple(load("templates")["shipped"]) == SHIPPED
    assert [(row.key, row.kind, row.name) for row in library.templates.rows()] == [
        (each.key, each.kind, each.name) for each in library.templates.all()
    ]


@pytest.mark.parametrize("kind", [kind for kind in ReleaseKind if kind is not ReleaseKind.NEWS_STORY])
def test_there_is_a_template_for_every_kind_but_the_news_story(kind: ReleaseKind) -> None:
    assert kind in {shipped(key).kind for key in SHIPPED}


@pytest.mark.parametrize("key", SHIPPED)
def test_everything_left_open_in_a_new_release_is_an_error_of_preflight(library: Library, key: str) -> None:
    officer(library)
    release = templates.begin(library, shipped(key), (EN, HANT, HANS), DAY)
    found = checking.look_through(library, release.id, datetime(2027, 3, 18, 9, tzinfo=UTC), (EN, HANT, HANS)).findings
    reported = sorted(each.found for each in found if each.rule == "TXT-01")
    written = [hole for language in Language for hole in PLACEHOLDER.findall(words_of(library, release, language))]
    assert reported == sorted(written)
    assert reported


@pytest.mark.parametrize("key", SHIPPED)
def test_a_new_release_lacks_nothing_but_its_words(library: Library, key: str) -> None:
    """No other error than those of words still to come: date, place, contact, end mark and release line are there."""
    officer(library)
    for language in Language:
        about(library, "We keep a pier.", language)
    release = templates.begin(library, shipped(key), (EN, HANT, HANS), DAY)
    found = checking.look_through(library, release.id, datetime(2027, 3, 18, 9, tzinfo=UTC), (EN, HANT, HANS)).findings
    assert {each.rule for each in found if each.severity.value == "error"} <= {"TXT-01", "QUO-03", "QUO-05"}


def test_what_the_desk_always_prints_is_filled_in(library: Library) -> None:
    mo, pier = officer(library), about(library, "We keep a pier.")
    release = templates.begin(library, shipped("event_hosted"), (EN, HANT), DAY)
    text = library.releases.text(release.id, HANT)
    assert text is not None
    assert (release.kind, release.issue_date, text.place, text.end_mark) == (
        ReleaseKind.PRESS_RELEASE,
        DAY,
        "香港",
        "完",
    )
    assert text.headline == "碼頭會舉辦{活動}"
    assert "Mo Yan until {day}" in words_of(library, release, EN)
    assert library.releases.press_officers(release.id) == (mo,)
    assert library.releases.boilerplates(release.id) == (pier,)


def test_what_is_not_known_stays_a_placeholder(library: Library) -> None:
    release = templates.begin(library, shipped("media_advisory"), (EN,), DAY)
    assert "call {press contact} on {press phone}." in words_of(library, release, EN)


def test_the_press_contact_is_that_of_the_last_release(library: Library) -> None:
    officer(library), officer(library, "Ip Sze")
    last = officer(library, "Kan Lok")
    first = templates.begin(library, shipped("statement"), (EN,), DAY)
    assert library.releases.press_officers(first.id) == ()
    library.releases.set_press_officers(first.id, [last.id])
    second = templates.begin(library, shipped("statement"), (EN,), DAY)
    assert library.releases.press_officers(second.id) == (last,)


def test_the_boilerplate_is_the_one_that_holds_and_is_as_long_as_wanted(library: Library) -> None:
    about(library, "Long.", length=Length.LONG)
    over = about(library, "Over.", valid_until=date(2026, 12, 31))
    fits = about(library, "Fits.")
    other = library.organisations.add(Organisation(new_key(), ByLanguage("Kite Fund")))
    library.boilerplates.add(Boilerplate(new_key(), EN, "About others", ("Others.",), other.id))
    release = templates.begin(library, shipped("press_release"), (EN,), DAY)
    assert library.releases.boilerplates(release.id) == (fits,)
    library.boilerplates.move_to_trash(fits.id)
    again = templates.begin(library, shipped("press_release"), (EN,), DAY)
    assert library.releases.boilerplates(again.id) != (over,)


def test_a_short_text_ends_with_the_short_boilerplate(library: Library) -> None:
    about(library, "We keep a pier, and have done so for long.")
    short = about(library, "We keep a pier.", length=Length.SHORT)
    assert shipped("media_advisory").length is Length.SHORT
    release = templates.begin(library, shipped("media_advisory"), (EN,), DAY)
    assert library.releases.boilerplates(release.id) == (short,)


@pytest.mark.parametrize("key", ["news_story", "kill", "transcript", "q_and_a", "speech", "biography"])
def test_what_is_never_about_the_organisation_has_no_boilerplate(library: Library, key: str) -> None:
    officer(library)
    about(library, "We keep a pier.")
    release = templates.begin(library, shipped(key), (EN,), DAY)
    assert library.releases.boilerplates(release.id) == ()
    assert bool(library.releases.press_officers(release.id)) == (key != "news_story")


def test_without_a_city_the_place_is_that_of_the_last_release(library: Library) -> None:
    library.organisations.save(replace(library.organisations.own(), city=ByLanguage()))
    first = templates.begin(library, shipped("statement"), (EN, HANT), DAY)
    text = library.releases.texts(first.id)[0]
    library.releases.save_text(replace(text, place="Lantern Quay"))
    second = templates.begin(library, shipped("statement"), (EN, HANT), DAY)
    assert [each.place for each in library.releases.texts(second.id)] == ["Lantern Quay", ""]


def test_beginning_is_one_step(library: Library) -> None:
    officer(library), about(library, "We keep a pier.")
    templates.begin(library, shipped("press_release"), (EN, HANT, HANS), DAY)
    assert library.history.undo() == "New press release"
    assert library.releases.rows() == []


def test_languages_are_linked_with_the_first_one(library: Library) -> None:
    release = templates.begin(library, shipped("q_and_a"), (HANT, EN, HANT), DAY)
    first, second = library.releases.texts(release.id)
    assert (first.language, first.source) == (HANT, None)
    assert second.source is not None
    assert (second.source.language, len(second.source.links)) == (HANT, 2 + len(first.blocks))


def test_two_releases_of_one_template_share_no_block(library: Library) -> None:
    begun = [templates.begin(library, shipped("speech"), (EN,), DAY) for _ in range(2)]
    ids = [{block.id for block in library.releases.texts(each.id)[0].blocks} for each in begun]
    assert not ids[0] & ids[1]


@pytest.fixture
def written(library: Library) -> Release:
    """A release with a quote in two languages."""
    speaker = library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Lai Sum-yi")))
    release = library.releases.add(Release(new_key(), ReleaseKind.STATEMENT, assets_url="https://files.example/x"))
    said = Block((Run("“The pier is safe and stays open.” said Dr Lai."),), Role.QUOTE, speaker_id=speaker.id)
    for language in (EN, HANT):
        text = library.releases.start_text(release.id, language)
        blocks = (plain("{What happened}"), said if language is EN else Block((Run("碼頭安全。"),), Role.QUOTE))
        library.releases.save_text(replace(text, headline="Pier stays open", blocks=blocks, notes=("Note.",)))
    return release


def test_a_template_has_the_words_of_the_release_but_not_what_people_said(library: Library, written: Release) -> None:
    template = templates.save_as_template(library, written.id, "Pier notice")
    english, chinese = template.texts
    assert [block.text for block in english.blocks] == ["{What happened}", "“{quote}” said Dr Lai."]
    assert [block.text for block in chinese.blocks] == ["{What happened}", "「{引述}」"]
    assert {block.speaker_id for block in (*english.blocks, *chinese.blocks)} == {None}
    assert (template.kind, english.headline, english.notes) == (ReleaseKind.STATEMENT, "Pier stays open", ("Note.",))
    assert library.templates.find("pier NOTICE") == template == library.templates.get(template.id)


def test_a_release_begun_from_an_own_template_says_what_it_says(library: Library, written: Release) -> None:
    template = templates.save_as_template(library, written.id, "Pier notice")
    release = templates.begin(library, template, (EN, HANS), DAY)
    assert words_of(library, release, EN).splitlines()[:2] == ["Pier stays open", "{What happened}"]
    assert words_of(library, release, HANS).strip() == ""
    assert release.assets_url == ""


def test_a_confidential_release_makes_no_template(library: Library, written: Release) -> None:
    library.releases.save(replace(written, is_confidential=True))
    with pytest.raises(NoTemplateOfConfidential):
        templates.save_as_template(library, written.id, "Pier notice")
    assert library.templates.own() == []


def test_an_empty_release_makes_no_template(library: Library) -> None:
    release = library.releases.add(Release(new_key()))
    with pytest.raises(NothingToExport):
        templates.save_as_template(library, release.id, "Empty")


def test_own_templates_are_renamed_trashed_and_brought_back(library: Library, written: Release) -> None:
    kept = templates.save_as_template(library, written.id, "Pier notice")
    assert templates.rename(library, kept, "Quay notice").name.en == "Quay notice"
    library.history.undo()
    assert library.templates.find("Pier notice").id == kept.id
    library.templates.move_to_trash(kept.id)
    with pytest.raises(NoSuchTemplate):
        library.templates.find("Pier notice")
    library.history.undo()
    assert [each.id for each in library.templates.own()] == [kept.id]


def test_a_template_made_of_an_embargoed_release_has_no_embargo(library: Library, written: Release) -> None:
    from mediadesk.records.release import Embargo

    embargo = Embargo(datetime(2027, 3, 18, 3, tzinfo=UTC))
    library.releases.save(replace(written, release_line=ReleaseLine.EMBARGOED, embargo=embargo))
    template = templates.save_as_template(library, written.id, "Pier notice")
    assert template.release_line is ReleaseLine.IMMEDIATE


@pytest.fixture
def begun(library: Library) -> Release:
    """A release begun from a template in English, with versions in both Chinese scripts made from that."""
    return templates.begin(library, shipped("q_and_a"), (EN, HANT, HANS), DAY)


def text_in(library: Library, release: Release, language: Language) -> ReleaseText:
    text = library.releases.text(release.id, language)
    assert text is not None
    return text


def write(library: Library, release: Release, language: Language, headline: str = "", **blocks: str) -> None:
    """Write a headline, and words in place of the blocks with these numbers ("_2")."""
    text = text_in(library, release, language)
    written = [
        replace(block, runs=(Run(blocks[f"_{number}"]),)) if f"_{number}" in blocks else block
        for number, block in enumerate(text.blocks)
    ]
    library.releases.save_text(replace(text, headline=headline or text.headline, blocks=tuple(written)))


def behind(library: Library, release: Release, language: Language) -> list[str]:
    """What the source of a version says now, of each passage that was made from other words."""
    changes = source_changes(text_in(library, release, language), library.releases.texts(release.id))
    return [change.now or "" for change in changes]


def fixed(library: Library, release: Release) -> tuple[int, str]:
    """The first block that the template leaves as it is, and what it says."""
    blocks = enumerate(text_in(library, release, EN).blocks)
    return next((number, block.text) for number, block in blocks if not PLACEHOLDER.search(block.text))


def test_writing_the_source_leaves_versions_that_nobody_translated_as_they_are(
    library: Library, begun: Release
) -> None:
    number, words = fixed(library, begun)
    write(library, begun, EN, "Questions about the pier", **{f"_{number}": f"{words} today"})
    write(library, begun, EN, "Questions and answers about the pier")
    assert behind(library, begun, HANT) == behind(library, begun, HANS) == []
    found = checking.check_release(library, begun.id, datetime(2027, 3, 18, tzinfo=UTC))
    assert "LNG-02" not in {each.rule for each in found}


def test_what_was_translated_is_behind_once_its_source_changes_and_nothing_else_is(
    library: Library, begun: Release
) -> None:
    write(library, begun, EN, "Questions about the pier")
    write(library, begun, HANT, "碼頭問答")
    assert behind(library, begun, HANT) == []
    write(library, begun, EN, "Questions and answers about the pier")
    assert behind(library, begun, HANT) == ["Questions and answers about the pier"]
    assert behind(library, begun, HANS) == []


def test_a_translation_written_before_its_source_is_made_from_what_that_says_then(
    library: Library, begun: Release
) -> None:
    write(library, begun, HANT, "碼頭問答")
    write(library, begun, EN, "Questions about the pier")
    assert behind(library, begun, HANT) == []
    write(library, begun, HANT, "碼頭答問")
    write(library, begun, EN, "Questions and answers about the pier")
    assert behind(library, begun, HANT) == ["Questions and answers about the pier"]


def test_words_of_the_template_are_held_against_their_source_once_somebody_writes_there(
    library: Library, begun: Release
) -> None:
    number, words = fixed(library, begun)
    write(library, begun, EN, **{f"_{number}": f"{words} today"})
    library.releases.save_text(replace(text_in(library, begun, HANT), place="香港仔"))
    assert behind(library, begun, HANT) == []
    write(library, begun, HANT, "碼頭問答")
    assert behind(library, begun, HANT) == [f"{words} today"]


def test_undo_of_the_first_translation_leaves_nothing_behind(library: Library, begun: Release) -> None:
    write(library, begun, EN, "Questions about the pier")
    write(library, begun, HANT, "碼頭問答")
    library.history.undo()
    write(library, begun, EN, "Questions and answers about the pier")
    assert behind(library, begun, HANT) == []
