"""PHO: captions, credits and positions."""

from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import PersonInPicture
from tests.preflight.kits import kit, photo_of


def _with(**changes):
    return kit("A kite.", photos=(photo_of(1, **changes),))


_HERE, _THERE = PersonInPicture(7, 1, 1), PersonInPicture(8, 1, 2)
_NOWHERE = (PersonInPicture(7, 1, 0), PersonInPicture(8, 1, 0))

_NAMED = {"sha256": "a" * 64, "file_name": "kite-in-the-wind.jpg"}


def _file(**changes):
    return _with(**{**_NAMED, **changes})


def _two(other):
    return kit("A kite.", photos=(photo_of(1, **_NAMED), photo_of(2, **{**_NAMED, "sha256": other})))


EXAMPLES = {
    "PHO-03": ([_with(said=" ")], [_with()]),
    "PHO-04": ([_with(people=_NOWHERE)], [_with(people=(_HERE, _THERE)), _with(people=_NOWHERE[:1])]),
    "PHO-05": ([_with(people=(_HERE, PersonInPicture(8, 1, 3)))], [_with(people=(_HERE, _THERE))]),
    "PHO-07": ([_with(credit=ByLanguage())], [_with()]),
    "PHO-08": ([_with(alt_text=ByLanguage())], [_with()]),
    "PHO-11": (
        [
            _file(file_name="IMG_2041.JPG"),
            _file(file_name="DSC01234.jpg"),
            _file(file_name="0f8fad5b-d9cb-469f-a165-70867728950e.png"),
        ],
        [_file(), _file(file_name="P7-pier.jpg"), _file(file_name="img-of-the-pier.jpg"), _file(file_name="風箏.jpg")],
    ),
    "PHO-17": ([_two("a" * 64)], [_two("b" * 64), kit("A kite.", photos=(photo_of(1), photo_of(2)))]),
    "PHO-16": ([kit("See photo 2.", captions=("A kite.",))], [kit("See photo 1.", captions=("A kite.",))]),
}
