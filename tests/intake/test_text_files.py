import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.intake.text_files import ENCODINGS, LARGEST, decode, family, read_text
from mediadesk.records.problems import (
    FileEmpty,
    FileMissing,
    FileTooLarge,
    FileUnreadable,
    NotInEncoding,
    NotText,
    Problem,
)

HANT = "新聞稿\n鰂魚涌避風塘加固工程下周展開\n施工期間，船隻須以慢速通過，預計需時九個月。喺嘅啲\n"
HANS = "新闻稿\n云岭发布新一代采茶机器人\n首批设备将于八月交付三省的合作社，租赁方案同时推出。\n"
JAPANESE = "氏名,媒体,メール\n森川 健司,潮風社,mori@shio.example\n"
WESTERN = "Café opens\n\n“A naïve façade,” said Zoë Björk. It cost £4 – no more.\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (HANT, "utf-8"),
        (HANT, "utf-8-sig"),
        (HANT, "utf-16"),
        (HANT, "utf-16-le"),
        (HANT, "utf-16-be"),
        (HANT, "big5hkscs"),
        (HANS, "gb18030"),
        (HANS, "utf-16"),
        (JAPANESE, "cp932"),
        (WESTERN, "cp1252"),
        (WESTERN, "utf-8"),
    ],
)
def test_text_is_read_in_the_encoding_it_was_written_in(tmp_path: Path, text: str, encoding: str) -> None:
    file = tmp_path / "release.txt"
    file.write_bytes(text.encode(encoding))
    source = read_text(file)
    assert source.text == text
    assert source.encoding == encoding


def test_one_chinese_name_among_ascii_lines_is_read_right(tmp_path: Path) -> None:
    text = "Press release\n" * 200 + "Contact: 陳嘉欣 (Grace Chan)\n"
    assert decode(text.encode("big5hkscs"), tmp_path).text == text


def test_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        read_text(tmp_path / "nowhere.txt")


def test_path_through_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    with pytest.raises(FileMissing):
        read_text(tmp_path / "a.txt" / "b.txt")


def test_folder_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_text(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b" \r\n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n \n", "\u00a0\n".encode()]
)
def test_file_of_blanks_is_empty(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "empty.txt"
    file.write_bytes(content)
    with pytest.raises(FileEmpty):
        read_text(file)


def test_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as handle:
        handle.truncate(100 * 1024 * 1024)
    with pytest.raises(FileTooLarge) as problem:
        read_text(file)
    assert problem.value.limit == LARGEST


@pytest.mark.parametrize(
    ("content", "looks_like"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "PDF"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", "JPEG"),
        (b"PK\x03\x04\x14\x00\x06\x00word/document.xml", "ZIP"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x00\x01\x02\x03\x04\x05\x06\x07" * 40, "binary"),
    ],
)
def test_file_that_only_calls_itself_txt_is_named_for_what_it_is(
    tmp_path: Path, content: bytes, looks_like: str
) -> None:
    file = tmp_path / "release.txt"
    file.write_bytes(content)
    with pytest.raises(NotText) as problem:
        read_text(file)
    assert problem.value.looks_like == looks_like


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "big5hkscs"])
def test_text_is_read_in_the_encoding_asked_for(tmp_path: Path, codec: str) -> None:
    file = tmp_path / "release.txt"
    file.write_bytes(HANT.encode(codec))
    assert read_text(file, family(codec)).text == HANT


def test_encoding_asked_for_beats_the_one_found(tmp_path: Path) -> None:
    data = "A naïve façade\n".encode("cp1252")
    assert decode(data, tmp_path, "gb18030").encoding == "gb18030"
    assert decode(data, tmp_path).text != decode(data, tmp_path, "gb18030").text


@pytest.mark.parametrize(
    ("text", "codec", "asked"),
    [
        (HANT, "big5hkscs", "utf-8"),
        (HANT, "big5hkscs", "utf-16"),
        (HANT, "utf-8", "big5hkscs"),
        (HANT, "utf-8", "cp1252"),
        (HANT, "utf-16-le", "cp1252"),
        (WESTERN, "utf-8", "utf-16"),
        (WESTERN, "utf-16", "utf-8"),
        (WESTERN, "cp1252", "utf-8"),
        (WESTERN + "!", "utf-16-le", "utf-32"),
    ],
)
def test_wrong_encoding_asked_for_is_refused_rather_than_read_with_holes(
    tmp_path: Path, text: str, codec: str, asked: str
) -> None:
    with pytest.raises(NotInEncoding) as problem:
        decode(text.encode(codec), tmp_path, asked)
    assert problem.value.encoding == ENCODINGS[asked]


def test_damaged_text_may_be_asked_for_as_what_it_was_found_to_be(tmp_path: Path) -> None:
    data = (HANT * 20).encode("big5hkscs") + b"\xff\xff\n"
    found = decode(data, tmp_path)
    assert decode(data, tmp_path, family(found.encoding)) == found


@given(data=st.binary(min_size=1, max_size=400), asked=st.sampled_from(sorted(ENCODINGS)))
def test_any_bytes_are_read_in_the_encoding_asked_for_or_refused_with_a_problem(data: bytes, asked: str) -> None:
    try:
        source = decode(data, Path("release.txt"), asked)
    except Problem:
        return
    assert family(source.encoding) == asked
