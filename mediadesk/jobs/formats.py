"""The formats a release leaves in. By itself, so that a menu can name them without what makes them being read."""

from typing import Literal, get_args

Format = Literal["pdf", "docx", "html", "txt", "json", "zip"]
FORMATS: tuple[Format, ...] = get_args(Format)
PhotoSize = Literal["print", "web", "original"]
PER_LANGUAGE: tuple[Format, ...] = ("docx", "html", "txt")  # a file for each language; the others hold all of them
