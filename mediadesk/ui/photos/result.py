"""What came of adding photos: a toast, and a sentence about each file that was not added."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.ui.buttons import icon_button, label
from mediadesk.ui.desk import Desk
from mediadesk.ui.photo_intake import Added
from mediadesk.wording import problems

_MOST = 8


class AddingResult(QFrame):
    """A bar at the foot of the grid that names each file that was not added, and says why. Hidden until asked for."""

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
        if bad or added.there_already:
            self._title.setText(self.tr("Not added"))
            self._words.setText("\n".join(self._lines(added)))
            desk.say(words, icon="triangle-alert" if bad else "info", action=self.tr("Show"), then=self.show)
        else:
            desk.say_undoable(words, icon="image")

    def _lines(self, added: Added) -> list[str]:
        """What is said of each file that was not added."""
        lines = [problems.sentence(problem) for problem in added.problems]
        lines += [self.tr("“{file}” is here already.").format(file=path.name) for path in added.there_already]
        more = len(lines) - _MOST
        return [*lines[:_MOST], self.tr("And {count} more.").format(count=more)] if more > 0 else lines

    def _in_words(self, added: Added) -> str:
        parts = []
        if added.photo_ids:
            parts.append(self.tr("{count} added").format(count=len(added.photo_ids)))
        if added.there_already:
            parts.append(self.tr("{count} here already").format(count=len(added.there_already)))
        if added.problems:
            parts.append(self.tr("{count} could not be read").format(count=len(added.problems)))
        return ", ".join(parts)
