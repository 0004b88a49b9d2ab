import dataclasses
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediadesk.records import (
    contact_problems,
    document_problems,
    import_problems,
    list_problems,
    photo_problems,
    problems,
    template_problems,
    waiver_problems,
)
from mediadesk.records.problems import Problem
from mediadesk.records.release import Embargo
from mediadesk.wording.problems import sentence

_EXAMPLES = {"path": Path("/press/release.txt"), "reason": "damaged", "languages": ("en", "zh-Hant"), "kind": "photo"}
_EXAMPLES |= {"status": "draft", "to": "issued", "ways": ("in_review",), "missing": ("Legal, English",)}
_EXAMPLES |= {"embargo": Embargo(datetime(2027, 3, 18, 3, tzinfo=UTC)), "clock": datetime(2027, 3, 28, 1, 30)}
_EXAMPLES |= {name: datetime(2027, 3, 28, 1, tzinfo=UTC) for name in ("earlier", "later", "first", "second")}
_KINDS = [
    each
    for module in (
        problems,
        contact_problems,
        document_problems,
        import_problems,
        list_problems,
        photo_problems,
        template_problems,
        waiver_problems,
    )
    for each in vars(module).values()
    if isinstance(each, type) and issubclass(each, Problem) and each is not Problem
]


def _example(kind):
    numbers = {"size", "limit", "found", "known", "key", "number", "characters", "most"}
    names = [field.name for field in dataclasses.fields(kind)]
    examples = _EXAMPLES | ({"reason": "time"} if kind is document_problems.ReaderStopped else {})
    return kind(**{name: 7 if name in numbers else examples.get(name, "something") for name in names})


@pytest.mark.parametrize("kind", _KINDS, ids=lambda kind: kind.__name__)
def test_every_problem_has_one_sentence_that_says_what_to_do(kind):
    said = sentence(_example(kind))
    assert said.endswith(".")
    assert "{" not in said
    assert "\n" not in said
    assert ";" in said or "," in said


@pytest.mark.parametrize(
    "reason", ["kind", "damaged", "too_many_pixels", "memory", "time", "crash", "needs_heic", "needs_raw"]
)
def test_every_reason_against_a_photo_has_its_own_sentence(reason):
    assert "release.txt" in sentence(problems.NotAPhoto(Path("release.txt"), reason))


@pytest.mark.parametrize(
    "reason",
    [
        *("damaged", "encrypted", "macros", "word97", "outlook", "bomb", "too_deep", "entities"),
        *("no_words", "no_such_part"),
    ],
)
def test_every_reason_against_a_document_has_its_own_sentence(reason):
    assert "release.docx" in sentence(document_problems.DocumentRefused(Path("release.docx"), reason))


@pytest.mark.parametrize("reason", ["time", "memory", "crash"])
def test_every_way_a_reader_stops_has_its_own_sentence(reason):
    assert "release.docx" in sentence(document_problems.ReaderStopped(Path("release.docx"), reason))


def test_sizes_are_said_in_megabytes():
    said = sentence(problems.FileTooLarge(Path("long.txt"), 104_857_600, 5_000_000))
    assert "104.9 MB" in said
    assert "5 MB" in said


def test_languages_are_said_by_name():
    assert "English, 繁體中文" in sentence(problems.NothingToExport(("en", "zh-Hant")))


def test_braces_and_line_ends_in_a_name_do_no_harm():
    said = sentence(problems.FileMissing(Path("a{0}\nb.txt")))
    assert "a{0}�b.txt" in said
    assert "\n" not in said


def test_a_missing_record_tells_where_to_look_it_up():
    assert "mediadesk list kits" in sentence(problems.NoSuchRecord("press_kit", "spring"))


def test_window_calls_a_file_by_its_name_and_a_command_by_its_path():
    problem = problems.FileEmpty(Path("/home/press/Documents/release.txt"))
    assert sentence(problem).startswith("“release.txt” is empty;")
    assert sentence(problem, whole_path=True).startswith("“/home/press/Documents/release.txt” is empty;")


def test_window_tells_the_folder_where_the_folder_may_be_wrong():
    problem = problems.NotWritable(Path("/home/press/Documents/kit.pdf"))
    assert sentence(problem).startswith("“kit.pdf” in Documents cannot be written")


@pytest.mark.parametrize("path", [Path("kit.pdf"), Path("/kit.pdf"), Path("/")])
def test_path_without_a_folder_is_said_without_one(path):
    assert f"“{path.name or '/'}” cannot be written" in sentence(problems.NotWritable(path))
