import pytest

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.ui.typed_person import found, has_name, typed_person

PEOPLE = [
    Newsmaker(
        1, ByLanguage(en="Lai Sum-yi", zh_hant="黎心怡"), ByLanguage(en="Dr"), (ByLanguage(en="Chair of Mills"),)
    ),
    Newsmaker(2, ByLanguage(en="Amy Lai"), ByLanguage(en="Ms")),
    Newsmaker(3, ByLanguage(en="Millicent Ho"), ByLanguage(en="Prof")),
]


@pytest.mark.parametrize(
    ("text", "language", "called", "post"),
    [
        ("Dr Lai Sum-yi, Chair of Mills", Language.EN, "Dr Lai Sum-yi", "Chair of Mills"),
        ("  Lai   Sum-yi ", Language.EN, "Lai Sum-yi", ""),
        ("Prof. Amy Ho", Language.EN, "Prof Amy Ho", ""),
        ("Drake Lee", Language.EN, "Drake Lee", ""),
        ("黎心怡博士", Language.ZH_HANT, "黎心怡博士", ""),
        ("黎心怡博士，甲會主席", Language.ZH_HANT, "黎心怡博士", "甲會主席"),
    ],
)
def test_name_honorific_and_post_are_told_apart(text: str, language: Language, called: str, post: str) -> None:
    person = typed_person(text, language)
    assert person.called(language) == called
    assert (person.posts[0].get(language) if person.posts else "") == post


def test_beginning_of_the_name_comes_before_its_other_words_and_posts() -> None:
    assert [each.id for each in found(PEOPLE, "lai")] == [1, 2]
    assert [each.id for each in found(PEOPLE, "mill")] == [3, 1]
    assert [each.id for each in found(PEOPLE, "yi")] == [1]
    assert [each.id for each in found(PEOPLE, "黎")] == [1]
    assert found(PEOPLE, "nobody") == []


def test_honorific_that_is_typed_does_not_hide_the_person() -> None:
    assert [each.id for each in found(PEOPLE, "Dr Lai")] == [1, 2]
    assert has_name(PEOPLE[0], "dr lai sum-yi")
    assert not has_name(PEOPLE[0], "Lai")
