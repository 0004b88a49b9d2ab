"""Who asked not to be written to is known again, by whatever they are met."""

from datetime import date

import pytest

from mediadesk.library import Library
from mediadesk.library.contact_desk_tables import DoNotContactTable
from mediadesk.library.do_not_contact import erased, row_of
from mediadesk.records.contact import Affiliation, Channel, ChannelKind, MediaContact, Outlet
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.privacy import Scope

_TODAY = date(2026, 5, 4)
_OTHERS = MediaContact(0, ByLanguage("Ben Lo"), email="ben@harbour.example")


def _wish(library: Library, scope: Scope, said: str, **whom: int) -> None:
    library.do_not_contact.add(scope, said, reason="asked by phone", who="Ms Yip", since=_TODAY, **whom)


@pytest.fixture
def ada(library: Library) -> MediaContact:
    outlet = library.outlets.add(Outlet(new_key(), ByLanguage("Harbour Post", "海港郵報")))
    private = Channel(ChannelKind.EMAIL, "ada.mok@home.example", is_private=True)
    name = ByLanguage("Ada Mok", "莫雅達")
    held = (Affiliation(outlet.id, "Reporter"),)
    return library.contacts.add(
        MediaContact(new_key(), name, "ada@post.example", "+852 5555 0101", affiliations=held, channels=(private,))
    )


def test_nobody_said_anything(library: Library, ada: MediaContact) -> None:
    suppression = library.do_not_contact.suppression()
    assert suppression.is_empty
    assert suppression.blocks_contact(ada, ["Harbour Post"]) is None


@pytest.mark.parametrize(
    ("scope", "said"),
    [
        (Scope.ADDRESS, "ADA@Post.example"),
        (Scope.ADDRESS, "ada.mok@home.example"),
        (Scope.ADDRESS, "(+852) 5555-0101"),
        (Scope.DOMAIN, "@Post.example"),
        (Scope.DOMAIN, "example"),
        (Scope.OUTLET, "海港邮报"),
    ],
)
def test_a_wish_holds_however_it_is_written(library: Library, ada: MediaContact, scope: Scope, said: str) -> None:
    _wish(library, scope, said)
    suppression = library.do_not_contact.suppression()
    outlets = ["Harbour Post", "海港郵報"]
    found = suppression.blocks_contact(ada, outlets)
    assert found is not None
    assert (found.scope, found.reason, found.since) == (scope, "asked by phone", _TODAY)
    stranger = MediaContact(0, ByLanguage("Ben Lo"), email="ben@harbour.test")
    assert suppression.blocks_contact(stranger, ["Quay Radio"]) is None


def test_a_person_and_an_outlet_are_barred_by_their_keys(library: Library, ada: MediaContact) -> None:
    _wish(library, Scope.PERSON, "Ada Mok", contact_id=ada.id)
    assert library.do_not_contact.suppression().blocks_contact(ada) is not None
    assert library.do_not_contact.suppression().blocks_contact(_OTHERS) is None
    library.history.undo()
    assert ada.present is not None
    _wish(library, Scope.OUTLET, "Harbour Post", outlet_id=ada.present.outlet_id)
    assert library.do_not_contact.suppression().blocks_contact(ada) is not None


def test_a_domain_is_not_what_only_ends_like_it(library: Library) -> None:
    _wish(library, Scope.DOMAIN, "post.example")
    suppression = library.do_not_contact.suppression()
    assert suppression.blocks(["a@desk.post.example"]) is not None
    assert suppression.blocks(["a@outpost.example"]) is None


def test_the_same_wish_twice_is_one_and_can_be_taken_back(library: Library) -> None:
    _wish(library, Scope.ADDRESS, "ada@post.example")
    _wish(library, Scope.ADDRESS, "Ada@POST.example ")
    (wish,) = library.do_not_contact.all()
    library.do_not_contact.lift(wish.id)
    assert library.do_not_contact.all() == ()
    library.history.undo()
    assert [each.said for each in library.do_not_contact.all()] == ["ada@post.example"]


def test_somebody_erased_is_known_again_and_named_by_nothing(library: Library, ada: MediaContact) -> None:
    digests = library.do_not_contact.digests(ada, ["Harbour Post", "海港郵報"])
    with library.history.step("Erase"):
        for digest in digests:
            library.history.keep(DoNotContactTable, row_of(erased(digest, since=_TODAY, who="Ms Yip")))
    assert library.do_not_contact.all() == ()
    suppression = library.do_not_contact.suppression()
    assert suppression.blocks(["ada@POST.example"]) is not None
    assert suppression.blocks(["+852 55550101"]) is not None
    assert suppression.blocks(names=["莫雅达"], outlets=["海港邮报"]) is not None
    assert suppression.blocks(["ada@quay.example"], ["Ada Mok"], ["Quay Radio"]) is None
    assert not any("ada" in digest or "莫" in digest for digest in digests)
