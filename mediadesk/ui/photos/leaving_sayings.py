"""What leaves with a photo and what stays behind, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mediadesk.records.leaving import Leaving
from mediadesk.ui.language_marks import name


@dataclass(frozen=True, slots=True)
class Line:
    """A name and what it says; what `is_private` must not leave."""

    name: str
    value: str
    is_private: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title."""

    title: str
    lines: tuple[Line, ...]


def leaves(leaving: Leaving) -> list[Section]:
    """The words in the copy."""
    return [Section("", tuple(_words(leaving)))]


def stays(leaving: Leaving) -> list[Section]:
    """What of the original does not leave: what is private, then the rest."""
    private = tuple(Line(each.name, each.value, True) for each in leaving.stays if each.private)
    others = tuple(Line(f"{each.name} ({each.block})", each.value) for each in leaving.stays if not each.private)
    found = [Section(QCoreApplication.translate("Leaving", "Private"), private)] if private else []
    if others:
        found.append(Section(QCoreApplication.translate("Leaving", "Everything else"), others))
    if not found:
        nothing = QCoreApplication.translate("Leaving", "The original says nothing besides its picture.")
        found.append(Section(nothing, ()))
    return found


def file_size(count: int) -> str:
    """Bytes as people say them: "412 KB", "1.3 MB"."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} KB"


def _words(leaving: Leaving) -> Iterator[Line]:
    fields = _fields()
    for each in leaving.words:
        field = fields[each.field]
        yield Line(f"{field}, {name(each.language)}" if each.language is not None else field, each.words)


def _fields() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "title": tr("Leaving", "Title"),
        "headline": tr("Leaving", "Headline"),
        "description": tr("Leaving", "Caption"),
        "alt_text": tr("Leaving", "Alternative text"),
        "people": tr("Leaving", "People"),
        "faces": tr("Leaving", "Marked faces"),
        "creator": tr("Leaving", "Creator"),
        "credit": tr("Leaving", "Credit line"),
        "source": tr("Leaving", "Source"),
        "copyright": tr("Leaving", "Copyright"),
        "usage_terms": tr("Leaving", "Usage terms"),
        "instructions": tr("Leaving", "Instructions"),
        "job": tr("Leaving", "Slug"),
        "taken_at": tr("Leaving", "Taken"),
        "event": tr("Leaving", "Event"),
        "location": tr("Leaving", "Place"),
        "city": tr("Leaving", "City"),
        "country": tr("Leaving", "Country"),
    }
