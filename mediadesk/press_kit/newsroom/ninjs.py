"""A release as ninjs 3.1, the JSON of the IPTC for news (iptc.org/std/ninjs).

When the first version was made is not known here, and for what an item evolved from the standard has no property. It
asks for a whole URI where a photo is, and photos stand beside this file wherever it goes: `file:` with a path of no
root is one (RFC 3986, 3.3), which browsers and Python read from the place of this file; the bare name stands beside it.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from mediadesk.press_kit import plain_text
from mediadesk.press_kit.content import Contacts, ReleasePart
from mediadesk.press_kit.newsroom import xhtml
from mediadesk.press_kit.newsroom.story import Mentioned, Story, StoryPhoto, line, story_of, ways_of
from mediadesk.press_kit.spans import safe_address
from mediadesk.press_kit.web_page.languages import tag_of
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.wording.counting import word_count
from mediadesk.wording.labels import label

_STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}


def write(kit: PressKit, language: Language, prefix: str = "") -> bytes:
    """The release of `kit` in `language` as one ninjs object in UTF-8; empty when the kit has no such text.

    `prefix` stands before the names of photo copies, as in `photo_copies.copies`. The same kit gives the same bytes.
    """
    story = story_of(kit, language, prefix)
    if story is None:
        return b""
    return f"{json.dumps(_object(kit, story), ensure_ascii=False, indent=1)}\n".encode()


def _object(kit: PressKit, story: Story) -> dict[str, Any]:
    part = story.part
    return _known(
        {
            "uri": story.uri,
            "standard": _STANDARD,
            "type": "text",
            "representationType": "full",
            "version": str(story.version),
            "versionCreated": _moment(story.made_at),
            "embargoedUntil": _moment(story.embargoed_until),
            "pubStatus": story.status,
            "language": tag_of(part.language),
            "usageTerms": line(part.condition),
            "copyrightHolder": story.issuer,
            "edNote": story.editors_note,
            "slugline": story.slug,
            "located": story.place,
            "genres": [{"name": line(part.kind), "literal": kit.kind.value}],
            "headlines": _headlines(story),
            "bodies": _bodies(part),
            "people": _people(story.people),
            "organisations": _organisations(kit, story),
            "places": [{"name": story.place, "rel": "dateline"}] if story.place else [],
            "infoSources": _contacts(part.contacts),
            "associations": [*(_picture(story, photo) for photo in story.photos), *_translations(story)],
            "altIds": [{"role": "release", "value": story.release_uri}],
        }
    )


def _headlines(story: Story) -> list[dict[str, Any]]:
    main = {"role": "main", "contentType": "text/plain", "value": story.headline}
    return [main, *({**main, "role": "subheadline", "value": words} for words in story.subheadlines)]


def _bodies(part: ReleasePart) -> list[dict[str, Any]]:
    """The text itself, and notes and standing texts below it, each in plain text and in XHTML."""
    notes = [*plain_text.notes(part), *(words for each in part.about for words in plain_text.about(each))]
    found = [
        *_both("main", [plain_text.passage(passage) for passage in part.body], xhtml.body(part)),
        *_both("footer", notes, xhtml.footer(part)),
    ]
    return [each for each in found if each["value"]]


def _both(role: str, paragraphs: Sequence[str], markup: str) -> list[dict[str, Any]]:
    words = "\n\n".join(filter(None, paragraphs))
    counts = {"charCount": len(words), "wordCount": word_count(words)}
    if not words:
        return []
    return [
        {"role": role, "contentType": "text/plain", **counts, "value": words},
        {"role": role, "contentType": "application/xhtml+xml", **counts, "value": markup},
    ]


def _people(people: Sequence[Mentioned]) -> list[dict[str, Any]]:
    return [{"name": person.name, "rel": "quoted" if person.is_quoted else "shown"} for person in people]


def _organisations(kit: PressKit, story: Story) -> list[dict[str, Any]]:
    website = safe_address(kit.organisation.website)
    reach = [{"type": "web", "value": website}] if website else []
    return [_known({"name": story.issuer, "rel": "issuer", "contactInfo": reach})] if story.issuer else []


def _contacts(contacts: Contacts) -> list[dict[str, Any]]:
    """The press officers, for the desk to call."""
    return [
        _known(
            {
                "name": line(person.name or person.organisation),
                "role": "press officer",
                "contactInfo": [{"type": way, "role": "office", "value": words} for way, words in ways_of(person)],
            }
        )
        for person in contacts.people
        if person.name or person.organisation
    ]


def _picture(story: Story, photo: StoryPhoto) -> dict[str, Any]:
    entry = photo.entry
    caption = {"role": "caption", "contentType": "text/plain", "value": photo.caption}
    alternative = {"role": "altText", "contentType": "text/plain", "value": line(entry.alternative)}
    file = {"name": "main", "href": f"file:{photo.href}", "contentType": "image/jpeg", "title": photo.href}
    return _known(
        {
            "name": line(entry.name),
            "rel": "picture",
            "uri": photo.uri,
            "type": "picture",
            "embargoedUntil": _moment(story.embargoed_until),
            "pubStatus": story.status,
            "language": tag_of(story.part.language),
            "by": photo.creator,
            "infoSources": [{"name": line(entry.bare_credit), "role": "credit"}] if entry.bare_credit else [],
            "copyrightNotice": photo.copyright,
            "usageTerms": photo.usage_terms,
            "edNote": "\n".join(filter(None, (story.editors_note, line(entry.absence)))),
            "descriptions": [each for each in (caption, alternative) if each["value"]],
            "people": _people(photo.people),
            "renditions": [file] if photo.href else [],
            "altIds": [{"role": "number", "value": str(entry.number)}],
        }
    )


def _translations(story: Story) -> list[dict[str, Any]]:
    """The other languages of the same release, by their names; the texts are in files of their own."""
    return [
        {
            "name": label("language", language),
            "rel": "translation",
            "uri": uri,
            "type": "text",
            "representationType": "partial",
            "language": tag_of(language),
        }
        for language, uri in story.others
    ]


def _moment(moment: datetime | None) -> str:
    return moment.isoformat() if moment is not None else ""


def _known(found: dict[str, Any]) -> dict[str, Any]:
    """What is known; the standard has no way to say that something is not."""
    return {key: value for key, value in found.items() if value not in ("", [], None)}
