"""Lists of journalists: who is on them, what they are made of, and who was on them when they were used."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from mediadesk.library.collection import Collection, Means
from mediadesk.library.contact_columns import languages_of
from mediadesk.library.contact_desk_tables import (
    MediaListMemberTable,
    MediaListTable,
    MediaListUseMemberTable,
    MediaListUseTable,
)
from mediadesk.library.do_not_contact import DoNotContacts
from mediadesk.library.fields import UTCDateTimeField, day, moment
from mediadesk.library.folding import fold, matches
from mediadesk.library.list_counts import ListCounts
from mediadesk.library.list_rules import MEMBERS, Condition, condition, of_one, on_list
from mediadesk.library.rows import Row
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.media_list import (
    BrokenAsk,
    ListCoverage,
    ListUse,
    MediaList,
    Membership,
    Rule,
    RuleField,
    UsedMember,
)

STALE_DAYS = 365
"""Nobody spoke with them or verified their entry for so long: they may not be there any more."""

_LIVE = "FROM media_contact WHERE deleted_at IS NULL AND"
_NAME = "COALESCE(NULLIF({0}.name_en, ''), NULLIF({0}.name_zh_hant, ''), {0}.name_zh_hans)"
_BY_HAND = "SELECT list_id, added_on FROM media_list_member WHERE contact_id = ? AND NOT is_excluded"
_USES = """
SELECT id, list_id, name, used_at, release_id, who,
    (SELECT COUNT(*) FROM media_list_use_member WHERE use_id = media_list_use.id)
FROM media_list_use WHERE list_id = ? ORDER BY used_at DESC, id DESC
"""
_USED = "SELECT contact_id, name, outlet, address FROM media_list_use_member WHERE use_id = ? ORDER BY id"
_ADDRESSED = f"""
SELECT c.id, {_NAME.format("c")}, COALESCE({_NAME.format("o")}, ''), c.email
FROM media_contact c LEFT JOIN outlet o ON o.id = c.present_outlet_id WHERE c.id IN ({{marks}})
"""


class MediaLists(Collection[MediaList]):
    """The lists of the desk."""

    table = MediaListTable
    noun = "media list"

    def __init__(self, means: Means, barred: DoNotContacts) -> None:
        super().__init__(means)
        self._barred = barred

    def all(self, match: str = "") -> list[MediaList]:
        """All lists outside the trash whose names hold the words, by name."""
        found = [each for each in self._live() if not match or matches(match, each.name)]
        return sorted(found, key=lambda each: (fold(each.name), each.id))

    def count_members(self, media_list: MediaList, now: datetime) -> int:
        """How many are on it at the aware instant `now`, kept or not: a rule may be tried before it is saved."""
        if media_list.rule is not None and not self._rows.is_postgresql:
            return self._counts(now).count(media_list.rule, media_list.id)
        sql, values = self._condition(media_list, now)
        return int(self._rows.execute(f"SELECT COUNT(*) {_LIVE} {sql}", values)[0][0])

    def members(self, media_list: MediaList, now: datetime, most: int | None = None) -> list[int]:
        """The keys of who is on it, by name; the first `most` of them."""
        sql, values = self._condition(media_list, now)
        if media_list.rule is not None and not self._rows.is_postgresql:
            counts = self._counts(now)
            if most is None:
                return counts.all(media_list.rule, media_list.id)
            return counts.first(media_list.rule, media_list.id, (sql, values), most)
        limit = f" LIMIT {most}" if most is not None else ""
        return self._rows.keys(f"SELECT id {_LIVE} {sql} ORDER BY sort_key, id{limit}", values)

    def put_on(self, list_id: int, contact_ids: Iterable[int], *, on: date) -> int:
        """Put people on a list by hand; on one with a rule, whatever the rule says. Returns how many were not on it."""
        return self._set(list_id, contact_ids, on, is_excluded=False, label="Add to list")

    def keep_off(self, list_id: int, contact_ids: Iterable[int], *, on: date) -> int:
        """Keep people off a list with a rule, whatever the rule says; returns how many were not kept off before."""
        return self._set(list_id, contact_ids, on, is_excluded=True, label="Keep off list")

    def take_off(self, list_id: int, contact_ids: Iterable[int]) -> int:
        """Forget what was said of these people by hand; returns of how many."""
        rows = self._member_rows(list_id)
        with self._history.step(f"Remove from list “{self.get(list_id).name}”"):
            gone = [rows[key] for key in dict.fromkeys(contact_ids) if key in rows]
            for row in gone:
                self._history.delete(MediaListMemberTable, row["id"])
        return len(gone)

    def by_hand(self, list_id: int) -> tuple[tuple[int, bool, date], ...]:
        """What was said by hand: (contact, whether they are kept off, since when)."""
        rows = self._member_rows(list_id).values()
        return tuple((row["contact_id"], row["is_excluded"], row["added_on"]) for row in rows)

    def memberships(self, contact_id: int, now: datetime) -> tuple[Membership, ...]:
        """The lists somebody is on, by name."""
        by_hand = {key: day(added) for key, added in self._rows.execute(_BY_HAND, (contact_id,))}
        found = []
        for each in self.all():
            if each.id in by_hand:
                found.append(Membership(each.id, each.name, True, by_hand[each.id]))
            elif each.is_smart and self._is_on(each, contact_id, now):
                found.append(Membership(each.id, each.name, False))
        return tuple(found)

    def overlap(self, one: MediaList, other: MediaList, now: datetime) -> int:
        """How many are on both."""
        (first, values), (second, others) = self._condition(one, now), self._condition(other, now)
        return int(self._rows.execute(f"SELECT COUNT(*) {_LIVE} {first} AND {second}", [*values, *others])[0][0])

    def coverage(self, media_list: MediaList, now: datetime) -> ListCoverage:
        """What the list is made of."""
        sql, values = self._condition(media_list, now)
        found = self._rows.execute(f"SELECT languages, email = '', COUNT(*) {_LIVE} {sql} GROUP BY 1, 2", values)
        spoken = [(languages_of(codes), bool(no_email), count) for codes, no_email, count in found]
        by_language = tuple(
            (language, sum(count for languages, _, count in spoken if language in languages)) for language in Language
        )
        return ListCoverage(
            sum(count for _, _, count in spoken),
            by_language,
            sum(count for _, no_email, count in spoken if no_email),
            sum(count for languages, _, count in spoken if not languages),
            self._stale(sql, values, now),
            len(self._barred.among(self.members(media_list, now))),
        )

    def broken(self, rule: Rule) -> tuple[BrokenAsk, ...]:
        """What the rule asks for that the desk does not have any more. Such a list cannot be used."""
        return tuple(
            BrokenAsk(ask, value) for ask in rule.asks() for value in ask.values if not self._is_there(ask.field, value)
        )

    def use(self, list_id: int, *, who: str, now: datetime, release_id: int | None = None) -> ListUse:
        """Write down that the list is used, and who is on it at this moment; without those not to be written to."""
        media_list = self.get(list_id)
        keys = self.members(media_list, now)
        barred = self._barred.among(keys)
        members = self._addressed([key for key in keys if key not in barred])
        key = new_key()
        with self._history.step(f"Use list “{media_list.name}”"):
            used = {"id": key, "list_id": list_id, "name": media_list.name, "used_at": now}
            self._history.insert(MediaListUseTable, {**used, "release_id": release_id, "who": who})
            for each in members:
                said = {"contact_id": each.contact_id, "name": each.name, "outlet": each.outlet}
                row = {"id": new_key(), "use_id": key, **said, "address": each.address}
                self._history.insert(MediaListUseMemberTable, row)
        return ListUse(key, list_id, media_list.name, now, release_id, who, len(members))

    def uses(self, list_id: int) -> tuple[ListUse, ...]:
        """When the list was used, the newest first."""
        return tuple(
            ListUse(key, of, name, moment(used), release, who, count)
            for key, of, name, used, release, who, count in self._rows.execute(_USES, (list_id,))
        )

    def used_members(self, use_id: int) -> tuple[UsedMember, ...]:
        """Who was on the list when it was used."""
        return tuple(UsedMember(*found) for found in self._rows.execute(_USED, (use_id,)))

    def _records(self, rows: Sequence[Row]) -> list[MediaList]:
        return [
            MediaList(
                *(row["id"], row["name"], Rule.of_json(row["rule"]) if row["rule"] is not None else None),
                *(row["notes"], row["owner"], row["version"]),
            )
            for row in rows
        ]

    def _columns(self, record: MediaList) -> Row:
        rule = record.rule.as_json() if record.rule is not None else None
        return {"name": record.name, "rule": rule, "notes": record.notes, "owner": record.owner}

    def _title(self, record: MediaList) -> str:
        return record.name

    def _condition(self, media_list: MediaList, now: datetime) -> Condition:
        if media_list.rule is None:
            return MEMBERS, [media_list.id]
        asked = condition(media_list.rule, now, self._rule_of, is_postgresql=self._rows.is_postgresql)
        return on_list(media_list.id, asked)

    def _counts(self, now: datetime) -> ListCounts:
        return ListCounts(self._rows, lambda rule: condition(rule, now, self._rule_of))

    def _rule_of(self, list_id: int) -> Rule | None:
        return next((each.rule for each in self.some([list_id])), None)

    def _is_on(self, media_list: MediaList, contact_id: int, now: datetime) -> bool:
        sql, values = of_one(self._condition(media_list, now), contact_id)
        return bool(self._rows.execute(f"SELECT 1 {_LIVE} id = ? AND {sql}", [contact_id, *values]))

    def _member_rows(self, list_id: int) -> dict[int, Row]:
        found = self._rows.belonging(MediaListMemberTable, "list_id", [list_id], "id")
        return {row["contact_id"]: row for row in found}

    def _set(self, list_id: int, contact_ids: Iterable[int], on: date, *, is_excluded: bool, label: str) -> int:
        known, done = self._member_rows(list_id), 0
        with self._history.step(f"{label} “{self.get(list_id).name}”"):
            for key in dict.fromkeys(contact_ids):
                row = known.get(key)
                if row is None:
                    said = {"list_id": list_id, "contact_id": key, "is_excluded": is_excluded, "added_on": on}
                    self._history.insert(MediaListMemberTable, {"id": new_key(), **said})
                elif row["is_excluded"] is not is_excluded:
                    self._history.update(MediaListMemberTable, row["id"], {"is_excluded": is_excluded, "added_on": on})
                else:
                    continue
                done += 1
        return done

    def _stale(self, sql: str, values: list[Any], now: datetime) -> int:
        since = now - timedelta(days=STALE_DAYS)
        old = "(last_contact_at IS NULL OR last_contact_at < ?) AND (verified_on IS NULL OR verified_on < ?)"
        limits = [UTCDateTimeField().db_value(since), since.date().isoformat()]
        return int(self._rows.execute(f"SELECT COUNT(*) {_LIVE} {sql} AND {old}", [*values, *limits])[0][0])

    def _addressed(self, keys: Sequence[int]) -> list[UsedMember]:
        found = {row[0]: UsedMember(*row) for row in self._rows.within(_ADDRESSED, keys)}
        return [found[key] for key in keys if key in found]

    def _is_there(self, field: RuleField, value: str) -> bool:
        if field in (RuleField.BEAT, RuleField.TAG):
            return bool(self._rows.execute(f"SELECT 1 FROM {field.value} WHERE folded = ?", (fold(value).strip(),)))
        if field in (RuleField.OUTLET, RuleField.LIST):
            table = "outlet" if field is RuleField.OUTLET else "media_list"
            live = f"SELECT 1 FROM {table} WHERE deleted_at IS NULL AND id = ?"
            return value.isdigit() and bool(self._rows.execute(live, (int(value),)))
        return True
