"""What becomes of the rows of a list, batch by batch: who is new, who is known and says more, who is left out."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

from mediadesk.intake.contacts import names
from mediadesk.jobs.contact_matching import KnownPeople, Match, card_of, card_of_record
from mediadesk.jobs.contact_sieving import Sieve
from mediadesk.jobs.contact_updating import as_new, changes, updated
from mediadesk.library import Library
from mediadesk.library.import_columns import Added, PostHeld
from mediadesk.library.import_writing import Batch
from mediadesk.library.known_contacts import Card
from mediadesk.records.contact import MediaContact, OutletKind
from mediadesk.records.contact_import import Fate, RejectedRow, RowFault
from mediadesk.records.contact_rows import AT, PlainRow, as_contact, posts_of
from mediadesk.records.import_choices import Choices, Likeness, OnDuplicate, ProbableDuplicate, RowExample, Sides
from mediadesk.records.keys import new_keys
from mediadesk.records.languages import ByLanguage, Language

MOST_COMPARED = 5_000
"""Rows of a list in which names nearly alike are looked for; in longer ones the search for duplicates finds them."""

_READ_AT_ONCE = 500
_OUTLET, _ROLE, _DESK, _CITY, _KIND = (AT[name] for name in ("outlet", "role", "desk", "city", "outlet_kind"))
_EN, _HANT, _HANS = (AT[name] for name in ("name_en", "name_zh_hant", "name_zh_hans"))
_EMAIL, _PHONE, _CHANNELS, _NOTES = (AT[name] for name in ("email", "phone", "channels", "notes"))
_POSTS, _UNREAD, _BEATS, _TAGS, _LANGUAGES = (AT[name] for name in ("posts", "unread", "beats", "tags", "languages"))


class _Row(NamedTuple):
    plain: PlainRow
    card: Card
    posts: tuple[PostHeld, ...]


@dataclass(slots=True)
class Outcome:
    """What a batch comes to. `told` and `probable` are for the eye and only collected where somebody looks."""

    batch: Batch = field(default_factory=Batch)
    fates: dict[Fate, int] = field(default_factory=lambda: dict.fromkeys(Fate, 0))
    suppressed: list[RejectedRow] = field(default_factory=list)
    told: list[RowExample] = field(default_factory=list)
    probable: list[ProbableDuplicate] = field(default_factory=list)
    sides: dict[int, Sides] = field(default_factory=dict)


class Planner:
    """Plans one import; without `import_id` only to say what would become of it: nothing is written between batches."""

    def __init__(
        self,
        library: Library,
        choices: Choices,
        today: date,
        *,
        row_count: int,
        import_id: int | None = None,
        holds_all: bool = False,
    ) -> None:
        self._contacts, self._choices, self._today, self._import_id = library.contacts, choices, today, import_id
        self._suppression = library.do_not_contact.suppression()
        self.outlets, self.beats, self.tags = library.contact_imports.books()
        self._tells = import_id is None
        # Who is only probably known then counts as new, as nearly all rows of a long list are.
        self._keeps_all = not self._tells and self._suppression.is_empty and _keeps_all(choices)
        compares = row_count <= MOST_COMPARED
        imports = library.contact_imports
        changed = imports.changed_by_others(import_id) if holds_all and import_id is not None else None
        self._people = KnownPeople(imports.known, changed, remembers=self._tells, compares_names=compares)
        self._added: dict[int, Added] = {}
        self._first: dict[int, MediaContact] = {}
        self._planned: dict[int, MediaContact] = {}
        self._knows_people = library.contacts.count() > 0
        self._of_list: set[int] = set()

    def look_again(self) -> None:
        """Take in what others have written, if everybody is held; outside a transaction nobody waits for it."""
        self._people.holds_all()

    def wrote(self, batch: Batch) -> None:
        """Take in that a batch that was planned is written."""
        added = {*batch.newcomers.keys, *(each.key for each in batch.added), *(each.id for each in batch.joined)}
        self._people.wrote(sorted(added), [after.id for _, after in batch.changed])

    def plan(self, rows: Sequence[PlainRow]) -> Outcome:
        """What becomes of these rows, which follow those planned before."""
        for book in (self.outlets, self.beats, self.tags):
            book.refresh()
        outcome = Outcome()
        if not self._tells:
            self._added, self._first, self._planned = {}, {}, {}
        self.beats.spell(row[_BEATS] for row in rows)
        self.tags.spell(row[_TAGS] for row in rows)
        keyed = self._sieved(rows, outcome) if self._keeps_all else list(zip(new_keys(len(rows)), rows, strict=True))
        prepared = [self._prepared(row) for _, row in keyed]
        if not self._keeps_all:
            self._people.holds_all()
            self._people.prepare([each.card for each in prepared])
        self._read_ahead(prepared)
        for (key, _), row in zip(keyed, prepared, strict=True):
            match = self._matched(row, outcome)
            if match is not None:
                self._update(row, match, outcome)
            elif not self._is_left_out(row, outcome):
                self._add(key, row, outcome)
        outcome.batch.newcomers = self._people.arriving.without(self._added.keys())
        outcome.batch.added = [added for key, added in self._added.items() if key not in self._planned]
        outcome.batch.joined = [person for key, person in self._planned.items() if key in self._added]
        outcome.batch.changed = [
            (self._first[key], after) for key, after in self._planned.items() if key not in self._added
        ]
        return outcome

    def _sieved(self, rows: Sequence[PlainRow], outcome: Outcome) -> list[tuple[int, PlainRow]]:
        """The rows that are to be looked at one by one, with keys; the others are of new people."""
        self._people.prepare(() if self._people.holds_all() else [self._prepared(row).card for row in rows])
        sieve = Sieve(self._people, self._outlet, lambda row: self._prepared(row).card)
        sieve.part(new_keys(len(rows)), rows)
        self._people.arriving = sieve.newcomers
        outcome.fates[Fate.ADDED] += len(sieve.newcomers.keys)
        return sieve.others

    def _read_ahead(self, rows: Sequence[_Row]) -> None:
        """Read those at once whom many of the rows will be about; one by one takes ten times as long."""
        if self._knows_people:
            found = (self._people.find(row.card) for row in rows)
            wanted = {match.card.id for match in found if match is not None} - self._first.keys() - self._added.keys()
            keys = sorted(wanted)
            for at in range(0, len(keys), _READ_AT_ONCE):
                self._first |= {each.id: each for each in self._contacts.with_trash(keys[at : at + _READ_AT_ONCE])}

    def _prepared(self, plain: PlainRow) -> _Row:
        posts = self._posts(plain)
        more = [] if posts else [each for each in (plain[_ROLE], plain[_DESK]) if each]
        if plain[_UNREAD]:
            more += plain[_UNREAD].split("\n")
        if more:  # what has no place of its own is not lost
            said = [plain[_NOTES]] if plain[_NOTES] else []
            plain[_NOTES] = "\n".join([*said, *(each for each in more if each not in plain[_NOTES])])
        present = next((held.outlet_id for held in posts if held.until is None), None)
        return _Row(plain, card_of(0, plain, present), posts)

    def _posts(self, plain: PlainRow) -> tuple[PostHeld, ...]:
        outlet = plain[_OUTLET]
        first = (PostHeld(self._outlet(plain, outlet), plain[_ROLE], plain[_DESK]),) if outlet else ()
        if not plain[_POSTS]:
            return first
        held = [
            PostHeld(self._outlet(plain, each.outlet), each.role, each.desk, _day(each.since), _day(each.until))
            for each in posts_of(plain[_POSTS])
            if each.outlet
        ]
        is_there = any(each.outlet_id == post.outlet_id and each.until is None for post in first for each in held)
        return tuple(held) if is_there else (*first, *held)

    def _outlet(self, plain: PlainRow, said: str) -> int:
        known = self.outlets.find(said)
        if known is not None:
            return known
        is_own = said == plain[_OUTLET]
        kind = OutletKind(plain[_KIND]) if is_own and plain[_KIND] else OutletKind.NEWSPAPER
        return self.outlets.make(_in_script(said, plain[_LANGUAGES]), kind, plain[_CITY] if is_own else "")

    def _matched(self, row: _Row, outcome: Outcome) -> Match | None:
        """Who is known and meant; the row is not about them where the officer decided so."""
        match = self._people.find(row.card)
        if match is None or match.likeness is None:
            return match
        decision = self._choices.of_row(row.plain[0], match.likeness)
        if self._tells:
            outcome.probable.append(self._probable(row.plain, match.card, match.likeness, decision))
            outcome.sides[row.plain[0]] = self._sides(row.plain, match.card)
        return None if decision is OnDuplicate.KEEP else match

    def _add(self, key: int, row: _Row, outcome: Outcome) -> None:
        beats, tags = self.beats.of(row.plain[_BEATS]), self.tags.of(row.plain[_TAGS])
        self._added[key] = Added(key, row.plain, row.card, row.posts, beats, tags)
        self._people.add(row.card._replace(id=key))
        outcome.fates[Fate.ADDED] += 1
        if self._tells:
            outcome.told.append(_example(row.plain, Fate.ADDED))

    def _update(self, row: _Row, match: Match, outcome: Outcome) -> None:
        before = self._as_it_is(match.card.id)
        if self._is_left_out(row, outcome, before):
            return
        after = self._with_row(before, row, match)
        fate = Fate.MERGED if after == before else Fate.UPDATED
        outcome.fates[fate] += 1
        self._of_list.add(before.id)
        if after != before:
            self._planned[before.id] = after
            self._people.add(card_of_record(after))
        if self._tells:
            outcome.told.append(self._told(row, fate, before, after))

    def _with_row(self, before: MediaContact, row: _Row, match: Match) -> MediaContact:
        if match.likeness is not None and self._choices.of_row(row.plain[0], match.likeness) is OnDuplicate.SKIP:
            return before
        is_of_list = before.id in self._of_list or before.id in self._added
        is_of_list = is_of_list or (self._import_id is not None and before.import_id == self._import_id)
        said = as_contact(row.plain)
        return updated(before, said, row.posts, self._choices, self._today, is_of_list=is_of_list)

    def _as_it_is(self, key: int) -> MediaContact:
        """The entry with this key as it is, or as rows before have made it."""
        if key in self._planned:
            return self._planned[key]
        if (at := self._people.arriving.place(key)) is not None and key not in self._added:
            row = self._prepared(self._people.arriving.rows[at])
            beats, tags = self.beats.of(row.plain[_BEATS]), self.tags.of(row.plain[_TAGS])
            self._added[key] = Added(key, row.plain, row.card, row.posts, beats, tags)
        if key in self._added:
            added = self._added[key]
            return as_new(key, as_contact(added.plain), added.posts, self._import_id)
        if key not in self._first:
            self._first[key] = self._contacts.get(key)
        return self._first[key]

    def _is_left_out(self, row: _Row, outcome: Outcome, known: MediaContact | None = None) -> bool:
        """Whether somebody asked not to be written to, or to be forgotten."""
        if self._suppression.is_empty:
            return False
        plain, card = row.plain, row.card
        outlets = [plain[_OUTLET]]
        addresses = [plain[_EMAIL], plain[_PHONE], *(way[1] for way in plain[_CHANNELS])]
        called = [name for name in (plain[_EN], plain[_HANT], plain[_HANS], *plain[AT["aliases"]].split("\n")) if name]
        wish = self._suppression.blocks(addresses, called, outlets)
        if wish is None and known is not None and card.id not in self._added:
            wish = self._suppression.blocks_contact(known, outlets)
        if wish is None:
            return False
        cells = (_name(plain), plain[_OUTLET], plain[_EMAIL], plain[_PHONE])
        outcome.fates[Fate.REJECTED] += 1
        outcome.suppressed.append(RejectedRow(plain[0], RowFault.SUPPRESSED, cells, _address(plain)))
        return True

    def _probable(self, plain: PlainRow, card: Card, likeness: Likeness, decision: OnDuplicate) -> ProbableDuplicate:
        known = self._as_it_is(card.id)
        said = (plain[0], likeness, _name(plain), _address(plain))
        theirs = (known.name.best(Language.EN) or known.email, known.email or known.phone)
        return ProbableDuplicate(*said, *theirs, None if card.id in self._added else card.id, decision)

    def _sides(self, plain: PlainRow, card: Card) -> Sides:
        known = self._as_it_is(card.id)
        outlet = self.outlets.called(known.present.outlet_id) if known.present else ""
        return Sides(as_contact(plain), known, outlet)

    def _told(self, row: _Row, fate: Fate, before: MediaContact, after: MediaContact) -> RowExample:
        return replace(
            _example(row.plain, fate),
            contact_id=None if before.id in self._added else before.id,
            known_as=before.name.best(Language.EN) or before.email,
            changes=changes(before, after, self.outlets.called),
        )


def _address(plain: PlainRow) -> str:
    return str(plain[_EMAIL] or plain[_PHONE])


def _example(plain: PlainRow, fate: Fate) -> RowExample:
    unread = tuple(filter(None, plain[_UNREAD].split("\n")))
    said = (plain[0], fate, _name(plain), plain[_OUTLET])
    return RowExample(*said, address=_address(plain), unread=unread)


def _keeps_all(choices: Choices) -> bool:
    """Whether all who are only probably known are to be added."""
    decided = (choices.on_duplicate, *choices.likenesses.values(), *choices.rows.values())
    return set(decided) == {OnDuplicate.KEEP}


def _in_script(said: str, languages: str) -> ByLanguage:
    """A name by its characters; one that is written alike in both Chinese scripts by what the row is written in."""
    if not names.is_chinese(said):
        return ByLanguage(en=said)
    simplified = Language.ZH_HANS.value in languages and Language.ZH_HANT.value not in languages
    script = names.script(said) or (Language.ZH_HANS if simplified else Language.ZH_HANT)
    return ByLanguage().with_text(script, said)


def _name(plain: PlainRow) -> str:
    return str(plain[_EN] or plain[_HANT] or plain[_HANS] or plain[_EMAIL])


def _day(text: str) -> str | None:
    try:
        return date.fromisoformat(text).isoformat() if text else None
    except ValueError:
        return None
