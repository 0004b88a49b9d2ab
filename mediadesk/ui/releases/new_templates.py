"""The desk's own templates: made of a release, used, renamed, moved to the trash."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mediadesk.library import Library
from mediadesk.records.languages import Language
from mediadesk.records.problems import Problem
from mediadesk.records.template import Template
from mediadesk.ui import language_marks
from mediadesk.ui.buttons import icon_button, label, text_button
from mediadesk.ui.form import under
from mediadesk.ui.layouts import clear
from mediadesk.ui.releases.editor_popups import Sheet
from mediadesk.wording.labels import kind_label
from mediadesk.wording.titles import quoted

_WIDE, _FROM_TOP, _MOST_LETTERS = 440, 96, 80


class OwnTemplates(QObject):
    """`picked` carries a template to begin a release from; `said` what can be undone."""

    picked = Signal(object)
    said = Signal(str)
    problem = Signal(object)

    def __init__(self, library: Library, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._window = library, window
        self.sheet: Sheet | None = None

    def ask_name(self, release_id: int) -> None:
        """Ask what the template of a release is to be called, and make it."""
        headlines = (text.headline for text in self._library.releases.texts(release_id) if text.headline)
        self._open(NameSheet(self._window, next(headlines, ""), partial(self.save, release_id)))

    def save(self, release_id: int, name: str) -> None:
        """Make a template called `name` of a release."""
        from mediadesk.jobs import templates

        try:
            templates.save_as_template(self._library, release_id, name)
        except Problem as problem:
            self.problem.emit(problem)
            return
        self.said.emit(self.tr("Saved as template {name}").format(name=quoted(name)))

    def show_all(self) -> None:
        """Show all of them, to be used, renamed or moved to the trash."""
        self._open(TemplatesSheet(self._window, self._library, self))

    def rename(self, template: Template, name: str) -> None:
        """Call a template `name`."""
        from mediadesk.jobs import templates

        try:
            templates.rename(self._library, template, name)
        except Problem as problem:
            self.problem.emit(problem)

    def remove(self, template: Template) -> None:
        """Move a template to the trash."""
        try:
            self._library.templates.move_to_trash(template.id)
        except Problem as problem:
            self.problem.emit(problem)
            return
        name = quoted(template.name.best(Language.EN))
        self.said.emit(self.tr("Template {name} moved to Trash").format(name=name))

    def _open(self, sheet: Sheet) -> None:
        self.sheet = sheet
        place = QPoint((self._window.width() - sheet.width()) // 2, _FROM_TOP)
        sheet.open_at(self._window.mapToGlobal(place))


class NameSheet(Sheet):
    """Asks for the name of a template; `then` gets it."""

    def __init__(self, owner: QWidget, name: str, then: Callable[[str], object]) -> None:
        super().__init__(owner, _WIDE)
        self._then = then
        title = self.tr("Save as template")
        self.setAccessibleName(title)
        self.column.addWidget(label(title, "strong"))
        self.field = QLineEdit(name)
        self.field.setMaxLength(_MOST_LETTERS)
        self.field.setAccessibleName(self.tr("Name of the template"))
        self.field.selectAll()
        self.column.addWidget(under(self.tr("What is it called?"), self.field))
        told = self.tr(
            "It keeps headline, text and notes in all languages. What its quotes say, photos, figures and contacts "
            "stay with the release."
        )
        words = label(told, "meta", wraps=True)
        words.setFixedWidth(_WIDE - 26)
        self.column.addWidget(words)
        self.done = text_button(self.tr("Save"), self._finish, style="primary")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(text_button(self.tr("Cancel"), self.close))
        row.addWidget(self.done)
        self.column.addLayout(row)
        self.field.textChanged.connect(lambda: self.done.setEnabled(bool(self._name)))
        self.field.returnPressed.connect(self._finish)
        self.done.setEnabled(bool(self._name))
        self.field.setFocus()

    @property
    def _name(self) -> str:
        return " ".join(self.field.text().split())

    def _finish(self) -> None:
        if name := self._name:
            self.close()
            self._then(name)


class TemplatesSheet(Sheet):
    """A line for each of the desk's own templates; its name is renamed where it stands."""

    def __init__(self, owner: QWidget, library: Library, acts: OwnTemplates) -> None:
        super().__init__(owner, _WIDE)
        self._library, self._acts = library, acts
        title = self.tr("Your templates")
        self.setAccessibleName(title)
        self.column.addWidget(label(title, "strong"))
        self.rows = QVBoxLayout()
        self.rows.setSpacing(10)
        self.column.addLayout(self.rows)
        self._nothing = label(self.tr("None yet. Open a release and choose “Save as template”."), "meta", wraps=True)
        self.column.addWidget(self._nothing)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(text_button(self.tr("Done"), self.close))
        self.column.addLayout(foot)
        self.names: list[QLineEdit] = []
        self.show_templates()

    def show_templates(self) -> None:
        """Show what there is now."""
        clear(self.rows)
        self.names = []
        own = self._library.templates.own()
        for template in own:
            self.rows.addWidget(self._row(template))
        self._nothing.setVisible(not own)
        self.adjustSize()

    def _row(self, template: Template) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = template.name.best(Language.EN)
        field = QLineEdit(name)
        field.setMaxLength(_MOST_LETTERS)
        field.setAccessibleName(self.tr("Name of the template"))
        field.editingFinished.connect(lambda: self._rename(template, field))
        self.names.append(field)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(field, 1)
        use = self.tr("Begin a release from {name}").format(name=name)
        line.addWidget(text_button(self.tr("Use"), lambda: self._use(template), name=use))
        trash = self.tr("Move {name} to Trash").format(name=name)
        line.addWidget(icon_button("trash-2", trash, lambda: self._remove(template)))
        column.addLayout(line)
        marks = " ".join(language_marks.SIGNS[language] for language in template.languages)
        column.addWidget(label(f"{kind_label(template.kind, Language.EN)} · {marks}", "meta"))
        return whole

    def _rename(self, template: Template, field: QLineEdit) -> None:
        name = " ".join(field.text().split())
        if name and field.isModified() and name != template.name.best(Language.EN):
            field.setModified(False)
            self._acts.rename(template, name)

    def _use(self, template: Template) -> None:
        self.close()
        self._acts.picked.emit(self._library.templates.get(template.id))

    def _remove(self, template: Template) -> None:
        self._acts.remove(template)
        self.show_templates()
