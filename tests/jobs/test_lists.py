"""Lists in use: who is left out, what is written down, and that it stays when the list changes."""

import csv
from datetime import UTC, date, datetime

import pytest

from mediadesk.jobs import lists
from mediadesk.records.contact import ContactStatus, MediaContact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.list_problems import BrokenList
from mediadesk.records.media_list import Ask, MediaList, Rule, RuleField
from mediadesk.records.privacy import Scope
from mediadesk.records.release import Release, ReleaseText, Status
from mediadesk.records.timeline import Happened

NOW = datetime(2027, 3, 18, 8, tzinfo=UTC)


@pytest.fixture
def everybody(library):
    """Ada and Ben may be written to; Cai left the trade, Dan's domain is barred."""
    for name, email, status in (
        *(("Ada", "ada@post.example", ContactStatus.ACTIVE), ("Ben", "ben@post.example", ContactStatus.NEW)),
        *(("Cai", "cai@post.example", ContactStatus.LEFT), ("Dan", "dan@tabloid.example", ContactStatus.ACTIVE)),
    ):
        library.contacts.add(MediaContact(new_key(), ByLanguage(name), email=email, status=status))
    library.do_not_contact.add(Scope.DOMAIN, "tabloid.example", reason="", who="", since=date(2027, 1, 1))
    return library.media_lists.add(MediaList(new_key(), "All", Rule()))


@pytest.fixture
def release(library):
    key = new_key()
    library.releases.add(Release(key, status=Status.ISSUED), [ReleaseText(new_key(), key, Language.EN, "Pier opens")])
    return key


def used(library, media_list):
    return [
        [each.name for each in library.media_lists.used_members(use.id)]
        for use in library.media_lists.uses(media_list.id)
    ]


def test_a_list_leaves_without_those_turned_away_and_who_was_on_it_stays_written_down(library, everybody, tmp_path):
    done = lists.export(library, everybody.id, tmp_path / "all.csv", NOW)
    rows = list(csv.DictReader((tmp_path / "all.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [row["Name in English"] for row in rows] == ["Ada", "Ben"]
    assert (done.count, done.left_out) == (2, 2)
    library.contacts.add(MediaContact(new_key(), ByLanguage("Eve")))
    assert used(library, everybody) == [["Ada", "Ben"]]
    whole = lists.export(library, everybody.id, tmp_path / "whole.csv", NOW, with_barred=True)
    assert (whole.count, whole.left_out) == (5, 0)


def test_a_release_recorded_for_a_list_is_one_step_and_stands_in_every_timeline(library, everybody, release):
    keys, left_out = lists.sendable(library, everybody.id, NOW)
    assert (len(keys), left_out) == (2, 2)
    assert lists.record_sent(library, everybody.id, release, keys, now=NOW) == 2
    assert used(library, everybody) == [["Ada", "Ben"]]
    assert library.media_lists.uses(everybody.id)[0].release_id == release
    told = {each.kind for each in library.interactions.timeline.of_contact(keys[0]).entries}
    assert {Happened.SENT, Happened.LISTED} <= told
    library.history.undo()
    assert used(library, everybody) == []
    assert library.recipients.of(release) == ()


def test_a_list_that_asks_for_what_is_gone_is_not_used(library, release, tmp_path):
    broken = library.media_lists.add(MediaList(new_key(), "Chess", Rule((Ask(RuleField.BEAT, ("chess",)),))))
    with pytest.raises(BrokenList):
        lists.export(library, broken.id, tmp_path / "chess.csv", NOW)
    with pytest.raises(BrokenList):
        lists.record_sent(library, broken.id, release, [], now=NOW)
    assert not (tmp_path / "chess.csv").exists()
