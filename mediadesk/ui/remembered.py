"""What only this computer remembers: theme, size of the window, how things were exported last."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from mediadesk import paths
from mediadesk.ui.look import Theme


class Remembered:
    """A small settings file in the user's data folder."""

    def __init__(self) -> None:
        self._settings = QSettings(str(paths.user_data() / "window.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Theme:
        """The theme chosen; SYSTEM where none was."""
        value = str(self._settings.value("theme", Theme.SYSTEM.value))
        return Theme(value) if value in {theme.value for theme in Theme} else Theme.SYSTEM

    @theme.setter
    def theme(self, theme: Theme) -> None:
        self._settings.setValue("theme", theme.value)

    @property
    def geometry(self) -> QByteArray | None:
        """Where the window stood and how large it was."""
        value = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) else None

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)

    @property
    def export_folder(self) -> Path:
        """Where the last file was exported to; the home folder at first."""
        folder = Path(str(self._settings.value("export_folder", "")))
        return folder if folder.is_absolute() and folder.is_dir() else Path.home()

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._settings.setValue("export_folder", str(folder))

    def note(self, name: str) -> str:
        """What was noted under `name`; empty where nothing was."""
        return str(self._settings.value(f"notes/{name}", ""))

    def keep_note(self, name: str, text: str) -> None:
        """Note `text` under `name`, in place of what was noted before."""
        self._settings.setValue(f"notes/{name}", text)

    @property
    def sample_is_open(self) -> bool:
        """Whether the desk that opens still is the sample desk."""
        return str(self._settings.value("sample_desk", "")) == "open"

    @sample_is_open.setter
    def sample_is_open(self, is_open: bool) -> None:
        self._settings.setValue("sample_desk", "open" if is_open else "")
