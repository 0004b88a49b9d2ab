import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.library import folding

_NAMES = st.text(alphabet="abBéß _-'.1陳陈大文①ﬁＷ\u0301", max_size=14)


@pytest.mark.parametrize(
    ("wanted", "text", "held"),
    [
        ("ada w", "Ada Wong", ["Ada", "W"]),
        ("ong", "Ada Wong", []),
        ("strom", "Åsa Ström", ["Ström"]),
        ("陈", "記者陳大文", ["陳"]),
        ("w", "陳Wong", ["W"]),
        ("fin", "The ﬁne print", ["ﬁn"]),
        ("a", "a_a b-a", ["a", "a", "a"]),
    ],
)
def test_words_are_found_where_they_begin_and_characters_anywhere(wanted: str, text: str, held: list[str]) -> None:
    assert [text[start:end] for start, end in folding.spans(wanted, text)] == held


@given(_NAMES, _NAMES)
def test_what_is_marked_holds_what_is_wanted_and_nothing_is_marked_twice(wanted: str, text: str) -> None:
    spans = folding.spans(wanted, text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert len(set(edges)) == len(edges)
    pieces = list(folding.pieces(wanted))
    for start, end in spans:
        assert any(piece in folding.fold(text[start:end]) for piece in pieces)
