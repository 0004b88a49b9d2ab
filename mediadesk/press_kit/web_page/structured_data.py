"""What search engines read of a release on a website: JSON-LD in the words of schema.org (NewsArticle, ImageObject)."""

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from mediadesk.press_kit import content
from mediadesk.press_kit.content import PhotoEntry, PhotosPart, ReleasePart
from mediadesk.press_kit.spans import clean, safe_address
from mediadesk.press_kit.web_page.languages import tag_of
from mediadesk.press_kit.web_page.markup import Markup, shipped, tag
from mediadesk.press_kit.web_page.parts import Source
from mediadesk.records.press_kit import PressKit

# Inside a script element neither "</script" nor "<!--" may occur, whatever a headline says.
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def script(kit: PressKit, parts: tuple[content.Part, ...], sources: Mapping[int, Source], address: str) -> Markup:
    """The data block of a page that will stand at `address` (empty: not known yet), one article for each language."""
    entries = [entry for part in parts if isinstance(part, PhotosPart) for entry in part.entries]
    images = [image for entry in entries if (image := _image(entry, sources.get(entry.number), address))]
    articles = [_article(kit, part, images, address) for part in parts if isinstance(part, ReleasePart)]
    found = {"@context": "https://schema.org", "@graph": articles}
    words = json.dumps(found, ensure_ascii=False, indent=1).translate(_ESCAPES)
    return tag("script", {"type": "application/ld+json"}, shipped(words))


def _article(kit: PressKit, part: ReleasePart, images: list[dict[str, Any]], address: str) -> dict[str, Any]:
    website = safe_address(kit.organisation.website)
    issuer = {"@type": "Organization", "name": content.issuer(kit, part.language), "url": website}
    own = kit.in_language(part.language)
    article = {
        "@type": "NewsArticle",
        "headline": " ".join(part.headline.split()),
        "alternativeHeadline": " ".join(part.subheadlines),
        "inLanguage": tag_of(part.language),
        "datePublished": _published(kit),
        "dateline": clean(own.text.place) if own else "",
        "articleBody": "\n\n".join("".join(span.text for span in passage.spans) for passage in part.body),
        "author": _said(issuer),
        "publisher": _said(issuer),
        "image": images,
        "mainEntityOfPage": safe_address(address),
        "creativeWorkStatus": "Draft" if kit.is_draft else "",
    }
    return _said(article)


def _published(kit: PressKit) -> str:
    """The end of the embargo in its own zone, else the day of issue."""
    if kit.embargo is not None:
        return kit.embargo.until.astimezone(ZoneInfo(kit.embargo.zone)).isoformat()
    return kit.issue_date.isoformat() if kit.issue_date else ""


def _image(entry: PhotoEntry, source: Source | None, address: str) -> dict[str, Any]:
    """A picture that has an address of its own; those inside the page have none to give."""
    if source is None or source.is_inside:
        return {}
    photo = entry.record.photo
    return _said(
        {
            "@type": "ImageObject",
            "contentUrl": urljoin(safe_address(address), source.address),
            "caption": "".join(span.text for span in entry.caption),
            "creditText": entry.bare_credit,
            "copyrightNotice": clean(photo.copyright),
            "width": source.size[0],
            "height": source.size[1],
        }
    )


def _said(found: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in found.items() if value}
