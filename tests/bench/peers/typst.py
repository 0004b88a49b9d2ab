"""Typst: its own language and layout, compiled in one process that keeps what it has set before."""

import atexit
import json
import shutil
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from tests.bench.peers.given import ACCENT, FAMILIES, INK, Given, answer, picture

_MAIN = """
#let given = json("given.json")
#let families = json("families.json")
#set document(title: given.title)
#set page(paper: "a4", margin: (x: 62pt, top: 70pt, bottom: 64pt), footer: context align(right,
  text(8pt)[Page #counter(page).display("1 of 1", both: true)]))
#set text(size: 10.4pt, fill: rgb("INK"), lang: "en", font: families.en.at(0))
#set par(leading: 5pt, spacing: 13.4pt)
#show heading: set text(21pt, fill: rgb("ACCENT"))
#for release in given.releases {
  set text(font: families.at(release.language).at(0), lang: release.language.slice(0, 2))
  heading(release.headline)
  for paragraph in release.paragraphs { par(text(paragraph)) }
  set text(9pt)
  for paragraph in release.about { par(text(paragraph)) }
  par(text(given.contact))
  pagebreak(weak: true)
}
#for photo in given.photos {
  figure(image(photo.path, width: 445pt, alt: "A photo"), caption: text(9pt, photo.caption + " " + photo.credit))
}
#if given.facts.len() > 0 { table(columns: 2, ..given.facts.flatten()) }
"""


@cache
def _desk(fonts: str) -> tuple[Path, Any]:
    """The folder that is compiled and the compiler that stays."""
    import typst

    folder = Path(tempfile.mkdtemp(prefix="typst-"))
    atexit.register(shutil.rmtree, folder)
    (folder / "main.typ").write_text(_MAIN.replace("INK", INK).replace("ACCENT", ACCENT), encoding="utf-8")
    (folder / "families.json").write_text(json.dumps(FAMILIES), encoding="utf-8")
    return folder, typst.Compiler(str(folder / "main.typ"), font_paths=[fonts], ignore_system_fonts=True)


def set_kit(given: Given, policy: str) -> bytes:
    """Tagged (PDF/UA-1)."""
    folder, compiler = _desk(given["fonts"])
    photos = []
    for number, photo in enumerate(given["photos"]):
        (folder / f"{number}.jpg").write_bytes(picture(photo["path"], policy))
        photos.append({**photo, "path": f"{number}.jpg"})
    (folder / "given.json").write_text(json.dumps({**given, "photos": photos}), encoding="utf-8")
    made: bytes = compiler.compile(format="pdf", pdf_standards=["ua-1"])
    return made


if __name__ == "__main__":
    answer(set_kit)
