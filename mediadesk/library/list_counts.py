"""How many a rule names, and the first of them, asked of SQLite so that no contact is read: a million count at once.

What a rule asks becomes a chain of statements whose keys come in order along an index: those of a beat, of a tag, and
of all else, which one index of contacts holds. SQLite goes along them side by side, as one merges sorted lists.
PostgreSQL puts indexes together by itself.
"""

from collections.abc import Callable, Sequence
from typing import Any

from mediadesk.library.folding import fold
from mediadesk.library.rows import Rows
from mediadesk.records.media_list import Ask, Rule, RuleField

Condition = tuple[str, list[Any]]
Said = Callable[[Rule], Condition]

_FEW = 20_000  # whom it takes less time to look at one by one
_MOST = 6  # statements merged for one thing asked
_WALKED = 2_000  # the first by name, among whom the first of a long list are
_KEYS = "SELECT id FROM {word} WHERE folded IN ({marks})"
_HELD = "SELECT contact_id FROM contact_{word} WHERE {word}_id = ?"
_ARE_MANY = "SELECT COUNT(*) FROM (SELECT 1 FROM contact_{word} WHERE {word}_id IN ({marks}) LIMIT {few})"
_ALONG = "SELECT id FROM media_contact INDEXED BY media_contact_asked WHERE deleted_at IS NULL AND "
_ONE_BY_ONE = "SELECT id FROM media_contact NOT INDEXED WHERE deleted_at IS NULL AND "
_BY_HAND = "SELECT contact_id FROM media_list_member WHERE list_id = ? AND is_excluded = {kept_off}"
_TRASH = "SELECT id FROM media_contact WHERE deleted_at IS NOT NULL"
_WALK = f"""
SELECT id FROM (SELECT * FROM media_contact WHERE deleted_at IS NULL ORDER BY sort_key, id LIMIT {_WALKED})
AS media_contact WHERE {{condition}} ORDER BY sort_key, id LIMIT {{most}}
"""
_FIRST = "SELECT id FROM media_contact NOT INDEXED WHERE id IN ({keys}) ORDER BY sort_key, id LIMIT {most}"
_ALL = """
SELECT id FROM media_contact INDEXED BY media_contact_list
WHERE deleted_at IS NULL AND id IN ({keys}) ORDER BY sort_key, id
"""


class ListCounts:
    """Asks one library in SQLite. Each thread that asks needs its own open connection."""

    def __init__(self, rows: Rows, said: Said) -> None:
        """`said` makes a condition on contacts of a rule, or of a part of one."""
        self._rows, self._said = rows, said

    def count(self, rule: Rule, list_id: int) -> int:
        """How many outside the trash are on a list with this rule, with those put on it and kept off it by hand."""
        chain = self._chain(rule, list_id)
        return int(self._rows.execute(f"SELECT COUNT(*) FROM ({chain.sql})", chain.values)[0][0])

    def first(self, rule: Rule, list_id: int, condition: Condition, most: int) -> list[int]:
        """The keys of the first of them by name; `condition` says the same of each contact."""
        sql, values = condition
        found = self._rows.execute(_WALK.format(condition=sql, most=most), values)
        if len(found) < most:
            chain = self._chain(rule, list_id)
            found = self._rows.execute(_FIRST.format(keys=chain.sql, most=most), chain.values)
        return [key for (key,) in found]

    def all(self, rule: Rule, list_id: int) -> list[int]:
        """The keys of all of them by name."""
        chain = self._chain(rule, list_id)
        return self._rows.keys(_ALL.format(keys=chain.sql), chain.values)

    def _chain(self, rule: Rule, list_id: int) -> "_Chain":
        chain = self._any_of(rule) if rule.is_any and rule.parts else self._all_of(rule)
        if self._rows.execute("SELECT 1 FROM media_list_member WHERE list_id = ? LIMIT 1", (list_id,)):
            chain.add("EXCEPT", _BY_HAND.format(kept_off=1), [list_id])
            chain.add("UNION", _BY_HAND.format(kept_off=0), [list_id])
            chain.add("EXCEPT", _TRASH)
        return chain

    def _all_of(self, rule: Rule) -> "_Chain":
        """(a ∪ b) ∩ the rest ∩ c − d: SQLite reads a chain from its beginning, so one part may be of several."""
        lead, others, rest = list[tuple[str, int]](), list[tuple[str, str, int]](), list[Ask | Rule]()
        for part in rule.parts:
            held = self._held(part)
            if not held:
                rest.append(part)
            elif isinstance(part, Ask) and part.is_not:
                others += [("EXCEPT", *each) for each in held]
            elif not lead:
                lead = held
            elif len(held) == 1:
                others.append(("INTERSECT", *held[0]))
            else:
                rest.append(part)
        chain = _Chain()
        if rest and lead and self._are_few(lead):
            sql, values = self._said(rule)
            chain.add("", f"{_ONE_BY_ONE}{sql}", values)
            return chain
        for word, key in lead:
            chain.add("UNION", _HELD.format(word=word), [key])
        if rest or not lead:
            sql, values = self._said(Rule(tuple(rest)))
            chain.add("INTERSECT", f"{_ALONG}{sql}", values)
        for way, word, key in others:
            chain.add(way, _HELD.format(word=word), [key])
        if lead and not rest:
            chain.add("EXCEPT", _TRASH)
        return chain

    def _any_of(self, rule: Rule) -> "_Chain":
        chain, rest = _Chain(), list[Ask | Rule]()
        for part in rule.parts:
            held = [] if isinstance(part, Ask) and part.is_not else self._held(part)
            for word, key in held:
                chain.add("UNION", _HELD.format(word=word), [key])
            if not held:
                rest.append(part)
        is_held = bool(chain.values)
        if rest:
            sql, values = self._said(Rule(tuple(rest), is_any=True))
            chain.add("UNION", f"{_ALONG}{sql}", values)
        if is_held:
            chain.add("EXCEPT", _TRASH)
        return chain

    def _held(self, part: Ask | Rule) -> list[tuple[str, int]]:
        """The beats or tags asked for, a handful; nothing where something else is asked, or nobody has them."""
        if isinstance(part, Rule) or part.field not in (RuleField.BEAT, RuleField.TAG):
            return []
        folded = [fold(each).strip() for each in part.values if each.strip()]
        found = self._rows.execute(_KEYS.format(word=part.field.value, marks=_marks(folded)), folded)
        return [(part.field.value, key) for (key,) in found] if len(found) <= _MOST else []

    def _are_few(self, held: Sequence[tuple[str, int]]) -> bool:
        keys = [key for _word, key in held]
        sql = _ARE_MANY.format(word=held[0][0], marks=_marks(keys), few=_FEW)
        return bool(self._rows.execute(sql, keys)[0][0] < _FEW)


class _Chain:
    """Statements for keys, each joined to all before it."""

    def __init__(self) -> None:
        self._said: list[str] = []
        self.values: list[Any] = []

    def add(self, way: str, statement: str, values: Sequence[Any] = ()) -> None:
        self._said.append(f"{way} {statement}" if self._said else statement)
        self.values += values

    @property
    def sql(self) -> str:
        """The whole, in order of the keys; each key once."""
        return f"{' '.join(self._said)} ORDER BY 1" if len(self._said) > 1 else "".join(self._said)


def _marks(values: Sequence[Any]) -> str:
    return ", ".join("?" * len(values))
