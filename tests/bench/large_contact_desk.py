"""A desk with a great many contacts, releases and interactions, written straight into the tables.

`python -m tests.bench.large_contact_desk FOLDER [CONTACTS]` makes it; with a million contacts that takes minutes, so
measurements keep it in the folder that `MEDIADESK_BENCH_CONTACTS` names. The same size gives the same desk.
"""

import json
import os
import random
import sys
import tempfile
from array import array
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from mediadesk.library import Library, engine
from mediadesk.library.folding import fold, shadow
from tests.bench import made_up

CONTACTS = 1_000_000
NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
_FIRST_KEY = 700_000_000_000_000_000
_BATCH = 20_000
_LANGUAGES = ("en", "zh-Hant", "zh-Hans", "en zh-Hant", "en zh-Hant zh-Hans")
_STATUSES = ("active",) * 16 + ("new", "new", "bounced", "opted_out")
Values = list[tuple[Any, ...]]


def kept_desk(many: int = CONTACTS) -> Path:
    """The desk in the folder `MEDIADESK_BENCH_CONTACTS` names (else a folder of the system's), made where missing."""
    folder = Path(os.environ.get("MEDIADESK_BENCH_CONTACTS") or Path(tempfile.gettempdir()) / "mediadesk")
    desk = folder / f"contacts_{many}" / "mediadesk.db"
    if not desk.exists():
        desk.parent.mkdir(parents=True, exist_ok=True)
        part = desk.with_suffix(".part")
        part.unlink(missing_ok=True)
        fill(part, many)
        part.replace(desk)
    return desk


def fill(desk: Path, many: int) -> None:
    """Make the library file `desk` with so many contacts, a twentieth as many releases, five interactions for each."""
    Library.open(desk, create=True).close()
    database = engine.sqlite(desk, journal="MEMORY")
    database.connect()
    database.execute_sql("PRAGMA synchronous = OFF")
    maker = _Maker(database, many)
    with database.atomic():
        indexes = maker.drop_indexes()
        maker.outlets()
        maker.words()
        for at in range(0, many, _BATCH):
            maker.contacts(range(at, min(many, at + _BATCH)))
        for at in range(0, many // 20, _BATCH // 20):
            maker.releases(range(at, min(many // 20, at + _BATCH // 20)))
        for at in range(0, many * 5, _BATCH):
            maker.interactions(range(at, min(many * 5, at + _BATCH)))
        for each in indexes:
            database.execute_sql(each)
    database.execute_sql("ANALYZE")
    for kind in ("contact", "release", "interaction", "outlet"):
        database.execute_sql(f"INSERT INTO search_{kind} (search_{kind}) VALUES ('optimize')")
    database.close()


class _Maker:
    def __init__(self, database: Any, many: int) -> None:
        self._database, self._many = database, many
        self._chance = random.Random(7)
        self._key = _FIRST_KEY
        self._contacts = array("q")
        self._outlets: list[tuple[int, str, str]] = []
        self._releases: list[int] = []

    def drop_indexes(self) -> list[str]:
        """Take the indexes of large tables away; returns what makes them again."""
        tables = ("media_contact", "affiliation", "contact_beat", "contact_tag", "contact_channel", "interaction")
        marks = ", ".join("?" * len(tables))
        found = self._database.execute_sql(
            f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql <> '' AND tbl_name IN ({marks})", tables
        ).fetchall()
        for name, _sql in found:
            self._database.execute_sql(f"DROP INDEX {name}")
        return [sql for _name, sql in found]

    def outlets(self) -> None:
        rows: Values = []
        names: Values = []
        words: Values = []
        for number in range(max(20, min(3_000, self._many // 300))):
            en, hant, hans, kind = made_up.outlet(number)
            key = self._next()
            said = shadow("\n".join((en, hant, hans)))
            self._outlets.append((key, said, f"{en.lower().replace(' ', '')}.example"))
            rows.append((key, en, hant, hans, fold(en), kind, "Hong Kong", _instant(number), 1))
            names += [(self._next(), key, fold(each), 1) for each in dict.fromkeys((en, hant, hans))]
            words.append((key, f"{said} hong kong"))
        self._add("outlet (id, name_en, name_zh_hant, name_zh_hans, sort_key, kind, city, updated_at, version)", rows)
        self._add("outlet_name (id, outlet_id, folded, version)", names)
        self._add("search_outlet (rowid, words)", words)

    def words(self) -> None:
        self._beats = [(self._next(), beat) for beat in made_up.BEATS]
        self._tags = [(self._next(), tag) for tag in made_up.TAGS]
        self._add("beat (id, name, folded, version)", [(key, name, name, 1) for key, name in self._beats])
        self._add("tag (id, name, folded, version)", [(key, name, name, 1) for key, name in self._tags])

    def contacts(self, numbers: range) -> None:
        rows, posts, beats, tags, channels, words = ([] for _ in range(6))
        for number in numbers:
            key, chance = self._next(), self._chance
            self._contacts.append(key)
            who, role = made_up.person(chance), chance.choice(made_up.ROLES)
            outlet, outlet_words, domain = self._outlets[int(chance.random() ** 2 * len(self._outlets))]
            # The last beats are rare, as are the last tags.
            covered = {min(int(chance.expovariate(0.15)), len(self._beats) - 1) for _ in range(2)}
            worn = {int(chance.random() ** 3 * len(self._tags))} if number % 4 == 0 else set()
            of_beats, of_tags = [self._beats[at] for at in covered], [self._tags[at] for at in worn]
            phone, email = f"+8525{number % 10_000_000:07}", f"{who.address}{number % 997}@{domain}"
            rows.append(_contact(key, number, who, (role, outlet, email, phone), of_beats, of_tags, chance))
            posts.append((self._next(), key, 1, outlet, role, "", 1))
            beats += [(self._next(), key, beat, at, 1) for at, (beat, _name) in enumerate(of_beats, 1)]
            tags += [(self._next(), key, tag, at, 1) for at, (tag, _name) in enumerate(of_tags, 1)]
            if number % 5 == 0:
                mobile = f"+8526{number % 10_000_000:07}"
                channels.append((self._next(), key, 1, "mobile", mobile, mobile[1:], "", number % 10 == 0, 1))
                phone += f" {mobile}"
            said = f"{who.en}\n{who.zh_hant}\n{who.zh_hans}\n{email}\n{phone}\n{role}"
            more = " ".join(name for _key, name in (*of_tags, *of_beats))
            words.append((key, f"{shadow(said)} {outlet_words} {more}"))
        self._add(f"media_contact ({_COLUMNS})", rows)
        self._add("affiliation (id, contact_id, number, outlet_id, role, desk, version)", posts)
        self._add("contact_beat (id, contact_id, beat_id, number, version)", beats)
        self._add("contact_tag (id, contact_id, tag_id, number, version)", tags)
        into = "contact_channel (id, contact_id, number, kind, value, folded, label, is_private, version)"
        self._add(into, channels)
        self._add("search_contact (rowid, words)", words)

    def releases(self, numbers: range) -> None:
        rows, texts, words = [], [], []
        for number in numbers:
            key, found = self._next(), []
            self._releases.append(key)
            rows.append((key, "press_release", "immediate", f"release-{number}", "", _instant(number), "draft", 1))
            for language in ("en", "zh-Hant", "zh-Hans"):
                headline, body, said = _text(self._chance, language)
                blocks = {"v": 1, "blocks": [{"id": f"b{number}", "r": "paragraph", "t": [[body, 0, 0, ""]]}]}
                written = json.dumps(blocks, ensure_ascii=False)
                moment = _instant(number)
                texts.append((self._next(), key, language, headline, written, body, moment, len(body) // 6))
                found.append(said)
            words.append((key, f"{' '.join(found)} release {number}"))
        into = "release (id, kind, release_line, slug, assets_url, updated_at, status, version)"
        self._add(into, rows)
        columns = "id, release_id, language, headline, blocks, body_text, updated_at, word_count"
        rest = [(*each, "in_progress", "[]", "", "[]", "###", 1) for each in texts]
        self._add(f"release_text ({columns}, state, subheadlines, place, notes, end_mark, version)", rest)
        self._add("search_release (rowid, words)", words)

    def interactions(self, numbers: range) -> None:
        subjects = [(each, shadow(each)) for each in made_up.subjects()]
        chance, contacts = self._chance, self._contacts
        rows, words = [], []
        for number in numbers:
            key = self._next()
            contact = contacts[int(chance.random() * len(contacts))]
            subject, said = subjects[int(chance.random() * len(subjects))]
            kind = ("call", "mail", "meeting", "briefing")[number & 3]
            release = self._releases[number % len(self._releases)] if number % 10 == 0 else None
            rows.append((key, contact, kind, "out", _instant(number), subject, "", "", release, "", 1))
            words.append((key, said))
        columns = "id, contact_id, kind, direction, happened_at, subject, body, on_record, release_id, who, version"
        self._add(f"interaction ({columns})", rows)
        self._add("search_interaction (rowid, words)", words)

    def _next(self) -> int:
        self._key += 1
        return self._key

    def _add(self, into: str, rows: Values) -> None:
        """Add rows to "table (columns)"; what is left out and may not be is empty, or 0."""
        if not rows:
            return
        table, named = into.rstrip(")").split(" (")
        missing = self._needed(table) - set(named.split(", "))
        left_out = sorted(missing)
        values = ", ".join([*"?" * len(rows[0]), *("''" for _ in left_out)])
        names = ", ".join([named, *left_out])
        self._database.cursor().executemany(f"INSERT INTO {table} ({names}) VALUES ({values})", rows)

    def _needed(self, table: str) -> set[str]:
        found = self._database.execute_sql(f"PRAGMA table_info({table})").fetchall()
        return {
            name
            for _at, name, kind, is_needed, default, _key in found
            if is_needed and default is None and kind == "TEXT"
        }


_COLUMNS = (
    "id, name_en, name_zh_hant, name_zh_hans, sort_key, zh_key, stroke_key, pinyin_key, email, email_key, phone, "
    "phone_key, languages, present_role, present_outlet_id, beats, tags, status, notes, last_contact_at, verified_on, "
    "do_not_phone, is_starred, updated_at, version"
)
_DAYS = [(NOW.date() - timedelta(days=each)).isoformat() for each in range(1_200)]


def _contact(
    key: int,
    number: int,
    who: made_up.MadeUp,
    said: tuple[str, int, str, str],
    beats: Sequence[tuple[int, str]],
    tags: Sequence[tuple[int, str]],
    chance: random.Random,
) -> tuple[Any, ...]:
    role, outlet, email, phone = said
    chinese = fold(who.zh_hant or who.zh_hans)
    stroke = f"{ord(chinese[0]) % 20 + 2:02}{chinese}" if chinese else ""
    languages = "zh-Hans" if who.zh_hans and not who.zh_hant else _LANGUAGES[int(chance.random() * 5)]
    last = _instant(int(chance.random() * 4_000_000)) if number % 5 < 2 else None
    verified = _DAYS[int(chance.random() * 900)] if number % 5 < 3 else None
    return (
        *(key, who.en, who.zh_hant, who.zh_hans, fold(who.en), chinese, stroke, who.pinyin, email, email.lower()),
        *(phone, phone[1:], languages, role, outlet, "\n".join(each for _key, each in beats)),
        *("\n".join(each for _key, each in tags), _STATUSES[number % 20], "", last, verified),
        *(number % 33 == 0, number % 50 == 0, _instant(number), 1),
    )


def _text(chance: random.Random, language: str) -> tuple[str, str, str]:
    """Headline and body in a language, and all of it as it is indexed."""
    if language == "en":
        headline, body = made_up.english(chance, 8), made_up.english(chance, 140)
        return headline, body, f"{headline} {body}"
    head, words = made_up.chinese(chance, 8), made_up.chinese(chance, 110)
    at = 0 if language == "zh-Hant" else 1
    return head[at], words[at], " ".join(head[1] + words[1])


def _instant(number: int) -> str:
    """So many times 17 seconds before now, as it is kept."""
    days, second = divmod(number * 17, 86_400)
    second = 86_399 - second
    return f"{_DAYS[days]}T{second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}.000Z"


if __name__ == "__main__":
    os.environ["MEDIADESK_BENCH_CONTACTS"] = sys.argv[1]
    sys.stdout.write(f"{kept_desk(int(sys.argv[2]) if len(sys.argv) > 2 else CONTACTS)}\n")
