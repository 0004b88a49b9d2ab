"""One search through everything, on the command line."""


def test_search_names_what_it_found_by_kind(mediadesk, release_id):
    done = mediadesk("search", "kite museum")
    assert done.code == 0
    assert done.out.splitlines()[0] == "Releases:"
    assert str(release_id) in done.out
    (found,) = mediadesk("search", "paper kit", "--kind", "release", "--json").data
    assert (found["kind"], str(found["id"])) == ("release", str(release_id))
    assert "paper kites" in found["more"]
    assert (mediadesk("search", "kite", "--kind", "photo").out, mediadesk("search", "zeppelin").err) == (
        "",
        "Nothing found.\n",
    )
