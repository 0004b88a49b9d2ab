"""The people of a picture as a caption names them: in order of rank, each with post and position."""

from collections.abc import Mapping

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.wording import positions
from mediadesk.wording.labels import label


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
            named.append(_with_position(with_post(newsmaker, language), where, language))
    return label("people_separator", language).join(named)


def with_post(newsmaker: Newsmaker, language: Language) -> str:
    """Name with honorific and leading post in the order of the language: "Dr A, Chairman of X", X主席甲博士."""
    called = newsmaker.called(language)
    post = newsmaker.posts[0].best(language) if newsmaker.posts else ""
    return label("person_with_post", language, person=called, post=post) if post else called


def _with_position(person: str, position: str, language: Language) -> str:
    return label("person_in_caption", language, person=person, position=position) if position else person
