"""Whole press texts of the trade, where the folder with them stands beside the checkout: in as text, out as PDF."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from mediadesk.jobs import importing
from mediadesk.library import Library
from mediadesk.press_kit.pdf import TypesetKit
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit
from tests.real_texts import REAL_TEXTS

_MARKS = re.compile(r"Page \d+ of \d+|DRAFT – not for release|.*…")


@pytest.fixture
def kit_of(tmp_path: Path) -> Callable[[Path], PressKit]:
    """Takes a press text in, keeps it, and collects it again for the press."""

    def collected(path: Path) -> PressKit:
        with closing(Library.open(tmp_path / "desk.sqlite", create=True)) as library:
            release = importing.accept(library, importing.read(path))
            return library.press_kits.collect_release(release.id, [Language.EN])

    return collected


@pytest.mark.real_texts
@pytest.mark.parametrize("path", REAL_TEXTS, ids=lambda path: path.stem[:3])
def test_every_paragraph_of_a_real_text_is_copied_whole(
    path: Path,
    kit_of: Callable[[Path], PressKit],
    set_kit: Callable[[PressKit], TypesetKit],
    read: Callable[[bytes], list[str]],
) -> None:
    kit = kit_of(path)
    text = kit.texts[0].text
    foot = kit.organisation.name.best(Language.EN)
    lines = (line.strip() for page in read(set_kit(kit).pdf) for line in page.splitlines())
    copied = " ".join(
        line for line in lines if not _MARKS.fullmatch(line) and not re.match(rf"{re.escape(foot)}\s+·", line)
    )
    meant = [
        text.headline,
        *text.subheadlines,
        *(block.text for block in text.blocks),
        *(paragraph for each in kit.texts[0].boilerplates for paragraph in (each.heading, *each.paragraphs)),
        *(value for each in kit.press_officers for value in (each.name.best(Language.EN), each.phone, each.email)),
        *(photo.photo.caption.best(Language.EN) for photo in kit.photos),
    ]
    assert len(text.blocks) > 5
    position = 0
    for paragraph in filter(None, meant):
        found = _plain(copied).find(_plain(paragraph), position)
        assert found >= 0, paragraph
        position = found + len(_plain(paragraph))


@pytest.mark.real_texts
def test_two_processes_write_the_same_bytes(tmp_path: Path) -> None:
    environment = {**os.environ, "MEDIADESK_DATA": str(tmp_path / "data")}

    def run(*arguments: str, seed: str) -> str:
        program = [sys.executable, "-m", "mediadesk", *arguments]
        return subprocess.run(
            program, check=True, capture_output=True, text=True, env={**environment, "PYTHONHASHSEED": seed}
        ).stdout

    release = run("import", str(REAL_TEXTS[-1]), "--as", "release", seed="1").split()[0]
    written = []
    for seed in ("1", "2"):
        run("export", release, "--format", "pdf", "--output", str(tmp_path / f"{seed}.pdf"), seed=seed)
        written.append((tmp_path / f"{seed}.pdf").read_bytes())
    assert written[0] == written[1]


def _plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())
