"""How long a press kit takes, in CPU time, and what nobody could beat: the bare tool doing the bare minimum."""

import os
import resource
import sys
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from mediadesk.records.block import Role, plain
from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.organisation import Boilerplate, Fact, Organisation
from mediadesk.records.people import PressOfficer
from mediadesk.records.photo import Photo
from mediadesk.records.press_kit import KitPhoto, KitText, PartChoice, PartKind, PressKit
from mediadesk.records.release import ReleaseKind, ReleaseLine, ReleaseText

if TYPE_CHECKING:  # what only the measuring process needs is imported there: the measured one is charged for its own
    from tests.bench.figures import Figure

SIZE = (6000, 4000)  # 24 megapixels
PHOTOS = 10
_SENTENCE = {
    Language.EN: "The harbour office measured tide {n} at the northern quay and found the water clearer than a year "
    "ago, while the readings of the southern basin stayed as they were, as Dr Ko Wing-yan of the office had expected. ",
    Language.ZH_HANT: "海港辦事處於北面碼頭量度第{n}次潮汐，發現水質較去年清澈；南面船塢的讀數則維持不變，"
    "與辦事處高詠欣博士（水文組）的預期相符。",
}
_CAPTION = "Surveyor {n} of the harbour office (third from left) reads the gauge with Ms Ip, Mr Pun and Prof Tsui. " * 2


def main() -> int:
    """Prints every figure beside its limit; returns 1 when one is over it."""
    import tempfile

    from tests.bench.figures import report

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        photos = make_photos(folder)
        return report([*text_figures(folder), *kit_figures(folder, photos)])


def text_figures(folder: Path) -> "list[Figure]":
    """A release of 900 words: everything anew, one paragraph edited, and in a process of its own."""
    from mediadesk.press_kit.pdf import lines, typeset
    from tests.bench.figures import Figure, cpu_ms

    english, chinese = release_kit(Language.EN), release_kit(Language.ZH_HANT)
    set_kit = partial(typeset, renditions=folder / "renditions")

    def anew(kit: PressKit) -> None:
        lines.lines_of.cache_clear()
        set_kit(kit)

    edits = iter(range(10_000))

    def edited() -> None:
        text = english.texts[0].text
        blocks = (plain(f"{text.blocks[0].text} {next(edits)}"), *text.blocks[1:])
        set_kit(replace(english, texts=(replace(english.texts[0], text=replace(text, blocks=blocks)),)))

    cold, _ = child("release", folder)
    return [
        Figure(
            f"text release, English, laid out anew {raw(cpu_ms(bare_text))}", cpu_ms(lambda: anew(english)), 50, "ms"
        ),
        Figure("text release, Chinese, laid out anew", cpu_ms(lambda: anew(chinese)), 50, "ms"),
        Figure("text release after an edit of one paragraph", cpu_ms(edited), 20, "ms"),
        Figure("text release in a new process", cold * 1000, 400, "ms"),
    ]


def kit_figures(folder: Path, photos: list[Path]) -> "list[Figure]":
    """Two languages and ten photos of 24 megapixels: nothing kept, then with renditions on disk."""
    from mediadesk.press_kit.pdf import typeset
    from tests.bench.figures import Figure, cpu_ms

    decode = sum(cpu_ms(partial(bare_photo, path), rounds=1) for path in photos)
    cold, peak = child("kit", folder)
    kit = photo_kit(photos)
    warm = cpu_ms(lambda: typeset(kit, renditions=folder / "renditions"))
    again, _ = child("kit", folder)
    size = len(typeset(kit, renditions=folder / "renditions").pdf) / 1e6
    return [
        Figure(f"kit of 2 languages and 10 photos, new process {raw(decode)}", cold * 1000, 2000, "ms"),
        Figure("the same again, renditions kept", warm, 150, "ms"),
        Figure("the same in a new process, renditions kept", again * 1000, 900, "ms"),
        Figure("most memory while setting it the first time", peak, 200, "MB"),
        Figure("size of the file", size, 2.5, "MB"),
    ]


def raw(value: float) -> str:
    """The bare limit in milliseconds, as it stands in the table."""
    return f"(bare {value:.0f} ms)"


def child(what: str, folder: Path) -> tuple[float, float]:
    """CPU seconds and peak memory in MB of this module setting a kit in a process of its own, bytecode there."""
    import subprocess

    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if not (folder / "bytecode").exists():
        subprocess.run(
            [sys.executable, "-m", __spec__.name, "release", str(folder)],
            check=True,
            env=environment,
            stdout=subprocess.DEVNULL,
        )
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    program = [sys.executable, "-m", __spec__.name, what, str(folder)]
    said = subprocess.run(program, check=True, capture_output=True, text=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, float(said.stdout.split()[-1])


def set_here(what: str, folder: Path) -> None:
    """Set one kit in this process and print its peak memory in MB."""
    from mediadesk.press_kit.pdf import typeset

    kit = release_kit(Language.EN) if what == "release" else photo_kit(sorted(folder.glob("*.jpg")))
    typeset(kit, renditions=folder / "renditions")
    print(peak_memory())


def peak_memory() -> float:
    """The most memory this process has held, in MB. Not `ru_maxrss`: that still counts the process that started it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmHWM")).split()[1]) / 1024


def bare_text() -> None:
    """The words of the release put down line after line with nothing decided: what the canvas alone costs."""
    from reportlab.pdfgen.canvas import Canvas

    from mediadesk.press_kit.pdf import fonts

    fonts.face("serif")
    canvas = Canvas(BytesIO(), invariant=1)
    words = " ".join(block.text for block in release_kit(Language.EN).texts[0].text.blocks)
    for start in range(0, len(words), 95 * 45):
        canvas.setFont("serif", 10.4)
        for row in range(45):
            canvas.drawString(62, 760 - row * 15.4, words[start + row * 95 : start + row * 95 + 95])
        canvas.showPage()
    canvas.save()


def bare_photo(path: Path) -> None:
    """One photo decoded by libjpeg at a quarter of its size and written again: no file can be made for less."""
    from PIL import Image

    with Image.open(path) as image:
        image.draft("RGB", (1500, 1000))
        image.save(BytesIO(), "JPEG", quality=86)


def make_photos(folder: Path) -> list[Path]:
    """Ten files as a camera writes them: grain at every scale over a gradient, 24 megapixels, some 6 MB each."""
    from PIL import Image, ImageChops

    paths = []
    for number in range(PHOTOS):
        picture = Image.linear_gradient("L").rotate(36 * number).resize(SIZE).convert("RGB")
        for shrink in (400, 60, 12, 4):
            grain = Image.effect_noise((SIZE[0] // shrink, SIZE[1] // shrink), 14).resize(
                SIZE, Image.Resampling.BICUBIC
            )
            picture = ImageChops.overlay(
                picture, Image.merge("RGB", (grain, grain.point(lambda v: 240 - v // 2), grain))
            )
        paths.append(folder / f"photo-{number:02}.jpg")
        picture.save(paths[-1], quality=90)
    return paths


def release_kit(*languages: Language) -> PressKit:
    """A release of about 900 words in each language, with a standing text and a press officer."""
    name = ByLanguage("Harbour Office", "海港辦事處")
    return PressKit(
        title=ByLanguage("Tides", "潮汐"),
        language=languages[0],
        organisation=Organisation(1, name),
        kind=ReleaseKind.PRESS_RELEASE,
        release_line=ReleaseLine.IMMEDIATE,
        embargo=None,
        is_draft=False,
        issue_date=date(2027, 3, 18),
        assets_url="",
        parts=tuple(PartChoice(PartKind.RELEASE, language) for language in languages),
        texts=tuple(release_text(language) for language in languages),
        press_officers=(
            PressOfficer(1, ByLanguage("Kay Ip", "葉嘉"), phone="+852 5555 0133", email="kay@office.example"),
        ),
    )


def release_text(language: Language) -> KitText:
    """Eleven paragraphs, two of them quotes, all different."""
    sentence = _SENTENCE[language]
    blocks = tuple(
        plain(
            "".join(sentence.format(n=number * 3 + part) for part in range(2)),
            Role.QUOTE if number % 5 == 4 else Role.PARAGRAPH,
        )
        for number in range(11)
    )
    about = Boilerplate(1, language, sentence[:24], tuple(sentence.format(n=number) for number in range(90, 94)))
    return KitText(ReleaseText(1, 1, language, sentence[:70], (), "Northern Quay", blocks), (about,))


def photo_kit(photos: list[Path]) -> PressKit:
    """Cover, two languages, photo pages, fact sheet."""
    kit = release_kit(Language.EN, Language.ZH_HANT)
    around = [PartChoice(kind, Language.EN) for kind in (PartKind.COVER, PartKind.PHOTOS, PartKind.FACT_SHEET)]
    numbered = tuple(
        KitPhoto(
            n,
            Photo(n, "a", size=SIZE, caption=ByLanguage(_CAPTION.format(n=n)), credit=ByLanguage("Harbour Office")),
            path,
        )
        for n, path in enumerate(photos, start=1)
    )
    facts = tuple(Fact(n, 1, f"{n * 111}", ByLanguage(f"Tides in basin {n}"), None, n) for n in range(1, 7))
    return replace(kit, parts=(around[0], *kit.parts, *around[1:]), photos=numbered, facts=facts)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        set_here(sys.argv[1], Path(sys.argv[2]))
    else:
        sys.exit(main())
