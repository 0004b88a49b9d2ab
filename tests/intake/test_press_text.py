"""The conventions of press texts, one named behaviour each."""

from dataclasses import replace
from datetime import date

import pytest

from mediadesk.intake.press_text import assemble, label, recognise
from mediadesk.intake.text_files import SourceText
from mediadesk.records.languages import Language
from mediadesk.records.recognised import Element, RecognisedRelease
from mediadesk.records.release import ReleaseKind, ReleaseLine

BODY = "The Lantern Trust today opened a museum of light in the old pump house, the first of its kind in the county."


def read(text: str) -> RecognisedRelease:
    return recognise(SourceText(text, "utf-8"))


def body_of(*paragraphs: str) -> str:
    return "\n\n".join(("PRESS RELEASE", "Museum of light opens", BODY, *paragraphs))


def speech(*paragraphs: str) -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.text) for quote in read(body_of(*paragraphs)).quotes]


def people(caption: str) -> list[tuple[str, str | None]]:
    photo = read(body_of("Photo captions:", f"Photo 1: {caption}")).photos[0]
    return [(person.name, person.position) for person in photo.people]


def han_people(caption: str) -> list[tuple[str, str | None]]:
    release = read(
        f"新聞稿\n\n光之博物館開幕\n\n燈籠基金會今日在舊泵房開設光之博物館，免費開放予公眾參觀。\n\n圖片說明：\n圖1：{caption}"
    )
    return [(person.name, person.position) for person in release.photos[0].people]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("PRESS RELEASE", ReleaseKind.PRESS_RELEASE),
        ("** Media Advisory **", ReleaseKind.MEDIA_ADVISORY),
        ("傳媒邀請", ReleaseKind.MEDIA_INVITATION),
        ("声 明", ReleaseKind.STATEMENT),
        ("KILL – MANDATORY", ReleaseKind.KILL),
        ("更正", ReleaseKind.CORRECTION),
        ("PRESS RELEASE – FOR IMMEDIATE RELEASE", ReleaseKind.PRESS_RELEASE),
    ],
)
def test_kind_stands_above_the_headline(line: str, kind: ReleaseKind) -> None:
    release = read(f"{line}\n\nMuseum of light opens\n\n{BODY}\n\nENDS")
    assert release.kind is kind
    assert release.headline == "Museum of light opens"


def test_kind_before_the_headline_is_taken_off_it() -> None:
    release = read(f"MEDIA ADVISORY: Museum of light opens\n\n{BODY}")
    assert (release.kind, release.headline) == (ReleaseKind.MEDIA_ADVISORY, "Museum of light opens")


def test_bare_headline_over_a_bare_date_is_a_news_story() -> None:
    release = read(f"Museum of light opens\n\nMay 19, 2025\n\n{BODY}\n\nBack to top")
    assert release.kind is ReleaseKind.NEWS_STORY
    assert release.dropped == ("Back to top",)


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("EMBARGOED UNTIL 00:01 BST, THURSDAY 5 JUNE 2025", "2025-06-05T00:01:00+01:00"),
        ("Embargo: 06:00 GMT on Friday 14 February 2025", "2025-02-14T06:00:00+00:00"),
        ("EMBARGOED UNTIL 11:00 HKT, Thursday 24 April 2025", "2025-04-24T11:00:00+08:00"),
        ("Not for release before 9 a.m. ET, June 10, 2025", "2025-06-10T09:00:00-04:00"),
        ("Strictly embargoed until January 15, 2025 at 2:30 p.m. PT", "2025-01-15T14:30:00-08:00"),
        ("Embargoed until 7 July 2025, noon CET", "2025-07-07T12:00:00+02:00"),
        ("禁止於2025年11月5日（星期三）下午3時（香港時間）前發佈", "2025-11-05T15:00:00+08:00"),
        ("禁止于2025年12月18日上午9时30分（北京时间）前发布", "2025-12-18T09:30:00+08:00"),
        ("EMBARGO\n00:01 BST, 5 June 2025", "2025-06-05T00:01:00+01:00"),
    ],
)
def test_embargo_has_the_offset_its_zone_had_that_day(line: str, moment: str) -> None:
    release = read(f"{line}\n\nMuseum of light opens\n\n{BODY}")
    assert release.release_line is ReleaseLine.EMBARGOED
    assert release.embargo_at is not None
    assert release.embargo_at.isoformat() == moment


def test_embargo_without_a_zone_runs_on_the_clock_of_the_dateline() -> None:
    release = read(f"Embargoed until 5 June 2025, 09:00\n\nMuseum of light opens\n\nLONDON, 4 June 2025 – {BODY}")
    assert release.embargo_at is not None
    assert release.embargo_at.isoformat() == "2025-06-05T09:00:00+01:00"


def test_headline_that_lifts_an_embargo_is_no_embargo() -> None:
    release = read(f"Government lifts embargo on light bulbs\n\n{BODY}")
    assert release.headline == "Government lifts embargo on light bulbs"
    assert release.release_line is ReleaseLine.NONE


@pytest.mark.parametrize(
    ("prefix", "place", "day"),
    [
        ("(Hong Kong, 24 April 2025) – ", "Hong Kong", date(2025, 4, 24)),
        ("HONG KONG, April 24, 2025 /PRNewswire/ -- ", "HONG KONG", date(2025, 4, 24)),
        ("LONDON – 5 June 2025: ", "LONDON", date(2025, 6, 5)),
        ("PORTLAND, Ore., June 10, 2025 (GLOBE NEWSWIRE) -- ", "PORTLAND, Ore.", date(2025, 6, 10)),
        ("WASHINGTON, D.C. – June 5, 2025 – ", "WASHINGTON, D.C.", date(2025, 6, 5)),
        ("4 December 2025, Hong Kong – ", "Hong Kong", date(2025, 12, 4)),
        ("LONDON — ", "LONDON", None),
    ],
)
def test_dateline_before_the_first_paragraph(prefix: str, place: str, day: date | None) -> None:
    release = read(f"PRESS RELEASE\n\nMuseum of light opens\n\n{prefix}{BODY}")
    assert (release.place, release.issue_date) == (place, day)
    assert release.blocks[0].text == BODY


@pytest.mark.parametrize(
    ("prefix", "place", "day"),
    [
        ("（香港，2025年4月24日）— ", "香港", date(2025, 4, 24)),
        ("（香港—2025年4月24日）", "香港", date(2025, 4, 24)),
        ("【本報訊】", None, None),
        ("新华社北京2025年4月24日电 ", "北京", date(2025, 4, 24)),
        ("（香港訊）", "香港", None),
        ("香港，二零二五年四月二十四日 — ", "香港", date(2025, 4, 24)),
    ],
)
def test_chinese_dateline_before_the_first_paragraph(prefix: str, place: str | None, day: date | None) -> None:
    text = "燈籠基金會今日在舊泵房開設光之博物館，為全港首間同類博物館，免費開放予公眾參觀，歡迎市民到場。"
    release = read(f"新聞稿\n\n光之博物館開幕\n\n{prefix}{text}")
    assert (release.place, release.issue_date) == (place, day)
    assert release.blocks[0].text == text


def test_ends_line_is_the_end_mark_and_gives_the_date() -> None:
    release = read(
        f"Museum of light opens\n*********************\n\n{BODY}\n\nEnds/Monday, April"
        f" 14, 2025\nIssued at HKT 12:30\nNNNN"
    )
    assert release.headline == "Museum of light opens"
    assert (release.end_mark, release.issue_date) == ("Ends/Monday, April 14, 2025", date(2025, 4, 14))
    assert release.dropped == ("Issued at HKT 12:30", "NNNN")


@pytest.mark.parametrize(
    "mark", ["###", "# # #", "-30-", "- Ends -", "ENDS", "完", "（完）", "－ 完 －", "[END]", "* * *"]
)
def test_end_mark_is_kept_as_printed(mark: str) -> None:
    release = read(
        f"PRESS RELEASE\n\nMuseum of light opens\n\n{BODY}\n\n{mark}\n\nAbout the Lantern"
        f" Trust\nThe Trust keeps old lamps alight in three counties."
    )
    assert release.end_mark == mark
    assert release.boilerplates[0].heading == "About the Lantern Trust"


def test_headline_over_two_lines_is_one() -> None:
    release = read(
        f"PRESS RELEASE\n\nLantern Trust Opens a Museum of Light for\nEvery Child in the"
        f" County\nThree hundred lamps on show\n\n{BODY}"
    )
    assert release.headline == "Lantern Trust Opens a Museum of Light for Every Child in the County"
    assert release.subheadlines == ("Three hundred lamps on show",)


def test_headline_in_capitals_over_two_lines_is_one() -> None:
    assert (
        read(f"PRESS RELEASE\n\nLANTERN TRUST OPENS\nMUSEUM OF LIGHT\n\n{BODY}").headline
        == "LANTERN TRUST OPENS MUSEUM OF LIGHT"
    )


def test_letterhead_is_dropped() -> None:
    release = read(f"The Lantern Trust\n1 Pump Lane, Leith\n\nPRESS RELEASE\n\nMuseum of light opens\n\n{BODY}")
    assert release.headline == "Museum of light opens"
    assert release.dropped == ("The Lantern Trust", "1 Pump Lane, Leith")


def test_mail_headers_and_greeting_are_dropped() -> None:
    release = read(
        "From: Jane Poe <jane@lantern.example>\nTo: desk@paper.example\nSubject: Museum\n\nPRESS RELEASE\n\n"
        f"Museum of light opens\n\n{BODY}\n\nKind regards,\nJane"
    )
    assert release.headline == "Museum of light opens"
    assert release.dropped[-2:] == ("Kind regards,", "Jane")


def test_wrapped_lines_of_a_quoted_mail_become_paragraphs() -> None:
    release = read(
        "> PRESS RELEASE\n>\n> Museum of light opens\n>\n> The Lantern Trust today opened"
        " a museum of light in the old pump\n"
        "> house, the first of its kind in the county, and invited every child\n> to bring a lamp.\n>\n> ENDS"
    )
    assert [block.text for block in release.blocks] == [
        "The Lantern Trust today opened a museum of light in the old pump house, the first of its kind in the county, "
        "and invited every child to bring a lamp."
    ]
    assert [line.continues for line in release.lines if line.element is Element.PARAGRAPH] == [False, True, True]


def test_text_without_blank_lines_is_taken_apart() -> None:
    release = read(
        f"PRESS RELEASE\nMuseum of light opens\n{BODY}\nThe lamps came from four attics"
        f" and a lighthouse.\nENDS\nMedia contact\nJane Poe\nTel: 2555 0101"
    )
    assert len(release.blocks) == 2
    assert release.press_contacts[0].name == "Jane Poe"


def test_invisible_characters_and_markdown_are_cleaned() -> None:
    release = read(f"**PRESS RELEASE**\r\n\u00a0\r\n# Museum\u200b of\u00a0light opens\r\n\r\n{BODY}")
    assert release.kind is ReleaseKind.PRESS_RELEASE
    assert release.headline == "Museum of light opens"


def test_page_numbers_in_a_paragraph_are_dropped_and_the_paragraph_is_whole() -> None:
    release = read(
        body_of(
            "The lamps came from four attics, a lighthouse and the cellar of a\n\n-more-\n\nPage"
            " 2 of 2\n\nschool that closed last year."
        )
    )
    assert release.blocks[-1].text.endswith("the cellar of a school that closed last year.")
    assert release.dropped == ("-more-", "Page 2 of 2")


def test_dead_link_is_dropped_and_live_link_is_the_assets_url() -> None:
    release = read("Click [here](#) to download photos\n\n" + body_of("Download [photos](https://lantern.example/kit)"))
    assert release.dropped == ("Click [here](#) to download photos",)
    assert release.assets_url == "https://lantern.example/kit"


def test_facts_of_an_invitation_are_list_items() -> None:
    release = read(
        f"MEDIA INVITATION\n\nMuseum of light preview\n\n{BODY}\n\nDate: 12 June 2025\nTime:"
        f" 10:00 a.m.\nVenue: Pump house\nBring: a lamp"
    )
    assert [block.text for block in release.blocks if block.kind == "list_item"][-2:] == [
        "Venue: Pump house",
        "Bring: a lamp",
    ]


def test_headings_and_bullets_inside_the_body() -> None:
    release = read(
        body_of(
            "How to get there",
            "The museum is a short walk from the station.",
            "• Bus 12 stops outside.\n• Bicycles are welcome.",
        )
    )
    assert [block.kind for block in release.blocks] == ["paragraph", "heading", "paragraph", "list_item", "list_item"]
    assert release.blocks[-1].text == "Bicycles are welcome."


def test_notes_boilerplates_and_safe_harbour_have_their_own_places() -> None:
    release = read(
        body_of(
            "ENDS",
            "Notes to editors",
            "1. Lamps are lent by their owners.\n2. Entry is free.",
            "About the Lantern Trust",
            "The Trust keeps old lamps alight.",
            "Forward-Looking Statements",
            "This text holds forward-looking statements that may turn out differently.",
        )
    )
    assert release.notes == ("Lamps are lent by their owners.", "Entry is free.")
    assert [(one.heading, len(one.paragraphs)) for one in release.boilerplates] == [
        ("About the Lantern Trust", 1),
        ("Forward-Looking Statements", 1),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "Lantern Trust\nJane Poe\nPress Officer\nTel: +852 2555 0101\nEmail: jane@lantern.example",
        "Jane Poe, Press Officer, Lantern Trust, +852 2555 0101, jane@lantern.example",
        "Jane Poe | Press Officer | Lantern Trust | +852 2555 0101 | jane@lantern.example",
        "Lantern Trust\nName: Jane Poe\nTitle: Press Officer\nTel: +852 2555 0101  Email: jane@lantern.example",
        "Jane Poe (Press Officer, Lantern Trust)\n+852 2555 0101 / jane@lantern.example",
    ],
)
def test_press_contact_in_many_layouts(lines: str) -> None:
    contacts = read(body_of("ENDS", f"Media contact:\n{lines}")).press_contacts
    assert [(c.organisation, c.name, c.title, c.phone, c.email) for c in contacts] == [
        ("Lantern Trust", "Jane Poe", "Press Officer", "+852 2555 0101", "jane@lantern.example")
    ]


def test_contacts_under_one_organisation_share_it() -> None:
    contacts = read(
        body_of("Media contacts", "Lantern Trust\nJane Poe\nTel: 2555 0101\n\nJohn Roe\nTel: 2555 0102")
    ).press_contacts
    assert [(c.organisation, c.name, c.phone) for c in contacts] == [
        ("Lantern Trust", "Jane Poe", "2555 0101"),
        ("Lantern Trust", "John Roe", "2555 0102"),
    ]


def test_unusual_post_behind_a_name_is_no_organisation() -> None:
    contact = read(body_of("Media contact:", "Lantern Trust\nJane Poe\nLamp Wizard\nTel: 2555 0101")).press_contacts[0]
    assert (contact.organisation, contact.name, contact.title) == ("Lantern Trust", "Jane Poe", "Lamp Wizard")


def test_contact_in_a_sentence() -> None:
    contact = read(
        body_of(
            "For media enquiries, please contact Ms Jane Poe of Lantern Trust at 2555 0101 or jane@lantern.example."
        )
    ).press_contacts[0]
    assert (contact.organisation, contact.name, contact.phone) == ("Lantern Trust", "Ms Jane Poe", "2555 0101")


def test_chinese_contact_with_post_and_name_on_one_line() -> None:
    text = (
        "新聞稿\n\n光之博物館開幕\n\n燈籠基金會今日在舊泵房開設光之博物館，免費開放予公眾參觀。\n\n"
        "傳媒聯絡：\n燈籠基金會\n傳訊經理　吳倩儀\n電話：2555 0101"
    )
    contact = read(text).press_contacts[0]
    assert (contact.organisation, contact.title, contact.name) == ("燈籠基金會", "傳訊經理", "吳倩儀")


def test_attribution_before_after_and_in_the_middle() -> None:
    assert speech(
        "Dr Ann Bell, Director of the Trust, said at the opening: “Every lamp has a story.”",
        "“I lit the first one,” said Mr Tom Reed, a keeper. “It still burns.”",
        "“We hoped,” Dr Bell added, “that somebody would come tonight.”",
    ) == [
        ("Dr Ann Bell", "Every lamp has a story."),
        ("Mr Tom Reed", "I lit the first one,"),
        ("Mr Tom Reed", "It still burns."),
        ("Dr Ann Bell", "We hoped,"),
        ("Dr Ann Bell", "that somebody would come tonight."),
    ]


def test_pronouns_and_posts_are_resolved() -> None:
    assert speech(
        "Mr Tom Reed, Chairman of the Trust, thanked Ms Kay Oh for the lamps.",
        "She said: “They were in my attic all the time.”",
        "“We are grateful for every lamp,” the Chairman said.",
    ) == [("Ms Kay Oh", "They were in my attic all the time."), ("Mr Tom Reed", "We are grateful for every lamp,")]


def test_quotation_over_paragraphs_is_one_entry_each() -> None:
    assert speech("Ann Bell, the keeper, said: “Lamps are patient.", "“They wait for somebody to come home.”") == [
        ("Ann Bell", "Lamps are patient."),
        ("Ann Bell", "They wait for somebody to come home."),
    ]


def test_titles_and_terms_in_quotation_marks_are_no_speech() -> None:
    assert (
        speech('The show “Light and Dark” opens under the theme "Lamps for All Seasons", a so-called “slow show”.')
        == []
    )


def test_single_quotation_marks_with_apostrophes_inside() -> None:
    assert speech("Ann Bell, the keeper, said: ‘It’s the visitors’ museum. They don’t pay.’") == [
        ("Ann Bell", "It’s the visitors’ museum. They don’t pay.")
    ]


def test_unnamed_spokesman_speaks_without_a_name() -> None:
    assert speech("A spokesman for the council said: “The road is open again.”") == [(None, "The road is open again.")]


def test_chinese_speech_with_name_pronoun_and_honorific() -> None:
    release = read(
        "新聞稿\n\n光之博物館開幕\n\n燈籠基金會今日在舊泵房開設光之博物館，免費開放予公眾參觀。\n\n基金會主席陳嘉欣博士致辭時表示：「每盞燈都有故事。」\n\n"
        "「我點了第一盞，」居民何志偉先生說：「現在還亮着。」\n\n她補充：「歡迎大家帶燈來。」"
    )
    assert [(quote.speaker, quote.text) for quote in release.quotes] == [
        ("陳嘉欣博士", "每盞燈都有故事。"),
        ("何志偉先生", "我點了第一盞，"),
        ("何志偉先生", "現在還亮着。"),
        ("陳嘉欣博士", "歡迎大家帶燈來。"),
    ]


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        (
            "Ms Kay Oh, Chair of X (third from left), and Mr Tom Reed (centre).",
            [("Ms Kay Oh", "third from left"), ("Mr Tom Reed", "centre")],
        ),
        (
            "(From left) Mr Tom Reed, Ms Kay Oh and Dr Ann Bell.",
            [("Mr Tom Reed", "From left"), ("Ms Kay Oh", "From left"), ("Dr Ann Bell", "From left")],
        ),
        (
            "Front row, from left: Mr Tom Reed and Ms Kay Oh. Back row, from left: Dr Ann Bell.",
            [
                ("Mr Tom Reed", "Front row, from left"),
                ("Ms Kay Oh", "Front row, from left"),
                ("Dr Ann Bell", "Back row, from left"),
            ],
        ),
        ("Tom Reed, left, and Kay Oh, right, light a lamp.", [("Tom Reed", "left"), ("Kay Oh", "right")]),
        ("Mr Tom Reed (front row, third from left) with visitors.", [("Mr Tom Reed", "front row, third from left")]),
        ("The pump house at night.", []),
    ],
)
def test_people_and_positions_in_a_caption(caption: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(caption) == expected


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("主席陳嘉欣博士（中）與居民何志偉先生（左一）。", [("陳嘉欣博士", "中"), ("何志偉先生", "左一")]),
        (
            "左起：陳大文先生、李小明女士及王志強博士。",
            [("陳大文先生", "左起"), ("李小明女士", "左起"), ("王志強博士", "左起")],
        ),
        ("主席陳嘉欣博士（前排左二）主持儀式。", [("陳嘉欣博士", "前排左二")]),
    ],
)
def test_people_and_positions_in_a_chinese_caption(caption: str, expected: list[tuple[str, str | None]]) -> None:
    assert han_people(caption) == expected


def test_post_of_a_person_in_a_caption_is_kept() -> None:
    photo = read(body_of("Photo 1: Ms Kay Oh, Chair of the Lamp Society (left), at the door.")).photos[0]
    assert photo.people[0].post == "Chair of the Lamp Society"


def test_captions_without_numbers_are_numbered_in_order() -> None:
    release = read(body_of("Photo captions", "The pump house at night.", "The first lamp.", "###"))
    assert [(photo.number, photo.caption) for photo in release.photos] == [
        (1, "The pump house at night."),
        (2, "The first lamp."),
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (BODY, Language.EN),
        ("燈籠基金會今日開設光之博物館，歡迎參觀。", Language.ZH_HANT),
        ("灯笼基金会今日开设光之博物馆，欢迎参观。", Language.ZH_HANS),
    ],
)
def test_language_is_told_from_the_characters(text: str, language: Language) -> None:
    assert read(text).language is language


@pytest.mark.parametrize(
    "button",
    [
        "E-mail this page",
        "Previous story | Next story",
        "Is this page useful?",
        "Related news",
        "字型大小：小 中 大",
        "相关阅读",
    ],
)
def test_buttons_of_a_web_page_are_dropped(button: str) -> None:
    story = read(f"Headline of the story\n14 April 2025\n\n{BODY}\n\n{BODY}\n\n{button}\n")
    assert story.dropped == (button,)


@pytest.mark.parametrize("prefix", ["Back to school campaign opens doors", "Related party transaction approved"])
def test_headline_that_begins_like_a_button_is_a_headline(prefix: str) -> None:
    assert read(f"{prefix}\n\n{BODY}\n").headline == prefix


def test_dateline_may_follow_key_points() -> None:
    release = read(f"Results are out\nHighlights:\n• Revenue rose\n\n(Hong Kong, 24 April 2025) – {BODY}\n")
    assert (release.place, str(release.issue_date)) == ("Hong Kong", "2025-04-24")
    assert release.blocks[-1].text == BODY


def test_two_people_on_one_line_are_two_contacts() -> None:
    contacts = read(
        f"Headline\n\n{BODY}\n\nMedia Contact:\nBlue Kite Relations Limited\nJane Poe / Sam Roe\n"
        "Tel: 2555 0100 / 2555 0101\nEmail: jane@kite.example / sam@kite.example\n"
    ).press_contacts
    assert [(one.name, one.phone, one.email) for one in contacts] == [
        ("Jane Poe", "2555 0100", "jane@kite.example"),
        ("Sam Roe", "2555 0101", "sam@kite.example"),
    ]
    assert {one.organisation for one in contacts} == {"Blue Kite Relations Limited"}


def test_lines_that_only_look_blank_are_listed() -> None:
    assert read(f"Headline\n\u00a0\n{BODY}\n\u200b\n\n").hollow_lines == (2, 4)


def test_text_of_nothing_but_captions_has_no_headline() -> None:
    captions = read("Photo 1: Ms Ada Poe (left).\nPhoto 2: A boat.\n")
    assert captions.headline is None
    assert [photo.caption for photo in captions.photos] == ["Ms Ada Poe (left).", "A boat."]


def test_relabelled_line_moves_to_its_new_place() -> None:
    lines = list(label(body_of("The lamps came from four attics.")))
    lines[-1] = replace(lines[-1], element=Element.NOTE)
    release = assemble(lines, "utf-8")
    assert release.notes == ("The lamps came from four attics.",)
    assert [block.text for block in release.blocks] == [BODY]
