"""The printed labels of a release and a kit ("Media Contact", 傳媒聯絡), generated and never typed by anybody."""

from mediadesk.records.languages import Language
from mediadesk.records.release import ReleaseKind
from mediadesk.wording.texts import load


def label(key: str, language: Language, **values: str) -> str:
    """The label `key` of resources/wording/labels.toml in `language`, its `{placeholders}` filled from `values`.

    Raises `KeyError` for a key, a language or a placeholder that does not exist: that is a mistake in the program.
    """
    text: str = load("labels")[key][language.value]
    return text.format(**values) if values or "{" in text else text


def kind_label(kind: ReleaseKind, language: Language) -> str:
    """The document-type line of a release: "Press Release", 新聞稿, 新闻稿."""
    return label(kind.value, language)
