"""People with their posts: the one place that joins a name and a post."""

import re

from mediadesk.records.languages import Language
from mediadesk.records.people import Newsmaker

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def name_and_post(name: str, post: str) -> str:
    """A name with its post behind it: "Dr A, Chairman of X", 甲博士，X主席; one of both alone where the other is empty.

    The comma is that of the words: a newsmaker without a Chinese name stands in a Chinese text as in an English one.
    """
    comma = "，" if _HAN.search(f"{name}{post}") else ", "
    return comma.join(filter(None, (name, post)))


def in_running_text(newsmaker: Newsmaker, language: Language) -> str:
    """Name with honorific and leading post as a sentence has them: "Dr A, Chairman of X"; in Chinese X主席甲博士."""
    called = newsmaker.called(language)
    post = newsmaker.posts[0].best(language) if newsmaker.posts else ""
    return f"{post}{called}" if language.is_chinese and _HAN.search(post) else name_and_post(called, post)
