"""What would be recognised in a list of contacts: the valid ones, those turned down, and who stands in it twice."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from mediadesk.library.folding import fold
from mediadesk.records.contact_import import ReadContact, RejectedRow, RowFault

REASONS = {
    RowFault.NO_NAME: "no name",
    RowFault.NO_ADDRESS: "no e-mail or phone",
    RowFault.BAD_EMAIL: "bad e-mail",
    RowFault.BAD_PHONE: "bad phone",
    RowFault.SUPPRESSED: "not to be contacted",
    RowFault.BROKEN: "cannot be read",
}
"""What is wrong with a row, for scripts."""


def recognised(rows: Iterable[Sequence[ReadContact | RejectedRow]]) -> dict[str, Any]:
    """The rows of a list as one document.

    "rows" and "valid" are counts; "rejected" has the number of a row and the reason; "contacts" what was read of each
    valid row; "duplicates" the numbers of rows that seem to be about one person.
    """
    contacts: list[ReadContact] = []
    rejected: list[dict[str, Any]] = []
    for batch in rows:
        for each in batch:
            if isinstance(each, ReadContact):
                contacts.append(each)
            else:
                said = {"said": each.said} if each.said else {}
                rejected.append({"row": each.row, "reason": REASONS[each.fault], **said})
    return {
        "rows": len(contacts) + len(rejected),
        "valid": len(contacts),
        "rejected": rejected,
        "contacts": [_as_data(each) for each in contacts],
        "duplicates": duplicates(contacts),
    }


def duplicates(contacts: Sequence[ReadContact]) -> list[list[int]]:
    """The rows about one person: with the same address, or the same name at the same outlet, or the same number.

    A number that people of different names share is a switchboard's and makes nobody a duplicate.
    """
    groups = _Groups()
    for key_of in (_email, _name_and_outlet):
        by_key: dict[Any, list[ReadContact]] = defaultdict(list)
        for each in contacts:
            for key in key_of(each):
                by_key[key].append(each)
        for same in by_key.values():
            groups.join([each.row for each in same])
    by_number: dict[str, list[ReadContact]] = defaultdict(list)
    for each in contacts:
        for number in {each.phone, *(way.value for way in each.channels if way.value.startswith("+"))} - {""}:
            by_number[number].append(each)
    for sharing in by_number.values():
        for at, one in enumerate(sharing[:50]):
            groups.join([one.row, *(other.row for other in sharing[at + 1 : 50] if _may_be_one(one, other))])
    return groups.found()


class _Groups:
    """Rows joined to groups, whichever way they hang together."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def join(self, rows: Sequence[int]) -> None:
        for row in rows[1:]:
            one, other = sorted((self._top(rows[0]), self._top(row)))
            if one != other:
                self._above[other] = one

    def found(self) -> list[list[int]]:
        groups: dict[int, set[int]] = defaultdict(set)
        for row in self._above:
            groups[self._top(row)] |= {row, self._top(row)}
        return [sorted(group) for _, group in sorted(groups.items())]

    def _top(self, row: int) -> int:
        while row in self._above:
            row = self._above[row]
        return row


def _email(each: ReadContact) -> list[str]:
    return [each.email.lower()] if each.email else []


def _name_and_outlet(each: ReadContact) -> list[tuple[str, str]]:
    outlet = _folded(each.outlet)
    names = (each.name.en, each.name.zh_hant or each.name.zh_hans)
    return [(_folded(name), outlet) for name in names if name and outlet]


def _may_be_one(one: ReadContact, other: ReadContact) -> bool:
    """Whether two names can be one person's: a word in common, or nothing to compare."""
    latin = (set(_words(one.name.en)), set(_words(other.name.en)))
    chinese = (one.name.zh_hant or one.name.zh_hans, other.name.zh_hant or other.name.zh_hans)
    if all(chinese):
        return _folded(chinese[0]) == _folded(chinese[1])
    return bool(latin[0] & latin[1]) and (latin[0] <= latin[1] or latin[1] <= latin[0]) if all(latin) else True


def _words(name: str) -> list[str]:
    return _folded(name).replace("-", " ").replace(",", " ").split()


def _folded(text: str) -> str:
    return " ".join("".join(each if each.isalnum() else " " for each in fold(text)).split())


def _as_data(each: ReadContact) -> dict[str, Any]:
    private = [way.value for way in each.channels if way.kind.value == "email"]
    numbers = [way.value for way in each.channels if way.kind.value in ("phone", "mobile", "whatsapp")]
    return {
        "row": each.row,
        "name": each.name.en,
        "name_zh": each.name.zh_hant or each.name.zh_hans,
        "outlet": each.outlet,
        "role": each.role,
        "email": each.email or next(iter(private), ""),
        "phone_e164": each.phone or next(iter(numbers), ""),
        "beats": list(each.beats),
    }
