"""Which addresses of a foreign document become links."""

from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

SCHEMES = ("http", "https", "mailto", "tel")


def safe_link(href: str) -> str:
    """`href` without the codes that follow readers about; empty where it is no http, https, mailto or tel address."""
    href = href.strip()
    try:
        parts = urlsplit(href)
    except ValueError:
        return ""
    if parts.scheme.lower() not in SCHEMES or any(ord(character) < 33 for character in href):
        return ""
    if parts.scheme.lower() in ("http", "https") and not parts.netloc:
        return ""
    if "utm_" not in parts.query:
        return href
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not pair[0].startswith("utm_")]
    return urlunsplit(parts._replace(query=urlencode(kept)))
