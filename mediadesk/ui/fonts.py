"""The shipped fonts, loaded when first needed: each Chinese face is 7 MB and costs time at start."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from mediadesk import paths
from mediadesk.records.languages import Language

_FILES = {
    "Inter": ("Inter_400Regular.ttf", "Inter_500Medium.ttf", "Inter_600SemiBold.ttf", "Inter_700Bold.ttf"),
    "Source Serif 4": (
        "SourceSerif4_400Regular.ttf",
        "SourceSerif4_600SemiBold.ttf",
        "SourceSerif4_400Regular_Italic.ttf",
        "SourceSerif4_600SemiBold_Italic.ttf",
    ),
    "Noto Sans HK": ("NotoSansHK-Regular.ttf", "NotoSansHK-Bold.ttf"),
    "Noto Sans SC": ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"),
}


@cache
def family(name: str) -> str:
    """The name under which Qt knows the shipped family `name`; loads its files the first time."""
    found = name
    for file in _FILES[name]:
        number = QFontDatabase.addApplicationFont(str(paths.shipped("resources") / "fonts" / file))
        families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
        found = next((each for each in families if each == name), found)
    return found


def ui_font(pixels: int = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font of labels and buttons; Chinese in it is set in the Hong Kong face."""
    return _font((family("Inter"), family("Noto Sans HK")), pixels, weight)


def text_font(language: Language, pixels: int = 16, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font of words that will be published.

    The Chinese family stands first for Chinese: behind a Latin one Qt shares one fallback face between
    Traditional and Simplified and draws the wrong shapes.
    """
    if language is Language.EN:
        return _font((family("Source Serif 4"), family("Noto Sans HK")), pixels, weight)
    face = "Noto Sans HK" if language is Language.ZH_HANT else "Noto Sans SC"
    return _font((family(face), family("Inter")), pixels, weight)


def _font(families: tuple[str, ...], pixels: int, weight: QFont.Weight) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
