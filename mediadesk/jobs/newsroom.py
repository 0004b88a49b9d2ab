"""The files for desks and wires, made of a finished kit."""

from mediadesk.jobs.formats import Format
from mediadesk.press_kit import bundle, email_draft, government_text, wire_sheet
from mediadesk.press_kit.newsroom import newsml, ninjs
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit


def made(kit: PressKit, language: Language, format: Format) -> bytes:
    """The release of `kit` in `language` as "eml", "ninjs", "newsml" or "govhk".

    Photos go by the names they have in the bundle.
    """
    names = bundle.mark(kit)
    if format == "ninjs":
        return ninjs.write(kit, language, names)
    if format == "newsml":
        return newsml.write(kit, language, names)
    if format == "eml":
        return email_draft.write(kit, language, prefix=names)
    return government_text.write(kit, language).encode()


def sheet(kit: PressKit) -> bytes:
    """The submission sheet for a wire, with all texts of `kit`; photos have the names of the bundle."""
    return wire_sheet.write(kit, bundle.mark(kit)).encode()
