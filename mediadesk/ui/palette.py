"""The command palette (Ctrl+K): actions, releases, people and places, found by typing."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.library.question import Question
from mediadesk.records.found import Found
from mediadesk.ui.buttons import KeyCaps, hairline, label
from mediadesk.ui.commands import Command, find
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import Picture
from mediadesk.ui.palette_row import COMMAND, HEADING, PaletteDelegate
from mediadesk.ui.scrim import Scrim

_WIDTH, _TOP, _LIST_HEIGHT, _MOST = 640, 100, 406, 18

Index = QModelIndex | QPersistentModelIndex


class _Rows(QAbstractListModel):
    """The commands found, each group under its heading."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Command | str] = []

    def show(self, found: list[Command]) -> None:
        self.beginResetModel()
        self.rows = []
        for command in found:
            if not any(isinstance(row, Command) and row.group == command.group for row in self.rows):
                self.rows.append(command.group)
            self.rows.append(command)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()] if index.isValid() else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.title
        if role == COMMAND and isinstance(row, Command):
            return row
        if role == HEADING:
            return isinstance(row, str)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.rows[index.row()], Command):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


class Sources(Protocol):
    """What the palette asks."""

    @property
    def is_long(self) -> bool:
        """Whether `found` takes longer than the hand that types."""

    def commands(self, text: str) -> list[Command]:
        """Everything that could answer."""

    def known(self, text: str, found: Sequence[Found]) -> list[Command]:
        """What is known without asking, and what was found."""

    def found(self, text: str, question: Question | None = None) -> list[Found]:
        """What the library has. Any thread."""


class Palette(Scrim):
    """Covers the window and offers what answers. A large desk is asked from a worker, the newest question only."""

    def __init__(self, window: QWidget, sources: Sources, desk: Desk) -> None:
        super().__init__(window, _WIDTH)
        self._sources, self._desk = sources, desk
        self._is_long, self._is_waiting, self._runs_next = False, False, False
        self._question = Question()
        self._field = QLineEdit()
        self._field.setObjectName("bare")
        self._field.setPlaceholderText(self.tr("Search or run a command…"))
        self._field.setAccessibleName(self.tr("Search or run a command"))
        self._field.textChanged.connect(self._find)
        self._field.installEventFilter(self)
        self._rows = _Rows(self)
        self._list = self._make_list()
        self._delegate = self._list.itemDelegate()
        self._nothing = label(
            self.tr("Nothing found. Try fewer letters, > for commands, @ for people or # for lists."), "quiet"
        )
        self._nothing.setContentsMargins(20, 16, 20, 16)
        self._lay_out()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self._rows)
        view.setItemDelegate(PaletteDelegate(lambda: self._wanted(), view))
        view.setAccessibleName(self.tr("Commands"))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.entered.connect(view.setCurrentIndex)
        view.clicked.connect(lambda _index: self._run())
        return view

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(20, 14, 14, 14)
        top.setSpacing(12)
        top.addWidget(Picture("search", 18))
        top.addWidget(self._field, 1)
        top.addWidget(KeyCaps("Esc"), 0, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.setContentsMargins(18, 8, 18, 8)
        foot.setSpacing(8)
        for keys, words in (
            ("↑+↓", self.tr("move")),
            ("↵", self.tr("run")),
            (">", self.tr("commands only")),
            ("@", self.tr("people")),
            ("#", self.tr("lists")),
        ):
            foot.addWidget(KeyCaps(keys))
            foot.addWidget(label(words, "detail"))
            foot.addSpacing(8)
        foot.addStretch(1)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(hairline())
        column.addWidget(self._list)
        column.addWidget(self._nothing)
        column.addWidget(hairline())
        column.addLayout(foot)

    def open(self, text: str = "") -> None:
        """Show it over the whole window, with `text` typed already."""
        self._is_long = self._sources.is_long
        self.cover()
        self._field.setText(text)
        self._find(text)
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _wanted(self) -> str:
        return self._field.text().strip().lstrip(">@#").strip()

    def _find(self, text: str) -> None:
        self._question.stop()
        self._is_waiting = self._is_long and bool(self._wanted()) and not text.startswith(">")
        if not self._is_waiting:
            self._show(self._sources.known(text, ()) if self._is_long else self._sources.commands(text), text)
            return
        self._question = question = Question()
        self._desk.run(
            partial(self._sources.found, text, question),
            then=partial(self._take, question, text),
            failed=lambda problem: None if question.is_stopped else self._desk.say_problem(problem),
        )

    def _take(self, question: Question, text: str, found: Sequence[Found]) -> None:
        if question.is_stopped:
            return
        self._is_waiting = False
        self._show(self._sources.known(text, found), text)
        if self._runs_next:
            self._run()

    def _show(self, commands: list[Command], text: str) -> None:
        self._rows.show(find(commands, text, _MOST if text else 24))
        empty = not self._rows.rows
        self._list.setHidden(empty)
        self._nothing.setVisible(empty)
        heights = sum(22 if not self._rows.index(row).data(COMMAND) else 38 for row in range(self._rows.rowCount()))
        self._list.setFixedHeight(min(_LIST_HEIGHT, heights + 12 * bool(heights) + 10))
        self._move(0)
        self.place()

    def place(self) -> None:
        """Put the card in the upper part of the window."""
        self.card.adjustSize()
        self.card.move((self.width() - _WIDTH) // 2, min(_TOP, max(8, self.height() - self.card.height() - 8)))

    def _move(self, step: int) -> None:
        selectable = [row for row, entry in enumerate(self._rows.rows) if isinstance(entry, Command)]
        if not selectable:
            return
        current = self._list.currentIndex().row()
        place = (selectable.index(current) + step) % len(selectable) if step and current in selectable else 0
        self._list.setCurrentIndex(self._rows.index(selectable[place]))
        if place == 0:
            self._list.scrollToTop()

    def _run(self) -> None:
        # Whoever is faster than the answer means the first line of it.
        self._runs_next = self._is_waiting
        if self._is_waiting:
            return
        command = self._list.currentIndex().data(COMMAND)
        if isinstance(command, Command):
            self.close_now()
            command.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and event.type() == QEvent.Type.KeyPress:
            return self._press(Qt.Key(event.key()))  # type: ignore[attr-defined]
        return super().eventFilter(watched, event)

    def _press(self, key: Qt.Key) -> bool:
        acts: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Down: lambda: self._move(1),
            Qt.Key.Key_Up: lambda: self._move(-1),
            Qt.Key.Key_Return: self._run,
            Qt.Key.Key_Enter: self._run,
            Qt.Key.Key_Escape: self.close_now,
            Qt.Key.Key_Tab: lambda: self._move(1),
        }
        if key not in acts:
            return False
        acts[key]()
        return True
