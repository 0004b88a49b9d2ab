"""What is said of the rights of a photo (texts: resources/wording/photo_rights.toml)."""

from collections.abc import Iterable, Sequence

from mediadesk.records.house_style import DateForm
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, PersonInPicture, Photo
from mediadesk.wording import dates
from mediadesk.wording.texts import load


def people_called(people: Iterable[PersonInPicture], newsmakers: Sequence[Newsmaker], language: Language) -> str:
    """The people by name, and how many have none: "Ms Ada Ho, Dr Ken Lo, 2 people without a name"."""
    known = {each.id: each for each in newsmakers}
    names, nameless = [], 0
    for person in people:
        newsmaker = known.get(person.newsmaker_id) if person.newsmaker_id != UNNAMED else None
        if newsmaker is not None and (name := newsmaker.called(language)):
            names.append(name)
        else:
            nameless += 1
    said = load("photo_rights")
    if nameless:
        names.append(str(said["nameless" if nameless > 1 else "nameless_one"][language.value]).format(count=nameless))
    return str(said["between"][language.value]).join(names)


def last_day(photo: Photo, language: Language, form: DateForm = DateForm.DAY_FIRST) -> str:
    """Until when it may be used: "Not for use after 30 June 2027"; empty where that is for ever."""
    if photo.expires_on is None:
        return ""
    day = dates.long_date(photo.expires_on, language, form)
    return str(load("photo_rights")["last_day"][language.value]).format(date=day)
