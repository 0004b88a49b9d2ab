"""Elements of HTML. Whatever is not markup already is text and escaped here, in this one place."""

from collections.abc import Sequence
from html import escape

from mediadesk.press_kit.spans import Span

_VOID = ("img", "meta", "link", "br")


class Markup(str):
    """Text that is HTML already; only this module makes it of anything."""

    __slots__ = ()


def text(words: str) -> Markup:
    """`words` as HTML text, their line ends kept as line breaks."""
    if isinstance(words, Markup):
        return words
    return Markup(escape(words).replace("\n", "<br>"))


def tag(name: str, attributes: dict[str, str] | None = None, *children: str) -> Markup:
    """The element `name`. Attributes with an empty value are left out, but for `alt`; children are text or elements."""
    given = "".join(f' {key}="{escape(value)}"' for key, value in (attributes or {}).items() if value or key == "alt")
    inner = "".join(map(text, children))
    return Markup(f"<{name}{given}>" if name in _VOID else f"<{name}{given}>{inner}</{name}>")


def joined(children: Sequence[str]) -> Markup:
    """Several elements, each on its own line."""
    return Markup("\n".join(text(child) for child in children if child))


def shipped(words: str) -> Markup:
    """A text of ours that no reader or writer typed, as a style sheet, taken as it is."""
    return Markup(words)


def phrases(spans: Sequence[Span]) -> Markup:
    """Runs of text with their weight and links; addresses were found safe before."""
    return Markup("".join(_phrase(span) for span in spans))


def _phrase(span: Span) -> Markup:
    words = text(span.text)
    if span.italic:
        words = tag("em", None, words)
    if span.bold:
        words = tag("strong", None, words)
    return tag("a", {"href": span.href}, words) if span.href else words
