"""Which copies are made, how large, under which names, and what becomes of a photo that cannot be copied."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from mediadesk.press_kit.photo_copies import CopySize, copies, file_names_of
from mediadesk.press_kit.pixels import Order
from mediadesk.records.languages import ByLanguage
from mediadesk.records.photo import Framing, Photo
from mediadesk.records.press_kit import KitPhoto, PressKit
from mediadesk.records.problems import Cancelled, FileUnreadable, NotAPhoto, PictureMissing
from mediadesk.wording.problems import sentence
from tests.pictures import jpeg, scene

from .conftest import Copy, pixels

AddPhoto = Callable[..., PressKit]


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        (CopySize.PRINT, (3600, 1800)),
        (CopySize.WEB, (1600, 800)),
        (CopySize.THUMBNAIL, (400, 200)),
        (CopySize.ORIGINAL, (4000, 2000)),
    ],
)
def test_copies_come_in_four_sizes(
    kit: PressKit, add_photo: AddPhoto, copy: Copy, size: CopySize, wanted: tuple[int, int]
) -> None:
    (made,) = copy(add_photo(kit, jpeg((4000, 2000))), size)
    image = opened(made.jpeg)
    assert (image.size, image.mode, image.format) == (wanted, "RGB", "JPEG")


@pytest.mark.parametrize("size", CopySize)
def test_what_documents_will_ask_for_is_kept_and_leaves_the_copies_as_they_are(
    kit: PressKit, add_photo: AddPhoto, tmp_path: Path, size: CopySize
) -> None:
    shown = add_photo(kit, jpeg((900, 600)))
    path = shown.photos[-1].path
    assert path is not None
    plain = list(copies(shown, size, renditions=tmp_path / "plain"))
    folder = tmp_path / "beside"
    assert list(copies(shown, size, renditions=folder, beside=[Order(path, 450), Order(path, 120)])) == plain
    kept = {opened(file.read_bytes()).size for file in folder.iterdir()}
    assert kept >= {(450, 300), (120, 80)}


@pytest.mark.parametrize("size", CopySize)
def test_nothing_is_enlarged(kit: PressKit, add_photo: AddPhoto, copy: Copy, size: CopySize) -> None:
    assert opened(copy(add_photo(kit, jpeg((90, 60))), size)[0].jpeg).size == (90, 60)


@pytest.mark.parametrize("size", CopySize)
def test_turned_photo_is_seen_upright_in_every_size(
    kit: PressKit, add_photo: AddPhoto, copy: Copy, size: CopySize
) -> None:
    from PIL import ImageOps

    exif = Image.Exif()
    exif[0x0112] = 6
    (made,) = copy(add_photo(kit, jpeg((400, 200), exif=exif)), size)
    seen = ImageOps.exif_transpose(opened(made.jpeg))
    assert seen.size == (200, 400)
    top = seen.getpixel((100, 20))
    assert isinstance(top, tuple)
    assert top[0] > 120 > top[2]


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP", "GIF", "AVIF"])
def test_original_that_is_no_jpeg_becomes_one_of_full_size(
    kit: PressKit, add_photo: AddPhoto, copy: Copy, kind: str
) -> None:
    buffer = BytesIO()
    scene((500, 300)).save(buffer, kind)
    image = opened(copy(add_photo(kit, buffer.getvalue()))[0].jpeg)
    assert (image.size, image.format) == ((500, 300), "JPEG")


def test_only_the_part_chosen_for_a_photo_is_in_its_copy(kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    framing = Framing(0.5, 0.25, 1.0, 1.0)
    kit = add_photo(add_photo(kit, jpeg((400, 200))), jpeg((400, 200)), framing=framing)
    for size in CopySize:
        first, second = copy(kit, size)
        assert (opened(first.jpeg).size, opened(second.jpeg).size) == ((400, 200), (200, 150))


def test_copy_for_print_says_how_dense_it_is(kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    kit = add_photo(kit, jpeg((6000, 4000)))
    (for_print,), (for_screens,) = copy(kit, CopySize.PRINT), copy(kit, CopySize.WEB)
    assert opened(for_print.jpeg).info["dpi"] == (300, 300)
    assert max(opened(for_print.jpeg).size) >= 3000
    assert opened(for_screens.jpeg).info["dpi"] == (72, 72)  # what EXIF says where nobody knows


@pytest.mark.parametrize("size", CopySize)
def test_same_kit_gives_the_same_bytes(
    kit: PressKit, add_photo: AddPhoto, copy: Copy, tmp_path: Path, size: CopySize
) -> None:
    kit = add_photo(add_photo(kit, jpeg((300, 200))), jpeg((200, 300), progressive=True))
    first, kept = copy(kit, size), copy(kit, size)
    shutil.rmtree(tmp_path / "renditions", ignore_errors=True)
    assert first == kept == copy(kit, size)


def test_words_change_without_the_picture_being_made_anew(
    kit: PressKit, add_photo: AddPhoto, copy: Copy, tmp_path: Path
) -> None:
    kit = add_photo(kit, jpeg((300, 200)))
    (first,) = copy(kit, CopySize.WEB)
    (kept,) = (tmp_path / "renditions").iterdir()
    before = kept.stat().st_ino
    (photo,) = kit.photos
    changed = replace(kit, photos=(replace(photo, photo=replace(photo.photo, creator="Somebody Else")),))
    (second,) = copy(changed, CopySize.WEB)
    assert kept.stat().st_ino == before  # not written again
    assert pixels(second.jpeg) == pixels(first.jpeg)
    assert b"Somebody Else" in second.jpeg


def test_caption_without_a_picture_has_no_copy(kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    kit = add_photo(add_photo(kit, None), jpeg())
    assert [(made.number, made.name) for made in copy(kit)] == [(2, "reading-garden_photo02.jpg")]
    assert copy(replace(kit, photos=kit.photos[:1])) == []


def test_names_are_made_of_slug_and_number(kit: PressKit, add_photo: AddPhoto) -> None:
    kit = add_photo(add_photo(kit, jpeg()), jpeg())
    assert file_names_of(kit) == {1: "reading-garden_photo01.jpg", 2: "reading-garden_photo02.jpg"}
    assert file_names_of(kit, "EMBARGOED-")[2] == "EMBARGOED-reading-garden_photo02.jpg"


def test_names_sort_in_the_order_of_the_photos(kit: PressKit) -> None:
    photos = tuple(KitPhoto(number, Photo(number), None) for number in range(1, 121))
    names = list(file_names_of(replace(kit, photos=photos)).values())
    assert names[0] == "reading-garden_photo001.jpg"
    assert names == sorted(names)


def test_kit_without_a_slug_is_called_by_its_title(kit: PressKit, add_photo: AddPhoto) -> None:
    kit = replace(add_photo(kit, jpeg()), slug=" ")
    assert file_names_of(kit) == {1: "Reading-Garden_photo01.jpg"}
    assert file_names_of(replace(kit, title=ByLanguage())) == {1: "press-kit_photo01.jpg"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # the kit is never changed, only copied
@given(slug=st.text(max_size=200), prefix=st.text(max_size=20))
def test_any_slug_gives_a_name_that_every_system_takes(kit: PressKit, slug: str, prefix: str) -> None:
    named = replace(kit, slug=slug, photos=(KitPhoto(1, Photo(1), None),))
    (name,) = file_names_of(named, prefix).values()
    assert name.endswith("_photo01.jpg")
    assert len(name.encode()) <= 143
    assert not set(name) & set('/\\:*?"<>|\0')
    assert name.isprintable()
    assert not name.startswith((".", " ", "-"))


@pytest.mark.parametrize("size", CopySize)
def test_missing_original_is_named_by_number(kit: PressKit, add_photo: AddPhoto, copy: Copy, size: CopySize) -> None:
    kit = add_photo(add_photo(kit, jpeg()), jpeg())
    path = kit.photos[1].path
    assert path is not None
    path.unlink()
    with pytest.raises(PictureMissing) as raised:
        copy(kit, size)
    assert (raised.value.path, raised.value.number) == (path, 2)


@pytest.mark.parametrize("size", CopySize)
def test_damaged_original_is_named_by_number(kit: PressKit, add_photo: AddPhoto, copy: Copy, size: CopySize) -> None:
    kit = add_photo(add_photo(kit, jpeg()), jpeg((300, 200))[:900])
    with pytest.raises(NotAPhoto) as raised:
        copy(kit, size)
    assert (raised.value.reason, raised.value.number) == ("damaged", 2)
    assert "photo 2" in sentence(raised.value)


def test_original_that_is_not_the_one_taken_in_does_not_leave(kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    data = jpeg()
    assert copy(add_photo(kit, data, sha256=sha256(data).hexdigest()))
    with pytest.raises(NotAPhoto) as raised:
        copy(add_photo(kit, jpeg((30, 20)), sha256=sha256(data).hexdigest()))
    assert (raised.value.reason, raised.value.number) == ("damaged", 1)


def test_original_that_cannot_be_read_is_a_problem(kit: PressKit, copy: Copy, tmp_path: Path) -> None:
    folder = tmp_path / "folder.jpg"
    folder.mkdir()
    with pytest.raises(FileUnreadable) as raised:
        copy(replace(kit, photos=(KitPhoto(1, Photo(1, sha256="a"), folder),)))
    assert raised.value.path == folder


def test_copies_are_counted_and_come_in_order(kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    for width in (900, 30, 500, 20, 10):
        kit = add_photo(kit, jpeg((width, 20)))
    seen: list[tuple[int, int]] = []
    made = copy(kit, CopySize.WEB, progress=lambda done, total: seen.append((done, total)))
    assert [each.number for each in made] == [1, 2, 3, 4, 5]
    assert [opened(each.jpeg).width for each in made] == [900, 30, 500, 20, 10]
    assert seen == [(number, 5) for number in range(1, 6)]


def test_copying_stops_when_it_is_cancelled(kit: PressKit, add_photo: AddPhoto, tmp_path: Path) -> None:
    for _ in range(6):
        kit = add_photo(kit, jpeg())
    wanted = [False]
    running = copies(kit, CopySize.WEB, renditions=tmp_path / "renditions", cancelled=lambda: wanted[0])
    assert next(running).number == 1
    wanted[0] = True
    with pytest.raises(Cancelled):
        next(running)


def test_photos_are_made_as_they_are_asked_for(kit: PressKit, add_photo: AddPhoto, tmp_path: Path) -> None:
    for width in range(10, 50, 5):
        kit = add_photo(kit, jpeg((width, 20)))
    running = copies(kit, CopySize.WEB, renditions=tmp_path / "renditions")
    next(running)
    running.close()
    assert len(list((tmp_path / "renditions").iterdir())) <= 3


def test_photos_of_a_long_slug_keep_titles_of_their_own(kit: PressKit, add_photo: AddPhoto, copy: Copy) -> None:
    for _ in range(2):
        kit = add_photo(kit, jpeg((90, 60)))
    made = copy(replace(kit, slug="quarry-bay-" * 9), CopySize.WEB)
    titles = [b"-bay-q_photo01", b"-bay-q_photo02"]
    for number, title in enumerate(titles):
        assert [title in each.jpeg for each in made] == [each is made[number] for each in made]
