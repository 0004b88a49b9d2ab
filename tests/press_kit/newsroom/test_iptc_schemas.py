"""Releases for newsrooms against the IPTC's own schemas, where they are at hand.

The schemas are the IPTC's and not kept here. MEDIADESK_IPTC_SCHEMAS names a folder that holds ninjs-schema_3.1.json
(iptc.org/std/ninjs), NewsML-G2_2.35-spec-All-Power.xsd and the xml.xsd it imports (iptc.org/std/NewsML-G2).
"""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree

from mediadesk.press_kit.newsroom import newsml, ninjs
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import PressKit

from .ninjs_rules import MOMENT, URI

_FOLDER = Path(os.environ.get("MEDIADESK_IPTC_SCHEMAS") or "no-such-folder")
_NINJS = _FOLDER / "ninjs-schema_3.1.json"
_NEWSML = _FOLDER / "NewsML-G2_2.35-spec-All-Power.xsd"


def formats() -> FormatChecker:
    """The formats of the ninjs schema, which a validator passes over unless it is told to mind them."""
    found = FormatChecker(())
    found.checks("uri")(lambda value: re.search(URI["pattern"], value) is not None)
    found.checks("date-time")(lambda value: re.search(MOMENT["pattern"], value) is not None)
    return found


def written(kits: dict[str, PressKit], form: Any) -> Iterator[tuple[str, bytes]]:
    for name, kit in kits.items():
        for language in {part.language for part in kit.parts}:
            yield f"{name} {language.value}", form.write(kit, language)


@pytest.mark.skipif(not _NINJS.exists(), reason="NOT CHECKED: MEDIADESK_IPTC_SCHEMAS has no ninjs-schema_3.1.json")
def test_ninjs_keeps_the_schema_of_the_iptc(kits: dict[str, PressKit]) -> None:
    schema = json.loads(_NINJS.read_text(encoding="utf-8"))
    validator = Draft202012Validator(schema, format_checker=formats())
    assert not validator.is_valid({"uri": "a name", "pubStatus": "killed"})
    for name, document in written(kits, ninjs):
        assert [error.message for error in validator.iter_errors(json.loads(document))] == [], name


@pytest.mark.skipif(not _NEWSML.exists(), reason=f"NOT CHECKED: MEDIADESK_IPTC_SCHEMAS has no {_NEWSML.name}")
def test_newsml_keeps_the_schema_of_the_iptc(kits: dict[str, PressKit]) -> None:
    schema = etree.XMLSchema(etree.parse(_NEWSML))
    assert not schema.validate(etree.fromstring(newsml.write(kits["draft"], Language.EN).replace(b"stat:", b"stat ")))
    for name, document in written(kits, newsml):
        schema.validate(etree.fromstring(document))
        assert [error.message for error in schema.error_log] == [], name
