"""How two entries side by side are said on screen: the names of their fields, and their values in words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from mediadesk.comparison.merged_records import Choosable
from mediadesk.jobs import contact_ways
from mediadesk.records.contact import Affiliation, ChannelKind, MediaContact, Outlet, OutletKind
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.contact_words import basis_word
from mediadesk.ui.contacts import sayings

OutletNames = Mapping[int, ByLanguage]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Merging", text)


def field_word(field: str) -> str:
    """What a field is called."""
    return {
        "name_en": _tr("English name"),
        "name_zh_hant": _tr("Name in 繁"),
        "name_zh_hans": _tr("Name in 简"),
        "email": _tr("E-mail"),
        "phone": _tr("Phone"),
        "post": _tr("Post"),
        "salutation_en": _tr("Salutation"),
        "salutation_zh_hant": _tr("Salutation in 繁"),
        "salutation_zh_hans": _tr("Salutation in 简"),
        "prefers": _tr("Prefers"),
        "hours": _tr("Hours"),
        "time_zone": _tr("Time zone"),
        "owner": _tr("Looked after by"),
        "picture_sha256": _tr("Picture"),
        "kind": _tr("Kind"),
        "website": _tr("Website"),
        "city": _tr("City"),
    }[field]


def value_words(value: Any, outlets: OutletNames) -> str:
    """What a field says."""
    if not value:
        return ""
    if isinstance(value, Affiliation):
        outlet = outlets.get(value.outlet_id, ByLanguage()).best(Language.EN)
        return " · ".join(filter(None, (value.role, outlet)))
    if isinstance(value, OutletKind):
        return sayings.kind_word(value)
    if isinstance(value, ChannelKind):
        return value.value.capitalize()
    return str(value)


def picture_words(each: Choosable) -> tuple[str, str]:
    """A picture has a name nobody reads: that there is one is said."""
    word = _tr("A picture")
    return word if each.one else "", word if each.other else ""


def kept_of_both(one: MediaContact | Outlet, other: MediaContact | Outlet, whole: MediaContact | Outlet) -> list[str]:
    """What the entry that stays has of both, one line for each thing that the two do not say alike."""
    said: list[tuple[str, Any, Any, str]] = [
        (_tr("Also known as"), one.aliases, whole.aliases, ", ".join(whole.aliases)),
        (_tr("Writes in"), one.languages, other.languages, sayings.written_languages(whole.languages)),
        (_tr("Notes"), one.notes, other.notes, " ".join(whole.notes.split())),
    ]
    if isinstance(one, MediaContact) and isinstance(other, MediaContact) and isinstance(whole, MediaContact):
        ways = ", ".join(contact_ways.shown(channel.value) for channel in whole.channels)
        said[1:1] = [
            (_tr("Further ways"), one.channels, whole.channels, ways),
            (_tr("Beats"), one.beats, other.beats, ", ".join(whole.beats)),
            (_tr("Tags"), one.tags, other.tags, ", ".join(whole.tags)),
        ]
        said += [
            (_tr("Status"), one.status, other.status, sayings.status_word(whole.status)),
            (_tr("Telephone"), one.do_not_phone, other.do_not_phone, _tr("do not phone")),
            (_tr("Held because of"), one.lawful_basis, other.lawful_basis, basis_word(whole.lawful_basis)),
        ]
    return [f"{word}: {text}" for word, mine, theirs, text in said if text and mine != theirs]
