"""What is shown of entries that may be one."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from mediadesk.jobs import duplicates
from mediadesk.library import Library
from mediadesk.records.contact import Affiliation, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.wording.same_people import line


@pytest.fixture
def pair(library: Library) -> tuple[MediaContact, MediaContact]:
    paper = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post"))).id
    post = (Affiliation(paper),)
    one = MediaContact(new_key(), ByLanguage("Ada Sze"), "ada@x.example", affiliations=post)
    other = MediaContact(new_key(), ByLanguage("Sze Ada"), affiliations=post)
    return library.contacts.add(one), library.contacts.add(other)


def test_pair_is_shown_with_names_outlet_and_reasons(library: Library, pair: tuple[MediaContact, ...]) -> None:
    found = duplicates.people(library)
    (row,) = found.rows
    assert (found.count, row.name, row.other_name, row.about) == (1, "Ada Sze", "Sze Ada", "Harbour Post")
    assert line(row.likeness.reasons) == "same outlet, same name in other order"


def test_pair_that_was_decided_is_shown_no_more(library: Library, pair: tuple[MediaContact, ...]) -> None:
    found = duplicates.people(library)
    library.merging.merge(pair[0].id, pair[1].id)
    again = duplicates.shown(library, found.pairs)
    assert (again.rows, again.count, again.pairs) == ((), 0, found.pairs)
    library.history.undo()
    assert duplicates.shown(library, found.pairs).count == 1


def test_entry_that_says_more_stays(pair: tuple[MediaContact, MediaContact]) -> None:
    one, other = pair
    assert duplicates.in_order(other, one) == (one, other)


def test_who_is_typed_again_is_offered_as_kept(library: Library, pair: tuple[MediaContact, MediaContact]) -> None:
    typed = MediaContact(new_key(), ByLanguage("Ada Sze"), "ADA@x.example")
    (offered,) = duplicates.likely(library, typed)
    assert offered[0] == pair[0]


def test_search_is_done_by_a_worker_with_a_connection_of_its_own(
    library: Library, pair: tuple[MediaContact, ...]
) -> None:
    told: list[int] = []
    with ThreadPoolExecutor(1) as pool:
        found = pool.submit(duplicates.people, library, progress=lambda done, _of: told.append(done)).result()
    assert found.count == 1
    assert told == sorted(told)
    assert told[-1] == 100
