"""A desk's own credit and terms go onto new photos, unless they say whose they are."""

from dataclasses import replace
from pathlib import Path

from mediadesk.library import Library
from mediadesk.records.keys import new_key
from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import Photo, PhotoFile
from mediadesk.records.photo_rights import UsualRights

USUAL = UsualRights(ByLanguage("Harbour Trust", "海港基金"), "For news about the harbour")


def picture(folder: Path, name: str) -> PhotoFile:
    path = folder / name
    path.write_bytes(name.encode())
    return PhotoFile(path, (4, 3), "image/jpeg")


def test_desk_without_usual_rights_leaves_photos_as_they_are(library: Library, tmp_path: Path) -> None:
    photo = library.photos.add(picture(tmp_path, "a.jpg"))
    assert (photo.credit, photo.usage_terms) == (ByLanguage(), "")


def test_usual_rights_are_kept_and_go_onto_what_says_nothing(library: Library, tmp_path: Path) -> None:
    library.settings.put_photo_rights(USUAL)
    assert library.settings.photo_rights == USUAL
    photo = library.photos.add(picture(tmp_path, "a.jpg"))
    assert (photo.credit, photo.usage_terms) == (USUAL.credit, USUAL.usage_terms)
    waiting = library.photos.add(Photo(new_key(), caption=ByLanguage("A kite")))
    assert waiting.credit == USUAL.credit


def test_somebody_elses_photo_is_not_credited_to_the_desk(library: Library, tmp_path: Path) -> None:
    library.settings.put_photo_rights(USUAL)
    for number, said in enumerate(({"creator": "Ada Ho"}, {"credit": "Agency"}, {"copyright": "© Agency"})):
        photo = library.photos.add(replace(picture(tmp_path, f"{number}.jpg"), **said))
        assert USUAL.credit.en not in (photo.credit.en, photo.usage_terms)
        assert photo.usage_terms == ""


def test_terms_of_the_file_stay_beside_the_usual_credit(library: Library, tmp_path: Path) -> None:
    library.settings.put_photo_rights(USUAL)
    photo = library.photos.add(replace(picture(tmp_path, "a.jpg"), usage_terms="Not for adverts"))
    assert (photo.credit, photo.usage_terms) == (USUAL.credit, "Not for adverts")


def test_caption_keeps_its_credit_when_it_gets_its_picture(library: Library, tmp_path: Path) -> None:
    waiting = library.photos.add(Photo(new_key(), credit=ByLanguage("Agency")))
    library.settings.put_photo_rights(USUAL)
    assert library.photos.give_picture(waiting.id, picture(tmp_path, "a.jpg")).credit == ByLanguage("Agency")
    bare = library.photos.add(Photo(new_key(), copyright="© Agency"))
    assert library.photos.give_picture(bare.id, picture(tmp_path, "b.jpg")).credit == ByLanguage()
