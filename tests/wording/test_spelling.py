import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.languages import ByLanguage, Variety
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import Newsmaker
from mediadesk.records.register import Register
from mediadesk.records.term import Term, TermKind
from mediadesk.wording.spelling import Speller, known_words, usual_variety, variety_of
from mediadesk.wording.spelling import slips as slips_of


def _slips(text, **how):
    return [text[start:end] for start, end in Speller(**how).misspelt(text)]


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("The museum recieves kites.", ["recieves"]),
        ("A buidling and a buidling", ["buidling", "buidling"]),
        ("Kites don’t definately fly.", ["definately"]),
        ("Goverment opens the hall.", ["Goverment"]),
        ("The Departmnet of Kites", ["Departmnet"]),
        ("a well-knwon hall", ["knwon"]),
        ("風箏recieve風箏", ["recieve"]),
    ],
)
def test_slips_are_found_where_they_stand(text, slips):
    assert _slips(text) == slips


@pytest.mark.parametrize(
    "text",
    [
        "The programme of the organisation is a centre of colour.",
        "Mr Ko Ting-fai of Ngau Tau Kok met Phoena Kwaitau.",
        "Write to karen.lau@kites.example or www.kytes.example/recieve today.",
        "[the hall](https://kites.example/recieve)",
        "HKKMX, iKyte, R&d, 5kmx, 24hrs and @recieve #recieve",
        "Fintech and healthtech start-ups, a chatbot’s dataset, the café’s première",
        "The kites’ strings and the museum's don't",
        "風箏博物館",
    ],
)
def test_names_codes_addresses_and_words_of_the_trade_pass(text):
    assert _slips(text) == []


def test_each_variety_has_its_own_words():
    assert _slips("The organisation organized it.") == ["organized"]
    assert _slips("The organisation organized it.", variety=Variety.AMERICAN) == ["organisation"]


def test_what_the_desk_knows_is_right_in_any_case():
    register = Register(
        (Newsmaker(1, ByLanguage("Zelda Kytemann"), posts=(ByLanguage("Director of Aeroplay"),)),),
        (Organisation(2, ByLanguage("Aerostatica Trust")),),
        (Term(3, TermKind.HOUSE, ByLanguage("windspiel")),),
        ("kytelet",),
    )
    text = "kytemann aeroplay aerostatica windspiel kytelet kytezz"
    assert _slips(text, known=known_words(register)) == ["kytezz"]


def test_suggestions_have_what_is_meant_first():
    assert Speller().suggestions("recieves")[0] == "receives"
    assert "museum" in Speller().suggestions("musuem")


def test_a_name_of_the_desk_is_suggested_for_one_that_is_nearly_it():
    assert Speller(known=["kytemann"]).suggestions("Kyteman")[0] == "Kytemann"


@pytest.mark.parametrize(
    ("words", "variety"),
    [
        (["color", "center"], Variety.AMERICAN),
        (["color", "recieve"], Variety.BRITISH),
        (["recieve"], Variety.BRITISH),
        ([], Variety.BRITISH),
    ],
)
def test_variety_is_the_one_most_words_are_of(words, variety):
    assert variety_of(words) is variety


@given(st.text(max_size=80))
def test_every_text_is_spelt_without_trouble_and_slips_lie_within_it(text):
    for start, end in Speller().misspelt(text):
        assert 0 <= start < end <= len(text)
        assert not Speller().knows(text[start:end])


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        *[
            ("recieves", "receives"),
            ("Goverment", "Government"),
            ("buidling’s", "building’s"),
            ("organize", "organise"),
        ],
        *[("definately", "definitely"), ("accomodation", "accommodation"), ("ocurred", "occurred")],
        *[(word, "") for word in ("kytx", "bede", "edema", "caddy", "windrowed", "topline")],
    ],
)
def test_only_what_is_surely_meant_is_likely(word, meant):
    assert Speller().likely(word) == meant


def test_texts_that_belong_together_are_read_in_the_english_most_of_them_is_in():
    texts = ["The color of the center", "A programme we organized", "The labor of a kyteflyer"]
    known = frozenset({"kyteflyer"})
    read, found = slips_of(texts, None, known)
    assert read is usual_variety(texts, known) is Variety.AMERICAN
    assert [[text[start:end] for start, end in found[text]] for text in texts] == [[], ["programme"], []]


def test_the_english_that_was_chosen_is_the_one_that_is_read():
    read, found = slips_of(["The color of the center"], Variety.BRITISH, frozenset())
    assert read is Variety.BRITISH
    assert len(found["The color of the center"]) == 2
