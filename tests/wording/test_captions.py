from dataclasses import replace

import pytest

from mediadesk.records.languages import ByLanguage, Language
from mediadesk.records.photo import UNNAMED, PersonInPicture, Photo
from mediadesk.wording import caption_patterns, captions
from mediadesk.wording.caption_text import Source
from mediadesk.wording.house_styles import shipped
from tests.wording.pictured import at_the_fair, everybody, group, newsmaker, without_posts

EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS


def said(photo, language=EN, people=None, pattern="positions", style="corporate"):
    shown = everybody() if people is None else people
    return captions.generate(replace(photo, pattern=pattern), shown, language, shipped(style)).text


def test_people_are_named_by_rank_with_their_positions():
    photo = replace(group(3, order=(2, 3, 1)), action=ByLanguage("opened the kite festival."))
    assert said(photo) == (
        "Mr Ho Ka-ming, President of Harbour University (centre); Ms Chan Mei-ling, Chairman of the Kite Trust (first "
        "from right); and Dr Lai Sum-yi, Director of Lantern Works (first from left), opened the kite festival."
    )


def test_names_without_posts_need_only_commas():
    assert said(at_the_fair(group(3)), people=without_posts()) == (
        "Dr Lai Sum-yi (first from left), Mr Ho Ka-ming (centre) and Ms Chan Mei-ling (first from right) attended the "
        "Harbour Science Fair in Hong Kong on 24 April 2025."
    )


def test_in_chinese_the_post_comes_first_and_the_honorific_last():
    assert said(at_the_fair(group(2)), TC) == (
        "燈籠工房總監黎心怡博士（左）及海港大學校長何家明先生（右）於2025年4月24日在香港出席海港科學節。"
    )
    assert said(at_the_fair(group(3)), SC, without_posts()) == (
        "黎心怡博士（左一）、何家明先生（中）及陈美玲女士（右一）于2025年4月24日在香港出席海港科学节。"
    )


def test_people_are_listed_from_the_left_as_they_stand():
    photo = at_the_fair(group(3, order=(3, 1, 2)))
    assert said(photo, people=without_posts(), pattern="list") == (
        "(From left) Dr Lai Sum-yi, Mr Ho Ka-ming and Ms Chan Mei-ling attended the Harbour Science Fair in Hong Kong "
        "on 24 April 2025."
    )
    assert said(photo, TC, without_posts(), "list").startswith("（左起）黎心怡博士、何家明先生及陳美玲女士於")


def test_rows_are_named_from_the_front():
    photo = group(2, 1)
    assert said(photo, people=without_posts(), pattern="rows") == (
        "(Front row, from left) Dr Lai Sum-yi and Mr Ho Ka-ming; (back row) Ms Chan Mei-ling."
    )
    assert said(photo, SC, without_posts(), "rows") == "（前排左起）黎心怡博士及何家明先生；（后排）陈美玲女士合照。"


@pytest.mark.parametrize("pattern", ["list", "rows"])
def test_a_list_becomes_rows_where_there_are_rows_and_rows_a_list_where_there_are_none(pattern):
    assert said(group(2, 2), people=without_posts(), pattern=pattern).startswith("(Front row, from left) ")
    assert said(group(4), people=without_posts(), pattern=pattern).startswith("(From left) ")


def test_more_than_nine_people_are_listed_from_the_left():
    assert "(first from left)" in said(group(9))
    assert said(group(10)).startswith("(From left) ")
    assert said(group(6, 5)).startswith("(Front row, from left) ")


def test_somebody_alone_has_no_brackets():
    assert said(group(1), pattern="portrait") == "Dr Lai Sum-yi, Director of Lantern Works."
    photo = replace(at_the_fair(group(1)), action=ByLanguage("said in her remarks that kites bring people together"))
    assert said(photo, pattern="speaking -place -date") == (
        "Dr Lai Sum-yi, Director of Lantern Works, said in her remarks that kites bring people together."
    )


def test_the_unnamed_are_counted_and_not_named():
    photo = replace(group(3), people=(*group(2).people, PersonInPicture(UNNAMED, place=3)))
    assert said(photo, people=without_posts()) == "Dr Lai Sum-yi (first from left) and Mr Ho Ka-ming (centre)."
    assert said(photo, people=without_posts(), pattern="list") == said(photo, people=without_posts())


def test_nobody_is_given_a_place_that_is_not_known():
    photo = Photo(9, people=(PersonInPicture(1, place=0), PersonInPicture(2, place=0)))
    assert said(photo, people=without_posts()) == "Dr Lai Sum-yi and Mr Ho Ka-ming."


def test_neighbours_who_share_a_post_are_named_together():
    council = ByLanguage("Member of the Kite Council", "風箏議會議員", "风筝议会议员")
    own = [ByLanguage(f"Head of House {n}", f"第{n}館館長", f"第{n}馆馆长") for n in (2, 3)]
    people = {1: newsmaker(1), 2: newsmaker(2, council, own[0]), 3: newsmaker(3, council, own[1]), 4: newsmaker(4)}
    assert said(group(4), people=people) == (
        "Dr Lai Sum-yi, Director of Lantern Works (first from left), two members of the Kite Council: Mr Ho Ka-ming, "
        "Head of House 2 (second from left); and Ms Chan Mei-ling, Head of House 3 (second from right), and Prof Wong "
        "Tai-wai, Director of Lantern Works (first from right)."
    )
    assert "；兩位風箏議會議員：第2館館長何家明先生（左二）及第3館館長陳美玲女士（右二）；以及" in said(
        group(4), TC, people
    )


def test_where_nobody_is_named_the_event_is():
    photo = at_the_fair(Photo(9))
    assert said(photo, pattern="overview") == "The Harbour Science Fair in Hong Kong on 24 April 2025."
    assert said(photo, TC, pattern="overview") == "海港科學節於2025年4月24日在香港舉行。"
    assert said(photo, SC, pattern="venue") == "海港科学节的会场香港（摄于2025年4月24日）。"
    told = replace(photo, action=ByLanguage("the {event} drew 250 guests", "{event}吸引250名嘉賓"))
    assert said(told, pattern="overview -date") == "The Harbour Science Fair drew 250 guests in Hong Kong."
    assert said(told, TC, pattern="overview") == "海港科學節吸引250名嘉賓（2025年4月24日攝於香港）。"


def test_overview_names_nobody():
    assert said(at_the_fair(group(3)), pattern="overview") == said(at_the_fair(Photo(9)), pattern="overview")


@pytest.mark.parametrize("language", list(Language))
def test_nothing_known_gives_no_caption(language):
    assert [said(Photo(9), language, pattern=pattern) for pattern in caption_patterns.names()] == [""] * 9


def test_place_is_said_with_its_preposition():
    park = replace(at_the_fair(group(1)), location=ByLanguage("the Kite Science Park, Hong Kong"))
    assert said(park, pattern="portrait -date").endswith(" at the Kite Science Park, Hong Kong.")


def test_chinese_does_not_say_twice_that_something_was_there():
    assert said(at_the_fair(group(2)), TC, without_posts(), "signing -date").endswith("在香港海港科學節簽署協議。")


def test_articles_and_full_stops_are_not_doubled():
    photo = replace(at_the_fair(group(1)), event=ByLanguage("The Kite Day"), action=ByLanguage("opened the {event}"))
    assert said(photo, pattern="positions -place -date").endswith(", opened the Kite Day.")
    photo = replace(photo, action=ByLanguage("met friends from Lantern Ltd."))
    assert said(photo, pattern="positions -place -date").endswith("Lantern Ltd.")


def test_credit_closes_the_caption_where_it_is_wanted():
    photo = at_the_fair(group(1))
    assert said(photo, pattern="portrait -place -date +credit").endswith("Works. Photo: Kite Trust.")
    assert said(photo, TC, pattern="portrait -place -date +credit").endswith("博士。圖片：風箏基金會。")


def test_house_styles_have_their_own_words_for_places_and_days():
    photo = at_the_fair(group(5))
    assert "(first left)" in said(photo, style="government")
    assert "(second right)" in said(photo, style="government")
    wire = said(photo, style="plain_wire")
    assert [f"({where})" in wire for where in ("from left", "second from left", "center", "right")] == [True] * 4
    assert wire.endswith("on April 24, 2025.")


def test_every_word_says_where_it_comes_from():
    caption = captions.generate(replace(at_the_fair(group(2)), pattern="positions +credit"), without_posts(), EN)
    pieces = [(caption.text[span.start : span.end], span.source, span.newsmaker_id) for span in caption.spans]
    assert pieces == [
        ("Dr Lai Sum-yi", Source.PERSON, 1),
        ("left", Source.POSITION, 1),
        ("Mr Ho Ka-ming", Source.PERSON, 2),
        ("right", Source.POSITION, 2),
        ("attended the ", Source.ACTION, None),
        ("Harbour Science Fair", Source.EVENT, None),
        ("Hong Kong", Source.PLACE, None),
        ("24 April 2025", Source.DATE, None),
        ("Kite Trust", Source.CREDIT, None),
    ]


@pytest.mark.parametrize("kept", ["positions", "rows -place", "overview -place -date +credit"])
def test_recipe_is_kept_as_words(kept):
    assert str(caption_patterns.recipe(kept)) == kept


def test_a_pattern_nobody_knows_is_the_usual_one():
    assert caption_patterns.recipe("fanfare") == caption_patterns.recipe("") == caption_patterns.Recipe()


@pytest.mark.parametrize("language", list(Language))
def test_every_pattern_offers_words_for_what_people_do(language):
    assert all(caption_patterns.offered_actions(pattern, language) for pattern in caption_patterns.names())


def test_people_alone_can_be_put_into_a_text():
    assert captions.with_positions(group(2), without_posts(), TC) == "黎心怡博士（左）及何家明先生（右）"
    assert captions.with_positions(group(3), {1: everybody()[1]}, SC) == "灯笼工房总监黎心怡博士（左一）"
