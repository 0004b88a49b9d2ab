"""Titles inside a sentence: one line, not too long, in quotation marks."""

_MOST = 60  # characters that fit into a note on screen


def quoted(title: str) -> str:
    """The title as "“Ferry pier reopens”", cut to 60 characters with "…"; nothing for a title of blanks."""
    line = " ".join(title.split())
    line = line if len(line) <= _MOST else f"{line[: _MOST - 1].rstrip()}…"
    return f"“{line}”" if line else ""
