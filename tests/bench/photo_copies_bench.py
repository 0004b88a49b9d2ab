"""How long copies of photos take, in CPU time, beside the least anybody could spend on them."""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from io import BytesIO
from itertools import count, repeat
from pathlib import Path
from time import process_time

from mediadesk.press_kit.photo_copies import CopySize, copies, embed
from mediadesk.press_kit.photo_copies.photo_words import words_of
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import Framing, Photo
from mediadesk.records.press_kit import KitPhoto, PressKit
from tests.bench.figures import Figure, cpu_ms, report
from tests.bench.press_kit_bench import raw
from tests.bench.processes import peak_memory
from tests.bench.sample_kit import make_photos, release_kit

_CAPTION = "Surveyor Ko Wing-yan (third from left) of the harbour office reads the gauge with Ms Ip and Prof Tsui. "
_CROWD = 200


def main() -> int:
    """Prints every figure beside its limit; returns 1 when one is over it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photos = make_photos(folder)
        kit = photo_kit(photos)
        return report([*size_figures(kit, folder), *embedding_figures(kit), *crowd_figures(folder)])


def size_figures(kit: PressKit, folder: Path) -> list[Figure]:
    """One photo in each size, nothing kept, beside Pillow alone doing the same; then with renditions kept."""
    (photo, *_) = kit.photos
    assert photo.path is not None
    one = replace(kit, photos=(photo,))
    figures = []
    for size in (CopySize.PRINT, CopySize.WEB):
        bare = cpu_ms(partial(bare_copy, photo.path, size, *copy_size(one, size, folder)))
        anew = cpu_ms(partial(copy_all, one, size, fresh_folders(folder)))
        kept = cpu_ms(partial(copy_all, one, size, repeat(folder / "kept")))
        figures.append(Figure(f"{size.name.lower()} copy of 24 megapixels {raw(bare)}", anew, 1.2 * bare, "ms"))
        figures.append(Figure("the same, rendition kept", kept, 15, "ms"))
    whole = cpu_ms(partial(copy_all, one, CopySize.ORIGINAL, repeat(folder)))
    return [*figures, Figure(f"original of {photo.path.stat().st_size / 1e6:.1f} MB", whole, 120, "ms")]


def embedding_figures(kit: PressKit) -> list[Figure]:
    """Words written into a file of 24 megapixels and into a small one."""
    (photo, *_) = kit.photos
    assert photo.path is not None
    words = words_of(kit, photo, "tides_photo01")
    small = bare_copy(photo.path, CopySize.WEB, 1500, 1000)
    return [
        Figure("words embedded into it", cpu_ms(partial(embed, photo.path.read_bytes(), words)), 40, "ms"),
        Figure("words embedded into a web copy", cpu_ms(partial(embed, small, words)), 5, "ms"),
    ]


def crowd_figures(folder: Path) -> list[Figure]:
    """Two hundred photos in a process of its own: how long, and how much memory."""
    program = [sys.executable, "-m", __spec__.name, str(folder)]
    said = subprocess.run(program, check=True, capture_output=True, text=True).stdout
    took, peak = map(float, said.split())
    return [
        Figure(f"web copies of {_CROWD} photos", took, 24, "s"),
        Figure("most memory while making them", peak, 250, "MB"),
    ]


def copy_crowd(folder: Path) -> None:
    """Copy the photos in `folder` again and again, each cut differently so that none was kept; print time and peak."""
    photos = sorted(folder.glob("photo-*.jpg"))
    kit = photo_kit([photos[number % len(photos)] for number in range(_CROWD)])
    kit = replace(kit, photos=tuple(map(_cut, kit.photos)))
    began = process_time()
    for made in copies(kit, CopySize.WEB, renditions=folder / "crowd"):
        assert made.jpeg
    print(process_time() - began, peak_memory())


def _cut(photo: KitPhoto) -> KitPhoto:
    """The photo a little narrower, by its number, so that no two of one file are the same picture."""
    return replace(photo, photo=replace(photo.photo, framing=Framing(right=1 - photo.number / 10_000)))


def copy_all(kit: PressKit, size: CopySize, folders: Iterator[Path]) -> None:
    for made in copies(kit, size, renditions=next(folders)):
        assert made.jpeg


def copy_size(kit: PressKit, size: CopySize, folder: Path) -> tuple[int, int]:
    from PIL import Image

    (made,) = copies(kit, size, renditions=folder / "sizes")
    with Image.open(BytesIO(made.jpeg)) as image:
        return image.size


def bare_copy(path: Path, size: CopySize, width: int, height: int) -> bytes:
    """What any copy of these pixels must at least do: decode at the nearest scale, shrink, encode."""
    from PIL import Image

    target = BytesIO()
    with Image.open(path) as image:
        image.draft("RGB", (width, height))
        is_small = image.size == (width, height)
        small = image if is_small else image.resize((width, height), Image.Resampling.BICUBIC, reducing_gap=2.0)
        small.save(target, "JPEG", quality=size.value[1])
    return target.getvalue()


def fresh_folders(folder: Path) -> Iterator[Path]:
    """A folder that has never kept a rendition, each time."""
    return (folder / f"fresh-{number}" for number in count())


def photo_kit(paths: list[Path]) -> PressKit:
    """A kit in two languages of the photos at `paths`, with captions of usual length."""
    caption = ByLanguage(
        _CAPTION * 3, "測量員高詠欣（左三）與葉嘉女士及崔教授在碼頭讀取水位。" * 3, "测量员高咏欣（左三）。" * 3
    )
    photo = Photo(0, caption=caption, alt_text=caption, creator="Kay Ip", copyright="© Harbour Office")
    photos = tuple(KitPhoto(number, replace(photo, id=number), path) for number, path in enumerate(paths, 1))
    return replace(release_kit(Language.EN, Language.ZH_HANT), photos=photos, slug="tides")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        copy_crowd(Path(sys.argv[1]))
    else:
        sys.exit(main())
