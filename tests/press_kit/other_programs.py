"""Runs programs that are not ours on what we wrote, with our fonts at hand: the machine may have no Chinese ones."""

import os
import subprocess
from pathlib import Path

from mediadesk import paths


def run(command: list[str], folder: Path) -> None:
    """Run `command` to its end, its settings and caches in `folder`; raises if it fails or does not come back."""
    settings = folder / "fonts.conf"
    fonts, cache = paths.shipped("resources") / "fonts", folder / "font-cache"
    settings.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>",
        encoding="utf-8",
    )
    environment = {**os.environ, "FONTCONFIG_FILE": str(settings), "HOME": str(folder)}
    subprocess.run(command, check=True, capture_output=True, timeout=240, env=environment, cwd=folder)
