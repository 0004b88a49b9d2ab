"""The program is killed while somebody types: what was typed two seconds before is there when it opens again."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mediadesk.library import Library

TYPIST = Path(__file__).parent / "typing_until_killed.py"
AT_MOST = 2.0  # seconds of typing that may be lost
SOAK_ROUNDS = int(os.environ.get("MEDIADESK_SOAK_ROUNDS", "50"))


def type_until_killed(folder: Path, first: int, seconds: float) -> list[tuple[float, str]]:
    """What was typed, and how many seconds before the end."""
    program = subprocess.Popen(
        [sys.executable, "-P", str(TYPIST), str(first)],
        env={**os.environ, "MEDIADESK_DATA": str(folder), "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdout is not None
    said = [program.stdout.readline()]
    assert said[0], program.stderr and program.stderr.read()
    time.sleep(seconds)
    killed = time.monotonic()
    program.kill()
    rest, _errors = program.communicate()
    pairs = [line.split() for line in [*said, *rest.splitlines(keepends=True)] if line.endswith("\n")]
    return [(killed - float(moment), word) for moment, word in pairs]


def words_kept(folder: Path) -> set[str]:
    library = Library.open(folder / "mediadesk.db")
    try:
        assert library.check() == ()
        texts = [text for row in library.releases.rows() for text in library.releases.texts(row.id)]
        said = [part for text in texts for part in (text.headline, *(b.text for b in text.blocks), *text.notes)]
        return {word for part in said for word in part.split()}
    finally:
        library.close()


def kill_rounds(folder: Path, rounds: int) -> None:
    chance = random.Random(20260603)
    typed: list[str] = []
    for number in range(rounds):
        said = type_until_killed(folder, number * 1000, chance.uniform(2.2, 5.0))
        old_enough = [word for before, word in said if before > AT_MOST]
        assert old_enough
        typed += old_enough
        kept = words_kept(folder)
        assert [word for word in typed if word not in kept] == []


@pytest.fixture
def folder(sample_folder: Path, tmp_path: Path) -> Path:
    shutil.copytree(sample_folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / "desk.db").rename(tmp_path / "mediadesk.db")
    return tmp_path


def test_typing_survives_kills(folder: Path) -> None:
    kill_rounds(folder, 3)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_typing_survives_many_kills(folder: Path) -> None:
    kill_rounds(folder, SOAK_ROUNDS)
