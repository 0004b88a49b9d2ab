"""What was unfinished in a document stays a matter of its text until somebody looked at it."""

import pytest

from mediadesk.records.activity import Act
from mediadesk.records.languages import Language
from mediadesk.records.recognised import RecognisedBlock, RecognisedRelease
from mediadesk.records.release import ReleaseKind
from mediadesk.records.source_document import Notice, NoticeKind

_INSERTIONS, _TABLES = Notice(NoticeKind.INSERTIONS, 2, ("kite", "string")), Notice(NoticeKind.TABLES, 1)


@pytest.fixture
def release(library):
    """A text that came in a document with tracked insertions and a table."""
    found = RecognisedRelease(
        kind=ReleaseKind.PRESS_RELEASE,
        language=Language.EN,
        headline="Kites fly",
        blocks=(RecognisedBlock("paragraph", "A kite flew."),),
        notices=(_INSERTIONS, _TABLES),
    )
    return library.releases.accept(found, raw="Kites fly")


def _notices(library, release):
    return library.press_kits.collect_release(release.id, [Language.EN]).texts[0].notices


def test_notices_of_the_document_come_with_its_text(library, release):
    assert _notices(library, release) == (_INSERTIONS, _TABLES)


def test_what_was_looked_at_is_unfinished_no_more_and_in_the_log(library, release):
    assert library.source_notices.look_at(release.id, Language.EN, who="Karen Lau") == (_INSERTIONS,)
    assert _notices(library, release) == (_TABLES,)
    (entry,) = library.activity.of(release.id)
    assert (entry.act, entry.who, entry.about) == (Act.SOURCE_LOOKED_AT, "Karen Lau", "en")


def test_a_look_can_be_undone_and_redone(library, release):
    library.source_notices.look_at(release.id, Language.EN, who="Karen Lau")
    library.history.undo()
    assert _notices(library, release) == (_INSERTIONS, _TABLES)
    library.history.redo()
    assert _notices(library, release) == (_TABLES,)


def test_nothing_is_written_where_nothing_is_left_to_look_at(library, release):
    library.source_notices.look_at(release.id, Language.EN, who="Karen Lau")
    assert library.source_notices.look_at(release.id, Language.EN, who="Ken Ho") == ()
    assert library.source_notices.look_at(release.id, Language.ZH_HANT, who="Ken Ho") == ()
    assert len(library.activity.of(release.id)) == 1
