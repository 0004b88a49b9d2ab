"""Language tags of a web page: browsers choose the shapes of Han characters by them (BCP 47)."""

from mediadesk.records.languages import Language

_TAGS = {Language.EN: "en-GB", Language.ZH_HANT: "zh-Hant-HK", Language.ZH_HANS: "zh-Hans-CN"}


def tag_of(language: Language) -> str:
    """The tag for the attribute `lang`."""
    return _TAGS[language]
