"""Writes down what was decided on a release: on its texts by the links of the chain, on its quotes by who says them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mediadesk.jobs.moving import whole_kit
from mediadesk.library import Library
from mediadesk.records import content
from mediadesk.records.keys import new_key
from mediadesk.records.languages import Language
from mediadesk.records.press_kit import KitText, PressKit
from mediadesk.records.problems import NothingToApprove
from mediadesk.records.quoted import in_all_languages
from mediadesk.records.sign_off import Decision, KeptMail, Verdict, Way


@dataclass(frozen=True, slots=True)
class Said:
    """A decision as somebody gave it, before it is bound to the words it is about; `mail` is the file it came in."""

    verdict: Verdict
    who: str
    at: datetime
    way: Way = Way.EMAIL
    note: str = ""
    mail: Path | None = None


def decide_text(library: Library, release_id: int, step_id: int, languages: Sequence[Language], said: Said) -> None:
    """Write down what one link of the chain decided on the texts in `languages`, bound to their present words.

    Raises `NoSuchRecord`, and `NothingToApprove` for a language without a text or a link the chain does not have; what
    `mails.take_in` raises.
    """
    kit = whole_kit(library, release_id)
    if step_id not in [step.id for step in library.sign_offs.steps(release_id)]:
        raise NothingToApprove("approval_step", str(step_id))
    mail = _mail(library, said)
    with library.history.step("Record a decision"):
        for language in languages:
            _text_in(kit, language)
            _keep(library, release_id, said, language, content.text_hash(kit, language), mail, step_id=step_id)


def decide_quote(
    library: Library, release_id: int, language: Language, block_id: str, said: Said, *, everywhere: bool = False
) -> None:
    """Write down what was decided on the quote in a block, bound to its words and speaker.

    `everywhere` writes it down for its translations, too. Raises `NoSuchRecord`, `NothingToApprove` where there is
    no such quote, and what `mails.take_in` raises.
    """
    kit = whole_kit(library, release_id)
    quotes = {(each, block.id) for each, block in in_all_languages(kit, block_id) if everywhere or each is language}
    found = [
        (each.text.language, block, speaker)
        for each in kit.texts
        for block, speaker in content.quotes_of(each)
        if (each.text.language, block.id) in quotes
    ]
    if not found:
        raise NothingToApprove("quote", block_id)
    mail = _mail(library, said)
    with library.history.step("Record a decision"):
        for each, block, speaker in found:
            _keep(library, release_id, said, each, content.quote_hash(block, speaker, each), mail, block_id=block.id)


def _text_in(kit: PressKit, language: Language) -> KitText:
    found = kit.in_language(language)
    if found is None:
        raise NothingToApprove("release_text", language.value)
    return found


def _mail(library: Library, said: Said) -> KeptMail:
    from mediadesk.jobs import mails

    return mails.take_in(library, said.mail) if said.mail is not None else KeptMail()


def _keep(
    library: Library,
    release_id: int,
    said: Said,
    language: Language,
    sha256: str,
    mail: KeptMail,
    *,
    step_id: int | None = None,
    block_id: str = "",
) -> None:
    about = (said.verdict, said.who, said.at, said.way, sha256, step_id, block_id, said.note, mail)
    decision = Decision(new_key(), language, *about)
    library.sign_offs.decide(release_id, decision)
