from datetime import UTC, datetime

import pytest

from mediadesk.jobs import demo
from mediadesk.records.problems import NotWritable

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def test_the_demonstration_does_the_main_job_and_names_its_files(tmp_path, own_user_data):
    steps = []
    shown = demo.run(tmp_path / "demo", NOW, steps.append)
    assert {path.suffix for path in shown.files} == {".pdf", ".zip", ".txt", ".json"}
    assert all(path.stat().st_size for path in shown.files)
    assert len(steps) == 3
    assert not (own_user_data / "mediadesk.db").exists()


def test_the_window_is_photographed_with_the_sample_desk(tmp_path):
    def photograph(library, target):
        target.write_text(str(library.releases.count()))
        return target

    shown = demo.run(tmp_path, NOW, lambda step: None, photograph)
    assert shown.files[-1].read_text() == "3"


def test_a_place_that_is_a_file_is_not_writable(tmp_path):
    (tmp_path / "demo").touch()
    with pytest.raises(NotWritable):
        demo.run(tmp_path / "demo", NOW, lambda step: None)
