"""Invented people and pictures of them, for tests of captions."""

from dataclasses import replace
from datetime import UTC, datetime

from mediadesk.records.languages import ByLanguage
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import PersonInPicture, Photo

_PEOPLE = (
    ("Dr", "博士", "Lai Sum-yi", "黎心怡", "黎心怡"),
    ("Mr", "先生", "Ho Ka-ming", "何家明", "何家明"),
    ("Ms", "女士", "Chan Mei-ling", "陳美玲", "陈美玲"),
    ("Prof", "教授", "Wong Tai-wai", "黃大偉", "黄大伟"),
    ("Ir", "工程師", "Ng Pui-shan", "吳佩珊", "吴佩珊"),
    ("Mr", "先生", "Leung Chi-ho", "梁志豪", "梁志豪"),
    ("Ms", "女士", "Cheung Wai-man", "張慧敏", "张慧敏"),
    ("Dr", "博士", "Lau Kwok-keung", "劉國強", "刘国强"),
    ("Mr", "先生", "Tam Siu-fung", "譚少峰", "谭少峰"),
    ("Ms", "女士", "Yip Hoi-lam", "葉海琳", "叶海琳"),
    ("Prof", "教授", "Mak Chun-kit", "麥俊傑", "麦俊杰"),
    ("Mr", "先生", "Fong Wing-hong", "方永康", "方永康"),
)
_POSTS = (
    ("Chairman of the Kite Trust", "風箏基金會主席", "风筝基金会主席"),
    ("Director of Lantern Works", "燈籠工房總監", "灯笼工房总监"),
    ("President of Harbour University", "海港大學校長", "海港大学校长"),
)
_HONORIFICS = {"工程師": "工程师"}


def newsmaker(key: int, *posts: ByLanguage) -> Newsmaker:
    """The person of this number (from 1), with these posts; without any with one of three in turn."""
    honorific, chinese, *name = _PEOPLE[key - 1]
    said = ByLanguage(honorific, chinese, _HONORIFICS.get(chinese, chinese))
    return Newsmaker(key, ByLanguage(*name), said, posts or (ByLanguage(*_POSTS[key % 3]),))


def everybody() -> dict[int, Newsmaker]:
    """Twelve people with posts."""
    return {key: newsmaker(key) for key in range(1, len(_PEOPLE) + 1)}


def without_posts() -> dict[int, Newsmaker]:
    """The same without posts."""
    return {key: replace(each, posts=()) for key, each in everybody().items()}


def group(*lengths: int, order: tuple[int, ...] = ()) -> Photo:
    """A picture with so many people in each row from the front, standing as they are numbered; named in `order`."""
    seats = [(row, place) for row, count in enumerate(lengths, 1) for place in range(1, count + 1)]
    people = {key: PersonInPicture(key, *seat) for key, seat in enumerate(seats, 1)}
    return Photo(9, people=tuple(people[key] for key in order or people))


def at_the_fair(photo: Photo) -> Photo:
    """The picture taken at the Harbour Science Fair."""
    return replace(
        photo,
        event=ByLanguage("Harbour Science Fair", "海港科學節", "海港科学节"),
        location=ByLanguage("Hong Kong", "香港", "香港"),
        taken_at=datetime(2025, 4, 24, 2, 42, tzinfo=UTC),
        credit=ByLanguage("Kite Trust", "風箏基金會", "风筝基金会"),
    )
