import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.preflight.close_names import misnamed
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import Newsmaker
from mediadesk.records.register import Register

LAI = Newsmaker(
    7,
    ByLanguage("Lai Sum-yi", "黎心怡"),
    ByLanguage("Dr", "博士"),
    (ByLanguage("Curator of the Kite Trust", "風箏信託館長"),),
)
OTHERS = frozenset({"Lai Sum-yi", "Karen Petersen", "Ko Ting-fai", "Winifred Marsh"})
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@st.composite
def _slips(draw):
    """A name with one letter dropped, put in, swapped with its neighbour or replaced, its capitals kept."""
    name = draw(st.sampled_from(sorted(OTHERS)))
    at = draw(st.sampled_from([n for n in range(1, len(name)) if name[n].islower() and name[n - 1].isalpha()]))
    letter = draw(st.sampled_from(_LETTERS))
    kinds = [name[:at] + name[at + 1 :], name[:at] + letter + name[at:], name[:at] + letter + name[at + 1 :]]
    if at + 1 < len(name) and name[at + 1].islower():
        kinds.append(name[:at] + name[at + 1] + name[at] + name[at + 2 :])
    return name, draw(st.sampled_from(kinds))


@given(_slips(), st.sampled_from(["Yesterday {} spoke.", "{}, who flies kites, came.", "It was Mr {}’s kite."]))
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_every_slip_of_one_letter_is_found_and_led_back(slip, sentence):
    name, written = slip
    text = sentence.format(written)
    found = misnamed(text, OTHERS, is_chinese=False)
    if written == name:
        assert found == ()
    elif sum(letter.isalpha() for letter in written) >= 8:
        assert [(text[slice(*span)], right) for span, right in found] == [(written, name)]


@given(st.text(max_size=60))
def test_names_are_looked_for_in_any_text_without_trouble(text):
    for (start, end), right in misnamed(text, OTHERS, is_chinese=False):
        assert 0 <= start < end <= len(text)
        assert right in OTHERS


def test_two_people_with_nearly_one_name_are_both_right():
    names = frozenset({"Chan Siu-ming", "Chan Siu-ling"})
    assert misnamed("Chan Siu-ming and Chan Siu-ling", names, is_chinese=False) == ()
    assert misnamed("Chan Siu-ning", names, is_chinese=False) == ()


def test_surname_alone_is_introduced_with_the_whole_form(found, text_of):
    text = text_of("Dr Lai flew a kite.", "Dr Lai Sum-yi, Curator of the Kite Trust, smiled.", speakers=(LAI,))
    (finding,) = found("NAM-02", text)
    assert (finding.found, finding.fix) == ("Dr Lai", "Dr Lai Sum-yi, Curator of the Kite Trust")


def test_surname_that_two_people_share_is_nobodys(found, text_of):
    other = Newsmaker(8, ByLanguage("Lai Ka-ho"), ByLanguage("Mr"), (ByLanguage("Keeper"),))
    text = text_of("Mr Lai flew. Dr Lai Sum-yi, Curator, and Mr Lai Ka-ho, Keeper, smiled.", speakers=(LAI, other))
    assert found("NAM-02", text) == []
    assert found("NAM-06", text) == []


def test_people_of_one_caption_are_one_finding(found, text_of, photo_of):
    ko = Newsmaker(8, ByLanguage("Ko Ting-fai"), ByLanguage("Mr"))
    photos = (photo_of(1, "Ko Ting-fai and Dr Lai Sum-yi fly a kite."), photo_of(2, "Dr Lai Sum-yi."))
    (finding,) = found("NAM-04", text_of("A kite."), photos=photos, pictured=(LAI, ko))
    assert (finding.block_id, finding.found, finding.about) == (
        "photo-1",
        "Ko Ting-fai",
        "Dr Lai Sum-yi, Mr Ko Ting-fai",
    )


def test_second_post_at_one_house_names_the_first(found, text_of, photo_of):
    text = text_of("Dr Lai Sum-yi, Curator of the Kite Trust, flew.", speakers=(LAI,))
    photos = (photo_of(1, "Dr Lai Sum-yi, Treasurer of Kite Trust"),)
    (finding,) = found("NAM-03", text, photos=photos)
    assert (finding.found, finding.about) == ("Treasurer of Kite Trust", "Curator of the Kite Trust")


@pytest.mark.parametrize("known", [True, False])
def test_form_the_desk_knows_wins_over_the_most_frequent(found, known):
    text = "The Kite Council of the Hill met. The Kite Council of the Hill ate. The Hill Kite Council left."
    body = Newsmaker(1, ByLanguage("Nobody"))
    register = Register((body,), (Organisation(2, ByLanguage("Hill Kite Council")),) if known else ())
    (finding,) = found("NAM-05", text, register=register)
    assert finding.fix == ("Hill Kite Council" if known else "Kite Council of the Hill")


def test_chinese_names_are_compared_before_an_honorific(found, text_of):
    text = text_of("館長黎心宜博士與黎心宜致辭。", language=Language.ZH_HANT, speakers=(LAI,))
    (finding,) = found("NAM-01", text)
    assert (finding.start, finding.found, finding.fix) == (2, "黎心宜", "黎心怡")
