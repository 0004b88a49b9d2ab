"""Reviews on the command line: what goes out, what comes back, and the history of approvals."""

from pathlib import Path

import docx
import pytest


@pytest.fixture
def word_file(mediadesk, release_id, tmp_path) -> Path:
    """The Word file of the review pack."""
    files = mediadesk("review", release_id, "--output", tmp_path / "out", "--json").data["files"]
    return next(Path(name) for name in files if name.endswith(".docx"))


@pytest.fixture
def returned(word_file) -> Path:
    """The same with a word of the headline replaced and a comment on it."""
    document = docx.Document(str(word_file))
    headline = next(each for each in document.paragraphs if "Kite museum" in each.text)
    headline.runs[0].text = headline.runs[0].text.replace("Kite", "Paper kite")
    document.add_comment(headline.runs, "Better so?", author="Ms Au")
    document.save(str(word_file))
    return word_file


def test_a_pack_can_be_a_zip(mediadesk, release_id, tmp_path):
    said = mediadesk("review", release_id, "--output", tmp_path / "pack.zip")
    assert said.code == 0
    assert said.out.strip() == str(tmp_path / "pack.zip")


def test_an_untouched_file_has_nothing_to_take_over(mediadesk, release_id, word_file):
    said = mediadesk("review-back", release_id, word_file)
    assert (said.code, said.out.strip()) == (0, "Nothing to take over.")


def test_changes_are_told_and_nothing_is_written_unless_asked(mediadesk, release_id, returned):
    said = mediadesk("review-back", release_id, returned, "--json")
    assert said.code == 1
    (change,) = said.data["changes"]
    assert (change["part"], change["side"], change["theirs"], change["accepted"]) == (
        "headline",
        "theirs",
        "Paper kite",
        False,
    )
    assert said.data["remarks"] == [{"where": "headline", "who": "Ms Au", "words": "Better so?"}]
    assert "Kite museum" in mediadesk("show", "release", release_id).out


def test_what_is_accepted_is_in_the_text(mediadesk, release_id, returned):
    assert mediadesk("review-back", release_id, returned, "--accept", "plain").code == 0
    assert "Paper kite museum" in mediadesk("show", "release", release_id).out


def test_a_file_that_is_no_review_is_refused_in_one_sentence(mediadesk, release_id, release_file):
    said = mediadesk("review-back", release_id, release_file)
    assert said.code == 2
    assert "did not go out from here for review" in said.err


def test_the_history_of_approvals_is_written(mediadesk, release_id, tmp_path):
    said = mediadesk("approvals", release_id, "--output", tmp_path / "approvals.pdf", "--json")
    assert said.code == 0
    assert Path(said.data["file"]).read_bytes().startswith(b"%PDF-")
