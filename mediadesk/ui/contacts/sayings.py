"""How contacts and outlets are said on screen: status, dates, languages."""

from datetime import date, datetime
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from mediadesk.records.contact import Affiliation, ContactStatus
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.ui.chips import Chip
from mediadesk.ui.contact_words import kind_word as kind_word
from mediadesk.ui.contact_words import status_word as status_word
from mediadesk.ui.contacts.initials import is_chinese

_STATUS_TONES = {
    ContactStatus.ACTIVE: "ok",
    ContactStatus.NEW: "info",
    ContactStatus.BOUNCED: "err",
    ContactStatus.OPTED_OUT: "neutral",
    ContactStatus.LEFT: "neutral",
}
_WRITTEN = {Language.EN: "English", Language.ZH_HANT: "繁體中文", Language.ZH_HANS: "简体中文"}


def status_chip(status: ContactStatus) -> Chip:
    """The chip of a status."""
    return Chip(status_word(status), _STATUS_TONES[status])


def turned_away(status: ContactStatus) -> str:
    """Why somebody is never chosen for sending; empty for those who may be."""
    words = {
        ContactStatus.OPTED_OUT: QCoreApplication.translate("Contacts", "Asked for no more mail"),
        ContactStatus.BOUNCED: QCoreApplication.translate("Contacts", "Mail comes back"),
        ContactStatus.LEFT: QCoreApplication.translate("Contacts", "A journalist no more"),
    }
    never = QCoreApplication.translate("Contacts", "{reason}: never chosen for sending.")
    return never.format(reason=words[status]) if status in words else ""


def written_languages(languages: tuple[Language, ...]) -> str:
    """The languages by their own names."""
    return ", ".join(_WRITTEN[language] for language in languages)


@lru_cache(2_048)
def day(moment: date, today: date) -> str:
    """A day without the year where that is this one: "24 Apr", "3 Dec 2024"."""
    return f"{moment.day} {moment:%b}" if moment.year == today.year else f"{moment.day} {moment:%b %Y}"


def last_contact(moment: datetime | None, today: date) -> str:
    """When somebody was last in touch, in this computer's zone."""
    if moment is None:
        return QCoreApplication.translate("Contacts", "Never contacted")
    return day(moment.astimezone().date(), today)


def verified(on: date | None, today: date) -> str:
    """When somebody last made sure that a contact is right."""
    if on is None:
        return QCoreApplication.translate("Contacts", "Never")
    return QCoreApplication.translate("Contacts", "Today") if on == today else day(on, today)


def agreed(on: date | None, today: date) -> str:
    """Whether, and since when, somebody keeps the desk's embargoes."""
    if on is None:
        return QCoreApplication.translate("Contacts", "Not agreed to keep them")
    when = QCoreApplication.translate("Contacts", "today") if on == today else day(on, today)
    return QCoreApplication.translate("Contacts", "Agreed to keep them, {day}").format(day=when)


def span(held: Affiliation) -> str:
    """How long a post was held: "since March 2021", "2018 – March 2021"; empty where nothing is known."""
    if held.until is None:
        since = QCoreApplication.translate("Contacts", "since {month}")
        return since.format(month=f"{held.since:%B %Y}") if held.since else ""
    if held.since is None:
        return QCoreApplication.translate("Contacts", "until {month}").format(month=f"{held.until:%B %Y}")
    return f"{held.since:%b %Y} – {held.until:%b %Y}"


def language_of(name: str, languages: tuple[Language, ...]) -> Language:
    """The language whose letter shapes fit a name of which only the script is known."""
    if not is_chinese(name):
        return Language.EN
    return Language.ZH_HANS if Language.ZH_HANS in languages and Language.ZH_HANT not in languages else Language.ZH_HANT


def language_written(name: ByLanguage) -> Language:
    """The language a name is best shown in on an English screen."""
    return next((language for language in Language if name.get(language)), Language.EN)
