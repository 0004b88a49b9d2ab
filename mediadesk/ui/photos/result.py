"""What came of adding photos: a toast, and the sentences about the files that could not be read."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.ui.buttons import icon_button, label
from mediadesk.ui.desk import Desk
from mediadesk.ui.photo_intake import Added
from mediadesk.wording import problems

_MOST = 8


class AddingResult(QFrame):
    """A bar at the foot of the grid that names each bad file and says what to do. Hidden until it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topLine")
        self._title = label("", "strong")
        self._words = label("", "quiet", wraps=True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(icon_button("x", self.tr("Close"), self.hide))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 16, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._words)
        self.hide()

    @property
    def sentences(self) -> str:
        """What is said about the bad files, one line each."""
        return self._words.text()

    def tell(self, added: Added, desk: Desk) -> None:
        """Say in a toast how many were added; "Show" opens what is said of the others, one alone is said at once."""
        self.hide()
        words, bad = self._in_words(added), added.problems
        if not words:
            return
        if len(bad) == 1 and not added.photo_ids and not added.there_already:
            desk.say_problem(bad[0])
            return
        if bad:
            self._title.setText(self.tr("These files could not be read"))
            lines = [problems.sentence(problem) for problem in bad[:_MOST]]
            if len(bad) > _MOST:
                lines.append(self.tr("And {count} more.").format(count=len(bad) - _MOST))
            self._words.setText("\n".join(lines))
            desk.say(words, icon="triangle-alert", action=self.tr("Show"), then=self.show)
        elif added.photo_ids:
            desk.say_undoable(words, icon="image")
        else:
            desk.say(words, icon="info")

    def _in_words(self, added: Added) -> str:
        parts = []
        if added.photo_ids:
            parts.append(self.tr("{count} added").format(count=len(added.photo_ids)))
        if added.there_already:
            parts.append(self.tr("{count} here already").format(count=added.there_already))
        if added.problems:
            parts.append(self.tr("{count} could not be read").format(count=len(added.problems)))
        return ", ".join(parts)
