"""The formats a release leaves in. By itself, so that a menu can name them without what makes them being read."""

from typing import Literal, get_args

Format = Literal["pdf", "txt", "json"]
FORMATS: tuple[Format, ...] = get_args(Format)
