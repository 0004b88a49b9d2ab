"""From a document to the recogniser and back: nothing of its words is lost, and their looks find them again."""

import re

from hypothesis import given
from hypothesis import strategies as st

from mediadesk.intake import press_text
from mediadesk.intake.documents.as_json import as_json, from_json
from mediadesk.intake.documents.dressing import dressed
from mediadesk.intake.documents.noticing import paragraph
from mediadesk.intake.documents.source_text import text_of
from mediadesk.intake.text_files import SourceText
from mediadesk.records.block import Run
from mediadesk.records.recognised import RecognisedRelease
from mediadesk.records.source_document import Notice, NoticeKind, SourceDocument, SourceParagraph, SourceRole

_RUNS = st.builds(Run, st.text(max_size=40), st.booleans(), st.booleans(), st.sampled_from(["", "https://a.example"]))
_PARAGRAPHS = st.builds(
    paragraph,
    st.lists(_RUNS, max_size=4),
    st.sampled_from(SourceRole),
    st.integers(0, 3),
    st.sampled_from(["", "•", "2."]),
)
_NOTICES = st.builds(Notice, st.sampled_from(NoticeKind), st.integers(1, 9), st.tuples(st.just("words")))
_DOCUMENTS = st.builds(
    SourceDocument,
    st.lists(_PARAGRAPHS, max_size=12).map(tuple),
    st.lists(_NOTICES, max_size=3).map(tuple),
)


def recognised(*paragraphs: SourceParagraph, title: str = "") -> RecognisedRelease:
    document = SourceDocument(paragraphs, title=title)
    return dressed(press_text.recognise(SourceText(text_of(document), "utf-8")), document)


def plain(text: str) -> SourceParagraph:
    return paragraph([Run(text)])


@given(_DOCUMENTS)
def test_document_leaves_the_sandbox_as_it_was_in_it(document: SourceDocument) -> None:
    assert from_json(as_json(document)) == document


@given(_DOCUMENTS)
def test_dressing_changes_no_word(document: SourceDocument) -> None:
    bare = press_text.recognise(SourceText(text_of(document), "utf-8"))
    clad = dressed(bare, document)
    assert [block.text for block in clad.blocks] == [block.text for block in bare.blocks]
    assert all("".join(run.text for run in block.runs) == block.text for block in clad.blocks if block.runs)


@given(_DOCUMENTS)
def test_every_word_of_a_document_is_in_its_text(document: SourceDocument) -> None:
    text = text_of(document)
    letters = re.sub(r"\]\(https://a\.example\)|[\[\]\s]", "", text)
    assert all(re.sub(r"[\[\]\s]", "", each.text) in letters for each in document.paragraphs)


def test_subject_of_a_mail_is_the_headline_where_the_text_has_none() -> None:
    for subject in ("Fwd: RE: Boats", "回覆：Boats"):
        nothing = press_text.recognise(SourceText("", "utf-8"))
        assert dressed(nothing, SourceDocument((), title=subject)).headline == "Boats"
    assert (
        recognised(plain("Ferries sail"), plain(f"{'The company opened. ' * 9}"), title="Boats").headline
        == "Ferries sail"
    )


def test_numbered_items_stay_numbered_and_lose_their_number() -> None:
    words = ("North pier", "South pier")
    items = [SourceParagraph((Run(each),), SourceRole.ORDERED_ITEM, 0, f"{at}.") for at, each in enumerate(words, 1)]
    found = recognised(
        plain("Ferries run again"),
        plain("The company today opened its routes across the harbour, after a year of works on both of the piers:"),
        *items,
    )
    assert [(block.kind, block.text) for block in found.blocks[-2:]] == [
        ("ordered_item", "North pier"),
        ("ordered_item", "South pier"),
    ]


def test_link_behind_words_that_lead_to_the_photos_is_the_photo_link() -> None:
    found = recognised(
        plain("PRESS RELEASE"),
        plain("Ferries run again"),
        plain("The company today opened its routes across the harbour, after a year of works on both of the piers."),
        paragraph([Run("Photos can be downloaded "), Run("here", href="https://a.example/photos"), Run(".")]),
        plain("ENDS"),
    )
    assert found.assets_url == "https://a.example/photos"


def test_link_in_the_text_is_not_spelt_out_for_speaking_of_photos() -> None:
    link = Run("photographs", href="https://a.example/old")
    body = [Run("The company today opened its routes and showed "), link, Run(" of its first boats to passengers.")]
    found = recognised(plain("Ferries run again"), paragraph(body))
    assert (
        found.blocks[0].text
        == "The company today opened its routes and showed photographs of its first boats to passengers."
    )
    assert link in found.blocks[0].runs


def test_empty_paragraphs_part_paragraphs_where_their_writer_used_them_so() -> None:
    lines = [plain(words) for words in ("One", "Two", "", "Three", "", "Four")]
    assert text_of(SourceDocument(tuple(lines))) == "One\nTwo\n\nThree\n\nFour"
    assert text_of(SourceDocument(tuple(lines[:2]))) == "One\n\nTwo"
