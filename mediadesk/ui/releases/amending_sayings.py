"""What the strip says that leads through a correction, an update or a withdrawal."""

from PySide6.QtCore import QCoreApplication

from mediadesk.comparison.same_slips import SameSlip
from mediadesk.comparison.slips import Slip
from mediadesk.records.amendment import Way
from mediadesk.records.contact import OutletKind
from mediadesk.records.languages import Language
from mediadesk.records.recipient import Recipient, SentBy
from mediadesk.ui.language_marks import SIGNS
from mediadesk.wording import amendments as said


def title(way: Way, issued: str) -> str:
    """What is being done: "Correction of what was issued 18 March, 16:02"."""
    words = {
        Way.CORRECTION: QCoreApplication.translate("Amending", "Correction of what was issued {when}"),
        Way.UPDATE: QCoreApplication.translate("Amending", "Update of what was issued {when}"),
        Way.WITHDRAWAL: QCoreApplication.translate("Amending", "Withdrawal of what was issued {when}"),
    }
    return words[way].format(when=issued).strip()


def issue(way: Way) -> str:
    """The button that lets it leave the house."""
    words = {
        Way.CORRECTION: QCoreApplication.translate("Amending", "Issue correction"),
        Way.UPDATE: QCoreApplication.translate("Amending", "Issue update"),
        Way.WITHDRAWAL: QCoreApplication.translate("Amending", "Issue withdrawal"),
    }
    return words[way]


def begin(way: Way) -> str:
    """The verb that begins it."""
    words = {
        Way.CORRECTION: QCoreApplication.translate("Amending", "Make a correction"),
        Way.UPDATE: QCoreApplication.translate("Amending", "Make an update"),
        Way.WITHDRAWAL: QCoreApplication.translate("Amending", "Withdraw it"),
    }
    return words[way]


def consequence(way: Way) -> str:
    """What issuing does."""
    if way is Way.WITHDRAWAL:
        return QCoreApplication.translate(
            "Amending", "What was issued is marked as withdrawn and stays readable. This cannot be undone."
        )
    return QCoreApplication.translate(
        "Amending", "The version before is marked as superseded and stays readable. This cannot be undone."
    )


def followed(way: Way, when: str) -> str:
    """What is said on a release that something followed: "Corrected 18 March, 16:40."."""
    words = {
        Way.CORRECTION: QCoreApplication.translate("Amending", "Superseded: corrected {when}."),
        Way.UPDATE: QCoreApplication.translate("Amending", "Superseded: updated {when}."),
        Way.WITHDRAWAL: QCoreApplication.translate("Amending", "Withdrawn {when}."),
    }
    return words[way].format(when=when)


def being_followed(way: Way) -> str:
    """What is said on a release while what follows it is being written."""
    words = {
        Way.CORRECTION: QCoreApplication.translate("Amending", "A correction is being written."),
        Way.UPDATE: QCoreApplication.translate("Amending", "An update is being written."),
        Way.WITHDRAWAL: QCoreApplication.translate("Amending", "A withdrawal is being written."),
    }
    return words[way]


def change(slip: Slip) -> str:
    """What was put right: "EN  “Director” → “Deputy Director”"."""
    return f"{SIGNS[slip.language]}  “{slip.wrong}” → “{slip.right}”"


def place(hit: SameSlip) -> str:
    """Where the same words stand: "繁 · paragraph 4"."""
    return f"{SIGNS[hit.slip.language]} · {said.place(hit.place.section, hit.place.number, Language.EN)}"


def exchange(hit: SameSlip) -> str:
    """The words as they stand there and, behind an arrow, as they would stand: "the 〔Director → Chairman〕, Mr"."""
    right = f" → {hit.slip.right}" if hit.slip.right else ""
    count = f" ×{hit.count}" if hit.count > 1 else ""
    before = hit.before[-12:]
    lead = before if len(hit.before) <= 12 or hit.slip.language.is_chinese else before.partition(" ")[2]
    return f"{lead.lstrip()}〔{hit.slip.wrong}{right}〕{hit.after.rstrip()}{count}"


def outlet_kind(kind: OutletKind | None) -> str:
    """What sort of desk it is."""
    words = {
        OutletKind.NEWSPAPER: QCoreApplication.translate("Outlet", "newspaper"),
        OutletKind.ONLINE: QCoreApplication.translate("Outlet", "online"),
        OutletKind.TELEVISION: QCoreApplication.translate("Outlet", "television"),
        OutletKind.RADIO: QCoreApplication.translate("Outlet", "radio"),
        OutletKind.MAGAZINE: QCoreApplication.translate("Outlet", "magazine"),
        OutletKind.AGENCY: QCoreApplication.translate("Outlet", "agency"),
        OutletKind.FREELANCE: QCoreApplication.translate("Outlet", "freelance"),
    }
    return words[kind] if kind is not None else ""


def sent_by(way: SentBy) -> str:
    """By which way it went."""
    words = {
        SentBy.EMAIL: QCoreApplication.translate("Recipient", "by e-mail"),
        SentBy.PHONE: QCoreApplication.translate("Recipient", "by telephone"),
        SentBy.MESSAGE: QCoreApplication.translate("Recipient", "by message"),
        SentBy.IN_PERSON: QCoreApplication.translate("Recipient", "in person"),
        SentBy.WIRE: QCoreApplication.translate("Recipient", "over a wire"),
    }
    return words[way]


def reach(recipient: Recipient, phone: str) -> str:
    """How to reach somebody, and what desk it is: "newspaper · +852 5555 0100 · ada@post.example"."""
    return " · ".join(filter(None, (outlet_kind(recipient.outlet_kind), phone, recipient.address)))
