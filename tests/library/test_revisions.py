"""Revisions: nothing written is lost, little is kept twice, and undo does not reach them."""

import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.library import Library, history
from mediadesk.records.block import Block, Role, Run, plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import NoSuchRecord
from mediadesk.records.recognised import RecognisedRelease
from mediadesk.records.release import Release, ReleaseKind, ReleaseText, Status
from mediadesk.records.revision import Occasion

Clock = Callable[[timedelta], None]
START = datetime(2031, 3, 3, 9, 0, tzinfo=UTC)


@pytest.fixture
def text(library: Library) -> ReleaseText:
    """A started text."""
    return library.releases.start_text(library.releases.add(Release(new_key())).id, Language.EN)


@pytest.fixture
def wait(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Lets the clock of the library stand, and go on by what it is called with."""
    return standing_clock(monkeypatch)


def standing_clock(patch: pytest.MonkeyPatch) -> Clock:
    """The clock of the library, which goes on only when this is called."""

    class Clock(datetime):
        moment = START

        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return cls.moment

    patch.setattr(history, "datetime", Clock)

    def go_on(by: timedelta) -> None:
        Clock.moment += by

    return go_on


def headlines(library: Library, text: ReleaseText) -> list[str]:
    return [each.headline for each in library.revisions.texts(text.id)]


def passages(library: Library) -> int:
    return int(library._rows.execute("SELECT COUNT(*) FROM revision_passage")[0][0])


def test_a_revision_is_kept_for_each_sitting_and_survives_undo(library: Library, text: ReleaseText) -> None:
    for sitting in range(60):
        for number in range(2):
            text = library.releases.save_text(replace(text, headline=f"{sitting}.{number}"), sitting=sitting)
    while library.history.undo():
        pass
    assert headlines(library, text) == [*(f"{sitting}.1" for sitting in range(59, -1, -1)), ""]


def test_ten_minutes_of_one_sitting_make_a_revision(library: Library, text: ReleaseText, wait: Clock) -> None:
    for minute in range(25):
        wait(timedelta(minutes=1))
        text = library.releases.save_text(replace(text, headline=str(minute)), sitting="morning")
    assert headlines(library, text) == ["24", "19", "9", ""]


def test_what_was_undone_in_the_middle_of_a_sitting_stays_among_the_revisions(
    library: Library, text: ReleaseText
) -> None:
    written = library.releases.save_text(replace(text, headline="A long thought"), sitting="morning")
    library.history.undo()
    (text,) = library.releases.texts(text.release_id)
    library.releases.save_text(replace(text, headline="Another thought"), sitting="morning")
    assert headlines(library, written) == ["Another thought", "A long thought", ""]


def test_revisions_say_the_whole_text_again(library: Library, text: ReleaseText) -> None:
    said = replace(
        text,
        headline="渡輪三月啟航",
        subheadlines=("單車上船",),
        place="香港",
        blocks=(plain("第一段。"), Block((Run("“Said", bold=True), Run(".”")), Role.QUOTE)),
        notes=("An editor’s note",),
        end_mark="完",
        editors_note="更正",
    )
    kept = [library.releases.save_text(said)]
    for number in range(3):
        changed = replace(kept[-1], headline=f"{number}", blocks=(*kept[-1].blocks, plain(f"Paragraph {number}")))
        kept.append(library.releases.save_text(changed))
    found = library.revisions.texts(text.id)
    assert [replace(each, version=0) for each in found] == [
        *(replace(each, version=0) for each in reversed(kept)),
        replace(text, version=0),
    ]
    assert [library.revisions.text(each.id) for each in library.revisions.of(text.id)] == list(found)


def test_a_paragraph_that_stays_is_kept_once(library: Library, text: ReleaseText) -> None:
    blocks = tuple(plain(f"Paragraph number {number} of the release.") for number in range(10))
    for number in range(20):
        text = library.releases.save_text(replace(text, headline=str(number), blocks=blocks))
    assert passages(library) == 10


def test_a_name_is_given_to_the_revision_there_is(library: Library, text: ReleaseText) -> None:
    text = library.releases.save_text(replace(text, headline="Draft"), sitting="morning")
    library.revisions.keep(text, Occasion.SAVED, " Before legal ")
    newest, *_ = library.revisions.of(text.id)
    assert (newest.label, newest.occasion) == ("Before legal", Occasion.SAVED)
    assert headlines(library, text) == ["Draft", ""]


def test_a_sitting_goes_on_in_another_revision_once_a_version_was_saved(library: Library, text: ReleaseText) -> None:
    text = library.releases.save_text(replace(text, headline="Draft"), sitting="morning")
    library.revisions.keep(text, Occasion.SAVED)
    text = library.releases.save_text(replace(text, headline="Later"), sitting="morning")
    assert headlines(library, text) == ["Later", "Draft", ""]


def test_two_occasions_of_the_same_words_are_both_kept(library: Library, text: ReleaseText) -> None:
    text = library.releases.save_text(replace(text, headline="Draft"))
    library.revisions.keep(text, Occasion.SAVED, "Before legal")
    library.revisions.keep(text, Occasion.APPROVED)
    assert [each.occasion for each in library.revisions.of(text.id)] == [
        Occasion.APPROVED,
        Occasion.SAVED,
        Occasion.EDIT,
    ]


def test_what_is_kept_already_for_the_same_is_not_kept_twice(library: Library, text: ReleaseText) -> None:
    library.revisions.keep(text, Occasion.SAVED, "Before legal")
    first = library.revisions.keep(text, Occasion.SAVED)
    assert library.revisions.keep(text, Occasion.SAVED) == first
    assert [each.label for each in library.revisions.of(text.id)] == ["Before legal"]


def test_a_version_saved_after_undo_is_what_is_there_now(library: Library, text: ReleaseText) -> None:
    library.releases.save_text(replace(text, headline="Undone"))
    library.history.undo()
    (text,) = library.releases.texts(text.release_id)
    library.revisions.keep(text, Occasion.SAVED)
    assert headlines(library, text) == ["", "Undone", ""]


def test_a_step_that_fails_keeps_no_version(library: Library, text: ReleaseText) -> None:
    def approve_and_fail() -> None:
        with library.history.step("Approve"):
            library.revisions.keep(text, Occasion.APPROVED)
            raise KeyError

    with pytest.raises(KeyError):
        approve_and_fail()
    assert [each.occasion for each in library.revisions.of(text.id)] == [Occasion.EDIT]


def test_a_change_of_status_keeps_every_language_as_it_was_then(library: Library, text: ReleaseText) -> None:
    chinese = library.releases.start_text(text.release_id, Language.ZH_HANT)
    library.releases.save(replace(library.releases.get(text.release_id), status=Status.IN_REVIEW))
    library.releases.save(replace(library.releases.get(text.release_id), slug="ferry"))
    for each in (text, chinese):
        assert [revision.occasion for revision in library.revisions.of(each.id)] == [Occasion.IN_REVIEW]


def test_what_was_imported_is_a_version_that_stays(library: Library) -> None:
    found = RecognisedRelease(ReleaseKind.PRESS_RELEASE, Language.EN, headline="Kites over the hill")
    release = library.releases.accept(found, raw="Kites over the hill")
    (text,) = library.releases.texts(release.id)
    (kept,) = library.revisions.of(text.id)
    assert kept.occasion is Occasion.IMPORTED
    assert kept.is_for_good


def test_revisions_are_named_afterwards_too(library: Library, text: ReleaseText) -> None:
    library.releases.save_text(replace(text, headline="Second"))
    first = library.revisions.of(text.id)[-1]
    library.revisions.name(first.id, "The beginning")
    assert [each.label for each in library.revisions.of(text.id)] == ["", "The beginning"]
    with pytest.raises(NoSuchRecord):
        library.revisions.name(1, "Nothing")
    with pytest.raises(NoSuchRecord):
        library.revisions.text(1)


def test_who_wrote_is_kept_with_a_revision(library: Library, text: ReleaseText) -> None:
    (first,) = library.revisions.of(text.id)
    assert first.who == library.revisions.who


def test_old_edits_are_thinned_and_their_paragraphs_go_while_named_versions_stay(
    library: Library, text: ReleaseText, wait: Clock
) -> None:
    text = library.releases.save_text(replace(text, headline="named", blocks=(plain("Only in the named one."),)))
    library.revisions.keep(text, Occasion.SAVED, "Before legal")
    for number in range(30):
        wait(timedelta(minutes=1))
        text = library.releases.save_text(replace(text, headline=str(number), blocks=(plain(f"Number {number}."),)))
    wait(timedelta(days=40))
    text = library.releases.save_text(replace(text, headline="today", blocks=()))
    assert headlines(library, text) == ["today", "29", "named", ""]
    assert [each.label for each in library.revisions.of(text.id)] == ["", "", "Before legal", ""]
    assert passages(library) == 2


def test_a_library_from_before_shows_and_shrinks_its_revisions(library: Library, text: ReleaseText) -> None:
    block = {"id": "b1", "r": "paragraph", "t": [["Said long ago.", 0, 0, ""]]}
    old = {"headline": "Old", "subheadlines": [], "place": "", "blocks": {"v": 1, "blocks": [block]}, "notes": []}
    old |= {"body_text": "Said long ago.", "end_mark": "", "state": "in_progress", "word_count": 3, "updated_at": None}
    old |= {"id": text.id, "release_id": text.release_id, "version": 4, "language": "en"}
    content = json.dumps(old)
    for number in range(12):
        library._rows.execute(
            "INSERT INTO revision (id, version, text_id, content, saved_at) VALUES (?, 1, ?, ?, ?)",
            (number + 1, text.id, content, f"2025-01-{number + 1:02}T08:00:00.000Z"),
        )
    assert headlines(library, text) == ["", *["Old"] * 12]
    for number in range(3):
        text = library.releases.save_text(replace(text, headline=str(number)))
    assert headlines(library, text) == ["2", "1", "0", "", *["Old"] * 12]
    assert passages(library) == 1
    assert library.revisions.texts(text.id)[-1].blocks[0].text == "Said long ago."


def test_revisions_stay_when_the_library_is_opened_again(desk: Path | str) -> None:
    library = Library.open(desk, create=True)
    text = library.releases.start_text(library.releases.add(Release(new_key())).id, Language.EN)
    library.releases.save_text(replace(text, headline="Yesterday"), sitting="evening")
    library.close()
    library = Library.open(desk)
    (text,) = library.releases.texts(text.release_id)
    library.releases.save_text(replace(text, headline="Today"), sitting="evening")
    assert headlines(library, text) == ["Today", "Yesterday", ""]
    library.close()


steps = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.sampled_from(["morning", "noon", None]), st.integers(0, 4)),
        st.tuples(st.just("name"), st.none(), st.integers(0, 99)),
        st.tuples(st.just("wait"), st.none(), st.sampled_from([1, 5, 30, 600, 3000])),
        st.tuples(st.just("undo"), st.none(), st.just(0)),
    ),
    max_size=25,
)


@settings(max_examples=25)
@given(steps)
def test_whatever_happens_named_versions_and_the_last_words_are_kept(
    done: list[tuple[str, str | None, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        clock = standing_clock(patch)
        library = Library.open(Path(folder) / "desk.db", create=True)
        text = library.releases.start_text(library.releases.add(Release(new_key())).id, Language.EN)
        named: dict[str, ReleaseText] = {}
        last = text
        for number, (what, sitting, amount) in enumerate(done):
            (text,) = library.releases.texts(text.release_id)
            if what == "write":
                blocks = (*text.blocks, plain(f"Said {number}."))[-amount - 1 :]
                last = library.releases.save_text(replace(text, headline=str(number), blocks=blocks), sitting=sitting)
            elif what == "name":
                library.revisions.keep(text, Occasion.SAVED, f"Version {number}")
                named[f"Version {number}"] = last = text
            elif what == "wait":
                clock(timedelta(minutes=amount))
            elif library.history.undo_label not in (None, "Add release", "Start language version"):
                library.history.undo()
        kept = library.revisions.of(text.id)
        said = {each.label: library.revisions.text(each.id) for each in kept if each.label}
        assert {label: _words(each) for label, each in said.items()} == {
            label: _words(each) for label, each in named.items()
        }
        assert _words(library.revisions.text(kept[0].id)) == _words(last)
        library.close()


def _words(text: ReleaseText) -> tuple[str, list[str]]:
    return text.headline, [block.text for block in text.blocks]
