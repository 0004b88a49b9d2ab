"""The command line as a user meets it: arguments in, exit code and two streams out."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mediadesk.cli import main

_RELEASE = """Press Release

For Immediate Release

Kite museum opens on the hill

(Hong Kong, 24 April 2025) – The Kite Trust opened a museum of paper kites on the hill today.

###

About the Kite Trust

The Kite Trust has looked after paper kites since 1998.

Media Contact:

Kite Trust

Karen Lau

Tel: +852 5555 0121

Email: karen.lau@kites.example
"""
_CHINESE = """新聞稿

風箏博物館在山上開幕

（香港，2025年4月24日）— 風箏基金會今日在山上開設紙鳶博物館。

完
"""


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def mediadesk(capfd, monkeypatch, tmp_path):
    """Runs a command in this process, in a folder of its own, on the test's own user data."""
    monkeypatch.chdir(tmp_path)

    def run(*argv: object) -> Said:
        capfd.readouterr()
        code = main([str(each) for each in argv])
        out, err = capfd.readouterr()
        return Said(code, out, err)

    return run


@pytest.fixture
def release_file(tmp_path: Path) -> Path:
    path = tmp_path / "release.txt"
    path.write_text(_RELEASE, encoding="utf-8")
    return path


@pytest.fixture
def chinese_file(tmp_path: Path) -> Path:
    path = tmp_path / "chinese.txt"
    path.write_text(_CHINESE, encoding="utf-8")
    return path


@pytest.fixture
def release_id(mediadesk, release_file) -> int:
    """The id of the release in the user's own library."""
    return int(mediadesk("import", release_file, "--json").data["id"])
