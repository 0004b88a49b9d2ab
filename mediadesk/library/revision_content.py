"""How revisions cost little: a paragraph that stands in many of them is kept once, under the digest of its form."""

import hashlib
import json
from base64 import b64encode
from collections.abc import Sequence
from typing import Any

from mediadesk.library.revision_tables import RevisionPassageTable, RevisionTable
from mediadesk.library.rows import Row, Rows
from mediadesk.records.keys import new_key

_IN_PASSAGES = 2
_AT_ONCE = 8  # whole revisions that are shrunk while somebody writes: a library from before may have fifty
_KEEP_PASSAGE = """
INSERT INTO revision_passage (id, version, text_id, digest, content) VALUES (?, 1, ?, ?, ?)
ON CONFLICT (text_id, digest) DO NOTHING
"""


def shrink(rows: Rows, text_id: int, *, but: int) -> None:
    """Turn the whole revisions of a text, all `but` this one, into fields and digests of paragraphs."""
    wanted = "SELECT id FROM revision WHERE text_id = ? AND form <> ? AND id <> ? ORDER BY id DESC LIMIT ?"
    for (key,) in rows.execute(wanted, (text_id, _IN_PASSAGES, but, _AT_ONCE)):
        row = rows.get(RevisionTable, key)
        if row is not None:
            content, passages = _taken_apart(row["content"])
            for digest, passage in passages.items():
                rows.execute(_KEEP_PASSAGE, (new_key(), text_id, digest, passage))
            rows.update(RevisionTable, {**row, "content": content, "form": _IN_PASSAGES}, row["version"])


def whole(rows: Rows, revisions: Sequence[Row]) -> list[dict[str, Any]]:
    """The whole contents of rows of the table of revisions, all of one text."""
    in_passages = [row for row in revisions if row["form"] == _IN_PASSAGES]
    wanted = list(dict.fromkeys(digest for row in in_passages for digest in row["content"]["passages"]))
    known: dict[str, Any] = {}
    for at in range(0, len(wanted), 500):
        marks = ", ".join("?" * len(wanted[at : at + 500]))
        sql = f"SELECT digest, content FROM revision_passage WHERE text_id = ? AND digest IN ({marks})"
        found = rows.execute(sql, (in_passages[0]["text_id"], *wanted[at : at + 500]))
        known |= {digest: json.loads(content) for digest, content in found}
    return [
        _put_together(row["content"], known) if row["form"] == _IN_PASSAGES else row["content"] for row in revisions
    ]


def drop(rows: Rows, text_id: int, revision_ids: Sequence[int]) -> None:
    """Delete revisions of a text, and the paragraphs that stand in no other."""
    for key in revision_ids:
        rows.execute("DELETE FROM revision WHERE id = ?", (key,))
    left = rows.execute("SELECT content FROM revision WHERE text_id = ? AND form = ?", (text_id, _IN_PASSAGES))
    needed = {digest for (content,) in left for digest in json.loads(content)["passages"]}
    kept = rows.execute("SELECT id, digest FROM revision_passage WHERE text_id = ?", (text_id,))
    for key in (key for key, digest in kept if digest not in needed):
        rows.delete(RevisionPassageTable, key, 1)


def _taken_apart(content: dict[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """What is kept of a whole content beside its paragraphs, and these as JSON by digest."""
    written = [json.dumps(block, ensure_ascii=False, separators=(",", ":")) for block in content["blocks"]["blocks"]]
    digests = [_digest(each) for each in written]
    # The whole text and its length, which older libraries kept once more, follow from the paragraphs.
    rest = {name: value for name, value in content.items() if name not in ("blocks", "body_text", "word_count")}
    return {**rest, "form": content["blocks"]["v"], "passages": digests}, dict(zip(digests, written, strict=True))


def _put_together(content: dict[str, Any], passages: dict[str, Any]) -> dict[str, Any]:
    blocks = [passages[digest] for digest in content["passages"]]
    return {**content, "blocks": {"v": content["form"], "blocks": blocks}}


def _digest(written: str) -> str:
    """72 bits are enough: they tell the paragraphs of one text apart."""
    return b64encode(hashlib.blake2b(written.encode(), digest_size=9).digest()).decode()
