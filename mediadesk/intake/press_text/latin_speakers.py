"""Who says it, in English: "said Dr Poe", "Dr Poe, Director of X, said:", "she added", "the Chairman noted"."""

import re
from functools import cache

from mediadesk.intake.press_text.attribution import Attribution
from mediadesk.intake.press_text.conventions import any_of, conventions
from mediadesk.intake.press_text.latin_people import Mention, People, mentions, subjects
from mediadesk.intake.press_text.people_names import given_names, honorific_words, title_words

_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\b(?:Mr|Ms|Dr|St|Sr|Jr|No))(?<!\b(?:Mrs|Rev|Hon|Inc|Ltd|Gen|Col|Sgt))(?<!\bProf)(?<!\bCapt)(?<!\b[A-Z])\.?[”’\"']?\s+(?=[A-Z“\"‘(])|[”\"]\s+(?=[A-Z])"
)
_ADVERBS = r"(?:\s+(?:also|further|then|later|today|yesterday|however|too|again|\w+ly))?"
_NOUN = re.compile(
    r"\b(?:his|her|their|the|a|an|its|of|welcome|opening|closing|keynote|these|following|brief|concluding|in|with|my|our|such)\s+$",
    re.I,
)
_SHORT = r"\b(?:Mrs?|Ms|Dr|Prof|St|Jr|Sr|Sen|Rep|Gov|Rev|Sgt|Lt|Col|Gen|Capt|[A-Z])\."
_TAIL = r"(?P<tail>[^.!?;“”\"]{0,110}?)\s*(?P<sign>[:,–—-]?)\s*$"


@cache
def _verb() -> str:
    return any_of([verb for verb in conventions().words("speech", "verbs") if verb.isascii()])


@cache
def _ends_in_verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<verb>{_verb()})\b{_TAIL}", re.I)


@cache
def _any_verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_verb()})\b", re.I)


@cache
def _verb_first() -> re.Pattern[str]:
    return re.compile(rf"^\s*[,–—-]?\s*(?:{_verb()})\b\s*(?P<who>(?:{_SHORT}|[^.!?;:“”\"]){{1,160}})", re.I)


@cache
def _name_first() -> re.Pattern[str]:
    return re.compile(rf"^\s*[,–—-]?\s*(?P<who>(?=[A-Za-z])(?:{_SHORT}|[^.!?;:“”\"]){{1,160}}?)\b(?:{_verb()})\b", re.I)


class LatinSpeakers:
    """Resolves attributions against the people of the body; pronouns go to whom the text spoke of last."""

    def __init__(self, paragraphs: list[str]) -> None:
        self._people = People([paragraph[:20_000] for paragraph in paragraphs])
        self._recent: list[Mention] = []
        self._last: str | None = None

    def hear(self, words: str) -> None:
        """Take note of the people named, the subject of the last sentence last."""
        for sentence in _SENTENCE.split(words):
            named = [*mentions(sentence)]
            first = next(iter(subjects(sentence)), None) or self._by_surname(sentence)
            self._recent += [mention for mention in named if mention is not first]
            if first is not None:
                self._recent.append(first)
        del self._recent[:-12]

    def _by_surname(self, sentence: str) -> Mention | None:
        """The person whose surname alone opens the sentence: "Poe, who stays on, offered …"."""
        match = re.match(r"\s*([A-Z][\w’'-]+)(?:, | (?=[a-z]))", sentence)
        if match is None or match[1] in title_words():
            return None
        if match[1] in given_names() and re.match(r"\s*[\w’'-]+, (?:an? |the |who |\d\d)", sentence):
            return Mention(0, 0, self._people.fullest(match[1]), False)
        if not self._people.knows(match[1]):
            return None
        full = self._people.fullest(match[1])
        return Mention(0, 0, full, False) if " " in full else None

    def spoke(self, name: str) -> None:
        """Take note of who has spoken."""
        self._last = name
        self._recent.append(Mention(0, 0, name, name.split()[0].rstrip(".") in honorific_words()))

    def in_reach(self) -> str | None:
        """The last person the text spoke of."""
        return self._people.fullest(self._recent[-1].name) if self._recent else self._last

    def before(self, words: str) -> Attribution | None:
        """ "Dr Poe, Chairman of X, said at the opening: " right before a quotation."""
        sentence = _SENTENCE.split(words)[-1]
        found = None
        for match in _any_verb().finditer(sentence):
            if not _NOUN.search(sentence[max(0, match.start() - 24) : match.start()]):
                found = _ends_in_verb().match(sentence, match.start()) or found
        if found is None:
            return self._named_before_colon(sentence)
        told = re.fullmatch(r"\s*(?:[\w’'-]+\s+){0,4}that\s*", found["tail"])
        if not found["sign"] and len(found["tail"].split()) > 1 and not told:
            return None
        if found["sign"] == "," and len(found["tail"].split()) > 9:
            return None
        if re.search(
            r"\b(?:the|a|an|its|their|his|her|called|named|titled|entitled|themed|as|of)\s*$",
            sentence[found.end("verb") :].rstrip(" ,:"),
        ):
            return None
        return self._who(sentence[: found.start()], found["tail"])

    def _named_before_colon(self, sentence: str) -> Attribution | None:
        """ "Dr Poe: “…”", as in an interview, and "According to Dr Poe, “…”"."""
        match = re.match(r"^\s*(?:according to\s+)?(?P<who>[^:,]{3,60})(?:,[^:]{2,80})?\s*[:,]\s*$", sentence, re.I)
        if match is None or (
            not sentence.rstrip().endswith(":") and not sentence.lstrip().casefold().startswith("according")
        ):
            return None
        named = [*mentions(match["who"])]
        return (
            Attribution(self._people.fullest(named[0].name))
            if named and len(named[0].name) + 14 > len(match["who"])
            else None
        )

    def after(self, words: str) -> Attribution | None:
        """ ", said Dr Poe, Chairman of X." or " Dr Poe added." right after a quotation."""
        match = _verb_first().match(words)
        if match:
            return self._who_follows(match["who"])
        match = _name_first().match(words)
        if match and len(match["who"].split()) <= 22:
            return self._who(match["who"], "")
        return None

    def _who_follows(self, who: str) -> Attribution | None:
        """The subject after the verb: the first name, else a pronoun, a post or a surname alone."""
        clause = re.split(r",| who\b", who)[0]
        pronoun = re.match(r"^\s*(he|she|they|it)\b", clause, re.I)
        if pronoun:
            return Attribution(self._pronoun(pronoun[1]))
        named = [*mentions(clause)]
        if named:
            return Attribution(self._people.fullest(named[0].name))
        single = self._single_name(clause)
        if single and not _is_impersonal(clause):
            return Attribution(self._people.fullest(single))
        if not _is_impersonal(clause) and not re.match(r"^\s*(?:in|at|on|that)\b", who) and (named := [*mentions(who)]):
            return Attribution(self._people.fullest(named[0].name))
        return self._role(clause) or (
            Attribution(None) if re.match(r"^\s*(?:the|a|an|one|our|his|her)\b", clause, re.I) else None
        )

    def _single_name(self, clause: str) -> str | None:
        """A name of one word: a surname known from a fuller form ("Mayor Poe"), or a given name alone."""
        words = re.match(r"^\s*(?:[a-z]+\s+)*((?:[A-Z][\w’'-]+\s*)+)", clause)
        names = [word for word in words[1].split() if word not in title_words()] if words else []
        known = next((name for name in reversed(names) if self._people.knows(name)), None)
        return known or (names[0] if len(names) == 1 and names[0] in given_names() else None)

    def _who(self, who: str, tail: str) -> Attribution | None:
        """The subject before the verb."""
        pronoun = re.search(rf"\b(he|she|they|it)\b{_ADVERBS}(?:\s*,[^,]*,)?\s*$", who, re.I)
        if pronoun:
            return Attribution(self._pronoun(pronoun[1]))
        named = [*subjects(who)] or [*mentions(who)]
        if named:
            honoured = [one for one in named if one.has_honorific]
            chosen = honoured[-1] if honoured else self._nearest(named, who)
            return Attribution(self._people.fullest(chosen.name))
        single = re.findall(r"\b([A-Z][\w’'-]+)\b", who)
        for word in reversed(single):
            if self._people.knows(word) and word not in title_words() and not _is_impersonal(who):
                return Attribution(self._people.fullest(word))
        told = re.search(rf"^\s*(?:{any_of(['that'])})?\s*", tail)
        return self._role(who) or (Attribution(None) if who.strip() and told else None)

    def _nearest(self, named: list[Mention], who: str) -> Mention:
        """The subject of the clause: the first name, or the last one after an introductory phrase."""
        if len(named) > 1 and re.match(
            r"^\s*(?:speaking|asked|commenting|joining|responding|introducing|thanking|standing|addressing|alongside|together|with|after|when|while|as|meeting|before|following|welcoming)\b",
            who,
            re.I,
        ):
            return named[-1]
        return named[0]

    def _pronoun(self, pronoun: str) -> str | None:
        """The last person spoken of that the pronoun may mean."""
        names = conventions()
        other = names.words("names", "female") if pronoun.casefold() == "he" else names.words("names", "male")
        if pronoun.casefold() in names.words("speech", "they"):
            return self._last if pronoun.casefold() == "they" else None
        for mention in reversed(self._recent):
            full = self._people.fullest(mention.name)
            if full.split()[0].rstrip(".") not in other and (mention.has_honorific or self._is_person(full)):
                return full
        return self._last

    def _is_person(self, name: str) -> bool:
        return len(name.split()) >= 2 or name in given_names()

    def _role(self, who: str) -> Attribution | None:
        """ "the Chairman": whoever was said to hold that post."""
        match = re.search(r"\b(?:the|our|its)\s+((?:[\w-]+\s+){0,3}[\w-]+)\s*$", who.strip(" ,"), re.I)
        if match is None:
            return None
        role = match[1].casefold()
        name = self._people.in_post(role) or self._people.in_post(role.split()[-1])
        return Attribution(name) if name else None


def _is_impersonal(words: str) -> bool:
    return any(word in words.casefold() for word in conventions().words("speech", "impersonal"))
