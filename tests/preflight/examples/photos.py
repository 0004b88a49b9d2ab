"""PHO: captions, credits and positions."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from mediadesk.records.house_style import CORPORATE
from mediadesk.records.languages import ByLanguage
from mediadesk.records.limits import Limit, Limits
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Consent, Framing, PersonInPicture, Private
from mediadesk.records.release import Embargo, ReleaseLine
from mediadesk.wording.house_styles import shipped
from tests.preflight.kits import NOW, SC, TC, kit, photo_of


def _with(**changes):
    return kit("A kite.", photos=(photo_of(1, **changes),))


_FACE = PersonInPicture(7, 1, 1, 0.8, 0.5)
_HERE, _THERE = PersonInPicture(7, 1, 1), PersonInPicture(8, 1, 2)
_NOWHERE = (PersonInPicture(7, 1, 0), PersonInPicture(8, 1, 0))


def _marked(*pictured):
    return replace(_with(people=(PersonInPicture(7, 1, 1, 0.5, 0.5),)), pictured=pictured)


def _agreed(consent, **changes):
    return replace(_HERE, consent=consent, **changes)


_EMBARGO = Embargo(datetime(2025, 4, 24, 3, tzinfo=UTC))
_AFTER = _EMBARGO.until + timedelta(minutes=1)


def _held(until, **changes):
    whole = _with(embargo_until=until)
    return replace(whole, **({"release_line": ReleaseLine.EMBARGOED, "embargo": _EMBARGO} | changes))


_WIRE = replace(shipped("plain_wire"), required=())
_SHORT = replace(CORPORATE, limits=Limits(caption=Limit(4, 8)), required=())
_NAMED = {"sha256": "a" * 64, "file_name": "kite-in-the-wind.jpg"}


def _file(**changes):
    return _with(**{**_NAMED, **changes})


def _two(other):
    return kit("A kite.", photos=(photo_of(1, **_NAMED), photo_of(2, **{**_NAMED, "sha256": other})))


_HERE_FILE = Path(__file__)
_LARGE = {**_NAMED, "size": (3000, 2000), "usage_terms": "For news about kites"}


def _picture(path=_HERE_FILE, **changes):
    whole = _file(**{**_LARGE, **changes})
    return replace(whole, photos=tuple(replace(each, path=path) for each in whole.photos))


def _headed(heading, *captions):
    return kit("A kite.", heading, *(f"Photo {n}: {said}" for n, said in enumerate(captions, 1)))


_WHOLE = _HERE_FILE.stat().st_size

EXAMPLES = {
    "PHO-01": (
        [_picture(None), _picture(_HERE_FILE / "gone.jpg"), _picture(byte_count=_WHOLE + 1)],
        [_picture(), _picture(byte_count=_WHOLE), kit("A kite.", captions=("A kite.",))],
    ),
    "PHO-09": (
        [
            _picture(size=(2999, 1999)),
            _picture(size=(900, 1199)),
            _picture(size=(6000, 4000), framing=Framing(right=0.3, bottom=0.3)),
        ],
        [
            _picture(size=(6000, 4000), framing=Framing(right=0.5)),
            _picture(),
            _picture(size=(2000, 3000)),
            kit("A kite.", captions=("A kite.",)),
        ],
    ),
    "PHO-21": (
        [
            _file(size=(300, 200), people=(_FACE,), framing=Framing(right=0.7)),
            _file(size=(300, 200), people=(_FACE, replace(_FACE, newsmaker_id=8)), framing=Framing(0.1, 0.6)),
        ],
        [
            _file(size=(300, 200), people=(_FACE,)),
            _file(size=(300, 200), people=(_FACE,), framing=Framing(left=0.7)),
            _file(size=(300, 200), people=(_FACE,), framing=Framing(right=0.7, quarter_turns=2)),
            _file(size=(300, 200), people=(_HERE,), framing=Framing(right=0.1)),
        ],
    ),
    "PHO-12": (
        [
            _with(said="A kite."),
            _with(said="A kite over Hong Kong."),
            _with(said="A kite on 24 April 2025."),
            kit("A kite.", photos=(photo_of(1, "一隻風箏。"),), language=TC),
            kit("A kite.", photos=(photo_of(1, "2025年4月24日的风筝"),), language=SC),
        ],
        [
            _with(said="A kite over Hong Kong on 24 April 2025."),
            _with(said="A kite in Stanley in April 2025."),
            kit("A kite.", photos=(photo_of(1, "2025年4月24日在山上的風箏。"),), language=TC),
            _with(said=" "),
            kit("A kite.", place="", photos=(photo_of(1, "A kite near Sai Kung, 24 April 2025"),)),
        ],
    ),
    "PHO-13": (
        [
            _picture(usage_terms=" "),
            _with(people=(_agreed(Consent.REFUSED), _THERE)),
            _with(people=(_agreed(Consent.REFUSED),), nobody_identifiable=True),
            _with(people=(replace(_HERE, is_minor=True),)),
            _with(people=(_agreed(Consent.GIVEN), _THERE)),
        ],
        [
            _picture(),
            replace(_picture(usage_terms=" "), house_style=_WIRE),
            kit("A kite.", captions=("A kite.",)),
            _with(people=(_HERE, _THERE)),
            _with(people=(_agreed(Consent.GIVEN, is_minor=True), replace(_THERE, consent=Consent.NOT_NEEDED))),
            _with(people=(replace(_HERE, is_minor=True),), nobody_identifiable=True),
        ],
    ),
    "PHO-19": (
        [
            _with(expires_on=date(2025, 4, 19)),
            _with(expires_on=date(2025, 4, 20)),
            _with(expires_on=date(2025, 4, 24)),
            _with(expires_on=date(2025, 5, 8)),
        ],
        [_with(expires_on=date(2025, 5, 9)), _with()],
    ),
    "PHO-20": (
        [
            _held(_AFTER),
            _held(_EMBARGO.until, release_line=ReleaseLine.IMMEDIATE, embargo=None),
            _held(NOW + timedelta(minutes=1), release_line=ReleaseLine.IMMEDIATE, embargo=None, issue_date=None),
        ],
        [
            _held(_EMBARGO.until),
            _held(NOW, release_line=ReleaseLine.IMMEDIATE, embargo=None, issue_date=None),
            _held(datetime(2025, 4, 23, 16, tzinfo=UTC), release_line=ReleaseLine.IMMEDIATE, embargo=None),
        ],
    ),
    "PHO-18": (
        [_headed("Photo Caption:", "A kite.", "A string."), _headed("Picture captions", "A kite.")],
        [
            _headed("Photo Captions:", "A kite.", "A string."),
            _headed("Photo Caption", "A kite."),
            _headed("Photo Caption"),
            _headed("A photo caption competition", "A kite.", "A string."),
        ],
    ),
    "PHO-02": (
        [
            kit("Photo 1: A kite.", "Photo 3: A string."),
            kit("Photo 2: A kite."),
            kit("Photo 1: A kite.", "Photo 1 – A string."),
            kit("圖片1：風箏。", "圖片3：線。", language=TC),
        ],
        [
            kit("Photo 1: A kite.", "A string.", "Photo 2: A string."),
            kit("Photo 7 shows a kite."),
            kit("图1：风筝。", "图 2：线。", language=SC),
            kit("A kite.", captions=("A kite.", "A string.")),
        ],
    ),
    "PHO-06": (
        [_marked(), _marked(Newsmaker(7, ByLanguage()))],
        [_marked(Newsmaker(7, ByLanguage("Lai Sum-yi"))), _with(people=(_HERE,))],
    ),
    "PHO-03": (
        [_with(said=" "), replace(_with(said="A kite over the pier."), house_style=_SHORT)],
        [_with(), replace(_with(), house_style=_SHORT)],
    ),
    "PHO-04": ([_with(people=_NOWHERE)], [_with(people=(_HERE, _THERE)), _with(people=_NOWHERE[:1])]),
    "PHO-05": ([_with(people=(_HERE, PersonInPicture(8, 1, 3)))], [_with(people=(_HERE, _THERE))]),
    "PHO-07": ([_with(credit=ByLanguage())], [_with()]),
    "PHO-08": ([_with(alt_text=ByLanguage())], [_with()]),
    "PHO-10": (
        [_with(embedded_caption="A hat."), _with(said="風箏。", embedded_caption="線。")],
        [
            _with(),
            _with(said="A kite.", embedded_caption=" a  kite"),
            _with(said=" ", embedded_caption="A hat."),
            kit("A kite.", photos=(photo_of(1, "一隻風箏。", embedded_caption="一隻風箏"),), language=TC),
        ],
    ),
    "PHO-14": (
        [
            _file(carries=(Private.GPS,)),
            _file(carries=(Private.SERIAL, Private.OWNER)),
            _file(carries=(Private.MAKER_NOTE, Private.THUMBNAIL)),
        ],
        [_file(), _file(carries=(Private.THUMBNAIL,)), _with(carries=(Private.GPS,))],
    ),
    "PHO-15": (
        [_file(colour="CMYK"), _file(colour="CMYK, Coated FOGRA39"), _file(colour="Adobe RGB, no profile")],
        [_file(), _file(colour="sRGB"), _file(colour="Adobe RGB (1998)"), _file(colour="Display P3")],
    ),
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
