"""What was said with the journalists of the sample desk."""

from datetime import UTC, datetime, timedelta

from mediadesk import paths
from mediadesk.jobs import sample_interactions
from mediadesk.jobs.agenda import agenda
from mediadesk.library import Library
from mediadesk.records.contact import MediaContact
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage

NOW = datetime(2027, 3, 18, 12, tzinfo=UTC)
FILE = paths.shipped("resources") / "sample_desk" / "interactions.toml"


def test_days_are_counted_from_the_day_it_is_opened(library: Library) -> None:
    address = "m.holloway@harbourcourier.example"
    margaret = library.contacts.add(MediaContact(new_key(), ByLanguage("Margaret Holloway"), address))
    sample_interactions.add(library, FILE, {}, NOW)
    entries = library.interactions.timeline.of_contact(margaret.id).entries
    assert len(entries) == 3
    assert [each.is_off_record for each in entries] == [False, True, False]
    assert timedelta(0) <= NOW - entries[0].at < timedelta(days=2)
    assert library.contacts.get(margaret.id).last_contact_at == entries[0].at
    assert [each.task.what for each in agenda(library, NOW.astimezone()).overdue] == ["Send the dates for schools"]
