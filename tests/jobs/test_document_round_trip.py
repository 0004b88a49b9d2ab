"""What leaves the house as Word, as a web page or as PDF comes back in as the release it was."""

import json
from pathlib import Path
from typing import Any

import pytest

from mediadesk import paths
from mediadesk.jobs import exporting, importing
from mediadesk.jobs.formats import Format
from mediadesk.jobs.passing_desk import passing_desk
from mediadesk.records.recognised import RecognisedRelease, as_json
from tests.overrides import NO_REASON

SAMPLES = paths.shipped("resources") / "sample_desk" / "releases"
# The sign over a draft, and what stands around the end mark, are printed by the house style, not written.
OF_THE_HOUSE = ("notices", "dropped", "end_mark", "source_encoding")


def said(release: RecognisedRelease) -> dict[str, Any]:
    """What a release says; a typesetter's air between Chinese and Latin cannot be told from a blank."""
    kept = {name: value for name, value in as_json(release).items() if name not in OF_THE_HOUSE}
    whole: dict[str, Any] = json.loads(json.dumps(kept, ensure_ascii=False).replace("\u3000", "").replace(" ", ""))
    return whole


@pytest.mark.parametrize("format", ["docx", "html", "pdf"])
@pytest.mark.parametrize("name", ["harbour-research-pier-opens", "victoria-harbour-water-atlas"])
@pytest.mark.parametrize("language", ["en", "zh-Hant", "zh-Hans"])
def test_release_comes_back_as_it_left(tmp_path: Path, name: str, language: str, format: Format) -> None:
    source = SAMPLES / f"{name}.{language}.txt"
    before = importing.read(source)
    with passing_desk() as library:
        release = importing.accept(library, before, source.read_text(encoding="utf-8"))
        exporting.export_release(library, release.id, format, tmp_path / f"out.{format}", NO_REASON, [], None)
    assert said(importing.read(tmp_path / f"out.{format}")) == said(before)
