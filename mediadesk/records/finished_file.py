"""A finished PDF as it is looked at before it leaves: how large, how fine its photos are, and what it says."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A photo on a page (counted from 1) and how fine it is there, in pixels per inch of paper."""

    number: int
    page: int
    fineness: int


class Whole(StrEnum):
    """What a page break may not part: a heading and what it stands over, a contact, a caption and its picture."""

    HEADING = "heading"
    CONTACT = "contact"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Together:
    """Lines and pictures that belong on one page, the `name` they are told by (words, or the number of a photo), and
    the `pages` (from 1) they stand on, in order.
    """

    what: Whole
    name: str
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FinishedFile:
    """`size` in bytes; `pages` is everything printed, line by line; `metadata` what the file says of itself: title,
    author, subject, keywords. `loose_fonts` are the fonts whose letters are not in the file; `sections`
    and `bookmarks` the pages (from 1) that parts begin on and bookmarks open. `silent_figures` are
    the pages of pictures without alternative text; `links` the addresses that can be clicked.
    `running` is the text of the pages without heads and feet; `missing` the characters that no font has;
    `together` what belongs on one page.
    """

    size: int
    photos: tuple[PlacedPhoto, ...] = ()
    pages: tuple[str, ...] = ()
    metadata: tuple[str, ...] = ()
    loose_fonts: tuple[str, ...] = ()
    sections: tuple[int, ...] = ()
    bookmarks: tuple[int, ...] = ()
    is_tagged: bool = True
    silent_figures: tuple[int, ...] = ()
    links: tuple[str, ...] = ()
    running: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    together: tuple[Together, ...] = ()
