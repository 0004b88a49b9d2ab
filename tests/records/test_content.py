"""The hash approvals are bound to: it changes exactly when what is printed in a language does."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.block import Block, Role, Run
from mediadesk.records.content import quote_hash, quotes_of, text_hash
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Fact, Organisation
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.records.press_kit import KitPhoto, KitText, PartChoice, PartKind, PressKit
from mediadesk.records.release import Embargo, ReleaseKind, ReleaseLine, ReleaseText, TextState

_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_ALL = ByLanguage("Dr Lai", "黎博士", "黎博士")
_SPEAKER = Newsmaker(7, _ALL, posts=(ByLanguage("Chairman", "主席", "主席"),))
_BLOCKS = (
    Block((Run("The garden "), Run("opens", bold=True)), id="b1"),
    Block((Run("“We waited thirty years.”"),), Role.QUOTE, "b2", 7),
)


def _kit_text(language: Language) -> KitText:
    text = ReleaseText(
        *(
            2,
            1,
            language,
            "Tidal garden opens",
            ("By the quay",),
            "Hong Kong",
            _BLOCKS,
            ("Doors open at nine.",),
            "###",
        ),
        updated_at=datetime(2027, 3, 1, tzinfo=UTC),
    )
    return KitText(text, (Boilerplate(3, language, "About", ("We grow tides.",)),), (_SPEAKER,))


_KIT = PressKit(
    title=ByLanguage("Garden"),
    language=Language.EN,
    organisation=Organisation(
        1, ByLanguage("Lantern Bay", "燈籠灣", "灯笼湾"), ByLanguage("LB", "燈", "灯"), "lb.example"
    ),
    kind=ReleaseKind.PRESS_RELEASE,
    release_line=ReleaseLine.EMBARGOED,
    embargo=Embargo(datetime(2027, 3, 18, 3, tzinfo=UTC)),
    is_draft=True,
    issue_date=date(2027, 3, 18),
    assets_url="https://photos.example",
    parts=(PartChoice(PartKind.RELEASE, Language.EN),),
    texts=(_kit_text(Language.EN), _kit_text(Language.ZH_HANT)),
    photos=(KitPhoto(1, Photo(5, "ab" * 32, caption=_ALL, alt_text=_ALL, credit=_ALL), None),),
    facts=(Fact(6, 1, "15,000", _ALL, date(2027, 1, 1)),),
    press_officers=(PressOfficer(8, _ALL, _ALL, _ALL, "+852 5555 0121", "press@lb.example"),),
)
_HASH = text_hash(_KIT, Language.EN)


def _with_text(**changes: object) -> PressKit:
    english, chinese = _KIT.texts
    return replace(_KIT, texts=(replace(english, text=replace(english.text, **changes)), chinese))  # type: ignore[arg-type]


def _with_blocks(*blocks: Block) -> PressKit:
    return _with_text(blocks=blocks)


def _with_photo(**changes: object) -> PressKit:
    shown = _KIT.photos[0]
    return replace(_KIT, photos=(replace(shown, photo=replace(shown.photo, **changes)),))  # type: ignore[arg-type]


def _with_kit_text(**changes: object) -> PressKit:
    return replace(_KIT, texts=(replace(_KIT.texts[0], **changes), _KIT.texts[1]))  # type: ignore[arg-type]


_OTHER = ByLanguage("Another", "黎博士", "黎博士")
_PRINTED = {
    "headline": _with_text(headline="Tidal garden open"),
    "subheadline": _with_text(subheadlines=()),
    "place": _with_text(place="Kowloon"),
    "note": _with_text(notes=("Doors open at ten.",)),
    "end mark": _with_text(end_mark="Ends"),
    "editors' note": _with_text(editors_note="Corrected."),
    "bold": _with_blocks(replace(_BLOCKS[0], runs=(Run("The garden opens"),)), _BLOCKS[1]),
    "link": _with_blocks(
        replace(_BLOCKS[0], runs=(Run("The garden "), Run("opens", True, href="https://a.b"))), _BLOCKS[1]
    ),
    "role": _with_blocks(replace(_BLOCKS[0], role=Role.HEADING), _BLOCKS[1]),
    "order": _with_blocks(*_BLOCKS[::-1]),
    "no speaker": _with_blocks(_BLOCKS[0], replace(_BLOCKS[1], speaker_id=None)),
    "speaker's name": _with_kit_text(speakers=(replace(_SPEAKER, name=_OTHER),)),
    "speaker's post": _with_kit_text(speakers=(replace(_SPEAKER, posts=()),)),
    "boilerplate": _with_kit_text(boilerplates=(Boilerplate(3, Language.EN, "About", ("We grow tide.",)),)),
    "caption": _with_photo(caption=_OTHER),
    "alternative text": _with_photo(alt_text=_OTHER),
    "credit": _with_photo(credit=_OTHER),
    "copyright": _with_photo(copyright="LB"),
    "picture": _with_photo(sha256="cd" * 32),
    "no photo": replace(_KIT, photos=()),
    "figure": replace(_KIT, facts=(replace(_KIT.facts[0], value="15,001"),)),
    "what is counted": replace(_KIT, facts=(replace(_KIT.facts[0], label=_OTHER),)),
    "day of the figure": replace(_KIT, facts=(replace(_KIT.facts[0], as_of=None),)),
    "telephone": replace(_KIT, press_officers=(replace(_KIT.press_officers[0], phone="+852 5555 0122"),)),
    "officer": replace(_KIT, press_officers=(replace(_KIT.press_officers[0], title=_OTHER),)),
    "issuer": replace(_KIT, organisation=replace(_KIT.organisation, name=_OTHER)),
    "issue date": replace(_KIT, issue_date=date(2027, 3, 19)),
    "kind": replace(_KIT, kind=ReleaseKind.STATEMENT),
    "link to photos": replace(_KIT, assets_url=""),
    "embargo": replace(_KIT, embargo=Embargo(datetime(2027, 3, 18, 4, tzinfo=UTC))),
    "zone": replace(_KIT, embargo=Embargo(datetime(2027, 3, 18, 3, tzinfo=UTC), "Europe/London")),
    "release line": replace(_KIT, release_line=ReleaseLine.NONE),
}
_UNPRINTED = {
    "saved again": _with_text(version=9, updated_at=datetime(2027, 3, 2, tzinfo=UTC)),
    "ready": _with_text(state=TextState.READY),
    "other keys": _with_text(id=55, release_id=44),
    "other block ids": _with_blocks(replace(_BLOCKS[0], id="x"), replace(_BLOCKS[1], id="y")),
    "runs cut elsewhere": _with_blocks(
        replace(_BLOCKS[0], runs=(Run("The "), Run("garden "), Run("op", True), Run("ens", True))), _BLOCKS[1]
    ),
    "speaker under another key": _with_kit_text(
        text=replace(_KIT.texts[0].text, blocks=(_BLOCKS[0], replace(_BLOCKS[1], speaker_id=70))),
        speakers=(replace(_SPEAKER, id=70, version=4),),
    ),
    "approved": replace(_KIT, is_draft=False),
    "other languages": replace(_KIT, texts=(_KIT.texts[0],)),
    "Chinese caption": _with_photo(caption=ByLanguage("Dr Lai", "別的", "别的")),
    "where people stand": _with_photo(people=(PersonInPicture(7, 1, 2),)),
    "file name": _with_photo(file_name="DSC_0001.JPG", version=3),
    "title of the kit": replace(_KIT, title=ByLanguage("Another kit"), slug="another"),
    "parts": replace(_KIT, parts=()),
    "confidential": replace(_KIT, is_confidential=True),
}


@pytest.mark.parametrize("what", _PRINTED)
def test_hash_changes_with_whatever_is_printed(what: str) -> None:
    assert text_hash(_PRINTED[what], Language.EN) != _HASH


@pytest.mark.parametrize("what", _UNPRINTED)
def test_hash_stays_with_whatever_is_not_printed(what: str) -> None:
    assert text_hash(_UNPRINTED[what], Language.EN) == _HASH


def test_hash_of_these_words_is_this_one_in_every_version_of_the_program() -> None:
    """Were it another, every approval in every library would be void after an update."""
    assert _HASH == "b42b31e85811aaae769bce01763e82f2dc6af20948d996100518b762f4747cf4"


@given(st.lists(_WORDS, max_size=4), st.lists(_WORDS, max_size=4))
def test_two_bodies_have_one_hash_only_where_they_are_the_same(one: list[str], other: list[str]) -> None:
    hashes = [text_hash(_with_blocks(*(Block((Run(each),)) for each in said)), Language.EN) for said in (one, other)]
    assert (hashes[0] == hashes[1]) is (one == other)


@given(_WORDS, st.data())
def test_one_changed_character_changes_the_hash(words: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words)))
    changed = words[:at] + data.draw(st.characters(exclude_categories=["Cs"])) + words[at:]
    before, after = (text_hash(_with_text(headline=each), Language.EN) for each in (words, changed))
    assert before != after


@given(_WORDS)
def test_languages_do_not_touch_each_other(words: str) -> None:
    assert text_hash(_with_text(headline=words), Language.ZH_HANT) == text_hash(_KIT, Language.ZH_HANT)


@given(_WORDS, _WORDS)
def test_quotes_have_one_hash_only_where_words_and_speaker_are_the_same(one: str, other: str) -> None:
    said = [Block((Run(each),), Role.QUOTE) for each in (one, other)]
    hashes = {quote_hash(each, _SPEAKER, Language.EN) for each in said}
    assert len(hashes) == len({one, other})
    assert quote_hash(said[0], None, Language.EN) not in hashes


def test_look_of_a_quote_does_not_touch_its_approval() -> None:
    block, speaker = quotes_of(_KIT.texts[0])[0]
    bold = replace(block, runs=(replace(block.runs[0], bold=True),), id="other")
    assert quote_hash(bold, speaker, Language.EN) == quote_hash(block, speaker, Language.EN)
