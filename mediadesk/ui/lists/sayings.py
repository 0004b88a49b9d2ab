"""How rules of lists are said on screen: what may be asked, and a whole rule in one line."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from mediadesk.records.contact import ContactStatus, OutletKind
from mediadesk.records.languages import Language
from mediadesk.records.media_list import DAYS, YES_NO, Ask, Rule, RuleField
from mediadesk.ui.contact_words import kind_word, status_word
from mediadesk.ui.language_marks import name as language_name

NameOf = Callable[[RuleField, str], str]


def _tr(text: str) -> str:
    return QCoreApplication.translate("Lists", text)


def field_word(field: RuleField) -> str:
    """What a field is called where one is chosen."""
    words = {
        RuleField.BEAT: _tr("Beat"),
        RuleField.TAG: _tr("Tag"),
        RuleField.LANGUAGE: _tr("Language"),
        RuleField.STATUS: _tr("Status"),
        RuleField.OUTLET: _tr("Outlet"),
        RuleField.OUTLET_KIND: _tr("Kind of outlet"),
        RuleField.CITY: _tr("City of outlet"),
        RuleField.ROLE: _tr("Role"),
        RuleField.OWNER: _tr("Looked after by"),
        RuleField.SOURCE: _tr("Source"),
        RuleField.LIST: _tr("List"),
        RuleField.CONTACTED: _tr("In touch within"),
        RuleField.VERIFIED: _tr("Verified within"),
        RuleField.KEEPS_EMBARGOES: _tr("Keeps embargoes"),
        RuleField.STARRED: _tr("Starred"),
        RuleField.HAS_EMAIL: _tr("Has an e-mail address"),
        RuleField.HAS_PHONE: _tr("Has a phone number"),
    }
    return words[field]


def way_words(field: RuleField) -> tuple[str, str]:
    """How it is asked and how the opposite is: "is" and "is not"."""
    if field in YES_NO or field in DAYS:
        return _tr("yes"), _tr("no")
    if field is RuleField.ROLE:
        return _tr("contains"), _tr("does not contain")
    return _tr("is"), _tr("is not")


def choices(field: RuleField) -> list[tuple[str, str]]:
    """The few values a field may have, with their words; none where anything may be written."""
    if field is RuleField.LANGUAGE:
        return [(each.value, language_name(each)) for each in Language]
    if field is RuleField.STATUS:
        return [(each.value, status_word(each)) for each in ContactStatus]
    if field is RuleField.OUTLET_KIND:
        return [(each.value, kind_word(each)) for each in OutletKind]
    return []


def rule_line(rule: Rule, name_of: NameOf) -> str:
    """A rule in one line: "Beat is technology, and (Writes in is 繁 or Starred)"."""
    parts = [f"({rule_line(each, name_of)})" if isinstance(each, Rule) else _ask(each, name_of) for each in rule.parts]
    if not parts:
        return _tr("Everybody")
    return (_tr(" or ") if rule.is_any else _tr(", and ")).join(parts)


def people(count: int) -> str:
    """How many are on a list."""
    return _tr("1 person") if count == 1 else _tr("{count} people").format(count=f"{count:,}")


def _ask(ask: Ask, name_of: NameOf) -> str:
    title = field_word(ask.field)
    if ask.field in YES_NO:
        return _tr("not: {what}").format(what=title) if ask.is_not else title
    if ask.field in DAYS:
        days = _tr("{what} {count} days").format(what=title, count=", ".join(ask.values))
        return _tr("not: {what}").format(what=days) if ask.is_not else days
    known = dict(choices(ask.field))
    values = _tr(" or ").join(known.get(each) or name_of(ask.field, each) for each in ask.values)
    return f"{title} {way_words(ask.field)[ask.is_not]} {values}"
