"""Mails that brought a decision: taken in beside the library, and given out again to be read."""

from pathlib import Path

from mediadesk import paths
from mediadesk.intake import text_files
from mediadesk.intake.documents.kinds import is_mail
from mediadesk.jobs import writing
from mediadesk.library import Library
from mediadesk.records.document_problems import NotAMail
from mediadesk.records.problems import FileMissing
from mediadesk.records.sign_off import KeptMail
from mediadesk.wording import file_names

_LARGEST = 50_000_000  # bytes: more than any newsroom or office lets through
_HEAD = 65_536  # bytes: what stands on the way of a mail may come before who sent it
_ENDING = ".eml"


def take_in(library: Library, path: Path) -> KeptMail:
    """Keep the mail in the file `path` for good; the same mail twice is one file.

    Raises `FileMissing`, `FileUnreadable`, `FileEmpty`, `FileTooLarge`, `NotAMail`, `DiskFull`, `NotWritable`.
    """
    if not is_mail(text_files.read_bytes(path, _LARGEST)[:_HEAD]):
        raise NotAMail(path)
    return KeptMail(library.media.put(path), path.name)


def to_read(library: Library, mail: KeptMail) -> Path:
    """A copy of a kept mail that mail programs open. Raises `FileMissing`, `DiskFull`, `NotWritable`."""
    kept = library.media.path(mail.sha256)
    try:
        data = kept.read_bytes()
    except FileNotFoundError as gone:
        raise FileMissing(kept) from gone
    folder = writing.make_folder(paths.user_data() / "mails" / mail.sha256[:16])
    stem = file_names.stem(mail.name.removesuffix(_ENDING), "mail")
    return writing.write(folder / f"{stem}{_ENDING}", data)
