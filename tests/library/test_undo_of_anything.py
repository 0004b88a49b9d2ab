"""Whatever is written in whatever order: undoing all of it leads back, redoing all of it leads there again."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.library import Library
from mediadesk.library.revision_tables import RevisionPassageTable, RevisionTable
from mediadesk.library.tables import TABLES
from mediadesk.records.block import Role, plain
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.house_style import HouseStyle
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Fact, Length
from mediadesk.records.people import Newsmaker, PressOfficer
from mediadesk.records.photo import PersonInPicture, Photo
from mediadesk.records.press_kit import KitOutline, PartChoice, PartKind
from mediadesk.records.release import Release, ReleaseKind, Status
from mediadesk.records.template import Template, TemplateText
from mediadesk.records.term import Avoided, Term, TermKind

Choose = Callable[[int], int]

# What is out of the house stays as it is: undo ends there, which tests/library/test_sign_offs.py sees to.
IN_THE_HOUSE = [status for status in Status if not Release(0, status=status).is_out]
words = st.text(st.sampled_from("ab 香港學园é\x00\ud800'\"%_"), max_size=8)
choices = st.lists(st.tuples(st.integers(0, 17), st.integers(0, 1000), words), max_size=25)


def rows_of(library: Library) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, without its version."""
    found = {}
    for table in TABLES:
        if table not in (RevisionTable, RevisionPassageTable):
            rows = library._rows.all(table, order=(table.id,))
            found[table._meta.table_name] = [{**row, "version": 0} for row in rows]
    return found


def pick(library: Library, table: str, number: int) -> int | None:
    keys = [key for (key,) in library._rows.execute(f"SELECT id FROM {table} ORDER BY id")]
    return keys[number % len(keys)] if keys else None


def add_something(library: Library, action: int, number: int, text: str) -> None:
    name = ByLanguage(en=text, zh_hant=text[::-1])
    match action:
        case 0:
            library.newsmakers.add(Newsmaker(new_key(), name, posts=(name,) * (number % 3)))
        case 1:
            library.releases.add(Release(new_key(), slug=text))
        case 2:
            library.outlets.add(Outlet(new_key(), name))
        case 3:
            library.photos.add(Photo(new_key(), caption=name))
        case 4:
            library.press_officers.add(PressOfficer(new_key(), name))
        case 5:
            library.boilerplates.add(Boilerplate(new_key(), Language.EN, text, (text,)))


def write_contact(library: Library, number: int, text: str) -> None:
    outlet = pick(library, "outlet", number)
    held = (Affiliation(outlet, text),) * (number % 3) if outlet else ()
    new = MediaContact(new_key(), ByLanguage(zh_hans=text), beats=(text, "Science")[: number % 3], affiliations=held)
    key = pick(library, "media_contact", number)
    if key is None or number % 2:
        library.contacts.add(new)
    else:
        library.contacts.save(replace(new, id=key, version=library.contacts.get(key).version))


def write_text(library: Library, number: int, text: str) -> None:
    key = pick(library, "release", number)
    if key is None:
        return
    speaker = pick(library, "newsmaker", number)
    language = list(Language)[number % 3]
    started = library.releases.start_text(key, language)
    blocks = tuple(plain(text + str(at), Role.QUOTE, speaker) for at in range(number % 4))
    library.releases.save_text(
        replace(started, headline=text, blocks=blocks, editors_note=text), sitting=number % 2 or None
    )


def write_links(library: Library, number: int, text: str) -> None:
    key, photo = pick(library, "release", number), pick(library, "photo", number)
    if key is None:
        return
    library.releases.set_photos(key, [photo, pick(library, "photo", number + 1) or photo] if photo else [])
    officer = pick(library, "press_officer", number)
    library.releases.set_press_officers(key, [officer] if officer else [])
    boilerplate = pick(library, "boilerplate", number)
    library.releases.set_boilerplates(key, [boilerplate] if boilerplate else [])
    facts = [Fact(new_key(), key, text, ByLanguage(en=text)) for _ in range(number % 3)]
    library.releases.set_facts(key, facts + list(library.releases.facts(key))[1:])


def write_photo(library: Library, number: int, text: str) -> None:
    key, newsmaker = pick(library, "photo", number), pick(library, "newsmaker", number)
    if key is None:
        return
    people = (PersonInPicture(newsmaker, 1, number % 4, 0.5, 0.25),) * (number % 2) if newsmaker else ()
    library.photos.save(
        replace(library.photos.get(key), credit=ByLanguage(zh_hant=text), alt_text=ByLanguage(en=text), people=people)
    )


def write_kit(library: Library, number: int, text: str) -> None:
    key = pick(library, "release", number)
    if key is not None:
        parts = tuple(PartChoice(kind, Language.EN, number % 2 == 0) for kind in list(PartKind)[: number % 5])
        library.press_kits.add(KitOutline(new_key(), ByLanguage(en=text), key, parts, house_style=text))
    style = HouseStyle(id=new_key(), name=ByLanguage(en=text), labels=(("notes", ByLanguage(zh_hant=text)),))
    there = pick(library, "house_style", number)
    if there is None or number % 3 == 0:
        library.house_styles.add(style)
    elif number % 3 == 1:
        library.house_styles.move_to_trash(there)
    else:
        library.house_styles.save(replace(style, id=there, version=library.house_styles.get(there).version))


def save_or_trash(library: Library, number: int, text: str) -> None:
    key = pick(library, "release", number)
    if key is not None:
        status = IN_THE_HOUSE[number % len(IN_THE_HOUSE)]
        library.releases.save(replace(library.releases.get(key), slug=text, status=status))
    outlet = pick(library, "outlet", number)
    if outlet is not None:
        (library.outlets.move_to_trash if number % 2 else library.outlets.restore)(outlet)
    newsmaker = pick(library, "newsmaker", number)
    if newsmaker is not None:
        person = library.newsmakers.get(newsmaker)
        library.newsmakers.save(replace(person, name=ByLanguage(en=text), posts=person.posts[:1]))


def write_term(library: Library, number: int, text: str) -> None:
    new = Term(new_key(), list(TermKind)[number % 6], ByLanguage(zh_hant=text), Avoided(zh_hans=(text,)), note=text)
    key = pick(library, "term", number)
    if key is None or number % 3 == 0:
        library.terms.add(new)
    elif number % 3 == 1:
        library.terms.move_to_trash(key)
    else:
        library.terms.save(replace(new, id=key, version=library.terms.get(key).version))


def write_template(library: Library, number: int, text: str) -> None:
    said = TemplateText(Language.ZH_HANT, text, blocks=(plain(text),), notes=(text,))
    new = Template("", ByLanguage(zh_hant=text), ReleaseKind.SPEECH, (said,), id=new_key())
    key = pick(library, "template", number)
    if key is None or number % 3 == 0:
        library.templates.add(new)
    elif number % 3 == 1:
        library.templates.move_to_trash(key)
    else:
        library.templates.save(replace(new, id=key, version=library.templates.get(key).version))


def write_edition(library: Library, number: int, text: str) -> None:
    key = pick(library, "boilerplate", number)
    if key is None:
        return
    if number % 2:
        library.boilerplates.approve(key, text, valid_until=date(2027, 1, 1 + number % 28))
    else:
        library.boilerplates.save(replace(library.boilerplates.get(key), heading=text, length=list(Length)[number % 3]))


OTHERS = [
    *(write_contact, write_text, write_links, write_photo, write_kit),
    *(save_or_trash, write_term, write_template, write_edition),
]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(choices)
def test_undo_all_leads_back_and_redo_all_leads_there_again(chosen: list[tuple[int, int, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "desk.db", create=True)
        states = [rows_of(library)]
        for action, number, text in chosen:
            if action < 6:
                add_something(library, action, number, text)
            else:
                with library.history.step("Several at once"):
                    OTHERS[action % len(OTHERS)](library, number, text)
        states.append(rows_of(library))
        found = [row.id for row in library.releases.rows("香 a")]
        while library.history.undo():
            pass
        assert rows_of(library) == states[0]
        assert library.releases.rows("香 a") == []
        while library.history.redo():
            pass
        assert rows_of(library) == states[1]
        assert [row.id for row in library.releases.rows("香 a")] == found
        assert library.check() == ()
        library.close()
