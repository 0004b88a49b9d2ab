"""Runs the measurements: `./run bench` all of them, `./run bench NAME …` some; each in a process of its own."""

import subprocess
import sys
from pathlib import Path

SUPPORT = {
    *(
        "__init__",
        "__main__",
        "figures",
        "large_contact_desk",
        "large_photo_desk",
        "made_up",
        "planted_duplicates",
        "processes",
        "sample_kit",
    ),
}


def main() -> int:
    """Returns 1 when a measurement failed or a figure is over its limit."""
    there = sorted(path.stem for path in Path(__file__).parent.glob("*.py") if path.stem not in SUPPORT)
    chosen = sys.argv[1:] or there
    unknown = [name for name in chosen if name not in there]
    if unknown:
        print(f"No such measurement: {', '.join(unknown)}. There are: {', '.join(there)}.", file=sys.stderr)
        return 2
    over = [name for name in chosen if subprocess.run([sys.executable, "-m", f"tests.bench.{name}"]).returncode]
    print(f"\n{len(chosen) - len(over)} of {len(chosen)} measurements within their limits", *over, sep="\n  over: ")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
