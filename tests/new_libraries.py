"""New libraries by the hundred: the program climbs all stairs for the first one of a process, the others are copies."""

from pathlib import Path

from mediadesk.library import opening

made_by_the_program = opening._make
_new = b""


def copied(path: Path) -> None:
    """Do what the program does to make a new library at `path`, with the outcome of the first time."""
    global _new
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600, exist_ok=False)
    except OSError:
        made_by_the_program(path)  # says what is wrong
        return
    if _new:
        path.write_bytes(_new)
    else:
        path.unlink()
        made_by_the_program(path)
        _new = path.read_bytes()
