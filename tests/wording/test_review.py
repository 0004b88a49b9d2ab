"""What is printed for reviewers is there in every language, with the same places to be filled."""

import re
from datetime import datetime

import pytest

from mediadesk.records.activity import Act
from mediadesk.records.languages import Language
from mediadesk.records.sign_off import Standing, Verdict, Way
from mediadesk.wording.review import fingerprint, is_said, moment_words, said
from mediadesk.wording.texts import load


@pytest.mark.parametrize("key", sorted(load("review")))
def test_each_is_said_in_three_languages_with_the_same_places(key: str) -> None:
    texts = load("review")[key]
    assert set(texts) == {language.value for language in Language}
    assert len({frozenset(re.findall(r"\{\w+\}", text)) for text in texts.values()}) == 1


@pytest.mark.parametrize("kind", [Verdict, Way, Standing, Act])
def test_everything_that_can_be_decided_or_done_has_words(kind: type[Verdict | Way | Standing | Act]) -> None:
    assert [each for each in kind if not is_said(f"{kind.__name__.lower()}_{each.value}")] == []


def test_moments_are_said_as_the_language_says_them() -> None:
    moment = datetime(2025, 4, 24, 16, 30)
    assert [moment_words(moment, language) for language in Language] == [
        "24 April 2025, 16:30",
        "2025年4月24日下午4時30分",
        "2025年4月24日下午4时30分",
    ]


def test_a_fingerprint_is_short_enough_to_be_read_out() -> None:
    assert fingerprint("0f1e2d3c4b5a6978" + "00" * 24) == "0f1e 2d3c 4b5a 6978"
    assert said("fingerprint", Language.EN, hash="0f1e") == "Fingerprint 0f1e"
