"""Beats, tags and outlets as lists of contacts name them: known ones found again, new ones noted to be made."""

from collections.abc import Iterable
from typing import NamedTuple

from mediadesk.library.columns import spread
from mediadesk.library.folding import fold
from mediadesk.library.known_contacts import KnownContacts
from mediadesk.library.rows import Rows
from mediadesk.records.contact import OutletKind
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language


class Word(NamedTuple):
    """A beat or a tag."""

    id: int
    name: str
    folded: str


class NewOutlet(NamedTuple):
    """An outlet to be made, called what a list calls it."""

    id: int
    name: ByLanguage
    kind: OutletKind
    city: str


class WordBook:
    """All beats (or all tags) by their folded name. `made` are those that are not kept yet."""

    def __init__(self, rows: Rows, table: str) -> None:
        self._rows, self._table = rows, table
        self.made: list[Word] = []
        self._spelt: dict[str, str] = {}
        self._state: object = None
        self.refresh()

    def spell(self, many: Iterable[str]) -> None:
        """Let new words be spelt as they stand first in the lines of a batch, in whatever order it is gone through."""
        for lines in dict.fromkeys(many):
            if lines not in self._lines:
                for name in lines.splitlines():
                    self._spelt.setdefault(fold(name).strip(), name)

    def refresh(self) -> None:
        """Take in what others have made meanwhile."""
        state = self._rows.execute(f"SELECT COUNT(*), MAX(id), SUM(version) FROM {self._table}")
        if state != self._state:
            found = (Word(*each) for each in self._rows.execute(f"SELECT id, name, folded FROM {self._table}"))
            self._words = {word.folded: word for word in found}
            self._words.update({word.folded: word for word in self.made})
            self._lines: dict[str, tuple[Word, ...]] = {}
            self._state = state

    def of(self, lines: str) -> tuple[Word, ...]:
        """The words that stand one a line, each once, spelt as they are where somebody has them already."""
        known = self._lines.get(lines)
        if known is None:
            known = self._lines[lines] = self._looked_up(lines)
        return known

    def taken(self) -> list[Word]:
        """Those to be made, which then count as kept."""
        made, self.made = self.made, []
        return made

    def _looked_up(self, lines: str) -> tuple[Word, ...]:
        found: dict[str, Word] = {}
        for name in lines.splitlines():
            folded = fold(name).strip()
            if folded and folded not in found:
                found[folded] = self._words.get(folded) or self._new(name, folded)
        return tuple(found.values())

    def _new(self, name: str, folded: str) -> Word:
        word = Word(new_key(), " ".join(self._spelt.get(folded, name).split()), folded)
        self._words[folded] = word
        self.made.append(word)
        return word


class OutletBook:
    """All outlets outside the trash by their folded names. `made` are those that are not kept yet."""

    def __init__(self, rows: Rows, known: KnownContacts) -> None:
        self._rows, self._known = rows, known
        self.made: list[NewOutlet] = []
        self._state: object = None
        self.refresh()

    def refresh(self) -> None:
        """Take in what others have made meanwhile."""
        state = self._rows.execute("SELECT COUNT(*), MAX(id), SUM(version), COUNT(deleted_at) FROM outlet")
        if state != self._state:
            self._keys = self._known.outlets()
            self._keys.update({fold(_said(outlet)): outlet.id for outlet in self.made})
            self._said: dict[str, int] = {}
            self._state = state

    def find(self, said: str) -> int | None:
        """The outlet that goes by this name, `None` where there is none."""
        key = self._said.get(said)
        if key is None:
            key = self._keys.get(fold(said).strip())
            if key is not None:
                self._said[said] = key
        return key

    def make(self, name: ByLanguage, kind: OutletKind, city: str) -> int:
        """Note an outlet that is to be made."""
        outlet = NewOutlet(new_key(), name, kind, city)
        self._keys[fold(_said(outlet)).strip()] = outlet.id
        self.made.append(outlet)
        return outlet.id

    def called(self, key: int) -> str:
        """What an outlet goes by, one that is to be made too."""
        found = self._rows.execute(_CALLED, (key,))
        names = [each[0] for each in found] or [_said(outlet) for outlet in self.made if outlet.id == key]
        return str(names[0]) if names else ""

    def taken(self) -> list[NewOutlet]:
        """Those to be made, which then count as kept."""
        made, self.made = self.made, []
        return made


def outlet_values(outlet: NewOutlet, moment: str) -> tuple[object, ...]:
    """The columns of `OUTLET` for an outlet that is made."""
    names = spread("name", outlet.name)
    return (outlet.id, *names.values(), fold(_said(outlet)), outlet.kind.value, outlet.city, moment)


OUTLET = (
    "INSERT INTO outlet (id, name_en, name_zh_hant, name_zh_hans, sort_key, kind, city, updated_at, website, version) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', 1)"
)

_CALLED = "SELECT COALESCE(NULLIF(name_en, ''), NULLIF(name_zh_hant, ''), name_zh_hans) FROM outlet WHERE id = ?"


def _said(outlet: NewOutlet) -> str:
    return outlet.name.best(Language.EN)
