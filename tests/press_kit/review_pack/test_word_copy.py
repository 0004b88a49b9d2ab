"""The review copy as a Word file, and what it says when it comes back."""

import copy
import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mediadesk.comparison.three_way import compare_three
from mediadesk.intake.documents import returned_review
from mediadesk.intake.documents.reviews import read_review
from mediadesk.press_kit.review_pack.returned_text import their_text
from mediadesk.press_kit.review_pack.word_copy import write_word_copy
from mediadesk.records.block import Block, Role, Run
from mediadesk.records.document_problems import DocumentRefused
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.release import ReleaseText
from mediadesk.records.review import ByHand, ReturnedReview, ReviewCopy
from mediadesk.records.review_problems import NotAReview

MakeKit = Callable[..., PressKit]
_SENT = datetime(2027, 3, 16, 9, 30, tzinfo=UTC)
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _copy(language: Language = Language.EN) -> ReviewCopy:
    return ReviewCopy(1, 1, 912270315978397737, language, "0f" * 32, _SENT)


def _text(kit: PressKit, language: Language = Language.EN) -> ReleaseText:
    found = kit.in_language(language)
    assert found is not None
    return found.text


def _saying(kit: PressKit, text: ReleaseText) -> PressKit:
    return replace(
        kit, texts=tuple(replace(each, text=text) for each in kit.texts if each.text.language is text.language)
    )


def _brought_back(kit: PressKit, data: bytes, folder: Path) -> tuple[ReleaseText, tuple[ByHand, ...], ReturnedReview]:
    path = folder / "back.docx"
    path.write_bytes(data)
    review = read_review(path)
    (found,) = kit.texts
    theirs, by_hand = their_text(found.text, found, kit, review)
    return theirs, by_hand, review


def _edited(data: bytes, edit: Callable[[Any], object]) -> bytes:
    document = docx.Document(io.BytesIO(data))
    edit(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _paragraph(document: Any, words: str) -> Any:
    return next(each for each in document.paragraphs if words in each.text)


@pytest.mark.parametrize("language", Language)
def test_untouched_file_brings_back_what_was_sent(make_kit: MakeKit, tmp_path: Path, language: Language) -> None:
    kit = make_kit(language)
    theirs, by_hand, review = _brought_back(kit, write_word_copy(kit, _copy(language)), tmp_path)
    assert theirs == _text(kit, language)
    assert by_hand == ()
    assert review.revision_id == 912270315978397737


_WORDS = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
_RUN = st.builds(Run, _WORDS, st.booleans(), st.booleans(), st.sampled_from(["", "https://a.example/x y?q=1"]))
_BLOCK = st.builds(Block, st.lists(_RUN, max_size=4).map(tuple), st.sampled_from(Role))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(_BLOCK, max_size=5, unique_by=lambda block: block.id),
    _WORDS,
    st.lists(_WORDS.filter(str.strip), max_size=2),
)
@example(blocks=[], headline="\x1b\n", lines=[])
def test_any_text_comes_back_as_it_was_sent(
    make_kit: MakeKit, blocks: list[Block], headline: str, lines: list[str]
) -> None:
    """Whatever blanks, marks and looks are in it; read as the sandbox does."""
    kit = make_kit()
    text = replace(_text(kit), blocks=tuple(blocks), headline=headline, subheadlines=tuple(lines), notes=tuple(lines))
    kit = _saying(kit, text)
    review = _believed(returned_review.read(write_word_copy(kit, _copy())))
    theirs, by_hand = their_text(text, kit.texts[0], kit, review)
    assert compare_three(text, theirs, text).open == ()
    assert by_hand == ()


def _believed(made: dict[str, Any]) -> ReturnedReview:
    from mediadesk.intake.documents import reviews

    return reviews.believed({"review": made}, Path("back.docx"))


def test_plain_edits_are_theirs(make_kit: MakeKit, tmp_path: Path) -> None:
    kit = make_kit()

    def edit(document: Any) -> None:
        (run,) = (each for each in _paragraph(document, "640 square metres").runs if "640" in each.text)
        run.text = run.text.replace("640", "650")

    theirs, _, _ = _brought_back(kit, _edited(write_word_copy(kit, _copy()), edit), tmp_path)
    (change,) = compare_three(_text(kit), theirs, _text(kit)).open
    assert [run.text for run in (*change.base, *change.theirs)] == ["640", "650"]


def _track(document: Any, words: str, by: str) -> None:
    """Strike a paragraph's first run and insert `words` behind it, tracked, as Word writes it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    run = _paragraph(document, "640 square metres").runs[0]
    gone, new = OxmlElement("w:del"), OxmlElement("w:ins")
    for change in (gone, new):
        change.set(qn("w:author"), by)
        change.set(qn("w:id"), "9")
    run._r.addprevious(gone)
    gone.append(run._r)
    for said in gone.iter(qn("w:t")):
        said.tag = qn("w:delText")
    inserted, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = words
    inserted.append(text)
    new.append(inserted)
    gone.addnext(new)


def test_tracked_changes_are_theirs_and_named(make_kit: MakeKit, tmp_path: Path) -> None:
    kit = make_kit()
    made = _edited(write_word_copy(kit, _copy()), lambda document: _track(document, "A garden opened.", "Ms Au"))
    theirs, _, review = _brought_back(kit, made, tmp_path)
    assert theirs.blocks[0].text == "A garden opened."
    assert theirs.blocks[1:] == _text(kit).blocks[1:]
    assert review.who == ("Ms Au",)


def _marked_deleted(document: Any, words: str) -> None:
    """Delete a paragraph with its end, tracked, as Word writes it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    found = _paragraph(document, words)
    for run in found.runs:
        gone = OxmlElement("w:del")
        gone.set(qn("w:author"), "Ms Au")
        gone.set(qn("w:id"), "8")
        run._r.addprevious(gone)
        gone.append(run._r)
        for said in gone.iter(qn("w:t")):
            said.tag = qn("w:delText")
    end = OxmlElement("w:rPr")
    end.append(OxmlElement("w:del"))
    found._p.get_or_add_pPr().append(end)


def test_a_paragraph_deleted_with_tracking_is_gone_and_the_next_keeps_its_name(
    make_kit: MakeKit, tmp_path: Path
) -> None:
    kit = make_kit()
    made = _edited(write_word_copy(kit, _copy()), lambda document: _marked_deleted(document, "hedges"))
    theirs, by_hand, _ = _brought_back(kit, made, tmp_path)
    assert theirs.blocks == (_text(kit).blocks[0], _text(kit).blocks[2])
    assert by_hand == ()


def test_a_paragraph_cut_in_two_keeps_its_name_in_the_first_half(make_kit: MakeKit, tmp_path: Path) -> None:
    kit = make_kit()

    def edit(document: Any) -> None:
        found = _paragraph(document, "folding chair")
        words = found.text
        found.runs[0].text = words[:40]
        second = copy.deepcopy(found._p)
        for mark in [each for each in second.iter() if "bookmark" in each.tag]:
            mark.getparent().remove(mark)
        found._p.addnext(second)
        document.paragraphs[[each._p for each in document.paragraphs].index(second)].runs[0].text = words[40:]

    theirs, _, _ = _brought_back(kit, _edited(write_word_copy(kit, _copy()), edit), tmp_path)
    last = _text(kit).blocks[2]
    assert [block.id == last.id for block in theirs.blocks[2:]] == [True, False]
    assert "".join(block.text for block in theirs.blocks[2:]).replace(" ", "") == last.text.replace(" ", "")


def test_a_broken_file_is_refused_in_one_sentence(make_kit: MakeKit, tmp_path: Path) -> None:
    path = tmp_path / "back.docx"
    path.write_bytes(write_word_copy(make_kit(), _copy())[:4000])
    with pytest.raises(DocumentRefused):
        read_review(path)


def test_comments_stand_beside_their_passage(make_kit: MakeKit, tmp_path: Path) -> None:
    kit = make_kit()

    def edit(document: Any) -> None:
        document.add_comment(_paragraph(document, "hedges").runs, "Is this his own wording?", author="Ms Au")

    theirs, _, review = _brought_back(kit, _edited(write_word_copy(kit, _copy()), edit), tmp_path)
    (remark,) = review.remarks
    assert (remark.passage, remark.who, remark.words) == (_text(kit).blocks[1].id, "Ms Au", "Is this his own wording?")
    assert theirs == _text(kit)


def test_new_paragraphs_stand_where_they_were_written(make_kit: MakeKit, tmp_path: Path) -> None:
    kit = make_kit()

    def edit(document: Any) -> None:
        _paragraph(document, "hedges").insert_paragraph_before("A new thought.")

    theirs, by_hand, _ = _brought_back(kit, _edited(write_word_copy(kit, _copy()), edit), tmp_path)
    assert [block.text for block in theirs.blocks][1] == "A new thought."
    assert [block.id for block in theirs.blocks if block.text != "A new thought."] == [b.id for b in _text(kit).blocks]
    assert by_hand == ()


def test_paragraphs_taken_out_are_gone(make_kit: MakeKit, tmp_path: Path) -> None:
    kit = make_kit()

    def edit(document: Any) -> None:
        gone = _paragraph(document, "hedges")._p
        gone.getparent().remove(gone)

    theirs, by_hand, _ = _brought_back(kit, _edited(write_word_copy(kit, _copy()), edit), tmp_path)
    assert theirs.blocks == (_text(kit).blocks[0], _text(kit).blocks[2])
    assert by_hand == ()


def test_what_changed_around_the_text_is_told(
    make_kit: MakeKit, make_photo: Callable[..., KitPhoto], tmp_path: Path
) -> None:
    kit = make_kit(photos=(make_photo(1, caption="The garden at noon"),))

    def edit(document: Any) -> None:
        _paragraph(document, "at noon").runs[0].text = "The garden at dusk"
        gone = _paragraph(document, "lends books")._p
        gone.getparent().remove(gone)

    theirs, by_hand, _ = _brought_back(kit, _edited(write_word_copy(kit, _copy()), edit), tmp_path)
    assert theirs == _text(kit)
    assert {(each.name, each.theirs) for each in by_hand} == {("photo-1", "The garden at dusk"), ("about-1-1", "")}


def test_a_file_that_lost_its_bookmarks_is_known_by_its_words(make_kit: MakeKit, tmp_path: Path) -> None:
    kit = make_kit()

    def edit(document: Any) -> None:
        for name in ("bookmarkStart", "bookmarkEnd"):
            for mark in list(document.element.body.iter(f"{{{_W}}}{name}")):
                mark.getparent().remove(mark)
        (run,) = (each for each in _paragraph(document, "640 square metres").runs if "640" in each.text)
        run.text = run.text.replace("640", "650")

    theirs, by_hand, _ = _brought_back(kit, _edited(write_word_copy(kit, _copy()), edit), tmp_path)
    (change,) = compare_three(_text(kit), theirs, _text(kit)).open
    assert [run.text for run in change.theirs] == ["650"]
    assert by_hand == ()


def test_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Some notes", encoding="utf-8")
    with pytest.raises(NotAReview):
        read_review(path)


def test_the_file_tracks_changes_and_names_its_version(make_kit: MakeKit) -> None:
    with zipfile.ZipFile(io.BytesIO(write_word_copy(make_kit(), _copy()))) as archive:
        assert "<w:trackRevisions/>" in archive.read("word/settings.xml").decode()
        assert "912270315978397737" in archive.read("docProps/custom.xml").decode()
        head = archive.read("word/header1.xml").decode()
    assert "FOR REVIEW – NOT FOR RELEASE" in head
    assert "16 March 2027, 09:30" in head


def test_the_same_copy_gives_the_same_bytes(make_kit: MakeKit) -> None:
    kit = make_kit()
    assert write_word_copy(kit, _copy()) == write_word_copy(kit, _copy())
