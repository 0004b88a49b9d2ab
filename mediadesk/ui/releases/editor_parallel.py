"""Shows one version of the release or two beside each other, and tells where the source of one changed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget

from mediadesk.library import Library
from mediadesk.records.finding import Finding, Severity
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from mediadesk.records.release import ReleaseText
from mediadesk.ui import language_marks
from mediadesk.ui.commands import Command
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_pages import EditorPages
from mediadesk.ui.releases.editor_text import TextField
from mediadesk.ui.releases.preview import LivePages, with_words

if TYPE_CHECKING:
    from mediadesk.comparison.parity_rows import Parity, Place
    from mediadesk.comparison.source_changes import SourceChange
    from mediadesk.ui.releases.parallel import ParallelView
    from mediadesk.ui.releases.parallel_linking import ParallelLinking
    from mediadesk.ui.releases.parallel_marks import SourceMarks

_SOON = 250  # milliseconds after the last key
_ON_SCREEN = 30  # milliseconds until what was laid out is drawn


class EditorParallel(QObject):
    """Lays the fields of one page or two into `room`; `stack` holds them while one is shown.

    `turn` makes a language the one that is written in. `turned` tells that the second version was opened or closed,
    `said` what was done; `place_wanted` carries a finding whose place is to be shown.
    """

    turned = Signal()
    said = Signal(str)
    place_wanted = Signal(object)

    def __init__(
        self,
        library: Library,
        stack: QStackedWidget,
        pages: EditorPages,
        live: LivePages,
        turn: Callable[[Language], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library, self._stack, self._pages, self._live, self._turn = library, stack, pages, live, turn
        self.room = QStackedWidget()
        self.room.addWidget(stack)
        self._view: ParallelView | None = None
        self.is_open = False
        self.marks: dict[Language, SourceMarks] = {}
        self.changes: dict[Language, list[SourceChange]] = {}
        self._page: TextPage | None = None
        self._linking: ParallelLinking | None = None
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.look_again)
        self._is_drained = self._is_laying_out = False
        live.found.connect(self._compare)

    @property
    def view(self) -> "ParallelView | None":
        """The two versions, while they are shown."""
        return self._view if self.is_open else None

    @property
    def linking(self) -> "ParallelLinking":
        """What can be done with the links of the version on screen."""
        if self._linking is None:
            from mediadesk.ui.releases.parallel_linking import ParallelLinking

            self._linking = ParallelLinking(self._library, self._live, lambda: self._page, self.sources_of, self)
            self._linking.said.connect(self.said)
        return self._linking

    def watch(self, page: TextPage) -> None:
        """A page was opened: follow what is written on it and who writes on it."""
        page.field.edited.connect(self._soon.start)
        page.field.entered.connect(partial(self._enter, page))

    def show_page(self, page: TextPage) -> None:
        """Show a page: alone, or in place of the second of two."""
        self._page = page
        if self.view is None:
            self._stack.setCurrentWidget(page.field)
        elif page.field not in self.view.fields:
            self._lay_out(self._page_of(0), page)
            page.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not page.field.hasFocus():
            page.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._soon.start()

    def toggle(self) -> None:
        """Show two versions, or one again."""
        if self.view is not None:
            self.close()
        elif self._page is not None:
            partner = self._partner(self._page)
            if partner is None:
                self.said.emit(self.tr("There is no other language version to compare with yet"))
                return
            self.open(partner)

    def toggle_soon(self) -> None:
        """The same for a button or a key: what two versions need for the first time is made a moment before."""
        partner = self._partner(self._page) if self._page is not None and self.view is None else None
        if partner is not None:
            self._page_in(partner)
            self._made_view()
        QTimer.singleShot(0, self, self.toggle)

    def open(self, language: Language) -> None:
        """Show the version in `language` beside the one on screen: what a translation was made from on the left."""
        page = self._page
        if page is None or language is page.field.language:
            return
        other = self._page_in(language)
        is_source = self._source_language(page) is language
        is_first = list(Language).index(language) < list(Language).index(page.field.language)
        leads = is_source or (is_first and self._source_language(other) is not page.field.language)
        self._lay_out(*((other, page) if leads else (page, other)))
        self.turned.emit()
        page.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def close(self) -> None:
        """Show one version alone."""
        if self.view is None:
            return
        self._take_apart()
        if self._page is not None:
            self._stack.setCurrentWidget(self._page.field)
            self._page.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    def forget(self) -> None:
        """The release is closed."""
        if self.view is not None:
            self._take_apart()
            self.turned.emit()
        self._soon.stop()
        self._page = None
        self.marks.clear()
        self.changes.clear()

    def drain(self) -> None:
        """The library closes: look nothing up in it any more."""
        self._soon.stop()
        self._is_drained = True

    def jump(self) -> None:
        """Go to the passage that belongs to the one the cursor is in, in the other version."""
        if self.view is None:
            self.toggle()
        if self.view is not None and self._page is not None:
            self.look_again()
            side = 0 if self._page.field is self.view.fields[0] else 1
            here = self._page.field.textCursor().blockNumber()
            there = self.linking.partner(self.view.fields, side, here)
            if there is not None:
                self._go_to(self.view.fields[1 - side], there)

    def show_change(self) -> None:
        """Show what changed in the source of the passage the cursor is in, or else of the first one that changed."""
        page = self._page
        marks = self.marks.get(page.field.language) if page is not None else None
        if page is None or marks is None or not self.changes.get(page.field.language):
            self.said.emit(self.tr("Nothing changed in the source of this version"))
            return
        marks.ask_near(page.field.textCursor().block())

    def fill_menu(self, menu: QMenu, language: Language) -> None:
        """What the tab of a language offers: the version on screen beside that one."""
        page = self._page
        if page is None or page.field.language is language or language not in self._started(page):
            return
        words = self.tr("Show {here} and {there} side by side")
        signs = language_marks.SIGNS
        shown = words.format(here=signs[page.field.language], there=signs[language])
        menu.addAction(shown).triggered.connect(lambda: self.open(language))

    def commands(self, group: str) -> list[Command]:
        """What the palette offers for the version on screen."""
        if self._page is None:
            return []
        page, signs = self._page, language_marks.SIGNS
        show = self.tr("One version only") if self.is_open else self.tr("Two versions side by side")
        made = [Command(show, self.toggle_soon, group, "languages", keys="Ctrl+Alt+B")]
        if len(self._started(page)) > 1:
            jump = self.tr("Go to this paragraph in the other version")
            made.append(Command(jump, self.jump, group, "languages", keys="Ctrl+Alt+J"))
        if self.changes.get(page.field.language):
            settle = self.tr("Mark all paragraphs as up to date")
            made.append(Command(self.tr("Show what changed in the source"), self.show_change, group, "languages"))
            made.append(Command(settle, partial(self.linking.settle_all, page), group, "languages", is_action=True))
        for each in () if page.field.isReadOnly() else self._started(page):
            if each is not page.field.language:
                words = self.tr("Link paragraphs as translations of {language}").format(language=signs[each])
                made.append(Command(words, partial(self.linking.link, page, each), group, "link", is_action=True))
        return made

    def sources_of(self, page: TextPage) -> list[ReleaseText]:
        """The text a page was made from, and what that was made from, as they stand on screen or in the library."""
        found: list[ReleaseText] = []
        language = self._source_language(page)
        while language not in (None, page.field.language, *(each.language for each in found)):
            text = self._text_in(page, language) if language is not None else None
            if text is None:
                break
            found.append(text)
            language = text.source.language if text.source is not None else None
        return found

    def look_again(self) -> None:
        """Find the changes of the sources again, and what belongs together."""
        self._soon.stop()
        if self._is_drained:
            return
        for page in self._pages.open.values():
            self._mark(page)
        if self.view is not None:
            self._join(self.view)

    def _made_view(self) -> "ParallelView":
        if self._view is None:
            from mediadesk.ui.releases.parallel import ParallelView

            self._view = ParallelView()
            self._view.closed.connect(self.close)
            self._view.joined.connect(self._go_to_both)
            self._view.language_wanted.connect(self._put_in)
            self._view.parity.chosen.connect(self._ask_for_place)
            self.room.addWidget(self._view)
        return self._view

    def _lay_out(self, left: TextPage, right: TextPage) -> None:
        view = self._made_view()
        self.is_open = self._is_laying_out = True
        for field in view.lay_in(left.field, right.field):
            self._stack.addWidget(field)
        self.room.setCurrentWidget(view)
        self._is_laying_out = False
        # What the versions say to each other is found once they are on screen: the window answers meanwhile.
        QTimer.singleShot(_ON_SCREEN, self, self._settle_in)

    def _settle_in(self) -> None:
        view, page = self.view, self._page
        if view is not None and page is not None and view.scrolling is not None:
            self.look_again()
            if page.field in view.fields:
                view.scrolling.level(page.field)
            self._live.check()

    def _take_apart(self) -> None:
        if self._view is not None and self.is_open:
            self.is_open = False
            for field in self._view.give_back():
                self._stack.addWidget(field)
            self.room.setCurrentIndex(0)

    def _put_in(self, side: int, language: Language) -> None:
        if self._page is not None:
            page = self._page_in(language)
            other = self._page_of(1 - side)
            self._lay_out(*((page, other) if side == 0 else (other, page)))
            self._turn(language)

    def _enter(self, page: TextPage) -> None:
        """Somebody goes to the other version. A field being moved only hands its focus on."""
        if self.view is not None and page is not self._page and not self._is_laying_out:
            self._turn(page.field.language)

    def _page_in(self, language: Language) -> TextPage:
        assert self._page is not None
        release = self._library.releases.get(self._page.saver.kept.release_id)
        return self._pages.in_language(release, language)

    def _page_of(self, side: int) -> TextPage:
        assert self.view is not None
        return self._pages.open[self.view.fields[side].language]

    def _started(self, page: TextPage) -> list[Language]:
        """The languages the release of a page has a version in."""
        there = {text.language for text in self._library.releases.texts(page.saver.kept.release_id)}
        return [each for each in Language if each in there]

    def _partner(self, page: TextPage) -> Language | None:
        """The version to show beside a page: its source, else any other there is."""
        source = self._source_language(page)
        others = [each for each in self._started(page) if each is not page.field.language]
        return source if source in others else next(iter(others), None)

    def _source_language(self, page: TextPage) -> Language | None:
        source = page.saver.text().source
        return source.language if source is not None else None

    def _text_in(self, page: TextPage, language: Language) -> ReleaseText | None:
        other = self._pages.open.get(language)
        if other is not None:
            return other.saver.text()
        return self._library.releases.text(page.saver.kept.release_id, language)

    def _mark(self, page: TextPage) -> None:
        language, text = page.field.language, page.saver.text()
        sources = self.sources_of(page)
        if not sources and language not in self.marks:
            return
        from mediadesk.comparison.source_changes import source_changes
        from mediadesk.ui.releases.parallel_marks import SourceMarks

        marks = self.marks.get(language)
        if marks is None:
            marks = self.marks[language] = SourceMarks(page.field)
            marks.wanted.connect(partial(self._show_change, page))
        self.changes[language] = list(source_changes(text, sources))
        marks.show_changes(self._library, sources, self.changes[language])

    def _join(self, view: "ParallelView") -> None:
        if view.scrolling is None or view.gutter is None:
            return
        pairs = self.linking.pairs(view.fields)
        changed = [self.linking.changed_blocks(field, self.changes.get(field.language, [])) for field in view.fields]
        side = 0 if changed[0] else 1
        view.scrolling.link(pairs)
        view.gutter.show_pairs(pairs, changed[side], side)
        shown = {field.language for field in view.fields}
        others = [each for each in self._started(self._page_of(0)) if each not in shown]
        for number, bar in enumerate(view.bars):
            page, other = self._page_of(number), view.fields[1 - number].language
            bar.offer_languages(others)
            bar.state.say(self._said_of(page, other, len(changed[number]), has_links=bool(pairs)))
            bar.offer_links(self.linking.choices(page, other) if number or self._source_language(page) else ())

    def _said_of(self, page: TextPage, other: Language, changed: int, *, has_links: bool) -> str:
        """How a version stands to the one beside it."""
        source = self._source_language(page)
        if source is None:
            is_left = self.view is not None and page.field is self.view.fields[0]
            unlinked = self.tr("Not linked with {language} yet").format(language=language_marks.SIGNS[other])
            return language_marks.name(page.field.language) if has_links or is_left else unlinked
        sign = language_marks.SIGNS[source]
        if source is other and changed:
            return self.tr("Made from {language} · {count} changed since").format(language=sign, count=changed)
        return self.tr("Made from {language}").format(language=sign)

    def _show_change(self, page: TextPage, name: str, title: str, place: QPoint) -> None:
        change = next((each for each in self.changes.get(page.field.language, ()) if each.passage == name), None)
        if change is not None:
            self.linking.show_change(page, change, title, place, partial(self._go_to_source, change))

    def _go_to_source(self, change: "SourceChange") -> None:
        self._show_passage(change.language, change.origin.passage)

    def _show_passage(self, language: Language, passage: str) -> None:
        from mediadesk.ui.releases.document import block_with

        self._turn(language)
        field = self._pages.open[language].field
        block = block_with(field.document(), passage)
        if block is not None:
            field.show_place(block, 0, 0)

    def _ask_for_place(self, language: Language, place: "Place") -> None:
        at = (place.passage, place.start, place.length)
        self.place_wanted.emit(Finding("LNG-03", Severity.ERROR, language, *at))

    def _go_to_both(self, left: int, right: int) -> None:
        view = self.view
        if view is not None and view.scrolling is not None:
            leading = 1 if view.fields[1].hasFocus() else 0
            self._go_to(view.fields[leading], (left, right)[leading])
            view.scrolling.level(view.fields[leading])

    def _go_to(self, field: TextField, number: int) -> None:
        field.show_place(field.document().findBlockByNumber(number), 0, 0)

    def _compare(self) -> None:
        """Let a worker compare what the versions state, while that is shown."""
        kit = self._live.kit
        if self.view is None or kit is None:
            return
        for page in self._pages.open.values():
            kit = with_words(kit, page.saver.text(), alone=False)
        self._live.worker.run(partial(_parity, kit), then=self._show_parity)

    def _show_parity(self, parity: "Parity") -> None:
        if self.view is not None:
            self.view.parity.show_parity(parity)


def _parity(kit: PressKit) -> "Parity":
    from mediadesk.comparison.parity import parity

    return parity(kit, [each.text.language for each in kit.texts])
