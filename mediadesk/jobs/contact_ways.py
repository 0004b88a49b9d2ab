"""By what means journalists are reached, as people type them, as they are kept and as they are shown."""

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

from mediadesk.records.contact import Channel, ChannelKind
from mediadesk.records.contact_problems import NotAnAddress, NotAPhoneNumber

REGION = "HK"
"""Whose telephone numbers those without a country code are (ISO 3166)."""

NUMBERS = frozenset({ChannelKind.PHONE, ChannelKind.MOBILE, ChannelKind.FAX, ChannelKind.WHATSAPP, ChannelKind.SIGNAL})
"""Kinds whose value is a telephone number."""

_AT_HOME = re.compile(r"(\+852)(\d{4})(\d{4})")
_PLACES = {
    ChannelKind.X: "https://x.com/{}",
    ChannelKind.LINKEDIN: "https://www.linkedin.com/in/{}",
    ChannelKind.FACEBOOK: "https://www.facebook.com/{}",
    ChannelKind.INSTAGRAM: "https://www.instagram.com/{}",
    ChannelKind.TELEGRAM: "https://t.me/{}",
}


def phone_number(typed: str, region: str = REGION) -> str:
    """The number in E.164; empty for nothing typed. Raises `NotAPhoneNumber` for anything but one number."""
    from mediadesk.intake.contacts.phones import numbers

    found, _is_whole = numbers(typed.strip(), region)
    if len(found) > 1 or (typed.strip() and not found):
        raise NotAPhoneNumber(typed.strip())
    return next(iter(found), "")


def email_address(typed: str) -> str:
    """The address with its domain in lower case; empty for nothing typed. Raises `NotAnAddress`; asks no network."""
    from email_validator import EmailNotValidError, validate_email

    address = typed.strip()
    if not address:
        return ""
    try:
        return validate_email(address, check_deliverability=False).normalized
    except EmailNotValidError as wrong:
        raise NotAnAddress(address) from wrong


def channel(kind: ChannelKind, typed: str, label: str = "", *, is_private: bool = False) -> Channel:
    """A way to reach somebody as it is kept. Raises `NotAPhoneNumber` and `NotAnAddress`."""
    value = typed.strip()
    if kind in NUMBERS:
        value = phone_number(value)
    elif kind is ChannelKind.EMAIL:
        value = email_address(value)
    return Channel(kind, value, label.strip(), is_private)


@lru_cache(maxsize=1024)
def shown(value: str) -> str:
    """A number in E.164 with the blanks its country uses: +852 5555 0142; anything else as it is."""
    if not value.startswith("+"):
        return value
    if at_home := _AT_HOME.fullmatch(value):  # no need to read how the whole world writes its numbers
        return " ".join(at_home.groups())
    import phonenumbers

    try:
        number = phonenumbers.parse(value, None)
    except phonenumbers.NumberParseException:
        return value
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def link(kind: ChannelKind, value: str) -> str:
    """The address of the page of an account, or of a site; empty for what has none. Only http and https."""
    if not value.strip():
        return ""
    if "://" in value or kind is ChannelKind.WEBSITE or re.match(r"[\w-]+(?:\.[\w-]+)+/", value):
        address = value.strip() if "://" in value else f"https://{value.strip()}"
        return address if _is_web(address) else ""
    place = _PLACES.get(kind, "")
    return place.format(quote(value.strip().removeprefix("@"), safe="")) if place else ""


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:  # what urllib says of brackets that do not close
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
