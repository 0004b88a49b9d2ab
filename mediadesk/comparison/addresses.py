"""The addresses a text names: web, e-mail and telephone, each said in one way."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_WEB = re.compile(r"(?:https?://|(?<![\w@/.-])www\.)[\w./?=&%#~:@+-]+", re.A | re.I)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,100}@[\w-]+(?:\.[\w-]+)+", re.A)
_PHONE = re.compile(
    r"(?<![\w.,/-])(?:\+\d{1,3}[\s-]?(?:\(?\d{1,4}\)?[\s-]?)?\d{2,4}[\s-]?\d{3,4}(?:[\s-]?\d{2,4})?"
    r"|\(?852\)?[\s-]?\d{4}[\s-]?\d{4}|\d{4}[\s-]\d{4}|[2-9]\d{7})(?![\w/]|-\d|,\d|\.\d)",
    re.A,
)
_YEARS = re.compile(r"(?:19|20)\d\d[\s-](?:19|20)\d\d")
_COUNTED_ON = re.compile(r"[\s-]?(?:人|元|名|million|people)")
_LOCAL_DIGITS = 8  # the country is left out at home


@dataclass(frozen=True, slots=True)
class Address:
    """An address and where it stands; `key` is the same however it is written."""

    key: str
    start: int
    end: int


def web_addresses(text: str) -> Iterator[Address]:
    """The web addresses of `text`, without the full stop that ends a sentence."""
    for match in _WEB.finditer(text):
        said = match[0].rstrip(".,;:?")
        yield Address(web_key(said), match.start(), match.start() + len(said))


def email_addresses(text: str) -> Iterator[Address]:
    """The e-mail addresses of `text`."""
    for match in _EMAIL.finditer(text):
        yield Address(match[0].casefold(), *match.span())


def phone_numbers(text: str) -> Iterator[Address]:
    """The telephone numbers of `text`; two numbers differ when their last eight digits do."""
    for match in _PHONE.finditer(text):
        if not _YEARS.fullmatch(match[0]) and not _COUNTED_ON.match(text, match.end()):
            yield Address(phone_key(match[0]), *match.span())


def web_key(address: str) -> str:
    """A web address as it is compared: the scheme and a last stroke do not matter, nor the case of the host."""
    bare = re.sub("^https?://", "", address, flags=re.I).rstrip("/")
    host, stroke, path = bare.partition("/")
    return f"{host.casefold()}{stroke}{path}"


def phone_key(number: str) -> str:
    """A telephone number as it is compared."""
    return re.sub(r"\D", "", number)[-_LOCAL_DIGITS:]


def spans(addresses: Iterable[Address]) -> list[tuple[int, int]]:
    """Where addresses stand."""
    return [(each.start, each.end) for each in addresses]
