"""What the fields of a list are called on screen, and why rows cannot be taken in."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from mediadesk.records.contact_import import ContactField, RowFault

F = ContactField


def _tr(text: str) -> str:
    return QCoreApplication.translate("ContactImport", text)


def groups() -> Sequence[Sequence[tuple[ContactField, str]]]:
    """All fields a column may be taken for, what belongs together beside each other."""
    return (_names(), _posts(), _ways(), _reached(), _kept())


def field_words() -> dict[ContactField, str]:
    """What each field is called."""
    return {field: words for group in groups() for field, words in group}


def fault_words(fault: RowFault) -> str:
    """Why a row cannot be taken in."""
    return {
        RowFault.NO_NAME: _tr("No name"),
        RowFault.NO_ADDRESS: _tr("No address or number"),
        RowFault.BAD_EMAIL: _tr("This is no e-mail address"),
        RowFault.BAD_PHONE: _tr("This is no telephone number"),
        RowFault.SUPPRESSED: _tr("Not to be written to, or erased"),
        RowFault.BROKEN: _tr("Cannot be read"),
    }[fault]


def _names() -> Sequence[tuple[ContactField, str]]:
    return (
        (F.NAME, _tr("Full name")),
        (F.NAME_EN, _tr("Name in English")),
        (F.GIVEN_NAME, _tr("Given name")),
        (F.MIDDLE_NAME, _tr("Middle name")),
        (F.FAMILY_NAME, _tr("Family name")),
        (F.NAME_ZH, _tr("Chinese name")),
        (F.NAME_ZH_HANT, _tr("Name in 繁")),
        (F.NAME_ZH_HANS, _tr("Name in 简")),
        (F.ALIASES, _tr("Also known as")),
        (F.SALUTATION_EN, _tr("Salutation")),
        (F.SALUTATION_ZH_HANT, _tr("Salutation in 繁")),
        (F.SALUTATION_ZH_HANS, _tr("Salutation in 简")),
    )


def _posts() -> Sequence[tuple[ContactField, str]]:
    return (
        (F.OUTLET, _tr("Outlet")),
        (F.OUTLET_KIND, _tr("Kind of outlet")),
        (F.ROLE, _tr("Role")),
        (F.DESK, _tr("Desk")),
        (F.CITY, _tr("City")),
        (F.COUNTRY, _tr("Country")),
        (F.POSTS, _tr("All posts")),
    )


def _ways() -> Sequence[tuple[ContactField, str]]:
    return (
        (F.EMAIL, _tr("E-mail")),
        (F.PHONE, _tr("Phone")),
        (F.MOBILE, _tr("Mobile")),
        (F.PRIVATE_EMAIL, _tr("Private e-mail")),
        (F.PRIVATE_PHONE, _tr("Private phone")),
        (F.FAX, _tr("Fax")),
        (F.WHATSAPP, "WhatsApp"),
        (F.WECHAT, "WeChat"),
        (F.SIGNAL, "Signal"),
        (F.TELEGRAM, "Telegram"),
        (F.LINE, "LINE"),
        (F.X, "X"),
        (F.LINKEDIN, "LinkedIn"),
        (F.FACEBOOK, "Facebook"),
        (F.INSTAGRAM, "Instagram"),
        (F.WEBSITE, _tr("Website")),
        (F.CHANNELS, _tr("Other ways")),
        (F.PHONE_KIND, _tr("Kind of the next phone")),
        (F.EMAIL_KIND, _tr("Kind of the next e-mail")),
    )


def _reached() -> Sequence[tuple[ContactField, str]]:
    return (
        (F.LANGUAGES, _tr("Languages")),
        (F.BEATS, _tr("Beats")),
        (F.TAGS, _tr("Tags")),
        (F.PREFERS, _tr("Prefers")),
        (F.HOURS, _tr("Hours")),
        (F.DO_NOT_PHONE, _tr("Do not phone")),
        (F.TIME_ZONE, _tr("Time zone")),
        (F.STATUS, _tr("Status")),
        (F.STARRED, _tr("Starred")),
        (F.OWNER, _tr("Looked after by")),
    )


def _kept() -> Sequence[tuple[ContactField, str]]:
    return (
        (F.NOTES, _tr("Notes")),
        (F.SOURCE, _tr("Source")),
        (F.SOURCE_ON, _tr("Got on")),
        (F.LAWFUL_BASIS, _tr("Lawful basis")),
        (F.VERIFIED_ON, _tr("Verified on")),
        (F.EMBARGO_AGREED_ON, _tr("Keeps embargoes since")),
        (F.LAST_CONTACT, _tr("Last contact")),
    )
