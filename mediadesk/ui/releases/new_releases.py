"""Begins releases in the window: from the menu of New, a template or blank, and makes templates of them."""

from datetime import date
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mediadesk.records.problems import Problem
from mediadesk.records.release import ReleaseKind
from mediadesk.ui.commands import Command

if TYPE_CHECKING:
    from mediadesk.records.template import Template
    from mediadesk.ui.releases.new_templates import OwnTemplates
    from mediadesk.ui.releases.panel import ReleasesPanel


class NewReleases(QObject):
    """Works for a panel: its list gets what is begun, its editor shows it."""

    def __init__(self, panel: "ReleasesPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        panel.list.new_menu.begun.connect(self.begin_named)
        panel.list.new_menu.templates_wanted.connect(lambda: self.templates.show_all())

    def begin_named(self, key: str) -> None:
        """Begin from the template with this key; without one, blank."""
        from mediadesk.jobs.templates import blank

        try:
            template = self._panel.library.templates.find(key) if key else blank(ReleaseKind.PRESS_RELEASE)
        except Problem as problem:  # it went to the trash meanwhile
            self._panel.desk.say_problem(problem)
        else:
            self.begin(template)

    def begin(self, template: "Template") -> None:
        """Begin a release from a template, and open it at what is to be written first."""
        from mediadesk.jobs import templates

        panel = self._panel
        panel.settle()
        release = templates.begin(panel.library, template, panel.list.new_menu.languages, date.today())
        panel.close_review()
        panel.list.show_all(release.id)
        panel.editor.writing.placeholders.begin()

    def save_as_template(self, release_id: int) -> None:
        """Ask for a name and make a template of a release."""
        if self._panel.editor.saved():
            self.templates.ask_name(release_id)

    def commands(self, group: str, release_id: int | None) -> list[Command]:
        """What the palette offers: a release from each template, and of the one on screen a template."""
        begun = self._panel.list.new_menu.commands()
        if release_id is None:
            return begun
        save = partial(self.save_as_template, release_id)
        return [Command(self.tr("Save as template…"), save, group, "file-text", is_action=True), *begun]

    @cached_property
    def templates(self) -> "OwnTemplates":
        """The desk's own templates, read when they are asked for first."""
        from mediadesk.ui.releases.new_templates import OwnTemplates

        made = OwnTemplates(self._panel.library, self._panel)
        made.picked.connect(self.begin)
        made.said.connect(self._panel.desk.say_undoable)
        made.problem.connect(self._panel.desk.say_problem)
        return made
