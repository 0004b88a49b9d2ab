"""A caption made from a picture: its words, and what each of them came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Source(StrEnum):
    """What words of a caption come from; `JOIN` is what only holds the others together."""

    PERSON = "person"
    POSITION = "position"
    ACTION = "action"
    EVENT = "event"
    PLACE = "place"
    DATE = "date"
    CREDIT = "credit"
    JOIN = "join"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words and what they came from; `newsmaker_id` says of whom they speak, where it is somebody."""

    words: str
    source: Source = Source.JOIN
    newsmaker_id: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """The characters from `start` to `end` of a caption came from `source`."""

    start: int
    end: int
    source: Source
    newsmaker_id: int | None = None


@dataclass(frozen=True, slots=True)
class CaptionText:
    """A caption, and where each of its words came from: spans in order that do not overlap."""

    text: str
    spans: tuple[Span, ...] = ()


def put_together(pieces: Sequence[Piece]) -> CaptionText:
    """The pieces one behind the other."""
    spans, at = [], 0
    for piece in pieces:
        if piece.words and piece.source is not Source.JOIN:
            spans.append(Span(at, at + len(piece.words), piece.source, piece.newsmaker_id))
        at += len(piece.words)
    return CaptionText("".join(piece.words for piece in pieces), tuple(spans))
