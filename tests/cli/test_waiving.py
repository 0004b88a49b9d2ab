"""Ticking warnings off on the command line."""


def test_warning_ticked_off_moves_from_the_findings_to_the_ticked_ones(mediadesk, tmp_path):
    text = tmp_path / "a.txt"
    text.write_text("Press Release\n\nKite museum opens\n\n(Hong Kong, 24 April 2025) – The the museum opened.\n")
    imported = mediadesk("import", text, "--as", "release", "--json").data
    key = imported["id"]
    said = mediadesk("waive", key, "TXT-10", "--reason", "The name of the band", "--json")
    assert (said.code, [each["rule"] for each in said.data["waived"]]) == (0, ["TXT-10"])
    checked = mediadesk("check", key, "--json").data
    assert "TXT-10" not in [each["rule"] for each in checked["findings"]]
    assert [(each["rule"], each["waived"]["reason"]) for each in checked["ticked_off"]] == [
        ("TXT-10", "The name of the band")
    ]
    assert set(checked["ticked_off"][0]["waived"]) == {"reason", "who", "when"}
    back = mediadesk("waive", key, "TXT-10", "--take-back", "--json")
    assert (back.code, [each["rule"] for each in back.data["taken_back"]]) == (0, ["TXT-10"])
    checked = mediadesk("check", key, "--json").data
    assert (checked["ticked_off"], "TXT-10" in [each["rule"] for each in checked["findings"]]) == ([], True)


def test_warning_that_is_not_there_cannot_be_ticked_off(mediadesk, release_id):
    said = mediadesk("waive", release_id, "TXT-10", "--reason", "Because")
    assert said.code == 2
    assert "no warning TXT-10" in said.err


def test_tick_that_was_never_given_cannot_be_taken_back(mediadesk, release_id):
    said = mediadesk("waive", release_id, "TXT-10", "--take-back")
    assert said.code == 2
    assert "No warning TXT-10 was ticked off" in said.err


def test_nothing_is_ticked_off_without_a_reason(mediadesk, release_id):
    said = mediadesk("waive", release_id, "PHO-07")
    assert said.code == 2
    assert "reason" in said.err
