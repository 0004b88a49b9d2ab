"""Boilerplates on the command line."""


def test_boilerplates_are_listed_and_approved_for_some_days(mediadesk, release_id):
    (found,) = mediadesk("boilerplates", "--json").data
    assert (found["edition"], found["approved_by"]) == (1, "")
    said = mediadesk("boilerplates", "approve", found["id"], "--who", "Karen Lau", "--until", "2027-12-31", "--json")
    (approved,) = said.data
    assert (approved["approved_by"], approved["valid_until"]) == ("Karen Lau", "2027-12-31")
    assert "approved by Karen Lau  until 2027-12-31  About the Kite Trust" in mediadesk("boilerplates").out


def test_nothing_newer_is_told_by_the_exit_code(mediadesk, release_id):
    said = mediadesk("boilerplates", "newest", release_id)
    assert (said.code, said.err) == (1, "Nothing newer.\n")


def test_what_is_not_there_is_said(mediadesk, release_id):
    assert mediadesk("boilerplates", "approve", "12").code == 2
    assert mediadesk("boilerplates", "approve", "About").code == 2
    assert mediadesk("boilerplates", "approve").code == 2
