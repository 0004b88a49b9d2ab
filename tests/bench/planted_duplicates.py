"""A desk with a great many journalists, some of them kept twice, and some who only look as if they were.

Written straight into the tables. Which pairs were planted, and which must never be found, comes back by kind.
"""

import random
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mediadesk.library import Library, engine
from mediadesk.library.contact_columns import address_key
from mediadesk.library.folding import fold
from mediadesk.records.keys import new_key

Pairs = dict[str, list[tuple[int, int]]]

_MOMENT = "2026-11-22T04:00:00.000Z"
_BATCH = 20_000


def _words(text: str) -> list[str]:
    return text.split()


_SURNAMES = """
陳 Chan Chen 陈|黃 Wong Huang 黄|李 Lee Li 李|梁 Leung Liang 梁|張 Cheung Zhang 张|林 Lam Lin 林|何 Ho He 何
吳 Ng Wu 吴|劉 Lau Liu 刘|鄭 Cheng Zheng 郑|楊 Yeung Yang 杨|周 Chow Zhou 周|葉 Yip Ye 叶|謝 Tse Xie 谢
許 Hui Xu 许|徐 Tsui Xu 徐|郭 Kwok Guo 郭|馬 Ma Ma 马|曾 Tsang Zeng 曾|蔡 Choi Cai 蔡|鄧 Tang Deng 邓
馮 Fung Feng 冯|蘇 So Su 苏|盧 Lo Lu 卢|羅 Law Luo 罗|譚 Tam Tan 谭|潘 Poon Pan 潘|朱 Chu Zhu 朱
袁 Yuen Yuan 袁|麥 Mak Mai 麦|鍾 Chung Zhong 钟|方 Fong Fang 方
"""
_SYLLABLES = """
大 Tai 大|文 Man 文|明 Ming 明|家 Ka 家|豪 Ho 豪|嘉 Ka 嘉|欣 Yan 欣|詩 Sze 诗|慧 Wai 慧|敏 Man 敏|志 Chi 志
強 Keung 强|偉 Wai 伟|麗 Lai 丽|美 Mei 美|玲 Ling 玲|國 Kwok 国|華 Wah 华|建 Kin 建|子 Tsz 子|晴 Ching 晴
浩 Ho 浩|賢 Yin 贤|俊 Chun 俊|傑 Kit 杰|雅 Nga 雅|婷 Ting 婷|永 Wing 永|康 Hong 康|淑 Suk 淑|儀 Yee 仪
樂 Lok 乐|妍 Yin 妍|曉 Hiu 晓|彤 Tung 彤|穎 Wing 颖|天 Tin 天|佑 Yau 佑|思 See 思|萱 Huen 萱|凱 Hoi 凯
琪 Kei 琪|德 Tak 德|倫 Lun 伦|鴻 Hung 鸿|銘 Ming 铭
"""
_GIVEN = _words("""
Peter Mary John Susan David Karen Michael Grace Anthony Emily Steven Alice Kenneth Fiona Raymond Joyce Patrick Helen
Andrew Jessica Vincent Cindy Edward Vivian Gordon Rachel Simon Winnie Stanley Natalie Clement Priscilla Jonathan
Katherine Frederick Margaret Theodore Isabella Matthew Charlotte Benjamin Victoria
""")
_FAMILY = _words("""
Raman Feld Senden Marsh Rivera Okafor Novak Lindqvist Moretti Dubois Kowalski Haddad Tanaka Suzuki Petrov Silva
Andersson Whitfield Brennan Castellano Nakamura Fernandez Gallagher Hoffmann Ivanova Jensen Keller Laurent Mancini
Nilsson Ortega Pereira Quigley Rousseau Schneider Thorne Ulrich Vargas Wagner Yamamoto Zimmermann
""")
_PLACES = _words("Harbour Lantern Peak Island Delta Garden Bridge River Orchid Banyan Jade Summit Coast Valley Star")
_TITLES = _words("Post Times Daily Herald Weekly Journal Standard Review Broadcast Wire Mirror Tribune Gazette News")


class _Person:
    """An entry before it becomes rows."""

    __slots__ = ("channels", "email", "en", "former", "hans", "hant", "key", "outlet", "phone")

    def __init__(self, **said: Any) -> None:
        self.key = new_key()
        self.en = self.hant = self.hans = self.email = self.phone = ""
        self.outlet: int | None = None
        self.former: list[int] = []
        self.channels: list[tuple[str, str]] = []
        for name, value in said.items():
            setattr(self, name, value)


def fill(desk: Path, many: int, *, planted: int = 20_000, seed: int = 7) -> tuple[Pairs, Pairs]:
    """Make the library file `desk` with so many contacts; returns the planted pairs and the must-not-merge pairs."""
    Library.open(desk, create=True).close()
    database = engine.sqlite(desk)
    database.connect()
    maker = _Maker(random.Random(seed), many)
    with database.atomic():
        maker.write_outlets(database)
    is_in, is_not = maker.people(database, many, planted)
    database.execute_sql("ANALYZE")
    database.close()
    return is_in, is_not


class _Maker:
    def __init__(self, chance: random.Random, many: int) -> None:
        self._chance = chance
        self._surnames = [tuple(each.split()) for each in _SURNAMES.strip().replace("\n", "|").split("|")]
        self._syllables = [tuple(each.split()) for each in _SYLLABLES.strip().replace("\n", "|").split("|")]
        self._outlets = [new_key() for _ in range(max(20, many // 120))]
        self._names: dict[int, str] = {}
        self._twins: dict[int, int] = {}
        self._number = 0

    def write_outlets(self, database: Any) -> None:
        """Every hundredth outlet has a second entry under the short form of its name."""
        rows, names = [], []
        for number, key in enumerate(self._outlets):
            place, title = _PLACES[number % 15], _TITLES[number // 15 % 14]
            name = f"{place} {title} {number // 210}".removesuffix(" 0")
            self._names[key] = name
            rows.append((key, name, "", "", fold(name), "newspaper", "", "", _MOMENT, 1, ""))
            names.append((new_key(), key, fold(name), 1))
            if number % 100 == 3:
                twin = new_key()
                self._twins[key] = twin
                rows.append(
                    (
                        twin,
                        f"{name[:1]}{title[:1]}-{number}",
                        "",
                        "",
                        fold(name[:1]),
                        "online",
                        "",
                        "",
                        _MOMENT,
                        1,
                        name,
                    )
                )
                names += [
                    (new_key(), twin, fold(f"{name[:1]}{title[:1]}-{number}"), 1),
                    (new_key(), twin, fold(name), 1),
                ]
        _many(
            database,
            "outlet (id, name_en, name_zh_hant, name_zh_hans, sort_key, kind, website, city, updated_at, version,"
            " aliases)",
            rows,
        )
        _many(database, "outlet_name (id, outlet_id, folded, version)", names)

    def people(self, database: Any, many: int, planted: int) -> tuple[Pairs, Pairs]:
        """Add everybody; the planted ones stand among the others."""
        found: Pairs = defaultdict(list)
        never: Pairs = defaultdict(list)
        kinds = list(_PLANTED.items())
        others = list(_NEVER.items())
        waiting: list[_Person] = []
        every = max(1, many // max(1, planted))
        for number in range(0, many, 1):
            one = self._anybody()
            waiting.append(one)
            if number % every == 0:
                name, made = kinds[(number // every) % len(kinds)]
                two = made(self, one)
                waiting.append(two)
                found[name].append((one.key, two.key))
            elif number % every == 1 and every > 1:
                name, made = others[(number // every) % len(others)]
                two = made(self, one)
                waiting.append(two)
                never[name].append((one.key, two.key))
            if len(waiting) >= _BATCH:
                self._write(database, waiting)
                waiting = []
        self._write(database, waiting)
        return dict(found), dict(never)

    def _anybody(self) -> _Person:
        self._number += 1
        chance = self._chance
        kind = chance.random()
        outlet = self._outlets[min(int(len(self._outlets) * chance.random() ** 1.7), len(self._outlets) - 1)]
        said: dict[str, Any] = {"outlet": outlet if chance.random() < 0.95 else None}
        if kind < 0.2:
            initial = chance.choice("ABCDEFGHJKLMNPRSTVW")
            said["en"] = f"{chance.choice(_GIVEN)} {initial}{_tail(chance)} {chance.choice(_FAMILY)}"
        else:
            said.update(self._chinese(kind))
        if chance.random() < 0.9:
            said["email"] = f"p{self._number}@site{outlet % 9973}.example"
        if chance.random() < 0.8:
            said["phone"] = self._phone(outlet)
        return _Person(**said)

    def _chinese(self, kind: float) -> dict[str, str]:
        chance = self._chance
        surname, one, two = (
            chance.choice(self._surnames),
            chance.choice(self._syllables),
            chance.choice(self._syllables),
        )
        hant, hans = surname[0] + one[0] + two[0], surname[3] + one[2] + two[2]
        latin = f"{surname[1]} {one[1]} {two[1]}"
        if kind < 0.4:
            return {"en": latin, "hant": hant}
        if kind < 0.55:
            return {"hant": hant}
        if kind < 0.7:
            return {"hans": hans}
        if kind < 0.85:
            return {"en": f"{latin}, {chance.choice(_GIVEN)}", "hant": hant, "hans": hans}
        return {"en": f"{chance.choice(_GIVEN)} {surname[1]}", "hant": hant}

    def _phone(self, outlet: int) -> str:
        if self._chance.random() < 0.3:
            return f"+8522{outlet % 8_999_999 + 1_000_000}"
        return f"+852{50_000_000 + self._number * 41 % 49_000_000}"

    def _write(self, database: Any, people: list[_Person]) -> None:
        contacts, held, channels = [], [], []
        for each in people:
            name = each.en or each.hant or each.hans
            chinese = each.hant or each.hans
            contacts.append(
                (
                    *(each.key, each.en, each.hant, each.hans, fold(name), each.email, each.phone, "en", ""),
                    *(each.outlet, "", "active", "", _MOMENT, 1),
                    *(address_key(each.email), address_key(each.phone), fold(chinese)),
                )
            )
            posts = [(each.outlet, None)] if each.outlet else []
            posts += [(outlet, "2024-12-31") for outlet in each.former]
            held += [
                (new_key(), each.key, at, outlet, "", None, until, 1) for at, (outlet, until) in enumerate(posts, 1)
            ]
            channels += [
                (new_key(), each.key, at, kind, value, address_key(value), "", 0, 1)
                for at, (kind, value) in enumerate(each.channels, 1)
            ]
        with database.atomic():
            _many(
                database,
                "media_contact (id, name_en, name_zh_hant, name_zh_hans, sort_key, email, phone, languages,"
                " present_role, present_outlet_id, beats, status, notes, updated_at, version, email_key, phone_key,"
                " zh_key)",
                contacts,
            )
            _many(database, "affiliation (id, contact_id, number, outlet_id, role, since, until, version)", held)
            _many(
                database,
                "contact_channel (id, contact_id, number, kind, value, folded, label, is_private, version)",
                channels,
            )

    # What is planted: one entry and another of the same person.

    def _known(self, one: _Person) -> tuple[str, str, str, str, str]:
        """Gives an entry a Chinese name in both scripts; returns surname, given name twice, and the Chinese forms."""
        chance = self._chance
        surname, a, b = chance.choice(self._surnames), chance.choice(self._syllables), chance.choice(self._syllables)
        one.outlet = one.outlet or self._outlets[0]
        one.email = one.email or f"p{self._number}@known.example"
        return surname[1], a[1], b[1], surname[0] + a[0] + b[0], surname[3] + a[2] + b[2]

    def other_order(self, one: _Person) -> _Person:
        """CHAN Tai-man, Tai Man Chan, at one outlet."""
        family, a, b, _hant, _hans = self._known(one)
        one.en, one.hant, one.hans = f"{family.upper()} {a}-{b.lower()}", "", ""
        return _Person(en=f"{a} {b} {family}", outlet=one.outlet, phone=one.phone)

    def written_together(self, one: _Person) -> _Person:
        """Chan Tai Man, Taiman Chan."""
        family, a, b, _hant, _hans = self._known(one)
        one.en, one.hant, one.hans = f"{family} {a} {b}", "", ""
        return _Person(en=f"{a}{b.lower()} {family}", outlet=one.outlet)

    def english_name(self, one: _Person) -> _Person:
        """Chan Tai Man, Chan Tai Man Peter, one of them with a title."""
        family, a, b, _hant, _hans = self._known(one)
        one.en, one.hant, one.hans = f"Mr {family} {a} {b}", "", ""
        return _Person(en=f"{family} {a} {b}, {self._chance.choice(_GIVEN)}", outlet=one.outlet, email=one.email)

    def initials(self, one: _Person) -> _Person:
        """Chan Tai Man, T M Chan."""
        family, a, b, _hant, _hans = self._known(one)
        one.en, one.hant, one.hans = f"{family} {a} {b}", "", ""
        return _Person(en=f"{a[0]}. {b[0]}. {family}", outlet=one.outlet, phone=one.phone)

    def two_scripts(self, one: _Person) -> _Person:
        """陳大文, 陈大文 at one outlet."""
        _family, _a, _b, hant, hans = self._known(one)
        one.en, one.hant, one.hans = "", hant, ""
        return _Person(hans=hans, outlet=one.outlet, email=f"q{self._number}@elsewhere.example")

    def two_romanisations(self, one: _Person) -> _Person:
        """Chan Tai Man 陳大文, Chen Daiman 陈大文."""
        family, a, b, hant, hans = self._known(one)
        mandarin = next(each[2] for each in self._surnames if each[1] == family)
        one.en, one.hant, one.hans = f"{family} {a} {b}", hant, ""
        return _Person(en=f"{mandarin} {a} {b}", hans=hans, outlet=one.outlet)

    def one_email(self, one: _Person) -> _Person:
        """陳大文 and Chan Tai Man with one address of their own."""
        family, a, b, hant, _hans = self._known(one)
        one.en, one.hant, one.hans = "", hant, ""
        one.email = f"{family}.{a}{b}{self._number}@known.example".lower()
        return _Person(en=f"{family} {a} {b}", email=one.email.upper(), outlet=one.outlet)

    def moved(self, one: _Person) -> _Person:
        """The same name and mobile, at another outlet."""
        one.phone = f"+852{50_000_000 + self._number * 41 % 49_000_000}"
        other = self._chance.choice(self._outlets)
        return _Person(en=one.en, hant=one.hant, hans=one.hans, outlet=other, phone=one.phone[4:])

    def left(self, one: _Person) -> _Person:
        """The same name at an outlet one of them has left."""
        family, a, b, _hant, _hans = self._known(one)
        one.en, one.hant, one.hans = f"{family} {a} {b}", "", ""
        earlier = one.outlet
        one.former, one.outlet = [earlier] if earlier else [], self._chance.choice(self._outlets)
        return _Person(en=f"{a} {b} {family}", outlet=earlier)

    def second_address(self, one: _Person) -> _Person:
        """The first address of one is a further address of the other."""
        one.email = one.email or f"p{self._number}@known.example"
        return _Person(
            en=one.en,
            hant=one.hant,
            hans=one.hans,
            channels=[("email", one.email)],
            email=f"r{self._number}@own.example",
        )

    def outlet_by_other_name(self, one: _Person) -> _Person:
        """The same name at one outlet that is kept under two names."""
        self._known(one)
        outlet = self._chance.choice(list(self._twins))
        one.outlet = outlet
        return _Person(en=one.en, hant=one.hant, hans=one.hans, outlet=self._twins[outlet])

    def one_letter(self, one: _Person) -> _Person:
        """Jonathan Raman, Jonathon Raman with one address."""
        one.outlet = one.outlet or self._outlets[0]
        one.email = one.email or f"p{self._number}@known.example"
        given, family = self._chance.choice(_GIVEN), self._chance.choice(_FAMILY)
        at = self._chance.randrange(2, len(family))
        one.en, one.hant, one.hans = f"{given} {family}", "", ""
        return _Person(en=f"{given} {family[:at]}{family[at - 1]}{family[at:]}", outlet=one.outlet, email=one.email)

    # What must never be found: another person.

    def siblings(self, one: _Person) -> _Person:
        """Chan Tai Man 陳大文 and Chan Tai Ming 陳大明 at one outlet."""
        family, a, b, hant, _hans = self._known(one)
        other = next(each for each in self._syllables if each[1] != b and each[0] != hant[2])
        one.en, one.hant, one.hans = f"{family} {a} {b}", hant, ""
        return _Person(en=f"{family} {a} {other[1]}", hant=hant[:2] + other[0], outlet=one.outlet, phone=one.phone)

    def namesakes(self, one: _Person) -> _Person:
        """One name at two outlets."""
        outlet = next(key for key in iter(lambda: self._chance.choice(self._outlets), None) if key != one.outlet)
        return _Person(
            en=one.en, hant=one.hant, hans=one.hans, outlet=outlet, email=f"n{self._number}@site{outlet % 9973}.example"
        )

    def one_mailbox(self, one: _Person) -> _Person:
        """Two people of a desk with its mailbox."""
        one.email = f"newsdesk@site{(one.outlet or 0) % 9973}.example"
        while (other := self._anybody()).en.split()[:1] == one.en.split()[:1] or not other.en:
            pass
        other.outlet, other.email = one.outlet, one.email
        return other

    def desk_number(self, one: _Person) -> _Person:
        """Two people with different names and the number of their desk."""
        one.outlet = one.outlet or self._outlets[0]
        one.phone = f"+8522{one.outlet % 8_999_999 + 1_000_000}"
        family, a, b, _hant, _hans = self._known(one)
        one.en, one.hant, one.hans = f"{family} {a} {b}", "", ""
        given = self._chance.choice(_GIVEN)
        return _Person(en=f"{given} {self._chance.choice(_FAMILY)}", outlet=one.outlet, phone=one.phone)

    def generations(self, one: _Person) -> _Person:
        """John Raman, John Raman Jr at one outlet."""
        one.outlet = one.outlet or self._outlets[0]
        one.en, one.hant, one.hans = f"{self._chance.choice(_GIVEN)} {self._chance.choice(_FAMILY)}", "", ""
        return _Person(en=f"{one.en} Jr", outlet=one.outlet)


_PLANTED: dict[str, Callable[[_Maker, _Person], _Person]] = {
    made.__name__: made
    for made in (
        *(_Maker.other_order, _Maker.written_together, _Maker.english_name, _Maker.initials, _Maker.two_scripts),
        *(_Maker.two_romanisations, _Maker.one_email, _Maker.moved, _Maker.left, _Maker.second_address),
        *(_Maker.outlet_by_other_name, _Maker.one_letter),
    )
}
_NEVER: dict[str, Callable[[_Maker, _Person], _Person]] = {
    made.__name__: made
    for made in (*(_Maker.siblings, _Maker.namesakes, _Maker.one_mailbox, _Maker.desk_number, _Maker.generations),)
}


def _tail(chance: random.Random) -> str:
    return "".join(chance.choice("aeiourslntdm") for _ in range(3))


def _many(database: Any, into: str, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        marks = ", ".join("?" * len(rows[0]))
        database.cursor().executemany(f"INSERT INTO {into} VALUES ({marks})", rows)
