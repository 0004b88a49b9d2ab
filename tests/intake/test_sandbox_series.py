"""Many files read by one process after another, whatever one of them does to the process."""

import threading
from pathlib import Path

import pytest

from mediadesk.intake import photo_files
from mediadesk.intake.sandbox import Stopped
from mediadesk.intake.sandbox_series import Series
from mediadesk.records.photo import PhotoFile
from mediadesk.records.problems import Cancelled, FileMissing, NotAPhoto

from .photo_metadata import pictures


def test_one_process_does_one_thing_after_the_other():
    with Series("photo", {}) as series:
        sizes = [series.run(pictures.jpeg(size=(8 * step, 8)))["photo"]["size"] for step in range(1, 4)]
    assert sizes == [[8, 8], [16, 8], [24, 8]]


def test_what_takes_too_long_is_stopped_and_the_next_is_done():
    with Series("photo", {}) as series:
        with pytest.raises(Stopped) as stopped:
            series.run(pictures.jpeg(), wall_seconds=0.0)
        assert stopped.value.reason == "time"
        assert series.run(pictures.jpeg())["photo"]["size"] == [60, 40]


def test_job_that_is_not_known_stops_as_the_programs_own_error():
    with Series("no such job", {}) as series, pytest.raises(Stopped) as stopped:
        series.run(b"")
    assert (stopped.value.reason, stopped.value.by_file) == ("crash", False)


def test_stopping_from_elsewhere_ends_what_is_being_done_and_all_that_would_come():
    with Series("photo", {}) as series:
        series.run(pictures.jpeg())
        series.stop()
        for _ in range(2):
            with pytest.raises(Stopped):
                series.run(pictures.jpeg())


def test_files_come_in_their_order_each_with_its_own_trouble(tmp_path: Path):
    for number in range(7):
        pictures.kept(tmp_path, pictures.jpeg(size=(8 + number, 8)), f"{number}.jpg")
    pictures.kept(tmp_path, b"words", "3.jpg")
    (tmp_path / "5.jpg").unlink()
    files = [tmp_path / f"{number}.jpg" for number in range(7)]
    found = list(photo_files.look_at_each(files))
    assert [path for path, _ in found] == files
    assert [each.size[0] if isinstance(each, PhotoFile) else type(each) for _, each in found] == [
        *(8, 9, 10, NotAPhoto, 12, FileMissing, 14)
    ]


def test_looking_stops_when_it_is_no_longer_wanted(tmp_path: Path):
    files = [pictures.kept(tmp_path, pictures.jpeg(), f"{number}.jpg") for number in range(3)]
    is_over = threading.Event()
    looking = photo_files.look_at_each(files, is_over.is_set)
    next(looking)
    is_over.set()
    with pytest.raises(Cancelled):
        next(looking)


def test_leaving_off_in_the_middle_leaves_no_process_behind(tmp_path: Path):
    files = [pictures.kept(tmp_path, pictures.jpeg(), f"{number}.jpg") for number in range(40)]
    looking = photo_files.look_at_each(files)
    next(looking)
    looking.close()
    assert not [each for each in threading.enumerate() if each.name.startswith("photos-in")]
