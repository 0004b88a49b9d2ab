"""The program is killed while somebody types: what was typed two seconds before is there when it opens again."""

import os
import random
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from mediadesk.library import Library

TYPIST = Path(__file__).parent / "typing_until_killed.py"
AT_MOST = 2.0  # seconds of typing that may be lost
_TRIES = 6  # rounds begun for each that must prove something
SOAK_ROUNDS = int(os.environ.get("MEDIADESK_SOAK_ROUNDS", "50"))


class DiskWatch:
    """Writes to the same disk meanwhile: `slowest` is the longest a write took, in seconds."""

    def __init__(self, folder: Path) -> None:
        self.slowest = 0.0
        self._file, self._is_over = folder / "watch", threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> "DiskWatch":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _watch(self) -> None:
        with self._file.open("wb", buffering=0) as file:
            while True:
                began = time.monotonic()
                is_last = self._is_over.wait(0.05)
                file.write(b"1")
                os.fsync(file.fileno())
                self.slowest = max(self.slowest, time.monotonic() - began - 0.05)
                if is_last:
                    return


@dataclass(frozen=True)
class Sitting:
    """What was typed and how many seconds before the end; how long a write waited for the disk at most, in seconds."""

    words: tuple[tuple[float, str], ...]
    longest_write: float

    @property
    def standstill(self) -> float:
        """The seconds the program had no processor at most: nothing was typed meanwhile, and nothing could be saved."""
        moments = [*(before for before, _word in self.words), 0.0]
        return max(before - after for before, after in pairwise(moments))


def type_until_killed(folder: Path, first: int, seconds: float) -> Sitting:
    """Types for about this long into the desk of the folder; the end is without a warning."""
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
    writes = [float(waited) for said, waited in pairs if said == "writing"]
    words = [(killed - float(moment), word) for moment, word in pairs if moment != "writing"]
    return Sitting(tuple(words), max(writes, default=0.0))


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
    """Kills and opens again; a round in which disk or program stood still for long proves nothing and is done again."""
    chance = random.Random(20260603)
    typed: list[str] = []
    proved = 0
    for number in range(_TRIES * rounds):
        with DiskWatch(folder) as disk:
            sitting = type_until_killed(folder, number * 1000, chance.uniform(2.5, 5.0))
        at_most = AT_MOST + disk.slowest + max(sitting.longest_write, sitting.standstill)
        old_enough = [word for before, word in sitting.words if before > at_most]
        typed += old_enough
        kept = words_kept(folder)
        assert [word for word in typed if word not in kept] == []
        proved += bool(old_enough)
        if proved == rounds:
            return
    raise AssertionError(f"disk or program stood still in all but {proved} of {_TRIES * rounds} rounds")


@pytest.fixture
def folder(sample_folder: Path, tmp_path: Path) -> Path:
    shutil.copytree(sample_folder, tmp_path, dirs_exist_ok=True)
    (tmp_path / "desk.db").rename(tmp_path / "mediadesk.db")
    return tmp_path


@pytest.mark.timeout(900)  # every round that proves nothing is done again
def test_typing_survives_kills(folder: Path) -> None:
    kill_rounds(folder, 3)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_typing_survives_many_kills(folder: Path) -> None:
    kill_rounds(folder, SOAK_ROUNDS)
