"""The e-mail draft: opens for sending, addressed to nobody, says everything and nothing else."""

import email
import getpass
import socket
from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from mediadesk.press_kit import email_draft, plain_text
from mediadesk.press_kit.email_draft import Attachment
from mediadesk.records.block import plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import PressOfficer
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.release import Embargo, ReleaseKind

MakeKit = Callable[..., PressKit]
INJECTED = "Harmless\r\nBcc: everybody@example.com\r\n\r\n<script>alert(1)</script>\x00\udcff\u202e"


def read(kit: PressKit, language: Language = Language.EN) -> EmailMessage:
    message = email.message_from_bytes(email_draft.write(kit, language), policy=SMTP)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        (Language.EN, "[Press Release] Lantern Bay Library Opens Its Reading Garden"),
        (Language.ZH_HANT, "[新聞稿] 燈灣圖書館閱讀花園啟用　老碼頭換新顏"),
        (Language.ZH_HANS, "[新闻稿] 灯湾图书馆阅读花园启用　老码头换新颜"),
    ],
)
def test_draft_is_unsent_to_nobody_from_the_press_officer(make_kit: MakeKit, language: Language, subject: str) -> None:
    message = read(make_kit(language), language)
    assert message["X-Unsent"] == "1"
    assert message["Subject"] == subject
    assert message["From"].addresses[0].addr_spec == "ivy.ho@lanternbay.example"
    assert not any(message[name] for name in ("To", "Cc", "Bcc"))


@pytest.mark.parametrize("language", list(Language))
def test_text_is_inside_in_full(make_kit: MakeKit, language: Language) -> None:
    kit = make_kit(language)
    message = read(kit, language)
    assert body(message, "plain") == plain_text.write(kit, language)
    page = body(message, "html")
    for block in kit.texts[0].text.blocks:
        assert block.text[:20] in page


def test_embargo_and_draft_stand_first_in_the_subject(make_kit: MakeKit, embargo: Embargo) -> None:
    subject = read(make_kit(embargo=embargo, is_draft=True))["Subject"]
    assert subject.startswith("DRAFT – EMBARGOED UNTIL 11:00 HKT, Thursday 18 March 2027 – [Press Release] ")
    assert read(make_kit(embargo=embargo))["Subject"].startswith("EMBARGOED")
    assert "EMBARGOED UNTIL" in body(read(make_kit(embargo=embargo)), "html")


def test_kill_says_so_in_subject_and_text(make_kit: MakeKit) -> None:
    message = read(make_kit(kind=ReleaseKind.KILL, text={"editors_note": "Wrong figures."}))
    assert message["Subject"].startswith("[Withdrawal Notice] ")
    for kind in ("plain", "html"):
        assert "Do not publish." in body(message, kind)
        assert "Wrong figures." in body(message, kind)


def test_photos_are_named_with_their_captions(make_kit: MakeKit, make_photo: Callable[..., KitPhoto]) -> None:
    page = body(read(make_kit(photos=(make_photo(credit=ByLanguage("LBL")),), slug="garden")), "html")
    assert "The garden" in page
    assert "Photo: LBL" in page
    assert "garden_photo01.jpg" in page
    assert "<img" not in page


def test_attachments_go_along(make_kit: MakeKit) -> None:
    made = email_draft.write(make_kit(), Language.EN, [Attachment("新聞稿.pdf", "application/pdf", b"%PDF-1.7")])
    (attached,) = email.message_from_bytes(made, policy=SMTP).iter_attachments()
    assert (attached.get_filename(), attached.get_content_type()) == ("新聞稿.pdf", "application/pdf")
    assert attached.get_content() == b"%PDF-1.7"


def test_no_line_is_longer_than_mail_allows(make_kit: MakeKit) -> None:
    kit = make_kit(text={"headline": "漢字" * 2000, "blocks": (plain("word" * 3000), plain("漢" * 5000))})
    assert max(map(len, email_draft.write(kit, Language.EN).split(b"\r\n"))) <= 998


@pytest.mark.parametrize("language", list(Language))
def test_hostile_words_reach_no_head_and_no_markup(make_kit: MakeKit, language: Language) -> None:
    words = ByLanguage(INJECTED, INJECTED, INJECTED)
    officer = PressOfficer(1, words, words, words, INJECTED, "ivy@example.com")
    kit = make_kit(language, text={"headline": INJECTED, "blocks": (plain(INJECTED),)}, press_officers=(officer,))
    message = read(kit, language)
    assert message["Bcc"] is None
    assert "\n" not in message["Subject"]
    assert "<script" not in body(message, "html")
    assert "\u202e" not in body(message, "plain")


@pytest.mark.parametrize(
    "address", ["", "nobody", "a@b", "a b@c.example", "a@c.example\r\nBcc: d@e.example", "名@例.香港"]
)
def test_unusable_address_leaves_the_sender_open(make_kit: MakeKit, address: str) -> None:
    officer = PressOfficer(1, ByLanguage("Ivy"), email=address)
    assert read(make_kit(press_officers=(officer,)))["From"] is None


def test_same_kit_gives_the_same_bytes_without_a_trace_of_the_machine(make_kit: MakeKit) -> None:
    made = email_draft.write(make_kit(), Language.EN)
    assert made == email_draft.write(replace(make_kit()), Language.EN)
    for name in (socket.gethostname(), getpass.getuser()):
        assert len(name) < 6 or name.encode() not in made


def test_missing_language_writes_nothing(make_kit: MakeKit) -> None:
    assert email_draft.write(make_kit(), Language.ZH_HANT) == b""
