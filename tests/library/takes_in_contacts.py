"""Run as a program: imports a list of contacts and says how many rows are kept. The test kills it."""

import sys
from pathlib import Path

from mediadesk.jobs import contact_importing, contact_reading
from mediadesk.library import Library


def main(desk: str, path: str, at_one_go: str) -> None:
    """Import the CSV file `path` into the library in the file `desk`, as it is done with more rows than `at_one_go`."""
    contact_importing._AT_ONE_GO = contact_importing._LONG = int(at_one_go)
    library = Library.open(desk)
    sheet = contact_reading.look_at(Path(path))
    wanted = contact_importing.ContactList(Path(path), sheet.columns, sheet.row_count)
    print("begins", flush=True)  # noqa: T201
    done = contact_importing.run(
        library,
        wanted,
        who="",
        progress=lambda _stage, rows, _total: print(rows, flush=True),  # noqa: T201
    )
    print("done", done.counts, flush=True)  # noqa: T201
    library.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
