import ast
from pathlib import Path

import pytest

from mediadesk import paths
from mediadesk.ui import icons, look

UI = Path(icons.__file__).parent
NAMES = {path.stem for path in (paths.shipped("resources") / "icons").glob("*.svg")}
CALLS = {"icon", "icon_button", "Picture", "EmptyState"}


def named_in(path: Path) -> set[str]:
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    first = {
        call.args[0].value
        for call in calls
        if getattr(call.func, "attr", getattr(call.func, "id", "")) in CALLS
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }
    return {name for name in first if isinstance(name, str)}


def test_every_icon_asked_for_is_shipped() -> None:
    asked = {name for path in UI.rglob("*.py") for name in named_in(path)}
    assert asked
    assert asked - NAMES == set()


def test_every_icon_shipped_is_asked_for() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in UI.rglob("*.py"))
    assert [name for name in sorted(NAMES) if f'"{name}"' not in code] == []


@pytest.mark.usefixtures("dressed")
def test_icon_changes_its_colour_with_the_theme() -> None:
    icon = icons.icon("search")
    look.look.wear(look.Theme.LIGHT)
    light = icon.pixmap(16, 16).toImage()
    look.look.wear(look.Theme.DARK)
    dark = icon.pixmap(16, 16).toImage()
    look.look.wear(look.Theme.LIGHT)
    assert light != dark
