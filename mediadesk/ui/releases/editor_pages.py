"""The pages of the release on screen, one for each language looked at, and those that wait for a busy library."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.release import Release, ReleaseText, TextState
from mediadesk.ui.releases.editor_page import TextPage


class EditorPages(QObject):
    """Makes pages when they are first looked at, in `stack`; `wire` connects a new one."""

    def __init__(
        self, library: Library, stack: QStackedWidget, wire: Callable[[TextPage], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library, self._stack, self._wire = library, stack, wire
        self._unsaved: list[TextPage] = []
        self.open: dict[Language, TextPage] = {}

    def __iter__(self) -> Iterator[TextPage]:
        """All pages, those out of sight that are not saved yet as well."""
        return iter((*self.open.values(), *self._unsaved))

    def in_language(self, release: Release, language: Language) -> TextPage:
        """The page of a language of the release."""
        page = self.open.get(language) or self._brought_back(release, language)
        if page is None:
            text = self._library.releases.text(release.id, language) or self._unwritten(release, language)
            page = self.open[language] = TextPage(self._library, release, text, self)
            self._stack.addWidget(page.field)
            self._wire(page)
        return page

    def put_away(self) -> None:
        """Close all pages; one the library was too busy for stays, out of sight, until its text is saved."""
        for page in self.open.values():
            self._stack.removeWidget(page.field)
            if page.saver.is_busy:
                page.field.hide()
                self._unsaved.append(page)
                page.saver.changed.connect(self._let_go)
            else:
                page.discard()
        self.open.clear()

    def _let_go(self) -> None:
        for page in [each for each in self._unsaved if not each.saver.is_busy]:
            self._unsaved.remove(page)
            page.discard()

    def _brought_back(self, release: Release, language: Language) -> TextPage | None:
        """The page put away that the library still does not have, with what was written on it."""
        for page in self._unsaved:
            if page.saver.kept.release_id == release.id and page.field.language is language:
                self._unsaved.remove(page)
                page.saver.changed.disconnect(self._let_go)
                self.open[language] = page
                self._stack.addWidget(page.field)
                return page
        return None

    def _unwritten(self, release: Release, language: Language) -> ReleaseText:
        """A language version before its first word; the place is taken over where it is written the same way."""
        city = self._library.organisations.own().city.get(language)
        return ReleaseText(0, release.id, language, place=city, state=TextState.NOT_STARTED)
