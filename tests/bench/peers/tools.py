"""The tools that are compared, and where they are: the bench installs them for itself, outside the project."""

import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

_PACKAGES = {
    "typst": ("typst==0.15.2", "pillow==13.0.0"),
    "weasyprint": ("weasyprint==70.0", "pillow==13.0.0"),
    "fpdf2": ("fpdf2==2.8.9", "pillow==13.0.0"),
    "libreoffice": ("python-docx==1.2.0", "pillow==13.0.0"),
}
_IMPORTED = {"typst": "typst", "weasyprint": "weasyprint", "fpdf2": "fpdf", "libreoffice": "docx"}


class Tool(NamedTuple):
    """A row of the comparison. `policy` is what happens to photos (see `given`); only some stay in their process."""

    name: str
    module: str
    policy: str
    tagged: str
    python: str
    stays: bool = True


_ROWS = (
    ("bare canvas, bare Pillow", "bare", "draft", "no"),
    ("mediadesk", "ours", "draft", "UA-1, A-2a"),
    ("Typst", "typst", "draft", "UA-1"),
    ("Typst", "typst", "thumbnail", "UA-1"),
    ("Platypus", "platypus", "draft", "no"),
    ("Platypus", "platypus", "thumbnail", "no"),
    ("WeasyPrint", "weasyprint", "draft", "UA-1"),
    ("WeasyPrint", "weasyprint", "tool", "UA-1"),
    ("fpdf2", "fpdf2", "draft", "no"),
    ("fpdf2", "fpdf2", "thumbnail", "no"),
    ("python-docx, LibreOffice", "libreoffice", "draft", "yes"),
    ("python-docx, LibreOffice", "libreoffice", "thumbnail", "yes"),
)


def tools() -> list[Tool]:
    """Every tool that can be had here. What cannot is named on a line of its own and left out."""
    there = {"bare": sys.executable, "ours": sys.executable, "platypus": sys.executable}
    for module in _PACKAGES:
        python = _installed(module)
        if python is not None:
            there[module] = python
    return [
        Tool(name, module, policy, tagged, there[module], module != "libreoffice")
        for name, module, policy, tagged in _ROWS
        if module in there
    ]


def _installed(module: str) -> str | None:
    """The Python of the environment in which the tool is; `None`, and a line that says why, where it cannot be had."""
    if module == "libreoffice" and shutil.which("soffice") is None:
        print("not compared: LibreOffice is not installed")
        return None
    folder = _cache() / f"{module}-{sha256(' '.join(_PACKAGES[module]).encode()).hexdigest()[:12]}"
    python = str(folder / "bin" / "python")
    try:
        if not (folder / "ready").exists():
            _run(sys.executable, "-m", "venv", "--clear", str(folder))
            _run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *_PACKAGES[module])
        _run(python, "-c", f"import {_IMPORTED[module]}")
    except (OSError, subprocess.SubprocessError) as error:
        print(f"not compared: {module} cannot be had here ({type(error).__name__})")
        return None
    (folder / "ready").touch()
    return python


def _cache() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("mediadesk-bench", appauthor=False, ensure_exists=True)


def _run(*program: str) -> None:
    subprocess.run(program, check=True, capture_output=True, timeout=300)
