"""Forty fictional releases with nothing wrong in them: what preflight says of them is a false alarm."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mediadesk import preflight
from mediadesk.jobs import importing
from mediadesk.library import Library
from mediadesk.records.finding import Severity
from mediadesk.records.languages import ByLanguage

CLEAN = sorted((Path(__file__).parent / "clean").glob("*.txt"))
NOW = datetime(2026, 1, 5, tzinfo=UTC)
MOST = {Severity.ERROR: 1, Severity.WARNING: 5}


def alarms(library, path):
    """The findings of one text as it is imported; what no text file can hold is filled in, and nobody signs off."""
    release = importing.import_file(library, path)
    written = [text.language for text in library.releases.texts(release.id)]
    kit = library.press_kits.collect_release(release.id, written)
    same = ByLanguage("Described.", "已說明。", "已说明。")
    photos = tuple(replace(each, photo=replace(each.photo, credit=same, alt_text=same)) for each in kit.photos)
    return preflight.check(replace(kit, photos=photos, sign_off=None), written, NOW)


def test_forty_clean_texts_in_three_languages_raise_hardly_an_alarm(tmp_path):
    library = Library.open(tmp_path / "desk.db", create=True)
    found = [(path.stem, each) for path in CLEAN for each in alarms(library, path)]
    library.close()
    counts = Counter(finding.severity for _name, finding in found)
    assert len(CLEAN) == 40
    assert {severity: counts[severity] for severity in MOST if counts[severity] > MOST[severity]} == {}, [
        (name, each.rule, each.case, each.found) for name, each in found if each.severity in MOST
    ]
