"""Which passages of two versions belong together."""

from mediadesk.records.block import Run
from mediadesk.records.languages import Language
from mediadesk.records.translation import Link, Origin, Translation
from mediadesk.ui.releases.document_text import MadeFrom, Passage, TextRole
from mediadesk.ui.releases.parallel_links import Side, partners, rising

EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS


def _side(language: Language, *passages: tuple[str, Language | None, str]) -> Side:
    """A version of body passages, each with its name, and the language and name of what it was made from."""
    return Side(
        language,
        [
            Passage(
                TextRole.PARAGRAPH,
                (Run("Words"),) if name else (),
                name,
                made_from=MadeFrom(source, Origin(origin, "Words")) if source else None,
            )
            for name, source, origin in passages
        ],
    )


_ENGLISH = _side(EN, ("a", None, ""), ("b", None, ""), ("c", None, ""))


def test_a_translation_is_joined_with_its_source_from_either_side() -> None:
    chinese = _side(TC, ("x", EN, "b"), ("y", EN, "a"), ("z", None, ""))
    assert partners(_ENGLISH, chinese) == [(0, 1), (1, 0)]
    assert partners(chinese, _ENGLISH) == [(0, 1), (1, 0)]


def test_a_passage_cut_in_two_has_one_partner_for_both_parts() -> None:
    chinese = _side(TC, ("x", EN, "b"), ("y", EN, "b"))
    assert partners(_ENGLISH, chinese) == [(1, 0), (1, 1)]


def test_an_empty_passage_has_no_name() -> None:
    chinese = _side(TC, ("", None, ""), ("y", EN, "c"))
    assert partners(_ENGLISH, chinese) == [(2, 1)]


def test_two_translations_of_one_version_are_joined() -> None:
    chinese = _side(TC, ("x", EN, "a"), ("y", EN, "b"))
    simplified = _side(SC, ("p", EN, "b"), ("q", EN, "a"))
    assert partners(chinese, simplified) == [(0, 1), (1, 0)]


def test_a_translation_of_a_translation_is_joined_with_the_first() -> None:
    simplified = _side(SC, ("p", TC, "x"), ("q", TC, "y"))
    third = Translation(EN, (Link("x", Origin("b", "Words")), Link("y", Origin("c", "Words"))))
    assert partners(_ENGLISH, simplified) == []
    assert partners(_ENGLISH, simplified, third) == [(1, 0), (2, 1)]
    assert partners(simplified, _ENGLISH, third) == [(0, 1), (1, 2)]


def test_versions_that_have_nothing_to_do_with_each_other_have_no_pairs() -> None:
    assert partners(_ENGLISH, _side(TC, ("x", None, ""))) == []


def test_only_pairs_in_the_same_order_can_scroll_together() -> None:
    assert rising([(0, 0), (1, 3), (2, 1), (3, 2), (3, 4)]) == [(0, 0), (2, 1), (3, 2)]
