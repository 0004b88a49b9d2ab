"""What is misspelt in a release, and what is right on this desk."""

from dataclasses import replace

import pytest

from mediadesk.jobs import officer, spelling, waiving
from mediadesk.records.block import plain
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language, Variety
from mediadesk.records.release import Release
from mediadesk.records.term import TermKind


@pytest.fixture
def spelt(library):
    """A release with a slip in its headline and one in its body."""
    release = library.releases.add(Release(new_key()))
    text = library.releases.start_text(release.id, Language.EN)
    library.releases.save_text(replace(text, headline="A librery", blocks=(plain("It recieves a kytelet’s colour."),)))
    return release


def _words(library, release):
    return [each.word for each in spelling.misspelt(library, library.releases.get(release.id))[1]]


def test_slips_are_listed_with_what_is_meant(library, spelt):
    variety, found = spelling.misspelt(library, spelt)
    assert variety is Variety.BRITISH
    assert [(each.passage, each.start, each.word) for each in found[:1]] == [("headline", 2, "librery")]
    assert "library" in found[0].suggestions
    assert [each.word for each in found] == ["librery", "recieves", "kytelet’s"]


def test_the_english_chosen_is_kept_with_the_release(library, spelt):
    spelling.read_in(library, spelt.id, Variety.AMERICAN)
    assert _words(library, spelt)[-1] == "colour"
    spelling.read_in(library, spelt.id, None)
    assert "colour" not in _words(library, spelt)


def test_a_word_learnt_is_a_house_term_once_and_right_in_all_its_forms(library, spelt):
    assert spelling.learn(library, "kytelet’s") == spelling.learn(library, "kytelet")
    assert [(each.texts.en, each.kind) for each in library.terms.all()] == [("kytelet", TermKind.HOUSE)]
    assert _words(library, spelt) == ["librery", "recieves"]


def test_a_word_that_may_stand_is_not_listed_in_its_place(library, spelt):
    finding = Finding(spelling.RULE, Severity.WARNING, Language.EN, "headline", found="librery")
    waiving.waive(library, spelt.id, [finding], spelling.RULE, reason="A name", who=officer.signed_in())
    assert _words(library, spelt) == ["recieves", "kytelet’s"]


def test_a_release_without_english_has_no_slips(library):
    release = library.releases.add(Release(new_key()))
    assert spelling.misspelt(library, release) == (Variety.BRITISH, ())
