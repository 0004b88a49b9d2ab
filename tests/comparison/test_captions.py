from hypothesis import given
from hypothesis import strategies as st

from mediadesk.comparison.captions import merged, put_back, restored, standing
from mediadesk.wording.caption_text import Piece, Source, put_together

_MADE = put_together(
    [
        Piece("Dr Lai", Source.PERSON, 1),
        Piece(" ("),
        Piece("first from left", Source.POSITION, 1),
        Piece(") and "),
        Piece("Mr Ho", Source.PERSON, 2),
        Piece(" ("),
        Piece("centre", Source.POSITION, 2),
        Piece(") "),
        Piece("attended the ", Source.ACTION),
        Piece("Kite Day", Source.EVENT),
        Piece("."),
    ]
)
_NOW = _MADE.text.replace("centre", "second from left")
_WORDS = st.lists(st.sampled_from(["Dr Lai", "(left)", "and", "甲", "（左）", "attended", ".", " "]), max_size=8).map(
    " ".join
)


def test_untouched_captions_follow_the_picture():
    assert merged(_MADE.text, _NOW, _MADE.text) == _NOW


def test_words_written_by_hand_stay_while_the_rest_follows():
    written = _MADE.text.replace("attended", "proudly attended")
    assert merged(_MADE.text, _NOW, written) == _NOW.replace("attended", "proudly attended")


def test_a_sentence_added_behind_stays():
    assert merged(_MADE.text, _NOW, f"{_MADE.text} They flew a kite.") == f"{_NOW} They flew a kite."


def test_where_both_changed_the_same_words_the_hand_wins_unless_told_otherwise():
    written = _MADE.text.replace("centre", "in the middle")
    assert merged(_MADE.text, _NOW, written) == written
    assert merged(_MADE.text, _NOW, written, hand_wins=False) == _NOW


@given(_WORDS, _WORDS)
def test_nothing_new_of_the_picture_changes_nothing(made, caption):
    assert merged(made, made, caption) == caption


@given(_WORDS, _WORDS)
def test_nothing_written_by_hand_takes_everything_new(made, now):
    assert merged(made, now, made) == now


def test_everything_stands_in_a_caption_as_made():
    found = standing(_MADE, _MADE.text)
    assert found.spans == _MADE.spans
    assert found.detached == ()


def test_words_written_over_are_told_with_what_was_made():
    caption = _MADE.text.replace("first from left", "at the left end")
    (found,) = standing(_MADE, caption).detached
    assert found.source is Source.POSITION
    assert put_back(caption, [found]) == _MADE.text


def test_words_taken_out_are_told_where_they_stood():
    caption = _MADE.text.replace(" and Mr Ho (centre)", "")
    (found,) = standing(_MADE, caption).detached
    assert found.start == found.end
    assert "Mr Ho (centre" in found.made
    assert put_back(caption, [found]) == _MADE.text


def test_words_added_between_and_behind_detach_nothing():
    assert standing(_MADE, f"Left: {_MADE.text} They flew a kite.").detached == ()


def test_words_put_inside_detach_what_they_stand_in():
    found = standing(_MADE, _MADE.text.replace("from left", "from the left"))
    assert [each.source for each in found.detached] == [Source.POSITION]


def test_spans_move_with_the_words_before_them():
    caption = f"In Hong Kong: {_MADE.text}"
    assert [caption[span.start : span.end] for span in standing(_MADE, caption).spans] == [
        _MADE.text[span.start : span.end] for span in _MADE.spans
    ]


@given(st.text(max_size=60) | _WORDS)
def test_whatever_was_written_can_be_put_back(caption):
    found = standing(_MADE, caption)
    assert standing(_MADE, restored(_MADE, caption)).detached == ()
    made = {_MADE.text[span.start : span.end] for span in _MADE.spans}
    assert {caption[span.start : span.end] for span in found.spans} <= made


def test_what_was_added_stays_when_the_rest_is_put_back():
    caption = _MADE.text.replace("first from left", "at the left end") + " They flew a kite."
    assert restored(_MADE, caption) == f"{_MADE.text} They flew a kite."
