"""A step is one transaction, one entry of undo and one announcement."""

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from mediadesk.library import Library
from mediadesk.records.contact import Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.problems import Conflict, LibraryBusy
from mediadesk.records.release import Release


def outlet(name: str) -> Outlet:
    return Outlet(new_key(), ByLanguage(en=name))


def add_and_fail(library: Library, name: str) -> None:
    with library.history.step("Import"):
        library.outlets.add(outlet(name))
        library.newsmakers.add(Newsmaker(new_key(), ByLanguage(en=name)))
        raise ZeroDivisionError


def names(library: Library) -> list[str]:
    return [row.name for row in library.outlets.rows()]


def test_failed_step_leaves_nothing(library: Library) -> None:
    announced: list[frozenset[str]] = []
    library.subscribe(announced.append)
    with pytest.raises(ZeroDivisionError):
        add_and_fail(library, "The Harbour Post")
    assert names(library) == []
    assert library.newsmakers.all() == []
    assert library.outlets.rows("harbour") == []
    assert library.history.undo_label is None
    assert announced == []


def test_part_of_a_step_that_fails_is_taken_back_when_the_step_goes_on(library: Library) -> None:
    with library.history.step("Import"):
        library.outlets.add(outlet("Kept"))
        with pytest.raises(ZeroDivisionError):
            add_and_fail(library, "Lost")
    assert names(library) == ["Kept"]
    library.history.undo()
    assert names(library) == []


def test_nested_steps_undo_as_one_under_the_outer_label(library: Library) -> None:
    with library.history.step("Import list"):
        library.outlets.add(outlet("A"))
        library.outlets.add(outlet("B"))
    assert library.history.undo_label == "Import list"
    assert library.history.undo() == "Import list"
    assert names(library) == []
    assert library.history.redo() == "Import list"
    assert names(library) == ["A", "B"]


def test_undo_of_nothing_says_nothing(library: Library) -> None:
    assert library.history.undo() is None
    assert library.history.redo() is None


def test_a_step_without_a_write_is_no_step(library: Library) -> None:
    with library.history.step("Nothing"):
        pass
    assert library.history.undo_label is None


def test_a_new_step_forgets_what_could_be_redone(library: Library) -> None:
    library.outlets.add(outlet("A"))
    library.history.undo()
    library.outlets.add(outlet("B"))
    assert library.history.redo_label is None
    assert names(library) == ["B"]


def test_each_step_is_announced_once_with_what_it_changed(library: Library) -> None:
    announced: list[frozenset[str]] = []
    unsubscribe = library.subscribe(announced.append)
    with library.history.step("Import"):
        library.outlets.add(outlet("A"))
        library.outlets.add(outlet("B"))
        library.newsmakers.add(Newsmaker(new_key(), ByLanguage(en="C")))
    library.history.undo()
    library.history.redo()
    unsubscribe()
    library.outlets.add(outlet("D"))
    assert announced == [frozenset({"outlet", "contact", "newsmaker"})] * 3


def test_autosaves_of_one_sitting_undo_as_one(library: Library) -> None:
    release = library.releases.add(Release(new_key()))
    text = library.releases.start_text(release.id, Language.EN)
    for length in range(1, 40):
        text = library.releases.save_text(replace(text, headline="x" * length), sitting="editor 1")
    text = library.releases.save_text(replace(text, headline="after lunch"), sitting="editor 2")
    library.history.undo()
    stored = library.releases.text(release.id, Language.EN)
    assert stored is not None
    assert stored.headline == "x" * 39
    library.history.undo()
    stored = library.releases.text(release.id, Language.EN)
    assert stored is not None
    assert stored.headline == ""
    library.history.redo()
    stored = library.releases.text(release.id, Language.EN)
    assert stored is not None
    assert stored.headline == "x" * 39


def test_thirty_steps_can_be_taken_back(library: Library) -> None:
    for number in range(30):
        library.outlets.add(outlet(f"{number:02}"))
    for _ in range(30):
        assert library.history.undo()
    assert names(library) == []


def test_saving_an_old_record_is_a_conflict_and_changes_nothing(library: Library) -> None:
    first = library.outlets.add(outlet("A"))
    library.outlets.save(replace(first, city="Macao"))
    with pytest.raises(Conflict) as raised:
        library.outlets.save(replace(first, city="Hong Kong"))
    assert (raised.value.kind, raised.value.key) == ("outlet", first.id)
    assert library.outlets.get(first.id).city == "Macao"


def test_a_record_read_before_an_undo_cannot_be_saved_over_what_came_later(library: Library) -> None:
    first = library.outlets.add(outlet("A"))
    second = library.outlets.save(replace(first, city="Macao"))
    library.history.undo()
    library.outlets.save(replace(library.outlets.get(first.id), city="Taipei"))
    with pytest.raises(Conflict):
        library.outlets.save(replace(second, website="example.org"))


def test_undo_does_not_overwrite_what_another_desk_wrote_since(desk: Path | str, library: Library) -> None:
    kept = library.outlets.add(outlet("A"))
    other = Library.open(desk)
    other.outlets.save(replace(other.outlets.get(kept.id), city="Macao"))
    other.close()
    with pytest.raises(Conflict):
        library.history.undo()
    assert library.outlets.get(kept.id).city == "Macao"
    assert library.history.undo_label is None


def test_steps_of_two_threads_do_not_mix(library: Library) -> None:
    def write(letter: str) -> None:
        with library.reading():
            for number in range(10):
                with library.history.step(f"{letter}{number}"):
                    library.outlets.add(outlet(f"{letter}{number} one"))
                    library.outlets.add(outlet(f"{letter}{number} two"))

    threads = [threading.Thread(target=write, args=(letter,)) for letter in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(names(library)) == 40
    label = library.history.undo()
    assert label is not None
    assert [name for name in names(library) if name.startswith(label)] == []
    assert len(names(library)) == 38


def test_writing_outside_a_step_is_refused(library: Library) -> None:
    with pytest.raises(RuntimeError):
        _ = library.history.moment


def test_step_in_a_hurry_does_not_wait_for_another_program(desk: Path | str) -> None:
    one, other = Library.open(desk, create=True), Library.open(desk, create=True)
    release = one.releases.add(Release(new_key()))
    with one.history.step("Long"):
        one.releases.save(release)
        with pytest.raises(LibraryBusy), other.history.hurried():
            other.releases.save(replace(release, slug="hurried"))
    seen = other.releases.get(release.id)
    with other.history.hurried():
        other.releases.save(replace(seen, slug="hurried"))
    assert one.releases.get(release.id).slug == "hurried"
    other.close()
    one.close()


def test_step_in_a_hurry_does_not_wait_for_another_thread(library: Library) -> None:
    begun, over = threading.Event(), threading.Event()

    def hold() -> None:
        with library.reading(), library.history.step("Long"):
            begun.set()
            over.wait()

    worker = threading.Thread(target=hold)
    worker.start()
    begun.wait()
    with pytest.raises(LibraryBusy), library.history.hurried():
        library.releases.add(Release(new_key()))
    over.set()
    worker.join()
    with library.history.hurried():
        library.releases.add(Release(new_key()))
    assert library.releases.count() == 1
