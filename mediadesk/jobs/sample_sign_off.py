"""The approvals of the sample desk: its usual chain, and who has approved what of its releases."""

from collections.abc import Mapping
from datetime import UTC
from typing import Any

from mediadesk.jobs import approving, moving
from mediadesk.jobs.approving import Said
from mediadesk.library import Library
from mediadesk.records import approvals
from mediadesk.records.sign_off import UsualStep, Verdict, Way


def sign(library: Library, desk: dict[str, Any], releases: Mapping[str, int]) -> None:
    """Give the releases (keys by slug) the chain and the approvals the sample desk says. Inside its step, at the end:
    what is approved is everything they print.
    """
    said = desk["sign_off"]
    library.sign_offs.set_usual_chain([UsualStep(**each) for each in said["chain"]])
    began = said["began"].astimezone(UTC)
    for release in desk["releases"]:
        if "approved_by" not in release:
            continue
        release_id = releases[release["slug"]]
        library.sign_offs.begin(release_id, began)
        languages = [text.language for text in library.releases.texts(release_id)]
        for step in library.sign_offs.steps(release_id):
            if step.role in release["approved_by"]:
                yes = Said(Verdict.APPROVED, step.person or step.role, step.due_at or began, Way.EMAIL)
                approving.decide_text(library, release_id, step.id, languages, yes)
        if release["quotes_approved"]:
            for quote in approvals.quotes(moving.whole_kit(library, release_id)):
                yes = Said(Verdict.APPROVED, quote.speaker, began, Way.EMAIL)
                approving.decide_quote(library, release_id, quote.language, quote.block_id, yes)
