"""The strip above the text that leads through a correction, an update or a withdrawal, step by step."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from mediadesk.records.amendment import Way
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.elided_label import ElidedLabel
from mediadesk.ui.releases.amending_pages import ChangesPage, ElsewherePage, NotePage, Page, TellPage
from mediadesk.ui.segmented import Pills

_NARROWEST = 430  # pixels, as the text
RIGHT, ELSEWHERE, NOTE, TELL = "right", "elsewhere", "note", "tell"


class AmendingStrip(QFrame):
    """`turned` carries the step the user went to; `other_wanted` asks for the release this one is about."""

    turned = Signal(str)
    other_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.setAccessibleName(self.tr("Correction"))
        self.title = ElidedLabel("strong")
        self.other = text_button("", self.other_wanted.emit, style="link")
        self.changes, self.elsewhere, self.note, self.tell = ChangesPage(), ElsewherePage(), NotePage(), TellPage()
        self._pages: dict[str, Page] = {
            RIGHT: self.changes,
            ELSEWHERE: self.elsewhere,
            NOTE: self.note,
            TELL: self.tell,
        }
        self.steps = Pills(
            [
                (RIGHT, self.tr("1 Put right")),
                (ELSEWHERE, self.tr("2 Elsewhere")),
                (NOTE, self.tr("3 Note")),
                (TELL, self.tr("4 Issue and tell")),
            ],
            self.tr("Steps"),
        )
        self.steps.chosen.connect(self.turn_to)
        self._stack = QStackedWidget()
        self._step = RIGHT
        self._arrange()

    @property
    def step(self) -> str:
        """The step on screen."""
        return self._step

    def turn_to(self, step: str) -> None:
        """Go to a step."""
        self._step = step
        self.steps.pick(step)
        for name, page in self._pages.items():
            page.foot.setVisible(name == step)
        self._stack.setCurrentWidget(self._pages[step])
        self.fit()
        self.turned.emit(step)

    def fit_soon(self) -> None:
        """Take the room the page needs when its new rows are on screen."""
        QTimer.singleShot(0, self, self.fit)

    def fit(self) -> None:
        """Take no more room than the page on screen needs."""
        page = self._pages[self._step]
        page.column.activate()
        wide = max(self.width(), _NARROWEST)
        needed = page.column.heightForWidth(wide) if page.column.hasHeightForWidth() else page.sizeHint().height()
        self._stack.setFixedHeight(needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def show_title(self, words: str, other: str) -> None:
        """Say what is being done, and how to get to the release it is about."""
        self.title.say(words)
        self.setAccessibleName(words)
        self.other.setText(other)
        self.other.setAccessibleName(other)
        self.other.setVisible(bool(other))

    def show_steps(self, way: Way, elsewhere: int, to_tell: int, *, is_out: bool) -> None:
        """Name the steps there are: with counts, and for a withdrawal those alone that it has."""
        is_kill = way is Way.WITHDRAWAL
        names = {
            RIGHT: self.tr("1 Put right"),
            ELSEWHERE: self.tr("2 Elsewhere · {count}").format(count=elsewhere),
            NOTE: self.tr("1 Reason and notice") if is_kill else self.tr("3 Note"),
            TELL: (self.tr("2 Issue and tell · {count}") if is_kill else self.tr("4 Issue and tell · {count}")).format(
                count=to_tell
            ),
        }
        for step, words in names.items():
            button = self.steps.button(step)
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.setVisible(not is_kill or step in (NOTE, TELL))
        self.steps.setVisible(not is_out)

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 14, 4)
        head.setSpacing(10)
        head.addWidget(self.title, 1)
        head.addWidget(self.other)
        ways = QHBoxLayout()
        ways.setContentsMargins(12, 0, 14, 4)
        ways.addWidget(self.steps)
        ways.addStretch(1)
        for page in self._pages.values():
            ways.addWidget(page.foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(ways)
        column.addWidget(self._stack)
        for page in self._pages.values():
            self._stack.addWidget(page)


class FollowedBar(QFrame):
    """Says on a release that left the house what followed it, with a way there."""

    other_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bar")
        self.words = label("", wraps=True)
        self.open = text_button(self.tr("Open it"), self.other_wanted.emit, style="link")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 7, 14, 7)
        row.addWidget(self.words, 1)
        row.addWidget(self.open)

    def say(self, words: str) -> None:
        """Show other words."""
        self.words.setText(words)
        self.setAccessibleName(words)
