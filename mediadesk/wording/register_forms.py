"""What the register knows, as it stands in running text: names found in one language and written in another."""

import re
from collections.abc import Iterator
from functools import lru_cache

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.register import Register


@lru_cache(4096)
def exactly(form: str) -> re.Pattern[str]:
    """Finds `form` where it is not part of a longer word; a Chinese form has no such bounds."""
    before = r"(?<!\w)" if form[0].isascii() else ""
    after = r"(?!\w)" if form[-1].isascii() else ""
    return re.compile(f"{before}{re.escape(form)}{after}")


def with_approved_forms(text: str, source: Language, to: Language, register: Register) -> str:
    """`text`, which is in `source`, with all names, posts and terms of the register that it has written as in `to`.

    Of several that begin in one place the longest counts; what has no form in `to` stays. Nothing else is translated.
    """
    forms = {form: approved for form, approved in _pairs(register, source, to) if form in text}
    if not forms:
        return text
    longest_first = sorted(forms, key=len, reverse=True)
    pattern = re.compile("|".join(exactly(form).pattern for form in longest_first))
    return pattern.sub(lambda match: forms[match[0]], text)


def _pairs(register: Register, source: Language, to: Language) -> Iterator[tuple[str, str]]:
    for newsmaker in register.newsmakers:
        if newsmaker.name.get(source) and newsmaker.name.get(to):
            yield newsmaker.called(source), newsmaker.called(to)
    yield from ((form.get(source), form.get(to)) for form in _written(register, source, to))


def _written(register: Register, source: Language, to: Language) -> Iterator[ByLanguage]:
    return (form for form in register.forms() if form.get(source) and form.get(to))
