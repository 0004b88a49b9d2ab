"""Who says it, in Chinese: 「主席陳大文博士表示：」, 「居民何先生說」, 「她補充」."""

import re
from functools import cache

from mediadesk.intake.press_text.attribution import Attribution
from mediadesk.intake.press_text.conventions import any_of, conventions
from mediadesk.intake.press_text.latin_people import mentions as latin_mentions
from mediadesk.intake.press_text.people_names import (
    han_honorifics,
    is_han_name,
    is_surname,
    split_han_post,
    split_honorific,
)

_SENTENCE = re.compile(r"[。！？；]")
_CLAUSE = re.compile(r"[，,：:、（）()「」“”]")
_MANNER = re.compile(
    r"(?:(?:向|對|对)(?:傳媒|媒體|媒体|在場|在场|大家|到場|到场|各位|學生|学生|公眾|公众|本報|本报)[^，。]{0,6}|這樣|这样|如此|如是|曾經|曾经|今日||今天|昨日|日前|早前|其後|其后|隨後|随后|最後|最后|亦|也|又|則|则|並|并|曾|再|續|继续|繼續|進一步|进一步|特別|特别|高興|高兴地|笑著|笑着|感慨地|致辭時|致辞时|致詞時|致词时|開幕時|[賽赛會会席展演][前後后]|接受訪問時|接受采访时|接受採訪時|受訪時|在致辭中|在致辞中|在會上|在会上|會上|会上|同時|同时|首先|率先|向記者|向记者|對此|对此|坦率地|自豪地|激動地|激动地)+$"
)
_AT = re.compile(r"(?:在|於|于)[^在於于]{1,24}?(?:時|时|上|中|後|后|期間|期间|現場|现场|儀式|仪式)$")


_NAME_ENDS = ("道",)  # a verb of saying that names end in too


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(any_of([verb for verb in conventions().words("speech", "verbs") if not verb.isascii()]))


@cache
def _follows_name() -> str:
    verbs = any_of([v for v in conventions().words("speech", "verbs") if not v.isascii() and v not in _NAME_ENDS])
    return (
        rf"(?=(?:{verbs}|[道][：:，,「“]|[接]?受[訪访]|受[惠邀]|[，。、：:；（(「“\s]|在|於|于|今|昨|是|將|将|會|会|亦|也"
        rf"|又|則|则|(?:[與与和及])(?!{verbs}|[，。、：:]|$)|的|對|对|因|就|為|为|认|認|每[天日年月晚]|[从從]|[曾已常站]|正在|一直|負責|负责|率|致|主持|出席|介紹|介绍|形容|$))"
    )


@cache
def _titled() -> re.Pattern[str]:
    ends = any_of(
        [end for end in conventions().words("names", "title_ends") if len(end) > 1 or end in "長长員员家師师"]
    )
    honorifics = any_of(list(han_honorifics()))
    return re.compile(rf"(?:{ends})(?P<name>[\u3400-\u9fff]{{2,4}}?)(?P<honorific>{honorifics})?{_follows_name()}")


@cache
def _honoured() -> re.Pattern[str]:
    strong = conventions().shared["han_names"]["proving_honorifics"]
    return re.compile(rf"[\u3400-\u9fff]{{1,24}}?(?:{any_of(strong)})")


def names_in(text: str) -> list[tuple[int, str]]:
    """Names in Chinese text with the offset of their end: those with an honorific, and those behind a post."""
    found: dict[int, str] = {}
    for match in _honoured().finditer(text):
        _, name = split_han_post(_CLAUSE.split(match.group())[-1])
        piece = _CLAUSE.split(match.group())[-1]
        if name or is_han_name(piece):
            found[match.end()] = piece if is_han_name(piece) else name
    for match in _titled().finditer(text):
        name = match["name"]
        if (
            match.end() not in found
            and (is_surname(name[0]) or is_surname(name[:2]))
            and len(name) <= (4 if is_surname(name[:2]) else 3)
        ):
            found[match.end()] = name + (match["honorific"] or "")
    for match in _ELDER.finditer(text):
        if match.end() not in found and is_surname(match[1][0]):
            found[match.end()] = match[1]
    return sorted(found.items())


_ELDER = re.compile(
    "(?:^|[的民戶户客者工、，。；])([\u3400-\u9fff](?:伯|叔|姨|嬸|婶|婆|太))(?=[說说稱称憶忆笑表指坦，、：:])"
)


@cache
def speakers_named(body: str) -> tuple[str, ...]:
    """The people a Chinese body names, each once."""
    return tuple(dict.fromkeys(name for _, name in names_in(body[:60_000])))


class HanSpeakers:
    """Resolves Chinese attributions; pronouns go to whom the text spoke of last."""

    def __init__(self, paragraphs: list[str], pictured: tuple[str, ...] = ()) -> None:
        self._names: list[str] = list(pictured)
        self._pictured = pictured
        for paragraph in paragraphs[:2000]:
            self._names += [name for _, name in names_in(paragraph[:20_000])]
        self._names = list(dict.fromkeys(self._names))[:2000]
        self._by_surname: dict[str, list[str]] = {}
        for name in self._names:
            self._by_surname.setdefault(name[0], []).append(name)
        self._recent: list[str] = []
        self._last: str | None = None
        self._posts = _posts("\n".join(paragraphs)[:60_000])

    def hear(self, words: str) -> None:
        """Take note of the people named."""
        self._recent += [name for _, name in sorted(self._named(words))]
        del self._recent[:-12]

    def _named(self, words: str) -> list[tuple[int, str]]:
        """Names with the offset of their end, those of the captions too."""
        found = names_in(words)
        ends = {end for end, _ in found}
        more = [(words.find(name) + len(name), name) for name in self._pictured if name in words]
        return [*found, *((end, name) for end, name in more if end not in ends)]

    def spoke(self, name: str) -> None:
        """Take note of who has spoken."""
        self._last = name
        self._recent.append(name)

    def in_reach(self) -> str | None:
        """The last person the text spoke of."""
        return self._fullest(self._recent[-1]) if self._recent else self._last

    def before(self, words: str) -> Attribution | None:
        """「主席陳大文博士表示：」 right before a quotation."""
        sentence = _SENTENCE.split(words)[-1]
        bare = sentence.rstrip().rstrip("：:，,")
        signed = bare != sentence.rstrip()
        last = None
        for match in _verb().finditer(bare):
            rest = bare[match.end() :]
            if len(rest) <= (10 if sentence.rstrip().endswith(("：", ":")) else 1) and not _CLAUSE.search(rest):
                last = match
                break
        if last is None and sentence.rstrip().endswith(("，", ",")) and (told := self._paraphrased(bare)):
            return told
        if last is None:
            announces = sentence.rstrip().endswith(("：", ":")) and re.search(r"(?:聲明|声明|如下|回應|回应)$", bare)
            return self._who(bare) if announces else self._named_before_colon(sentence)
        return self._who(bare[: last.start()], named_only=not signed)

    def _paraphrased(self, bare: str) -> Attribution | None:
        """「園長某某表示，蕨類會釋放孢子，」: a verb of saying with a name before it opens the sentence."""
        said = re.match(rf"[^，,]{{2,40}}?(?:{_verb().pattern})[，,]", bare[:60])
        clause = said.group() if said else ""
        verb = next(iter(_verb().finditer(clause)), None)
        name = self._name_at_end(clause[: verb.start()]) if verb else None
        return Attribution(self._fullest(name)) if name else None

    def _named_before_colon(self, sentence: str) -> Attribution | None:
        """「受惠者陳伯：」 without a verb."""
        bare = sentence.rstrip().rstrip("：:")
        if bare == sentence.rstrip() or len(bare) > 16 or _CLAUSE.search(bare):
            return None
        elder = re.search(r"[\u3400-\u9fff](?:伯|叔|姨|嬸|婶|太|生)$", bare)
        name = self._name_at_end(bare) or (elder.group() if elder and is_surname(elder.group()[0]) else None)
        return Attribution(self._fullest(name)) if name else None

    def after(self, words: str) -> Attribution | None:
        """「，」居民何志偉先生說：」 right after a quotation."""
        sentence = _SENTENCE.split(words.lstrip("，, —–"))[0][:70]
        for match in _verb().finditer(sentence):
            who = sentence[: match.start()]
            if not who.strip() or len(who) > 48:
                continue
            said = self._who(who, named_only=True)
            if said is not None:
                return said
        return None

    def _who(self, who: str, named_only: bool = False) -> Attribution | None:
        clause = who.strip()
        clause = re.sub(r"[（(][^（）()]{1,12}[)）]$", "", clause)
        plain = _AT.sub("", _MANNER.sub("", _AT.sub("", clause))).rstrip("，, ")
        plain = re.sub("[在於于]$", "", _MANNER.sub("", plain))
        pronoun = re.search(r"([他她])$", plain) or re.search(r"(?:^|[，,。])([他她])[^，,]{0,12}$", clause)
        if pronoun:
            return Attribution(self._pronoun(pronoun[1]))
        if any(plain.endswith(word) for word in conventions().words("speech", "impersonal")):
            return Attribution(None)
        name = (
            self._name_at_end(plain)
            or next((name for _, name in reversed(names_in(clause))), None)
            or _latin_at_end(plain)
        )
        if name:
            return Attribution(self._fullest(name))
        role = re.search(r"[\u3400-\u9fff]{2,12}$", plain)
        if (
            role
            and (holder := self._posts.get(role.group()[-2:]))
            and plain.endswith(tuple(conventions().words("names", "title_ends")))
        ):
            return Attribution(self._fullest(holder))
        return None if named_only and not role else (Attribution(None) if not named_only and plain else None)

    def _name_at_end(self, plain: str) -> str | None:
        piece = _CLAUSE.split(plain)[-1].strip()
        if not piece:
            return None
        for known in self._names:
            if piece.endswith(known):
                return known
        if is_han_name(piece) and len(piece) <= 4 + len(split_honorific(piece)[1]):
            return piece
        _, name = split_han_post(piece)
        return name or None

    def _fullest(self, name: str) -> str:
        """The longest form of a name printed: 陳博士 is 陳嘉欣博士, and 陳嘉欣 is too when that is printed."""
        bare, honorific = split_honorific(name)
        forms = [one for one in self._by_surname.get(name[0], []) if split_honorific(one)[0].startswith(bare)]
        if len(bare) <= 1 and honorific:
            same = [one for one in forms if one.endswith(honorific)]
            forms = same or forms
        return max([name, *forms], key=lambda one: (len(split_honorific(one)[0]), len(one)))

    def _pronoun(self, pronoun: str) -> str | None:
        other = conventions().words("names", "female" if pronoun == "他" else "male")
        han = tuple(word for word in other if not word.isascii())
        for name in reversed(self._recent):
            full = self._fullest(name)
            if not full.endswith(han):
                return full
        return self._last


def _posts(body: str) -> dict[str, str]:
    """The last two characters of a post to the name that follows it, for 「主席說」."""
    posts: dict[str, str] = {}
    for end, name in names_in(body):
        start = end - len(name)
        posts[body[max(0, start - 2) : start]] = name
    return posts


def _latin_at_end(text: str) -> str | None:
    named = [mention for mention in latin_mentions(text[-60:]) if mention.end >= len(text[-60:].rstrip())]
    return named[-1].name if named else None
