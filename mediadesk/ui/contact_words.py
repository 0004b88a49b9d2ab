"""What the status of a contact and the kind of an outlet are called on every screen."""

from PySide6.QtCore import QCoreApplication

from mediadesk.records.contact import ContactStatus, OutletKind


def status_word(status: ContactStatus) -> str:
    """The status as said on screen."""
    words = {
        ContactStatus.ACTIVE: QCoreApplication.translate("Contacts", "Active"),
        ContactStatus.NEW: QCoreApplication.translate("Contacts", "New"),
        ContactStatus.BOUNCED: QCoreApplication.translate("Contacts", "Bounced"),
        ContactStatus.OPTED_OUT: QCoreApplication.translate("Contacts", "Opted out"),
    }
    return words[status]


def kind_word(kind: OutletKind) -> str:
    """The kind of outlet as said on screen."""
    words = {
        OutletKind.NEWSPAPER: QCoreApplication.translate("Contacts", "Newspaper"),
        OutletKind.ONLINE: QCoreApplication.translate("Contacts", "Online"),
        OutletKind.TELEVISION: QCoreApplication.translate("Contacts", "Television"),
        OutletKind.RADIO: QCoreApplication.translate("Contacts", "Radio"),
        OutletKind.MAGAZINE: QCoreApplication.translate("Contacts", "Magazine"),
        OutletKind.AGENCY: QCoreApplication.translate("Contacts", "News agency"),
        OutletKind.FREELANCE: QCoreApplication.translate("Contacts", "Freelance"),
    }
    return words[kind]
