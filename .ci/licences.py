"""Refuses a run-time package whose only licence is GPL or AGPL, and LGPL beyond the ones we decided on."""

import json
import re
import sys
from pathlib import Path

# Unmodified packages of their own that the user can replace; NOTICE says so.
LGPL_DECIDED = {"pyside6_essentials", "shiboken6", "psycopg", "psycopg_binary"}

# Named in a licence file only, not in the metadata; read by us.
NAMED_IN_A_FILE = {"peewee": "MIT", "pysqlite3": "zlib"}


def refused(name: str, licence: str) -> bool:
    """Whether a package called `name` may not be shipped under `licence`, a name, an SPDX expression or classifiers."""
    choices = re.split(r"\bOR\b|;", licence)
    copyleft = [choice for choice in choices if re.search(r"GPL|General Public", choice)]
    if len(copyleft) < len(choices):
        return False
    lesser = any(re.search(r"LGPL|Lesser", choice) for choice in copyleft)
    return not (lesser and name.lower().replace("-", "_") in LGPL_DECIDED)


def main() -> int:
    """Reads the JSON of pip-licenses named on the command line and prints one line per package."""
    packages = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for package in packages:
        if package["License"] == "UNKNOWN":
            package["License"] = NAMED_IN_A_FILE.get(package["Name"], "UNKNOWN, so perhaps GPL")
    bad = [p for p in packages if refused(p["Name"], p["License"])]
    for package in packages:
        print(f"{package['Name']:24} {package['Version']:14} {package['License'].splitlines()[0][:70]}")
    for package in bad:
        print(f"not allowed at run time: {package['Name']} ({package['License']})", file=sys.stderr)
    return 1 if bad or not packages else 0


if __name__ == "__main__":
    sys.exit(main())
