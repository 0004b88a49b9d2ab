"""The press kit as a Word file (DOCX), for those who edit and copy: the only place that knows python-docx."""

from mediadesk.press_kit.word.writer import orders, write

__all__ = ["orders", "write"]
