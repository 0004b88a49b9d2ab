from hypothesis import given
from hypothesis import strategies as st

from mediadesk.records.languages import Language
from mediadesk.records.photo import PersonInPicture
from mediadesk.wording import positions

EN, TC, SC = Language.EN, Language.ZH_HANT, Language.ZH_HANS


def test_seven_people_are_counted_from_the_nearer_end():
    said = [positions.words(1, place, [7], EN) for place in range(1, 8)]
    assert said == [
        "first from left",
        "second from left",
        "third from left",
        "centre",
        "third from right",
        "second from right",
        "first from right",
    ]


def test_chinese_counts_from_the_nearer_end_too():
    assert [positions.words(1, place, [5], TC) for place in range(1, 6)] == ["左一", "左二", "中", "右二", "右一"]


def test_somebody_alone_has_no_position():
    assert [positions.words(1, 1, [1], language) for language in Language] == ["", "", ""]


def test_two_people_are_left_and_right():
    assert [positions.words(1, place, [2], EN) for place in (1, 2)] == ["left", "right"]
    assert [positions.words(1, place, [2], SC) for place in (1, 2)] == ["左", "右"]


def test_rows_are_front_numbered_and_back():
    assert positions.words(1, 3, [8, 8, 8], EN) == "front row, third from left"
    assert positions.words(2, 2, [8, 8, 8], EN) == "second row, second from left"
    assert positions.words(3, 8, [8, 8, 8], EN) == "back row, first from right"
    assert positions.words(1, 3, [8, 8], TC) == "前排左三"
    assert positions.words(2, 1, [8, 8, 8], SC) == "第二排左一"
    assert positions.words(2, 1, [8, 8], TC) == "後排左一"


def test_a_row_of_one_is_named_by_its_row_alone():
    assert positions.words(2, 1, [4, 1], EN) == "back row"


@given(
    lengths=st.lists(st.integers(1, 12), min_size=1, max_size=3),
    language=st.sampled_from(list(Language)),
    order=st.randoms(use_true_random=False),
)
def test_position_words_lead_back_to_the_seats(lengths, language, order):
    taken = [(row, place) for row, count in enumerate(lengths, 1) for place in range(1, count + 1)]
    order.shuffle(taken)
    said = [positions.words(row, place, lengths, language) for row, place in taken]
    assert list(positions.seats(said, language)) == taken


def test_seven_people_named_by_rank_find_their_seats():
    said = [
        "third from left",
        "centre",
        "third from right",
        "second from left",
        "second from right",
        "first from left",
        "first from right",
    ]
    assert positions.seats(said, EN) == ((1, 3), (1, 4), (1, 5), (1, 2), (1, 6), (1, 1), (1, 7))


def test_words_of_other_houses_are_read():
    assert positions.seats(["3rd from the left", "1st from the left", "2nd from the left"], EN) == (
        (1, 3),
        (1, 1),
        (1, 2),
    )
    assert positions.seats(["from left", "second from left", "center", "second from right", "right"], EN) == tuple(
        (1, place) for place in range(1, 6)
    )
    assert positions.seats(["far left", "far right", "Centre"], EN) == ((1, 1), (1, 3), (1, 2))
    assert positions.seats(["second left", "first left", "1st right"], EN) == ((1, 2), (1, 1), (1, 3))
    assert positions.seats(["左起第一位", "左起第二位", "右一"], TC) == ((1, 1), (1, 2), (1, 3))
    assert positions.seats(["（中）", "（左）", "（右）"], SC) == ((1, 2), (1, 1), (1, 3))


def test_from_left_said_of_everybody_means_the_order_of_naming():
    assert positions.seats(["from left"] * 3, EN) == ((1, 1), (1, 2), (1, 3))
    assert positions.seats(["左起", "左起"], TC) == ((1, 1), (1, 2))
    said = ["front row, from left", "front row, from left", "back row, from left", "back row, from left"]
    assert positions.seats(said, EN) == ((1, 1), (1, 2), (2, 1), (2, 2))


def test_people_without_words_have_no_seat():
    assert positions.seats([None, None, None], EN) == (None, None, None)
    assert positions.seats(["left", None], EN) == ((1, 1), None)


def test_the_only_person_needs_no_words():
    assert positions.seats([None], EN) == ((1, 1),)


def test_a_middle_row_and_a_back_row_are_told_apart():
    said = ["前排左", "前排右", "中排左", "中排右", "後排左", "後排右"]
    assert positions.seats(said, TC) == ((1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2))


def test_seats_of_unnamed_people_stay_free():
    assert positions.seats(["second from left", "second from right"], EN) == ((1, 2), (1, 3))
    assert positions.seats(["centre", "first from left"], EN) == ((1, 2), (1, 1))


@given(st.lists(st.one_of(st.none(), st.text(max_size=30)), max_size=8), st.sampled_from(list(Language)))
def test_any_words_are_read_without_trouble(said, language):
    assert len(positions.seats(said, language)) == len(said)


def test_rows_are_as_long_as_their_farthest_place():
    people = [PersonInPicture(1, row=1, place=4), PersonInPicture(2, row=2, place=1)]
    assert positions.people_in_rows(people) == (4, 1)


def test_as_many_stand_in_a_row_as_our_words_need():
    assert positions.seats(["first from left", "second from left"], EN) == ((1, 1), (1, 2))
    assert positions.free_seats(["first from left", "second from left"], EN) == ((1, 3), (1, 4))
    assert positions.free_seats(["中", "右一"], TC) == ((1, 1),)
    assert positions.free_seats(["left"], EN) == ((1, 2),)
    assert positions.free_seats(["front row, second from right", "back row"], EN) == ((1, 1), (1, 2), (1, 4))


def test_no_seat_is_free_where_everybody_is_named_or_nothing_is_known():
    assert positions.free_seats(["左一", "中", "右一"], SC) == ()
    assert positions.free_seats(["1st from the left", "2nd from the left", "far right"], EN) == ()
    assert positions.free_seats(["from left"] * 3, EN) == positions.free_seats(["left", None], EN) == ()
    assert positions.free_seats([None], EN) == positions.free_seats([], EN) == ()
