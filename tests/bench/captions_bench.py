"""Captions made of a picture measured: after a seat changed, in three languages, with words written by hand kept.

`python -m tests.bench.captions_bench`; milliseconds of one core.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from mediadesk.comparison.captions import standing
from mediadesk.jobs import captions
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.photo import PersonInPicture, Photo
from tests.bench.figures import Figure, report
from tests.wording.pictured import at_the_fair, everybody

_ROUNDS = 200
_MOST = 5  # milliseconds


def main() -> int:
    """Prints the table; returns 1 when a figure is over its limit."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder) / "desk.db", create=True)
        photo = _group(library)
        figures = [
            _figure("a caption of nine people", lambda: captions.made(library, photo, Language.EN)),
            _figure("all three after a seat changed", lambda: captions.remade(library, _exchanged(photo))),
            _figure("what of it was written over", _comparing(library, photo)),
        ]
        library.close()
    return report(figures)


def _group(library: Library) -> Photo:
    people = [library.newsmakers.add(replace(each, id=new_key())) for each in list(everybody().values())[:9]]
    seated = tuple(PersonInPicture(each.id, place=place) for place, each in enumerate(people, 1))
    made = captions.made_by(library, at_the_fair(Photo(new_key(), people=seated)), "positions +credit")
    written = made.caption.en.replace("Lantern Works", "the Works", 1)
    return replace(made, caption=made.caption.with_text(Language.EN, written))


def _exchanged(photo: Photo) -> Photo:
    first, second, *rest = photo.people
    return replace(photo, people=(replace(first, place=2), replace(second, place=1), *rest))


def _comparing(library: Library, photo: Photo) -> Callable[[], Any]:
    made = captions.made(library, photo, Language.EN)
    return lambda: standing(made, photo.caption.en)


def _figure(name: str, job: Callable[[], Any]) -> Figure:
    job()
    times = []
    for _ in range(_ROUNDS):
        start = time.process_time()
        job()
        times.append((time.process_time() - start) * 1_000)
    return Figure(name, median(times), _MOST, "ms")


if __name__ == "__main__":
    sys.exit(main())
