"""The job in the sandbox: bytes of a document in, its paragraphs or the reason against it out."""

import importlib
from collections.abc import Callable, Mapping
from typing import Any

from mediadesk.intake.documents.as_json import as_json
from mediadesk.intake.documents.damage import DAMAGE
from mediadesk.intake.documents.refusal import ENCODING, Refused
from mediadesk.records.problems import FileEmpty, FileTooLarge, NotInEncoding, NotText

_UNREADABLE: tuple[type[Exception], ...] = (*DAMAGE, NotText, FileTooLarge, FileEmpty)
_OPTIONS = ("encoding", "part")


def prepare(given: Mapping[str, Any]) -> None:
    """Read in the module of the document's kind, as long as that is allowed."""
    importlib.import_module(f"mediadesk.intake.documents.{given['kind']}")


def run(data: bytes, given: Mapping[str, Any]) -> dict[str, Any]:
    """`{"document": …}` or `{"refused": reason}`; `given` has the kind and what its reader may be told."""
    reader = importlib.import_module(f"mediadesk.intake.documents.{given['kind']}")
    options = {name: given[name] for name in _OPTIONS if name in given}
    return attempted(lambda: {"document": as_json(reader.read(data, **options))})


def attempted(read: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """What `read` makes of a document, or `{"refused": reason}` where it cannot be read."""
    try:
        return read()
    except Refused as refused:
        return {"refused": refused.reason}
    except RecursionError:
        return {"refused": "too_deep"}
    except NotInEncoding:
        return {"refused": ENCODING}
    except _UNREADABLE:
        return {"refused": "damaged"}
