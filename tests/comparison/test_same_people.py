"""Who is one person and who is not, by the labelled pairs of people_pairs.tsv and by single cases."""

import pytest

from mediadesk.comparison.latin_names import NameLikeness, name_likeness, read_name
from mediadesk.comparison.same_people import is_mailbox, likeness, phone_tail, score
from mediadesk.library.folding import fold
from mediadesk.records.duplicate import POSSIBLE
from mediadesk.wording.same_people import line
from tests.comparison.labelled_people import labelled, sketch, tell_apart


def test_labelled_pairs_are_told_apart() -> None:
    told = tell_apart()
    assert told.pairs >= 300
    assert told.wrong == {}
    assert told.recall >= 0.98


def test_score_and_reasons_are_the_same_whichever_stands_first() -> None:
    for _kind, one, other in labelled():
        assert score(one, other) == score(other, one) == likeness(one, other).score


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("CHAN Tai-man", "Tai Man Chan", NameLikeness.OTHER_ORDER),
        ("Chan Tai Man, Peter", "Chan Taiman", NameLikeness.LONGER),
        ("Peter Chan", "CHAN Tai-man Peter", NameLikeness.LONGER),
        ("Chan Tai", "Chan Tai Man", NameLikeness.PARTLY),
        ("T M Chan", "Chan Tai Man", NameLikeness.INITIALS),
        ("T.M. Chan", "Chan Tai Man", NameLikeness.INITIALS),
        ("TM Chan", "Chan Tai Man", NameLikeness.INITIALS),
        ("T Chan", "Chan Tai Man", NameLikeness.PARTLY),
        ("Tan Tai Man", "Chan Tai Man", NameLikeness.ROMANISED),
        ("Chan Tai Ming", "Chan Tai Man", NameLikeness.DIFFERENT),
        ("Peter Chan", "Peter Chang", NameLikeness.DIFFERENT),
        ("Jonathan Raman", "Jonathon Raman", NameLikeness.CLOSE),
        ("Seán O’Brien", "Obrien Sean", NameLikeness.OTHER_ORDER),
        ("Ir Dr Ada Sze", "Ada Sze", NameLikeness.SAME),
        ("Au-yeung Wai", "Auyeung Wai", NameLikeness.SAME),
        ("Ada", "Ada Sze", NameLikeness.DIFFERENT),
        ("", "", NameLikeness.DIFFERENT),
    ],
)
def test_names_in_latin_letters(one: str, other: str, expected: NameLikeness) -> None:
    mine, theirs = read_name(fold(one)).words, read_name(fold(other)).words
    assert name_likeness(mine, theirs) is expected
    assert name_likeness(theirs, mine) is expected


def test_reasons_are_said_in_words() -> None:
    one = sketch(1, "Chan Tai Man||陈大文|tm.chan@x.example|||")
    other = sketch(2, "Tai Man Chan|陳大文||tm.chan@x.example||4|")
    alike = likeness(one, other)
    assert line(alike.reasons) == "same e-mail, 陈大文 is 陳大文, same name in other order"
    assert alike.against == ()


def test_what_tells_two_apart_is_said_too() -> None:
    one = sketch(1, "John Raman|||john@x.example||4|")
    other = sketch(2, "John Raman Jr|||jr@x.example||4|")
    alike = likeness(one, other)
    assert alike.score < POSSIBLE
    assert line(alike.against) == "two generations of one name, different e-mails"


def test_an_address_that_many_have_says_nothing_of_a_person() -> None:
    one = sketch(1, "Ada Sze|||ferries@x.example||1|")
    other = sketch(2, "Ada Sze|||ferries@x.example||2|")
    assert score(one, other) >= POSSIBLE
    assert score(one, other, frozenset({"ferries@x.example"})) < POSSIBLE


@pytest.mark.parametrize("email", ["newsdesk@x.example", "info@x.example", "news.hk@x.example", "editor2@x.example"])
def test_mailboxes_are_known(email: str) -> None:
    assert is_mailbox(email)


@pytest.mark.parametrize("email", ["ada.sze@x.example", "infante@x.example", "newsome@x.example"])
def test_an_address_of_ones_own_is_no_mailbox(email: str) -> None:
    assert not is_mailbox(email)


def test_numbers_agree_with_and_without_the_code_of_the_country() -> None:
    assert phone_tail("85255550101") == phone_tail("55550101") == "55550101"
    assert phone_tail("5550101") == ""
