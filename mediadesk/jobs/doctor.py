"""What is wrong with this installation: versions, the window's system libraries, shipped files, the library."""

import ctypes
import importlib.metadata
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import mediadesk
from mediadesk import paths
from mediadesk.intake.documents.reading import Asked
from mediadesk.jobs import importing
from mediadesk.library import Library, engine
from mediadesk.records.problems import LibraryMissing, Problem
from mediadesk.wording.problems import sentence

_PACKAGES = ("PySide6-Essentials", "peewee", "reportlab", "pillow", "pypdfium2", "uharfbuzz")
_FONTS = ("NotoSansHK-Regular.ttf", "NotoSansSC-Regular.ttf", "Inter_400Regular.ttf", "SourceSerif4_400Regular.ttf")
_FOLDERS = ("fonts", "icons", "wording", "sample_desk", "preflight")

_SMALL_DOCUMENT = b"{\\rtf1 Words.\\par}"

# The system libraries Qt loads on Linux, and the Debian packages that bring them.
_QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X11_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: what it is, whether it is well, what was found, and what to do if it is not."""

    name: str
    is_well: bool
    found: str
    remedy: str = ""


def look(desk: Path | str) -> tuple[Check, ...]:
    """Everything that can be wrong with this installation and the library `desk`. Nothing is repaired."""
    return (*_versions(), *_system_libraries(), *_shipped(), _document_reader(), _user_data(), _library(desk))


def _versions() -> Iterator[Check]:
    yield Check(
        "mediadesk", True, f"{mediadesk.__version__} on Python {platform.python_version()}, {platform.platform()}"
    )
    yield Check("Python", sys.version_info >= (3, 11), platform.python_version(), "Install Python 3.11 or newer.")
    yield Check("SQLite", True, engine.version())
    for package in _PACKAGES:
        try:
            yield Check(package, True, importlib.metadata.version(package))
        except importlib.metadata.PackageNotFoundError:
            yield Check(package, False, "not installed", "Run ./run once, or install mediadesk anew.")


def _system_libraries() -> Iterator[Check]:
    if sys.platform != "linux":
        return
    for name, libraries in (("Window (Qt)", _QT_LIBRARIES), ("Window (X11)", _X11_LIBRARIES)):
        missing = [package for library, package in libraries.items() if not _loads(library)]
        line = f"sudo apt-get install --no-install-recommends {' '.join(missing)}"
        found = "all system libraries found" if not missing else f"{len(missing)} system libraries missing"
        yield Check(name, not missing, found, f"Run: {line}" if missing else "")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _shipped() -> Iterator[Check]:
    resources = paths.shipped("resources")
    folders = [folder for folder in _FOLDERS if not (resources / folder).is_dir()]
    fonts = [font for font in _FONTS if not (resources / "fonts" / font).is_file()]
    for name, missing in (("Shipped files", folders), ("Fonts", fonts)):
        found = "missing: " + ", ".join(missing) if missing else "complete"
        yield Check(name, not missing, found, "Install mediadesk anew." if missing else "")


def _document_reader() -> Check:
    """Whether documents can be read, which is done by a process that has shut itself in."""
    try:
        importing.decoded(_SMALL_DOCUMENT, Path("small.rtf"), Asked())
    except Problem as problem:
        return Check(
            "Documents", False, type(problem).__name__, "Install mediadesk anew; plain text comes in meanwhile."
        )
    return Check("Documents", True, "their reader starts, and shuts itself in")


def _user_data() -> Check:
    folder = paths.user_data()
    place = next(each for each in (folder, *folder.parents) if each.exists())
    is_well = place.is_dir() and os.access(place, os.W_OK)
    return Check("User data", is_well, str(folder), "" if is_well else f"Let yourself write to “{place}”.")


def _library(desk: Path | str) -> Check:
    try:
        library = Library.open(desk)
    except LibraryMissing as problem:
        if Path(desk).absolute() != paths.default_library().absolute():
            return Check("Library", False, "not there", sentence(problem, whole_path=True))
        return Check("Library", True, f"{desk} is not there yet; the window makes it when it opens")
    except Problem as problem:
        return Check("Library", False, "cannot be opened", sentence(problem, whole_path=True))
    try:
        found = library.check()
    finally:
        library.close()
    remedy = "Put back a backup with “mediadesk restore”, or add the pictures again." if found else ""
    return Check("Library", not found, " ".join(found) or f"{desk} is healthy", remedy)
