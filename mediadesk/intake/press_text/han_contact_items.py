"""What Chinese words in a contact say: organisation, department, post, name."""

import re
from collections.abc import Iterator
from functools import cache

from mediadesk.intake.press_text.contact_item import EDGE, Item
from mediadesk.intake.press_text.conventions import conventions
from mediadesk.intake.press_text.people_names import is_han_name, split_han_post, split_honorific


def han_words(text: str) -> Iterator[Item]:
    """Han words: organisation, post, name, or a post with the name behind it."""
    text = text.strip(EDGE)
    known = conventions()
    if not text:
        return
    bodies = known.words("names", "organisation_words")
    posts = known.words("names", "contact_titles") + _long_title_ends()
    if is_han_name(text.replace(" ", "")):
        yield Item("name", text)
    elif _HAN_DEPARTMENT.search(text):
        yield Item("department", text)
    elif _is_agency(text):
        yield Item("organisation", text)
    elif mixed := _MIXED_NAME.match(text):
        yield Item("name" if is_han_name(mixed[1]) else "unknown", text)
    elif text.endswith(posts):
        yield from _name_and_post(text) or _body_and_post(text)
    elif text.endswith(bodies) and not split_honorific(text)[1]:
        yield Item("organisation", text)
    else:
        yield from _post_and_name(text, posts)


_MIXED_NAME = re.compile(r"^([\u3400-\u9fff]{2,4}(?:先生|女士|小姐|博士)?)\s*[A-Z][a-z]+(?:[ -][A-Z]?[a-z]+){0,3}$")
_DUTY = re.compile(
    "^(?:企業|企业|市場|市场|品牌|高級|高级|資深|资深|媒體|媒体|傳媒|传媒|對外|对外|助理|首席|集團|集团)?公[關关]"
)


def _is_agency(text: str) -> bool:
    """Whether the words are the name of a public relations agency: 「薄荷公關」, no post and no department."""
    ends = text.endswith(("公關", "公关", "公關顧問", "公关顾问", "公關公司", "公关公司"))
    return ends and len(text) > 3 and not _DUTY.match(text) and not _BODY_AND_POST.match(text)


@cache
def _long_title_ends() -> tuple[str, ...]:
    return tuple(end for end in conventions().words("names", "title_ends") if len(end) > 1)


_HAN_DEPARTMENT = re.compile(
    "^(?:企業|企业|公司)?(?:公共關係|公共关系|公關|公关|傳訊|传讯|傳播|传播|宣傳|宣传|市場|市场|新聞|新闻|公共事務|公共事务|媒體|媒体|品牌|對外事務|对外|企業傳訊|推廣|推广)"
    "[\u3400-\u9fff]{0,6}(?:部|科|組|组|處|处|室|小組|小组|團隊|团队)$"
)


def _post_and_name(text: str, posts: tuple[str, ...]) -> Iterator[Item]:
    """A post, or an organisation, with a name written on to it."""
    before, name = split_han_post(text)
    if not name or not before:
        yield Item("unknown", text)
        return
    if before.endswith(posts):
        yield from _body_and_post(before)
    elif not split_honorific(name)[1] and not before.endswith(conventions().words("names", "organisation_words")):
        yield Item("unknown", text)
    else:
        yield Item("organisation", before)
    yield Item("name", name)


def _name_and_post(text: str) -> list[Item]:
    """「温淑芬組長」 in name and post; nothing when no name of three characters stands before a post alone."""
    name, post = text[:3], text[3:]
    if len(name) < 3 or post not in conventions().words("names", "title_ends") or not is_han_name(name):
        return []
    return [Item("name", name), Item("title", post)]


_BODY_AND_POST = re.compile(
    r"^(?P<body>.{2,30}(?:有限公司|公司|集團|集团|基金會|基金会|協會|协会|學會|学会|大學|大学|學院|学院|醫院|医院|博物館|博物馆|委員會|委员会|中心|商會|商会|研究院|研究所))(?P<post>.{2,20})$"
    r"|^(?P<office>.{2,14}(?:署|局|廳|厅|公署|辦事處|办事处|秘書處|秘书处|管理處|管理处|工程處|工程处|事務處|事务处|報社|报社|電視台|电视台|總會|总会|聯會|联会|中學|中学|小學|小学|銀行|银行|劇團|剧团|樂團|乐团|劇院|剧院|圖書館|图书馆|美術館|美术馆|書院|书院|政府|協進會|协进会|服務社|服务社|聯盟|联盟|工作室|文化館|文化馆|科技|航空|股份))(?P<duty>.{2,14})$"
)


def _body_and_post(text: str) -> Iterator[Item]:
    """「某基金會傳訊主任」 in organisation and post."""
    match = _BODY_AND_POST.match(text)
    if match:
        yield Item("organisation", match["body"] or match["office"])
    yield Item("title", (match["post"] or match["duty"]) if match else text)
