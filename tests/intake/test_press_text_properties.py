"""What holds for any text at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.intake.press_text import assemble, label, recognise
from mediadesk.intake.press_text.source_lines import is_ornament, source_lines, without_bullet
from mediadesk.intake.text_files import SourceText
from mediadesk.records.recognised import Element, LabelledLine, RecognisedRelease

LINES = st.sampled_from(
    [
        "",
        " ",
        "PRESS RELEASE",
        "For immediate release",
        "EMBARGOED UNTIL 00:01 BST, 5 June 2025",
        "Museum of light opens",
        "2 June 2025",
        "(Hong Kong, 3 June 2025) – The Trust opened a museum today, it said in a statement to all.",
        "“We hoped,” said Dr Ann Bell. “It works.”",
        "‘The visitors’ museum",
        "He said: “and so on",
        "主席陳嘉欣博士表示：「多謝。」",
        "【本報訊】燈籠基金會今日開幕。",
        "Photo 1: Mr Tom Reed (left)",
        "Photo captions:",
        "圖1：左起：陳大文、李小明。",
        "###",
        "完",
        "Ends/Monday, June 2, 2025",
        "Notes to editors",
        "1. A note.",
        "About the Trust",
        "關於基金會",
        "Media contact:",
        "Jane Poe, Manager",
        "Tel: 2555 0101",
        "jane@lantern.example",
        "Back to top",
        "Click [here](#) to download photos",
        "[kit](https://x.example/kit)",
        "*****",
        "- item",
        "What: a lamp",
    ]
)
ANY_TEXT = st.one_of(
    st.text(max_size=400), st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=25).map("\n".join)
)


def squeezed(text: str) -> str:
    return "".join(text.split())


def texts_of(release: RecognisedRelease) -> list[str]:
    said = [
        release.headline,
        release.place,
        release.assets_url,
        release.end_mark,
        *release.subheadlines,
        *release.notes,
        *release.dropped,
    ]
    said += [block.text for block in release.blocks] + [quote.text for quote in release.quotes]
    said += [text for one in release.boilerplates for text in (one.heading, *one.paragraphs)]
    said += [text for photo in release.photos for text in (photo.caption, *(person.name for person in photo.people))]
    said += [
        text
        for contact in release.press_contacts
        for text in (contact.organisation, contact.name, contact.title, contact.phone, contact.email)
    ]
    return [text for text in said if text]


@given(ANY_TEXT)
@settings(max_examples=120, deadline=None)
def test_any_text_is_taken_apart_and_every_line_has_an_element(text: str) -> None:
    release = recognise(SourceText(text, "utf-8"))
    assert len(release.lines) == len(source_lines(text))
    assert [line.number for line in release.lines] == list(range(len(release.lines)))
    assert all((line.element is Element.BLANK) == (not line.text) for line in release.lines)


@given(ANY_TEXT)
@settings(max_examples=120, deadline=None)
def test_nothing_is_in_the_release_that_is_not_in_the_text(text: str) -> None:
    release = recognise(SourceText(text, "utf-8"))
    content = [line.text for line in release.lines if line.element not in (Element.DROPPED, Element.ISSUED)]
    sources = [
        squeezed("".join(line.text for line in release.lines)),
        squeezed("".join(content)),
        squeezed("".join(line for line in content if not is_ornament(line))),
    ]
    sources += [source.replace("[kit](https://x.example/kit)", "kit(https://x.example/kit)") for source in sources]
    for said in texts_of(release):
        assert any(squeezed(said) in source for source in sources) or "](" in text.replace("[kit](", "")


@given(ANY_TEXT)
@settings(max_examples=120, deadline=None)
def test_every_content_line_is_kept(text: str) -> None:
    kept = {Element.PARAGRAPH, Element.HEADING, Element.NOTE, Element.BOILERPLATE, Element.DROPPED, Element.ISSUED}
    release = recognise(SourceText(text, "utf-8"))
    said = squeezed(" ".join(texts_of(release)))
    for line in release.lines:
        if line.element in kept and "](" not in line.text:
            assert squeezed(without_bullet(line.text).split()[-1]) in said


@given(st.lists(st.tuples(LINES, st.sampled_from(list(Element)), st.booleans()), max_size=20))
@settings(max_examples=120, deadline=None)
def test_any_labels_can_be_assembled(labels: list[tuple[str, Element, bool]]) -> None:
    lines = [LabelledLine(number, text, element, continues) for number, (text, element, continues) in enumerate(labels)]
    assert assemble(lines, "utf-8").lines == tuple(lines)


@given(ANY_TEXT)
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_release(text: str) -> None:
    assert label(text) == label(text)
    assert recognise(SourceText(text, "utf-8")) == recognise(SourceText(text, "utf-8"))
