"""Typographic clean-up of a passage."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.block import Run
from mediadesk.records.languages import Language
from mediadesk.wording.tidying import Untidy, apply, apply_to_runs, changes, convention, tidied

EN, HANT, HANS = Language
_SIGNS = "\"'“”‘’「」『』().,;:!?-–—… \u00a0\u3000\u200b\u00ad\t`/@#"
_PIECES = st.sampled_from(
    [
        *_SIGNS,
        *_SIGNS,
        "--",
        "...",
        "kite",
        "boys",
        "It",
        "s",
        "n",
        "12",
        "5",
        "1,000",
        "風",
        "箏展",
        "高",
        "Mr",
        "https://x.hk/a--b",
    ]
)
_TEXTS = st.lists(_PIECES, max_size=30).map("".join)
_LANGUAGES = st.sampled_from(list(Language))


def _tidied(text: str, language: Language = EN, *, has_single_quotes: bool = False) -> str:
    return tidied(text, convention(language, [text], has_single_quotes=has_single_quotes))


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("He said \"yes\" and 'no'.", "He said “yes” and “no”."),
        ("\"It's the boys' 'kite'\", she said", "“It’s the boys’ ‘kite’”, she said"),
        ('("Kite")', "(“Kite”)"),
        ("‘A kite’ flew", "“A kite” flew"),
        ("the 1990's and the '90s, rock 'n' roll", "the 1990’s and the ’90s, rock ’n’ roll"),
        ("wait... what - now", "wait… what – now"),
        ("wait -- now", "wait – now"),
        ("wait--now", "wait – now"),
        ("one — two — three - four", "one — two — three — four"),
        ("The  kites , and\u00a0a dog", "The kites, and a dog"),
        ("A\u200b kite\u00ad", "A kite"),
        ("a\tkite", "a kite"),
    ],
)
def test_english_is_tidied(text: str, clean: str) -> None:
    assert _tidied(text) == clean


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ('他說"風箏,很高"。', "他說「風箏，很高」。"),
        ("風箏, 海.", "風箏，海。"),
        ("題為“風箏‘大’展”", "題為「風箏『大』展」"),
        ('「看"小"展」', "「看『小』展」"),
        ("等等...", "等等……"),
        ("風箏--海", "風箏——海"),
        ("的(風箏)展", "的（風箏）展"),
        ("\u3000\u3000開頭", "開頭"),
    ],
)
def test_traditional_chinese_is_tidied(text: str, clean: str) -> None:
    assert _tidied(text, HANT) == clean


def test_simplified_chinese_has_curly_marks() -> None:
    assert _tidied('他说"风筝"，题「风筝『大』展」', HANS) == "他说“风筝”，题“风筝‘大’展”"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ('"yes"', "‘yes’"),
        ("“a “kite” here”", "‘a “kite” here’"),
        ('"a "kite" here"', "‘a “kite” here’"),
    ],
)
def test_a_house_may_have_single_marks_outside(text: str, clean: str) -> None:
    assert _tidied(text, has_single_quotes=True) == clean


@pytest.mark.parametrize(
    "text",
    [
        '5\'10" and a 6" pipe',
        "10-12 May, 10 - 12 o’clock, 1,000.50 at 12:30",
        'https://x.hk/a--b?"q" and a.b@x.hk',
        '`a -- "b"` {x  y} <a  b>',
        "Mr\u00a0Chan of 5\u00a0km",
        "“It’s ‘fine’,” she said – twice.",
        "‘A kite’ in the boys’ hall",
        "Ho Man Tin–Whampoa, a co-operative",
        "1...5",
        "20  30",
    ],
)
def test_what_is_tidy_or_may_be_meant_stays(text: str) -> None:
    assert _tidied(text) == text


@pytest.mark.parametrize("text", ["北京—上海", "風箏（HSA）的「大展」……", "12:30, 1,000", "李 四", "A, B", "京–港"])
def test_chinese_that_is_tidy_stays(text: str) -> None:
    assert _tidied(text, HANT) == text


def test_each_change_says_why() -> None:
    text = 'It\'s "a"  kite... or - \u200bnow'
    found = [each.why for each in changes(text, convention(EN, [text]))]
    assert found == [
        *(Untidy.APOSTROPHE, Untidy.QUOTES, Untidy.QUOTES, Untidy.SPACES),
        *(Untidy.ELLIPSIS, Untidy.DASH, Untidy.INVISIBLE),
    ]


def test_the_dash_of_a_text_is_the_one_most_of_its_passages_have() -> None:
    how = convention(EN, ["one — two", "three — four", "five – six"])
    assert tidied("seven - eight", how) == "seven — eight"


@given(_TEXTS, _LANGUAGES, st.booleans())
def test_to_tidy_what_is_tidy_changes_nothing(text: str, language: Language, has_single_quotes: bool) -> None:
    how = convention(language, [text], has_single_quotes=has_single_quotes)
    assert changes(tidied(text, how), how) == ()


@given(_TEXTS, _LANGUAGES, st.booleans())
def test_letters_figures_and_addresses_are_never_touched(
    text: str, language: Language, has_single_quotes: bool
) -> None:
    how = convention(language, [text], has_single_quotes=has_single_quotes)
    clean = tidied(text, how)
    for pattern in (r"\d", "1,000", r"[^\W\d_]+", r"https?://[^\s\u200b\u00ad]+"):
        assert "".join(re.findall(pattern, clean)) == "".join(re.findall(pattern, text))


@given(_TEXTS, _LANGUAGES)
def test_changes_stand_in_order_apart_from_each_other(text: str, language: Language) -> None:
    found = changes(text, convention(language, [text]))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(each.start < each.end and text[each.start : each.end] != each.new for each in found)


@given(st.lists(st.tuples(_TEXTS, st.booleans(), st.sampled_from(["", "https://x.hk"])), max_size=6), _LANGUAGES)
def test_runs_say_what_the_tidied_text_says_and_links_keep_their_words(
    parts: list[tuple[str, bool, str]], language: Language
) -> None:
    runs = tuple(Run(words, bold, href=href) for words, bold, href in parts)
    text = "".join(run.text for run in runs)
    found = changes(text, convention(language, [text]))
    made = apply_to_runs(runs, found)
    assert "".join(run.text for run in made) == apply(text, found)

    def linked(some: tuple[Run, ...]) -> str:
        return "".join(re.findall(r"\w", "".join(run.text for run in some if run.href)))

    assert linked(made) == linked(runs)
