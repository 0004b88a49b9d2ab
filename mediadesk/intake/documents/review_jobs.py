"""The job in the sandbox that reads a review file which came back."""

from collections.abc import Mapping
from typing import Any

from mediadesk.intake.documents import returned_review
from mediadesk.intake.documents.reading_jobs import attempted


def prepare(given: Mapping[str, Any]) -> None:
    """Everything is read in with this module."""


def run(data: bytes, given: Mapping[str, Any]) -> dict[str, Any]:
    """`{"review": …}` or `{"refused": reason}`."""
    return attempted(lambda: {"review": returned_review.read(data)})
