"""What is to be seen of a caption's words: which come from the picture, which were written over, which are not so."""

from collections.abc import Iterator, Mapping, Sequence

from mediadesk.comparison import captions
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import Photo
from mediadesk.ui.photos.caption_editor import Mark, Sort
from mediadesk.wording.caption_checks import lists_out_of_order, position_spans, with_right_positions, wrong_counts
from mediadesk.wording.caption_text import CaptionText, Source

People = Mapping[int, Newsmaker]


def marks_of(caption: str, photo: Photo, newsmakers: People, language: Language, made: CaptionText) -> Sequence[Mark]:
    """The marks of `caption`; `made` is what the picture makes of it, empty where somebody wrote it."""
    return (*_of_what_was_made(caption, made), *_of_what_is_said(caption, photo, newsmakers, language, bool(made.text)))


def put_right(caption: str, photo: Photo, newsmakers: People, language: Language, made: CaptionText, at: int) -> str:
    """`caption` as the picture says: the words at the place `at` where they were written over, else all of them.

    In a caption somebody wrote only its position words can be put right.
    """
    if not made.text:
        return with_right_positions(caption, position_spans(caption, photo.people, newsmakers, language))
    detached = captions.standing(made, caption).detached
    here = [each for each in detached if each.start <= at <= each.end]
    if here and len(detached) > len(here):
        return captions.put_back(caption, here)
    return captions.restored(made, caption)


def _of_what_was_made(caption: str, made: CaptionText) -> Iterator[Mark]:
    if not made.text:
        return
    found = captions.standing(made, caption)
    for span in found.spans:
        sort = Sort.POSITION if span.source is Source.POSITION else Sort.MADE
        yield Mark(span.start, span.end - span.start, sort)
    for each in found.detached:
        yield Mark(each.start, each.end - each.start, Sort.DETACHED, is_stale=True)


def _of_what_is_said(
    caption: str, photo: Photo, newsmakers: People, language: Language, is_made: bool
) -> Iterator[Mark]:
    for span in position_spans(caption, photo.people, newsmakers, language):
        if not (is_made and span.is_right):
            sort = Sort.POSITION if span.is_right else Sort.WRONG
            yield Mark(span.start, len(span.said), sort, is_stale=not span.is_right)
    for start, end in lists_out_of_order(caption, photo.people, newsmakers, language):
        yield Mark(start, end - start, Sort.WRONG)
    for count in wrong_counts(caption, photo.people, language):
        yield Mark(count.start, count.end - count.start, Sort.WRONG)
