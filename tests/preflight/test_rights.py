"""What preflight says of consent, of the last day of use and of an embargo a photo has of its own."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from mediadesk.preflight import check
from mediadesk.records.finding import Severity
from mediadesk.records.house_style import CORPORATE
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, Consent, PersonInPicture
from mediadesk.records.release import Embargo, ReleaseLine
from mediadesk.records.rule_settings import RuleSetting
from mediadesk.wording import findings as wording
from tests.preflight.kits import NOW

LAI, HO = (
    Newsmaker(7, ByLanguage("Lai Sum-yi", "黎芯兒", "黎芯儿"), ByLanguage("Ms")),
    Newsmaker(8, ByLanguage("Ho Ka-ming")),
)
IN_FRONT = PersonInPicture(7, 1, 1)
BESIDE = PersonInPicture(8, 1, 2)
NO, YES, NOT_NEEDED = Consent.REFUSED, Consent.GIVEN, Consent.NOT_NEEDED


@pytest.fixture
def cleared(found, photo_of):
    """What PHO-13 finds in a kit with one photo of these people; `changes` of the photo."""

    def looked_at(*people, **changes):
        photo = photo_of(1, people=people, **changes)
        return found("PHO-13", "A kite.", photos=(photo,), pictured=(LAI, HO))

    return looked_at


def test_whoever_refused_is_named_and_the_rest_is_not_told_as_well(cleared):
    (finding,) = cleared(replace(IN_FRONT, consent=NO), BESIDE, PersonInPicture(UNNAMED, 1, 3, is_minor=True))
    assert (finding.severity, finding.case, finding.found) == (Severity.ERROR, "refused", "Ms Lai Sum-yi")
    assert "Ms Lai Sum-yi" in wording.detail(finding)


def test_minors_need_somebody_who_said_yes(cleared):
    unnamed = (PersonInPicture(UNNAMED, 1, 2, is_minor=True), PersonInPicture(UNNAMED, 1, 3, is_minor=True))
    (finding,) = cleared(replace(IN_FRONT, is_minor=True), *unnamed)
    assert (finding.severity, finding.case) == (Severity.ERROR, "minor")
    assert finding.found == "Ms Lai Sum-yi, 2 people without a name"
    assert cleared(replace(IN_FRONT, is_minor=True, consent=YES)) == []


def test_a_desk_that_notes_no_consent_is_not_asked_for_any(cleared):
    assert cleared(IN_FRONT, BESIDE) == []
    (finding,) = cleared(replace(IN_FRONT, consent=NOT_NEEDED), BESIDE)
    assert (finding.severity, finding.case, finding.found) == (Severity.WARNING, "unasked", "Ho Ka-ming")


def test_nobody_is_asked_where_nobody_can_be_recognised(cleared):
    people = (replace(IN_FRONT, consent=NOT_NEEDED), replace(BESIDE, is_minor=True))
    assert cleared(*people, nobody_identifiable=True) == []


def test_terms_and_consent_are_told_apart(cleared, found, photo_of):
    people = (replace(IN_FRONT, consent=YES), BESIDE)
    photo = photo_of(1, sha256="a" * 64, size=(4000, 3000), file_name="kite.jpg", people=people)
    both = found("PHO-13", "A kite.", photos=(photo,), pictured=(LAI, HO))
    assert [(each.case, each.found) for each in both] == [("", "kite.jpg"), ("unasked", "Ho Ka-ming")]


@pytest.mark.parametrize("rule", ["PHO-13", "PHO-19"])
def test_a_house_that_wants_no_such_warnings_still_has_the_errors(text_of, photo_of, rule):
    refused = photo_of(1, people=(replace(IN_FRONT, consent=NO),), expires_on=date(2025, 4, 1))
    warned = photo_of(2, people=(replace(IN_FRONT, consent=YES), BESIDE), expires_on=date(2025, 4, 25))
    from tests.preflight.kits import kit_of

    kit = kit_of(text_of("A kite."), photos=(refused, warned), pictured=(LAI, HO))
    quiet = replace(kit, house_style=replace(CORPORATE, required=(), rules=((rule, RuleSetting.OFF),)))
    found = [each for each in check(quiet, [Language.EN], NOW) if each.rule == rule]
    assert [(each.block_id, each.severity) for each in found] == [("photo-1", Severity.ERROR)]


@pytest.mark.parametrize(
    ("last", "severity", "case"),
    [
        (date(2025, 4, 19), Severity.ERROR, "over"),
        (date(2025, 4, 20), Severity.WARNING, "before_issue"),
        (date(2025, 4, 23), Severity.WARNING, "before_issue"),
        (date(2025, 4, 24), Severity.WARNING, "soon"),
        (date(2025, 5, 8), Severity.WARNING, "soon"),
    ],
)
def test_the_last_day_of_use_is_held_against_today_and_the_day_of_issue(found, photo_of, last, severity, case):
    (finding,) = found("PHO-19", "A kite.", photos=(photo_of(1, expires_on=last),))
    assert (finding.severity, finding.case) == (severity, case)


def test_days_are_counted_where_the_release_is(found, photo_of):
    late = datetime(2025, 4, 19, 17, tzinfo=UTC)  # the 20th in Hong Kong, the 19th in London
    photos = (photo_of(1, expires_on=date(2025, 4, 19)),)
    assert [each.case for each in found("PHO-19", "A kite.", photos=photos, now=late)] == ["over"]
    in_london = {"embargo": Embargo(NOW + timedelta(days=9), "Europe/London"), "release_line": ReleaseLine.EMBARGOED}
    london = found("PHO-19", "A kite.", photos=photos, now=late, **in_london)
    assert [each.case for each in london] == ["before_issue"]


def test_an_embargo_of_a_photo_is_told_in_its_own_zone(found, photo_of):
    until = datetime(2025, 4, 24, 10, tzinfo=UTC)
    held = photo_of(1, embargo_until=until, embargo_zone="Europe/London")
    (finding,) = found("PHO-20", "A kite.", photos=(held,))
    assert (finding.severity, finding.case) == (Severity.ERROR, "at_once")
    assert finding.about == "11:00 BST, Thursday 24 April 2025"
    line = {"release_line": ReleaseLine.EMBARGOED}
    assert found("PHO-20", "A kite.", photos=(held,), embargo=Embargo(until), **line) == []
    (shorter,) = found("PHO-20", "A kite.", photos=(held,), embargo=Embargo(until - timedelta(minutes=1)), **line)
    assert (shorter.case, shorter.limit) == ("shorter", "17:59 HKT, Thursday 24 April 2025")


def test_an_embargo_that_is_over_holds_nothing_up(found, photo_of):
    held = photo_of(1, embargo_until=NOW - timedelta(minutes=1))
    assert found("PHO-20", "A kite.", photos=(held,), issue_date=None) == []
