"""What sort of press text it is when no line says so."""

import re

from mediadesk.records.recognised import Element
from mediadesk.records.release import ReleaseKind

_KILL = re.compile(
    r"\b(?:please|kindly)\s+(?:withdraw|kill|disregard|do not (?:use|publish))\b"
    r"|\bmust not be (?:used|published)\b|\bis (?:hereby )?withdrawn\b|請勿(?:使用"
    r"|刊登)|请勿(?:使用|刊登)|停止使用|請停用|请停用|予撤回|予以撤回|现予撤回"
    r"|\b(?:recalls?|withdraws?|would like to (?:recall|withdraw)) (?:the|its|our|a) (?:press |news |media )?release\b",
    re.I,
)
_INVITES = re.compile(
    r"\b(?:cordially )?invit(?:es?|ed) (?:you|members of the (?:media|press)|the media"
    r"|the press|media|journalists|reporters)|you are (?:cordially )?invited"
    r"|media (?:representatives )?are (?:cordially )?invited"
    r"|request(?:s)? the (?:pleasure|honou?r) of your (?:company|presence)|^join us (?:at|for|on)\b|^save the date\b"
    r"|(?:delighted|pleased|honou?red) if you (?:could|can|would) (?:join|attend|come)"
    r"|誠[摯意]?邀|诚[挚意]?邀|敬邀|謹邀|谨邀|邀請(?:傳媒|媒體|貴|採訪)|邀请(?:媒体|贵|采访)|^邀[請请]"
    r"|(?:歡迎|欢迎)(?:傳媒|媒體|媒体)(?:朋友)?(?:出席|蒞臨|莅临|採訪|采访)|(?:敬請|恭請|敬请|恭请)(?:蒞臨|莅临|光臨|光临|撥冗|拨冗)",
    re.I,
)
_ANSWERS = re.compile(
    r"\bin response to (?:media|press) (?:enquir|inquir|quer)|回應傳媒(?:的)?查詢"
    r"|回应媒体(?:的)?(?:查询|问询)|^[答覆回]{1,2}(?:傳媒|媒體|媒体|記者|记者)(?:提問|提问|查詢|查询)|就傳媒查詢|就传媒查询|回覆傳媒查詢",
    re.I,
)
_CORRECTS = re.compile(
    r"^(?:correction|corrected|corrects|correcting and replacing)\b|\b(?:correction|corrected)[)\]]?$"
    r"|^please note: correction\b"
    r"|\bcorrection (?:to|of) (?:the |our |its |a )?(?:\w+[’']s )?(?:press |news |media )?release\b"
    r"|^(?:關於|关于)?更正|[（(]更正[)）]?$"
    r"|更正(?:啟事|启事|通知|新聞稿|新闻稿)",
    re.I,
)
_READS_INSTEAD = re.compile(
    r"\bplease (?:read|note that|replace)\b.{0,80}\b(?:instead of|rather than|with|should read)\b"
    r"|\bshould (?:have )?read\b|應為「|应为“",
    re.I,
)
_KILLS = re.compile(
    r"^(?:please )?(?:disregard|withdraw|kill|recall|do not use)\b"
    r"|\brecall of (?:a |the |our )?(?:press |news |media )?release"
    r"|^(?:press |news |media )?release withdrawn|^(?:撤回|撤稿|撤銷|撤销)|(?:請|请)(?:勿使用|停用)",
    re.I,
)
_ASKS = re.compile(r"(?:^|\s)(?:Q\d?\s?[:.]|問\s?[:：]|问\s?[:：])")
_STATES = re.compile(
    r"^(?:statement|response)\b|\bstatement$|\bstatement "
    r"(?:on|about|regarding|re|following|from|by|in response|after|concerning)\b"
    r"|\b(?:responds?|response|reacts?|reaction) to\b|聲明$|声明$|^聲明|^声明|\bissues? (?:a )?statement\b"
    r"|發表聲明|发表声明"
    r"|的?回應$|的?回应$|^回應|^回应"
    r"|^就.{2,40}(?:的|作出|作出的)(?:回應|回应|聲明|声明)|情况说明$|情況說明$|情况通报$|情況通報$|(?:关于|關於).{2,40}的?(?:说明|說明)$"
    r"|^(?:道歉|致歉)(?:啟事|启事|信|聲明|声明)"
    r"|^(?:an? )?(?:open letter|message|apology|letter) (?:from|by|to)\b|^LCQ\d"
    r"|\bquestions and answers\b|\bQ ?& ?A\b|^(?:常見問題|常见问题|問與答|问与答)"
    r"|答记者问$|答記者問$|答传媒问$|答傳媒問$",
    re.I,
)
_GIVES_STATEMENT = re.compile(
    r"\b(?:has |have )?(?:today )?(?:issued|made|released|gave) the following (?:statement|response)\b"
    r"|\bthe following (?:is a )?statement\b"
    r"|(?:發表|发表|作出|發出|发出)(?:以下|如下)?(?:的)?(?:聲明|声明|回應|回应)(?:如下)?",
    re.I,
)
_OPENS_STATEMENT = re.compile(
    r"^(?:an? |the )?(?:[A-Z][\w’'-]+ ){0,5}spokes(?:person|man|woman)\b[^.“\"]{0,80}"
    r"\b(?:said|says)\b\s*:?\s*[“\"‘']",
    re.I,
)
_RELEASE_SIGNS = frozenset(
    (Element.END_MARK, Element.CONTACT, Element.BOILERPLATE, Element.RELEASE_LINE, Element.ISSUED, Element.NOTES_LABEL)
)


def invites(body: str) -> bool:
    """Whether the beginning of a body asks the media to come."""
    return bool(_INVITES.search(body[:1200]))


def kind_by_content(headline: str, body: str, elements: frozenset[Element], is_story: bool, facts: int) -> ReleaseKind:
    """The kind of a text without a kind line.

    `body` is its first part, `facts` the number of What/When/Where lines. `is_story`: a date stands
    alone or the text is a web page; then, with no contact, end mark or boilerplate, it is a news story.
    """
    head = body[:1200]
    if _CORRECTS.search(headline) or (
        _READS_INSTEAD.search(head[:500]) and re.search(r"release|新聞稿|新闻稿", head[:500])
    ):
        return ReleaseKind.CORRECTION
    if _KILLS.search(headline) or _KILL.search(head[:400]):
        return ReleaseKind.KILL
    if _INVITES.search(headline) or _INVITES.search(head):
        return ReleaseKind.MEDIA_INVITATION
    if facts >= 2:
        return ReleaseKind.MEDIA_ADVISORY
    if _OPENS_STATEMENT.match(head) or len(_ASKS.findall(body)) > 1:
        return ReleaseKind.STATEMENT
    if (
        _STATES.search(headline)
        or _ANSWERS.search(headline)
        or _ANSWERS.search(head)
        or _GIVES_STATEMENT.search(head[:600])
    ):
        return ReleaseKind.STATEMENT
    if is_story and not elements & _RELEASE_SIGNS:
        return ReleaseKind.NEWS_STORY
    return ReleaseKind.PRESS_RELEASE
