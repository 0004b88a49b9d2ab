"""Whose text it is, and what a release is called in file names and on the command line."""

import re

from mediadesk.library.folding import fold
from mediadesk.records.recognised import RecognisedRelease
from mediadesk.wording.texts import load

_LONGEST_SLUG = 60  # characters
_LONGEST_SHORT_NAME = 12  # characters; what is longer in brackets explains the name rather than shortens it


def issuer(found: RecognisedRelease) -> str:
    """The organisation that issues a text: the one its contact works for if it is described, else the first described.

    Empty where the text does not say.
    """
    described = [name for each in found.boilerplates if (name := _described(each.heading))]
    contacts = [contact.organisation for contact in found.press_contacts if contact.organisation]
    for name in described:
        if any(fold(contact) in fold(name) or fold(name) in fold(contact) for contact in contacts):
            return name
    return next(iter(described or contacts), "")


def short_name(found: RecognisedRelease, name: str) -> str:
    """What the text calls the organisation `name` for short: the brackets right behind the name, or empty."""
    bracketed = re.compile(rf"{re.escape(name)}\s*[(（]([^()（）]{{2,{_LONGEST_SHORT_NAME}}})[)）]")
    passages = [block.text for block in found.blocks]
    passages += [paragraph for each in found.boilerplates for paragraph in each.paragraphs]
    return next((hit[1].strip('“”"「」 ') for text in passages if (hit := bracketed.search(text))), "")


def slug(headline: str) -> str:
    """A short name for a release from its headline: lower-case words with hyphens, Han characters as they are."""
    words = re.findall(r"[^\W_]+", headline.lower())
    short = ""
    for word in words:
        longer = f"{short}-{word}" if short else word[:_LONGEST_SLUG]
        if len(longer) > _LONGEST_SLUG:
            break
        short = longer
    return short


def _described(heading: str) -> str:
    for beginning in load("about")["beginnings"]:
        if heading.casefold().startswith(beginning.casefold()):
            return str(heading[len(beginning) :].strip(" :："))
    return ""
