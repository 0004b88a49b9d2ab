"""The signs of RTF (Rich Text Format specification 1.9.1): its tokens, its words for characters, its code pages."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\'?"
)
CHARACTERS = {
    **{"tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’"},
    **{"ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " "},
}
SYMBOLS = {"~": "\u00a0", "_": "-", "-": "", "\t": "\t", "\\": "\\", "{": "{", "}": "}"}
_CHARSETS = {
    **{0: "cp1252", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5hkscs", 161: "cp1253", 162: "cp1254"},
    **{163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250"},
}
_PAGES = {936: "gb18030", 950: "big5hkscs", 65001: "utf-8", 10000: "mac_roman", 10008: "gb2312", 10002: "big5"}


class Token(NamedTuple):
    """A control word with its number, a byte in hexadecimal, a control symbol, a brace, or plain bytes: one is set."""

    word: str = ""
    number: int | None = None
    byte: bytes = b""
    symbol: str = ""
    brace: str = ""
    text: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of `data` in order; raw bytes after "bin" are jumped over. Linear in the length of `data`."""
    at = 0
    while at < len(data) and (match := _TOKEN.match(data, at)):
        at = match.end()
        word, number, code, symbol, brace, text = match.groups()
        if word:
            found = Token(word.decode("ascii"), int(number) if number else None)
            if found.word == "bin":
                at += max(found.number or 0, 0)
            yield found
        elif code:
            yield Token(byte=bytes((int(code, 16),)))
        elif symbol:
            yield Token(symbol=symbol.decode("latin-1"))
        elif brace:
            yield Token(brace=brace.decode("ascii"))
        elif text:
            yield Token(text=text)


def codec_of_charset(charset: int, page: str) -> str:
    """The codec of a font with this number in "fcharset"; that of the document, `page`, where it says none."""
    return page if charset in (0, 1) else _CHARSETS.get(charset, page)


def codec_of_page(number: int) -> str:
    """The codec of a Windows or Mac code page."""
    return _PAGES.get(number, f"cp{number}" if number in (*range(1250, 1259), 437, 850, 874, 932, 949) else "cp1252")
