"""Two of the three kinds of people: newsmakers (quoted or pictured) and press officers (printed as our contact)."""

from dataclasses import dataclass

from mediadesk.records.languages import ByLanguage, Language


@dataclass(frozen=True, slots=True)
class Newsmaker:
    """Somebody who is quoted or pictured. `honorific` is Mr, Ms, Dr, Prof, Ir … / 先生, 女士, 博士, 教授, 工程師.

    `posts` are one text per post, title and organisation together ("Chairman of …"), the leading post first.
    """

    id: int
    name: ByLanguage
    honorific: ByLanguage = ByLanguage()
    posts: tuple[ByLanguage, ...] = ()
    version: int = 1

    def called(self, language: Language) -> str:
        """Honorific and name as printed: "Dr Lai Sum-yi" in English, 黎心怡博士 in Chinese."""
        name, honorific = self.name.best(language), self.honorific.get(language)
        if not language.is_chinese or not self.name.get(language):
            return f"{honorific or self.honorific.en} {name}".strip()
        return f"{name}{honorific}"


@dataclass(frozen=True, slots=True)
class PressOfficer:
    """One of our own people, printed on a release for journalists to call."""

    id: int
    name: ByLanguage
    title: ByLanguage = ByLanguage()
    organisation: ByLanguage = ByLanguage()
    phone: str = ""
    email: str = ""
    version: int = 1
