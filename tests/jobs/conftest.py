"""Desks to do jobs on."""

from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.jobs import importing
from mediadesk.library import Library
from mediadesk.records.block import Block, Role, plain
from mediadesk.records.languages import Language

_RELEASE = """Press Release

For Immediate Release

Kite museum opens on the hill

(Hong Kong, 24 April 2025) – The Kite Trust opened a museum of paper kites on the hill today.

Photo Captions:

Photo 1: Dr Lai Sum-yi, Chairman of the Kite Trust (left), and Mr Ho Ka-ming, Director of the museum (right).

###

Media Contact:

Kite Trust

Karen Lau

Tel: +852 5555 0121

Email: karen.lau@kites.example
"""


@pytest.fixture
def release_file(tmp_path: Path) -> Path:
    """A short press release in a file."""
    path = tmp_path / "release.txt"
    path.write_text(_RELEASE, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path):
    """An empty library."""
    library = Library.open(tmp_path / "desk.db", create=True)
    yield library
    library.close()


@pytest.fixture
def release(library, release_file):
    """The short press release, kept."""
    return importing.import_file(library, release_file)


@pytest.fixture
def quoting(library, release):
    """Puts a quote into the short press release, or other words into the block of that id; returns the block."""

    def put(words: str, block_id: str = "") -> Block:
        text = library.releases.text(release.id, Language.EN)
        block = plain(words, Role.QUOTE)
        block = replace(block, id=block_id or block.id)
        kept = tuple(each for each in text.blocks if each.id != block.id)
        library.releases.save_text(replace(text, blocks=(*kept, block)))
        return block

    return put
