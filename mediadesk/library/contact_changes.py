"""What was put right in the entry of a journalist: field by field, before and after, when and by whom."""

from collections.abc import Callable, Mapping

from mediadesk.library.columns import spread
from mediadesk.library.contact_desk_tables import ContactChangeTable
from mediadesk.library.fields import moment
from mediadesk.library.history import History
from mediadesk.library.rows import Rows
from mediadesk.records.contact import Affiliation, Channel, ContactChange, MediaContact
from mediadesk.records.keys import new_key

OutletName = Callable[[int], str]

_ALL = "SELECT id, changed_at, who, field, before, after FROM contact_change WHERE contact_id = ? ORDER BY id DESC"
_AS_THEY_ARE = (
    *("email", "phone", "prefers", "hours", "do_not_phone", "time_zone", "status", "notes", "verified_on", "source"),
    *("embargo_agreed_on", "is_starred", "owner", "lawful_basis", "source_on", "picture_sha256"),
)

_LISTS = ("aliases", "affiliations", "channels")
_WITHOUT_WORDS = ("do_not_phone", "is_starred")
"""Of two entries one says it or both: it is never lost."""


def differences(before: MediaContact, after: MediaContact, outlet: OutletName) -> list[tuple[str, str, str]]:
    """The fields that differ, each with what it said and says as text; `outlet` gives the name of one by its key."""
    old, new = _said(before, outlet), _said(after, outlet)
    return [(field, old[field], text) for field, text in new.items() if old[field] != text]


def keep(history: History, contact_id: int, found: list[tuple[str, str, str]], who: str) -> None:
    """Write down inside the present step what was changed, by whom."""
    for field, before, after in found:
        row = {"contact_id": contact_id, "changed_at": history.moment, "who": who, "field": field}
        history.insert(ContactChangeTable, {"id": new_key(), **row, "before": before, "after": after})


def dropped(gone: MediaContact, kept: MediaContact, outlet: OutletName) -> list[tuple[str, str]]:
    """What the one entry said and nothing in the other says now: the fields, each with its words."""
    everything = "\n".join(_said(kept, outlet).values())
    lost = []
    for field, text in _said(gone, outlet).items():
        said = text.split("; ") if field in _LISTS else [text]
        missing = [each for each in said if each and each not in everything]
        if missing and field not in _WITHOUT_WORDS:
            lost.append((field, "; ".join(missing)))
    return lost


def changes(rows: Rows, contact_id: int) -> tuple[ContactChange, ...]:
    """Everything that was changed in an entry, the newest first."""
    found = rows.execute(_ALL, (contact_id,))
    return tuple(ContactChange(key, moment(at), who, *said) for key, at, who, *said in found)


def _said(contact: MediaContact, outlet: OutletName) -> Mapping[str, str]:
    return {
        **spread("name", contact.name),
        **spread("salutation", contact.salutation),
        "aliases": "; ".join(contact.aliases),
        "affiliations": "; ".join(_post(held, outlet) for held in contact.affiliations),
        "channels": "; ".join(map(_way, contact.channels)),
        "languages": ", ".join(language.value for language in contact.languages),
        "beats": ", ".join(contact.beats),
        "tags": ", ".join(contact.tags),
        **{name: _text(getattr(contact, name)) for name in _AS_THEY_ARE},
    }


def _post(held: Affiliation, outlet: OutletName) -> str:
    what = ", ".join(filter(None, (held.role, held.desk, outlet(held.outlet_id))))
    span = f" ({held.since or ''}–{held.until or ''})" if held.since or held.until else ""
    return f"{what}{span}"


def _way(channel: Channel) -> str:
    notes = ", ".join(filter(None, (channel.kind.value, channel.label, "private" if channel.is_private else "")))
    return f"{channel.value} ({notes})"


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value) if value is not None else ""
