"""`check --certificate`: what was found, as a file too."""

import pypdfium2


def test_certificate_is_written_beside_the_answer(mediadesk, release_id, tmp_path):
    said = mediadesk("check", release_id, "--certificate", tmp_path / "out.pdf", "--json")
    assert said.code == (1 if said.data["findings"] else 0)
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    words = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    assert "Preflight Certificate" in words
    assert all(each["rule"] in words for each in said.data["findings"])


def test_place_where_no_file_can_be_is_said_in_one_sentence(mediadesk, release_id, tmp_path):
    said = mediadesk("check", release_id, "--certificate", tmp_path / "none" / "out.pdf")
    assert (said.code, said.out) == (2, "")
    assert len(said.err.strip().splitlines()) == 1


def test_release_is_checked_as_another_house_style_asks_it(mediadesk, release_id):
    def rules(*options):
        return {each["rule"] for each in mediadesk("check", release_id, "--json", *options).data["findings"]}

    assert rules("--profile", "plain_wire") - rules("--profile", "corporate")
    assert rules("--profile", "Plain wire") == rules("--profile", "plain_wire")
    said = mediadesk("check", release_id, "--profile", "nobody's")
    assert (said.code, said.out) == (2, "")
    assert "nobody's" in said.err
