"""How long a press text of 1,550 words takes to be taken apart: `python -m tests.bench.recogniser_speed`."""

import sys
from pathlib import Path

from mediadesk import paths
from mediadesk.intake.press_text import recognise
from mediadesk.intake.text_files import SourceText, decode
from tests.bench.figures import Figure, cpu_ms, report

_WORDS = 1_550


def main() -> int:
    """Prints the table; returns 1 when a figure is over its limit."""
    folder = paths.shipped("resources") / "sample_desk" / "releases"
    path = folder / "harbour-research-pier-opens.en.txt"
    text = lengthened(path.read_text(encoding="utf-8"))
    raw = cpu_ms(lambda: decode(text.encode(), Path(path.name)).text.splitlines(), 20)
    print(f"{len(text.split()):,} words; raw limit beside it: decoding and splitting into lines, {raw:.2f} ms")
    return report(
        [
            Figure(
                f"a press text of {_WORDS:,} words", cpu_ms(lambda: recognise(SourceText(text, "utf-8")), 20), 50, "ms"
            )
        ]
    )


def lengthened(text: str) -> str:
    """The text with its body paragraphs repeated until it is long enough."""
    paragraphs = text.split("\n\n")
    body = [each for each in paragraphs if len(each.split()) > 30 and not each.startswith(("Photo", "(Hong"))][:6]
    while len(" ".join(paragraphs).split()) < _WORDS:
        paragraphs[5:5] = body[: 1 + (_WORDS - len(" ".join(paragraphs).split())) // 60]
    return "\n\n".join(paragraphs)


if __name__ == "__main__":
    sys.exit(main())
