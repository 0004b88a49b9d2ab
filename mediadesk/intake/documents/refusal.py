"""Why a document is not read: raised by the readers in the sandbox, said by the problem `DocumentRefused`."""

REASONS = frozenset(
    (
        *("damaged", "encrypted", "macros", "word97", "outlook", "bomb", "too_deep", "entities"),
        *("no_words", "no_such_part"),
        *("sheet_macros", "sheet_old", "sheet_html", "sheet_kind", "no_sheet", "no_rows"),
    )
)
ENCODING = "encoding"
"""The reason when the bytes are not in the encoding asked for."""


class Refused(Exception):
    """`reason` is a key under [DocumentRefused] in resources/wording/problems.toml."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
