"""Documents on the command line: what is said of them, and how the command ends."""

import hashlib
from email.message import EmailMessage
from pathlib import Path

from mediadesk.jobs import importing
from tests.intake.documents import packages
from tests.intake.documents.test_hostile import FERRY

_CHANGED = packages.word(
    packages.paragraph("Silver Strand Ferry Launches Boats")
    + f"<w:p>{packages.run('The company today launched ')}<w:ins w:author='Ben Ho'>{packages.run('two ')}</w:ins>"
    + f"{packages.run('boats that carry passengers across the harbour every day.')}</w:p>"
)


def test_a_document_is_imported_like_a_text(mediadesk) -> None:
    said = mediadesk("import", FERRY / "ferry.odt", "--json")
    assert (said.code, said.data["headline"]) == (0, "Silver Strand Ferry Launches Two Electric Boats")
    assert mediadesk("list", "releases").out.count("Silver Strand") == 1


def test_what_was_not_finished_is_said_and_deserves_a_look(mediadesk, tmp_path: Path) -> None:
    (tmp_path / "changed.docx").write_bytes(_CHANGED)
    said = mediadesk("import", tmp_path / "changed.docx", "--dry-run", "--json")
    assert said.code == 1
    assert said.data["notices"] == [{"kind": "insertions", "count": 1, "details": ["two (Ben Ho)"]}]
    assert "1 tracked insertion kept" in said.err


def test_an_attached_document_is_named_and_imported_by_its_number(mediadesk, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"] = "Boats"
    mail.set_content("Dear editors,\n\nPlease find attached the text about our boats, which we launch on Monday.\n")
    mail.add_attachment(_CHANGED, maintype="application", subtype="octet-stream", filename="boats.docx")
    (tmp_path / "mail.eml").write_bytes(mail.as_bytes())
    assert (
        "--part 1 imports the attached “boats.docx” instead"
        in mediadesk("import", tmp_path / "mail.eml", "--dry-run").err
    )
    said = mediadesk("import", tmp_path / "mail.eml", "--part", "1", "--dry-run", "--json")
    assert said.data["headline"] == "Silver Strand Ferry Launches Boats"
    refused = mediadesk("import", tmp_path / "mail.eml", "--part", "2", "--dry-run")
    assert (refused.code, refused.out) == (2, "")
    assert "no such attachment" in refused.err


def test_a_document_that_stopped_its_reader_is_tried_only_with_again(mediadesk, tmp_path: Path) -> None:
    path = tmp_path / "stopped.docx"
    path.write_bytes(_CHANGED)
    importing.stopped_files().add(hashlib.sha256(_CHANGED).hexdigest())
    refused = mediadesk("import", path, "--dry-run")
    assert refused.code == 2
    assert "--again" in refused.err
    assert mediadesk("import", path, "--dry-run", "--again").code == 1
    assert mediadesk("import", path, "--dry-run").code == 1


def test_a_document_is_shown_and_checked_without_being_kept(mediadesk) -> None:
    assert "Silver Strand Ferry" in mediadesk("show", "release", FERRY / "ferry.docx").out
    assert mediadesk("check", FERRY / "ferry.rtf").code in (0, 1)


def test_unfinished_document_stops_a_final_export_until_somebody_looked_at_it(mediadesk, tmp_path: Path) -> None:
    (tmp_path / "changed.docx").write_bytes(_CHANGED)
    key = mediadesk("import", tmp_path / "changed.docx", "--json").data["id"]
    found = mediadesk("check", key, "--json").data["findings"]
    assert [each["severity"] for each in found if each["rule"] == "TXT-02"] == ["error"]
    said = mediadesk("accept-changes", key, "--by", "Karen Lau", "--json")
    assert [each["kind"] for each in said.data["accepted"]["en"]] == ["insertions"]
    assert "TXT-02" not in [each["rule"] for each in mediadesk("check", key, "--json").data["findings"]]
    assert "Nothing was left" in mediadesk("accept-changes", key).err
