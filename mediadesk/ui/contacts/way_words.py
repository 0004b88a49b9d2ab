"""How the ways to reach journalists are said on screen, and their clocks."""

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QCoreApplication

from mediadesk.records.contact import Channel, ChannelKind, MediaContact


def kind_word(kind: ChannelKind) -> str:
    """A kind of way as said on screen."""
    words = {
        ChannelKind.EMAIL: QCoreApplication.translate("Contacts", "E-mail"),
        ChannelKind.PHONE: QCoreApplication.translate("Contacts", "Phone"),
        ChannelKind.MOBILE: QCoreApplication.translate("Contacts", "Mobile"),
        ChannelKind.FAX: QCoreApplication.translate("Contacts", "Fax"),
        ChannelKind.WEBSITE: QCoreApplication.translate("Contacts", "Website"),
        ChannelKind.WECHAT: QCoreApplication.translate("Contacts", "WeChat"),
    }
    return words.get(kind) or _NAMES[kind]


def title(channel: Channel) -> str:
    """What stands before a further way: its kind, and its label in brackets."""
    word = kind_word(channel.kind)
    return f"{word} ({channel.label})" if channel.label else word


def preference(contact: MediaContact) -> str:
    """How and when somebody likes to be reached: "WhatsApp, before 11:00"."""
    return ", ".join(filter(None, (kind_word(contact.prefers) if contact.prefers else "", contact.hours)))


def clock_there(zone: str, now: datetime) -> str:
    """The time and the day there where they are not those of this computer: "10:05 Tuesday, London"; else empty.

    `now` is an aware instant in this computer's zone.
    """
    if not zone:
        return ""
    try:
        there = now.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError, OSError):  # a zone of another computer; what zoneinfo says of odd names
        return zone
    if there.utcoffset() == now.utcoffset():
        return ""
    city = zone.rpartition("/")[2].replace("_", " ")
    day = f" {there:%A}" if there.date() != now.date() else ""
    return f"{there:%H:%M}{day}, {city}"


def change_word(field: str) -> str:
    """The field that was changed, as it is called in the form."""
    words = {
        "name_en": QCoreApplication.translate("Contacts", "English name"),
        "name_zh_hant": QCoreApplication.translate("Contacts", "Name in 繁"),
        "name_zh_hans": QCoreApplication.translate("Contacts", "Name in 简"),
        "salutation_en": QCoreApplication.translate("Contacts", "Salutation"),
        "salutation_zh_hant": QCoreApplication.translate("Contacts", "Salutation in 繁"),
        "salutation_zh_hans": QCoreApplication.translate("Contacts", "Salutation in 简"),
        "aliases": QCoreApplication.translate("Contacts", "Other spellings"),
        "affiliations": QCoreApplication.translate("Contacts", "Posts"),
        "channels": QCoreApplication.translate("Contacts", "Further ways"),
        "languages": QCoreApplication.translate("Contacts", "Writes in"),
        "beats": QCoreApplication.translate("Contacts", "Beats"),
        "tags": QCoreApplication.translate("Contacts", "Tags"),
        "email": QCoreApplication.translate("Contacts", "E-mail"),
        "phone": QCoreApplication.translate("Contacts", "Phone"),
        "prefers": QCoreApplication.translate("Contacts", "Prefers"),
        "hours": QCoreApplication.translate("Contacts", "Hours"),
        "do_not_phone": QCoreApplication.translate("Contacts", "Do not phone"),
        "time_zone": QCoreApplication.translate("Contacts", "Time zone"),
        "status": QCoreApplication.translate("Contacts", "Status"),
        "notes": QCoreApplication.translate("Contacts", "Notes"),
        "verified_on": QCoreApplication.translate("Contacts", "Verified"),
        "embargo_agreed_on": QCoreApplication.translate("Contacts", "Embargoes"),
        "is_starred": QCoreApplication.translate("Contacts", "Star"),
        "owner": QCoreApplication.translate("Contacts", "Looked after by"),
        "source": QCoreApplication.translate("Contacts", "Source"),
        "lawful_basis": QCoreApplication.translate("Contacts", "Lawful basis"),
        "source_on": QCoreApplication.translate("Contacts", "Held since"),
        "picture_sha256": QCoreApplication.translate("Contacts", "Picture"),
        "merged": QCoreApplication.translate("Contacts", "Merged"),
    }
    return words.get(field, field)


_NAMES = {
    ChannelKind.WHATSAPP: "WhatsApp",
    ChannelKind.SIGNAL: "Signal",
    ChannelKind.TELEGRAM: "Telegram",
    ChannelKind.LINE: "LINE",
    ChannelKind.X: "X",
    ChannelKind.LINKEDIN: "LinkedIn",
    ChannelKind.FACEBOOK: "Facebook",
    ChannelKind.INSTAGRAM: "Instagram",
}
