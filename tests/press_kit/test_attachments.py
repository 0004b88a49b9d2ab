"""Files carried inside a PDF come out as they went in."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pypdfium2

from mediadesk.press_kit.pdf import Attachment, typeset
from mediadesk.records.press_kit import PressKit

MakeKit = Callable[..., PressKit]

_FILES = [
    Attachment("圖1.jpg", bytes(range(256)) * 40, "image/jpeg", "Photo 1"),
    Attachment("caption.txt", "說明\r\n".encode(), "text/plain", "Caption"),
]


def test_attached_files_come_out_as_they_went_in(make_kit: MakeKit, tmp_path: Path) -> None:
    pdf = typeset(make_kit(), renditions=tmp_path, attachments=_FILES).pdf
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        found = {}
        for number in range(document.count_attachments()):
            attachment = document.get_attachment(number)
            found[attachment.get_name()] = bytes(attachment.get_data())
    assert found == {each.name: each.data for each in _FILES}


def test_order_of_the_files_makes_no_difference(make_kit: MakeKit, tmp_path: Path) -> None:
    kit = make_kit()
    pdf = typeset(kit, renditions=tmp_path, attachments=_FILES).pdf
    assert pdf == typeset(kit, renditions=tmp_path, attachments=_FILES[::-1]).pdf


def test_file_without_attachments_says_nothing_of_them(make_kit: MakeKit, tmp_path: Path) -> None:
    pdf = typeset(make_kit(), renditions=tmp_path).pdf
    assert b"/EmbeddedFiles" not in pdf
    assert b"<pdfaid:part>2<" in pdf
