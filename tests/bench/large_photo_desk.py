"""A desk with a great many photos, written straight into the tables: making them one by one would take an hour."""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from mediadesk.library import Library, engine
from mediadesk.library.folding import shadow
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.release import Release, ReleaseText

NOW = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
_EVENTS = [
    ("Harbour Day", "海港日", "海港日"),
    ("Lantern Walk", "提燈夜行", "提灯夜行"),
    ("Tidal Garden opening", "", ""),
]
_VERBS = (
    ("opens", "揭幕", "揭幕"),
    ("visits", "參觀", "参观"),
    ("signs", "簽署", "签署"),
    ("speaks at", "致辭", "致辞"),
)
_BATCH = 5_000


def fill(desk: Path, many: int) -> None:
    """Make the library file `desk` with so many photos of 300 events with 500 people."""
    library = Library.open(desk, create=True)
    people = [
        library.newsmakers.add(Newsmaker(new_key(), ByLanguage(f"Person {number}", f"人物{number}", f"人物{number}")))
        for number in range(500)
    ]
    releases = []
    for number in range(200):
        release = Release(new_key())
        text = ReleaseText(new_key(), release.id, Language.EN, headline=f"Release {number}")
        releases.append(library.releases.add(release, [text]).id)
    library.close()
    database = engine.sqlite(desk)
    database.connect()
    chance = random.Random(7)
    keys: list[int] = []
    for at in range(0, many, _BATCH):
        _add(database, chance, range(at, min(many, at + _BATCH)), [each.id for each in people], releases, keys)
    database.execute_sql("ANALYZE")
    database.close()


def _add(
    database: Any, chance: random.Random, numbers: range, people: list[int], releases: list[int], keys: list[int]
) -> None:
    photos, captions, pictured, used, words = [], [], [], [], []
    for number in numbers:
        key = new_key()
        event = _EVENTS[number % 3]
        name = f"{event[0]} {2000 + number % 100}"
        said = [] if number % 20 == 0 else list(Language)[: 1 + number % 3]
        alike_to = chance.choice(keys[-50:]) if number % 25 == 1 and keys else None
        keys.append(key)
        photos.append(_photo(key, number, name if said else "", " ".join(said), alike_to, chance))
        who = chance.sample(range(500), 2)
        verb = _VERBS[number % 4]
        texts = [
            f"Person {who[0]} {verb[0]} {name}",
            f"人物{who[0]}{verb[1]}{event[1]}",
            f"人物{who[0]}{verb[2]}{event[2]}",
        ]
        for at, language in enumerate(said):
            captions.append((new_key(), key, language.value, texts[at], "Handout", name if at == 0 else event[at]))
        pictured += [(new_key(), key, place, people[each], place) for place, each in enumerate(who, 1)]
        if number % 5 == 0:
            used.append((new_key(), chance.choice(releases), key, number))
        found = "\n".join([f"DSC_{number:06}.jpg", *texts[: len(said)], name])
        words.append((key, shadow(found)))
    with database.atomic():
        _many(
            database,
            "photo (id, sha256, file_name, width, height, byte_count, taken_at, updated_at, expires_on,"
            " is_starred, languages, event, likeness, alike_to, version, creator, copyright, usage_terms)",
            photos,
        )
        _many(
            database,
            "caption (id, photo_id, language, text, credit, event, alt_text, version)",
            [(*each, "", 1) for each in captions],
        )
        _many(
            database,
            "person_in_picture (id, photo_id, number, newsmaker_id, place, row_number, version)",
            [(*each, 1, 1) for each in pictured],
        )
        _many(database, "release_photo (id, release_id, photo_id, number, version)", [(*each, 1) for each in used])
        _many(database, "search_photo (rowid, words)", words)


def _photo(
    key: int, number: int, event: str, languages: str, alike_to: int | None, chance: random.Random
) -> tuple[Any, ...]:
    moment = (NOW - timedelta(minutes=number)).strftime("%Y-%m-%dT%H:%M:%S.000Z")
    sha256 = "" if number % 500 == 3 else f"{chance.getrandbits(256):064x}"
    expires = (date(2026, 11, 1) + timedelta(days=number % 700)).isoformat() if number % 10 == 0 else None
    likeness = chance.getrandbits(63)
    return (
        key,
        sha256,
        f"DSC_{number:06}.jpg",
        6000,
        4000,
        9_000_000,
        moment,
        moment,
        expires,
        number % 40 == 0,
        languages,
        event,
        likeness,
        alike_to,
        1,
        "",
        "",
        "",
    )


def _many(database: Any, into: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        database.cursor().executemany(f"INSERT INTO {into} VALUES ({marks})", rows)
