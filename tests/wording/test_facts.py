from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.block import Run
from mediadesk.records.fact import DeskFact
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.wording.facts import Standing, after, figure, form, restated, said, standing

_GUESTS = DeskFact(
    7,
    ByLanguage("Guests"),
    "260",
    ByLanguage("more than", "超過"),
    ByLanguage("guests", "名嘉賓"),
    earlier=(ByLanguage("more than 250 guests", "超過250名嘉賓", "250"),),
)


def test_a_figure_is_said_in_the_order_of_each_language() -> None:
    assert figure(_GUESTS, Language.EN) == "more than 260 guests"
    assert figure(_GUESTS, Language.ZH_HANT) == "超過260名嘉賓"
    assert figure(_GUESTS, Language.ZH_HANS) == "260"
    assert form(_GUESTS) == ByLanguage("more than 260 guests", "超過260名嘉賓", "260")


def test_a_sentence_begins_with_a_capital() -> None:
    assert after("more than 260", "") == "More than 260"
    assert after("more than 260", "It rained. ") == "More than 260"
    assert after("more than 260", "It was seen by ") == "more than 260"


def test_words_stand_to_their_fact_as_present_as_earlier_or_otherwise() -> None:
    assert standing(_GUESTS, Language.EN, "More than 260 guests") is Standing.PRESENT
    assert standing(_GUESTS, Language.EN, "more than 250 guests") is Standing.EARLIER
    assert standing(_GUESTS, Language.EN, "some 250 guests") is Standing.OTHERWISE
    assert standing(_GUESTS, Language.ZH_HANT, "more than 250 guests") is Standing.OTHERWISE


def test_linked_words_are_found_where_they_stand_even_cut_by_their_look() -> None:
    runs = (Run("By "), Run("more than ", fact_id=7), Run("250", True, fact_id=7), Run(" guests", fact_id=7), Run("."))
    assert [(each.words, each.start) for each in said(runs)] == [("more than 250 guests", 3)]
    assert "".join(run.text for run in restated(runs, _GUESTS, Language.EN)) == "By more than 260 guests."


@given(st.lists(st.builds(Run, st.text(max_size=8), st.booleans(), fact_id=st.sampled_from([None, 7, 8])), max_size=8))
def test_nothing_but_the_earlier_form_is_ever_changed(runs: list[Run]) -> None:
    before = "".join(run.text for run in runs)
    if all(standing(_GUESTS, Language.EN, each.words) is not Standing.EARLIER for each in said(runs)):
        assert "".join(run.text for run in restated(runs, _GUESTS, Language.EN)) == before
