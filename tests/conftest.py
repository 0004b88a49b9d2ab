"""The environment every test runs in: no screen, one time zone, and never the user's own library."""

import atexit
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.real_texts import REAL_TEXTS

# Set before Qt or mediadesk is imported; a display that is there is not used.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "Asia/Hong_Kong"
_data = tempfile.TemporaryDirectory(prefix="mediadesk-tests-", ignore_cleanup_errors=True)
atexit.register(_data.cleanup)
os.environ["MEDIADESK_DATA"] = _data.name
# No timing in tests: how long one example takes depends on what else the machine does.
# Sixty examples each time, other ones each time; more when they are asked for.
settings.register_profile("mediadesk", deadline=None, max_examples=int(os.environ.get("MEDIADESK_EXAMPLES", "60")))
settings.load_profile("mediadesk")
if hasattr(time, "tzset"):
    time.tzset()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out, and counts, what cannot run here: tests of a server, of texts or of programs that are not there."""
    is_there = {"postgres": bool(os.environ.get("MEDIADESK_TEST_POSTGRES")), "real_texts": len(REAL_TEXTS) >= 2}
    is_there |= {"libreoffice": shutil.which("soffice") is not None, "chromium": shutil.which("chromium") is not None}
    absent = {name for name, is_here in is_there.items() if not is_here}
    left_out = [item for item in items if any(mark.name in absent for mark in item.iter_markers())]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


@pytest.fixture(autouse=True)
def own_user_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Gives each test a user-data folder of its own."""
    folder = tmp_path / "user-data"
    monkeypatch.setenv("MEDIADESK_DATA", str(folder))
    return folder


@pytest.fixture(scope="session", autouse=True)
def copied_libraries() -> Iterator[None]:
    """Makes new libraries by copying: what is under test is nearly always what is kept in them."""
    from mediadesk.library import opening
    from tests import new_libraries

    opening._make = new_libraries.copied
    yield
    opening._make = new_libraries.made_by_the_program


@pytest.fixture
def made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has the program make each new library of a test, stair by stair."""
    from tests import new_libraries

    monkeypatch.setattr("mediadesk.library.opening._make", new_libraries.made_by_the_program)


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).resolve().parent.parent
