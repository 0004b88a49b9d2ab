"""Photos made ready for print, from every kind of file a picture desk is sent."""

import os
import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageCms, ImageDraw

from mediadesk.press_kit.pixels import Order
from mediadesk.press_kit.renditions import Rendition, make, make_all, make_each, trim
from mediadesk.records.framing import Box, View, cut
from mediadesk.records.photo import Framing
from mediadesk.records.problems import Cancelled, NotAPhoto, PictureMissing

Save = Callable[..., Path]


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Saves an image as `name` and returns its path."""

    def saved(image: Image.Image, name: str, **options: object) -> Path:
        path = tmp_path / name
        image.save(path, **options)  # type: ignore[arg-type]
        return path

    return saved


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "renditions"


def scene(size: tuple[int, int] = (400, 200)) -> Image.Image:
    """Red on the left, blue on the right, so that a turn shows."""
    image = Image.new("RGB", size, (200, 30, 30))
    ImageDraw.Draw(image).rectangle((size[0] // 2, 0, *size), fill=(30, 30, 200))
    return image


def opened(rendition: Rendition) -> Image.Image:
    image = Image.open(BytesIO(rendition.jpeg))
    assert image.size == rendition.size
    assert image.mode == "RGB"
    return image


def near(pixel: object, wanted: tuple[int, int, int], most: int = 14) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(int(a) - b) <= most for a, b in zip(pixel, wanted, strict=True))


@pytest.mark.parametrize(("orientation", "top_left"), [(1, (200, 30, 30)), (6, (200, 30, 30)), (8, (30, 30, 200))])
def test_turned_photo_stands_upright(
    save: Save, folder: Path, orientation: int, top_left: tuple[int, int, int]
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    image = opened(make(Order(save(scene((1600, 800)), "t.jpg", exif=exif), 400), folder))
    assert image.size == ((400, 200) if orientation == 1 else (200, 400))
    assert near(image.getpixel((5, 5)), top_left)


def test_photo_is_made_smaller_never_larger(save: Save, folder: Path) -> None:
    path = save(scene((1200, 900)), "a.jpg")
    assert make(Order(path, 600), folder).size == (600, 450)
    assert make(Order(path, 5000), folder).size == (1200, 900)


def test_picture_of_one_pixel_is_a_picture(save: Save, folder: Path) -> None:
    assert make(Order(save(Image.new("RGB", (1, 1), "red"), "dot.png"), 1500), folder).size == (1, 1)


def test_strip_of_a_picture_keeps_a_pixel_of_height(save: Save, folder: Path) -> None:
    assert make(Order(save(Image.new("L", (4000, 2)), "strip.png"), 500), folder).size == (500, 1)


def test_cmyk_becomes_rgb(save: Save, folder: Path) -> None:
    path = save(Image.new("CMYK", (300, 200), (0, 255, 255, 0)), "c.jpg")
    pixel = opened(make(Order(path, 100), folder)).getpixel((50, 30))
    assert isinstance(pixel, tuple)
    assert pixel[0] > 180
    assert pixel[1] < 70


def test_wide_gamut_is_brought_to_srgb(save: Save, folder: Path) -> None:
    plain = save(Image.new("RGB", (200, 100), (120, 200, 80)), "plain.jpg", quality=95)
    swapped = save(
        Image.new("RGB", (200, 100), (120, 200, 80)), "p3.jpg", quality=95, icc_profile=_with_red_and_green_swapped()
    )
    assert near(opened(make(Order(plain, 200), folder)).getpixel((9, 9)), (120, 200, 80))
    assert not near(opened(make(Order(swapped, 200), folder)).getpixel((9, 9)), (120, 200, 80))


def test_damaged_colour_profile_does_not_spoil_a_photo(save: Save, folder: Path) -> None:
    path = save(scene(), "icc.jpg", icc_profile=b"no profile")
    assert near(opened(make(Order(path, 400), folder)).getpixel((9, 9)), (200, 30, 30))


def test_sixteen_bits_become_eight(save: Save, folder: Path) -> None:
    image = Image.new("I;16", (40, 20), 32768)
    assert near(opened(make(Order(save(image, "deep.png"), 40), folder)).getpixel((9, 9)), (128, 128, 128))


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparent_ground_is_paper(save: Save, folder: Path, mode: str) -> None:
    image = Image.new("RGBA", (40, 20), (255, 0, 0, 0))
    name = f"{mode}.png"
    path = save(image.quantize() if mode == "P" else image.convert(mode), name)
    assert near(opened(make(Order(path, 40), folder)).getpixel((9, 9)), (255, 255, 255))


@pytest.mark.parametrize("mode", ["L", "1", "P", "F", "YCbCr", "HSV"])
def test_other_kinds_of_pixels_become_rgb(save: Save, folder: Path, mode: str) -> None:
    name = "x.tif" if mode in ("F", "YCbCr") else "x.png"
    image = scene((60, 30)).convert("RGB" if mode == "HSV" else mode)
    assert opened(make(Order(save(image, name), 60), folder)).size == (60, 30)


def test_two_hundred_megapixels_are_taken(save: Save, folder: Path) -> None:
    path = save(Image.new("L", (20_000, 10_000)), "huge.jpg")
    assert make(Order(path, 500), folder).size == (500, 250)


def test_more_pixels_than_anybody_sends_are_refused(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "bomb.png"
    header = struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 9)), (b"IEND", b"")]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in chunks))
    with pytest.raises(NotAPhoto) as raised:
        make(Order(path, 500), folder)
    assert raised.value.reason == "too_many_pixels"


def test_truncated_photo_is_damaged(save: Save, folder: Path) -> None:
    path = save(Image.effect_noise((900, 600), 60).convert("RGB"), "cut.jpg")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(NotAPhoto) as raised:
        make(Order(path, 400), folder)
    assert (raised.value.path, raised.value.reason) == (path, "damaged")


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n", b"GIF89a" + b"\0" * 40, b"%!PS-Adobe EPSF\n"])
def test_file_that_is_no_photo_is_refused(tmp_path: Path, folder: Path, content: bytes) -> None:
    path = tmp_path / "x.jpg"
    path.write_bytes(content)
    with pytest.raises(NotAPhoto) as raised:
        make(Order(path, 400), folder)
    assert raised.value.reason == "kind"


def test_nothing_but_pixels_goes_along(save: Save, folder: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "SecretDescription"
    path = save(scene(), "m.jpg", exif=exif, comment="SecretComment", icc_profile=_srgb(), dpi=(300, 300))
    jpeg = make(Order(path, 400), folder).jpeg
    assert b"Secret" not in jpeg
    assert b"ICC_PROFILE" not in jpeg
    assert b"Exif" not in jpeg


@pytest.mark.parametrize("orientation", [1, 6, 8])
def test_part_of_a_photo_is_cut_as_the_viewer_sees_it(save: Save, folder: Path, orientation: int) -> None:
    seen = scene((1200, 800))
    ImageDraw.Draw(seen).rectangle((300, 200, 599, 399), fill=(20, 160, 20))
    stored = {1: seen, 6: seen.rotate(90, expand=True), 8: seen.rotate(-90, expand=True)}[orientation]
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = save(stored, "part.jpg", exif=exif, quality=95)
    part = opened(make(Order(path, 150, framing=Framing(0.25, 0.25, 0.5, 0.5)), folder))
    assert part.size == (150, 100)
    assert all(near(part.getpixel(place), (20, 160, 20)) for place in [(5, 5), (144, 5), (5, 94), (144, 94)])
    assert make(Order(path, 5000, framing=Framing(0.25, 0.25, 0.5, 0.5)), folder).size == (300, 200)


def test_narrowest_part_keeps_a_pixel(save: Save, folder: Path) -> None:
    path = save(scene((40, 20)), "s.png")
    assert make(Order(path, 100, framing=Framing(0.999, 0.999, 1.0, 1.0)), folder).size == (1, 1)


@pytest.mark.parametrize(
    "crop", [Framing(0.5, 0, 0.5, 1), Framing(-0.1, 0, 1, 1), Framing(0, 0, 1, 1.1), Framing(1, 1, 0, 0)]
)
def test_part_outside_a_photo_is_refused(save: Save, folder: Path, crop: Framing) -> None:
    with pytest.raises(ValueError, match="no part"):
        make(Order(save(scene(), "o.png"), 100, framing=crop), folder)


def corners(image: Image.Image) -> str:
    """The colours of the corners, from the top left one clockwise, by their first letters."""
    named = {"r": (200, 30, 30), "g": (20, 160, 20), "b": (30, 30, 200), "y": (220, 220, 20)}
    width, height = image.size
    places = [(4, 4), (width - 5, 4), (width - 5, height - 5), (4, height - 5)]
    return "".join(
        next((name for name, colour in named.items() if near(image.getpixel(place), colour, 30)), "-")
        for place in places
    )


def quartered(size: tuple[int, int] = (400, 200)) -> Image.Image:
    """Red, green, blue and yellow, from the top left quarter clockwise."""
    image, (x, y) = Image.new("RGB", size, (200, 30, 30)), (size[0] // 2, size[1] // 2)
    draw = ImageDraw.Draw(image)
    for corner, colour in (((x, 0), (20, 160, 20)), ((x, y), (30, 30, 200)), ((0, y), (220, 220, 20))):
        draw.rectangle((*corner, corner[0] + x, corner[1] + y), fill=colour)
    return image


@pytest.mark.parametrize(
    ("framing", "wanted", "size"),
    [
        (Framing(quarter_turns=1), "yrgb", (200, 400)),
        (Framing(quarter_turns=2), "byrg", (400, 200)),
        (Framing(quarter_turns=3), "gbyr", (200, 400)),
        (Framing(is_mirrored=True), "gryb", (400, 200)),
        (Framing(quarter_turns=1, is_mirrored=True), "rybg", (200, 400)),
        (Framing(0.5, 0.0, 1.0, 0.5, quarter_turns=1), "rrrr", (100, 200)),
    ],
)
def test_photo_leaves_turned_mirrored_and_cropped(
    save: Save, folder: Path, framing: Framing, wanted: str, size: tuple[int, int]
) -> None:
    image = opened(make(Order(save(quartered(), "q.png"), 4000, 95, framing), folder))
    assert (corners(image), image.size) == (wanted, size)
    assert View((400, 200), framing).size == size


@pytest.mark.parametrize("angle", [-15, -3.3, 0.1, 7, 45])
@pytest.mark.parametrize("box", [Box(), Box(0.3, 0.25, 0.7, 0.8)])
def test_straightened_photo_has_no_empty_corner(save: Save, folder: Path, angle: float, box: Box) -> None:
    path = save(Image.new("RGB", (900, 600), (250, 250, 250)), "white.png")
    image = opened(make(Order(path, 4000, framing=cut(Framing(angle=angle), box)), folder))
    assert image.getchannel("G").getextrema()[0] > 240


@pytest.mark.parametrize("edge", [300, 4000])
@pytest.mark.parametrize("turns", range(4))
def test_spot_of_the_original_is_where_the_geometry_says(save: Save, folder: Path, edge: int, turns: int) -> None:
    image = Image.new("RGB", (900, 600), (250, 250, 250))
    ImageDraw.Draw(image).ellipse((340, 190, 380, 230), fill=(200, 30, 30))
    framing = Framing(0.2, 0.2, 0.9, 0.8, quarter_turns=turns, angle=-9, is_mirrored=turns > 1)
    made = opened(make(Order(save(image, "spot.png"), edge, framing=framing), folder))
    x, y = View((900, 600), framing).seen((0.4, 0.35))
    assert near(made.getpixel((round(x * made.width), round(y * made.height))), (200, 30, 30), 30)
    assert max(made.size) == min(edge, max(View((900, 600), framing).size))


def test_picture_framed_otherwise_is_another_rendition(save: Save, folder: Path) -> None:
    path = save(quartered(), "key.png")
    framings = [
        *(None, Framing(left=0.1), Framing(left=0.2), Framing(quarter_turns=1), Framing(quarter_turns=2)),
        *(Framing(is_mirrored=True), Framing(angle=1.0), Framing(angle=-1.0), Framing(angle=1.001)),
    ]
    made = [make(Order(path, 300, framing=framing), folder) for framing in framings]
    assert len({each.key for each in made}) == len(framings)
    assert len(list(folder.iterdir())) == len(framings)


def test_turned_tiff_is_turned_once(save: Save, folder: Path) -> None:
    image = opened(make(Order(save(scene((800, 400)), "t.tif", tiffinfo={0x0112: 6}), 400), folder))
    assert image.size == (200, 400)
    assert near(image.getpixel((100, 5)), (200, 30, 30))


@pytest.mark.parametrize("name", ["g.gif", "a.avif", "w.webp"])
def test_every_kind_of_file_that_is_taken_in_can_leave(save: Save, folder: Path, name: str) -> None:
    assert make(Order(save(scene((300, 200)), name), 150), folder).size == (150, 100)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
def test_broken_exif_does_not_spoil_a_photo(save: Save, folder: Path) -> None:
    path = save(scene(), "e.jpg", exif=b"Exif\0\0II*\0\xff\xff\xff\xff")
    assert make(Order(path, 100), folder).size == (100, 50)


@pytest.mark.parametrize(("width", "wanted"), [(801, 201), (640, 160), (600, 200), (560, 200), (180, 180), (1400, 175)])
def test_size_that_decodes_at_once_is_taken_where_it_is_large_enough(
    save: Save, folder: Path, width: int, wanted: int
) -> None:
    path = save(scene((width, width // 2)), "at-once.jpg")
    limit = max(200, wanted)
    assert make(Order(path, limit, enough=160), folder).size[0] == wanted


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
@pytest.mark.parametrize(("size", "orientation"), [((803, 601), 1), ((1201, 350), 6), ((7, 900), 1)])
def test_sizes_made_together_are_the_ones_made_alone(
    save: Save, tmp_path: Path, name: str, size: tuple[int, int], orientation: int
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = save(Image.effect_noise(size, 60).convert("RGB"), name, exif=exif)
    crop = Framing(0.1, 0.2, 0.7, 0.9)
    orders = [Order(path, 400, 90, enough=350), Order(path, 300), Order(path, 150), Order(path, 90, framing=crop)]
    together = make_each(orders, tmp_path / "together")
    assert together == [make(order, tmp_path / f"{order.longest_edge}") for order in orders]
    assert make_each(orders, tmp_path / "together") == together


def test_strip_that_decodes_at_once_keeps_a_pixel_of_width(save: Save, folder: Path) -> None:
    path = save(Image.new("RGB", (7, 900)), "upright-strip.jpg")
    assert make(Order(path, 160, enough=100), folder).size == (1, 113)


def test_finer_rendition_is_not_taken_for_a_coarser_one(save: Save, folder: Path) -> None:
    path = save(Image.effect_noise((300, 200), 60), "q.jpg")
    assert len(make(Order(path, 300, 95), folder).jpeg) > len(make(Order(path, 300, 40), folder).jpeg)


def test_kept_rendition_is_used_again_and_a_torn_one_is_not(save: Save, folder: Path) -> None:
    order = Order(save(scene(), "k.jpg"), 200)
    first = make(order, folder)
    (kept,) = folder.iterdir()
    other = BytesIO()
    Image.new("RGB", (7, 5)).save(other, "JPEG")
    kept.write_bytes(other.getvalue())
    assert make(order, folder).size == (7, 5)
    kept.write_bytes(first.jpeg[:-40])
    assert make(order, folder) == first


def test_changed_file_is_made_anew(save: Save, folder: Path) -> None:
    path = save(scene(), "c.jpg")
    first = make(Order(path, 200), folder)
    save(scene((300, 300)), "c.jpg")
    assert make(Order(path, 200), folder).key != first.key


def test_folder_that_cannot_be_written_to_costs_nothing_but_time(save: Save, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert make(Order(save(scene(), "b.jpg"), 200), blocked / "renditions").size == (200, 100)


def test_what_was_not_used_for_longest_goes_first(save: Save, folder: Path) -> None:
    orders = [Order(save(scene((100, 100 + number)), f"{number}.jpg"), 50) for number in range(4)]
    kept = {}
    for number, order in enumerate(orders):
        before = set(folder.glob("*"))
        make(order, folder)
        (kept[number],) = set(folder.glob("*")) - before
        os.utime(kept[number], (number, number))
    make(orders[0], folder)
    room = sum(kept[number].stat().st_size for number in (0, 3))
    trim(folder, room)
    assert set(folder.iterdir()) == {kept[0], kept[3]}
    trim(folder, 0)
    assert list(folder.iterdir()) == []
    trim(folder / "gone")


def test_photos_are_counted_and_can_be_stopped(save: Save, folder: Path) -> None:
    orders = [Order(save(scene((100, 100 + number)), f"{number}.jpg"), 50) for number in range(3)]
    seen: list[tuple[int, int]] = []
    made = make_all([*orders, Order(folder / "gone.jpg", 50)], folder, lambda done, total: seen.append((done, total)))
    assert set(made) == set(orders)
    assert seen == [(1, 3), (2, 3), (3, 3)]
    with pytest.raises(Cancelled):
        make_all(orders, folder, cancelled=lambda: True)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _srgb() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _with_red_and_green_swapped() -> bytes:
    """A profile whose primaries are not those of sRGB: its tags rXYZ and gXYZ change names."""
    profile = _srgb().replace(b"sRGB", b"wide")
    profile = profile.replace("sRGB".encode("utf-16-be"), "wide".encode("utf-16-be"))
    table = bytearray(profile[128:400])
    red, green = table.find(b"rXYZ"), table.find(b"gXYZ")
    table[red : red + 4], table[green : green + 4] = b"gXYZ", b"rXYZ"
    return profile[:128] + bytes(table) + profile[400:]


def test_picture_that_goes_while_pages_are_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(PictureMissing) as missed:
        make(Order(tmp_path / "gone.jpg", 50), tmp_path / "renditions")
    assert missed.value.path == tmp_path / "gone.jpg"
