"""Making one entry of two: the one stays with all that both said, the other is moved out, and what named it follows.

One step of history: undo brings every row back as it was.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from mediadesk.comparison.merged_records import Side, joined_post, merged_contact, merged_outlet, same_post
from mediadesk.library import contact_desk_tables as desk
from mediadesk.library import writer
from mediadesk.library.after_issue_tables import RecipientTable
from mediadesk.library.collection import Means
from mediadesk.library.contact_tables import MediaContactTable, OutletTable
from mediadesk.library.contacts import Contacts
from mediadesk.library.desk_log import DeskLog
from mediadesk.library.outlets import Outlets
from mediadesk.library.rows import Kind, Row
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.languages import Language
from mediadesk.records.media_list import Ask, Rule, RuleField
from mediadesk.records.privacy import DeskAct
from mediadesk.records.problems import NoSuchRecord
from mediadesk.wording.titles import quoted

FOLLOWS: tuple[tuple[Kind, str], ...] = (
    (desk.InteractionTable, "contact_id"),
    (desk.FollowUpTable, "contact_id"),
    (desk.MediaListUseMemberTable, "contact_id"),
    (desk.ContactChangeTable, "contact_id"),
    (desk.DoNotContactTable, "contact_id"),
    (desk.PrivacyRequestTable, "contact_id"),
    (RecipientTable, "contact_id"),
    (MediaContactTable, "merged_into_id"),
)
"""What names a journalist and names the entry that stays from then on."""

OUTLET_FOLLOWS: tuple[tuple[Kind, str], ...] = (
    (desk.InteractionTable, "outlet_id"),
    (desk.FollowUpTable, "outlet_id"),
    (desk.DoNotContactTable, "outlet_id"),
    (OutletTable, "merged_into_id"),
)
"""What names an outlet; the people who work there follow as whole records."""


class Merging:
    """Merges journalists and outlets."""

    def __init__(self, means: Means, contacts: Contacts, outlets: Outlets, log: DeskLog) -> None:
        self._rows, self._history, self._log = means.rows, means.history, log
        self._contacts, self._outlets = contacts, outlets

    def merge(
        self, one_id: int, other_id: int, wins: Mapping[str, Side] | None = None, prefer: Side = Side.ONE
    ) -> MediaContact:
        """Make one journalist of two: the first stays. `wins` and `prefer` say whose values, as `merged_contact` does.

        Raises `NoSuchRecord` when one of them is gone, or both are the same.
        """
        one, other = (self._present("contact", self._contacts, key) for key in self._two("contact", one_id, other_id))
        whole = merged_contact(one, other, wins or {}, prefer)
        with self._history.step(f"Merge contact {quoted(other.name.best(Language.EN) or other.email)}"):
            kept = self._contacts.save(whole)
            self._contacts.note_merged(other, kept)
            self._move_out(MediaContactTable, other_id, one_id)
            self._follow(FOLLOWS, other_id, one_id)
            self._follow_on_lists(other_id, one_id)
            self._follow_told_apart("contact", other_id, one_id)
            about = f"{other_id} → {one_id}"
            self._log.add(DeskAct.MERGED, who=writer.name(), about=about, contact_id=one_id)
        return kept

    def merge_outlets(
        self, one_id: int, other_id: int, wins: Mapping[str, Side] | None = None, prefer: Side = Side.ONE
    ) -> Outlet:
        """Make one outlet of two: the first stays, the names of the other become aliases, its people follow.

        Raises `NoSuchRecord` when one of them is gone, or both are the same.
        """
        one, other = (self._present("outlet", self._outlets, key) for key in self._two("outlet", one_id, other_id))
        whole = merged_outlet(one, other, wins or {}, prefer)
        with self._history.step(f"Merge outlet {quoted(other.name.best(Language.EN))}"):
            kept = self._outlets.save(whole)
            for contact in self._people_of(other_id):
                self._contacts.save(_moved(contact, other_id, one_id))
            self._move_out(OutletTable, other_id, one_id)
            self._follow(OUTLET_FOLLOWS, other_id, one_id)
            self._follow_told_apart("outlet", other_id, one_id)
            self._follow_in_rules(other_id, one_id)
            self._log.add(DeskAct.MERGED, who=writer.name(), about=f"outlet {other_id} → {one_id}")
        return kept

    def whole(self, key: int) -> int:
        """The key of the journalist whose entry `key` became a part of; `key` itself where it did not."""
        return self._whole(MediaContactTable, key)

    def whole_outlet(self, key: int) -> int:
        """The same for an outlet."""
        return self._whole(OutletTable, key)

    def _whole(self, table: Kind, key: int) -> int:
        seen = {key}
        while (row := self._rows.get(table, key)) is not None and row["merged_into_id"] not in (None, *seen):
            key = row["merged_into_id"]
            seen.add(key)
        return key

    def _two(self, noun: str, one_id: int, other_id: int) -> tuple[int, int]:
        if one_id == other_id:
            raise NoSuchRecord(noun, str(other_id))
        return one_id, other_id

    def _present(self, noun: str, collection: Any, key: int) -> Any:
        found = collection.some([key])
        if not found:
            raise NoSuchRecord(noun, str(key))
        return found[0]

    def _people_of(self, outlet_id: int) -> list[MediaContact]:
        asked = "SELECT DISTINCT contact_id FROM affiliation WHERE outlet_id = ? ORDER BY contact_id"
        return [self._contacts.get(key) for (key,) in self._rows.execute(asked, (outlet_id,))]

    def _move_out(self, table: Kind, key: int, into: int) -> None:
        self._history.update(table, key, {"deleted_at": self._history.moment, "merged_into_id": into})

    def _follow(self, links: Sequence[tuple[Kind, str]], before: int, after: int) -> None:
        for table, column in links:
            for row in self._naming(table, column, before):
                if row["id"] != before:
                    self._history.update(table, row["id"], {column: after})

    def _follow_on_lists(self, before: int, after: int) -> None:
        """Who is on a list twice is on it once; who is kept off it as one of the two is kept off."""
        members = desk.MediaListMemberTable
        there = {row["list_id"]: row for row in self._naming(members, "contact_id", after)}
        for row in self._naming(members, "contact_id", before):
            known = there.get(row["list_id"])
            if known is None:
                self._history.update(members, row["id"], {"contact_id": after})
                continue
            self._history.delete(members, row["id"])
            changes: Row = {"added_on": min(known["added_on"], row["added_on"])}
            changes["is_excluded"] = known["is_excluded"] or row["is_excluded"]
            if any(known[name] != value for name, value in changes.items()):
                self._history.update(members, known["id"], changes)

    def _follow_told_apart(self, kind: str, before: int, after: int) -> None:
        """Whoever was no duplicate of the entry that went is none of the one that stays."""
        table = desk.NotDuplicateTable
        asked = "SELECT id, one_id, other_id FROM not_duplicate WHERE kind = ? AND (one_id = ? OR other_id = ?)"
        known = {(one, other) for _, one, other in self._rows.execute(asked, (kind, after, after))}
        for key, one, other in self._rows.execute(asked, (kind, before, before)):
            third = other if one == before else one
            pair = (min(third, after), max(third, after))
            if third == after or pair in known:
                self._history.delete(table, key)
            else:
                known.add(pair)
                self._history.update(table, key, {"one_id": pair[0], "other_id": pair[1]})

    def _follow_in_rules(self, before: int, after: int) -> None:
        """Lists that ask for people of the outlet that went ask for those of the one that stays."""
        for row in self._rows.all(desk.MediaListTable):
            rule = Rule.of_json(row["rule"]) if row["rule"] is not None else None
            if rule is not None and (followed := _followed(rule, str(before), str(after))) != rule:
                self._history.update(desk.MediaListTable, row["id"], {"rule": followed.as_json()})

    def _naming(self, table: Kind, column: str, key: int) -> list[Row]:
        return self._rows.belonging(table, column, [key], "id")


def _followed(rule: Rule, before: str, after: str) -> Rule:
    parts: list[Ask | Rule] = []
    for part in rule.parts:
        if isinstance(part, Rule):
            parts.append(_followed(part, before, after))
        elif part.field is RuleField.OUTLET and before in part.values:
            values = dict.fromkeys(after if value == before else value for value in part.values)
            parts.append(replace(part, values=tuple(values)))
        else:
            parts.append(part)
    return replace(rule, parts=tuple(parts))


def _moved(contact: MediaContact, before: int, after: int) -> MediaContact:
    """The journalist with what was done at one outlet done at another; a post that is there already is one with it."""
    posts: list[Affiliation] = []
    for held in contact.affiliations:
        post = replace(held, outlet_id=after) if held.outlet_id == before else held
        at = next((place for place, known in enumerate(posts) if same_post(known, post)), None)
        if at is None or after != post.outlet_id:
            posts.append(post)
        else:
            posts[at] = joined_post(posts[at], post)
    return replace(contact, affiliations=tuple(posts))
