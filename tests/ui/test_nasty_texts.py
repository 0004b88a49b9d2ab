"""Files nobody should drop, and texts nobody should write, through the whole window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mediadesk.records.release import ReleaseText
from mediadesk.ui import dropping
from mediadesk.ui.main_window import MainWindow

HEAD = "PRESS RELEASE\n\n{headline}\n\n(Hong Kong, 3 June 2026) – {body}\n\n"
BODY = "The company opened its depot on the hillside today after two years of works."


def write_huge(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b"The company opened its depot.\n")
        file.truncate(100_000_000)


NASTY: list[tuple[str, Callable[[Path], object], str]] = [
    ("huge.txt", write_huge, "“huge.txt” has 100 MB, more than the 5.2 MB that are read;"),
    ("book.txt", lambda path: path.write_text(f"{BODY}\n" * 5_000), "has 385,000 characters, more than the 300,000 of"),
    ("empty.txt", lambda path: path.write_bytes(b""), "“empty.txt” is empty;"),
    ("blank.txt", lambda path: path.write_text(" \n\t\n" * 500), "“blank.txt” is empty;"),
    ("binary.txt", lambda path: path.write_bytes(bytes(range(256)) * 400), "looks like another program's file;"),
    (
        "holiday.heic",
        lambda path: path.write_bytes(b"\0\0\0\x18ftypheic" + bytes(99)),
        "“holiday.heic”",
    ),
    ("logo.svg", lambda path: path.write_text("<svg/>"), "“logo.svg” is not a photo this program reads;"),
    ("report.txt", lambda path: path.write_bytes(b"%PDF-1.7\n1 0 obj\n"), "is damaged or is not the kind of document"),
]


@pytest.mark.parametrize(("name", "write", "said"), NASTY, ids=[name for name, _write, _said in NASTY])
def test_file_that_is_no_press_text_gets_one_sentence_and_opens_no_review(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, name: str, write: Callable[[Path], object], said: str
) -> None:
    write(tmp_path / name)
    before = window.library.releases.count()

    dropping.take(window, [tmp_path / name])

    def is_over() -> bool:
        """What goes on is shown too, until it is over."""
        said = [toast.words.text() for toast in window.toasts.shown]
        return bool(said) and all(words.endswith(".") for words in said)

    qtbot.waitUntil(is_over)

    sentences = [toast.words.text() for toast in window.toasts.shown]
    assert len(sentences) == 1
    assert said in sentences[0]
    assert str(tmp_path) not in sentences[0]
    assert window.releases().review is None
    assert window.library.releases.count() == before


def kept(window: MainWindow, qtbot: QtBot, text: str, tmp_path: Path) -> ReleaseText:
    """What is in the library after a text was dropped, reviewed and imported."""
    path = tmp_path / "release.txt"
    path.write_text(text, encoding="utf-8")
    dropping.take(window, [path])
    qtbot.waitUntil(lambda: window.releases().review is not None)
    review = window.releases().review
    assert review is not None
    review.accept_button.click()
    qtbot.waitUntil(lambda: window.releases().review is None, timeout=20_000)
    page = window.releases().editor.page
    assert page is not None
    found = window.library.releases.text(window.releases().list.current, page.field.language)
    assert found is not None
    return found


def test_markup_in_a_press_text_is_kept_and_shown_as_it_was_written(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    headline = "<b>Harbour</b> & Tram <img src=x onerror=alert(1)> opens depot"
    body = "The <script>alert(1)</script> company &amp; its &lt;friends&gt; opened the depot today."
    text = kept(window, qtbot, HEAD.format(headline=headline, body=body), tmp_path)

    assert text.headline == headline
    assert text.blocks[0].text == body
    page = window.releases().editor.page
    assert page is not None
    assert headline in page.field.toPlainText()
    assert body in page.field.toPlainText()
    assert "<b>Harbour</b> & Tram" in window.toasts.shown[-1].words.text()


def test_control_characters_do_not_reach_the_text(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    body = f"{BODY[:30]}\x07\x08\x1b{BODY[30:]}"
    text = kept(window, qtbot, HEAD.format(headline="Harbour tram opens depot", body=body), tmp_path)

    words = "".join(block.text for block in text.blocks)
    assert words.isprintable()
    assert BODY[:30] in words


def test_caption_of_two_thousand_characters_is_kept_whole(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    caption = ("The new depot on the hillside at dawn, seen from the harbour. " * 40)[:1_999].rstrip(" .,") + "."
    source = HEAD.format(headline="Harbour tram opens depot", body=BODY) + f"Photo 1: {caption}\n\n###\n"
    kept(window, qtbot, source, tmp_path)

    (photo,) = window.library.releases.photos(window.releases().list.current)
    assert caption in photo.caption.en


def test_release_of_ten_thousand_words_is_kept_whole(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paragraphs = [f"Paragraph {number}: {BODY} {BODY} {BODY} {BODY} {BODY} {BODY}" for number in range(120)]
    source = HEAD.format(headline="Harbour tram opens depot", body="\n\n".join(paragraphs)) + "###\n"
    text = kept(window, qtbot, source, tmp_path)

    assert [block.text for block in text.blocks] == paragraphs
    page = window.releases().editor.page
    assert page is not None
    assert page.field.toPlainText().count("Paragraph ") == len(paragraphs)
