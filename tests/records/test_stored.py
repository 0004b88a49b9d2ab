"""Records come back from JSON as they were."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.block import Block, Role, Run
from mediadesk.records.issued import IssuedContent
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Fact, Organisation
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.records.release import Embargo, Release, ReleaseText
from mediadesk.records.stored import from_json, to_json

_WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_MOMENTS = st.datetimes(timezones=st.just(UTC))


@given(_WORDS, _MOMENTS, st.sampled_from(Role), st.one_of(st.none(), st.floats(0, 1)), st.booleans())
def test_whole_release_comes_back_as_it_was(
    words: str, moment: datetime, role: Role, x: float | None, bold: bool
) -> None:
    content = IssuedContent(
        release=Release(1, embargo=Embargo(moment, "Europe/London"), issue_date=date(2027, 3, 18), updated_at=moment),
        organisation=Organisation(2, ByLanguage(words)),
        texts=(ReleaseText(3, 1, Language.ZH_HANT, words, (words,), blocks=(Block((Run(words, bold),), role, "b"),)),),
        photos=(Photo(4, size=(3, 2), people=(PersonInPicture(5, x=x, y=x),)),),
        facts=(Fact(6, 1, words, ByLanguage(zh_hans=words)),),
    )
    assert from_json(IssuedContent, json.loads(json.dumps(to_json(content)))) == content


def test_fields_of_another_version_of_the_program_do_no_harm() -> None:
    assert from_json(Embargo, {"until": "2027-03-18T03:00:00+00:00", "colour": "red"}) == Embargo(
        datetime(2027, 3, 18, 3, tzinfo=UTC)
    )


def test_what_is_no_record_is_refused() -> None:
    @dataclass
    class Odd:
        what: object

    with pytest.raises(TypeError):
        to_json(Odd(object()))
