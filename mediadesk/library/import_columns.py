"""Rows of a list straight into the columns of contacts: a record each would take ten times as long.

It must say what `contact_columns` says of the same contact; a test holds the two together.
"""

from datetime import datetime
from typing import Any, NamedTuple

from mediadesk.library.fields import UTCDateTimeField
from mediadesk.library.import_words import Word
from mediadesk.library.known_contacts import Card
from mediadesk.records.contact import ContactStatus
from mediadesk.records.contact_rows import AT, PlainRow
from mediadesk.wording.chinese_order import pinyin_key, stroke_key


class PostHeld(NamedTuple):
    """What a new contact does, or did, at an outlet; days as ISO 8601, `None` where not said."""

    outlet_id: int
    role: str = ""
    desk: str = ""
    since: str | None = None
    until: str | None = None


class Added(NamedTuple):
    """Somebody new, as the list says it, with a key, what they are recognised by, posts, beats and tags."""

    key: int
    plain: PlainRow
    card: Card
    posts: tuple[PostHeld, ...]
    beats: tuple[Word, ...]
    tags: tuple[Word, ...]


FROM_THE_ROW = (
    *("name_en", "name_zh_hant", "name_zh_hans", "salutation_en", "salutation_zh_hant", "salutation_zh_hans"),
    *("aliases", "email", "phone", "prefers", "hours", "time_zone", "languages", "owner", "notes", "source"),
    "lawful_basis",
)
"""Columns that are what stands in the row under the same name."""
NOTHING_SAID = {
    **dict.fromkeys(("present_outlet_id", "verified_on", "embargo_agreed_on", "source_on"), "NULL"),
    **dict.fromkeys(("do_not_phone", "is_starred"), "FALSE"),
}
"""Columns that are not empty texts where nothing is said, as SQL."""
_DERIVED = (
    *("id", "updated_at", "import_id", "present_role", "present_outlet_id", "beats", "tags", "status"),
    *("last_contact_at", "verified_on", "embargo_agreed_on", "source_on", "do_not_phone", "is_starred"),
    *("sort_key", "zh_key", "stroke_key", "pinyin_key", "email_key", "phone_key"),
)
CONTACT = (
    f"INSERT INTO media_contact (version, picture_sha256, {', '.join((*_DERIVED, *FROM_THE_ROW))}) "
    f"VALUES (1, '', {', '.join('?' * len((*_DERIVED, *FROM_THE_ROW)))})"
)
AFFILIATION = (
    "INSERT INTO affiliation (id, contact_id, number, outlet_id, role, desk, since, until, version) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)"
)
CHANNEL = (
    "INSERT INTO contact_channel (id, contact_id, number, kind, value, folded, label, is_private, version) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)"
)
LINKS = {
    "beat": "INSERT INTO contact_beat (id, contact_id, beat_id, number, version) VALUES (?, ?, ?, ?, 1)",
    "tag": "INSERT INTO contact_tag (id, contact_id, tag_id, number, version) VALUES (?, ?, ?, ?, 1)",
}
_STATUSES = {status.value for status in ContactStatus}


def contact_values(added: Added, import_id: int, moment: str) -> tuple[Any, ...]:
    """What `CONTACT` asks for; `moment` as it is stored."""
    plain, posts, card = added.plain, added.posts, added.card
    present = next((held for held in posts if held.until is None), None)
    hant, hans = plain[_HANT], plain[_HANS]
    last = plain[_LAST_CONTACT]
    return (
        *(added.key, moment, import_id),
        *((present.role, present.outlet_id) if present else ("", None)),
        "\n".join([word.name for word in added.beats]) if added.beats else "",
        "\n".join([word.name for word in added.tags]) if added.tags else "",
        status_of(plain[_STATUS]),
        UTCDateTimeField().db_value(instant_of(last)) if last else None,
        *(plain[_VERIFIED] or None, plain[_AGREED] or None, plain[_SOURCE_ON] or None),
        *(plain[_NO_PHONE] is True, plain[_STARRED] is True),
        *(card.name, card.chinese, stroke_key(hant.strip(), hans.strip()), pinyin_key((hant or hans).strip())),
        *(card.email, card.phone),
        *(plain[at] for at in _PLACES),
    )


def instant_of(text: str) -> datetime | None:
    """The instant a row says in ISO 8601 with its zone; `None` where it is none."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def status_of(text: str) -> str:
    """The status a row says; who is new to the desk may be written to unless it says otherwise."""
    return text if text in _STATUSES else ContactStatus.ACTIVE.value


_PLACES = tuple(AT[name] for name in FROM_THE_ROW)
_HANT, _HANS = AT["name_zh_hant"], AT["name_zh_hans"]
_STATUS, _LAST_CONTACT, _VERIFIED = AT["status"], AT["last_contact"], AT["verified_on"]
_AGREED, _SOURCE_ON = AT["embargo_agreed_on"], AT["source_on"]
_NO_PHONE, _STARRED = AT["do_not_phone"], AT["is_starred"]
