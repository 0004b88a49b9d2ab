"""What of journalists is compared, read straight from their rows: a million records would take minutes to build."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from mediadesk.comparison.latin_names import LatinName, read_name
from mediadesk.comparison.same_people import Sketch, phone_tail
from mediadesk.library.contact_columns import address_key, lines_of
from mediadesk.library.duplicate_blocks import Named
from mediadesk.library.folding import fold, is_han
from mediadesk.library.rows import Rows
from mediadesk.records.contact import ChannelKind, MediaContact
from mediadesk.records.languages import Language
from mediadesk.wording.texts import load

_COLUMNS = "id, sort_key, zh_key, aliases, email_key, phone_key, present_outlet_id"
_WRITTEN = "name_en, name_zh_hant, name_zh_hans"
_SOME = f"SELECT {_COLUMNS}, {_WRITTEN} FROM media_contact WHERE deleted_at IS NULL AND id IN ({{marks}})"
_CHANNELS = "SELECT contact_id, kind, folded FROM contact_channel WHERE contact_id IN ({marks}) ORDER BY number"
_POSTS = "SELECT contact_id, outlet_id FROM affiliation WHERE contact_id IN ({marks})"
_AT_OUTLETS = """
SELECT present_outlet_id, id, sort_key, zh_key, aliases, email_key, phone_key FROM media_contact
WHERE deleted_at IS NULL AND present_outlet_id IS NOT NULL ORDER BY present_outlet_id
"""
# CROSS has SQLite begin with the posts, of which few are earlier ones.
_EARLIER = """
SELECT a.outlet_id, c.id FROM affiliation a CROSS JOIN media_contact c WHERE c.id = a.contact_id
AND (a.until IS NOT NULL OR a.number > 1) AND c.deleted_at IS NULL
AND (c.present_outlet_id IS NULL OR c.present_outlet_id <> a.outlet_id)
"""
_BY_EMAIL = {ChannelKind.EMAIL.value}
_BY_PHONE = {ChannelKind.PHONE.value, ChannelKind.MOBILE.value, ChannelKind.WHATSAPP.value, ChannelKind.SIGNAL.value}
_AT_ONCE = 500


class Colleagues:
    """People of one outlet: their names, and sketches of those who are compared, which are few."""

    def __init__(self, outlet: int, people: list[Named]) -> None:
        self.people = people
        self._outlets = (outlet,)
        self._made: dict[int, Sketch] = {}

    def join(self, others: Iterable[Sketch]) -> None:
        """Let people be among them whose sketches there are already."""
        for other in others:
            self._made[len(self.people)] = other
            self.people.append((other.id, other.latin, other.chinese, "", ""))

    def sketch(self, at: int) -> Sketch:
        """The sketch of the one at a place among `people`."""
        made = self._made.get(at)
        if made is None:
            key, latin, chinese, email, phone = self.people[at]
            tail = phone_tail(phone)
            emails, phones = (email,) if email else (), (tail,) if tail else ()
            made = self._made[at] = Sketch(key, latin, chinese, emails, phones, self._outlets)
        return made


class Sketches:
    """Reads sketches; `same` gives the key under which an outlet with several entries counts."""

    def __init__(self, rows: Rows, same: Mapping[int, int]) -> None:
        self._rows, self._same = rows, same

    def some(self, keys: Sequence[int]) -> dict[int, Sketch]:
        """The sketches of the journalists with these keys who are not in the trash, with all that is known."""
        found: dict[int, Sketch] = {}
        for at in range(0, len(keys), _AT_ONCE):
            part = list(keys[at : at + _AT_ONCE])
            channels, posts = self._belonging(_CHANNELS, part), self._belonging(_POSTS, part)
            for row in self._ask(_SOME, part):
                found[row[0]] = self._whole(row, channels[row[0]], posts[row[0]])
        return found

    def at_outlets(self) -> Iterator["Colleagues"]:
        """Everybody, outlet by outlet, those included who worked there earlier; without further addresses."""
        earlier = self._earlier()
        held: dict[int, Colleagues] = {}
        several = set(self._same) | set(self._same.values())
        people: list[Named] = []
        now = 0
        for outlet, key, sort_key, zh_key, aliases, email, phone in self._rows.stream(_AT_OUTLETS):
            if outlet != now:
                yield from self._together(now, people, earlier, several, held)
                people, now = [], outlet
            people.append((key, *_names(sort_key, zh_key, aliases), email, phone))
        yield from self._together(now, people, earlier, several, held)
        for left_over, keys in earlier.items():
            held.setdefault(left_over, Colleagues(left_over, [])).join(self.some(keys).values())
        yield from held.values()

    def of_record(self, contact: MediaContact) -> Sketch:
        """The sketch of a record that need not be kept yet."""
        ways = [(each.kind.value, address_key(each.value)) for each in contact.channels]
        chinese = contact.name.zh_hant or contact.name.zh_hans
        outlets = [held.outlet_id for held in contact.affiliations]
        row = (
            *(contact.id, fold(contact.name.best(Language.EN)), fold(chinese), "\n".join(contact.aliases)),
            *(address_key(contact.email), address_key(contact.phone), None),
            *(contact.name.en, contact.name.zh_hant, contact.name.zh_hans),
        )
        return self._whole(row, ways, [(outlet,) for outlet in outlets])

    def _earlier(self) -> defaultdict[int, list[int]]:
        earlier: defaultdict[int, list[int]] = defaultdict(list)
        for outlet, key in self._rows.stream(_EARLIER):
            earlier[self._same.get(outlet, outlet)].append(key)
        return earlier

    def _together(
        self,
        outlet: int,
        people: list[Named],
        earlier: dict[int, list[int]],
        several: set[int],
        held: "dict[int, Colleagues]",
    ) -> Iterator["Colleagues"]:
        if outlet in several:
            first = self._same.get(outlet, outlet)
            held.setdefault(first, Colleagues(first, [])).people.extend(people)
        elif outlet in earlier:
            colleagues = Colleagues(outlet, people)
            colleagues.join(self.some(earlier.pop(outlet)).values())
            yield colleagues
        elif len(people) > 1:
            yield Colleagues(outlet, people)

    def _whole(self, row: Sequence[Any], channels: Iterable[Sequence[Any]], posts: Iterable[Sequence[Any]]) -> Sketch:
        key, sort_key, zh_key, aliases, email, phone, outlet, english, hant, hans = row
        latin, chinese = _names(sort_key, zh_key, aliases)
        emails = [email, *(folded for kind, folded in channels if kind in _BY_EMAIL)]
        phones = [phone_tail(phone), *(phone_tail(folded) for kind, folded in channels if kind in _BY_PHONE)]
        outlets = [outlet, *(each for (each,) in posts)]
        return Sketch(
            key,
            latin,
            chinese,
            tuple(dict.fromkeys(filter(None, emails))),
            tuple(dict.fromkeys(filter(None, phones))),
            tuple(dict.fromkeys(self._same.get(each, each) for each in outlets if each)),
            english or hant or hans,
            hant or hans,
        )

    def _belonging(self, sql: str, keys: Sequence[int]) -> defaultdict[int, list[tuple[Any, ...]]]:
        found: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for owner, *rest in self._ask(sql, keys):
            found[owner].append(tuple(rest))
        return found

    def _ask(self, sql: str, keys: Sequence[int]) -> list[tuple[Any, ...]]:
        return self._rows.execute(sql.format(marks=", ".join("?" * len(keys))), keys) if keys else []


def _names(sort_key: str, zh_key: str, aliases: str) -> tuple[tuple[LatinName, ...], tuple[str, ...]]:
    """The names in Latin letters and those in Chinese characters, other spellings among them."""
    latin: tuple[LatinName, ...] = ()
    if sort_key != zh_key and (first := read_name(sort_key)).words:
        latin = (first,)
    chinese = (_without_title(zh_key),) if zh_key else ()
    for alias in map(fold, lines_of(aliases)) if aliases else ():
        if is_han(alias):
            chinese = (*chinese, _without_title(alias))
        elif (name := read_name(alias)).words:
            latin = (*latin, name)
    return latin, chinese


def _without_title(name: str) -> str:
    if len(name) > 3:
        name = "".join(name.split())
        title = next((each for each in _titles() if name.endswith(each)), "")
        return name.removesuffix(title)
    return name


@cache
def _titles() -> tuple[str, ...]:
    said = load("honorifics")
    titles = {fold(title) for script in ("zh-Hant", "zh-Hans") for title in said[script]["after"]}
    return tuple(sorted(titles, key=len, reverse=True))
