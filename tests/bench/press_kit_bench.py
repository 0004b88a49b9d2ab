"""How long what leaves the house takes, in CPU time, and what nobody could beat: the bare tool doing the bare minimum.

Ours and the bare limit take turns, five rounds each; the median counts. `peers_bench` sets other tools beside it.
"""

import json
import math
import statistics
import sys
from collections.abc import Callable
from functools import partial
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.processes import memory_now, peak_memory, spent_by
from tests.bench.sample_kit import (
    edited,
    hand_over,
    make_crowd,
    make_photos,
    photo_kit,
    release_kit,
)

if TYPE_CHECKING:  # what only the measuring process needs is imported there: the measured one is charged for its own
    from tests.bench.figures import Figure

_ROUNDS = 5
_RELEASES, _CROWD = 500, 200
_PAGE, _COPY = (1500, 1000), (3000, 2000)  # pixels of a photo as it prints on a page, and as a copy for print


def main() -> int:
    """Prints every figure beside its limit; returns 1 when one is over it."""
    import tempfile

    from tests.bench.figures import report

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photos = make_photos(folder)
        figures = [*text_figures(folder), *kit_figures(folder, photos), *photo_figures(folder, photos)]
        return report([*figures, *other_figures(folder, photos), *crowd_figures(folder, photos)])


def text_figures(folder: Path) -> "list[Figure]":
    """A release in English and in Chinese: every paragraph new, one of them new, and in a process of its own."""
    from mediadesk.records.languages import Language
    from tests.bench.figures import Figure

    figures = []
    for language, name in ((Language.EN, "English"), (Language.ZH_HANT, "Chinese")):
        given = folder / language
        given.mkdir()
        hand_over(photo_kit([], language), given)
        bare, ours = (_children(["warm", "text"], module, given, folder) for module in ("bare", "ours"))
        new = Figure(f"text release, {name}, every paragraph new {raw(bare['anew'])}", ours["anew"], 35, "ms")
        one = Figure(f"the same, one paragraph new {raw(bare['edit'])}", ours["edit"], 20, "ms")
        cold = Figure(f"the same in a new process {raw(bare['text'])}", ours["text"], 350, "ms")
        figures += [new, one, cold]
    return figures


def kit_figures(folder: Path, photos: list[Path]) -> "list[Figure]":
    """Three languages and ten photos of 24 megapixels: nothing kept, then with renditions on disk."""
    from mediadesk.press_kit.pdf import typeset
    from tests.bench.figures import Figure, both_in_turn, cpu_ms

    kit = photo_kit(photos)
    hand_over(kit, folder)
    ((_, threaded),) = both_in_turn([partial(bare_on_two_threads, photos, [_PAGE])])
    bare, ours = (_children(["kit"], module, folder, folder) for module in ("bare", "ours"))
    kept = cpu_ms(partial(typeset, kit, renditions=folder / "renditions"))
    size = len(typeset(kit, renditions=folder / "renditions").pdf) / 1e6
    return [
        Figure(f"kit of 3 languages and 10 photos, new process {raw(bare['kit'])}", ours["kit"], 1600, "ms"),
        Figure(f"wall clock of it {raw(threaded, 'photos on two threads')}", ours["kit wall"], math.inf, "ms"),
        Figure("the same again, renditions kept", kept, 100, "ms"),
        Figure(f"most memory while setting it the first time (bare {bare['peak']:.0f})", ours["peak"], 150, "MB"),
        Figure("size of the file", size, 2.5, "MB"),
    ]


def _children(asked: list[str], module: str, given: Path, folder: Path) -> dict[str, float]:
    """Medians in ms of `asked` ("text", "kit", "warm") of our own or the bare module of `peers`; "peak" in MB.

    "kit wall" is the wall clock where "kit" is CPU time.
    """
    taken: dict[str, list[float]] = {}
    for turn in range(_ROUNDS + 1):
        for what in asked:
            program = [sys.executable, "-m", f"tests.bench.peers.{module}", what, str(given), "draft"]
            spent = spent_by([*program, str(folder / "made.pdf")], folder / "bytecode")
            said = json.loads(spent.said.splitlines()[-1])
            values = {"peak": said["peak"], what: spent.cpu * 1000, f"{what} wall": spent.wall * 1000}
            if what == "warm":
                values |= {how: statistics.median(said[how]) * 1000 for how in ("anew", "edit")}
            for key, value in values.items() if turn else ():
                taken.setdefault(key, []).append(value)
    return {key: statistics.median(values) for key, values in taken.items()}


def photo_figures(folder: Path, photos: list[Path]) -> "list[Figure]":
    """One photo made ready for print against decoding, resizing and encoding it with nothing asked."""
    from mediadesk.press_kit.pixels import Order
    from mediadesk.press_kit.renditions import make
    from tests.bench.figures import Figure, in_turn

    fresh = (folder / f"fresh-{number}" for number in count())

    def ready(edge: int) -> None:
        make(Order(photos[0], edge), next(fresh))

    figures = []
    for edge, what in ((1500, "on a page"), (2000, "on the cover")):
        size = (edge, edge * 2 // 3)
        bare, ours = in_turn([partial(bare_photo, photos[0], size), partial(ready, edge)])
        figures.append(Figure(f"photo of 24 megapixels as it prints {what} {raw(bare)}", ours, 1.2 * bare, "ms"))
    return figures


def other_figures(folder: Path, photos: list[Path]) -> "list[Figure]":
    """The same kit as one ZIP of everything, nothing kept; as Word and as a web page, renditions kept."""
    from mediadesk.press_kit import bundle, web_page, word
    from tests.bench.figures import Figure, both_in_turn, cpu_ms

    kit, fresh = photo_kit(photos), (folder / f"bundle-{number}" for number in count())
    target, copy = folder / "kit.zip", folder / "copy.zip"

    def pack() -> None:
        bundle.write_zip(kit, bundle.files(kit, renditions=next(fresh)), target)

    def copied() -> None:
        copy.write_bytes(target.read_bytes())

    pack()
    bare = partial(bare_on_two_threads, photos, [_COPY, _PAGE])
    (copying, _), (packing, wall), (_, threaded) = both_in_turn([copied, pack, bare])
    return [
        Figure(
            f"the kit as one ZIP of {target.stat().st_size / 1e6:.0f} MB {raw(copying)}", packing, 3000 + copying, "ms"
        ),
        Figure(f"wall clock of it {raw(threaded, 'photos on two threads')}", wall, math.inf, "ms"),
        Figure("the kit as Word", cpu_ms(lambda: word.write(kit, renditions=folder / "renditions")), 300, "ms"),
        Figure(
            "the kit as a web page", cpu_ms(lambda: web_page.write(kit, renditions=folder / "renditions")), 50, "ms"
        ),
    ]


def crowd_figures(folder: Path, photos: list[Path]) -> "list[Figure]":
    """Many releases after each other, and many photos in one kit, each in a process of its own."""
    from tests.bench.figures import Figure, both_in_turn, cpu_ms

    def bare() -> float:
        """As many photos decoded and written, in ms: before and after, for the machine is not always equally fast."""
        return _CROWD / len(photos) * sum(cpu_ms(partial(bare_photo, path, (1500, 1000)), rounds=1) for path in photos)

    here = partial(spent_by, bytecode=folder / "bytecode")
    many = here([sys.executable, "-m", __spec__.name, "releases", str(folder)])
    at_50, at_250, at_500 = (float(each) for each in many.said.split())
    make_crowd(photos, folder, _CROWD)
    before = bare()
    crowd = here([sys.executable, "-m", __spec__.name, "crowd", str(folder)])
    ((_, threaded),) = both_in_turn([partial(bare_on_two_threads, photos, [_PAGE])], rounds=1)
    on_two = raw(_CROWD / len(photos) * threaded, "photos on two threads")
    return [
        Figure(f"{_RELEASES} different releases in three languages", many.cpu, 16, "s"),
        Figure(f"memory after all of them (after 50: {at_50:.0f}, after 250: {at_250:.0f})", at_500, 300, "MB"),
        Figure("grown from the 250th to the last", at_500 - at_250, 30, "MB"),
        Figure(f"kit of {_CROWD} photos of 24 megapixels {raw((before + bare()) / 2)}", crowd.cpu, 18, "s"),
        Figure(f"wall clock of it {on_two}", crowd.wall, math.inf, "s"),
        Figure("most memory while setting it", float(crowd.said), 250, "MB"),
    ]


def set_releases(folder: Path) -> None:
    """Set many different releases in this process; print the memory in MB after 50, half and all of them."""
    from mediadesk.press_kit.pdf import typeset
    from mediadesk.records.languages import Language

    kits = [release_kit(language) for language in Language]
    for number in range(1, _RELEASES + 1):
        typeset(edited(kits[number % 3], number, all_of_it=True), renditions=folder / "renditions")
        if number in (50, _RELEASES // 2, _RELEASES):
            print(memory_now())


def set_crowd(folder: Path) -> None:
    """Set a kit of many photos in this process, nothing kept; print its peak memory in MB."""
    from mediadesk.press_kit.pdf import typeset

    typeset(photo_kit(sorted(folder.glob("crowd-*.jpg"))), renditions=folder / "crowd-renditions")
    print(peak_memory())


def raw(value: float, of: str = "") -> str:
    """The bare limit in milliseconds, as it stands in the table; `of` says of what, where it is of a part only."""
    return f"(bare {of} {value:.0f} ms)" if of else f"(bare {value:.0f} ms)"


def bare_on_two_threads(photos: list[Path], sizes: list[tuple[int, int]]) -> None:
    """`bare_photo` of all photos in all sizes, two at a time: what no program with as many threads could beat."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(bare_photo, *zip(*((path, size) for path in photos for size in sizes), strict=True)))


def bare_photo(path: Path, size: tuple[int, int]) -> None:
    """One photo decoded by libjpeg as small as it can be, shrunk and written again: no file can be made for less."""
    from PIL import Image

    with Image.open(path) as image:
        image.draft("RGB", size)
        small: Image.Image = (
            image if image.size == size else image.resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0)
        )
        small.save(BytesIO(), "JPEG", quality=86)


_JOBS: dict[str, Callable[[Path], None]] = {"releases": set_releases, "crowd": set_crowd}

if __name__ == "__main__":
    if len(sys.argv) == 3:
        _JOBS[sys.argv[1]](Path(sys.argv[2]))
    else:
        sys.exit(main())
