"""The press kit as a web page: one file of HTML that needs nothing else, or a page with its photos beside it."""

from mediadesk.press_kit.web_page.writer import write

__all__ = ["write"]
