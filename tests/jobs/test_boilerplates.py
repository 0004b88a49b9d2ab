"""Boilerplates written, approved and exchanged from a release."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.jobs import boilerplates as jobs
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.organisation import Boilerplate
from mediadesk.records.problems import IssuedStays
from mediadesk.records.release import Release, Status

EN = Language.EN


@pytest.fixture
def library(tmp_path: Path):
    opened = Library.open(tmp_path / "desk.db", create=True)
    yield opened
    opened.close()


@pytest.fixture
def about(library: Library) -> Boilerplate:
    """An approved one."""
    kept = library.boilerplates.add(Boilerplate(new_key(), EN, "About the Pier Trust", ("We keep a pier.",)))
    return library.boilerplates.approve(kept.id, "Mo Yan")


def carrying(library: Library, *boilerplates: Boilerplate) -> int:
    release = library.releases.add(Release(new_key()))
    library.releases.set_boilerplates(release.id, [each.id for each in boilerplates])
    return release.id


def carried(library: Library, release_id: int) -> list[str]:
    return [each.paragraphs[0] for each in library.releases.boilerplates(release_id)]


def test_the_release_it_is_edited_in_takes_the_next_edition_on_and_others_keep_theirs(
    library: Library, about: Boilerplate
) -> None:
    here, there = carrying(library, about), carrying(library, about)
    edited = jobs.amend(library, here, replace(about, paragraphs=("We keep two piers.",)))
    assert (carried(library, here), carried(library, there)) == (["We keep two piers."], ["We keep a pier."])
    assert edited.awaits_approval
    library.history.undo()
    assert carried(library, here) == ["We keep a pier."]


def test_the_order_stays_when_an_edition_is_exchanged(library: Library, about: Boilerplate) -> None:
    others = [library.boilerplates.add(Boilerplate(new_key(), EN, "About", (word,))) for word in ("One.", "Two.")]
    here = carrying(library, others[0], about, others[1])
    jobs.amend(library, here, replace(about, paragraphs=("We keep two piers.",)))
    assert carried(library, here) == ["One.", "We keep two piers.", "Two."]


def test_the_newest_approved_edition_comes_in_when_it_is_asked_for(library: Library, about: Boilerplate) -> None:
    here = carrying(library, about)
    newer = library.boilerplates.save(replace(about, paragraphs=("We keep two piers.",)))
    assert jobs.use_newest(library, here) == ()
    newer = library.boilerplates.approve(newer.id, "Mo Yan")
    assert jobs.use_newest(library, here, [new_key()]) == ()
    assert jobs.use_newest(library, here) == (newer,)
    assert carried(library, here) == ["We keep two piers."]


def test_a_new_one_joins_the_release(library: Library, about: Boilerplate) -> None:
    here = carrying(library, about)
    jobs.add(library, here, Boilerplate(new_key(), EN, "About the fund", ("We fund piers.",)))
    assert carried(library, here) == ["We keep a pier.", "We fund piers."]
    library.history.undo()
    assert [each.heading for each in library.boilerplates.all()] == ["About the Pier Trust"]


def test_what_left_the_house_keeps_its_boilerplate(library: Library, about: Boilerplate) -> None:
    here = carrying(library, about)
    library.releases.save(replace(library.releases.get(here), status=Status.ISSUED))
    with pytest.raises(IssuedStays):
        jobs.amend(library, here, replace(about, paragraphs=("We keep two piers.",)))
    assert library.boilerplates.all() == [about]
