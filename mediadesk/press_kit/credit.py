"""What stands under the caption of a photo: whom to credit and, where the house prints them, the terms of use."""

from mediadesk.press_kit.spans import clean
from mediadesk.records.languages import Language
from mediadesk.records.photo import Photo
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.photo_rights import last_day

_BETWEEN = " · "


def credit_of(photo: Photo, language: Language) -> str:
    """Whom to credit: the credit line, or who took it."""
    return clean(photo.credit.best(language) or photo.creator).strip()


def credit_line(photo: Photo, says: HouseWording) -> str:
    """The whole line: "Photo: Kite Trust · For news about kites · Not for use after 30 June 2027"; it may be empty."""
    credit = credit_of(photo, says.language)
    said = [says.label("credit", credit=credit)] if credit else []
    if says.style.has_usage_terms:
        said.append(terms_of(photo, says))
    return _BETWEEN.join(filter(None, said))


def terms_of(photo: Photo, says: HouseWording) -> str:
    """What it may be used for and until when, on one line: "For news about kites · Not for use after 30 June 2027"."""
    terms = " ".join(clean(photo.usage_terms).split())
    return _BETWEEN.join(filter(None, (terms, last_day(photo, says.language, says.style.date_form))))
