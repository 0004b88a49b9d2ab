"""What sort of press text it is when no line says so."""

import re

from mediadesk.records.recognised import Element
from mediadesk.records.release import ReleaseKind

_KILL = re.compile(
    r"\b(?:please|kindly)\s+(?:withdraw|kill|disregard|do not (?:use|publish))\b"
    r"|\bmust not be (?:used|published)\b|\bis (?:hereby )?withdrawn\b|請勿(?:使用"
    r"|刊登)|请勿(?:使用|刊登)|停止使用該|停止使用该|予撤回|予以撤回|现予撤回",
    re.I,
)
_INVITES = re.compile(
    r"\b(?:cordially )?invit(?:es?|ed) (?:you|members of the (?:media|press)|the media"
    r"|the press|media|journalists|reporters)|you are (?:cordially )?invited"
    r"|media (?:representatives )?are (?:cordially )?invited"
    r"|誠邀|诚邀|敬邀|邀請傳媒|邀请媒体",
    re.I,
)
_ANSWERS = re.compile(
    r"\bin response to (?:media|press) (?:enquir|inquir|quer)|回應傳媒(?:的)?查詢"
    r"|回应媒体(?:的)?(?:查询|问询)|就傳媒查詢|就传媒查询|回覆傳媒查詢",
    re.I,
)
_CORRECTS = re.compile(r"^(?:correction|corrected|corrects|correcting and replacing)\b|^更正", re.I)
_STATES = re.compile(
    r"^(?:statement|response)\b|\bstatement$|\bstatement "
    r"(?:on|about|regarding|re|following|from|by|in response|after|concerning)\b"
    r"|\b(?:responds?|response|reacts?|reaction) to\b|聲明$|声明$|^聲明|^声明|\bissues? (?:a )?statement\b"
    r"|發表聲明|发表声明"
    r"|的?回應$|的?回应$|^回應|^回应"
    r"|^就.{2,40}(?:的|作出|作出的)(?:回應|回应|聲明|声明)|情况说明$|情況說明$|答记者问$|答記者問$|答传媒问$|答傳媒問$",
    re.I,
)
_GIVES_STATEMENT = re.compile(
    r"\b(?:has |have )?(?:today )?(?:issued|made|released|gave) the following (?:statement|response)\b"
    r"|\bthe following (?:is a )?statement\b"
    r"|(?:發表|发表|作出|發出|发出)(?:以下|如下)?(?:的)?(?:聲明|声明|回應|回应)(?:如下)?",
    re.I,
)
_RELEASE_SIGNS = frozenset(
    (Element.END_MARK, Element.CONTACT, Element.BOILERPLATE, Element.RELEASE_LINE, Element.ISSUED, Element.NOTES_LABEL)
)


def invites(body: str) -> bool:
    """Whether the beginning of a body asks the media to come."""
    return bool(_INVITES.search(body[:1200]))


def kind_by_content(
    headline: str, body: str, elements: frozenset[Element], is_dated_alone: bool, facts: int
) -> ReleaseKind:
    """The kind of a text without a kind line.

    `body` is its first part, `facts` the number of What/When/Where lines. A bare headline over a bare date line,
    with no contact, end mark or boilerplate, is a news story.
    """
    head = body[:1200]
    if _CORRECTS.search(headline):
        return ReleaseKind.CORRECTION
    if _KILL.search(head[:400]):
        return ReleaseKind.KILL
    if _INVITES.search(head):
        return ReleaseKind.MEDIA_INVITATION
    if facts >= 2:
        return ReleaseKind.MEDIA_ADVISORY
    if _STATES.search(headline) or _ANSWERS.search(head) or _GIVES_STATEMENT.search(head[:600]):
        return ReleaseKind.STATEMENT
    if is_dated_alone and not elements & _RELEASE_SIGNS:
        return ReleaseKind.NEWS_STORY
    return ReleaseKind.PRESS_RELEASE
