"""The shipped fonts: Inter for the tool, Source Serif for what will be published, Noto Sans for Chinese."""

from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from mediadesk import paths
from mediadesk.records.languages import Language

_SANS = "Inter"
_SERIF = "Source Serif 4"
_CHINESE = {Language.ZH_HANT: "Noto Sans HK", Language.ZH_HANS: "Noto Sans SC"}
_FILES = {
    _SANS: ("Inter_400Regular", "Inter_500Medium", "Inter_600SemiBold"),
    _SERIF: ("SourceSerif4_400Regular", "SourceSerif4_400Regular_Italic", "SourceSerif4_600SemiBold"),
    "Noto Sans HK": ("NotoSansHK-Regular", "NotoSansHK-Bold"),
    "Noto Sans SC": ("NotoSansSC-Regular", "NotoSansSC-Bold"),
}


@cache
def load(family: str) -> str:
    """Make the shipped `family` known to Qt once, and give its name back. Seven-megabyte faces load when first used."""
    for file in _FILES[family]:
        QFontDatabase.addApplicationFont(str(paths.shipped("resources") / "fonts" / f"{file}.ttf"))
    return family


def interface(size: float = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The tool's own face at `size` pixels; Chinese in it falls back to the Hong Kong face."""
    return _font([load(_SANS), load("Noto Sans HK")], size, weight)


def published(language: Language, size: float = 16, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The face of words that will be published: serif in English; in Chinese the Chinese family comes first.

    With the Latin family first, Qt shares one fallback between the languages and shows Hong Kong shapes in 简 text.
    """
    if language.is_chinese:
        return _font([load(_CHINESE[language]), load(_SERIF)], size, weight)
    return _font([load(_SERIF), load("Noto Sans HK")], size, weight)


def font(language: Language, size: float = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The tool's face for text known to be in `language`."""
    if language.is_chinese:
        return _font([load(_CHINESE[language]), load(_SANS)], size, weight)
    return interface(size, weight)


def mixed(size: float = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The tool's face for a line in which both scripts of Chinese may stand: "陈大文 is 陳大文"."""
    return _font([load(_SANS), load("Noto Sans HK"), load("Noto Sans SC")], size, weight)


def _font(families: list[str], size: float, weight: QFont.Weight) -> QFont:
    return QFont(_made(tuple(families), size, weight))


@lru_cache(256)
def _made(families: tuple[str, ...], size: float, weight: QFont.Weight) -> QFont:
    made = QFont()
    made.setFamilies(list(families))
    made.setPixelSize(round(size))
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
