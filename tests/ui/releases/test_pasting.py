"""What the editor says about a paste, and what of a nasty one ends up in the text."""

import pytest
from PySide6.QtCore import QMimeData
from pytestqt.qtbot import QtBot

from mediadesk.ui.releases.editor import ReleaseEditor


def said_after(editor: ReleaseEditor, qtbot: QtBot, *, text: str = "", html: str = "") -> str:
    assert editor.page is not None
    data = QMimeData()
    data.setText(text)
    if html:
        data.setHtml(html)
    with qtbot.waitSignal(editor.said) as told:
        editor.page.field.insertFromMimeData(data)
    return str(told.args[0])


def test_plain_words_lose_no_formatting_and_nothing_is_said_of_it(editor: ReleaseEditor, qtbot: QtBot) -> None:
    assert said_after(editor, qtbot, text="One\n\nTwo\n\nThree") == "Pasted 3 paragraphs"


def test_structure_that_is_kept_is_not_called_removed(editor: ReleaseEditor, qtbot: QtBot) -> None:
    assert said_after(editor, qtbot, html="<p>One <b>bold</b></p><ul><li>Two</li></ul>") == "Pasted 2 paragraphs"


def test_fonts_and_colours_that_went_are_said(editor: ReleaseEditor, qtbot: QtBot) -> None:
    html = '<p style="color: red">One</p><p><font face="Arial">Two</font></p>'
    assert said_after(editor, qtbot, html=html) == "Pasted 2 paragraphs, formatting removed"


@pytest.mark.parametrize("nasty", ["<b>Harbour</b>", "AT&T &amp; &lt;co&gt;", "<img src=x onerror=alert(1)>", "{0} %s"])
def test_markup_pasted_as_words_stays_words(editor: ReleaseEditor, qtbot: QtBot, nasty: str) -> None:
    said_after(editor, qtbot, text=f"{nasty}\n\nSecond")

    assert editor.page is not None
    words = [passage.text for passage in editor.page.field.passages()]
    assert any(nasty in each for each in words)
    assert not any(run.bold for passage in editor.page.field.passages() for run in passage.runs if nasty in run.text)
