"""Captions this program makes, read by this program: who is in the picture and where comes back as it was."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.intake.press_text.caption_people import people_in
from mediadesk.library.naming import parted
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, PersonInPicture, Photo
from mediadesk.wording import caption_patterns, captions, positions
from tests.wording.pictured import at_the_fair, everybody, group

_PATTERNS = ("positions", "list", "rows", "speaking", "signing", "tour", "portrait")
_POSTS = (
    ByLanguage("Chairman of the Kite Trust", "風箏基金會主席", "风筝基金会主席"),
    ByLanguage("Director of Lantern Works", "燈籠工房總監", "灯笼工房总监"),
    ByLanguage("President and Vice-Chancellor of Harbour University", "海港大學校長", "海港大学校长"),
    ByLanguage("Chief Executive Officer of Tide & Moon (H.K.) Ltd.", "潮月有限公司行政總裁", "潮月有限公司行政总裁"),
    ByLanguage("Secretary for Wind", "風力局局長", "风力局局长"),
    ByLanguage("Head of Research, Paper Boats", "紙船研究部主管", "纸船研究部主管"),
    ByLanguage("Member of the Harbour Council", "海港議會議員", "海港议会议员"),
)
_ACTIONS = (
    ByLanguage(),
    ByLanguage("attended the {event}", "出席{event}", "出席{event}"),
    ByLanguage("pose for a photo at the {event} organised by the Kite Trust", "在{event}合照", "在{event}合照"),
    ByLanguage("lit the lanterns", "亮燈", "亮灯"),
    *(
        ByLanguage(*offered)
        for pattern in _PATTERNS
        for offered in zip(*(caption_patterns.offered_actions(pattern, each) for each in Language), strict=True)
    ),
)


@st.composite
def pictures(draw):
    """A picture, who is who in it, and the language of its caption."""
    lengths = draw(st.lists(st.integers(1, 6), min_size=1, max_size=3).filter(lambda rows: sum(rows) <= 12))
    order = tuple(draw(st.permutations(range(1, sum(lengths) + 1))))
    photo = replace(
        group(*lengths, order=order), pattern=draw(st.sampled_from(_PATTERNS)), action=draw(st.sampled_from(_ACTIONS))
    )
    known = everybody()
    has_posts = draw(st.booleans())
    posts = {key: (draw(st.sampled_from(_POSTS)),) if has_posts else () for key in order}
    people = {key: replace(known[key], posts=posts[key]) for key in order}
    if draw(st.booleans()):
        photo = some_unnamed(draw, photo)
    return at_the_fair(photo) if draw(st.booleans()) else photo, people, draw(st.sampled_from(list(Language)))


def some_unnamed(draw, photo: Photo) -> Photo:
    """The picture with nobody knowing the names of some of its people; in each row somebody is known."""
    unnamed = set(draw(st.lists(st.sampled_from([person.newsmaker_id for person in photo.people]))))
    for row in {person.row for person in photo.people}:
        members = [person.newsmaker_id for person in photo.people if person.row == row]
        if unnamed.issuperset(members):
            unnamed.discard(members[0])
    return replace(
        photo,
        people=tuple(
            replace(person, newsmaker_id=UNNAMED) if person.newsmaker_id in unnamed else person
            for person in photo.people
        ),
    )


def read_back(caption: str, photo: Photo, language: Language) -> tuple[Photo, dict[int, Newsmaker]]:
    """The picture as the recogniser understands its caption; what people do there is not for it to say."""
    found = people_in(caption, "")
    said = [person.position for person in found]
    seats = positions.seats(said, language)
    people = {}
    for key, person in enumerate(found, 1):
        honorific, name = parted(person.name, language)
        posts = (ByLanguage().with_text(language, person.post),) if person.post else ()
        texts = ByLanguage().with_text(language, name), ByLanguage().with_text(language, honorific)
        people[key] = Newsmaker(key, *texts, posts)
    seated = tuple(PersonInPicture(key, *(seat or (1, 0))) for key, seat in enumerate(seats, 1))
    strangers = tuple(PersonInPicture(UNNAMED, *seat) for seat in positions.free_seats(said, language))
    return replace(photo, people=(*seated, *strangers)), people


@settings(max_examples=300, deadline=None)
@given(pictures())
def test_caption_made_read_and_made_again_is_the_same(pictured):
    photo, people, language = pictured
    caption = captions.generate(photo, people, language).text
    again, found = read_back(caption, photo, language)
    assert captions.generate(again, found, language).text == caption
