"""WeasyPrint: HTML and CSS to tagged PDF."""

from base64 import b64encode
from html import escape
from pathlib import Path
from typing import Any

from tests.bench.peers.given import ACCENT, FAMILIES, INK, Given, answer, picture

_STYLE = f"""
@page {{ size: A4; margin: 70pt 62pt 64pt; @bottom-right {{ content: "Page " counter(page) " of " counter(pages) }} }}
body {{ color: {INK}; font-size: 10.4pt; line-height: 15.4pt }}
section {{ break-after: page }}
h1 {{ font-size: 21pt; line-height: 27pt; color: {ACCENT} }}
.about, figcaption {{ font-size: 9pt; line-height: 13pt }}
figure {{ margin: 0 0 12pt; break-inside: avoid }}
img {{ width: 445pt }}
"""


def set_kit(given: Given, policy: str) -> bytes:
    """Tagged (PDF/UA-1); with the policy "tool" it makes the photos smaller itself, to 220 dots an inch."""
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    page = f"<html lang=en><head><title>{given['title']}</title></head><body>{_body(given, policy)}</body></html>"
    fonts = FontConfiguration()
    sheet = weasyprint.CSS(string=_STYLE + _faces(given), font_config=fonts)
    smaller: dict[str, Any] = {"optimize_images": True, "jpeg_quality": 86, "dpi": 220} if policy == "tool" else {}
    document = weasyprint.HTML(string=page)
    made: bytes = document.write_pdf(stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1", **smaller)
    return made


def _faces(given: Given) -> str:
    rules = []
    for tag in {"en", *(release["language"] for release in given["releases"])}:
        family, *files = FAMILIES[tag]
        for weight, file in zip((400, 700), files, strict=True):
            address = Path(given["fonts"], f"{file}.ttf").as_uri()
            rules.append(f"@font-face {{ font-family: '{family}'; font-weight: {weight}; src: url('{address}') }}")
        rules.append(f":lang({tag}) {{ font-family: '{family}' }}")
    return "\n".join(rules)


def _body(given: Given, policy: str) -> str:
    parts = []
    for release in given["releases"]:
        paragraphs = "".join(f"<p>{escape(text)}</p>" for text in release["paragraphs"])
        about = "".join(f"<p class=about>{escape(text)}</p>" for text in [*release["about"], given["contact"]])
        headline = escape(release["headline"])
        parts.append(f"<section lang={release['language']}><h1>{headline}</h1>{paragraphs}{about}</section>")
    for photo in given["photos"]:
        caption = escape(f"{photo['caption']} {photo['credit']}")
        parts.append(f"<figure><img alt='A photo' src='{_source(photo['path'], policy)}'>")
        parts.append(f"<figcaption>{caption}</figcaption></figure>")
    facts = "".join(f"<tr><td>{figure}</td><td>{label}</td></tr>" for figure, label in given["facts"])
    return "".join(parts) + (f"<table>{facts}</table>" if facts else "")


def _source(path: str, policy: str) -> str:
    if policy == "tool":
        return Path(path).as_uri()
    return "data:image/jpeg;base64," + b64encode(picture(path, policy)).decode()


if __name__ == "__main__":
    answer(set_kit)
