"""A program killed in the middle of saving has lost nothing it said was saved."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.release import Release

SOAK_ROUNDS = int(os.environ.get("MEDIADESK_SOAK_ROUNDS", "50"))
_TYPING = Path(__file__).with_name("keeps_typing.py")


def type_until_killed(desk: Path, saves: int) -> int:
    """How far the killed program said it was safe."""
    with subprocess.Popen([sys.executable, _TYPING, desk], stdout=subprocess.PIPE, text=True) as typing:
        assert typing.stdout is not None
        safe = [int(typing.stdout.readline()) for _ in range(saves)]
        typing.kill()
        said = typing.stdout.read().split("\n")[:-1]  # what stands after the last line end was not said whole
        typing.wait()
    return max(safe + [int(number) for number in said])


@pytest.mark.parametrize("kills", [6, pytest.param(SOAK_ROUNDS, marks=[pytest.mark.soak, pytest.mark.timeout(3600)])])
def test_kills_lose_nothing_acknowledged(kills: int, tmp_path: Path) -> None:
    desk = tmp_path / "desk.db"
    library = Library.open(desk, create=True)
    release = library.releases.add(Release(new_key()))
    library.close()
    chance = random.Random(7)
    safe = 0
    for _ in range(kills):
        safe = max(safe, type_until_killed(desk, chance.randrange(1, 12)))
        library = Library.open(desk)
        text = library.releases.text(release.id, Language.EN)
        assert text is not None
        assert int(text.headline) >= safe
        assert all(block.text.startswith(f"Paragraph {text.headline}-") for block in text.blocks)
        assert library.revisions.texts(text.id)[0].headline == text.headline
        assert [row.id for row in library.releases.rows(text.headline)] == [release.id]
        assert library.check() == ()
        library.close()
    assert safe > kills
