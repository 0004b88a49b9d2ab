"""Contacts as cells of a list: every field as it is written in a file, so that reading the file gives it back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from mediadesk.intake.contacts.values import joined
from mediadesk.intake.contacts.ways import NO_WAYS
from mediadesk.intake.contacts.words import own_headings
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, MediaContact, Outlet
from mediadesk.records.contact_import import ContactField
from mediadesk.records.contact_rows import Post, packed, posts_said
from mediadesk.records.languages import Language

F = ContactField
FIELDS = (
    *(F.NAME_EN, F.NAME_ZH_HANT, F.NAME_ZH_HANS, F.ALIASES, F.SALUTATION_EN, F.SALUTATION_ZH_HANT),
    *(F.SALUTATION_ZH_HANS, F.OUTLET, F.OUTLET_KIND, F.CITY, F.ROLE, F.DESK, F.EMAIL, F.PHONE, F.MOBILE, F.PREFERS),
    *(F.HOURS, F.DO_NOT_PHONE, F.TIME_ZONE, F.LANGUAGES, F.BEATS, F.TAGS, F.STATUS, F.STARRED, F.OWNER, F.NOTES),
    *(F.SOURCE, F.LAWFUL_BASIS, F.SOURCE_ON, F.VERIFIED_ON, F.EMBARGO_AGREED_ON, F.LAST_CONTACT, F.POSTS, F.CHANNELS),
)
"""What of a contact stands in a list, in the order of its columns."""
MORE = ("Outlet in Chinese", "Outlet website", "Outlet e-mail", "Outlet phone", "Picture", "Entry")
"""Headings behind those of `FIELDS`, of what is for the eye only and is left out when the list comes in again."""


@dataclass(frozen=True, slots=True)
class ListedContact:
    """A contact as a list says it: each field as a cell, and what is for the eye only, below the headings `MORE`.

    `ways` are the further ways to reach it that may leave, `picture` is the file of its picture.
    """

    contact: MediaContact
    ways: tuple[Channel, ...]
    cells: Mapping[ContactField, str]
    more: tuple[str, ...]
    picture: Path | None = None

    def row(self) -> list[str]:
        """All cells, in the order of `headings`."""
        return [*(self.cells.get(field, "") for field in FIELDS), *self.more]


def headings() -> list[str]:
    """What stands above the columns."""
    known = own_headings()
    return [*(known[field] for field in FIELDS), *MORE]


def listed(contact: MediaContact, outlets: Mapping[int, Outlet], *, with_private: bool) -> ListedContact:
    """The contact as cells; `outlets` has those of its affiliations. Private ways stay here unless asked for."""
    present = contact.present
    outlet = outlets.get(present.outlet_id) if present else None
    ways = tuple(way for way in contact.channels if with_private or not way.is_private)
    cells = {
        **_names(contact),
        F.OUTLET: _name(outlet),
        F.OUTLET_KIND: outlet.kind.value if outlet else "",
        F.CITY: outlet.city if outlet else "",
        F.ROLE: present.role if present else "",
        F.DESK: present.desk if present else "",
        F.EMAIL: contact.email,
        F.PHONE: contact.phone,
        F.MOBILE: next((way.value for way in ways if way.kind is ChannelKind.MOBILE and not way.is_private), ""),
        F.POSTS: posts_said(_post(held, outlets) for held in contact.affiliations) if _is_more(contact) else "",
        # Never empty: an empty cell would leave the reader to find the first number.
        F.CHANNELS: "\n".join(map(_way, ways)) or NO_WAYS,
        **_about(contact),
    }
    names = (outlet.name.zh_hant or outlet.name.zh_hans) if outlet else ""
    reached = (names, outlet.website, outlet.email, outlet.phone) if outlet else ("", "", "", "")
    return ListedContact(contact, ways, cells, (*reached, contact.picture_sha256, str(contact.id)))


def _names(contact: MediaContact) -> dict[ContactField, str]:
    name, salutation = contact.name, contact.salutation
    return {
        **dict(zip((F.NAME_EN, F.NAME_ZH_HANT, F.NAME_ZH_HANS), map(name.get, Language), strict=True)),
        **dict(
            zip(
                (F.SALUTATION_EN, F.SALUTATION_ZH_HANT, F.SALUTATION_ZH_HANS),
                map(salutation.get, Language),
                strict=True,
            )
        ),
        F.ALIASES: joined(contact.aliases),
    }


def _about(contact: MediaContact) -> dict[ContactField, str]:
    days = {
        F.SOURCE_ON: contact.source_on,
        F.VERIFIED_ON: contact.verified_on,
        F.EMBARGO_AGREED_ON: contact.embargo_agreed_on,
        F.LAST_CONTACT: contact.last_contact_at,
    }
    return {
        F.PREFERS: contact.prefers.value if contact.prefers else "",
        F.HOURS: contact.hours,
        F.DO_NOT_PHONE: "yes" if contact.do_not_phone else "",
        F.TIME_ZONE: contact.time_zone,
        F.LANGUAGES: "; ".join(language.value for language in contact.languages),
        F.BEATS: joined(contact.beats),
        F.TAGS: joined(contact.tags),
        F.STATUS: contact.status.value,
        F.STARRED: "yes" if contact.is_starred else "",
        F.OWNER: contact.owner,
        F.NOTES: contact.notes,
        F.SOURCE: contact.source,
        F.LAWFUL_BASIS: contact.lawful_basis.value,
        **{field: when.isoformat() if when else "" for field, when in days.items()},
    }


def _is_more(contact: MediaContact) -> bool:
    """Whether the posts say more than the columns for outlet, role and desk."""
    only = contact.affiliations[0] if len(contact.affiliations) == 1 else None
    return bool(contact.affiliations) and (only is None or only.since is not None or only.until is not None)


def _way(way: Channel) -> str:
    return packed((way.kind.value, way.value, way.label, "private" if way.is_private else ""))


def _post(held: Affiliation, outlets: Mapping[int, Outlet]) -> Post:
    since, until = (day.isoformat() if day else "" for day in (held.since, held.until))
    return Post(_name(outlets.get(held.outlet_id)), held.role, held.desk, since, until)


def _name(outlet: Outlet | None) -> str:
    return outlet.name.best(Language.EN) if outlet else ""


def outlet_keys(contacts: Iterable[MediaContact]) -> set[int]:
    """The outlets that contacts work or worked for."""
    return {held.outlet_id for contact in contacts for held in contact.affiliations}
