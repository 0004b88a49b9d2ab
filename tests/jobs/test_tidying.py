"""The typography of a release put in order."""

from dataclasses import replace

import pytest

from mediadesk.jobs.tidying import tidy
from mediadesk.records.block import Block, Run, plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import IssuedStays
from mediadesk.records.release import Release, Status
from mediadesk.wording.tidying import Untidy


@pytest.fixture
def untidy(library):
    """A release with something to tidy in two languages, everywhere in the English one."""
    release = library.releases.add(Release(new_key()))
    text = library.releases.start_text(release.id, Language.EN)
    blocks = (Block((Run('A "'), Run('kite" - it', bold=True), Run("'s  up"))), plain("Tidy"))
    texts = {"headline": "The museum's", "subheadlines": ("It's",), "blocks": blocks, "notes": ("The end...",)}
    library.releases.save_text(replace(text, **texts))
    chinese = library.releases.start_text(release.id, Language.ZH_HANT)
    library.releases.save_text(replace(chinese, headline="“風箏”"))
    return release


def test_everything_is_tidied_in_one_step(library, untidy):
    found = tidy(library, untidy.id)
    text, chinese = library.releases.texts(untidy.id)
    assert (text.headline, text.subheadlines, text.notes) == ("The museum’s", ("It’s",), ("The end…",))
    assert text.blocks[0].runs == (Run("A “"), Run("kite” – it", bold=True), Run("’s up"))
    assert chinese.headline == "「風箏」"
    assert {each.language for each in found} == {Language.EN, Language.ZH_HANT}
    assert tidy(library, untidy.id) == ()
    assert library.history.undo() == "Tidy the typography"
    assert library.releases.texts(untidy.id)[0].headline == "The museum's"


def test_languages_can_be_chosen(library, untidy):
    found = tidy(library, untidy.id, [Language.ZH_HANT])
    assert [(each.passage, each.change.why) for each in found] == [("headline", Untidy.QUOTES)] * 2
    assert library.releases.texts(untidy.id)[0].headline == "The museum's"


def test_a_dry_run_writes_nothing(library, untidy):
    before = library.releases.texts(untidy.id)
    assert tidy(library, untidy.id, dry_run=True)
    assert library.releases.texts(untidy.id) == before


def test_what_left_the_house_stays_as_it_is(library, untidy):
    library.releases.save(replace(library.releases.get(untidy.id), status=Status.ISSUED))
    with pytest.raises(IssuedStays):
        tidy(library, untidy.id)
