"""The screen of the house styles: which there are, what each says, and a page set in the one picked."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk
from mediadesk.ui.house_styles import sayings
from mediadesk.ui.house_styles.form import StyleForm
from mediadesk.ui.house_styles.header import StyleHeader
from mediadesk.ui.house_styles.live_pages import StylePages
from mediadesk.ui.house_styles.style_list import StyleList
from mediadesk.ui.page_view import PageView
from mediadesk.ui.panel import Panel
from mediadesk.wording.house_styles import shipped

_PAUSE = 500  # milliseconds after the last change of a field
_LIST, _LIST_NARROW, _FORM, _FORM_NARROW = 256, 204, 400, 348
_ROOMY = 1400
_PRINTED = frozenset({"release", "organisation", "boilerplate", "press_officer", "newsmaker"})
_sittings = itertools.count(1)


class HouseStylesPanel(Panel):
    """House styles. What is changed is on the page at once and in the library a moment later."""

    def __init__(self, library: Library, desk: Desk) -> None:
        super().__init__(library, desk)
        self._style = shipped("corporate")
        self._accent = ""
        self._waiting = ""
        self._sitting = next(_sittings)
        self._language = Language.EN
        self.styles, self.form, self.view = StyleList(), StyleForm(), PageView()
        self.view.setAccessibleName(self.tr("Page in this style"))
        self.header = StyleHeader(self.view)
        self.pages = StylePages(library, self.view, self)
        self._sample = label("", "meta", wraps=True)
        self._note = self._make_note()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._keep)
        self._lay_out()
        self._connect()
        self.refresh(frozenset({"house_style", "organisation"}))
        self._pick(self.styles.used_key)

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & {"house_style", "organisation"}:
            own = self.library.organisations.own()
            self._accent = own.brand.accent
            used = self.library.house_styles.named("").key
            self.styles.show_styles(self.library.house_styles.all(), used, self._accent)
            self._take_kept()
        if kinds & _PRINTED:
            self.pages.forget_releases()

    def show_record(self, key: int) -> None:
        """Bring one of the desk's own styles before the eyes."""
        self._pick(str(key))
        self.styles.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def new(self) -> None:
        """Begin a style of one's own: as the one shown is."""
        self.duplicate()

    def duplicate(self) -> None:
        """Make a style of one's own of the one shown."""
        self._keep()
        key = new_key()
        name = self._copy_name(self._style.name)
        with self.library.history.step(self.tr("Duplicate house style")):
            made = self.library.house_styles.add(replace(self._style, id=key, key=str(key), name=name, version=1))
        self.refresh(frozenset({"house_style"}))
        self._pick(made.key)
        self.form.ensureVisible(0, 0)
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.name.lines[Language.EN].selectAll()

    def use(self) -> None:
        """Let the organisation use the style shown wherever a kit does not say otherwise."""
        self._keep()
        own = self.library.organisations.own()
        with self.library.history.step(self.tr("House style for new kits")):
            self.library.organisations.save(replace(own, brand=replace(own.brand, house_style=self._style.key)))
        self.desk.say_undoable(self.tr("New kits are set in {name}").format(name=sayings.name(self._style)))

    def trash(self) -> None:
        """Move the style shown to the trash; kits that use it look as the organisation's do."""
        if self._style.is_own:
            self._keep()
            name, row = sayings.name(self._style), self.styles.currentRow()
            self.library.house_styles.move_to_trash(self._style.id)
            self.refresh(frozenset({"house_style"}))
            self.styles.setCurrentRow(min(row, self.styles.count() - 1))
            self.desk.say_undoable(self.tr("{name} moved to Trash").format(name=name), icon="trash-2")

    def focus_panes(self) -> Sequence[QWidget]:
        return (self.styles, self.form, self.view)

    def focus_filter(self) -> None:
        self.styles.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commands(self) -> list[Command]:
        group, name = self.tr("This screen"), sayings.name(self._style)
        made = [
            Command(self.tr("Duplicate house style"), self.duplicate, group, "copy", name, "Ctrl+N", is_action=True),
            Command(self.tr("Use this house style for new kits"), self.use, group, "check", name, is_action=True),
        ]
        if self._style.is_own:
            words = self.tr("Move house style to Trash")
            made.append(Command(words, self.trash, group, "trash-2", name, is_action=True))
        return made

    def undo(self) -> bool:
        self._keep()
        return False

    def settle(self) -> None:
        self._keep()
        self._sitting = next(_sittings)

    def fit(self, width: int) -> None:
        is_roomy = width >= _ROOMY
        self._left.setFixedWidth(_LIST if is_roomy else _LIST_NARROW)
        self._middle.setFixedWidth(_FORM if is_roomy else _FORM_NARROW)

    def _pick(self, key: str) -> None:
        if self.styles.pick(key):
            self._show_picked()

    def _show_picked(self) -> None:
        """Another style comes before the eyes, or the one shown as the library has it now."""
        self.settle()
        self._style = self.styles.style_at(self.styles.currentRow())
        self._show()
        self.pages.show_style(self._style, self._language)

    def _take_kept(self) -> None:
        """The library has something newer: it is shown, unless what is on screen waits to be written down."""
        if self._waiting or self.styles.currentRow() < 0:
            return
        found = self.styles.style_at(self.styles.currentRow())
        is_other, self._style = found != self._style, found
        self._show()
        if is_other:
            self.pages.change(found)

    def _show(self) -> None:
        self.header.show_style(self._style, is_used=self._style.key == self.styles.used_key)
        self.form.show_style(self._style, self._language, self._accent)
        self.form.set_writable(self._style.is_own)
        self._note.setVisible(not self._style.is_own)

    def _change(self, field: str, value: Any) -> None:
        """On the page in a moment, in the library a little later: what is changed next is a step of its own."""
        if not self._style.is_own or getattr(self._style, field) == value:
            return
        if self._waiting != field:
            self._keep()
        self._style = replace(self._style, **{field: value})
        self._waiting = field
        self._soon.start()
        self.styles.show_style(self._style)
        self._show()
        self.pages.change(self._style)

    def _keep(self) -> None:
        """Write down what was changed; changes of one field in one sitting are undone together."""
        self._soon.stop()
        if not self._waiting:
            return
        field, self._waiting = self._waiting, ""
        try:
            with self.library.history.step(sayings.step_word(field), sitting=("house_style", self._sitting, field)):
                self._style = self.library.house_styles.save(self._style)
        except Problem as problem:
            self.desk.say_problem(problem)
            self._style = self.library.house_styles.get(self._style.id)
            self._show()
        self.styles.show_style(self._style)

    def _turn(self, language: Language) -> None:
        self._language = language
        self._show()
        self.pages.show_style(self._style, language)

    def _say_sample(self, kit: PressKit) -> None:
        title = next((each.text.headline for each in kit.texts), "")
        self._sample.setText(self.tr("Shown on: {headline}").format(headline=title))

    def _copy_name(self, name: ByLanguage) -> ByLanguage:
        """The name with the next free number behind it."""
        bare = [re.sub(r" \d+$", "", words) for words in (name.en, name.zh_hant, name.zh_hans)]
        taken = {each.name for each in self.library.house_styles.all()}
        numbered = (ByLanguage(*(f"{words} {at}" if words else "" for words in bare)) for at in itertools.count(2))
        return next(each for each in numbered if each == ByLanguage() or each not in taken)

    def _connect(self) -> None:
        self.styles.picked.connect(lambda _key: self._show_picked())
        self.styles.trash_wanted.connect(self.trash)
        self.styles.entered_style.connect(lambda: self.form.name.setFocus(Qt.FocusReason.TabFocusReason))
        self.form.changed.connect(self._change)
        self.header.duplicate_wanted.connect(self.duplicate)
        self.header.use_wanted.connect(self.use)
        self.header.trash_wanted.connect(self.trash)
        self.header.languages.chosen.connect(self._turn)
        self.pages.shown.connect(self._say_sample)

    def _lay_out(self) -> None:
        self._middle = QWidget()
        self._middle.setObjectName("sidePane")
        self._middle.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        form = QVBoxLayout(self._middle)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(0)
        form.addWidget(self._note)
        form.addWidget(self.form, 1)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._middle)
        below.addWidget(self.view, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addLayout(below, 1)
        self._left = self._make_left()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(right, 1)

    def _make_left(self) -> QWidget:
        left = QWidget()
        left.setObjectName("listPane")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        back = text_button(self.tr("Settings"), lambda: self.desk.go_to("settings"), style="link", icon="chevron-left")
        head = QVBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.setSpacing(0)
        head.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        title = label(self.tr("House styles"), "title")
        title.setContentsMargins(8, 2, 0, 4)
        head.addWidget(title)
        self._sample.setContentsMargins(20, 8, 20, 16)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.styles, 1)
        column.addWidget(self._sample)
        return left

    def _make_note(self) -> QFrame:
        note = QFrame()
        note.setObjectName("bar")
        row = QHBoxLayout(note)
        row.setContentsMargins(16, 8, 8, 8)
        words = label(
            self.tr("A shipped style stays as it is. Duplicate it to make it your own."), "detail", wraps=True
        )
        row.addWidget(words, 1)
        row.addWidget(text_button(self.tr("Duplicate"), self.duplicate, style="link"))
        return note
