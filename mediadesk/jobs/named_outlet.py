"""The outlet somebody names: the one on record, or a new one."""

from mediadesk.library import Library
from mediadesk.records.contact import Outlet, OutletKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.wording.people import is_han


def named_outlet(library: Library, name: str, languages: tuple[Language, ...] = ()) -> Outlet | None:
    """The outlet with this name or alias; one that is not on record is added. `None` for an empty name.

    `languages` are those of the journalist: they say which Chinese a Chinese name is in.
    """
    wanted = " ".join(name.split())
    if not wanted:
        return None
    return library.outlets.named(wanted) or library.outlets.add(new_outlet(wanted, languages))


def new_outlet(name: str, languages: tuple[Language, ...] = ()) -> Outlet:
    """The outlet somebody named who is not on record yet; the script of the name says which language it is in."""
    language = Language.EN
    if is_han(name):
        only_simplified = Language.ZH_HANS in languages and Language.ZH_HANT not in languages
        language = Language.ZH_HANS if only_simplified else Language.ZH_HANT
    kind = OutletKind.FREELANCE if name.strip().casefold() == "freelance" else OutletKind.NEWSPAPER
    return Outlet(new_key(), ByLanguage().with_text(language, name.strip()), kind)
