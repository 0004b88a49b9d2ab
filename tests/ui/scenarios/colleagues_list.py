"""The list a colleague leaves behind when she retires: 400 rows as people keep them, and the desk that knows some."""

from dataclasses import dataclass
from pathlib import Path

from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage

NEW, UPDATED, PROBABLE, BAD = 310, 62, 21, 7
HEADINGS = ("No.", "姓名", "English name", "媒體", "職位 Title", "電郵 E-mail", "Tel", "手提", "邊線", "備註 Remarks")
_SURNAMES = "Au 區,Bok 卜,Chan 陳,Fung 馮,Hui 許,Kwan 關,Lam 林,Mak 麥,Ng 吳,Ong 王,Poon 潘,Sze 施,Tang 鄧,Wan 温,Yu 余"
_GIVEN = (
    *("Ka-yan 嘉欣", "Tsz-ching 子晴", "Chi-ming 志明", "Wai-fong 慧芳", "Ho-yin 浩然", "Lok 樂", "Pui-shan 珮珊"),
    *("Siu-bo 少波", "Yuet-ngo 月娥", "Dickson 迪生", "Mei-ling 美玲", "Kwok-keung 國強", "Sum-yu 心瑜", "Ben 斌"),
    *("Fiona 霏", "Terence 天朗", "Zoe 若儀", "Hung 雄", "Oi-lam 靄嵐", "Yat-fai 逸輝", "Cheuk 綽", "Ruth 露"),
    *("Sau-wah 秀華", "Alvin 艾文", "Nga-si 雅詩", "Pak-to 柏滔", "Ivy 綺薇", "Man-kit 文傑"),
)
_OUTLETS = (
    *("港聞早報", "Victoria Times", "九龍晚報", "Sai Wan Weekly", "新界電視", "Typhoon Radio", "石塘日報", "Tolo Post"),
    *("赤鱲角通訊社", "Lantau Online", "荃灣周刊", "Ap Lei Chau Wire", "藍田財經", "Shek O Review", "筲箕灣網"),
)
_ROLES = ("記者", "Reporter", "採訪主任", "Photographer", "編輯", "Producer")
_LINES = ("科技", "港聞; 社區", "財經", "environment", "教育、科學")
_SHAPES = ("{0} {1}", "+852 {0}-{1}", "(852) {0}{1}", "852-{0} {1}", "{0}{1}", "+852{0}{1}", "{0}-{1} (direct)")


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the list; numbers are told from `number`, which no two have in common."""

    number: int
    en: str
    zh: str
    outlet: str
    email: str

    @property
    def row(self) -> list[object]:
        """The cells, the numbers in every shape a hand gives them, some of them figures to the workbook."""
        tel, mobile = (f"{base + self.number:04d}" for base in (1000, 3000))
        shape = _SHAPES[self.number % len(_SHAPES)]
        phone: object = shape.format("5550", tel)
        cells = [self.number, self.zh, self.en, self.outlet, _ROLES[self.number % len(_ROLES)], self.email]
        is_figure = shape == "{0}{1}"
        return [
            *(*cells, int(f"5550{tel}") if is_figure else phone),
            *(f"9{self.number:03d} {mobile}" if self.number % 3 else "", _LINES[self.number % len(_LINES)]),
            "每星期三截稿 Files on Wednesdays" if self.number % 9 == 0 else "",
        ]


def people() -> list[Person]:
    """All who can be told from each other: no two at an outlet are called nearly the same."""
    made = []
    for number in range(NEW + UPDATED + PROBABLE + BAD):
        surname, given = (each.split(" ") for each in (_SURNAMES.split(",")[number % 15], _GIVEN[number // 15]))
        name, outlet = f"{surname[0]} {given[0]}", _OUTLETS[(number + number // 15) % len(_OUTLETS)]
        email = f"{given[0]}.{surname[0]}{number}@mail{number % 7}.example".lower()
        made.append(Person(number, name, surname[1] + given[1], outlet, email))
    return made


def write_workbook(path: Path, extra: int = 0) -> Path:
    """Write the list: new people, people known who have numbers here, people perhaps known, and rows that are wrong.

    With `extra`, a later list of so many others with the same headings.
    """
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "傳媒通訊錄"
    sheet.append(HEADINGS)
    for row in _later(extra) if extra else _rows():
        sheet.append(row)
    book.save(path)
    return path


def fill(library: Library) -> None:
    """Let the desk know those the list has more of, and those who are perhaps in it."""
    known = people()[NEW : NEW + UPDATED + PROBABLE]
    with library.history.step("Fill"):
        names = dict.fromkeys(each.outlet for each in known)
        outlets = {
            name: library.outlets.add(
                Outlet(new_key(), ByLanguage(name) if name.isascii() else ByLanguage(zh_hant=name))
            ).id
            for name in names
        }
        for at, each in enumerate(known):
            is_perhaps = at >= UPDATED
            email = f"old{each.number}@desk.example" if is_perhaps else each.email
            is_near = is_perhaps and "Pak" in each.en and at % 3 == 0
            name = ByLanguage(f"{each.en}h") if is_near else ByLanguage(each.en, each.zh)
            post = (Affiliation(outlets[each.outlet]),)
            library.contacts.add(MediaContact(new_key(), name, email, affiliations=post))


def _rows() -> list[list[object]]:
    everybody = people()
    rows = [each.row for each in everybody[: NEW + UPDATED + PROBABLE]]
    return [*rows[:200], *map(_spoilt, everybody[NEW + UPDATED + PROBABLE :]), *rows[200:]]


def _spoilt(person: Person) -> list[object]:
    """As rows go wrong: half an address and no number, no name, no address at all."""
    row = person.row
    row[7] = ""
    match person.number % 3:
        case 0:
            row[5:7] = [person.email.replace("@", " at "), ""]
        case 1:
            row[1:3] = ["", ""]
        case _:
            row[5:7] = ["", "ask 小美"]
    return row


def _later(many: int) -> list[list[object]]:
    names = [f"{surname.split(' ')[0]} Later" for surname in _SURNAMES.split(",")[:many]]
    return [Person(900 + at, name, "", "Later Post", f"later{at}@mail.example").row for at, name in enumerate(names)]
