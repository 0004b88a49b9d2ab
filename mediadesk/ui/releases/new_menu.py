"""The menu of New: a blank release, one from each template, and in which languages it begins."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.template import TemplateRow
from mediadesk.ui import language_marks
from mediadesk.ui.commands import Command
from mediadesk.ui.keys import shown

_SETTING = "languages_of_new_releases"


class NewMenu(QMenu):
    """`begun` carries the key of the template picked, none for a blank release.

    The languages stay ticked for the next time.
    """

    begun = Signal(str)
    import_wanted = Signal()
    templates_wanted = Signal()

    def __init__(self, library: Library, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self.aboutToShow.connect(self.fill)

    @property
    def languages(self) -> tuple[Language, ...]:
        """In which languages releases begin, the first one first."""
        kept = self._library.settings.get(_SETTING, ())
        return tuple(language for language in Language if language.value in kept) or (Language.EN,)

    def fill(self) -> None:
        """Offer what there is now."""
        self.clear()
        words = self.tr("Blank press release")
        self._offer(f"{words}\t{shown('Ctrl+N')}", partial(self.begun.emit, ""))
        self.addSeparator()
        every = self._rows()
        for template in (each for each in every if not each.is_own):
            self._offer(_name(template), partial(self.begun.emit, template.key))
        if own := [each for each in every if each.is_own]:
            self.addSeparator()
            for template in own:
                self._offer(_name(template), partial(self.begun.emit, template.key))
            self._offer(self.tr("Your templates…"), self.templates_wanted.emit)
        self.addSeparator()
        for language in Language:
            action = self.addAction(self.tr("Begin in {language}").format(language=language_marks.name(language)))
            action.setCheckable(True)
            action.setChecked(language in self.languages)
            action.toggled.connect(lambda _on: self._keep_languages())
            action.setData(language.value)
        self.addSeparator()
        self._offer(self.tr("Import a press text…\tCtrl+O"), self.import_wanted.emit)

    def commands(self) -> list[Command]:
        """The same for the palette."""
        group, words = self.tr("New"), self.tr("New: {template}")
        return [
            Command(
                words.format(template=_name(each)), partial(self.begun.emit, each.key), group, "plus", is_action=True
            )
            for each in self._library.templates.rows()
        ]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ticking a language leaves the menu open: what is to begin is picked next."""
        action = self.actionAt(event.position().toPoint())
        if _is_tick(action):
            action.toggle()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self.activeAction()
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if _is_tick(action) and event.key() in keys:
            action.toggle()
        else:
            super().keyPressEvent(event)

    def _rows(self) -> list[TemplateRow]:
        return self._library.templates.rows()

    def _keep_languages(self) -> None:
        ticked = [action.data() for action in self.actions() if action.isCheckable() and action.isChecked()]
        self._library.settings.put(_SETTING, ticked)

    def _offer(self, words: str, then: Callable[[], object]) -> None:
        self.addAction(words.replace("&", "&&")).triggered.connect(lambda _checked=False: then())


def _is_tick(action: QAction | None) -> bool:
    return action is not None and action.isCheckable()


def _name(template: TemplateRow) -> str:
    return template.name.best(Language.EN)
