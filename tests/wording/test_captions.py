from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.wording import captions

_LAI = Newsmaker(
    1,
    ByLanguage("Lai Sum-yi", "黎心怡", "黎心怡"),
    ByLanguage("Dr", "博士", "博士"),
    (ByLanguage("Chairman of the Kite Trust", "風箏基金會主席", "风筝基金会主席"),),
)
_HO = Newsmaker(2, ByLanguage("Ho Ka-ming", "何家明", "何家明"))
_BY_ID = {1: _LAI, 2: _HO}
_PHOTO = Photo(9, people=(PersonInPicture(2, place=3), PersonInPicture(1, place=1)))


def test_people_are_named_by_rank_with_their_positions():
    said = captions.with_positions(_PHOTO, _BY_ID, Language.EN)
    assert said == "Ho Ka-ming (first from right); Dr Lai Sum-yi, Chairman of the Kite Trust (first from left)"


def test_in_chinese_the_post_comes_first_and_the_honorific_last():
    said = captions.with_positions(_PHOTO, _BY_ID, Language.ZH_HANT)
    assert said == "何家明（右一）、風箏基金會主席黎心怡博士（左一）"


def test_somebody_alone_has_no_brackets():
    alone = Photo(9, people=(PersonInPicture(1),))
    assert captions.with_positions(alone, _BY_ID, Language.EN) == "Dr Lai Sum-yi, Chairman of the Kite Trust"


def test_people_nobody_knows_keep_their_place():
    assert captions.with_positions(_PHOTO, {1: _LAI}, Language.ZH_HANS) == "风筝基金会主席黎心怡博士（左一）"
