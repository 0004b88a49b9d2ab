"""What the status of a contact, the basis it is held on and the kind of an outlet are called on every screen."""

from PySide6.QtCore import QCoreApplication

from mediadesk.records.contact import ContactStatus, LawfulBasis, OutletKind


def status_word(status: ContactStatus) -> str:
    """The status as said on screen."""
    words = {
        ContactStatus.ACTIVE: QCoreApplication.translate("Contacts", "Active"),
        ContactStatus.NEW: QCoreApplication.translate("Contacts", "New"),
        ContactStatus.BOUNCED: QCoreApplication.translate("Contacts", "Bounced"),
        ContactStatus.OPTED_OUT: QCoreApplication.translate("Contacts", "Opted out"),
        ContactStatus.LEFT: QCoreApplication.translate("Contacts", "Left the trade"),
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


def basis_word(basis: LawfulBasis) -> str:
    """Why a person may be held, as said on screen."""
    words = {
        LawfulBasis.UNKNOWN: QCoreApplication.translate("Contacts", "Not said"),
        LawfulBasis.CONSENT: QCoreApplication.translate("Contacts", "Consent"),
        LawfulBasis.LEGITIMATE_INTEREST: QCoreApplication.translate("Contacts", "Legitimate interest"),
        LawfulBasis.PUBLIC_TASK: QCoreApplication.translate("Contacts", "Public task"),
        LawfulBasis.CONTRACT: QCoreApplication.translate("Contacts", "Contract"),
        LawfulBasis.LEGAL_OBLIGATION: QCoreApplication.translate("Contacts", "Legal obligation"),
    }
    return words[basis]
