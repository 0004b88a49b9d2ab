"""The lists the rules look things up in: resources/preflight/rules.toml, read once."""

import tomllib
from functools import cache
from typing import Any

from mediadesk import paths


@cache
def data(rule: str) -> dict[str, Any]:
    """The table `rule` of resources/preflight/rules.toml. Callers must not change it."""
    return dict(_all()[rule])


@cache
def _all() -> dict[str, Any]:
    return tomllib.loads((paths.shipped("resources") / "preflight" / "rules.toml").read_text(encoding="utf-8"))
