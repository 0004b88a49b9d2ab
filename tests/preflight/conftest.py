"""The small kits of `kits.py` as fixtures."""

import pytest

from mediadesk.records.press_kit import KitText
from tests.preflight.kits import NOW, findings_of, photo_of, text_of
from tests.preflight.kits import kit_of as _kit_of


def _findings(*texts, languages=None, now=NOW, **changes):
    kit = _kit_of(*(each if isinstance(each, KitText) else text_of(each) for each in texts), **changes)
    return findings_of(kit, languages, now)


@pytest.fixture(name="text_of")
def making_texts():
    """Makes a text of paragraphs (strings or blocks), with `quotes` by speaker 7 after them; `changes` of the text."""
    return text_of


@pytest.fixture(name="photo_of")
def making_photos():
    """Makes a numbered photo with caption, alternative text and credit."""
    return photo_of


@pytest.fixture
def findings():
    """Checks a kit of these texts (a string is an English paragraph of its own); `changes` of the kit."""
    return _findings


@pytest.fixture
def found():
    """The findings of one rule: `found("LNK-01", "See example.com.")`."""
    return lambda rule, *texts, **changes: [each for each in _findings(*texts, **changes) if each.rule == rule]
