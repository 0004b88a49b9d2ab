"""What the IPTC asks of ninjs 3.1, for the properties that are written here: names, kinds of value, fixed vocabularies.

This is a check of our own after the IPTC's schema ninjs-schema_3.1, whose every constraint on these properties stands
here too. It knows only what this program writes and refuses everything else, and insists on the formats "uri" and
"date-time", which a validator may pass over: so it is stricter.
"""

from typing import Any

# RFC 3339, 5.6, and RFC 3986, 3: a scheme and what may follow it, whatever is not allowed in it percent-encoded.
MOMENT = {
    "type": "string",
    "pattern": r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    r"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?([+-]([01][0-9]|2[0-3]):[0-5][0-9]|Z)$",
}
_PLAIN = r"([A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-F]{2})+"
URI = {"type": "string", "pattern": rf"^[a-z][a-z0-9+.-]*:{_PLAIN}$"}
TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 0}


def thing(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def several(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": 1}


CONTACTS = several(thing(("value",), type=TEXT, role=TEXT, value=TEXT))
SAID = {"role": TEXT, "contentType": TEXT, "value": TEXT}
PHOTO = {"type": "string", "pattern": rf"^file:photos/{_PLAIN}\.jpg$"}
RENDITION = thing(("name",), name=TEXT, href=PHOTO, contentType=TEXT, title=TEXT)
COMMON = {
    "uri": URI,
    "type": {"enum": ["text", "picture"]},
    "representationType": {"enum": ["full", "partial"]},
    "version": TEXT,
    "versionCreated": MOMENT,
    "embargoedUntil": MOMENT,
    "pubStatus": {"enum": ["usable", "withheld", "canceled"]},
    "language": {"enum": ["en-GB", "zh-Hant-HK", "zh-Hans-CN"]},
    "usageTerms": TEXT,
    "copyrightHolder": TEXT,
    "copyrightNotice": TEXT,
    "edNote": TEXT,
    "by": TEXT,
    "people": several(thing(("name",), name=TEXT, rel=TEXT)),
    "infoSources": several(thing(name=TEXT, role=TEXT, contactInfo=CONTACTS)),
    "altIds": several(thing(role=TEXT, value=TEXT)),
    "descriptions": several(thing(("value",), **SAID)),
    "renditions": several(RENDITION),
}
ASSOCIATION = thing(("name", "uri"), name=TEXT, rel=TEXT, **COMMON)
NINJS = thing(
    ("uri",),
    **COMMON,
    standard=thing(
        name={"const": "ninjs"},
        version={"const": "3.1"},
        schema={"const": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"},
    ),
    slugline=TEXT,
    located=TEXT,
    genres=several(thing(name=TEXT, literal=TEXT)),
    headlines=several(thing(("value",), **SAID)),
    bodies=several(thing(("value",), **SAID, charCount=COUNT, wordCount=COUNT)),
    organisations=several(thing(name=TEXT, rel=TEXT, contactInfo=CONTACTS)),
    places=several(thing(name=TEXT, rel=TEXT)),
    associations=several(ASSOCIATION),
)
