"""What takes its time, for a worker: reading a list, looking at what would become of it, taking it in and back."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from mediadesk.jobs import contact_importing, contact_reading
from mediadesk.library import Library, writer
from mediadesk.records.contact_import import RejectedRow
from mediadesk.records.import_choices import ImportState, Undone
from mediadesk.records.problems import Cancelled
from mediadesk.ui.contact_import.draft import Checked, Draft, Reading, Taken

Progress = Callable[[int, int], None]
IsCancelled = Callable[[], bool]


def looked_at(
    library: Library, source: Path | str, reading: Reading, *, progress: Progress, cancelled: IsCancelled
) -> Draft:
    """The list as it is read, its columns taken for what they were taken for the last time."""
    told = {"encoding": reading.encoding, "delimiter": reading.delimiter, "sheet": reading.sheet}
    sheet = contact_reading.look_at(source, heading_row=reading.heading_row, cancelled=cancelled, **told)
    with library.reading():
        known = contact_reading.remembered(library, [column.heading for column in sheet.columns])
    return Draft(source, reading, sheet, known or sheet.columns)


def checked(library: Library, draft: Draft, now: datetime, *, progress: Progress, cancelled: IsCancelled) -> Checked:
    """What would become of the list."""
    with library.reading():
        seen = contact_importing.preview(
            library,
            draft.contact_list,
            draft.choices,
            today=now.astimezone().date(),
            progress=lambda _stage, done, of: progress(done, of),
            cancelled=cancelled,
        )
        digest = draft.contact_list.digest(draft.choices)
        broken = [each for each in library.contact_imports.all() if each.state is ImportState.RUNNING]
    return Checked(seen, next((each for each in broken if each.digest == digest and each.done_rows), None))


def taken_in(
    library: Library, draft: Draft, now: datetime, stopped: IsCancelled, *, progress: Progress, cancelled: IsCancelled
) -> Taken:
    """The list taken in, until `stopped`: what is there by then stays. Its columns are remembered."""
    rejected: list[RejectedRow] = []
    with library.reading():
        contact_reading.remember(library, draft.columns)
        done = contact_importing.run(
            library,
            draft.contact_list,
            draft.choices,
            who=writer.name(),
            now=now,
            progress=lambda _stage, done, of: progress(done, of),
            cancelled=lambda: stopped() or cancelled(),
            rejected=rejected.extend,
        )
    return Taken(done, draft.columns, tuple(rejected))


def undone(library: Library, import_id: int, now: datetime, *, progress: Progress, cancelled: IsCancelled) -> Undone:
    """An import taken back. Broken off, it goes on when it is asked again."""

    def go_on(done: int, of: int) -> None:
        progress(done, of)
        if cancelled():
            raise Cancelled

    with library.reading():
        return contact_importing.undo(library, import_id, now=now, progress=go_on)
