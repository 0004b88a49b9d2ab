"""Small kits to check: everything is in order in them unless a test says otherwise."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from mediadesk.preflight import check
from mediadesk.records.block import Role, plain
from mediadesk.records.house_style import CORPORATE
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Organisation
from mediadesk.records.people import PressOfficer
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, KitText, PressKit
from mediadesk.records.release import ReleaseKind, ReleaseLine, ReleaseText
from mediadesk.wording import findings as wording

_NOW = datetime(2025, 4, 20, tzinfo=UTC)
_OFFICER = PressOfficer(1, ByLanguage("Karen Lau"), phone="+852 5555 0121", email="karen.lau@kites.example")
_HEADLINES = {
    Language.EN: "Kite museum opens on the hill",
    Language.ZH_HANT: "風箏博物館在山上開幕",
    Language.ZH_HANS: "风筝博物馆在山上开幕",
}


def _kit_of(*texts, **changes):
    whole = PressKit(
        title=ByLanguage("Kites"),
        language=Language.EN,
        organisation=Organisation(1, ByLanguage("Kite Trust")),
        kind=ReleaseKind.PRESS_RELEASE,
        release_line=ReleaseLine.IMMEDIATE,
        embargo=None,
        is_draft=True,
        issue_date=date(2025, 4, 24),
        assets_url="",
        parts=(),
        texts=texts,
        press_officers=(_OFFICER,),
        house_style=replace(CORPORATE, required=()),
    )
    return replace(whole, **changes)


def _text_of(*paragraphs, language=Language.EN, quotes=(), boilerplate=(), speakers=(), **changes):
    blocks = [plain(each) if isinstance(each, str) else each for each in paragraphs]
    blocks += [plain(words, Role.QUOTE, speaker_id=7) for words in quotes]
    headline, place = _HEADLINES[language], "香港" if language.is_chinese else "Hong Kong"
    text = ReleaseText(2, 1, language, headline=headline, place=place, blocks=tuple(blocks), end_mark="###")
    about = (Boilerplate(3, language, "About", tuple(boilerplate)),) if boilerplate else ()
    return KitText(replace(text, **changes), about, speakers)


def _photo_of(number=1, said="A kite.", **changes):
    same = ByLanguage(said, said, said)
    whole = Photo(100 + number, caption=same, alt_text=ByLanguage("a", "b", "c"), credit=ByLanguage("Trust"))
    return KitPhoto(number, replace(whole, **changes), None)


def _findings(*texts, languages=None, now=_NOW, **changes):
    kit = _kit_of(*(each if isinstance(each, KitText) else _text_of(each) for each in texts), **changes)
    found = check(kit, languages or [each.text.language for each in kit.texts], now)
    assert all(wording.title(each) and wording.detail(each).endswith(".") for each in found)
    return found


@pytest.fixture
def text_of():
    """Makes a text of paragraphs (strings or blocks), with `quotes` by speaker 7 after them; `changes` of the text."""
    return _text_of


@pytest.fixture
def photo_of():
    """Makes a numbered photo with caption, alternative text and credit."""
    return _photo_of


@pytest.fixture
def findings():
    """Checks a kit of these texts (a string is an English paragraph of its own); `changes` of the kit."""
    return _findings


@pytest.fixture
def found():
    """The findings of one rule: `found("LNK-01", "See example.com.")`."""
    return lambda rule, *texts, **changes: [each for each in _findings(*texts, **changes) if each.rule == rule]
