"""Language versions beside each other: what one states and another does not is a gap, and nothing else is."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mediadesk.comparison.parity import parity
from mediadesk.comparison.parity_rows import Presence
from mediadesk.comparison.statement_kinds import Kind
from mediadesk.preflight import check
from mediadesk.records.block import Block, Role, Run, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Organisation
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, KitText, PressKit
from mediadesk.records.register import Register
from mediadesk.records.release import ReleaseKind, ReleaseLine, ReleaseText
from mediadesk.records.translation import Link, Origin, Translation
from mediadesk.wording.texts import load

EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS
_MONTHS = load("dates")["months"]["en"]
_HAN = "〇一二三四五六七八九"
LAI = Newsmaker(1, ByLanguage("Lai Sum-yi", "黎心怡", "黎心怡"), ByLanguage("Dr", "博士", "博士"))
HO = Newsmaker(2, ByLanguage("Ho Kwok-keung", "何國強", "何国强"), ByLanguage("Mr", "先生", "先生"))
CAST = (LAI, HO)
OFFICER = PressOfficer(3, ByLanguage("Karen Lau"), phone="+852 5555 0121", email="karen.lau@kites.example")


@dataclass(frozen=True)
class Said:
    """What one version of the release states."""

    guests: int = 250
    kites: int = 24
    schools: int = 5
    share: int = 31
    cost: int = 120
    day: date = date(2025, 4, 24)
    hour: int = 3
    phone: int = 55550121
    page: str = "kites"
    mailbox: str = "news"
    host: int = 0
    pictured: int = 1


def _english(said):
    host = CAST[said.host].name.en
    return (
        f"More than {said.guests} guests and pupils of {_ENGLISH[said.schools]} schools saw {_spelt(said.kites)} kites"
        f" on {said.day.day} {_MONTHS[said.day.month - 1]} {said.day.year} at {said.hour} pm.",
        f"It cost {said.cost / 100} million dollars, {said.share} per cent less. {host} was there."
        f" Call +852 {_phone(said)}, write to {said.mailbox}@kites.example or see https://{said.page}.example/.",
    )


def _chinese(said, language):
    name = CAST[said.host].name.get(language)
    return (
        f"逾{said.guests}名來賓與{_HAN[said.schools]}間學校的學生於{said.day.year}年{said.day.month}月{said.day.day}日"
        f"下午{said.hour}時觀看了{_han(said.kites)}隻風箏。",
        f"耗資{said.cost}萬元，減少百分之{said.share}。{name}在場。致電{_phone(said)}，電郵{said.mailbox}@kites.example，"
        f"或瀏覽https://{said.page}.example。",
    )


_ENGLISH = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _spelt(number):
    tens, ones = ("", "", "twenty", "thirty", "forty")[number // 10], _ENGLISH[number % 10]
    return f"{tens}-{ones}" if ones else tens


def _han(number):
    return f"{_HAN[number // 10]}十{_HAN[number % 10] if number % 10 else ''}"


def _phone(said):
    return f"{said.phone // 10_000} {said.phone % 10_000:04}"


def _version(said, language, quoted=(1,), **changes):
    paragraphs = _english(said) if language is EN else _chinese(said, language)
    spoken = (
        "“Kites fly wherever the wind goes, my friends.”"
        if language is EN
        else "「風往哪裏去，風箏就往哪裏飛，朋友們。」"
    )
    blocks = [Block((Run(each),), id=f"b{number}") for number, each in enumerate(paragraphs)]
    blocks += [Block((Run(spoken),), Role.QUOTE, f"q{number}", each) for number, each in enumerate(quoted)]
    headline = {EN: "Kites fly", TC: "風箏高飛", SC: "风筝高飞"}[language]
    text = ReleaseText(10, 9, language, headline=headline, blocks=tuple(blocks), place="Hong Kong")
    return KitText(replace(text, **changes), speakers=CAST)


def _caption(said):
    words = ByLanguage()
    for language, each in said.items():
        name = CAST[each.pictured].name.get(language)
        words = words.with_text(language, f"{name} with a kite" if language is EN else f"{name}與風箏")
    return words


def kit(said, **texts):
    """A kit that says `said` in each language; `texts` in place of those made from it."""
    photo = Photo(20, caption=_caption(said), people=())
    return PressKit(
        title=ByLanguage("Kites"),
        language=EN,
        organisation=Organisation(1, ByLanguage("Kite Trust")),
        kind=ReleaseKind.PRESS_RELEASE,
        release_line=ReleaseLine.IMMEDIATE,
        embargo=None,
        is_draft=True,
        issue_date=date(2025, 4, 24),
        assets_url="",
        parts=(),
        texts=tuple(texts.get(language.name) or _version(each, language) for language, each in said.items()),
        photos=(KitPhoto(1, photo, None),),
        press_officers=(OFFICER,),
        register=Register(CAST),
    )


_SAID = st.builds(
    Said,
    guests=st.integers(100, 9_999),
    kites=st.integers(20, 49),
    schools=st.integers(3, 9),
    share=st.integers(50, 99),
    cost=st.integers(110, 990),
    day=st.dates(date(2020, 1, 1), date(2029, 12, 31)),
    hour=st.integers(1, 11),
    phone=st.integers(2_200_0000, 9_900_9999),
    page=st.sampled_from(("kites", "fly", "museum")),
    mailbox=st.sampled_from(("news", "press", "media")),
    host=st.integers(0, 1),
    pictured=st.integers(0, 1),
)
_EVERYWHERE = st.sampled_from((EN, TC, SC))


def _rules(whole):
    return {
        each.language for each in check(whole, [EN, TC, SC], datetime(2025, 4, 20, tzinfo=UTC)) if each.rule == "LNG-03"
    }


@given(_SAID)
def test_versions_that_say_the_same_have_no_gap(said):
    whole = kit({EN: said, TC: said, SC: said})
    assert [(row.kind, row.said) for row in parity(whole, [EN, TC, SC]).gaps] == []
    assert _rules(whole) == set()


@example(Said(guests=101), Said(guests=100), "guests", TC)
@given(_SAID, _SAID, st.sampled_from(list(Said.__dataclass_fields__)), _EVERYWHERE)
def test_one_thing_changed_in_one_language_is_a_gap_in_the_others(said, other, field, language):
    changed = replace(said, **{field: getattr(other, field)})
    versions = {EN: said, TC: said, SC: said} | {language: changed}
    whole = kit(versions)
    stated = [statement for each in (said, changed) for statement in (_english(each),)]
    found = _rules(whole)
    if stated[0] == stated[1] and said.pictured == changed.pictured:
        assert found == set()
    elif _is_told_apart(said, changed, field):
        assert found == ({TC, SC} if language is EN else {language})


def _is_told_apart(said, changed, field):
    """Whether the new value is not by chance another thing the release states too."""
    numbers = {
        said.guests,
        said.kites,
        said.schools,
        said.share,
        said.hour,
        said.day.day,
        said.day.month,
        said.day.year,
    }
    new = getattr(changed, field)
    return field not in ("guests", "kites", "schools", "share") or (
        new not in numbers
        and getattr(said, field)
        not in {
            value
            for name, value in (("guests", said.guests), ("kites", said.kites), ("share", said.share))
            if name != field
        }
        | {said.hour, said.day.day, said.day.month, said.day.year}
    )


@given(_SAID, _EVERYWHERE)
def test_a_caption_left_out_is_a_gap(said, language):
    whole = kit({EN: said, TC: said, SC: said})
    photo = replace(whole.photos[0].photo, caption=whole.photos[0].photo.caption.with_text(language, ""))
    gaps = parity(replace(whole, photos=(KitPhoto(1, photo, None),)), [EN, TC, SC]).gaps
    assert [(row.kind, row.cell(language).presence) for row in gaps] == [(Kind.PHOTO, Presence.MISSING)]


@pytest.mark.parametrize("quoted", [(), (1, 2), (2,)])
def test_quotes_must_be_as_many_and_by_the_same_people(quoted):
    said = Said()
    whole = kit({EN: said, TC: said, SC: said}, ZH_HANT=_version(said, TC, quoted))
    assert {row.kind for row in parity(whole, [EN, TC, SC]).gaps} == {Kind.QUOTE}
    assert _rules(whole) == {TC}


def test_people_may_be_called_by_their_short_name_in_a_caption():
    said = Said(pictured=0)
    whole = kit({EN: said, TC: said, SC: said})
    caption = ByLanguage("Dr Lai with a kite", "黎博士與風箏", "黎心怡博士与风筝")
    photo = replace(whole.photos[0].photo, caption=caption)
    assert parity(replace(whole, photos=(KitPhoto(1, photo, None),)), [EN, TC, SC]).gaps == ()


def test_a_day_without_its_year_is_the_same_day():
    whole = kit({EN: Said(), TC: Said()})
    text = whole.texts[1].text
    blocks = tuple(plain(block.text.replace("2025年", "")) for block in text.blocks)
    without = replace(whole, texts=(whole.texts[0], replace(whole.texts[1], text=replace(text, blocks=blocks))))
    assert [row for row in parity(without, [EN, TC]).gaps if row.kind is Kind.DATE] == []


def test_a_gap_leads_to_the_passage_made_from_the_one_that_says_it():
    made = Translation(EN, (Link("b1", Origin("b0", "…")), Link("b0", Origin("b1", "…"))))
    said = Said(guests=260)
    whole = kit({EN: said, TC: Said()}, ZH_HANT=_version(Said(), TC, source=made))
    (row,) = [each for each in parity(whole, [EN, TC]).gaps if each.said == "260"]
    assert row.cell(TC).places[0].passage == "b1"
    assert row.cell(EN).places[0].passage == "b0"


def test_a_version_without_words_is_not_compared():
    said = Said()
    whole = kit({EN: said, TC: said}, ZH_HANT=KitText(ReleaseText(10, 9, TC)))
    assert parity(whole, [EN, TC]).rows == ()


def test_links_are_compared_where_they_lead():
    def version(language, href):
        return _version(Said(), language, blocks=(Block((Run("Here" if language is EN else "這裡", href=href),)),))

    same = kit(
        {EN: Said(), TC: Said()}, EN=version(EN, "https://kites.example/"), ZH_HANT=version(TC, "https://kites.example")
    )
    assert [row.kind for row in parity(same, [EN, TC]).gaps] == []
    other = kit(
        {EN: Said(), TC: Said()}, EN=version(EN, "https://kites.example"), ZH_HANT=version(TC, "tel:+85255550121")
    )
    assert [row.kind for row in parity(other, [EN, TC]).gaps] == [Kind.LINK, Kind.PHONE]


def test_last_year_answers_for_the_year():
    texts = {
        "EN": _version(Said(), EN, blocks=(plain("It drew 544 visitors in 2024."),)),
        "ZH_HANT": _version(Said(), TC, blocks=(plain("去年吸引544名訪客。"),)),
    }
    whole = kit({EN: Said(), TC: Said()}, **texts)
    assert parity(whole, [EN, TC]).gaps == ()
    assert [row.said for row in parity(replace(whole, issue_date=date(2026, 1, 1)), [EN, TC]).gaps] == ["2024"]


def test_the_day_of_issue_is_printed_in_every_language():
    texts = {
        "EN": _version(Said(), EN, blocks=(plain("It opens on 24 April."),)),
        "ZH_HANT": _version(Said(), TC, blocks=(plain("今日開幕。"),)),
    }
    whole = kit({EN: Said(), TC: Said()}, **texts)
    assert parity(whole, [EN, TC]).gaps == ()
    assert [row.kind for row in parity(replace(whole, issue_date=None), [EN, TC]).gaps] == [Kind.DATE]


def test_a_word_that_may_mean_a_number_asks_nothing_of_the_others():
    texts = {
        "EN": _version(Said(), EN, blocks=(plain("They fly."),)),
        "ZH_HANT": _version(Said(), TC, blocks=(plain("共500隻。"),)),
        "ZH_HANS": _version(Said(), SC, blocks=(plain("三四五百只。"),)),
    }
    whole = kit({EN: Said(), TC: Said(), SC: Said()}, **texts)
    assert _rules(whole) == {TC}
