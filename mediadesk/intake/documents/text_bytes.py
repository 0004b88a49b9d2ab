"""Bytes of a page or of Markdown as text: in the encoding asked for, the one it names, or the one found."""

import codecs
from pathlib import Path

from mediadesk.intake import text_files

# Pages name encodings by what they were called before others grew out of them.
_GROWN = {"big5": "big5hkscs", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252"}


def decoded(data: bytes, encoding: str = "", named: str = "") -> str:
    """The text of `data`; `named` is believed where it decodes without loss.

    Raises what `text_files.decode` raises.
    """
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for name in () if encoding or marked else (named, "utf-8"):
        try:
            codec = codecs.lookup(name).name
            return data.decode(_GROWN.get(codec, codec))
        except (LookupError, UnicodeDecodeError):
            continue
    return text_files.decode(data, Path("document"), encoding).text.removeprefix("\ufeff")
