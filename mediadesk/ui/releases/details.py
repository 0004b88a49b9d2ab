"""The details of a release: everything that is not written in the text. Each change is one step of the history."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from mediadesk.comparison.passages import EDITORS_NOTE
from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.records.release import Release, ReleaseKind, ReleaseText, TextState
from mediadesk.ui import fonts, language_marks
from mediadesk.ui.buttons import label
from mediadesk.ui.form import Choice, NoteField, Section, line, show, under
from mediadesk.ui.releases.details_carried import CarriedSections
from mediadesk.ui.releases.details_recipients import SentSection
from mediadesk.ui.releases.details_when import WhenSection
from mediadesk.ui.releases.editor_page import READ_ONLY, TextPage
from mediadesk.wording.labels import kind_label

_WITH_NOTE = (ReleaseKind.CORRECTION, ReleaseKind.KILL)


class DetailsPane(QScrollArea):
    """Shows and changes one release; `problem` says what could not be written."""

    problem = Signal(object)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._release: Release | None = None
        self._page: Callable[[], TextPage | None] = lambda: None
        self.setObjectName("plain")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Details"))
        kinds = [(kind, kind_label(kind, Language.EN)) for kind in ReleaseKind]
        self.kind = Choice(kinds, self.tr("Kind"), lambda kind: self._change(self.tr("Set kind"), kind=kind))
        self.slug = line(self.tr("Short name"), lambda words: self._change(self.tr("Set short name"), slug=words))
        self.assets = line(
            self.tr("High-resolution photos"),
            lambda words: self._change(self.tr("Set photo link"), assets_url=words),
            "https://…",
        )
        self.when = WhenSection(self._save, lambda: library.settings.embargo_cities)
        states = [(TextState.IN_PROGRESS, self.tr("In progress")), (TextState.READY, self.tr("Ready"))]
        self.state = Choice(states, self.tr("State of this version"), lambda state: self._amend(state=state))
        self.place = line(self.tr("Place"), lambda words: self._amend(place=words), self.tr("Hong Kong"))
        self.end_mark = line(self.tr("End mark"), lambda words: self._amend(end_mark=words), "- END -")
        self.editors_note = NoteField(lambda words: self._amend(editors_note=words))
        self._note_title = label("", "meta")
        self._version = Section("")
        self.carried = CarriedSections(library, self.problem.emit)
        form = self.carried.boilerplates.form
        form.opened.connect(lambda: QTimer.singleShot(0, form, lambda: self.ensureWidgetVisible(form, 0, 12)))
        self.sent = SentSection(library, self.problem.emit)
        self._arrange()

    def show_release(self, release: Release, page: Callable[[], TextPage | None]) -> None:
        """Show a release; `page` gives the language version that is on screen."""
        self._release, self._page = release, page

    def refresh(self, kinds: frozenset[str]) -> None:
        """Show what is kept now."""
        if self._release is None:
            return
        self._release = release = self._library.releases.get(self._release.id)
        self.kind.pick(release.kind)
        show(self.slug, release.slug)
        show(self.assets, release.assets_url)
        self.when.show_release(release)
        self.sent.show_release(release)
        is_writable = release.status not in READ_ONLY
        for widget in (self.kind, self.slug, self.assets, self.when, self._version):
            widget.setEnabled(is_writable)
        page = self._page()
        if page is not None:
            self._show_version(page)
            self.carried.show_release(release.id, page.field.language, is_writable=is_writable)

    def drain(self) -> None:
        """Let the worker that makes the small pictures come to an end."""
        self.carried.worker.drain()

    def show_place(self, name: str) -> bool:
        """Bring what a finding is about before the eyes; returns whether it is among the details."""
        section = self.carried.section_of(name)
        if section is None and name.startswith("DAT-04"):
            section = self.when
        if section is None and name.startswith("DST") and self._release is not None and self._release.is_out:
            section = self.sent
        if section is None and name == EDITORS_NOTE:
            section = self._version
        if section is None:
            return False
        self.ensureWidgetVisible(section, 0, 24)
        return True

    def _change(self, step: str, **fields: object) -> None:
        if self._release is not None:
            self._save(replace(self._library.releases.get(self._release.id), **fields), step)  # type: ignore[arg-type]

    def _save(self, release: Release, step: str) -> None:
        from mediadesk.jobs import embargoing, officer

        try:
            with self._library.history.step(step):
                embargoing.save(self._library, release, now=datetime.now(UTC), who=officer.signed_in())
        except Problem as problem:
            self.problem.emit(problem)
            self.refresh(frozenset())

    def _amend(self, **fields: object) -> None:
        page = self._page()
        if page is not None:
            page.amend(**fields)
            self._show_version(page)

    def _show_version(self, page: TextPage) -> None:
        kept = page.saver.kept
        self.state.pick(kept.state if kept.state is not TextState.NOT_STARTED else TextState.IN_PROGRESS)
        show(self.place, kept.place)
        show(self.end_mark, kept.end_mark)
        self._show_note(kept)
        self._title.setText(self.tr("This version: {language}").format(language=language_marks.name(kept.language)))

    def settle(self) -> None:
        """Write down what is being written about this version."""
        for field in (self.place, self.end_mark):
            field.editingFinished.emit()
        self.editors_note.settle()

    def _show_note(self, kept: ReleaseText) -> None:
        """A correction says what was corrected, a withdrawal why; other kinds have nothing to say there."""
        kind = self._release.kind if self._release is not None else ReleaseKind.PRESS_RELEASE
        is_kill = kind is ReleaseKind.KILL
        words = (
            self.tr("Note to editors: why it is withdrawn")
            if is_kill
            else self.tr("Note to editors: what was corrected")
        )
        self._note_title.setText(words)
        self.editors_note.setAccessibleName(words)
        self.editors_note.setFont(fonts.font(kept.language, 13))
        self.editors_note.show_words(kept.editors_note)
        self._note.setVisible(kind in _WITH_NOTE or bool(kept.editors_note))

    def _arrange(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 24)
        column.setSpacing(0)
        first = Section(self.tr("Release"))
        first.beside(under(self.tr("Kind"), self.kind), under(self.tr("Short name"), self.slug))
        first.column.addWidget(under(self.tr("Link to high-resolution photos"), self.assets))
        self._title = label("", "strong")
        self._version.head.insertWidget(0, self._title)
        self._version.beside(under(self.tr("Place of the dateline"), self.place), under(self.tr("State"), self.state))
        self._version.column.addWidget(under(self.tr("End mark"), self.end_mark))
        self._note = QWidget()
        note = QVBoxLayout(self._note)
        note.setContentsMargins(0, 0, 0, 0)
        note.setSpacing(4)
        note.addWidget(self._note_title)
        note.addWidget(self.editors_note)
        self._version.column.addWidget(self._note)
        for section in (self.sent, first, self.when, self._version, *self.carried.sections):
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(whole)
