"""Reads the shipped wording: one TOML file per subject in resources/wording, each read once."""

import tomllib
from functools import cache
from typing import Any

from mediadesk import paths


@cache
def load(subject: str) -> dict[str, Any]:
    """The content of `resources/wording/<subject>.toml`. Callers must not change it."""
    return tomllib.loads((paths.shipped("resources") / "wording" / f"{subject}.toml").read_text(encoding="utf-8"))
