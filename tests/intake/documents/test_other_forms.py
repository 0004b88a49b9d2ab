"""OpenDocument, RTF, web pages, mails, Markdown: what comes in and what is only told of."""

from email.message import EmailMessage

import pytest

from mediadesk.intake.documents import mail, markdown, open_document, rich_text, web_page
from mediadesk.intake.documents.refusal import Refused
from mediadesk.records.block import Run
from mediadesk.records.source_document import SourceDocument, SourceRole
from tests.intake.documents import packages


def texts(document: SourceDocument) -> list[str]:
    return [each.text for each in document.paragraphs if each.text]


def told(document: SourceDocument) -> dict[str, tuple[int, tuple[str, ...]]]:
    return {notice.kind.value: (notice.count, notice.details) for notice in document.notices}


def test_open_document_tells_changes_comments_and_hidden_words() -> None:
    who = "<office:change-info><dc:creator>Ben Ho</dc:creator></office:change-info>"
    changes = (
        f"<text:tracked-changes><text:changed-region><text:deletion>{who}<text:p>tedious</text:p></text:deletion>"
        f"</text:changed-region><text:changed-region><text:insertion>{who}</text:insertion></text:changed-region>"
        "</text:tracked-changes>"
    )
    hidden = '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
    comment = "<office:annotation><dc:creator>Cat Ng</dc:creator><text:p>Check</text:p></office:annotation>"
    body = (
        f'{changes}<text:p>Two<text:s/>long{comment} years<text:span text:style-name="H">secret</text:span>.</text:p>'
    )
    document = open_document.read(packages.open_document(body, hidden))
    assert texts(document) == ["Two long years."]
    assert told(document) == {
        "insertions": (1, ("Ben Ho",)),
        "deletions": (1, ("tedious (Ben Ho)",)),
        "comments": (1, ("Cat Ng: Check",)),
        "hidden_text": (1, ("secret",)),
    }


def test_open_document_keeps_looks_lists_and_tables() -> None:
    bold = '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    body = (
        '<text:h text:outline-level="2">Routes</text:h>'
        "<text:list><text:list-item><text:p>North</text:p></text:list-item></text:list>"
        '<text:p>A <text:span text:style-name="B">bold</text:span> <text:a xlink:href="https://a.example">'
        "link</text:a></text:p><table:table><table:table-row><table:table-cell><text:p>Adult</text:p></table:table-cell>"
        "<table:table-cell><text:p>$2</text:p></table:table-cell></table:table-row></table:table>"
    )
    found = open_document.read(packages.open_document(body, bold)).paragraphs
    assert [(each.role, each.text) for each in found] == [
        (SourceRole.HEADING, "Routes"),
        (SourceRole.LIST_ITEM, "North"),
        (SourceRole.PARAGRAPH, "A bold link"),
        (SourceRole.ROW, "Adult\t$2"),
    ]
    assert [run for run in found[2].runs if run.bold or run.href] == [
        Run("bold", bold=True),
        Run("link", href="https://a.example"),
    ]


def test_open_document_with_a_password_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        open_document.read(packages.open_document("", manifest="<x><manifest:encryption-data/></x>"))
    assert refused.value.reason == "encrypted"


def rtf(body: str) -> SourceDocument:
    fonts = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset136 PMingLiU;}{\f2\fcharset134 SimSun;}}"
    head = rf"{{\rtf1\ansi\ansicpg1252\uc1{fonts}"
    return rich_text.read(f"{head}{body}}}".encode("ascii"))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (r"\f0 It\rquote s \'80 5 \endash  now\par", "It’s € 5 – now"),
        (r"\u26032?\u-28913?\par", "新輏"),
        (r"{\uc2\u26032\'b7\'73}\f0 x\par", "新x"),
        (r"\u55357?\u56960?\par", "🚀"),
        (r"\f1\'b7\'73\'bb\'44\f0  A\par", "新聞 A"),  # the second half of a character is a letter: \'44 is D
        (r"\f1\'b7s\'bbD\par", "新聞"),
        (r"\f2\'d0\'c2\'ce\'c5\par", "新闻"),
    ],
)
def test_rtf_characters_of_every_sort_come_out(written: str, said: str) -> None:
    assert texts(rtf(written)) == [said]


def test_rtf_keeps_looks_and_links_and_leaves_out_what_is_not_seen() -> None:
    document = rtf(
        r"{\info{\author Ann Lee}}{\header DRAFT\par}{\*\unknown nothing}\pard Two {\b bold} {\deleted gone }"
        r'{\revised new }{\v hidden }{\field{\*\fldinst HYPERLINK "https://a.example"}{\fldrslt link}}'
        r"{\*\atnauthor Cat Ng}{\*\annotation Check}{\pict 0001ff}.\par"
    )
    assert texts(document) == ["Two bold new link."]
    (found,) = [each for each in document.paragraphs if each.text]
    assert [run for run in found.runs if run.bold or run.href] == [
        Run("bold", bold=True),
        Run("link", href="https://a.example"),
    ]
    assert told(document) == {
        "insertions": (1, ("new",)),
        "deletions": (1, ("gone",)),
        "comments": (1, ("Cat Ng: Check",)),
        "hidden_text": (1, ("hidden",)),
        "headers": (1, ("DRAFT",)),
        "pictures": (1, ()),
        "authors": (1, ("Ann Lee",)),
    }


def test_rtf_tables_and_lists_are_told_apart() -> None:
    document = rtf(
        r"\trowd\pard\intbl Adult\cell\pard\intbl $2\cell\row"
        r"\pard{\listtext\'95\tab}North\par{\listtext 2.\tab}South\par"
    )
    assert [(each.role, each.marker, each.text) for each in document.paragraphs if each.text] == [
        (SourceRole.ROW, "", "Adult\t$2"),
        (SourceRole.LIST_ITEM, "•", "North"),
        (SourceRole.ORDERED_ITEM, "2.", "South"),
    ]


def test_page_leaves_out_what_is_not_seen_and_says_so() -> None:
    document = web_page.document(
        "<title>Harbour</title><p>Fine.<span style='display: none'>secret</span></p><p>It was <del>shut</del>"
        "<ins>closed</ins>.</p><img src='https://a.example/x.png' width=1 height=1><img src=a.png alt='A boat'>"
    )
    assert texts(document) == ["Fine.", "It was closed."]
    assert document.title == "Harbour"
    assert told(document) == {
        "insertions": (1, ()),
        "deletions": (1, ()),
        "hidden_text": (1, ("secret",)),
        "pictures": (1, ("A boat",)),
    }


@pytest.mark.parametrize(("charset", "codec"), [("big5", "big5hkscs"), ("gb2312", "gb18030"), ("utf-8", "utf-8")])
def test_page_is_read_in_the_encoding_it_names(charset: str, codec: str) -> None:
    words = "新聞稿" if codec != "gb18030" else "新闻稿"
    page = f'<html><head><meta charset="{charset}"></head><body><p>{words}</p></body></html>'
    document = web_page.read(page.encode(codec))
    assert (texts(document), document.encoding) == ([words], codec)


def test_items_of_a_page_are_numbered_as_it_numbers_them() -> None:
    document = web_page.document("<ol start=4><li>North<ul><li>Pier</li></ul></li><li>South</li></ol>")
    assert [(each.marker, each.text) for each in document.paragraphs] == [
        ("4.", "North"),
        ("•", "Pier"),
        ("5.", "South"),
    ]


def message(html: str = "", plain: str = "Plain words.") -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "Fwd: 新聞稿: boats"
    made.set_content(plain)
    if html:
        made.add_alternative(html, subtype="html")
    return made


def test_mail_is_read_as_html_or_as_plain_text_where_that_has_no_words() -> None:
    assert texts(mail.read(message("<p>Rich <b>words</b>.</p>").as_bytes())) == ["Rich words."]
    assert texts(mail.read(message("<p><img src=x></p>").as_bytes())) == ["Plain words."]
    assert mail.read(message().as_bytes()).title == "Fwd: 新聞稿: boats"


def test_documents_attached_to_a_mail_are_offered_and_read() -> None:
    made = message()
    attached = packages.word(packages.paragraph("Attached."))
    made.add_attachment(attached, maintype="application", subtype="octet-stream", filename="新聞稿.docx")
    made.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    made.add_attachment("Second words.", filename="note.txt")
    document = mail.read(made.as_bytes())
    assert document.attachments == ("新聞稿.docx", "note.txt")
    assert told(document)["attachments"] == (2, ("新聞稿.docx", "note.txt"))
    assert texts(mail.read(made.as_bytes(), part=1)) == ["Attached."]
    assert texts(mail.read(made.as_bytes(), part=2)) == ["Second words."]
    with pytest.raises(Refused) as refused:
        mail.read(made.as_bytes(), part=3)
    assert refused.value.reason == "no_such_part"


def test_markdown_becomes_structure() -> None:
    text = "# Boats\n\nTwo *quiet* **boats** and a [link](https://a.example)\nPhoto 2: here\n\n"
    text += "3. North\n4. South\n\n> Said.\n"
    found = markdown.read(text.encode()).paragraphs
    assert [(each.role, each.marker, each.text) for each in found] == [
        (SourceRole.HEADING, "", "Boats"),
        (SourceRole.PARAGRAPH, "", "Two quiet boats and a link\nPhoto 2: here"),
        (SourceRole.ORDERED_ITEM, "3.", "North"),
        (SourceRole.ORDERED_ITEM, "4.", "South"),
        (SourceRole.QUOTE, "", "Said."),
    ]
    assert [run for run in found[1].runs if run.bold or run.italic or run.href] == [
        Run("quiet", italic=True),
        Run("boats", bold=True),
        Run("link", href="https://a.example"),
    ]
