import pytest
from PySide6.QtGui import QTextLayout

from mediadesk.records.languages import Language
from mediadesk.ui import fonts


def family_drawn(text: str, language: Language) -> str:
    layout = QTextLayout(text, fonts.published(language))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return str(layout.glyphRuns()[0].rawFont().familyName())


@pytest.mark.usefixtures("dressed")
def test_simplified_chinese_keeps_its_own_shapes_after_traditional_was_drawn() -> None:
    assert family_drawn("骨直說戶", Language.ZH_HANT) == "Noto Sans HK"
    assert family_drawn("骨直说户", Language.ZH_HANS) == "Noto Sans SC"
    assert family_drawn("Harbour", Language.EN) == "Source Serif 4"


@pytest.mark.usefixtures("dressed")
def test_chinese_among_latin_is_drawn_with_a_shipped_face() -> None:
    assert family_drawn("香港", Language.EN) == "Noto Sans HK"
