"""Who got what, and what followed what: kept alike on both engines, and for good once it is out."""

from datetime import UTC, date, datetime

import pytest

from mediadesk.library import Library
from mediadesk.library.after_issue_tables import AmendmentTable
from mediadesk.records.amendment import Amendment, Way
from mediadesk.records.contact import ContactStatus, MediaContact, OutletKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.mailing import Addressee, Mailing
from mediadesk.records.problems import IssuedStays
from mediadesk.records.recipient import Recipient, SentBy
from mediadesk.records.release import Release, ReleaseText, Status

NOW = datetime(2027, 3, 18, 8, 2, tzinfo=UTC)


def _release(library: Library, status: Status = Status.ISSUED) -> int:
    key = new_key()
    return library.releases.add(Release(key, status=status), [ReleaseText(new_key(), key, Language.EN, "Pier")]).id


def _row_of(library: Library, release_id: int) -> int:
    return library._rows.all(AmendmentTable, AmendmentTable.release_id == release_id)[0]["id"]


def test_recipients_come_back_as_they_were_written_down(library: Library) -> None:
    release = _release(library)
    sent = Recipient(
        new_key(), release, 2, NOW, SentBy.WIRE, new_key(), "莫雅達", "海港郵報", "+852 5555 0100", OutletKind.AGENCY
    )
    library.recipients.add([sent])
    assert library.recipients.of(release) == (sent,)
    library.recipients.remove([sent.id])
    assert library.recipients.of(release) == ()
    library.history.undo()
    assert library.recipients.of(release) == (sent,)


def test_a_chain_is_followed_to_its_beginning_and_its_newest_end(library: Library) -> None:
    first, second, third = (_release(library) for _ in range(3))
    library.amendments.add(Amendment(second, first, Way.CORRECTION))
    library.amendments.add(Amendment(third, second, Way.WITHDRAWAL))
    assert library.amendments.chain(third) == [second, first]
    assert library.amendments.following(first) == Amendment(second, first, Way.CORRECTION)
    assert library.amendments.of(first) is None


def test_what_follows_in_the_trash_follows_no_more(library: Library) -> None:
    first, second = _release(library), _release(library, Status.DRAFT)
    library.amendments.add(Amendment(second, first, Way.CORRECTION))
    library.releases.move_to_trash(second)
    assert library.amendments.following(first) is None
    library.history.undo()
    assert library.amendments.following(first) is not None


def test_a_kit_counts_the_versions_of_the_whole_chain(library: Library) -> None:
    first, second, third = _release(library), _release(library), _release(library, Status.DRAFT)
    library.amendments.add(Amendment(second, first, Way.CORRECTION))
    library.amendments.add(Amendment(third, second, Way.UPDATE))
    amends = library.press_kits.collect_release(third, [Language.EN]).amends
    assert amends is not None
    assert (amends.way, amends.first_release_id) == (Way.UPDATE, first)
    assert amends.version_before(Language.EN) == 2
    assert amends.version_before(Language.ZH_HANT) == 0


def test_what_a_release_follows_is_for_good_once_it_is_out(library: Library) -> None:
    first, second = _release(library), _release(library)
    library.amendments.add(Amendment(second, first, Way.CORRECTION))
    key = _row_of(library, second)
    with pytest.raises(IssuedStays), library.history.step("Follow another"):
        library.history.update(AmendmentTable, key, {"supersedes_id": second})
    with pytest.raises(IssuedStays), library.history.step("Follow nothing"):
        library.history.delete(AmendmentTable, key)
    assert library.amendments.of(second) == Amendment(second, first, Way.CORRECTION)


def test_what_a_draft_follows_can_be_taken_back(library: Library) -> None:
    first, second = _release(library), _release(library, Status.DRAFT)
    library.amendments.add(Amendment(second, first, Way.CORRECTION))
    library.history.undo()
    assert library.amendments.of(second) is None


def test_a_release_goes_to_who_got_it_and_what_follows_it_to_who_was_not_told_yet(library: Library) -> None:
    first, second = _release(library), _release(library, Status.DRAFT)
    library.amendments.add(Amendment(second, first, Way.CORRECTION))
    languages = (Language.ZH_HANT, Language.EN)
    ada = MediaContact(new_key(), ByLanguage("Ada Mok"), languages=languages, verified_on=date(2027, 3, 1))
    library.contacts.add(ada)
    sent = [
        Recipient(new_key(), first, 1, NOW, contact_id=ada.id, name="Ada Mok", address="ada@post.example"),
        Recipient(new_key(), first, 1, NOW, name="Ben Yu", address="ben@wave.example"),
    ]
    library.recipients.add(sent)
    known = Addressee(sent[0], ContactStatus.ACTIVE, languages, date(2027, 3, 1))

    for key, is_sent in ((first, True), (second, False)):
        mailing = library.press_kits.collect_release(key, [Language.EN]).mailing
        assert mailing == Mailing((known, Addressee(sent[1])), (Language.EN,), is_sent)

    library.contacts.move_to_trash(ada.id)
    mailing = library.press_kits.collect_release(first, [Language.EN]).mailing
    assert mailing is not None
    assert mailing.addressees[0] == Addressee(sent[0])


def test_a_release_that_goes_to_nobody_known_has_no_mailing(library: Library) -> None:
    for key in (_release(library), _release(library, Status.DRAFT)):
        assert library.press_kits.collect_release(key, [Language.EN]).mailing is None
