"""A fact is changed once, and every text of the house says it so."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from mediadesk.jobs import facts, moving
from mediadesk.library import Library
from mediadesk.records.amendment import Way
from mediadesk.records.block import Block, Run
from mediadesk.records.fact import DeskFact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.release import Release, Status
from mediadesk.records.translation import Link, Origin, Translation
from mediadesk.wording.facts import Standing, figure

_NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def fact(library: Library) -> DeskFact:
    """More than 250 guests."""
    name, unit = ByLanguage("Opening guests"), ByLanguage("guests", "名嘉賓", "名嘉宾")
    return library.facts.add(DeskFact(new_key(), name, "250", ByLanguage("more than", "超過", "超过"), unit))


def _write(library: Library, fact: DeskFact, language: Language = Language.EN, words: str = "") -> Release:
    release = library.releases.add(Release(new_key()))
    return _write_in(library, release, fact, language, words)


def _write_in(library: Library, release: Release, fact: DeskFact, language: Language, words: str = "") -> Release:
    text = library.releases.start_text(release.id, language)
    said = Run(words or figure(fact, language), bold=True, fact_id=fact.id)
    blocks = (Block((Run("Seen by "), said, Run("."))), Block((said, Run(" came."))))
    library.releases.save_text(replace(text, headline="Kites", blocks=blocks))
    return release


def _texts(library: Library, release: Release, language: Language = Language.EN) -> list[str]:
    text = library.releases.text(release.id, language)
    assert text is not None
    return [block.text for block in text.blocks]


def test_a_changed_fact_is_changed_in_every_draft_in_one_step(library: Library, fact: DeskFact) -> None:
    one, other = _write(library, fact), _write(library, fact, Language.ZH_HANT)
    kept, count = facts.keep(library, replace(fact, value="260"), everywhere=True)
    assert (kept.value, count) == ("260", 4)
    assert _texts(library, one) == ["Seen by more than 260 guests.", "more than 260 guests came."]
    assert _texts(library, other, Language.ZH_HANT)[0] == "Seen by 超過260名嘉賓."
    library.history.undo()
    assert _texts(library, one)[0] == "Seen by more than 250 guests."
    assert library.facts.get(fact.id).value == "250"
    library.history.redo()
    assert _texts(library, one)[0] == "Seen by more than 260 guests."


def test_words_keep_their_look_their_link_and_their_capital(library: Library, fact: DeskFact) -> None:
    release = _write(library, fact, words="More than 250 guests")
    facts.keep(library, replace(fact, value="260"), everywhere=True)
    text = library.releases.text(release.id, Language.EN)
    assert text is not None
    run = text.blocks[1].runs[0]
    assert (run.text, run.bold, run.fact_id) == ("More than 260 guests", True, fact.id)


def test_what_somebody_wrote_otherwise_stays_and_is_told(library: Library, fact: DeskFact) -> None:
    release = _write(library, fact, words="some 250 people")
    facts.keep(library, replace(fact, value="260"), everywhere=True)
    assert _texts(library, release)[0] == "Seen by some 250 people."
    assert {each.standing for each in facts.sayings(library, fact.id)} == {Standing.OTHERWISE}


def test_a_fact_kept_by_itself_says_where_it_may_be_changed(library: Library, fact: DeskFact) -> None:
    release = _write(library, fact)
    assert {each.standing for each in facts.sayings(library, fact.id)} == {Standing.PRESENT}
    facts.keep(library, replace(fact, value="260"), everywhere=False)
    found = facts.sayings(library, fact.id)
    assert [(each.release_id, each.headline, each.can_be_changed) for each in found] == [
        (release.id, "Kites", True)
    ] * 2
    assert facts.change(library, fact.id) == 2
    assert facts.change(library, fact.id) == 0


def _issued(library: Library, release: Release) -> None:
    for status in (Status.IN_REVIEW, Status.APPROVED, Status.ISSUED):
        moving.move(library, release.id, status, now=_NOW, who="Nora Fong")


def test_what_left_the_house_stays_and_wants_a_correction(library: Library, fact: DeskFact) -> None:
    release = _write(library, fact)
    _issued(library, release)
    _, count = facts.keep(library, replace(fact, value="260"), everywhere=True)
    assert count == 0
    assert _texts(library, release)[0] == "Seen by more than 250 guests."
    assert all(each.wants_correction for each in facts.sayings(library, fact.id))


def test_the_correction_of_it_says_the_fact_as_it_is(library: Library, fact: DeskFact) -> None:
    release = _write(library, fact)
    _issued(library, release)
    facts.keep(library, replace(fact, value="260"), everywhere=True)
    other = _write(library, fact, words="more than 250 guests")
    correction = facts.correct(library, fact.id, release.id, now=_NOW)
    amendment = library.amendments.of(correction.id)
    assert amendment is not None
    assert (amendment.supersedes_id, amendment.way) == (release.id, Way.CORRECTION)
    assert _texts(library, correction)[0] == "Seen by more than 260 guests."
    assert _texts(library, other)[0] == "Seen by more than 250 guests."


def test_a_translation_that_says_the_fact_too_is_up_to_date_afterwards(library: Library, fact: DeskFact) -> None:
    release = _write(library, fact)
    _write_in(library, release, fact, Language.ZH_HANT)
    source, made = (library.releases.text(release.id, each) for each in (Language.EN, Language.ZH_HANT))
    assert source is not None
    assert made is not None
    links = tuple(
        Link(mine.id, Origin(theirs.id, theirs.text)) for mine, theirs in zip(made.blocks, source.blocks, strict=True)
    )
    library.releases.save_text(replace(made, source=Translation(Language.EN, links)))
    facts.keep(library, replace(fact, value="260"), everywhere=True)
    kept = library.releases.text(release.id, Language.ZH_HANT)
    assert kept is not None
    assert kept.source is not None
    assert [link.origin.words for link in kept.source.links] == _texts(library, release)
    assert kept.blocks[0].text == "Seen by 超過260名嘉賓."


def test_a_translation_that_does_not_say_the_fact_waits_for_somebody(library: Library, fact: DeskFact) -> None:
    release = _write(library, fact)
    source = library.releases.text(release.id, Language.EN)
    assert source is not None
    started = library.releases.start_text(release.id, Language.ZH_HANT)
    block = Block((Run("超過250名嘉賓到場。"),))
    made = Translation(Language.EN, (Link(block.id, Origin(source.blocks[0].id, source.blocks[0].text)),))
    library.releases.save_text(replace(started, blocks=(block,), source=made))
    facts.keep(library, replace(fact, value="260"), everywhere=True)
    kept = library.releases.text(release.id, Language.ZH_HANT)
    assert kept is not None
    assert kept.source == made


def test_what_is_not_linked_is_left_alone(library: Library, fact: DeskFact) -> None:
    release = library.releases.add(Release(new_key()))
    text = library.releases.start_text(release.id, Language.EN)
    library.releases.save_text(replace(text, blocks=(Block((Run("more than 250 guests"),)),)))
    facts.keep(library, replace(fact, value="260"), everywhere=True)
    assert _texts(library, release) == ["more than 250 guests"]
    assert facts.sayings(library, fact.id) == ()
