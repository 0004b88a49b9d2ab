"""The lines of a journalist's card: how to reach them first, then who they are and what they do."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from mediadesk.jobs import contact_ways
from mediadesk.records.contact import TURNED_AWAY, Channel, ChannelKind, MediaContact
from mediadesk.records.languages import Language
from mediadesk.ui.contact_words import basis_word
from mediadesk.ui.contacts import sayings, way_words
from mediadesk.ui.facts import FactLine

_CALLED = contact_ways.NUMBERS - {ChannelKind.FAX, ChannelKind.WHATSAPP, ChannelKind.SIGNAL}


def lines(contact: MediaContact, shown: Language, today: date, now: datetime) -> list[FactLine]:
    """What the card lists; `shown` is the language of the name at its head, `now` an aware instant in local time."""
    return [*_ways(contact, now), *_names(contact, shown), *_work(contact, today)]


def held_since(contact: MediaContact, today: date) -> str:
    """From where, why and since when the desk holds the entry; empty where nothing is known."""
    basis = basis_word(contact.lawful_basis) if contact.lawful_basis else ""
    since = QCoreApplication.translate("Contacts", "since {day}")
    held = since.format(day=sayings.day(contact.source_on, today)) if contact.source_on else ""
    return " · ".join(filter(None, (contact.source, basis, held)))


def _ways(contact: MediaContact, now: datetime) -> list[FactLine]:
    def tr(text: str) -> str:
        return QCoreApplication.translate("Contacts", text)

    reason = [FactLine(tr("Calls"), tr("Does not want to be phoned"))] if contact.do_not_phone else []
    return [
        FactLine(tr("E-mail"), contact.email, is_faint=contact.status in TURNED_AWAY),
        FactLine(tr("Phone"), contact_ways.shown(contact.phone), is_faint=contact.do_not_phone),
        *(_way(each, contact.do_not_phone) for each in contact.channels),
        *reason,
        FactLine(tr("Prefers"), way_words.preference(contact), wraps=True),
        FactLine(tr("Their clock"), way_words.clock_there(contact.time_zone, now)),
    ]


def _way(channel: Channel, is_quiet: bool) -> FactLine:
    value = contact_ways.shown(channel.value) if channel.kind in contact_ways.NUMBERS else channel.value
    if channel.is_private:
        value = QCoreApplication.translate("Contacts", "{value} · private").format(value=value)
    page = "" if channel.is_private else contact_ways.link(channel.kind, channel.value)
    faint = is_quiet and channel.kind in _CALLED
    return FactLine(way_words.title(channel), value, page=page, is_faint=faint)


def _names(contact: MediaContact, shown: Language) -> list[FactLine]:
    def tr(text: str) -> str:
        return QCoreApplication.translate("Contacts", text)

    titles = {Language.EN: tr("English"), Language.ZH_HANT: tr("Name in 繁"), Language.ZH_HANS: tr("Name in 简")}
    names = [FactLine(titles[each], contact.name.get(each), each) for each in Language if each is not shown]
    letters = [FactLine(tr("Salutation"), contact.salutation.get(each), each) for each in Language]
    return [*names, FactLine(tr("Also written"), ", ".join(contact.aliases), wraps=True), *letters]


def _work(contact: MediaContact, today: date) -> list[FactLine]:
    def tr(text: str) -> str:
        return QCoreApplication.translate("Contacts", text)

    return [
        FactLine(tr("Writes in"), sayings.written_languages(contact.languages), wraps=True),
        FactLine(tr("Beats"), ", ".join(contact.beats), wraps=True),
        FactLine(tr("Tags"), ", ".join(contact.tags), wraps=True),
        FactLine(tr("Owner"), contact.owner),
        FactLine(tr("Last contact"), sayings.last_contact(contact.last_contact_at, today)),
    ]
