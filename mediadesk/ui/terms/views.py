"""Terms and facts beside each other: the segments in the head of both screens."""

from PySide6.QtCore import QCoreApplication

from mediadesk.ui.desk import Desk
from mediadesk.ui.segmented import Segments


def views(desk: Desk, own: str) -> Segments:
    """The segments of the screen of the section `own`, "terms" or "facts"; the other one leads there."""
    tr = QCoreApplication.translate
    made = Segments([("terms", tr("Terms", "Terms")), ("facts", tr("Terms", "Facts"))], tr("Terms", "Show"))
    made.pick(own)

    def turn(section: str) -> None:
        made.pick(own)
        if section != own:
            desk.go_to(section)

    made.chosen.connect(turn)
    return made
