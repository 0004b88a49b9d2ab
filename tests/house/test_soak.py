"""Long runs of the real program: killed at any moment, fed with damaged texts. `./run soak` chooses them."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [pytest.mark.soak, pytest.mark.timeout(3600)]

ROUNDS = int(os.environ.get("MEDIADESK_SOAK_ROUNDS", "50"))
LISTS = sorted((Path(__file__).resolve().parent.parent / "contact_files" / "seen").glob("*.[cvx]*"))
CORPUS = sorted((Path(__file__).resolve().parent.parent / "corpus" / "seen").glob("*.txt"))
PROGRAM = [sys.executable, "-P", "-m", "mediadesk"]


def mediadesk(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*PROGRAM, *arguments], capture_output=True, check=False)


def release_text(headline: str) -> str:
    body = " ".join(["The harbour survey starts in June and ends when all forty piers have been measured."] * 40)
    return f"FOR IMMEDIATE RELEASE\n\n{headline}\n\nHong Kong, 3 June 2026 – {body}\n\n###\n"


def import_and_kill(path: Path, after: float) -> bool:
    """Whether the program had said that the release is stored before it was killed `after` seconds."""
    program = subprocess.Popen(
        [*PROGRAM, "import", str(path), "--as", "release", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        program.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        program.kill()
        program.communicate()
    return program.returncode in (0, 1)


def test_program_killed_at_any_moment_keeps_what_it_said_was_stored(tmp_path: Path) -> None:
    chance = random.Random(20260603)
    stored = []
    for number in range(ROUNDS):
        headline = f"Harbour survey number {number:03d} begins at the eastern piers"
        path = tmp_path / f"release-{number}.txt"
        path.write_text(release_text(headline), encoding="utf-8")
        if import_and_kill(path, chance.uniform(0.05, 1.5)):
            stored.append(headline)
        listed = mediadesk("list", "releases", "--limit", "1000", "--json")
        assert listed.returncode == 0, listed.stderr.decode()
        assert [each for each in stored if each not in listed.stdout.decode()] == []
    assert mediadesk("doctor").returncode in (0, 1)


def damaged(text: bytes, chance: random.Random) -> bytes:
    """The text as it may arrive: cut, with strange bytes in it, turned round, or decoded and encoded wrongly."""
    place = chance.randrange(len(text))
    noise = chance.choice(
        [b"\x00", b"\xff\xfe", b"\xe2\x80", b"\x1b[2J", b"<b>&", "喺鰂".encode("big5hkscs"), b"\r\r\n"]
    )
    ways = [
        lambda: text[:place],
        lambda: text[place:] + text[:place],
        lambda: text[:place] + noise * chance.randrange(1, 50) + text[place:],
        lambda: text.decode("utf-8", "replace").encode("gb18030")[:-1],
        lambda: text.decode("utf-8", "replace").encode("utf-16")[1:],
        lambda: b" ".join(text.split(b"\n")),
        lambda: bytes(chance.randrange(256) for _ in range(place)),
    ]
    return chance.choice(ways)()


@pytest.mark.parametrize("number", range(ROUNDS))
def test_damaged_text_is_read_or_refused_in_one_sentence(number: int, tmp_path: Path) -> None:
    chance = random.Random(number)
    path = tmp_path / "arrived.txt"
    path.write_bytes(damaged(chance.choice(CORPUS).read_bytes(), chance))
    done = mediadesk("import", str(path), "--as", "release", "--dry-run", "--json")
    assert done.returncode in (0, 1, 2)
    assert b"Traceback" not in done.stderr
    if done.returncode == 2:
        assert len(done.stderr.decode().strip().splitlines()) == 1


@pytest.mark.parametrize("number", range(ROUNDS))
def test_damaged_list_of_contacts_is_read_or_refused_in_one_sentence(number: int, tmp_path: Path) -> None:
    chance = random.Random(number)
    whole = chance.choice([path for path in LISTS if not path.name.endswith(".json")])
    path = tmp_path / f"arrived{whole.suffix}"
    path.write_bytes(damaged(whole.read_bytes(), chance))
    done = mediadesk("import", str(path), "--as", "contacts", "--dry-run", "--json")
    assert done.returncode in (0, 1, 2)
    assert b"Traceback" not in done.stderr
    assert b"inside mediadesk" not in done.stderr
    if done.returncode == 2:
        assert len(done.stderr.decode().strip().splitlines()) == 1
