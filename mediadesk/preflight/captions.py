"""PHO: what a caption says besides who: where and when; and the heading over captions."""

import re
from collections.abc import Iterator, Sequence

from mediadesk.preflight.rules_data import data
from mediadesk.preflight.versions import Passage, Section, Version
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.photo import Photo
from mediadesk.records.term import TermKind
from mediadesk.wording.captions import day_taken
from mediadesk.wording.labels import label
from mediadesk.wording.written_dates import written_dates


def says_where_and_when(version: Version) -> Iterator[Finding]:
    """PHO-12: a caption by itself says where and when: the picture is filed without the release (AP asks for both)."""
    for passage, shown in zip(version.in_sections(Section.CAPTION), version.kit.photos, strict=True):
        caption = passage.text.strip()
        place = shown.photo.location.get(version.language).strip()
        has_place, has_day = _names_place(caption, place, version), _names_day(caption, version)
        if caption and not (has_place and has_day):
            case = "both" if not has_place and not has_day else "day" if has_place else "place"
            end = len(passage.text.rstrip())
            fix = _with(caption, case, shown.photo, version)
            yield version.finding("PHO-12", Severity.INFORMATION, passage, (end - 1, end), case=case, fix=fix)


def heading_fits(version: Version) -> Iterator[Finding]:
    """PHO-18: the heading over one caption is "Photo Caption", over several "Photo Captions"."""
    yield from misnumbered(list(version.in_sections(Section.BODY)), version.language)


def numbered_in_order(version: Version) -> Iterator[Finding]:
    """PHO-02: captions written in the text are numbered from 1 without gaps; those of photos number themselves."""
    yield from out_of_order(list(version.in_sections(Section.BODY)), version.language)


def out_of_order(passages: Sequence[Passage], language: Language) -> Iterator[Finding]:
    """PHO-02 for lines in order: the first caption whose number does not follow the one before."""
    expected = 1
    for passage in passages:
        number = re.match(data("captions")["number"], passage.text)
        if number is None:
            continue
        if int(number[1]) != expected:
            place = ("PHO-02", Severity.ERROR, language, passage.block_id, number.start(1), len(number[1]))
            yield Finding(*place, found=number[1], fix=str(expected))
            return
        expected += 1


def misnumbered(passages: Sequence[Passage], language: Language) -> Iterator[Finding]:
    """PHO-18 for lines in order: a heading over captions that does not fit how many follow it. Chinese has one form."""
    captions = data("captions")
    for at, passage in enumerate(passages):
        heading = re.fullmatch(captions["heading"], passage.text.strip(), re.I)
        if heading is None or language.is_chinese:
            continue
        count = sum(bool(re.match(captions["numbered"], each.text.strip(), re.I)) for each in passages[at + 1 :])
        if count and (count > 1) is not bool(heading["many"]):
            right = label("photo_captions" if count > 1 else "photo_caption", language)
            start = passage.text.index(heading["words"])
            yield Finding(
                *("PHO-18", Severity.INFORMATION, language, passage.block_id, start, len(heading["words"])),
                found=heading["words"],
                fix=right,
                case="many" if count > 1 else "one",
                about=str(count),
            )


def _names_day(caption: str, version: Version) -> bool:
    is_dated = any(written_dates(caption, version.language, version.kit.issue_date))
    return is_dated or bool(re.search(data("captions")["month"], caption))


def _names_place(caption: str, taken_at: str, version: Version) -> bool:
    register = version.kit.register
    places = [
        taken_at,
        version.kit_text.text.place,
        *(each.city.get(version.language) for each in register.organisations),
    ]
    places += [each.texts.get(version.language) for each in register.terms if each.kind is TermKind.PLACE]
    pattern = data("captions")["place_chinese" if version.language.is_chinese else "place_english"]
    return any(place and place in caption for place in places) or bool(re.search(pattern, caption))


def _with(caption: str, case: str, photo: Photo, version: Version) -> str:
    """The last character of a caption with what it lacks in brackets; a stop stands behind them.

    Nothing as long as nobody knows when the picture was taken, and where brackets would follow upon brackets.
    """
    last, taken = caption[-1], photo.taken_at
    place = photo.location.get(version.language).strip() or version.kit_text.text.place
    if taken is None or (case != "day" and not place) or caption.rstrip(".。").endswith((")", "）")):
        return ""
    day = day_taken(taken, version.language, version.kit.house_style)
    parts = [place] * (case != "day") + [day] * (case != "place")
    said = f"（{'，'.join(parts)}）" if version.language.is_chinese else f" ({', '.join(parts)})"
    return said + last if last in ".。" else last + said
