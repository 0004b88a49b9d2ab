"""XMP files that photo programs leave beside pictures they do not write into."""

import pytest

from mediadesk.intake import photo_files

from . import pictures


def _said(caption: str) -> bytes:
    return pictures.packet(pictures.per_language("dc:description", en=caption))


@pytest.mark.parametrize("name", ["a.xmp", "a.jpg.xmp"])
def test_file_beside_a_picture_is_read_with_it(tmp_path, name):
    path = pictures.kept(tmp_path, pictures.jpeg())
    pictures.kept(tmp_path, _said("The pier"), name)
    assert photo_files.look_at(path).captions.en == "The pier"


def test_file_beside_a_picture_counts_more_than_what_is_in_it(tmp_path):
    older = pictures.iptc_segment(pictures.datasets({120: b"Old"}), pictures.resource(0x0425, b"x" * 16))
    inside = pictures.per_language("dc:description", en="Inside") + pictures.listed("dc:creator", "Ivan Chu")
    data = pictures.jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + pictures.packet(inside)), older)
    path = pictures.kept(tmp_path, data)
    pictures.kept(tmp_path, _said("Beside"), "a.xmp")
    found = photo_files.look_at(path)
    assert (found.caption, found.creator) == ("Beside", "Ivan Chu")


def test_broken_or_huge_file_beside_a_picture_is_passed_over(tmp_path):
    path = pictures.kept(tmp_path, pictures.with_xmp(pictures.per_language("dc:description", en="Inside")))
    pictures.kept(tmp_path, b"<x:xmpmeta <<<", "a.xmp")
    assert photo_files.look_at(path).captions.en == "Inside"
    with (tmp_path / "a.jpg.xmp").open("wb") as file:
        file.truncate(9_000_000)
    assert photo_files.look_at(path).captions.en == "Inside"
