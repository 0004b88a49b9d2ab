"""The first run: a new library opens on the sample desk, with a bar that says so and a way to start empty."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QHBoxLayout

from mediadesk.library import Library
from mediadesk.records.languages import ByLanguage
from mediadesk.ui.buttons import label, text_button
from mediadesk.ui.empty_state import Picture

if TYPE_CHECKING:
    from mediadesk.ui.main_window import MainWindow

_SETTING = "sample_desk"
_KINDS = ("press_kits", "releases", "photos", "contacts", "outlets", "newsmakers", "press_officers", "boilerplates")


def fill(library: Library) -> None:
    """Load the sample desk into a library that never held anything."""
    if not library.is_empty() or library.settings.get(_SETTING) is not None:
        return
    from mediadesk.jobs import sample_desk

    sample_desk.load(library)
    library.settings.put(_SETTING, _everything(library))


def _everything(library: Library) -> dict[str, list[int]]:
    return {kind: [record.id for record in _records(getattr(library, kind))] for kind in _KINDS}


def _records(collection: Any) -> list[Any]:
    listed = collection.rows() if hasattr(collection, "rows") else collection.all()
    return list(listed)


def start_empty(library: Library) -> None:
    """Move what the sample desk brought to the trash, in one step. What was added since stays."""
    sample: dict[str, list[int]] = library.settings.get(_SETTING) or {}
    with library.history.step("Start empty"):
        for kind, keys in sample.items():
            collection = getattr(library, kind)
            present = {record.id for record in _records(collection)}
            for key in keys:
                if key in present:
                    collection.move_to_trash(key)
        _forget_organisation(library)


def _forget_organisation(library: Library) -> None:
    own = library.organisations.own()
    library.organisations.save(replace(own, name=ByLanguage(), short_name=ByLanguage(), website=""))


class SampleBar(QFrame):
    """Says that this is the sample desk."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window
        self.setObjectName("bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 5, 12, 5)
        row.setSpacing(10)
        row.addWidget(Picture("sparkles", 16, "accent_text"))
        row.addWidget(label(self.tr("You are looking at the sample desk. Try anything: it is all invented.")))
        row.addStretch(1)
        self.start = text_button(self.tr("Start empty"), self._start_empty, style="link")
        row.addWidget(self.start)

    def _start_empty(self) -> None:
        start_empty(self._window.library)
        self._window.library.settings.put(_SETTING, {})
        self.hide()
        self._window.desk.say(
            self.tr("The sample desk is in the Trash. This desk is yours."),
            icon="trash-2",
            action=self.tr("Undo"),
            then=self._undo,
        )

    def _undo(self) -> None:
        self._window.desk.undo()
        self.show()
        self._window.library.settings.put(_SETTING, _everything(self._window.library))


def show_bar(window: "MainWindow") -> None:
    """Show the bar while the library holds the sample desk."""
    if window.library.settings.get(_SETTING):
        window.put_bar(SampleBar(window))
