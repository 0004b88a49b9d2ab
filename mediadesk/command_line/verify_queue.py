"""Lists whose entries should be looked over first, for `contacts verify --oldest`."""

from typing import Any

from mediadesk.command_line.asked import DONE, Asked
from mediadesk.records.contact import ContactRow, MediaContact

_AT_ONCE = 400  # records read with one statement
_SHOWN = ("id", "verified_on", "name", "role", "outlet", "email", "phone")


def list_oldest(asked: Asked, most: int) -> int:
    """Answer with those never verified, then those verified longest ago, and what must be true of each."""
    found: list[dict[str, Any]] = []
    with asked.library() as library:
        keys = library.verify_queue.oldest(most)
        for at in range(0, len(keys), _AT_ONCE):
            some = keys[at : at + _AT_ONCE]
            rows = {row.id: row for row in library.contacts.pages.rows(some)}
            found += [_to_check(each, rows[each.id]) for each in library.contacts.some(some)]
    lines = ["  ".join(str(each[name]) for name in _SHOWN if each[name]) for each in found]
    asked.answer(found, "\n".join(lines) or "Nobody to look over.")
    return DONE


def _to_check(contact: MediaContact, row: ContactRow) -> dict[str, Any]:
    return {
        "id": contact.id,
        "verified_on": contact.verified_on.isoformat() if contact.verified_on else None,
        "name": row.name,
        "role": row.role,
        "outlet": row.outlet,
        "email": contact.email,
        "phone": contact.phone,
        "languages": [language.value for language in contact.languages],
    }
