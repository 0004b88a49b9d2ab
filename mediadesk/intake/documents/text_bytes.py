"""Bytes of a page or of Markdown as text: in the encoding asked for, the one it names, or the one found."""

import codecs
from pathlib import Path

from mediadesk.intake import text_files
from mediadesk.intake.text_files import SourceText

# Pages name encodings by what they were called before others grew out of them.
_GROWN = {"big5": "big5hkscs", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252"}


def decoded(data: bytes, encoding: str = "", named: str = "") -> SourceText:
    """The text of `data` and its codec; `named` is believed where it decodes without loss.

    Raises what `text_files.decode` raises.
    """
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for name in () if encoding or marked else (named, "utf-8"):
        try:
            codec = codecs.lookup(name).name
            codec = _GROWN.get(codec, codec)
            return SourceText(data.decode(codec), codec)
        except (LookupError, UnicodeDecodeError):
            continue
    found = text_files.decode(data, Path("document"), encoding)
    return SourceText(found.text.removeprefix("\ufeff"), found.encoding)
