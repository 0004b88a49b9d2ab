"""The release editor: the text in each language, the pages it prints on, what preflight says, and the details."""

from functools import cached_property, partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QWidget

from mediadesk.library import Library
from mediadesk.records.finding import Finding
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.records.release import Release, TextState
from mediadesk.ui import keyboard
from mediadesk.ui.releases.blank_editor import SIDE_BESIDE_TWO, SIDE_FROM
from mediadesk.ui.releases.details import DetailsPane
from mediadesk.ui.releases.editor_conversion import EditorConversion
from mediadesk.ui.releases.editor_findings import EditorFindings, place_of
from mediadesk.ui.releases.editor_header import EditorHeader
from mediadesk.ui.releases.editor_layout import lay_out, writing_room
from mediadesk.ui.releases.editor_notices import Notices
from mediadesk.ui.releases.editor_page import TextPage
from mediadesk.ui.releases.editor_pages import EditorPages
from mediadesk.ui.releases.editor_parallel import EditorParallel
from mediadesk.ui.releases.editor_review import EditorReview
from mediadesk.ui.releases.editor_saving import SaveState
from mediadesk.ui.releases.editor_side import SidePane
from mediadesk.ui.releases.editor_sign_off import KINDS as SIGN_OFF_KINDS
from mediadesk.ui.releases.editor_sign_off import EditorSignOff
from mediadesk.ui.releases.editor_status import EditorStatus
from mediadesk.ui.releases.editor_toolbar import EditorToolbar
from mediadesk.ui.releases.editor_versions import EditorVersions
from mediadesk.ui.releases.editor_writing import EditorWriting
from mediadesk.ui.releases.preview import LivePages

_SHOWN_KINDS = frozenset(
    (
        *("release", "photo", "newsmaker", "press_officer", "organisation", "boilerplate", "house_style", "sign_off"),
        *("term", "outlet", "fact"),
    )
)


class ReleaseEditor(QWidget):
    """Edits one release at a time.

    `export_wanted` carries the release and the format; `said` a note on an edit, which `undo_text` takes back; `noted`
    one on anything else.
    """

    export_wanted = Signal(object, str)
    problem = Signal(object)
    said = Signal(str)
    noted = Signal(str)
    side_turned = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._release: Release | None = None
        self._page: TextPage | None = None
        self._states: dict[Language, TextState] = {}
        self._side_wanted: bool | None = None
        self._told: Problem | None = None
        self.header, self.toolbar, self.status = EditorHeader(), EditorToolbar(library), EditorStatus()
        self.notices = Notices()
        self.sign_off = EditorSignOff(library, self.header, self.notices, self.saved, self)
        self.side = SidePane(lambda: self.details, lambda: self.review.dressed(self.sign_off.pane))
        self.live = LivePages(library, self.side.pages, self)
        self._stack, self._room = QStackedWidget(), QStackedWidget()
        self._pages = EditorPages(library, self._stack, self._wire_page, self)
        self.versions = EditorVersions(library, self._room, lambda: self._page, self.saved, self)
        self.review = EditorReview(library, self._room, lambda: self._page, self.versions, self)
        self.conversion = EditorConversion(library, self.side, self.notices, lambda: self._page, self.saved, self)
        self.parallel = EditorParallel(library, self._stack, self._pages, self.live, self._turn_to, self)
        self.writing = EditorWriting(
            library, self.toolbar, self.status, self.notices, self.side, lambda: self._page, self.saved, self
        )
        self.findings = EditorFindings(library, self.side.preflight, self.live, lambda: self._page, self)
        self._arrange()
        self._wire()
        self._add_shortcuts()
        self.setEnabled(False)

    @cached_property
    def details(self) -> DetailsPane:
        """The details, made when they are asked for first: most of the writing is done without them."""
        made = DetailsPane(self._library)
        made.problem.connect(self.problem)
        if self._release is not None:
            made.show_release(self._release, lambda: self._page)
            made.refresh(_SHOWN_KINDS)
        return made

    @property
    def _has_details(self) -> bool:
        return "details" in self.__dict__

    @property
    def release_id(self) -> int | None:
        """The release on screen."""
        return self._release.id if self._release else None

    @property
    def page(self) -> TextPage | None:
        """The language version on screen."""
        return self._page

    def show_release(self, release_id: int, language: Language | None = None) -> None:
        """Show a release, in `language` or the first one it was written in. Raises `NoSuchRecord`."""
        if self._release is not None and self._release.id != release_id:
            self.close_release()
        elif self._page is not None and language in (None, self._page.field.language):
            return
        if self._release is None:
            self._open(self._library.releases.get(release_id))
        if language is None:
            first = next((each for each in Language if each in self._states), Language.EN)
            language = self._page.field.language if self._page else first
        self._turn_to(language)

    def close_release(self) -> None:
        """Save what was written and show nothing."""
        self.flush()
        self.live.close()
        self.writing.forget()
        self.sign_off.close_release()
        self.parallel.forget()
        self._release, self._page, self._side_wanted = None, None, None
        self._pages.put_away()
        self.review.close()
        self.versions.close()
        self.conversion.show_release(None)
        self.notices.clear()
        self.setEnabled(False)

    def flush(self, *, patiently: bool = False) -> bool:
        """Write down everything that is not saved yet, now; returns whether the library has all of it.

        A busy library is tried again in a moment; `patiently`, it is waited for.
        """
        if self._has_details:
            self.details.settle()
        saved = [page.saver.save(patiently=patiently) for page in self._pages]
        return all(saved)

    def saved(self) -> bool:
        """`flush` for what needs the text in the library; says why it cannot be done now."""
        done = self.flush()
        if not done and self._page is not None and self._page.saver.is_busy:
            self.problem.emit(self._page.saver.problem)
        return done

    def drain(self) -> None:
        """Let the workers come to an end before the library closes; nothing is drawn any more."""
        self.side.pages.worker.drain()
        self.versions.drain()
        self.parallel.drain()
        self.sign_off.drain()
        self.conversion.drain()
        self.writing.drain()
        if self._has_details:
            self.details.drain()

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show what changed in the library: `kinds` as it announces them."""
        if kinds & SIGN_OFF_KINDS:
            self.sign_off.refresh_soon()
        is_ours = any(page.saver.is_writing for page in self._pages)
        if self._release is None or is_ours or not kinds & _SHOWN_KINDS:
            return
        found = self._library.releases.some([self._release.id])
        if not found:  # it is in the trash
            self.close_release()
            return
        self._release = found[0]
        for page in self._pages.open.values():
            page.look_again(self._release, people_changed="newsmaker" in kinds)
        self._read_states(self._release)
        self._show_release_words()
        if self._has_details:
            self.details.refresh(kinds)
        self.live.records_changed()
        self.parallel.look_again()
        self.versions.show()

    def show_finding(self, finding: Finding) -> None:
        """Go to the place a finding is about and select it."""
        if self._page is None:
            return
        language = finding.language or self._page.field.language
        if language is not self._page.field.language:
            self._turn_to(language)
        block = place_of(self._page.field.document(), finding)
        if block is not None:
            self._page.field.show_place(block, finding.start, finding.length)
        elif finding.rule.startswith("WKF"):
            self.side.show_view("sign_off")
        elif self.details.show_place(finding.block_id or finding.rule):
            self.side.show_details()
            if self.side.isHidden():
                self.toggle_side()

    @property
    def is_wide(self) -> bool:
        """Whether it shows two texts beside each other, or versions, and needs the room of the list."""
        return self.parallel.is_open or self.versions.is_open

    def undo_text(self) -> None:
        """Take the last edit of the text on screen back."""
        if self._page is not None:
            self._page.field.undo()

    def toggle_side(self) -> None:
        """Show or hide the right pane; where versions are shown in its place, the text comes back with it."""
        if self.versions.is_open:
            self.versions.close()
            self._side_wanted = True
            self._fit()
            return
        self._side_wanted = self.side.isHidden()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.window().width() if self.window() is not self else self.width() + 212 + 304
        least = SIDE_BESIDE_TWO if self.parallel.is_open else SIDE_FROM
        wanted = wide >= least if self._side_wanted is None else self._side_wanted
        shown = wanted and not (self.versions.is_open or self.review.is_open)
        if shown is self.side.isHidden():
            self.side.setVisible(shown)
            self.live.typeset()
            self.side_turned.emit()
        self.header.show_pane(shown)

    def _show_room(self) -> None:
        self.header.versions_button.setChecked(self.versions.is_open)
        self._fit()
        self.side_turned.emit()

    def _fill_tab_menu(self, menu: QMenu, language: Language) -> None:
        self.conversion.fill(menu, language)
        self.parallel.fill_menu(menu, language)

    def _show_two(self) -> None:
        self.header.parallel_button.setChecked(self.parallel.is_open)
        self._side_wanted = None
        self._fit()
        self.side_turned.emit()

    def _open(self, release: Release) -> None:
        self._release = release
        self.setEnabled(True)
        self._read_states(release)
        if self._has_details:
            self.details.show_release(release, lambda: self._page)

    def _read_states(self, release: Release) -> None:
        """How far each language has come: a page that is open knows it better than the library."""
        self._states = {text.language: text.state for text in self._library.releases.texts(release.id)}
        self._states |= {language: page.state for language, page in self._pages.open.items()}

    def _wire_page(self, page: TextPage) -> None:
        self.writing.watch(page)
        self.parallel.watch(page)
        page.field.edited.connect(partial(self._note_edit, page))
        page.field.pasted.connect(self._say_pasted)
        page.saver.changed.connect(self._show_saving)
        page.saver.taken.connect(page.reload)

    def _flush_at_last(self) -> None:
        self.flush(patiently=True)

    def _turn_to(self, language: Language) -> None:
        if self._release is None:
            return
        if self._page is not None and self._page.field.language is not language:
            if self._has_details:
                self.details.settle()
            self._page.saver.save()
        page = self._pages.in_language(self._release, language)
        changed, self._page = self._page is not page, page
        self.header.tabs.pick(language)
        self.parallel.show_page(page)
        self.writing.show_page(page)
        if changed:
            self.review.close()
            self.side.preflight.forget()
            if self._has_details:
                self.details.refresh(_SHOWN_KINDS)
            self.live.show_release(self._release.id, page.saver.text)
        self._show_release_words()
        self._show_saving()
        self.versions.show()

    def _note_edit(self, page: TextPage) -> None:
        page.saver.note_change()
        if page is self._page:
            self.conversion.words_changed()
            self.live.words_changed()
            self.writing.words_changed()

    def _show_release_words(self) -> None:
        release, page = self._release, self._page
        if release is None or page is None:
            return
        self._states |= {language: each.state for language, each in self._pages.open.items()}
        self.header.show_release(release, self._states)
        self.status.show_embargo(release)
        self.sign_off.show_release(release, page.field.language)
        self.conversion.show_release(release)
        self.writing.show_release(release)

    def _show_saving(self) -> None:
        if self._page is None:
            return
        saver = self._page.saver
        self.status.show_saving(saver.state, saver.saved_at if saver.kept.id else None, saver.problem)
        self.notices.show_saver(saver, self.versions.toggle)
        self._states[self._page.field.language] = self._page.state
        self.header.tabs.show_states(self._states)
        is_news = type(saver.problem) is not type(self._told)
        if saver.problem is not None and is_news and saver.state is SaveState.FAILED:
            self.problem.emit(saver.problem)  # a conflict has its bar, and a busy library is busy for a moment only
        self._told = saver.problem if saver.state is SaveState.FAILED else None

    def _say_pasted(self, count: int, was_cut: bool, lost_looks: bool) -> None:
        if was_cut:
            self.notices.say_too_long()
            return
        plain, changed = self.tr("Pasted {count} paragraphs"), self.tr("Pasted {count} paragraphs, formatting removed")
        self.said.emit((changed if lost_looks else plain).format(count=count))

    def _export(self, format: str) -> None:
        if self._release is not None and self.saved():
            self.export_wanted.emit(self._release.id, format)

    def _arrange(self) -> None:
        parts = (self.toolbar, self.notices, self.parallel.room, self.status)
        self._room.addWidget(writing_room(parts, self.parallel.room))
        self.split = lay_out(self, self.header, self._room, self.side)

    def _wire(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._flush_at_last)
        self.header.language_chosen.connect(self._turn_to)
        self.sign_off.problem.connect(self.problem)
        self.header.pane_toggled.connect(self.toggle_side)
        self.header.export_wanted.connect(self._export)
        self.header.versions_wanted.connect(self.versions.toggle)
        self.header.parallel_wanted.connect(self.parallel.toggle_soon)
        self.versions.turned.connect(self._show_room)
        self.review.turned.connect(self._show_room)
        self.review.problem.connect(self.problem)
        self.versions.said.connect(self.noted)
        self.versions.problem.connect(self.problem)
        self.header.offer_menus(self._fill_tab_menu)
        self.conversion.started.connect(self._turn_to)
        self.conversion.side_wanted.connect(self.toggle_side)
        self.conversion.problem.connect(self.problem)
        self.conversion.place_wanted.connect(self.show_finding)
        self.parallel.turned.connect(self._show_two)
        self.parallel.said.connect(self.noted)
        self.parallel.place_wanted.connect(self.show_finding)
        self.writing.everywhere.place_wanted.connect(self.show_finding)
        self.writing.everywhere.problem.connect(self.problem)
        self.writing.everywhere.side_wanted.connect(self.toggle_side)
        self.side.views.chosen.connect(lambda _view: self.live.typeset())
        self.side.export_wanted.connect(lambda: self._export("pdf"))
        self.status.retry_wanted.connect(self.flush)
        self.live.found.connect(lambda check: self.sign_off.show_findings(check.findings))
        self.findings.place_wanted.connect(self.show_finding)
        self.findings.problem.connect(self.problem)

    def _add_shortcuts(self) -> None:
        """Wherever the focus is, as long as the editor is on screen with a release in it."""
        for number, language in enumerate(Language, 1):
            keyboard.shortcut(self, f"Ctrl+{number}", partial(self._turn_to, language))
        keyboard.shortcut(self, "Ctrl+Shift+P", self.toggle_side)
        keyboard.shortcut(self, "F8", self.side.preflight.step)
        keyboard.shortcut(self, "Shift+F8", partial(self.side.preflight.step, back=True))
        keyboard.shortcut(self, "Ctrl+S", self.versions.save)
        keyboard.shortcut(self, "Ctrl+Alt+H", self.versions.toggle)
        keyboard.shortcut(self, "Ctrl+Alt+B", self.parallel.toggle_soon)
        keyboard.shortcut(self, "Ctrl+Alt+J", self.parallel.jump)
