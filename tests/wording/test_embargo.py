"""Embargoes in plain words, in three languages and three cities."""

from datetime import UTC, datetime

import pytest

from mediadesk.records.languages import Language
from mediadesk.records.release import Embargo
from mediadesk.wording.embargo import USUAL_CITIES, city, for_everybody, in_cities, in_plain_words
from mediadesk.wording.texts import load

_UNTIL = datetime(2025, 4, 24, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.EN, "Journalists may publish from Thursday 24 April 2025, 11:00 Hong Kong time"),
        (Language.ZH_HANT, "傳媒於2025年4月24日（星期四）香港時間上午11時後方可發佈"),
        (Language.ZH_HANS, "媒体于2025年4月24日（星期四）香港时间上午11时后方可发布"),
    ],
)
def test_embargo_is_said_in_plain_words(language: Language, said: str) -> None:
    assert in_plain_words(Embargo(_UNTIL), language) == said


def test_embargo_is_said_in_the_time_of_its_own_zone() -> None:
    assert in_plain_words(Embargo(_UNTIL, "America/New_York"), Language.EN).endswith(
        "Wednesday 23 April 2025, 23:00 New York time"
    )


def test_three_cities_show_the_same_instant_on_their_own_clocks() -> None:
    assert in_cities(_UNTIL, USUAL_CITIES, Language.EN) == (
        ("Hong Kong", "Thursday 24 April 2025, 11:00 HKT"),
        ("London", "Thursday 24 April 2025, 04:00 BST"),
        ("New York", "Wednesday 23 April 2025, 23:00 EDT"),
    )
    assert [name for name, _ in in_cities(_UNTIL, USUAL_CITIES, Language.ZH_HANT)] == ["香港", "倫敦", "紐約"]


def test_place_without_a_name_of_its_own_is_called_by_its_zone() -> None:
    assert city("America/Argentina/Buenos_Aires", Language.ZH_HANT) == "Buenos Aires"


def test_every_zone_an_embargo_can_have_is_a_city() -> None:
    assert set(load("dates")["zones"]) <= set(load("embargo")["cities"])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            Language.EN,
            "Journalists may publish from Thursday 24 April 2025, 11:00 Hong Kong time "
            "(London: 04:00 BST, Thursday; New York: 23:00 EDT, Wednesday).",
        ),
        (
            Language.ZH_HANT,
            "傳媒於2025年4月24日（星期四）香港時間上午11時後方可發佈（倫敦：星期四凌晨4時；紐約：星期三晚上11時）。",
        ),
    ],
)
def test_printed_embargo_tells_the_time_on_other_clocks_but_not_its_own_twice(language: Language, said: str) -> None:
    assert for_everybody(Embargo(_UNTIL), USUAL_CITIES, language) == said


def test_printed_embargo_of_a_desk_with_one_city_is_one_clause() -> None:
    assert for_everybody(Embargo(_UNTIL), ["Asia/Hong_Kong"], Language.EN).endswith("11:00 Hong Kong time.")
