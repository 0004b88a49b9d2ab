"""What a day asks of releases, on both engines."""

from datetime import UTC, datetime, timedelta

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.release import Embargo, Release, ReleaseText, Status
from mediadesk.records.sign_off import ApprovalStep

NOON = datetime(2027, 3, 18, 12, tzinfo=UTC)


def _release(library: Library, headline: str, release: Release) -> int:
    library.releases.add(release, [ReleaseText(new_key(), release.id, Language.EN, headline)])
    return release.id


def test_embargoes_that_lift_are_found_by_their_moment(library: Library) -> None:
    for hours in (0, 5, 6):
        embargo = Embargo(NOON + timedelta(hours=hours))
        _release(library, f"in {hours}", Release(new_key(), status=Status.EMBARGOED, embargo=embargo))
    found = library.agendas.lifts(NOON, NOON + timedelta(hours=6))
    assert [(each.headline, each.until) for each in found] == [("in 0", NOON), ("in 5", NOON + timedelta(hours=5))]


def test_what_is_due_first_is_waited_for_first(library: Library) -> None:
    for headline, due in (("No date", None), ("Later", NOON + timedelta(days=1)), ("Sooner", NOON)):
        key = _release(library, headline, Release(new_key(), status=Status.IN_REVIEW))
        library.sign_offs.set_steps(key, [ApprovalStep(new_key(), "Legal", "", due)])
    _release(library, "Draft", Release(new_key()))
    found = library.agendas.waiting()
    assert [(each.headline, each.due_at) for each in found] == [
        *(("Sooner", NOON), ("Later", NOON + timedelta(days=1)), ("No date", None)),
    ]


def test_releases_touched_last_come_first_and_one_besides_at_the_end(library: Library) -> None:
    keys = [_release(library, f"Release {number}", Release(new_key())) for number in range(22)]
    found = library.agendas.recent(besides=keys[0])
    assert len(found) == 21
    assert found[0] == (keys[-1], "Release 21")
    assert found[-1] == (keys[0], "Release 0")
