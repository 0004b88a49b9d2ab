"""The screen of the press kits."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from mediadesk.jobs.formats import SheetKind
from mediadesk.library import Library
from mediadesk.records.completeness import Gap, Lack
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.press_kit import KitOutline, PartChoice, PartKind
from mediadesk.records.problems import Problem
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.commands import Command
from mediadesk.ui.desk import Desk
from mediadesk.ui.empty_state import EmptyState
from mediadesk.ui.panel import Panel
from mediadesk.ui.press_kits import exporting, outlines
from mediadesk.ui.press_kits.contents_pane import NARROW, WIDTH, ContentsPane
from mediadesk.ui.press_kits.exporting import Chooser, KitExports
from mediadesk.ui.press_kits.kit_checks import KitChecks
from mediadesk.ui.press_kits.kit_header import KitHeader
from mediadesk.ui.press_kits.kit_list import KitList
from mediadesk.ui.press_kits.outlines import Material, Parts
from mediadesk.ui.press_kits.pages_pane import PagesPane

if TYPE_CHECKING:
    from mediadesk.jobs.checking import KitCheck

_SHOWN = frozenset({"press_kit", "release", "photo"})
_PRINTED = _SHOWN | {"newsmaker", "press_officer", "organisation", "boilerplate", "house_style"}
_LIST, _LIST_NARROW = 288, 236
_ROOMY, _TIGHT = 1400, 1100
_MOST_RELEASES = 15

_PARTS = {Lack.PHOTO_PART: PartKind.PHOTOS, Lack.FACT_PART: PartKind.FACT_SHEET}


def _now() -> datetime:
    return datetime.now(UTC)


class PressKitsPanel(Panel):
    """Press kits. The choosers ask for a folder and for a picture, `clock` says which embargoes are over."""

    def __init__(
        self,
        library: Library,
        desk: Desk,
        *,
        choose_folder: Chooser = exporting.choose_folder,
        choose_picture: Chooser = exporting.choose_picture,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        super().__init__(library, desk)
        self._clock = clock
        self._outline: KitOutline | None = None
        self._is_edited = False
        self.kits, self.contents, self.pages = KitList(), ContentsPane(), PagesPane(library)
        self.header = KitHeader(self.pages.view)
        self._count = label("", "quiet")
        self._menu = QMenu(self)
        self.checks = KitChecks(desk, clock, self)
        self.exports = KitExports(desk, self, choose_folder=choose_folder, choose_picture=choose_picture)
        self._lay_out()
        self._connect()
        self.refresh(_SHOWN)

    def refresh(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN:
            rows = self.library.press_kits.rows()
            self._count.setText(f"{len(rows):,}" if rows else "")
            self._stack.setCurrentIndex(1 if rows else 0)
            self.kits.show_kits(rows, self._clock())
            if rows and not self.kits.picked_key:
                self.kits.pick_row(0)
            elif self._outline is not None and self.kits.picked_key:
                self._show_outline(self.kits.picked_key)
        if kinds & {"house_style", "organisation"}:
            self._show_styles()
        if kinds & _PRINTED:
            self.pages.change()
            self.checks.check_soon()

    def show_record(self, key: int) -> None:
        """Bring a kit before the eyes."""
        self.kits.pick(key)
        self.kits.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def new(self) -> None:
        """Ask which release the kit is for."""
        rows = self.library.releases.rows()
        if not rows:
            self.desk.say(self.tr("A press kit belongs to a release. Write or import one first."), icon="info")
        elif len(rows) == 1:
            self.new_kit(rows[0].id)
        else:
            self._fill_menu()
            pressed = self._new if self._new.isVisible() else self._new_first
            self._menu.popup(pressed.mapToGlobal(pressed.rect().bottomLeft()))

    def new_kit(self, release_id: int | None = None) -> None:
        """Begin a kit for a release, with everything the release has; without one, ask for which."""
        if release_id is None:
            self.new()
            return
        releases = self.library.releases
        outline = outlines.fresh(releases.get(release_id), releases.texts(release_id), self._material(release_id))
        with self.library.history.step(self.tr("New press kit")):
            self.library.press_kits.add(outline)
        self.refresh(_SHOWN)
        self.show_record(outline.id)

    def export(self) -> None:
        """Open the sheet of the export; the work is done in the background."""
        if self._outline is not None:
            self.contents.settle()
            self.exports.ask(self._outline, self._title(), self.header.pages_text)
            self.checks.check_now()

    def trash(self) -> None:
        """Move the kit shown to the trash."""
        if self._outline is not None:
            name, row = self._title(), max(self.kits.currentIndex().row(), 0)
            self.library.press_kits.move_to_trash(self._outline.id)
            self._outline = None
            self.refresh(_SHOWN)
            self.kits.pick_row(row)
            self.desk.say_undoable(self.tr("{name} moved to Trash").format(name=name), icon="trash-2")

    def focus_panes(self) -> Sequence[QWidget]:
        return (self.kits, self.contents.parts, self.pages.strip, self.pages.view)

    def focus_filter(self) -> None:
        self.kits.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commands(self) -> list[Command]:
        group = self.tr("This screen")
        made = [Command(self.tr("New press kit"), self.new, group, "plus", keys="Ctrl+N", is_action=True)]
        if self._outline is not None:
            name = self._title()
            made += [
                Command(self.tr("Export press kit…"), self.export, group, "download", name, "Ctrl+E", is_action=True),
                Command(self.tr("Contact sheet of the kit…"), partial(self._write_sheet, "contact"), group, "image"),
                Command(self.tr("Caption sheet of the kit…"), partial(self._write_sheet, "caption"), group, "list"),
                Command(self.tr("Move press kit to Trash"), self.trash, group, "trash-2", name, is_action=True),
            ]
        return made

    def _write_sheet(self, kind: SheetKind) -> None:
        from mediadesk.jobs.photo_sheets import Chosen
        from mediadesk.ui.sheet_exports import SheetExports

        if self._outline is not None:
            SheetExports(self.desk, self).ask(Chosen(kit_id=self._outline.id), kind)

    def settle(self) -> None:
        self.contents.settle()

    def fit(self, width: int) -> None:
        self._left.setFixedWidth(_LIST if width >= _ROOMY else _LIST_NARROW)
        self.contents.setFixedWidth(WIDTH if width >= _ROOMY else NARROW)
        self.pages.strip.setVisible(width >= _TIGHT)
        self.header.set_roomy(width >= _ROOMY)

    def _title(self) -> str:
        return self._outline.title.best(Language.EN) if self._outline is not None else ""

    def _pick(self, key: int) -> None:
        if self._outline is None or key != self._outline.id:
            self.contents.settle()
            if key:
                self._show_outline(key)
            else:
                self._outline = None
            self.pages.show_kit(key)
            self.checks.look_at(key)

    def _show_outline(self, key: int) -> None:
        self._outline = outline = self.library.press_kits.outline(key)
        self.contents.show_kit(outline, self._material(outline.release_id))
        row = self.kits.records.record(self.kits.currentIndex())
        if row is not None:
            self.header.show_kit(row, self._clock())
        self._show_styles()

    def _show_styles(self) -> None:
        if self._outline is None:
            return
        styles, usual = self.library.house_styles, self.library.press_kits.usual_style(self._outline.release_id)
        own = styles.find(self._outline.house_style)
        self.header.show_styles(styles.all(), own or usual, usual, is_own=own is not None)

    def _set_style(self, key: str) -> None:
        if self._outline is not None and key != self._outline.house_style:
            self._keep(self.tr("House style of the kit"), house_style=key)

    def _material(self, release_id: int) -> Material:
        releases = self.library.releases
        texts, photos = releases.texts(release_id), releases.photos(release_id)
        headlines = ByLanguage()
        for text in texts:
            headlines = headlines.with_text(text.language, text.headline)
        waiting = tuple(at for at, photo in enumerate(photos, 1) if self.library.photos.path(photo) is None)
        languages = tuple(text.language for text in texts)
        return Material(headlines, languages, len(photos), len(releases.facts(release_id)), waiting)

    def _keep(self, label: str, **changes: object) -> None:
        """Write changes of the outline as a step called `label`."""
        if self._outline is None:
            return
        try:
            with self.library.history.step(label):
                self._outline = self.library.press_kits.save(replace(self._outline, **changes))  # type: ignore[arg-type]
        except Problem as problem:
            self.desk.say_problem(problem)
        self._is_edited = "parts" in changes
        self._show_outline(self._outline.id)
        self.pages.change()
        self.checks.check_soon()

    def _order(self, number: int, to: int) -> None:
        if self._outline is not None:
            self._keep(self.tr("Order the parts of the kit"), parts=outlines.moved(self._outline.parts, number, to))
            self._go_to_part(to)

    def _tick(self, number: int, is_on: bool) -> None:
        if self._outline is not None:
            words = self.tr("Include a part in the kit") if is_on else self.tr("Leave a part out of the kit")
            self._keep(words, parts=outlines.ticked(self._outline.parts, number, is_on))

    def _set_language(self, number: int, language: Language) -> None:
        if self._outline is not None and self._outline.parts[number].language is not language:
            parts = outlines.in_language(self._outline.parts, number, language)
            self._keep(self.tr("Language of a part of the kit"), parts=parts)

    def _remove(self, number: int) -> None:
        if self._outline is not None:
            self._keep(self.tr("Remove a part from the kit"), parts=outlines.without(self._outline.parts, number))
            self.desk.say_undoable(self.tr("Part removed"), icon="trash-2")

    def _add(self, part: PartChoice) -> None:
        if self._outline is not None:
            parts: Parts = (*self._outline.parts, part)
            self._keep(self.tr("Add a part to the kit"), parts=parts)
            self._go_to_part(len(parts) - 1)

    def _set_title(self, title: ByLanguage) -> None:
        self._keep(self.tr("Title of the kit"), title=title)

    def _go_to_part(self, number: int) -> None:
        view = self.contents.parts
        view.setCurrentIndex(view.parts.index(number))

    def _show_part(self, number: int) -> None:
        page = self._page_of(number)
        if page is not None:
            self.pages.show_page(page)

    def _page_of(self, number: int) -> int | None:
        parts = self.contents.parts.parts
        pages = outlines.pages_of(parts.parts, parts.material, self.pages.bookmarks)
        return pages[number] if 0 <= number < len(pages) else None

    def _show_count(self, pages: int) -> None:
        """New pages are there; after an edit the part that was edited comes before the eyes."""
        self.header.show_pages(pages, exporting.size_words(self.pages.estimated_size))
        self.exports.show_pages(self.header.pages_text)
        page = self._page_of(self.contents.parts.currentIndex().row())
        if self._is_edited and page is not None:
            self.pages.show_page_soon(page)
        self._is_edited = False

    def _fill_menu(self) -> None:
        self._menu.clear()
        for row in self.library.releases.rows()[:_MOST_RELEASES]:
            words = (row.headline or self.tr("Untitled")).replace("&", "&&")
            words = words if len(words) <= 70 else f"{words[:69]}…"
            self._menu.addAction(words).triggered.connect(lambda _on=False, key=row.id: self.new_kit(key))

    def _connect(self) -> None:
        self.kits.picked.connect(self._pick)
        self.kits.trash_wanted.connect(self.trash)
        self.kits.entered_kit.connect(lambda: self.contents.parts.setFocus(Qt.FocusReason.ShortcutFocusReason))
        parts = self.contents.parts
        parts.left.connect(lambda: self.kits.setFocus(Qt.FocusReason.ShortcutFocusReason))
        parts.move_wanted.connect(self._order)
        parts.parts.ticked.connect(self._tick)
        parts.language_wanted.connect(self._set_language)
        parts.removal_wanted.connect(self._remove)
        self.contents.addition_wanted.connect(self._add)
        self.contents.title_changed.connect(self._set_title)
        self.header.release_wanted.connect(self._go_to_release)
        self.header.export_wanted.connect(self.export)
        self.header.trash_wanted.connect(self.trash)
        self.header.style_wanted.connect(self._set_style)
        self.header.styles_wanted.connect(lambda: self.desk.go_to("house_styles"))
        self.contents.parts.selectionModel().currentChanged.connect(lambda index, _before: self._show_part(index.row()))
        self.pages.typeset.connect(self._show_count)
        self.checks.checked.connect(self._show_check)
        self.contents.completeness.action_wanted.connect(self._close_gap)

    def _show_check(self, check: "KitCheck") -> None:
        self.contents.completeness.show_completeness(check.completeness)
        self.exports.show_check(check)

    def _close_gap(self, gap: Gap) -> None:
        """Do what closes a gap of the kit, or go where it can be done."""
        photos = {photo.number: photo.photo.id for photo in self.checks.latest.kit.photos} if self.checks.latest else {}
        if gap.lack in _PARTS and gap.language is not None:
            self._add(PartChoice(_PARTS[gap.lack], gap.language))
        elif gap.lack is Lack.TITLE and gap.language is not None:
            self.contents.titles.lines[gap.language].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif gap.lack in (Lack.PICTURE, Lack.FILE):
            self.exports.locate(gap.photos[0])
        elif gap.photos:
            self.desk.go_to("photos", photos.get(gap.photos[0], 0))
        else:
            self._go_to_release()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.checks.show()

    def _go_to_release(self) -> None:
        if self._outline is not None:
            self.desk.go_to("releases", self._outline.release_id)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.contents)
        middle.addWidget(self.pages, 1)
        right.addLayout(middle, 1)
        self._left = self._make_left()
        kit = QWidget()
        row = QHBoxLayout(kit)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(right, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(kit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)

    def _make_left(self) -> QWidget:
        self._new = text_button(self.tr("New"), self.new, icon="plus", shortcut="Ctrl+N", name=self.tr("New press kit"))
        head = QHBoxLayout()
        head.setContentsMargins(20, 12, 12, 12)
        head.setSpacing(9)
        head.addWidget(label(self.tr("Press kits"), "title"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._new)
        left = QWidget()
        left.setObjectName("listPane")
        left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        left.setFixedWidth(_LIST)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.kits, 1)
        return left

    def _make_empty(self) -> EmptyState:
        words = self.tr("New press kit")
        self._new_first = text_button(words, self.new, style="primary", icon="plus", shortcut="Ctrl+N")
        return EmptyState(
            "package",
            self.tr("No press kits yet"),
            self.tr("A kit is one PDF: cover, the release in each language, photos with captions and the fact sheet."),
            (self._new_first,),
            keys="Ctrl+N",
        )
