"""Run as a program: types into a release for ever and says after each save how far it is safe. The test kills it."""

import sys
from dataclasses import replace

from mediadesk.library import Library
from mediadesk.records.block import plain
from mediadesk.records.languages import Language


def main(desk: str) -> None:
    """Continue the first release of the library in the file `desk`."""
    library = Library.open(desk)
    release = library.releases.rows()[0]
    text = library.releases.start_text(release.id, Language.EN)
    count = int(text.headline or "0")
    while True:
        count += 1
        blocks = tuple(plain(f"Paragraph {count}-{number} " + "typed " * 50) for number in range(20))
        text = library.releases.save_text(replace(text, headline=str(count), blocks=blocks), sitting="typing")
        print(count, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1])
