"""The Word file in another program than the one that wrote it: LibreOffice prints all of it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from mediadesk.press_kit import word
from mediadesk.records.organisation import Fact
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.release import Embargo
from tests.press_kit.other_programs import run
from tests.press_kit.paragraphs import full_kit, normal, paragraphs

pytestmark = [pytest.mark.libreoffice, pytest.mark.timeout(300)]


def converted(kit: PressKit, form: str, folder: Path) -> bytes:
    """The Word file of `kit` as LibreOffice opens it and writes it in another form, with a profile of its own."""
    path = folder / "kit.docx"
    path.write_bytes(word.write(kit, renditions=folder / "renditions"))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run(["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(folder), str(path)], folder)
    return path.with_suffix("." + form.partition(":")[0]).read_bytes()


def test_libreoffice_reads_every_paragraph(
    make_kit: Callable[..., PressKit], make_photo: Callable[..., KitPhoto], facts: tuple[Fact, ...], tmp_path: Path
) -> None:
    kit = full_kit(make_kit, make_photo, facts)
    lines = [
        normal(line) for line in converted(kit, "txt:Text (encoded):UTF8", tmp_path).decode("utf-8-sig").split("\n")
    ]
    for words in paragraphs(kit):
        assert any(words in line for line in lines), words


def test_libreoffice_prints_the_embargo_and_the_count_on_every_page(
    make_kit: Callable[..., PressKit],
    make_photo: Callable[..., KitPhoto],
    facts: tuple[Fact, ...],
    embargo: Embargo,
    read: Callable[[bytes], list[str]],
    tmp_path: Path,
) -> None:
    kit = full_kit(make_kit, make_photo, facts, embargo)
    pages = [re.sub(r"\s", "", page) for page in read(converted(kit, "pdf", tmp_path))]
    assert len(pages) >= 6
    for number, page in enumerate(pages, start=1):
        assert "11:00HKT" in page or "上午11時前" in page or "上午11时前" in page
        counts = (f"Page{number}of{len(pages)}", f"第{number}頁，共{len(pages)}頁", f"第{number}页，共{len(pages)}页")
        assert any(count in page for count in counts)
