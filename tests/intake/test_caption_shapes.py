"""Captions and contacts in the many shapes press texts give them."""

import pytest

from mediadesk.intake.press_text import recognise
from mediadesk.intake.text_files import SourceText
from mediadesk.records.recognised import RecognisedContact, RecognisedRelease

ENGLISH = (
    "PRESS RELEASE\n\nFerry museum lights its oldest lamp\n\nSaltmouth, 4 March 2026 – The Ferry Museum today lit the "
    "oldest working ship’s lamp in the country, which nine volunteers restored.\n\nThe lamp can be seen until October."
)
CHINESE = (
    "新聞稿\n\n渡輪博物館點亮最古老船燈\n\n渡輪博物館今日點亮全港現存最古老的船燈，修復工程由九名義工歷時四個冬天完成。"
)


def read(text: str, *, chinese: bool = False) -> RecognisedRelease:
    return recognise(SourceText(f"{CHINESE if chinese else ENGLISH}\n\n{text}", "utf-8"))


@pytest.mark.parametrize(
    "lines",
    [
        "Photo – Ana Torres lights the lamp.\nPhoto – Ben Okafor polishes the glass.\n\nENDS",
        "ENDS\n\nPicture 1 (portrait): Ana Torres lights the lamp.\nPicture 2 (wide): Ben Okafor polishes the glass.",
        "ENDS\n\nImages\n\nlamp1.jpg\nAna Torres lights the lamp.\n\nlamp2.jpg\nBen Okafor polishes the glass.",
        "ENDS\n\nAttached images:\nA. Ana Torres lights the lamp.\nB. Ben Okafor polishes the glass.",
        "ENDS\n\nHi-res photographs are attached:\n- Ana Torres lights the lamp.\n- Ben Okafor polishes the glass.",
        "Photo 1 caption: Ana Torres lights the lamp.\nPhoto 2 caption: Ben Okafor polishes the glass.\n\nENDS",
        "Main image: Ana Torres lights the lamp.\nSecond image: Ben Okafor polishes the glass.\n\nENDS",
        "ENDS\n\nPhotos\n01 Ana Torres lights the lamp.\n02 Ben Okafor polishes the glass.",
        "ENDS\n\nPhoto captions (for free use)\n\nAna Torres lights the lamp.\nBen Okafor polishes the glass.",
    ],
)
def test_caption_is_found_in_every_shape(lines: str) -> None:
    photos = read(lines).photos
    assert [photo.caption for photo in photos] == ["Ana Torres lights the lamp.", "Ben Okafor polishes the glass."]
    assert [person.name for photo in photos for person in photo.people] == ["Ana Torres", "Ben Okafor"]


@pytest.mark.parametrize(
    "lines",
    [
        "（完）\n\n圖片：\n01 館長殷海晴點亮船燈。\n02 義工駱曉楓清潔銅座。",
        "（完）\n\n圖片一 lamp1.jpg\n館長殷海晴點亮船燈。\n圖片二 lamp2.jpg\n義工駱曉楓清潔銅座。",
        "▲館長殷海晴點亮船燈。\n▲義工駱曉楓清潔銅座。\n\n（完）",
    ],
)
def test_chinese_caption_names_who_stands_behind_a_post(lines: str) -> None:
    photos = read(lines, chinese=True).photos
    assert [[person.name for person in photo.people] for photo in photos] == [["殷海晴"], ["駱曉楓"]]


def test_pictures_under_each_other_with_their_sources_need_no_label() -> None:
    photos = read("隊長說好。\n\n新碼頭。（資料圖片）\n館長殷海晴（左）在碼頭。（渡輪博物館提供）", chinese=True).photos
    assert len(photos) == 2


def test_photo_opportunities_of_an_event_are_no_captions() -> None:
    assert read("Photo opportunities\n• the lamp coming down\n• the keeper on the quay\n\nENDS").photos == ()


def test_maker_behind_by_is_not_in_the_picture() -> None:
    assert read("Photo: The carved door by artist Ana Torres.\n\nENDS").photos[0].people == ()


def only_contact(release: RecognisedRelease) -> RecognisedContact:
    assert len(release.press_contacts) == 1
    return release.press_contacts[0]


@pytest.mark.parametrize(
    "lines",
    [
        "Editors wanting further details should ring Ana Torres at the Ferry Museum (01632 960 111).",
        "Ana Torres can be reached on 01632 960 111.",
        "For review copies and interviews\nAna Torres\n01632 960 111",
        "For interviews: Ana Torres (01632 960 111)",
        "ENDS\n\nMedia contact: Press Officer Ana Torres, 01632 960 111",
    ],
)
def test_contact_is_found_in_every_shape(lines: str) -> None:
    contact = only_contact(read(lines))
    assert (contact.name, contact.phone) == ("Ana Torres", "01632 960 111")


def test_number_out_of_hours_is_a_contact_apart() -> None:
    release = read("ENDS\n\nContacts\nAna Torres, 01632 960 541, ana@ferry.example\nOut of hours: 01632 960 542")
    assert [(one.name, one.phone) for one in release.press_contacts] == [
        ("Ana Torres", "01632 960 541"),
        (None, "01632 960 542"),
    ]


def test_day_of_the_week_before_a_name_is_no_organisation() -> None:
    release = read("ENDS\n\nContacts\nWeekdays: Ana Torres, 01632 960 541\nWeekends: Ben Okafor, 01632 960 542")
    assert [(one.organisation, one.name) for one in release.press_contacts] == [
        (None, "Ana Torres"),
        (None, "Ben Okafor"),
    ]


def test_press_office_of_a_house_is_the_house() -> None:
    contact = only_contact(read("ENDS\n\nContact\nIsland Transport press office: 01632 960 133"))
    assert (contact.organisation, contact.name) == ("Island Transport", None)


def test_form_of_address_behind_a_name_stays_with_it() -> None:
    contact = only_contact(read("ENDS\n\nMedia contact\nAna Torres (Ms)\nManager\nLantern Trust\nTel: 6555 7501"))
    assert (contact.name, contact.organisation) == ("Ana Torres (Ms)", "Lantern Trust")


def test_row_of_addresses_and_handles_under_a_contact_is_dropped() -> None:
    release = read("ENDS\n\nMedia contact\nAna Torres, 01632 960 541\nURL: www.ferry.example | X: @ferry")
    assert release.dropped == ("URL: www.ferry.example | X: @ferry",)


def test_chinese_house_the_text_names_is_split_from_the_post_behind_it() -> None:
    text = (
        "關於同行護老會\n同行護老會於1976年成立。\n\n傳媒查詢，請聯絡同行護老會傳訊主任葉芷晴小姐（電話：3555 7241）。"
    )
    contact = only_contact(read(text, chinese=True))
    assert (contact.organisation, contact.title, contact.name) == ("同行護老會", "傳訊主任", "葉芷晴小姐")


def test_chinese_post_behind_a_name_and_wide_brackets_round_a_code_are_read() -> None:
    contact = only_contact(read("新聞聯絡人：\n渡輪博物館　温淑芬組長\n電話：（852）3555 7251", chinese=True))
    assert (contact.name, contact.title, contact.phone) == ("温淑芬", "組長", "（852）3555 7251")


@pytest.mark.parametrize(
    "mark", ["ENDS (412 words)", "-ends- all", "Ends 9 June 2025", "- E N D -", "*****", "•••", "-oOo-", "— 完稿 —"]
)
def test_end_mark_may_count_words_or_be_drawn(mark: str) -> None:
    assert read(f"{mark}\n\nMedia contact\nAna Torres, 01632 960 541").end_mark == mark


def test_head_of_any_wording_after_the_end_stands_over_notes() -> None:
    release = read("ENDS\n\nHow the lamp was restored\nThe brass was cleaned with lemon juice.")
    assert release.notes == ("The brass was cleaned with lemon juice.",)


def test_name_of_a_house_after_the_end_stands_over_what_is_said_of_it() -> None:
    release = read("ENDS\n\nNight Rail Forum\nThe Night Rail Forum brings together 31 railways.")
    assert [one.heading for one in release.boilerplates] == ["Night Rail Forum"]


@pytest.mark.parametrize(
    ("speech", "speaker"),
    [
        ("“We opened it for the children of the town,” says Mayor Okafor. Ben Okafor is the mayor.", "Ben Okafor"),
        ("Danielle, a mother of two, came first. “Every lamp in here is a story to me,” she said.", "Danielle"),
    ],
)
def test_speaker_may_be_called_by_one_name(speech: str, speaker: str) -> None:
    assert [quote.speaker for quote in read(speech).quotes] == [speaker]


@pytest.mark.parametrize(
    ("speech", "speaker"),
    [
        ("稻農郭明道受訪時說：「以前半夜要起來顧水，現在輕鬆很多。」", "郭明道"),
        ("董事長賴振堂於致詞時表示：「這座新廠是我們的起點，也是承諾。」", "賴振堂"),
        ("鄧卓嵐賽後表示：「最後二百米真的很辛苦，但一定要頂住。」", "鄧卓嵐"),
        ("居民岑伯說，他每天散步。「行到一半要趕回家，好掃興。」", "岑伯"),
    ],
)
def test_chinese_name_ends_before_what_its_bearer_does(speech: str, speaker: str) -> None:
    assert [quote.speaker for quote in read(speech, chinese=True).quotes] == [speaker]
