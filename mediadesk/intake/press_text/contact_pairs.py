"""Two contacts on one set of lines: "Jane Poe / Sam Roe", "Tel: 2555 0100 / 2555 0101"."""

import re
from collections.abc import Iterator

from mediadesk.intake.press_text.people_names import is_han_name, is_latin_name

Lines = list[str | None]
_SLASH = re.compile(r"\s*[/／]\s*")
_MOST = 4


def one_by_one(lines: Lines) -> Lines:
    """The lines with such a set written out, contact after contact; a blank line (`None`) parts them."""
    for position, line in enumerate(lines):
        count = _named_together(line)
        if line is not None and count:
            end = next((at for at in range(position, len(lines)) if lines[at] is None), len(lines))
            written = list(_written_out(lines[position:end], count))
            return [*lines[:position], *written, *one_by_one(lines[end:])]
    return lines


def _named_together(line: str | None) -> int:
    """How many people a line names with slashes between them; 0 when it is no such line."""
    names = _SLASH.split(line.strip()) if line and len(line) <= 120 else []
    together = 2 <= len(names) <= _MOST and all(is_latin_name(name) or is_han_name(name) for name in names)
    return len(names) if together else 0


def _written_out(lines: Lines, count: int) -> Iterator[str | None]:
    for chosen in range(count):
        if chosen:
            yield None
        for line in lines:
            label, pieces = _pieces(line or "")
            if len(pieces) == count:
                yield label + pieces[chosen]
            elif not chosen:
                yield line


def _pieces(line: str) -> tuple[str, list[str]]:
    """The label of a line, and what stands between its slashes."""
    label = re.match(r"^[^:：/／\d@]{1,24}[:：]\s*", line)
    rest = line[label.end() :] if label else line
    return (label.group() if label else ""), _SLASH.split(rest.strip())
