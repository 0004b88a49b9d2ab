"""Pictures come in with the people they name, as far as the desk knows them."""

from pathlib import Path

import pytest

from mediadesk.jobs import importing, taking_in
from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.people import Newsmaker
from mediadesk.records.photo import UNNAMED, FaceInFile, PersonInPicture, Photo, PhotoFile
from tests.pictures import jpeg


@pytest.fixture
def ada(library: Library) -> Newsmaker:
    return library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Ada Sze", "施雅文"), ByLanguage("Dr", "博士")))


@pytest.fixture
def bo(library: Library) -> Newsmaker:
    return library.newsmakers.add(Newsmaker(new_key(), ByLanguage("Bo Ng", "吳博")))


def file_of(tmp_path: Path, **said: object) -> PhotoFile:
    path = tmp_path / "a.jpg"
    if not path.exists():
        path.write_bytes(jpeg())
    return PhotoFile(path, (64, 48), "image/jpeg", **said)  # type: ignore[arg-type]


def seats(photo: Photo) -> list[tuple[int, int, int]]:
    return [(person.newsmaker_id, person.row, person.place) for person in photo.people]


def face(name: str, x: float, y: float = 0.5) -> FaceInFile:
    return FaceInFile(name, x, y, 0.1, 0.2)


@pytest.mark.parametrize(
    "captions",
    [
        ByLanguage("Dr Ada Sze, Chairman (second from left), and Mr Bo Ng (first from left) open the pier."),
        ByLanguage("", "施雅文博士（左二）與吳博先生（左一）為碼頭揭幕。"),
    ],
)
def test_people_of_the_caption_are_seated_where_it_says(library, tmp_path, ada, bo, captions):
    photo = taking_in.take_in(library, file_of(tmp_path, captions=captions))
    assert sorted(seats(photo)) == sorted([(ada.id, 1, 2), (bo.id, 1, 1)])


def test_people_the_desk_does_not_know_are_left_to_the_officer(library, tmp_path, ada):
    caption = ByLanguage("Dr Ada Sze (left) and Ms Cam Lo (right) open the pier.")
    photo = taking_in.take_in(library, file_of(tmp_path, captions=caption))
    assert seats(photo) == [(ada.id, 1, 1)]
    assert [each.name.en for each in library.newsmakers.all()] == ["Ada Sze"]


def test_faces_in_the_file_mark_who_they_are_and_put_them_in_order(library, tmp_path, ada, bo):
    faces = (face("Ada Sze", 0.7), face("Bo Ng", 0.2, 0.55), face("Cam Lo", 0.4), face("", 0.9))
    photo = taking_in.take_in(library, file_of(tmp_path, faces=faces, people=("Ada Sze", "Bo Ng")))
    assert seats(photo) == [(ada.id, 1, 3), (bo.id, 1, 1), (UNNAMED, 1, 2)]
    assert (photo.people[0].x, photo.people[0].width) == (0.7, 0.1)


def test_faces_in_several_rows_are_marked_and_not_placed(library, tmp_path, ada, bo):
    photo = taking_in.take_in(library, file_of(tmp_path, faces=(face("Ada Sze", 0.7, 0.2), face("吳博", 0.2, 0.8))))
    assert seats(photo) == [(ada.id, 1, 0), (bo.id, 1, 0)]


def test_places_the_caption_gives_win_over_where_faces_are(library, tmp_path, ada, bo):
    caption = ByLanguage("Dr Ada Sze (left) and Mr Bo Ng (right) open the pier.")
    faces = (face("Ada Sze", 0.7), face("Bo Ng", 0.2))
    photo = taking_in.take_in(library, file_of(tmp_path, captions=caption, faces=faces))
    assert seats(photo) == [(ada.id, 1, 1), (bo.id, 1, 2)]
    assert [person.x for person in photo.people] == [0.7, 0.2]


def test_photo_that_was_there_is_not_changed(library, tmp_path, ada):
    before = library.photos.add(file_of(tmp_path))
    kept = library.photos.save(before)
    again = taking_in.take_in(library, file_of(tmp_path, people=("Ada Sze",)))
    assert again == kept


def test_picture_given_to_a_caption_marks_the_people_of_the_caption(library, tmp_path, ada, bo):
    waiting = library.photos.add(Photo(new_key(), people=(PersonInPicture(bo.id, 1, 2), PersonInPicture(ada.id, 1, 1))))
    photo = taking_in.give_picture(library, waiting.id, file_of(tmp_path, faces=(face("Ada Sze", 0.3),)))
    assert seats(photo) == [(bo.id, 1, 2), (ada.id, 1, 1)]
    assert [person.x for person in photo.people] == [None, 0.3]


def test_adding_photos_is_one_step_with_their_people(library, tmp_path, ada):
    (photo,) = importing.add_photos(library, [file_of(tmp_path, people=("Ada Sze",))])
    assert seats(photo) == [(ada.id, 1, 0)]
    library.history.undo()
    assert library.photos.rows() == []
