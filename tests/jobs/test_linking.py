"""Language versions that come in one after the other are linked as they come."""

from pathlib import Path

import pytest

from mediadesk.jobs import importing, linking
from mediadesk.library import Library
from mediadesk.records.languages import Language

_ENGLISH = """Kite museum opens on the hill

(Hong Kong, 24 April 2025) – The Kite Trust opened a museum of 250 paper kites on the hill today.

Admission is free on Wednesdays.
"""
_CHINESE = """風箏博物館在山上開幕

（香港，2025年4月24日）— 風箏基金會今日在山上開設博物館，展出250隻紙鳶。

逢星期三免費入場。
"""


@pytest.fixture
def library(tmp_path: Path):
    made = Library.open(tmp_path / "desk.db", create=True)
    yield made
    made.close()


def _import(library: Library, folder: Path, words: str, into: int | None = None) -> int:
    path = folder / "text.txt"
    path.write_text(words, encoding="utf-8")
    return importing.import_file(library, path, into).id


def test_a_second_version_is_linked_with_the_first(library, tmp_path):
    release_id = _import(library, tmp_path, _ENGLISH)
    _import(library, tmp_path, _CHINESE, release_id)
    english, chinese = library.releases.texts(release_id)
    assert english.source is None
    assert chinese.source is not None
    assert chinese.source.language is Language.EN
    made = {link.passage: link.origin.passage for link in chinese.source.links}
    assert [made[block.id] for block in chinese.blocks] == [block.id for block in english.blocks]


def test_the_import_with_its_links_is_one_step(library, tmp_path):
    release_id = _import(library, tmp_path, _ENGLISH)
    _import(library, tmp_path, _CHINESE, release_id)
    assert library.history.undo_label == "Import “風箏博物館在山上開幕”"
    library.history.undo()
    assert [text.language for text in library.releases.texts(release_id)] == [Language.EN]


def test_a_version_imported_again_is_linked_anew(library, tmp_path):
    release_id = _import(library, tmp_path, _ENGLISH)
    for _ in range(2):
        _import(library, tmp_path, _CHINESE, release_id)
    chinese = library.releases.text(release_id, Language.ZH_HANT)
    assert chinese is not None
    assert chinese.source is not None
    assert {link.passage for link in chinese.source.links} >= {block.id for block in chinese.blocks}


def test_versions_of_a_release_are_compared(library, tmp_path):
    release_id = _import(library, tmp_path, _ENGLISH)
    _import(library, tmp_path, _CHINESE.replace("250", "260"), release_id)
    assert [row.said for row in linking.compare(library, release_id, ()).gaps] == ["250", "260"]
    assert linking.compare(library, release_id, [Language.EN]).rows == ()
