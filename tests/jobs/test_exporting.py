import email
import json
import resource
import subprocess
import sys
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from email.policy import SMTP

import pypdfium2
import pytest

from mediadesk.jobs import embargoing, exporting
from mediadesk.jobs.formats import PER_LANGUAGE, ending
from mediadesk.records.languages import Language
from mediadesk.records.problems import Cancelled, NoSuchRecord, NothingToExport, NotWritable
from mediadesk.records.release import Embargo
from tests.overrides import NO_REASON


def _words_of(path):
    document = pypdfium2.PdfDocument(path)
    try:
        return "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def test_a_release_leaves_as_pdf_with_its_words(library, release, tmp_path):
    (path,) = exporting.export_release(library, release.id, "pdf", tmp_path / "out.pdf", NO_REASON)
    assert "museum of paper kites" in _words_of(path).replace("\r\n", " ")


def test_plain_text_and_json_say_the_same(library, release, tmp_path):
    (text,) = exporting.export_release(library, release.id, "txt", tmp_path / "out.txt", NO_REASON)
    (data,) = exporting.export_release(library, release.id, "json", tmp_path / "out.json", NO_REASON)
    assert "Kite museum opens on the hill" in text.read_text(encoding="utf-8")
    assert json.loads(data.read_text(encoding="utf-8"))["headline"] == "Kite museum opens on the hill"


def test_the_same_release_gives_the_same_bytes(library, release, tmp_path):
    one, other = (
        exporting.export_release(library, release.id, "pdf", tmp_path / name, NO_REASON)[0] for name in ("a", "b")
    )
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize("form", PER_LANGUAGE)
def test_a_file_for_each_language_has_that_language_alone(library, release, tmp_path, form):
    library.releases.start_text(release.id, Language.ZH_HANT)
    files = exporting.export_release(library, release.id, form, tmp_path / "texts", NO_REASON)
    assert [path.name for path in files] == [f"{release.slug}.{tag}.{ending(form)}" for tag in ("en", "zh-Hant")]
    english, chinese = map(_readable, files)
    own, other = ("Ends/", "完／") if form == "govhk" else ("Press Release", "新聞稿")
    assert own in english
    assert other in chinese
    assert other not in english


def _readable(path):
    if path.suffix == ".eml":
        return email.message_from_bytes(path.read_bytes(), policy=SMTP).get_body(("plain",)).get_content()
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/document.xml").decode("utf-8")


def test_several_languages_go_into_a_folder(library, release, tmp_path):
    library.releases.start_text(release.id, Language.ZH_HANT)
    files = exporting.export_release(library, release.id, "txt", tmp_path / "texts", NO_REASON)
    assert [path.name for path in files] == [f"{release.slug}.en.txt", f"{release.slug}.zh-Hant.txt"]
    assert all(path.is_file() for path in files)


def test_a_file_in_an_existing_folder_is_named_after_the_release(library, release, tmp_path):
    (path,) = exporting.export_release(library, release.id, "pdf", tmp_path, NO_REASON)
    assert path == tmp_path / f"{release.slug}.pdf"


def test_a_language_that_has_no_text_is_a_problem(library, release, tmp_path):
    with pytest.raises(NothingToExport):
        exporting.export_release(library, release.id, "txt", tmp_path / "out.txt", NO_REASON, [Language.ZH_HANS])
    assert not (tmp_path / "out.txt").exists()


def test_a_stopped_export_leaves_the_older_file(library, release, tmp_path):
    target = tmp_path / "out.pdf"
    target.write_text("older")
    with pytest.raises(Cancelled):
        exporting.export_release(library, release.id, "pdf", target, NO_REASON, cancelled=lambda: True)
    assert target.read_text() == "older"


def test_a_folder_that_is_not_there_is_not_writable(library, release, tmp_path):
    with pytest.raises(NotWritable):
        exporting.export_release(library, release.id, "txt", tmp_path / "none" / "out.txt", NO_REASON)


def test_a_release_that_is_not_there_is_said_so(library, tmp_path):
    with pytest.raises(NoSuchRecord):
        exporting.export_release(library, 7, "txt", tmp_path / "out.txt", NO_REASON)


def test_a_full_disk_leaves_the_older_file_and_nothing_else(tmp_path):
    """A file of one byte too many stands for the full disk: the system refuses the same write."""
    target = tmp_path / "out.txt"
    target.write_text("older")
    program = (
        "import signal, sys; from pathlib import Path; from mediadesk.jobs import writing\n"
        "from mediadesk.records.problems import DiskFull\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "try: writing.write(Path(sys.argv[1]), b'x' * 5000)\n"
        "except DiskFull: sys.exit(7)\n"
    )
    small = (4096, 4096)
    done = subprocess.run(
        [sys.executable, "-c", program, str(target)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, small),
    )
    assert done.returncode == 7
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["out.txt"]
    assert target.read_text() == "older"


def test_where_the_users_data_cannot_be_written_the_pdf_is_made_all_the_same(library, release, tmp_path, own_user_data):
    own_user_data.write_text("a file where the folder should be")
    assert exporting.export_release(library, release.id, "pdf", tmp_path / "out.pdf", NO_REASON)[0].is_file()


def test_a_file_is_named_so_that_every_system_takes_it(library, release, tmp_path):
    library.releases.save(replace(release, slug="aux"))
    (path,) = exporting.export_release(library, release.id, "json", tmp_path, NO_REASON)
    assert path == tmp_path / "_aux.json"


def test_files_of_an_embargoed_release_say_so_in_their_names(library, release, tmp_path):
    library.releases.start_text(release.id, Language.ZH_HANT)
    slug = library.releases.get(release.id).slug
    mark = "EMBARGOED-until-2099-03-18-1100-HKT-"
    embargo = Embargo(datetime(2099, 3, 18, 3, tzinfo=UTC))
    embargoing.set_embargo(library, release.id, embargo, now=datetime(2027, 3, 1, tzinfo=UTC), who="Karen Lau")

    for form in ("pdf", "json", "txt"):
        for path in exporting.export_release(library, release.id, form, tmp_path, NO_REASON):
            assert path.name.startswith(f"{mark}{slug}.")
    (bundled,) = exporting.export_release(library, release.id, "zip", tmp_path, NO_REASON)
    assert mark in bundled.name

    (chosen,) = exporting.export_release(library, release.id, "pdf", tmp_path / "mine.pdf", NO_REASON)
    assert chosen.name == "mine.pdf"
