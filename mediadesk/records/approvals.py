"""How the approvals of a finished kit stand beside its words."""

from dataclasses import dataclass

from mediadesk.records import content
from mediadesk.records.block import Block
from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker
from mediadesk.records.press_kit import KitText, PressKit
from mediadesk.records.sign_off import ApprovalStep, SignOff, Standing


@dataclass(frozen=True, slots=True)
class QuoteStanding:
    """A quote of a text, who says it ("Dr Lai Sum-yi", empty where nobody is named), and how its approval stands."""

    language: Language
    block_id: str
    words: str
    speaker: str
    standing: Standing
    content_sha256: str


def hashes(kit: PressKit) -> dict[Language, str]:
    """The hash of what `kit` says in each language it has: what approvals are bound to."""
    return {each.text.language: content.text_hash(kit, each.text.language) for each in kit.texts}


def missing(kit: PressKit) -> tuple[tuple[ApprovalStep, Language, Standing], ...]:
    """The approvals of the texts that are not given, or void; none once the release has left the house."""
    sign_off = kit.sign_off
    if sign_off is None or sign_off.is_settled or not sign_off.steps:
        return ()
    return tuple(sign_off.missing(hashes(kit)))


def quotes(kit: PressKit) -> tuple[QuoteStanding, ...]:
    """All quotes of a kit, language by language, with how the approval of each stands."""
    sign_off = kit.sign_off or SignOff()
    return tuple(_quote(found, sign_off, *each) for found in kit.texts for each in content.quotes_of(found))


def _quote(found: KitText, sign_off: SignOff, block: Block, speaker: Newsmaker | None) -> QuoteStanding:
    language = found.text.language
    sha256 = content.quote_hash(block, speaker, language)
    stands = sign_off.stands_quote(block.id, language, sha256)
    return QuoteStanding(language, block.id, block.text, speaker.called(language) if speaker else "", stands, sha256)
