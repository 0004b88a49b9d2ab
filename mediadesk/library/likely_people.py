"""Who among a million may be somebody just typed: asked of the indexes alone, so that it is there while one types."""

from collections.abc import Iterable, Mapping, Sequence

from mediadesk.comparison.latin_names import LatinName
from mediadesk.comparison.same_people import Sketch, likeness
from mediadesk.library.duplicate_blocks import MOST_SHARING
from mediadesk.library.duplicate_sketches import Sketches
from mediadesk.library.rows import Rows
from mediadesk.records.contact import MediaContact
from mediadesk.records.duplicate import POSSIBLE, Likeness

_MOST = 40  # entries of one question: more share nothing that says much
_AT_OUTLET = 30  # colleagues whose names begin alike
_LIVE = "deleted_at IS NULL"
_BY_KEY = f"SELECT id FROM media_contact WHERE {_LIVE} AND {{column}} = ? AND {{column}} <> '' LIMIT {_MOST}"
_BY_CHANNEL = f"SELECT contact_id FROM contact_channel WHERE folded = ? LIMIT {_MOST}"
_BY_NAME = f"SELECT id FROM media_contact WHERE {_LIVE} AND sort_key >= ? AND sort_key < ? LIMIT {_MOST}"
_COLLEAGUES = f"""
SELECT id FROM media_contact WHERE present_outlet_id = ? AND {_LIVE} AND sort_key >= ? AND sort_key < ?
LIMIT {_AT_OUTLET}
"""
_CODES = ("", "852", "853", "86", "886", "65")
"""In front of a number as it is dialled at home: Hong Kong, Macao, the Mainland, Taiwan, Singapore."""


class LikelyPeople:
    """Answers for one person at a time. `same` is what the sketches were given."""

    def __init__(self, rows: Rows, sketches: Sketches, same: Mapping[int, int]) -> None:
        self._rows, self._sketches, self._same = rows, sketches, same

    def of(self, contact: MediaContact) -> list[tuple[int, Likeness]]:
        """Who may be `contact`, the likeliest first."""
        wanted = self._sketches.of_record(contact)
        keys = dict.fromkeys([*self._by_address(wanted), *self._by_name(wanted)])
        keys.pop(contact.id, None)
        told_apart = self._told_apart(contact.id)
        people = self._sketches.some([key for key in keys if key not in told_apart])
        shared = self.shared((wanted,))
        found = [(key, likeness(wanted, person, shared)) for key, person in people.items()]
        likely = [(key, alike) for key, alike in found if alike.score >= POSSIBLE]
        return sorted(likely, key=lambda each: (-each[1].score, each[0]))

    def shared(self, people: Iterable[Sketch]) -> frozenset[str]:
        """Those addresses and numbers of `people` that more have than can be one person."""
        emails = {email for person in people for email in person.emails}
        phones = {phone for person in people for phone in person.phones}
        many = {email for email in emails if len(self._with_email(email)) > MOST_SHARING}
        return frozenset(many | {phone for phone in phones if len(self._with_phone(phone)) > MOST_SHARING})

    def _by_address(self, wanted: Sketch) -> list[int]:
        found = [key for email in wanted.emails for key in self._with_email(email)]
        return found + [key for phone in wanted.phones for key in self._with_phone(phone)]

    def _with_email(self, email: str) -> set[int]:
        return {*self._keys(_BY_KEY.format(column="email_key"), email), *self._keys(_BY_CHANNEL, email)}

    def _with_phone(self, tail: str) -> set[int]:
        return {
            key
            for code in _CODES
            for sql in (_BY_KEY.format(column="phone_key"), _BY_CHANNEL)
            for key in self._keys(sql, code + tail)
        }

    def _by_name(self, wanted: Sketch) -> list[int]:
        found = [key for name in wanted.chinese for key in self._keys(_BY_KEY.format(column="zh_key"), name)]
        outlets = {*wanted.outlets, *(key for key, first in self._same.items() if first in wanted.outlets)}
        for name in wanted.latin:
            for start in _orders(name):
                found += self._keys(_BY_NAME, start, start + "\uffff")
            for outlet in outlets:
                for start in _starts(name):
                    found += self._keys(_COLLEAGUES, outlet, start, start + "\uffff")
        return found

    def _told_apart(self, key: int) -> set[int]:
        found = self._rows.execute(
            "SELECT one_id, other_id FROM not_duplicate WHERE kind = 'contact' AND (one_id = ? OR other_id = ?)",
            (key, key),
        )
        return {each for pair in found for each in pair if each != key}

    def _keys(self, sql: str, *parameters: str | int) -> list[int]:
        return [key for (key,) in self._rows.execute(sql, parameters)]


def _starts(name: LatinName) -> Sequence[str]:
    """How the name of a colleague who may be the same begins: with one of the words, or with an initial."""
    starts = [word[:3] for word in name.words]
    initials = [word[0] + mark for word in name.words for mark in (" ", ".")]
    return tuple(dict.fromkeys((*starts, *initials)))


def _orders(name: LatinName) -> Sequence[str]:
    """How a name may begin where it is kept: as it stands, turned round, its given name joined or with a hyphen."""
    words = name.words
    if len(words) < 2:
        return words
    ways = [words, (*words[1:], words[0]), (words[-1], *words[:-1])]
    made = [sign.join(way[:-1] if len(way) > 3 else way) for way in ways for sign in (" ",)]
    made += [f"{way[0]} {'-'.join(way[1:])}" for way in ways if len(way) > 2]
    made += [f"{way[0]} {''.join(way[1:])}" for way in ways if len(way) > 2]
    return tuple(dict.fromkeys(made))
