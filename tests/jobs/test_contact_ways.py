"""Numbers, addresses and accounts: as typed, as kept, as shown."""

import pytest

from mediadesk.jobs import contact_ways
from mediadesk.records.contact import Channel, ChannelKind
from mediadesk.records.contact_problems import NotAnAddress, NotAPhoneNumber


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("5555 0142", "+85255550142"),
        ("(852) 5555-0142", "+85255550142"),
        ("+44 20 7946 0018", "+442079460018"),
        ("５５５５ ０１４２", "+85255550142"),
        ("  ", ""),
    ],
)
def test_a_number_is_kept_as_the_world_dials_it(typed, kept):
    assert contact_ways.phone_number(typed) == kept


@pytest.mark.parametrize("typed", ["12", "ring the desk", "5555 0142 / 5555 0143"])
def test_what_is_not_one_number_is_refused(typed):
    with pytest.raises(NotAPhoneNumber):
        contact_ways.phone_number(typed)


def test_a_number_is_shown_with_the_blanks_of_its_country():
    assert contact_ways.shown("+85255550142") == "+852 5555 0142"
    assert contact_ways.shown("ask the switchboard") == "ask the switchboard"


def test_an_account_is_kept_as_it_is_and_a_mailbox_is_checked():
    assert contact_ways.channel(ChannelKind.X, " @ada ") == Channel(ChannelKind.X, "@ada")
    assert contact_ways.channel(ChannelKind.EMAIL, "Ada@Post.Example").value == "Ada@post.example"
    with pytest.raises(NotAnAddress):
        contact_ways.channel(ChannelKind.EMAIL, "ada@")
    with pytest.raises(NotAPhoneNumber):
        contact_ways.channel(ChannelKind.WHATSAPP, "ada")


@pytest.mark.parametrize(
    ("kind", "value", "page"),
    [
        (ChannelKind.X, "@ada", "https://x.com/ada"),
        (ChannelKind.LINKEDIN, "linkedin.com/in/ada", "https://linkedin.com/in/ada"),
        (ChannelKind.WEBSITE, "post.example", "https://post.example"),
        (ChannelKind.WEBSITE, "javascript://alert", ""),
        (ChannelKind.WEBSITE, "file:///etc/passwd", ""),
        (ChannelKind.X, "../../a?b", "https://x.com/..%2F..%2Fa%3Fb"),
        (ChannelKind.WECHAT, "ada", ""),
        (ChannelKind.WEBSITE, "", ""),
    ],
)
def test_only_pages_of_the_web_are_led_to(kind, value, page):
    assert contact_ways.link(kind, value) == page
