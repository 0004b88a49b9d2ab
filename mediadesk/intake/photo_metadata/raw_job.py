"""The job in the sandbox: a raw file of a camera in; the JPEG made of it and what both say, or a reason, out."""

from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mediadesk.intake.photo_metadata import camera_raw, photo_job
from mediadesk.intake.sandboxed import BESIDE
from mediadesk.records.problems import NotAPhoto

_able = {"raw": False}


def prepare(given: Mapping[str, Any]) -> None:
    """Read in everything that reads raw files and pictures, as long as that is allowed."""
    photo_job.prepare(given)
    _able["raw"] = camera_raw.prepare()


def run(data: bytes, given: Mapping[str, Any]) -> dict[str, Any]:
    """As `photo_job.run`, with the JPEG as base64 in `developed`; "needs_raw" where what reads raw is not installed."""
    if not _able["raw"]:
        return {"refused": "needs_raw"}
    try:
        jpeg = camera_raw.developed(data, Path("photo"))
    except NotAPhoto as refused:
        return {"refused": refused.reason}
    return {**photo_job.run(jpeg, {BESIDE: given.get(BESIDE, b"")}), "developed": b64encode(jpeg).decode("ascii")}
