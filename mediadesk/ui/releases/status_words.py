"""What moving a release on is called in menus and on buttons."""

from PySide6.QtCore import QCoreApplication

from mediadesk.records.release import Status


def step_words(status: Status) -> str:
    """What moving a release to `status` is called in a menu; it ends in "…" where something is asked first."""
    words = {
        Status.DRAFT: QCoreApplication.translate("StatusSheet", "Back to draft"),
        Status.IN_REVIEW: QCoreApplication.translate("StatusSheet", "Ask for approval"),
        Status.APPROVED: QCoreApplication.translate("StatusSheet", "Mark as approved"),
        Status.SCHEDULED: QCoreApplication.translate("StatusSheet", "Schedule…"),
        Status.EMBARGOED: QCoreApplication.translate("StatusSheet", "Hand out under embargo…"),
        Status.ISSUED: QCoreApplication.translate("StatusSheet", "Mark as issued…"),
        Status.CORRECTED: QCoreApplication.translate("StatusSheet", "Mark as corrected…"),
        Status.WITHDRAWN: QCoreApplication.translate("StatusSheet", "Withdraw…"),
    }
    return words[status]
