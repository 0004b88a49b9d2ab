"""A round of review: the pack goes out, somebody writes in the Word file, it comes back, what is accepted is taken."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest

from mediadesk.jobs import bringing_back, reviewing
from mediadesk.library import Library
from mediadesk.records.activity import Act
from mediadesk.records.block import Run, plain
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.problems import Conflict, IsConfidential, NothingToExport, NotWritable
from mediadesk.records.release import Release, ReleaseText
from mediadesk.records.review_problems import NotAReview, ReviewBaseGone, ReviewOfOther
from mediadesk.records.revision import Occasion
from mediadesk.records.sign_off import ApprovalStep

_NOW = datetime(2027, 3, 16, 9, 30, tzinfo=UTC)
_WORDS = (
    "The Lantern Bay ferry calls at three piers from May.",
    "Tickets cost twelve dollars on weekdays and holidays alike.",
    "The company built the vessel in its own yard last year.",
)


@pytest.fixture
def text(library: Library) -> ReleaseText:
    """A release with an English text of three paragraphs."""
    release = Release(new_key(), slug="ferry")
    blocks = tuple(replace(plain(words), id=f"b{number}") for number, words in enumerate(_WORDS))
    library.releases.add(release, [ReleaseText(new_key(), release.id, Language.EN, "Ferry calls", blocks=blocks)])
    return library.releases.texts(release.id)[0]


def _send(library: Library, text: ReleaseText, folder: Path) -> Path:
    """The Word file of a pack."""
    files = reviewing.save_pack(library, text.release_id, folder, now=_NOW, who="ivy")
    return next(path for path in files if path.suffix == ".docx")


def _written_in(path: Path, old: str, new: str) -> Path:
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace(old, new)
    document.save(str(path))
    return path


def _say(library: Library, text: ReleaseText, at: int, words: str) -> ReleaseText:
    blocks = list(text.blocks)
    blocks[at] = replace(blocks[at], runs=(Run(words),))
    return library.releases.save_text(replace(text, blocks=tuple(blocks)))


def _paragraphs(library: Library, text: ReleaseText) -> list[str]:
    (now,) = library.releases.texts(text.release_id)
    return [block.text for block in now.blocks]


def test_a_pack_is_a_folder_and_what_went_out_is_kept_and_logged(
    library: Library, text: ReleaseText, tmp_path: Path
) -> None:
    files = reviewing.save_pack(library, text.release_id, tmp_path, now=_NOW, who="ivy")
    assert [path.relative_to(tmp_path).as_posix() for path in files] == [
        "review_ferry/review_en.pdf",
        "review_ferry/review_en.docx",
    ]
    assert library.revisions.of(text.id)[0].occasion is Occasion.IN_REVIEW
    (entry,) = library.activity.of(text.release_id)
    assert (entry.act, entry.about, entry.who) == (Act.EXPORTED, "review pack", "ivy")


def test_a_second_pack_says_what_changed_since_the_first(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    _send(library, text, tmp_path / "first")
    _say(library, text, 0, "Something else.")
    files = reviewing.save_pack(library, text.release_id, tmp_path / "second.zip", now=_NOW, who="ivy")
    with zipfile.ZipFile(files[0]) as archive:
        assert archive.namelist() == ["review_en.pdf", "review_en.docx", "changes_en.pdf"]


def test_what_was_sent_in_the_same_words_is_not_compared_with(
    library: Library, text: ReleaseText, tmp_path: Path
) -> None:
    """Asking for approval keeps a version too, and the pack is made right afterwards."""
    _send(library, text, tmp_path / "first")
    now = _say(library, text, 0, "Something else.")
    library.revisions.keep(now, Occasion.IN_REVIEW)
    files = reviewing.save_pack(library, text.release_id, tmp_path / "second", now=_NOW, who="ivy")
    (changes,) = (path for path in files if path.name == "changes_en.pdf")
    document = pypdfium2.PdfDocument(changes)
    assert "Something else." in document[0].get_textpage().get_text_bounded()
    document.close()


def test_the_next_approval_says_until_when(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    late, due = ApprovalStep(1, "Manager", due_at=_NOW - timedelta(hours=1)), _NOW + timedelta(hours=8)
    library.sign_offs.set_steps(text.release_id, [late, ApprovalStep(2, "Legal", due_at=due)])
    head = zipfile.ZipFile(_send(library, text, tmp_path)).read("word/header1.xml").decode()
    assert "Please answer by 16 March 2027, 17:30" in head


def test_nothing_confidential_goes_to_reviewers(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    release = library.releases.get(text.release_id)
    library.releases.save(replace(release, is_confidential=True))
    with pytest.raises(IsConfidential):
        _send(library, text, tmp_path)
    assert list(tmp_path.glob("review*")) == []


def test_a_language_without_text_has_no_pack(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    with pytest.raises(NothingToExport):
        reviewing.save_pack(library, text.release_id, tmp_path, now=_NOW, who="ivy", languages=[Language.ZH_HANT])


def test_a_pack_that_cannot_be_written_says_so(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(NotWritable):
        _send(library, text, tmp_path / "file")


def test_what_is_accepted_is_one_step_that_can_be_undone(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    path = _written_in(_send(library, text, tmp_path), "twelve", "fourteen")
    mine = _say(library, text, 0, "The Lantern Bay ferry calls at four piers from May.")
    back = bringing_back.bring_back(library, path, text.release_id)
    kept = bringing_back.take_over(library, back, bringing_back.accepted_of(back.found, "all"))
    assert [block.text for block in kept.blocks] == [
        "The Lantern Bay ferry calls at four piers from May.",
        "Tickets cost fourteen dollars on weekdays and holidays alike.",
        _WORDS[2],
    ]
    assert library.history.undo() == "Take over a review"
    assert _paragraphs(library, text) == [block.text for block in mine.blocks]


def test_plain_leaves_contradictions_as_they_are(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    path = _written_in(_written_in(_send(library, text, tmp_path), "twelve", "fourteen"), "three", "five")
    _say(library, text, 0, "The Lantern Bay ferry calls at four piers from May.")
    back = bringing_back.bring_back(library, path, text.release_id)
    assert len(back.found.conflicts) == 1
    bringing_back.take_over(library, back, bringing_back.accepted_of(back.found, "plain"))
    assert "four" in _paragraphs(library, text)[0]
    assert "fourteen" in _paragraphs(library, text)[1]


def test_a_review_is_not_laid_over_words_it_never_saw(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    """The text changed between looking and taking over."""
    path = _written_in(_send(library, text, tmp_path), "twelve", "fourteen")
    back = bringing_back.bring_back(library, path, text.release_id)
    _say(library, text, 2, "Somebody wrote here meanwhile.")
    with pytest.raises(Conflict):
        bringing_back.take_over(library, back, bringing_back.accepted_of(back.found, "all"))
    assert _paragraphs(library, text) == [_WORDS[0], _WORDS[1], "Somebody wrote here meanwhile."]


def _without(path: Path, *, drop: Callable[[str], bool], marks: bool = False) -> Path:
    """The file as a program leaves it that drops parts, and with `marks` all bookmarks."""
    document: Any = docx.Document(str(path))
    if marks:
        for mark in [each for each in document.element.body.iter() if "bookmark" in str(each.tag)]:
            mark.getparent().remove(mark)
        document.save(str(path))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            if not drop(name):
                archive.writestr(name, content)
    return path


def test_a_file_without_properties_still_knows_its_version(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    path = _without(_send(library, text, tmp_path), drop=lambda name: name.endswith("custom.xml"))
    assert not bringing_back.bring_back(library, path, text.release_id).is_guessed


def test_a_file_without_any_mark_is_held_against_what_was_sent_last(
    library: Library, text: ReleaseText, tmp_path: Path
) -> None:
    path = _written_in(_send(library, text, tmp_path), "twelve", "fourteen")
    path = _without(path, drop=lambda name: name.endswith("custom.xml"), marks=True)
    back = bringing_back.bring_back(library, path, text.release_id)
    assert back.is_guessed
    assert len(back.found.open) == 1
    with pytest.raises(NotAReview):
        bringing_back.bring_back(library, path, text.release_id, may_guess=False)


def test_a_file_that_never_went_out_is_no_review(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Something else")
    document.save(str(tmp_path / "other.docx"))
    with pytest.raises(NotAReview):
        bringing_back.bring_back(library, tmp_path / "other.docx", text.release_id)


def test_the_review_of_another_release_is_refused(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    other = library.releases.add(Release(new_key()), [])
    with pytest.raises(ReviewOfOther) as refused:
        bringing_back.bring_back(library, _send(library, text, tmp_path), other.id)
    assert refused.value.title == "Ferry calls"


def test_a_review_from_another_library_is_refused(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    path = _send(library, text, tmp_path)
    other = Library.open(tmp_path / "other.db", create=True)
    try:
        release = other.releases.add(Release(new_key()), [])
        with pytest.raises(ReviewBaseGone):
            bringing_back.bring_back(other, path, release.id)
    finally:
        other.close()


def test_the_history_of_approvals_is_a_pdf(library: Library, text: ReleaseText, tmp_path: Path) -> None:
    path = reviewing.save_history(library, text.release_id, tmp_path / "approvals.pdf", _NOW)
    assert path.read_bytes().startswith(b"%PDF-")
