"""How a letter to somebody may begin. Offered, never decided: nobody's gender follows from a name."""

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.wording.romanised_surnames import surname_of, surnames_spelt
from mediadesk.wording.same_characters import same_characters

_CHINESE = ("{}女士", "{}先生", "{}記者", "{}編輯")
_SIMPLIFIED = ("{}女士", "{}先生", "{}记者", "{}编辑")


def offers(name: ByLanguage, language: Language) -> tuple[str, ...]:
    """Beginnings of a letter in `language` to choose from, the one that presumes nothing first; none without a name."""
    if language is Language.EN:
        return _english(name.en.strip())
    own = name.zh_hant.strip() if language is Language.ZH_HANT else name.zh_hans.strip()
    return _chinese(own, _CHINESE if language is Language.ZH_HANT else _SIMPLIFIED)


def _english(name: str) -> tuple[str, ...]:
    family, spoken = _family(name), _as_spoken(name)
    titled = [f"Dear {title} {family}" for title in ("Ms", "Mr", "Dr")] if family else []
    return tuple(dict.fromkeys([f"Dear {spoken}", *titled])) if spoken else ()


def _family(name: str) -> str:
    """The family name in Latin letters: in capitals, or one known to be a surname, else the last word."""
    words = name.replace(",", " ").split()
    capitals = [word for word in words if word.isupper() and len(word) > 1]
    if len(words) < 2:
        return ""
    if 0 < len(capitals) < len(words):
        return capitals[0].capitalize()
    is_first_known, is_last_known = (word.casefold() in surnames_spelt() for word in (words[0], words[-1]))
    if is_first_known and (len(words) > 2 or not is_last_known):
        return words[0]
    return words[-1]


def _as_spoken(name: str) -> str:
    words = name.replace(",", " ").split()
    is_mixed = any(not word.isupper() for word in words)
    return " ".join(word.capitalize() if is_mixed and word.isupper() and len(word) > 1 else word for word in words)


def _chinese(name: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    if not name:
        return ()
    surname = name[: len(surname_of(name.translate(same_characters()))) or 1]
    return (name, *(form.format(surname) for form in forms))
