"""PHO: captions, credits and positions."""

from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import PersonInPicture
from tests.preflight.kits import kit, photo_of


def _with(**changes):
    return kit("A kite.", photos=(photo_of(1, **changes),))


_HERE, _THERE = PersonInPicture(7, 1, 1), PersonInPicture(8, 1, 2)
_NOWHERE = (PersonInPicture(7, 1, 0), PersonInPicture(8, 1, 0))

EXAMPLES = {
    "PHO-03": ([_with(said=" ")], [_with()]),
    "PHO-04": ([_with(people=_NOWHERE)], [_with(people=(_HERE, _THERE)), _with(people=_NOWHERE[:1])]),
    "PHO-05": ([_with(people=(_HERE, PersonInPicture(8, 1, 3)))], [_with(people=(_HERE, _THERE))]),
    "PHO-07": ([_with(credit=ByLanguage())], [_with()]),
    "PHO-08": ([_with(alt_text=ByLanguage())], [_with()]),
    "PHO-16": ([kit("See photo 2.", captions=("A kite.",))], [kit("See photo 1.", captions=("A kite.",))]),
}
