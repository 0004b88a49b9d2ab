"""The same kit set by us and by other tools, side by side in one run: five rounds, every tool once in each of them.

CPU time of a process with all it starts, in seconds or milliseconds; × is the median ratio to the bare limit of the
same round. Nothing here has a limit: what does stands in `press_kit_bench`.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mediadesk import paths
from mediadesk.records.languages import Language
from tests.bench.peers.tools import Tool, tools
from tests.bench.processes import spent_by
from tests.bench.sample_kit import hand_over, make_photos, photo_kit

_ROUNDS = 5
_TEXTS = (Language.EN, Language.ZH_HANT)
Measured = dict[tuple[Tool, str], list[float]]


def main() -> int:
    """Prints the table as Markdown; `… peers_bench 1` does one round only."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else _ROUNDS
    compared = tools()
    measured: Measured = defaultdict(list)
    with tempfile.TemporaryDirectory() as name, _our_fonts(Path(name)):
        folder = Path(name)
        photos = make_photos(folder)
        hand_over(photo_kit(photos), folder)
        for language in _TEXTS:
            (folder / language).mkdir()
            hand_over(photo_kit(photos, language), folder / language)
        for number in range(rounds + 1):
            print(f"round {number} of {rounds}", file=sys.stderr)
            for tool in compared if number else [each for each in compared if each.policy == "draft"]:
                _measure(tool, folder, measured if number else defaultdict(list))
    _print_texts([tool for tool in compared if tool.policy == "draft"], measured)
    _print_kits(compared, measured)
    return 0


@contextmanager
def _our_fonts(folder: Path) -> Iterator[None]:
    """Tools that ask the system for fonts find ours and no others."""
    fonts = paths.shipped("resources") / "fonts"
    settings = (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{fonts}</dir><cachedir>{folder / 'font-cache'}</cachedir></fontconfig>"
    )
    (folder / "fonts.conf").write_text(settings, encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
    yield
    del os.environ["FONTCONFIG_FILE"]


def _measure(tool: Tool, folder: Path, measured: Measured) -> None:
    """One round of one tool: the kit, and where it has not been done with other photos, the texts."""
    _ask(tool, "kit", folder, folder, "kit", measured)
    for language in _TEXTS if tool.policy == "draft" else ():
        _ask(tool, "text", folder / language, folder, f"text {language}", measured)
        if tool.stays:
            _ask(tool, "warm", folder / language, folder, f"warm {language}", measured)


def _ask(tool: Tool, what: str, given: Path, folder: Path, key: str, measured: Measured) -> None:
    target = folder / "made.pdf"
    program = [tool.python, "-m", f"tests.bench.peers.{tool.module}", what, str(given), tool.policy, str(target)]
    try:
        spent = spent_by(program, folder / "bytecode")
    except subprocess.CalledProcessError as error:
        print(f"not compared: {tool.name} failed: {error.stderr.strip().splitlines()[-1:]}")
        return
    said = json.loads(spent.said.splitlines()[-1])
    measured[tool, f"{key} peak"].append(said["peak"])
    if what == "warm":
        measured[tool, key].append(statistics.median(said["anew"]) * 1000)
        measured[tool, f"edit {key.partition(' ')[2]}"].append(statistics.median(said["edit"]) * 1000)
        return
    measured[tool, key].append(spent.cpu)
    measured[tool, f"{key} wall"].append(spent.wall)
    measured[tool, f"{key} size"].append(target.stat().st_size / 1e6)
    measured[tool, f"{key} pages"].append(_pages(target))


def _pages(pdf: Path) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _print_texts(compared: list[Tool], measured: Measured) -> None:
    print("\n| text release | new process, s: EN / 繁 | × | all paragraphs new, ms | × | one new, ms | MB |")
    print("|---|---|---|---|---|---|---|")
    for tool in compared:
        cells = []
        for kind, form in (("text", "{:.2f}"), ("warm", "{:.0f}"), ("edit", "{:.0f}")):
            keys = [f"{kind} {language}" for language in _TEXTS]
            cells.append(" / ".join(_median(measured, tool, key, form) for key in keys))
            cells += [" / ".join(_ratio(measured, tool, key) for key in keys)] if kind != "edit" else []
        peak = _median(measured, tool, f"text {Language.EN} peak", "{:.0f}")
        print("| " + " | ".join([tool.name, *cells, peak]) + " |")


def _print_kits(compared: list[Tool], measured: Measured) -> None:
    print("\n| kit of 3 languages and 10 photos | photos | tagged | CPU s | × | wall s | peak MB | file MB | pages |")
    print("|---|---|---|---|---|---|---|---|---|")
    for tool in compared:
        keys = (("kit wall", "{:.1f}"), ("kit peak", "{:.0f}"), ("kit size", "{:.1f}"), ("kit pages", "{:.0f}"))
        rest = [_median(measured, tool, key, form) for key, form in keys]
        cells = [
            tool.name,
            tool.policy,
            tool.tagged,
            _median(measured, tool, "kit", "{:.2f}"),
            _ratio(measured, tool, "kit"),
        ]
        print("| " + " | ".join([*cells, *rest]) + " |")


def _median(measured: Measured, tool: Tool, key: str, form: str) -> str:
    values = measured.get((tool, key))
    return form.format(statistics.median(values)) if values else "–"


def _ratio(measured: Measured, tool: Tool, key: str) -> str:
    """The median over the rounds of what the tool took against what the bare limit took in the same round."""
    bare = next((values for (each, of), values in measured.items() if each.module == "bare" and of == key), [])
    ratios = [value / least for value, least in zip(measured.get((tool, key), []), bare, strict=False)]
    return f"{statistics.median(ratios):.1f}" if ratios else "–"


if __name__ == "__main__":
    sys.exit(main())
