"""What word processors, mail programs and ill will put on the clipboard, and what of it becomes text."""

import pytest

from mediadesk.intake.documents.links import safe_link
from mediadesk.records.block import Run
from mediadesk.ui.releases import paste
from mediadesk.ui.releases.document_text import Passage, TextRole

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style>p.MsoNormal{font-family:Calibri}</style></head>
<body lang=EN-GB><!--StartFragment-->
<h1 style='color:#2F5496'>Ferry pier reopens<o:p></o:p></h1>
<p class=MsoNormal style='font-size:12.0pt'><span style='color:red'>The pier <b>reopened</b>
today after&nbsp;two <i>long</i> years.</span><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'>&#183;<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span>
</span><![endif]>New lifts</p>
<p class=MsoNormal>It was <del>shut</del><ins>closed</ins> in May.</p>
<img src="file:///C:/Users/x/clip_image001.png">
<!--EndFragment--></body></html>"""

OUTLOOK = """<div dir="ltr"><div class="elementToProof" style="font-family:Aptos;font-size:12pt">Dear editors,</div>
<div><br></div><div>See <a href="https://example.org/kit?id=4&amp;utm_source=mail&amp;utm_medium=x">the kit</a> or
<a href="mailto:press@example.org">write</a>.</div>
<table><tr><td>Fare</td><td><table><tr><td>12 dollars</td></tr></table></td></tr></table></div>"""

DOCS = """<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
<h2><span style="font-size:16pt">What is new</span></h2>
<p><span style="font-weight:700">Bold</span><span style="font-weight:400"> and </span>
<span style="font-style:italic">slanted</span></p>
<ol><li><p>First</p></li><li><p>Second</p></li></ol></b>"""

HOSTILE = """<p onclick="steal()">Fine<script>alert(1)</script><style>p{}</style>
<a href="javascript:alert(1)">one</a> <a href="file:///etc/passwd">two</a> <a href="data:text/html,x">three</a>
<iframe src="https://evil.example"></iframe><svg><a href="https://evil.example">x</a></svg><img src=x onerror=alert(1)>
<form><input value="secret"></form></p>"""


def said(passages: list[Passage] | None) -> list[tuple[TextRole, str]]:
    assert passages is not None
    return [(each.role, each.text) for each in passages]


def test_word_brings_its_structure_and_nothing_else() -> None:
    passages = paste.passages_from_html(WORD)

    assert said(passages) == [
        (TextRole.HEADLINE, "Ferry pier reopens"),
        (TextRole.PARAGRAPH, "The pier reopened today after two long years."),
        (TextRole.LIST_ITEM, "New lifts"),
        (TextRole.PARAGRAPH, "It was closed in May."),
    ]
    assert passages is not None
    assert [(run.text, run.bold, run.italic) for run in passages[1].runs] == [
        ("The pier ", False, False),
        ("reopened", True, False),
        (" today after two ", False, False),
        ("long", False, True),
        (" years.", False, False),
    ]


def test_a_mail_keeps_links_without_the_codes_that_follow_readers() -> None:
    passages = paste.passages_from_html(OUTLOOK)

    assert said(passages)[:2] == [
        (TextRole.PARAGRAPH, "Dear editors,"),
        (TextRole.PARAGRAPH, "See the kit or write."),
    ]
    assert passages is not None
    assert [run.href for run in passages[1].runs if run.href] == [
        "https://example.org/kit?id=4",
        "mailto:press@example.org",
    ]


def test_nested_tables_become_lines() -> None:
    passages = paste.passages_from_html(OUTLOOK)

    assert " ".join(text for _role, text in said(passages)[2:]).split() == ["Fare", "12", "dollars"]


def test_docs_are_not_bold_all_over() -> None:
    passages = paste.passages_from_html(DOCS)

    assert said(passages) == [
        (TextRole.HEADING, "What is new"),
        (TextRole.PARAGRAPH, "Bold and slanted"),
        (TextRole.ORDERED_ITEM, "First"),
        (TextRole.ORDERED_ITEM, "Second"),
    ]
    assert passages is not None
    assert passages[0].runs == (Run("What is new"),)
    assert [run.text for run in passages[1].runs if run.bold] == ["Bold"]
    assert [run.text for run in passages[1].runs if run.italic] == ["slanted"]


def test_hostile_html_leaves_only_words() -> None:
    passages = paste.passages_from_html(HOSTILE)

    assert passages is not None
    assert not any(run.href for each in passages for run in each.runs)
    words = " ".join(each.text for each in passages)
    assert "alert" not in words
    assert "secret" not in words
    assert words.split()[:4] == ["Fine", "one", "two", "three"]


@pytest.mark.parametrize("well", ["<div>" * 100_000, "<b><i>" * 50_000 + "x", "<ul><li>" * 20_000])
def test_html_without_bottom_is_not_looked_into(well: str) -> None:
    assert paste.passages_from_html(well) is None


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "file:///a", "//example.org", "https://", "ht tp://x", "vbscript:x", "", "http://[", "#"],
)
def test_only_web_mail_and_telephone_links_are_safe(href: str) -> None:
    assert safe_link(href) == ""


@pytest.mark.parametrize(
    "href", ["https://example.org/?a=1", "mailto:a@example.org", "tel:+85221234567", "HTTP://EXAMPLE.ORG"]
)
def test_safe_links_stay_as_they_are(href: str) -> None:
    assert safe_link(href) == href


def test_plain_words_are_parted_at_blank_lines_or_else_at_line_ends() -> None:
    assert [each.text for each in paste.passages_from_text("One\r\nmore\r\n\r\n \r\nTwo\r\n")] == ["One\nmore", "Two"]
    assert [each.text for each in paste.passages_from_text("One\nTwo")] == ["One", "Two"]


def test_an_endless_line_is_parted_between_sentences_and_loses_nothing() -> None:
    source = "The harbour was measured. " * 2_000

    pieces = [each.text for each in paste.passages_from_text(source)]

    assert len(pieces) > 5
    assert all(piece.endswith("measured.") for piece in pieces)
    assert " ".join(pieces) == source.strip()


def test_more_than_a_text_can_hold_is_cut_and_said() -> None:
    kept, was_cut = paste.shortened(paste.passages_from_text("word\n\n" * 100_000))

    assert was_cut
    assert len(kept) == paste.MOST_PASSAGES


@pytest.mark.parametrize(
    "source",
    [
        WORD,
        OUTLOOK,
        DOCS,
        '<p style="color:red">One</p>',
        "<p><font face=Arial>One</font></p>",
        "<p>One <img src=x></p>",
        '<p align="center">One</p>',
    ],
)
def test_looks_that_do_not_come_in_are_noticed(source: str) -> None:
    assert paste.loses_looks(source)


@pytest.mark.parametrize(
    "source",
    [
        "<p>One</p><p>Two <b>and</b> <i style='font-style:italic'>three</i></p>",
        '<h1>One</h1><ul><li>Two</li></ul><blockquote>Three</blockquote><a href="https://example.org/?color=1">x</a>',
        "<p>The style=&quot;color:red&quot; and align = left are words here; color: red</p>",
        "",
    ],
)
def test_structure_and_words_that_come_in_whole_lose_nothing(source: str) -> None:
    assert not paste.loses_looks(source)


CHROME = """<html><body><!--StartFragment--><h2 style="box-sizing: border-box; color: rgb(31, 35, 40);">Timetable</h2><p
style="font-family: -apple-system; font-weight: 400;"><span>Boats leave </span><strong style="font-weight: 600;">every
15 minutes</strong><span>.</span><br class="Apple-interchange-newline"></p><!--EndFragment--></body></html>"""

WORD_LIST = """<p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>North</p><p class=MsoNormal
style='mso-list:none'>Plain</p><table class=MsoTableGrid><tr><td><p class=MsoNormal>Adult</p></td><td><p
class=MsoNormal>$2</p></td></tr></table>"""

OUTLOOK_QUOTE = """<div class="WordSection1"><p class="MsoNormal">Dear desk,<o:p></o:p></p><div style="border:none;
border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal"><b>From:</b> Press &lt;press@example.org&gt;<br><b>Subject:</b>
Boats</p></div><p class="MsoNormal"><span style="mso-hide:all;display:none">preheader</span>Boats sail.</p></div>"""


def test_browser_words_come_without_their_looks() -> None:
    assert said(paste.passages_from_html(CHROME)) == [
        (TextRole.HEADING, "Timetable"),
        (TextRole.PARAGRAPH, "Boats leave every 15 minutes."),
    ]


def test_word_lists_and_tables_lose_their_signs_and_keep_their_words() -> None:
    assert said(paste.passages_from_html(WORD_LIST)) == [
        (TextRole.LIST_ITEM, "North"),
        (TextRole.PARAGRAPH, "Plain"),
        (TextRole.PARAGRAPH, "Adult\t$2"),
    ]


def test_mail_comes_without_what_it_hides() -> None:
    assert said(paste.passages_from_html(OUTLOOK_QUOTE)) == [
        (TextRole.PARAGRAPH, "Dear desk,"),
        (TextRole.PARAGRAPH, "From: Press <press@example.org>\nSubject: Boats"),
        (TextRole.PARAGRAPH, "Boats sail."),
    ]


def test_twenty_nested_tables_are_flattened() -> None:
    nested = "<table><tr><td>Row" * 20 + "</td></tr></table>" * 20
    assert [text for _role, text in said(paste.passages_from_html(nested))] == ["Row"] * 20


def test_picture_within_a_clipping_does_not_hide_its_words() -> None:
    picture = f'<img src="data:image/png;base64,{"iVBORw0K" * 200_000}">'
    assert said(paste.passages_from_html(f"<p>Before</p>{picture}<p>After</p>")) == [
        (TextRole.PARAGRAPH, "Before"),
        (TextRole.PARAGRAPH, "After"),
    ]


@pytest.mark.parametrize("flood", ["<p>Words</p>" * 900_000, "&" * 600_000, "<a" * 5_000_000, "<!--" * 2_500_000])
def test_clipping_of_ten_megabytes_is_taken_for_its_words_alone(flood: str) -> None:
    assert not paste.passages_from_html(flood)
