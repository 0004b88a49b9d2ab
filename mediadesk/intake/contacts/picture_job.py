"""The job in the sandbox: vCards in, the pictures on them out, each with the row it belongs to."""

from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from mediadesk.intake.contacts import decoding, vcards
from mediadesk.intake.contacts.row_reading import RowReader
from mediadesk.intake.documents.damage import DAMAGE

_HEAD = 4096


def prepare(given: Mapping[str, Any]) -> None:
    """All modules were read in with this one."""


def stream(source: BinaryIO, given: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Each card with a picture as a batch of one row, and its `picture` in base64. Other lists have none."""
    try:
        codec = decoding.codec_of(source, given["encoding"])
        head = decoding.beginning(source, codec, _HEAD)
        if head.lstrip("\ufeff \t\r\n")[:11].upper() != "BEGIN:VCARD":
            return
        reader = RowReader([column.field for column in vcards.columns()], given["region"], is_guarded=False)
        text = decoding.opened(source, codec, None)
        for number, (cells, picture) in enumerate(vcards.pictures(text, codec), 1):
            made = reader.read_all([number], [cells])
            if not made.faults:
                yield {"columns": made.without_faults(), "rejected": [], "done": number, "picture": picture}
    except decoding.NoText:
        return
    except DAMAGE:
        return
