"""A press text that came in, left as plain text and came in again leaves as the same text: nothing wears off."""

from pathlib import Path

import pytest

from mediadesk.jobs import exporting, importing
from mediadesk.jobs.passing_desk import passing_desk
from tests.overrides import NO_REASON

_TEXTS = sorted((Path(__file__).parent.parent / "corpus" / "seen").rglob("*.txt"))


def _as_text(source: Path, folder: Path) -> Path:
    folder.mkdir()
    with passing_desk() as library:
        release = importing.accept(library, importing.read(source), source.name)
        exporting.export_release(library, release.id, "txt", folder / "out.txt", NO_REASON, [], None)
    (made,) = folder.iterdir()
    return made


@pytest.mark.parametrize("source", _TEXTS[::6], ids=lambda path: path.stem)
def test_text_leaves_again_as_it_left_the_first_time(source: Path, tmp_path: Path) -> None:
    first = _as_text(source, tmp_path / "first")
    again = _as_text(first, tmp_path / "again")
    assert again.read_text(encoding="utf-8") == first.read_text(encoding="utf-8")
    before, after = importing.read(source), importing.read(again)
    assert (after.kind, after.release_line, after.embargo_at) == (before.kind, before.release_line, before.embargo_at)
    assert [block.text for block in after.blocks] == [block.text for block in before.blocks]
