"""A stored release in the exchange form of the command line: the same keys as a recognised press text."""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from mediadesk.records.block import Block, Role
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.press_kit import KitPhoto, KitText, PressKit
from mediadesk.records.quote import direct_speech
from mediadesk.records.release import ReleaseLine
from mediadesk.wording import positions
from mediadesk.wording.labels import label

_KINDS = {Role.HEADING: "heading", Role.LIST_ITEM: "list_item", Role.ORDERED_ITEM: "list_item"}


def as_json(kit: PressKit) -> dict[str, Any] | list[dict[str, Any]]:
    """The release in `kit` as plain JSON values: one object, or a list with one for each language if it has several.

    Every key is there, `None` or `[]` where the release has nothing.
    """
    versions = [_version(kit, text) for text in kit.texts]
    return versions[0] if len(versions) == 1 else versions


def write(kit: PressKit) -> bytes:
    """What `as_json` says, as a file in UTF-8."""
    return f"{json.dumps(as_json(kit), ensure_ascii=False, indent=1)}\n".encode()


def _version(kit: PressKit, found: KitText) -> dict[str, Any]:
    text, language = found.text, found.text.language
    speakers = {newsmaker.id: newsmaker for newsmaker in found.speakers}
    return {
        "source_encoding": "utf-8",
        "kind": kit.kind.value,
        "language": language.value,
        "release_status": _status(kit),
        "headline": text.headline or None,
        "subheadlines": list(text.subheadlines),
        "dateline": {"place": text.place or None, "date": kit.issue_date.isoformat() if kit.issue_date else None},
        "assets_url": kit.assets_url or None,
        "blocks": [{"kind": _KINDS.get(block.role, "paragraph"), "text": block.text} for block in text.blocks],
        "quotes": [quote for block in text.blocks for quote in _quotes(block, speakers, language)],
        "photos": [_photo(photo, speakers, language) for photo in kit.photos],
        "notes": list(text.notes),
        "boilerplates": [{"heading": b.heading, "paragraphs": list(b.paragraphs)} for b in found.boilerplates],
        "press_contacts": [_contact(officer, language) for officer in kit.press_officers],
        "end_mark": text.end_mark or label("end", language),
        "dropped": [],
    }


def _status(kit: PressKit) -> dict[str, str | None]:
    if kit.embargo is None:
        line = ReleaseLine.NONE if kit.release_line is ReleaseLine.EMBARGOED else kit.release_line
        return {"status": line.value, "embargo_at": None}
    until = kit.embargo.until.astimezone(ZoneInfo(kit.embargo.zone))
    return {"status": ReleaseLine.EMBARGOED.value, "embargo_at": until.isoformat()}


def _quotes(block: Block, speakers: Mapping[int, Newsmaker], language: Language) -> list[dict[str, str | None]]:
    if block.role is not Role.QUOTE:
        return []
    speaker = speakers.get(block.speaker_id) if block.speaker_id is not None else None
    name = speaker.called(language) if speaker else None
    return [{"speaker": name, "text": words} for words in direct_speech(block.text)]


def _photo(photo: KitPhoto, newsmakers: Mapping[int, Newsmaker], language: Language) -> dict[str, Any]:
    people = photo.photo.people
    rows: Sequence[int] = positions.people_in_rows(people)
    named = [
        {
            "name": newsmakers[person.newsmaker_id].called(language),
            "position": positions.words(person.row, person.place, rows, language) or None,
        }
        for person in people
        if person.newsmaker_id in newsmakers
    ]
    return {"number": photo.number, "caption": photo.photo.caption.best(language), "people": named}


def _contact(officer: PressOfficer, language: Language) -> dict[str, str | None]:
    return {
        "organisation": officer.organisation.best(language) or None,
        "name": officer.name.best(language) or None,
        "title": officer.title.best(language) or None,
        "phone": officer.phone or None,
        "email": officer.email or None,
    }
