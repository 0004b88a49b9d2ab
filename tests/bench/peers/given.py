"""What every tool is given, and how it is asked: `python -m tests.bench.peers.NAME WHAT FOLDER POLICY TARGET`.

WHAT is "text" (the first release alone), "kit" (everything) or "warm" (the text again and again in one process).
POLICY says what happens to photos of 24 megapixels before the tool sees them:

- draft: decoded by libjpeg at a quarter of their size, 1500 pixels: the least anybody can do;
- thumbnail: opened, turned upright, `Image.thumbnail` to 1600 pixels: what people write;
- tool: nothing; the tool gets the files as they are and makes them smaller itself.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

from tests.bench.processes import peak_memory

ROUNDS = 5
FAMILIES = {
    "en": ("Source Serif 4", "SourceSerif4_400Regular", "SourceSerif4_600SemiBold"),
    "zh-Hant": ("Noto Sans HK", "NotoSansHK-Regular", "NotoSansHK-Bold"),
    "zh-Hans": ("Noto Sans SC", "NotoSansSC-Regular", "NotoSansSC-Bold"),
}
ACCENT, INK = "#0a5aa8", "#1a1f2b"

Given = dict[str, Any]
Setter = Callable[[Given, str], bytes]


def answer(set_kit: Setter) -> None:
    """Do what the command line asks with `set_kit(given, policy)`, and print what it took as JSON."""
    what, folder, policy, target = sys.argv[1], Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4])
    given = json.loads((folder / "kit.json").read_text(encoding="utf-8"))
    said: dict[str, Any] = {}
    if what != "kit":
        given |= {"releases": given["releases"][:1], "photos": [], "facts": []}
    target.write_bytes(set_kit(given, policy))
    if what == "warm":
        said = {"anew": _times(set_kit, given, 0, all_of_it=True), "edit": _times(set_kit, given, 100, all_of_it=False)}
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(json.dumps({**said, "peak": max(peak_memory(), children)}))


def _times(set_kit: Setter, given: Given, start: int, *, all_of_it: bool) -> list[float]:
    """CPU seconds of setting the text with every paragraph new, or with the first one new."""
    times = []
    for number in range(start, start + ROUNDS):
        (release,) = given["releases"]
        paragraphs = [
            f"{text} {number}" if all_of_it or index == 0 else text for index, text in enumerate(release["paragraphs"])
        ]
        changed = {**given, "releases": [{**release, "paragraphs": paragraphs}]}
        began = time.process_time()
        set_kit(changed, "")
        times.append(time.process_time() - began)
    return times


def picture(path: str, policy: str) -> bytes:
    """The JPEG that goes into the document."""
    from PIL import Image, ImageOps

    target = BytesIO()
    with Image.open(path) as image:
        if policy == "draft":
            image.draft("RGB", (1500, 1000))
            image.save(target, "JPEG", quality=86)
        else:
            upright = ImageOps.exif_transpose(image)
            upright.thumbnail((1600, 1600), Image.Resampling.LANCZOS)
            upright.save(target, "JPEG", quality=86)
    return target.getvalue()
