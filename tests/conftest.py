"""The environment every test runs in: no screen, one time zone, and never the user's own library."""

import atexit
import os
import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import settings

# Set before Qt or mediadesk is imported; a display that is there is not used.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["TZ"] = "Asia/Hong_Kong"
_data = tempfile.TemporaryDirectory(prefix="mediadesk-tests-", ignore_cleanup_errors=True)
atexit.register(_data.cleanup)
os.environ["MEDIADESK_DATA"] = _data.name
# No timing in tests: how long one example takes depends on what else the machine does.
settings.register_profile("mediadesk", deadline=None)
settings.load_profile("mediadesk")
if hasattr(time, "tzset"):
    time.tzset()


@pytest.fixture(autouse=True)
def own_user_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Gives each test a user-data folder of its own."""
    folder = tmp_path / "user-data"
    monkeypatch.setenv("MEDIADESK_DATA", str(folder))
    return folder


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds pyproject.toml."""
    return Path(__file__).resolve().parent.parent
