"""The job in the sandbox that looks for a pattern: one that would take for ever is stopped with the process."""

import json
from collections.abc import Mapping
from typing import Any

from mediadesk.records.problems import BadPattern
from mediadesk.wording.finding_words import Finder, Wanted


def prepare(given: Mapping[str, Any]) -> None:
    """Reads in what is read from files."""
    Finder(Wanted("", **given["ways"]))


def run(data: bytes, given: Mapping[str, Any]) -> dict[str, Any]:
    """`{"hits": …}`, for each text its hits, or `{"bad": [pattern, why]}`. `data` is a list of texts as JSON."""
    try:
        finder = Finder(Wanted(given["words"], **given["ways"]))
        return {"hits": [finder.hits(text, given["new"]) for text in json.loads(data)]}
    except BadPattern as bad:
        return {"bad": [bad.pattern, bad.why]}
