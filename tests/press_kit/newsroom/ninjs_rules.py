"""What the IPTC asks of ninjs 3.1, for the properties that are written here: names, kinds of value, fixed vocabularies.

This is a check of our own after the standard's documentation, not the IPTC's schema. It knows only what this program
writes and refuses everything else, so it is stricter.
"""

from typing import Any

MOMENT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z)$"}
URI = {"type": "string", "pattern": r"^[a-z][a-z0-9+.-]*:[!-~]+$"}
TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 0}


def thing(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def several(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": 1}


CONTACTS = several(thing(("value",), type=TEXT, role=TEXT, value=TEXT))
SAID = {"role": TEXT, "contentType": TEXT, "value": TEXT}
RENDITION = thing(("name",), name=TEXT, href={"type": "string", "pattern": r"^photos/[!-~]+\.jpg$"}, contentType=TEXT)
COMMON = {
    "uri": URI,
    "type": {"enum": ["text", "picture"]},
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
    representationType={"enum": ["full", "partial"]},
    slugline=TEXT,
    located=TEXT,
    genres=several(thing(name=TEXT, literal=TEXT)),
    headlines=several(thing(("value",), **SAID)),
    bodies=several(thing(("value",), **SAID, charCount=COUNT, wordCount=COUNT)),
    organisations=several(thing(name=TEXT, rel=TEXT, contactInfo=CONTACTS)),
    places=several(thing(name=TEXT, rel=TEXT)),
    associations=several(ASSOCIATION),
)
