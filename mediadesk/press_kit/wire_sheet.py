"""A submission sheet for a wire service: what its form asks, with the texts below, and lines for what nobody noted."""

from collections.abc import Iterator, Sequence

from mediadesk.press_kit import content, plain_text
from mediadesk.press_kit.content import PhotoEntry, ReleasePart
from mediadesk.press_kit.photo_copies import file_names_of
from mediadesk.press_kit.spans import clean
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording import dates
from mediadesk.wording.counting import word_count
from mediadesk.wording.house_styles import HouseWording
from mediadesk.wording.labels import label
from mediadesk.wording.newsroom import newsroom_label

_TO_FILL_IN = "_" * 40


def write(kit: PressKit, prefix: str = "") -> str:
    """The sheet of `kit` in its language, with every text it has; ends with a line end. Empty for a kit without texts.

    What is not known, such as the circuit or who approves, is a line to write on. `prefix` stands before
    the names of photo copies, as in `photo_copies.copies`.
    """
    read = (plain_text.parts_in(kit, each.text.language) for each in kit.texts)
    found = [(part, photos) for part, photos in read if part is not None]
    if not found:
        return ""
    main, photos = next((pair for pair in found if pair[0].language is kit.language), found[0])
    parts = [part for part, _ in found]
    blocks = [
        _head(kit, main),
        *_conditions(kit, main, parts),
        *(_title(kit, part, main.language) for part in parts),
        _photos(kit, photos, main.language, prefix),
        *plain_text.contacts(main.contacts, main.language),
        _approval(main.language),
        *(line for part in parts for line in _text(part)),
    ]
    return "\n\n".join(blocks) + "\n"


def _head(kit: PressKit, main: ReleasePart) -> str:
    """What it is, and what must not be overlooked."""
    title = newsroom_label("wire_sheet", main.language)
    conditions = (content.draft(kit, main.language), content.embargo(kit, main.language))
    return "\n".join([title, *filter(None, conditions), *plain_text.notice(main)])


def _conditions(kit: PressKit, main: ReleasePart, parts: Sequence[ReleasePart]) -> Iterator[str]:
    language, style = main.language, kit.house_style
    says = HouseWording(style, language)
    yield "\n".join(
        [
            _line("organisation", content.issuer(kit, language), language),
            _line("website", clean(kit.organisation.website), language),
            _line("kind", main.kind, language),
            _line("status", says.label("draft") if kit.is_draft else newsroom_label("final", language), language),
            _line("slug", clean(kit.slug), language),
        ]
    )
    embargo = dates.embargo_time(kit.embargo, language, style.date_form) if kit.embargo is not None else ""
    names = ", ".join(label("language", part.language) for part in parts)
    yield "\n".join(
        [
            _line("condition", main.condition, language),
            _line("release_date", says.day(kit.issue_date) if kit.issue_date is not None else "", language),
            _line("release_time", embargo, language),
            _line("languages", names, language),
            _line("distribution", "", language),
            _line("ticker", "", language),
        ]
    )


def _title(kit: PressKit, part: ReleasePart, language: Language) -> str:
    """What the form asks of each language: headline, dateline and how long the body is."""
    found = kit.in_language(part.language)
    words = "\n".join(plain_text.passage(passage) for passage in part.body)
    lines = [
        newsroom_label("text", language, name=label("language", part.language)),
        _line("headline", part.headline, language),
        *(_line("subheadline", words, language) for words in part.subheadlines),
        _line("dateline_city", clean(found.text.place) if found else "", language),
        _line("words", str(word_count(words)), language),
    ]
    return "\n".join(lines)


def _photos(kit: PressKit, photos: Sequence[PhotoEntry], language: Language, prefix: str) -> str:
    """Each caption under the name of its file."""
    if not photos:
        return _line("photos", newsroom_label("none", language), language)
    names, lines = file_names_of(kit, prefix), [_line("photos", str(len(photos)), language)]
    for photo in photos:
        lines.append(plain_text.caption(photo, language))
        lines.append(_line("file", photo.absence or names[photo.number], language))
    return "\n".join(lines)


def _approval(language: Language) -> str:
    to_sign = (_line(key, "", language) for key in ("approved_by", "approved_at"))
    return "\n".join([newsroom_label("approval", language), *to_sign])


def _text(part: ReleasePart) -> Iterator[str]:
    """The text itself as it is to run, from the headline to the standing texts."""
    yield newsroom_label("text", part.language, name=label("language", part.language))
    yield plain_text.one_line(part.headline)
    yield from filter(None, map(plain_text.one_line, part.subheadlines))
    yield from (plain_text.passage(passage) for passage in part.body)
    if part.end_mark:
        yield part.end_mark
    yield from plain_text.notes(part)
    yield from (words for each in part.about for words in plain_text.about(each) if words)


def _line(key: str, value: str, language: Language) -> str:
    """A field of the form; without a value a line to write on."""
    said = plain_text.one_line(value) or _TO_FILL_IN
    return f"{newsroom_label(key, language)}{label('colon', language)}{said}"
