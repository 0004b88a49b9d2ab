"""People with their posts: the one place that joins a name and a post."""

import re

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def name_and_post(name: str, post: str) -> str:
    """A name with its post behind it: "Dr A, Chairman of X", 甲博士，X主席; one of both alone where the other is empty.

    The comma is that of the words: a newsmaker without a Chinese name stands in a Chinese text as in an English one.
    """
    comma = "，" if is_han(f"{name}{post}") else ", "
    return comma.join(filter(None, (name, post)))


def is_han(text: str) -> bool:
    """Whether any Chinese character stands in `text`: then it follows the order and the marks of Chinese."""
    return _HAN.search(text) is not None
