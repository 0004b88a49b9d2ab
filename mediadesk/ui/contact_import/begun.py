"""What this computer keeps of an import while it runs, so that one that breaks off can be gone on with: no names."""

import json
from collections.abc import Sequence
from pathlib import Path

from mediadesk.records.contact_import import ContactField
from mediadesk.records.import_choices import Choices, ContactImport, ImportState, Likeness, OnDuplicate, Prefer
from mediadesk.ui.contact_import.draft import Draft, Reading
from mediadesk.ui.remembered import Remembered

_NOTE = "contact_import"


def keep(remembered: Remembered, draft: Draft) -> None:
    """Note which file is coming in, and how. Pasted text and rows put right are not kept: they would name people."""
    if not isinstance(draft.source, Path) or draft.edited:
        forget(remembered)
        return
    choices, reading = draft.choices, draft.reading
    said = {
        "path": str(draft.source),
        "reading": [reading.encoding, reading.delimiter, reading.sheet, reading.heading_row],
        "prefer": choices.prefer,
        "fields": dict(choices.fields),
        "likenesses": dict(choices.likenesses),
        "on_duplicate": choices.on_duplicate,
        "rows": {str(row): what for row, what in choices.rows.items()},
    }
    remembered.keep_note(_NOTE, json.dumps(said))


def forget(remembered: Remembered) -> None:
    """The import is over."""
    remembered.keep_note(_NOTE, "")


def begun(remembered: Remembered) -> tuple[Path, Reading, Choices] | None:
    """The file that was coming in, and how; `None` where none was, or it is gone."""
    try:
        said = json.loads(remembered.note(_NOTE) or "null")
        if not said or not (path := Path(said["path"])).is_file():
            return None
        choices = Choices(
            Prefer(said["prefer"]),
            {ContactField(field): Prefer(prefer) for field, prefer in said["fields"].items()},
            OnDuplicate(said["on_duplicate"]),
            {Likeness(likeness): OnDuplicate(what) for likeness, what in said["likenesses"].items()},
            {int(row): OnDuplicate(what) for row, what in said["rows"].items()},
        )
        return path, Reading(*said["reading"]), choices
    except (ValueError, TypeError, LookupError, AttributeError):  # somebody wrote into the settings file
        return None


def broken_off(found: Sequence[ContactImport], remembered: Remembered) -> int:
    """The key of the import that was broken off and may go on with the file noted, 0 for none."""
    noted = begun(remembered)
    if noted is None:
        return 0
    running = (each for each in found if each.state is ImportState.RUNNING and each.file_name == noted[0].name)
    return next((each.id for each in running), 0)
