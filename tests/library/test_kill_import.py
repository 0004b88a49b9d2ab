"""A program killed in the middle of an import harms nobody who was there before, and doubles nobody afterwards."""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mediadesk.jobs import contact_importing, contact_reading
from mediadesk.library import Library
from mediadesk.records.contact import MediaContact
from mediadesk.records.import_choices import ImportState
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage

_PROGRAM = Path(__file__).with_name("takes_in_contacts.py")
_KNOWN = 40  # people of the list who are there before it comes


def rows_of_list(count: int) -> str:
    said = (f"Person {at},Outlet {at % 50},p{at}@x{at % 7}.example,+852 2{at:07d}\n" for at in range(count))
    return "Name,Outlet,Email,Phone\n" + "".join(said)


def new_desk(path: Path) -> None:
    library = Library.open(path, create=True)
    with library.history.step("People who are there"):
        for at in range(_KNOWN):
            name, email = ByLanguage(f"Person {at}"), f"p{at}@x{at % 7}.example"
            library.contacts.add(MediaContact(new_key(), name, email, notes=f"Known {at}"))
    library.close()


def kill_while_importing(desk: Path, path: Path, at_one_go: int, chance: random.Random) -> bool:
    """Whether the program was killed before it was done; a moment of chance after a batch of chance."""
    command = [sys.executable, _PROGRAM, desk, path, str(at_one_go)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        for _ in range(chance.randrange(1, 12)):
            if program.stdout.readline().startswith("done"):
                break
        time.sleep(chance.uniform(0, 0.05))
        program.kill()
        said = program.stdout.read()
        program.wait()
    return "done" not in said


def look_after(desk: Path, count: int) -> None:
    """Old contacts are whole and nobody is there twice, whatever of the list is there."""
    library = Library.open(desk)
    try:
        assert library.check() == ()
        old = library._rows.execute("SELECT COUNT(*) FROM media_contact WHERE notes LIKE ?", ("Known %",))
        assert old == [(_KNOWN,)]
        assert library._rows.execute("SELECT COUNT(*) - COUNT(DISTINCT email_key) FROM media_contact") == [(0,)]
        assert library.contacts.count() <= count
    finally:
        library.close()


def test_an_import_killed_again_and_again_ends_with_everybody_once(tmp_path: Path) -> None:
    kill_rounds(tmp_path, 3, 6_000, random.Random(11))


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_an_import_of_100_000_rows_killed_fifty_times(tmp_path: Path) -> None:
    kill_rounds(tmp_path, int(os.environ.get("MEDIADESK_SOAK_ROUNDS", "50")), 100_000, random.Random(50))


def kill_rounds(tmp_path: Path, rounds: int, count: int, chance: random.Random) -> None:
    """By turns batch by batch and at one go; a desk that has everybody gives way to a new one."""
    path, desk = tmp_path / "list.csv", tmp_path / "desk.db"
    path.write_text(rows_of_list(count), encoding="utf-8")
    new_desk(desk)
    for number in range(rounds):
        at_one_go = count - 1 if number % 3 == 1 else count * 2
        kill_while_importing(desk, path, at_one_go, chance)
        look_after(desk, count)
        if _is_whole(desk, count):
            desk = tmp_path / f"desk-{number}.db"
            new_desk(desk)
    library = Library.open(desk)
    try:
        sheet = contact_reading.look_at(path)
        wanted = contact_importing.ContactList(path, sheet.columns, sheet.row_count)
        done = contact_importing.run(library, wanted, who="")
        counts = done.counts
        assert done.state is ImportState.DONE
        assert counts.added + counts.updated + counts.merged + counts.rejected == counts.rows == count
        assert library.contacts.count() == count
        assert len(library.contacts.rows("p17")) == len(library._rows.execute(_BEGIN_WITH_P17))
    finally:
        library.close()
    look_after(desk, count)


_BEGIN_WITH_P17 = "SELECT id FROM media_contact WHERE email_key LIKE 'p17%'"


def _is_whole(desk: Path, count: int) -> bool:
    library = Library.open(desk)
    try:
        return library.contacts.count() == count
    finally:
        library.close()
