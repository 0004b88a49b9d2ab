"""What an officer chose for an export; each kit remembers its last one, and a new kit begins with that of the desk."""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, get_args

from mediadesk.jobs.formats import PhotoSize
from mediadesk.ui.press_kits.format_sayings import FORMS, Form
from mediadesk.ui.remembered import Remembered

_LAST = "last"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """In which form, with how large photos, whether a PDF carries them inside, and into which folder."""

    form: Form = "zip"
    photo_size: PhotoSize = "print"
    carries_photos: bool = False
    folder: Path = Path()


def recalled(remembered: Remembered, kit_id: int) -> ExportChoice:
    """The choice of the last export of this kit, else of any kit, in a folder that is there."""
    text = remembered.note(f"kit_exports/{kit_id}") or remembered.note(f"kit_exports/{_LAST}")
    choice = _read(text)
    is_there = choice.folder.is_absolute() and choice.folder.is_dir()
    return choice if is_there else replace(choice, folder=remembered.export_folder)


def remember(remembered: Remembered, kit_id: int, choice: ExportChoice) -> None:
    """Keep a choice for the next export of this kit, and of kits that were never exported."""
    text = json.dumps({**asdict(choice), "folder": str(choice.folder)})
    remembered.keep_note(f"kit_exports/{kit_id}", text)
    remembered.keep_note(f"kit_exports/{_LAST}", text)
    remembered.export_folder = choice.folder


def _read(text: str) -> ExportChoice:
    """What was written; a settings file that somebody changed gives the usual choice."""
    try:
        found: Any = json.loads(text or "{}")
    except ValueError:
        return ExportChoice()
    if not isinstance(found, dict):
        return ExportChoice()
    sizes: tuple[Any, ...] = get_args(PhotoSize)
    form = found.get("form")
    return ExportChoice(
        form=form if form in FORMS else "zip",
        photo_size=next((size for size in sizes if size == found.get("photo_size")), "print"),
        carries_photos=found.get("carries_photos") is True,
        folder=Path(str(found.get("folder", ""))),
    )
