"""What of a Word document comes in, and what is only told of."""

import pytest

from mediadesk.intake.documents import word
from mediadesk.intake.documents.source_text import text_of
from mediadesk.records.source_document import NoticeKind, SourceDocument, SourceRole
from tests.intake.documents import packages
from tests.intake.documents.packages import paragraph, part, run

_CHANGE = 'w:id="1" w:author="Ben Ho"'


def read(body: str, **parts: str) -> SourceDocument:
    return word.read(packages.word(body, **parts))


def texts(document: SourceDocument) -> list[str]:
    return [each.text for each in document.paragraphs]


def told(document: SourceDocument) -> dict[str, tuple[int, tuple[str, ...]]]:
    return {notice.kind.value: (notice.count, notice.details) for notice in document.notices}


def test_tracked_insertions_stay_and_deletions_go() -> None:
    body = (
        f"<w:p>{run('Profit is ')}<w:ins {_CHANGE}>{run('6m')}</w:ins>"
        f"<w:del {_CHANGE}><w:r><w:delText>5m</w:delText></w:r></w:del>{run(' this year.')}</w:p>"
    )
    document = read(body)
    assert texts(document) == ["Profit is 6m this year."]
    assert told(document) == {"insertions": (1, ("6m (Ben Ho)",)), "deletions": (1, ("5m (Ben Ho)",))}
    assert all(notice.is_unresolved for notice in document.notices)


def test_moved_words_stand_only_where_they_were_moved_to() -> None:
    body = (
        f"<w:p><w:moveFrom {_CHANGE}>{run('First. ')}</w:moveFrom>{run('Second. ')}"
        f"<w:moveTo {_CHANGE}>{run('First. ')}</w:moveTo></w:p>"
    )
    document = read(body)
    assert texts(document) == ["Second. First."]
    assert list(told(document)) == ["moves"]


def test_paragraphs_whose_border_was_deleted_run_together() -> None:
    body = f"<w:p><w:pPr><w:rPr><w:del {_CHANGE}/></w:rPr></w:pPr>{run('One ')}</w:p>{paragraph('sentence.')}"
    assert texts(read(body)) == ["One sentence."]


def test_row_that_was_deleted_is_gone() -> None:
    row = "<w:tr>{mark}<w:tc>{one}</w:tc><w:tc>{two}</w:tc></w:tr>"
    kept = row.format(mark="", one=paragraph("Adult"), two=paragraph("$2.4"))
    gone = row.format(mark=f"<w:trPr><w:del {_CHANGE}/></w:trPr>", one=paragraph("Dog"), two=paragraph("$9"))
    document = read(f"<w:tbl>{kept}{gone}</w:tbl>")
    assert texts(document) == ["Adult\t$2.4"]
    assert document.paragraphs[0].role is SourceRole.ROW
    assert told(document)["deletions"] == (1, ("Dog$9",))


def test_hidden_words_are_told_and_left_out() -> None:
    shown = run("Shown.", '<w:vanish w:val="0"/>')
    document = read(f"<w:p>{run('Open.')}{run('Secret.', '<w:vanish/>')}{shown}</w:p>")
    assert texts(document) == ["Open.Shown."]
    assert told(document) == {"hidden_text": (1, ("Secret.",))}


def test_comments_heads_and_feet_and_authors_are_told_and_left_out() -> None:
    document = read(
        paragraph("Words."),
        comments=part("comments", f'<w:comment w:author="Cat Ng">{paragraph("Check this")}</w:comment>'),
        header1=part("hdr", paragraph("DRAFT 3")),
        header2=part("hdr", paragraph("DRAFT 3")),
        footer1=part("ftr", paragraph(" ")),
    )
    assert texts(document) == ["Words."]
    assert told(document) == {"comments": (1, ("Cat Ng: Check this",)), "headers": (1, ("DRAFT 3",))}


def test_words_of_a_text_box_come_once_after_their_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('In the box.')}</w:txbxContent>"
    mc = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    body = (
        f'<w:p><w:r><mc:AlternateContent xmlns:mc="{mc}"><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>{run('Beside it.')}</w:p>"
    )
    assert texts(read(body)) == ["Beside it.", "In the box."]


def test_footnotes_become_notes_in_the_order_of_their_references() -> None:
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    notes = "".join(f'<w:footnote w:id="{at}">{paragraph(f"Note {at}.")}</w:footnote>' for at in (1, 2))
    body = f"<w:p>{run('Words')}{reference.format(2)}{run(' and more')}{reference.format(1)}</w:p>"
    document = read(body, footnotes=part("footnotes", notes))
    assert texts(document) == ["Words and more", "Note 2.", "Note 1."]
    assert text_of(document).endswith("Notes to editors\n1. Note 2.\n2. Note 1.")
    assert told(document) == {"footnotes": (2, ())}


def test_code_of_a_field_is_not_text_and_its_link_is_a_link() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://a.example/x"</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("here")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    (found,) = read(f"<w:p>{run('Look ')}{field}{run('.')}</w:p>").paragraphs
    assert [(each.text, each.href) for each in found.runs] == [
        ("Look ", ""),
        ("here", "https://a.example/x"),
        (".", ""),
    ]


def test_styles_say_headings_and_lists_say_their_numbers() -> None:
    styles = (
        '<w:style w:styleId="a"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="b"><w:name w:val="Our heading"/><w:basedOn w:val="a"/></w:style>'
    )
    levels = '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>{}</w:p>'
    heading = f'<w:p><w:pPr><w:pStyle w:val="b"/></w:pPr>{run("Routes")}</w:p>'
    document = read(
        heading + item.format(run("North")) + item.format(run("South")),
        styles=part("styles", styles),
        numbering=part("numbering", numbering),
    )
    assert [(each.role, each.level, each.marker, each.text) for each in document.paragraphs] == [
        (SourceRole.HEADING, 2, "", "Routes"),
        (SourceRole.ORDERED_ITEM, 0, "(c)", "North"),
        (SourceRole.ORDERED_ITEM, 0, "(d)", "South"),
    ]


def test_table_that_sets_a_page_is_read_cell_by_cell() -> None:
    cell = "<w:tc>{}</w:tc>"
    left = cell.format(paragraph("First.") + paragraph("Second."))
    document = read(f"<w:tbl><w:tr>{left}{cell.format(paragraph('Beside.'))}</w:tr></w:tbl>")
    assert texts(document) == ["First.", "Second.", "Beside."]


@pytest.mark.parametrize("deep", [20, 80])
def test_words_in_nested_tables_are_found(deep: int) -> None:
    body = "<w:tbl><w:tr><w:tc>" * deep + paragraph("Deep down.") + "</w:tc></w:tr></w:tbl>" * deep
    assert texts(read(body)) == ["Deep down."]


def test_pictures_are_counted() -> None:
    picture = '<w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/></w:drawing>'
    document = read(f"<w:p><w:r>{picture}</w:r>{run('Words.')}</w:p>")
    assert [notice.kind for notice in document.notices] == [NoticeKind.PICTURES]


def test_prompts_of_a_form_are_no_words() -> None:
    prompt = f"<w:sdt><w:sdtPr>{{}}</w:sdtPr><w:sdtContent>{paragraph('Click to enter text.')}</w:sdtContent></w:sdt>"
    assert texts(read(prompt.format("<w:showingPlcHdr/>") + paragraph("Words."))) == ["Words."]
    assert texts(read(prompt.format(""))) == ["Click to enter text."]
