"""Whatever is typed, both formats stay well-formed and keep the words."""

import json
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from lxml import etree

from mediadesk.press_kit.newsroom import newsml, ninjs
from mediadesk.press_kit.newsroom.story import line
from mediadesk.records.block import Block, Role, Run
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.press_kit import KitText, PartChoice, PartKind, PressKit
from mediadesk.records.release import ReleaseKind, ReleaseLine, ReleaseText

from .newsml_rules import faults
from .ninjs_rules import NINJS

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=40)
RUNS = st.builds(Run, ANYTHING, st.booleans(), st.booleans(), ANYTHING)
BLOCKS = st.lists(st.builds(Block, st.lists(RUNS, max_size=3).map(tuple), st.sampled_from(Role)), max_size=4).map(tuple)
TEXTS = st.builds(
    ReleaseText,
    st.just(1),
    st.just(1),
    st.sampled_from(Language),
    headline=ANYTHING,
    subheadlines=st.lists(ANYTHING, max_size=2).map(tuple),
    place=ANYTHING,
    blocks=BLOCKS,
    notes=st.lists(ANYTHING, max_size=2).map(tuple),
    end_mark=ANYTHING,
    editors_note=ANYTHING,
)


def kit_of(text: ReleaseText, words: str) -> PressKit:
    return PressKit(
        title=ByLanguage(words),
        language=text.language,
        organisation=Organisation(1, ByLanguage(words), website=words),
        kind=ReleaseKind.CORRECTION,
        release_line=ReleaseLine.IMMEDIATE,
        embargo=None,
        is_draft=False,
        issue_date=date(2027, 3, 18),
        assets_url=words,
        parts=(PartChoice(PartKind.RELEASE, text.language),),
        texts=(KitText(text),),
        slug=words,
    )


@given(TEXTS, ANYTHING)
@settings(max_examples=60, deadline=None)
def test_any_words_make_good_files(text: ReleaseText, words: str) -> None:
    kit = kit_of(text, words)
    found = json.loads(ninjs.write(kit, text.language))
    assert [error.message for error in Draft202012Validator(NINJS).iter_errors(found)] == []
    message = etree.fromstring(newsml.write(kit, text.language))
    assert faults(message) == []
    headline = found["headlines"][0]["value"]
    assert message.findtext(".//{*}contentMeta/{*}headline") == headline
    assert headline == line(text.headline) or not line(text.headline)
    assert ninjs.write(replace(kit), text.language) == ninjs.write(kit, text.language)
