"""What the formats for newsrooms say of a release in one language, before either gives it its own names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from mediadesk.press_kit import content, plain_text
from mediadesk.press_kit.content import Person, PhotoEntry, ReleasePart
from mediadesk.press_kit.credit import terms_of
from mediadesk.press_kit.photo_copies import file_names_of
from mediadesk.press_kit.spans import clean
from mediadesk.records.amendment import Way
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.press_kit import KitText, PressKit
from mediadesk.wording.house_styles import HouseWording

PHOTOS_FOLDER = "photos"
_OURS = UUID("6f0b3c52-8d9e-5d0e-9a55-0f6f2f1c7a41")  # the namespace of the names this program gives (RFC 9562, 5.5)
_GAPS = re.compile("[\t\n\u00a0 ]+")  # not the ideographic space: Chinese headlines are parted by it
MAIN_GROUP = uuid5(_OURS, "group/main").urn  # what a package consists of


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Somebody the release is about: quoted in its text, shown in its photos, or both."""

    name: str
    is_quoted: bool
    is_shown: bool


@dataclass(frozen=True, slots=True)
class StoryPhoto:
    """A photo: `uri` names it for good, `href` is its file beside the story, empty while there is none."""

    uri: str
    entry: PhotoEntry
    href: str
    caption: str
    creator: str
    copyright: str
    usage_terms: str
    people: tuple[Mentioned, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A release in one language as a newsroom takes it in.

    `uri` names this text for good, `release_uri` what all its languages have in common; `others` are the names of
    the other languages in the kit. `status` is a publishing status of the IPTC: "usable", "withheld" or "canceled".
    `editors_note` is for the desk that receives it and not for print. `made_at` and `embargoed_until` are aware.
    """

    part: ReleasePart
    uri: str
    release_uri: str
    others: tuple[tuple[Language, str], ...]
    version: int
    made_at: datetime
    status: str
    embargoed_until: datetime | None
    editors_note: str
    headline: str
    subheadlines: tuple[str, ...]
    slug: str
    place: str
    issuer: str
    people: tuple[Mentioned, ...]
    photos: tuple[StoryPhoto, ...]


def story_of(kit: PressKit, language: Language, prefix: str = "") -> Story | None:
    """The story of `kit` in `language`; `None` where it has no text in that language.

    `prefix` stands before the names of photo copies, as in `photo_copies.copies`.
    """
    part, photos = plain_text.parts_in(kit, language)
    found = kit.in_language(language)
    if part is None or found is None:
        return None
    text = found.text
    own_day = content.moment(kit)
    return Story(
        part=part,
        uri=_uri("text", _item(kit, text.release_id), language.value),
        release_uri=_uri("release", _item(kit, text.release_id)),
        others=tuple(_others(kit, found)),
        version=max(text.version, 1) + (kit.amends.version_before(language) if kit.amends else 0),
        made_at=in_zone(text.updated_at, "UTC") if text.updated_at else own_day,
        status=_status(kit),
        embargoed_until=in_zone(kit.embargo.until, kit.embargo.zone) if kit.embargo else None,
        editors_note="\n".join(_editors_note(kit, part)),
        headline=line(part.headline),
        subheadlines=tuple(map(line, part.subheadlines)),
        slug=line(kit.slug),
        place=line(text.place),
        issuer=line(content.issuer(kit, language)),
        people=_people(kit, found),
        photos=tuple(_photos(kit, photos, language, prefix)),
    )


def line(text: str) -> str:
    """`text` on one line, without what neither XML nor a reader can take."""
    return _GAPS.sub(" ", clean(text)).strip()


def ways_of(person: Person) -> list[tuple[str, str]]:
    """How a press officer is reached: ("phone" or "email", number or address) for each way."""
    said = (line(address.text) for _, address in person.reach)
    return [("email" if "@" in words else "phone", words) for words in said if words]


def in_zone(moment: datetime, zone: str) -> datetime:
    """The aware `moment` in the IANA `zone`, to the second; in UTC where neither format can write the zone's offset."""
    try:
        local = moment.astimezone(ZoneInfo(zone)).replace(microsecond=0)
    except OverflowError:
        return moment  # the first and last days a calendar here can count are in one zone only
    has_whole_minutes = not (local.utcoffset() or timedelta()) % timedelta(minutes=1)
    return local if has_whole_minutes else local.astimezone(UTC)


def _uri(*names: object) -> str:
    """A name for good (RFC 9562): the same record gives the same one, on every computer and after every edit."""
    return uuid5(_OURS, "/".join(map(str, names))).urn


def _others(kit: PressKit, own: KitText) -> Iterator[tuple[Language, str]]:
    for each in kit.texts:
        if each.text.language is not own.text.language:
            language = each.text.language
            yield language, _uri("text", _item(kit, each.text.release_id), language.value)


def _item(kit: PressKit, release_id: int) -> int:
    """What names the item: a correction, an update and a withdrawal are later versions of what they follow."""
    return kit.amends.first_release_id if kit.amends is not None else release_id


def _status(kit: PressKit) -> str:
    """A kill cancels; a draft and what is embargoed are withheld until a new version says otherwise.

    The IPTC's own example of an embargo says "usable" beside the moment. Withheld is stricter on purpose: a desk whose
    program knows statuses and no embargoes must not let it out.
    """
    if kit.way is Way.WITHDRAWAL:
        return "canceled"
    return "withheld" if kit.is_draft or kit.embargo is not None else "usable"


def _editors_note(kit: PressKit, part: ReleasePart) -> Iterator[str]:
    said = [content.draft(kit, part.language), content.embargo(kit, part.language)]
    if part.notice is not None:
        said += [part.notice.title, part.notice.order, part.notice.note]
    yield from filter(None, map(line, said))


def _people(kit: PressKit, found: KitText) -> tuple[Mentioned, ...]:
    """Who speaks, then who is only pictured, each once."""
    quoted = {block.speaker_id for block in found.text.blocks}
    shown = {person.newsmaker_id for photo in kit.photos for person in photo.photo.people}
    known = {newsmaker.id: newsmaker for newsmaker in (*found.speakers, *kit.pictured)}
    people = (_mentioned(known[key], found.text.language, key in quoted, key in shown) for key in known)
    return tuple(person for person in people if person.name and (person.is_quoted or person.is_shown))


def _mentioned(newsmaker: Newsmaker, language: Language, is_quoted: bool, is_shown: bool) -> Mentioned:
    return Mentioned(line(newsmaker.name.best(language)), is_quoted, is_shown)


def _photos(kit: PressKit, entries: Sequence[PhotoEntry], language: Language, prefix: str) -> Iterator[StoryPhoto]:
    names = file_names_of(kit, prefix)
    says = HouseWording(kit.house_style, language)
    speakers = (newsmaker for text in kit.texts for newsmaker in text.speakers)
    known = {newsmaker.id: newsmaker for newsmaker in (*kit.pictured, *speakers)}
    for entry in entries:
        record = entry.record.photo
        people = (known[person.newsmaker_id] for person in record.people if person.newsmaker_id in known)
        shown = (_mentioned(newsmaker, language, False, True) for newsmaker in people)
        yield StoryPhoto(
            uri=_uri("photo", record.id),
            entry=entry,
            href=f"{PHOTOS_FOLDER}/{quote(names[entry.number])}" if entry.path is not None else "",
            caption=plain_text.words_of(entry.caption),
            creator=line(record.creator),
            copyright=line(record.copyright),
            usage_terms=line(terms_of(record, says)),
            people=tuple(person for person in shown if person.name),
        )
