from mediadesk.wording.people import name_and_post


def test_name_and_post_are_joined_by_the_comma_of_their_language() -> None:
    assert name_and_post("Dr Lai Sum-yi", "Chairman of the Kite Trust") == "Dr Lai Sum-yi, Chairman of the Kite Trust"
    assert name_and_post("黎心怡博士", "風箏基金會主席") == "黎心怡博士，風箏基金會主席"
    assert name_and_post("Ana Reyes", "風箏基金會主席") == "Ana Reyes，風箏基金會主席"


def test_a_name_or_a_post_alone_has_no_comma() -> None:
    assert name_and_post("黎心怡博士", "") == "黎心怡博士"
    assert name_and_post("", "Editor") == "Editor"
