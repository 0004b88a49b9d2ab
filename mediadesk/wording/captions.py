"""The people of a picture as a caption names them: in order of rank, each with post and position."""

from collections.abc import Mapping

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.wording import positions
from mediadesk.wording.labels import label
from mediadesk.wording.mentions import first_mention


def with_positions(photo: Photo, newsmakers: Mapping[int, Newsmaker], language: Language) -> str:
    """Who is in `photo`, in the order of naming: "Dr A, Chairman of X (third from left); …"; X主席甲博士（左三）、….

    Nobody is given a place that is not known (0). People whose newsmaker is not in `newsmakers` are left out, but keep
    their place when the others are counted.
    """
    lengths = positions.people_in_rows(photo.people)
    named = []
    for person in photo.people:
        newsmaker = newsmakers.get(person.newsmaker_id)
        if newsmaker is not None:
            where = positions.words(person.row, person.place, lengths, language) if person.place else ""
            named.append(_with_position(first_mention(newsmaker, language), where, language))
    return label("people_separator", language).join(named)


def _with_position(person: str, position: str, language: Language) -> str:
    return label("person_in_caption", language, person=person, position=position) if position else person
