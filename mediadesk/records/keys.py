"""Keys made by the application: 63-bit, growing with time, so records can be made offline and merged later."""

import itertools
import secrets
import threading
import time

_DEVICE_BITS, _COUNTER_BITS = 10, 12
_LARGEST, _MOST_DIGITS = 2**63 - 1, 19
_EPOCH_MS = 1_577_836_800_000  # 2020-01-01 UTC: 41 bits of milliseconds reach beyond 2089

_lock = threading.Lock()
_device = secrets.randbits(_DEVICE_BITS)
_counter = itertools.count(secrets.randbits(_COUNTER_BITS - 1))
_last_ms = 0


def new_key() -> int:
    """A fresh key for a record: 41 bits of time, 10 of device, 12 of counter; never negative, never 0."""
    global _last_ms
    with _lock:
        _last_ms = max(_last_ms, time.time_ns() // 1_000_000 - _EPOCH_MS)
        count = next(_counter) & ((1 << _COUNTER_BITS) - 1)
        if count == 0:
            _last_ms += 1  # the counter wrapped: borrow the next millisecond so keys still grow
        return (_last_ms << (_DEVICE_BITS + _COUNTER_BITS)) | (_device << _COUNTER_BITS) | count


def new_keys(count: int) -> list[int]:
    """So many fresh keys, growing: for rows that are written by the thousand."""
    global _last_ms
    keys, mask = [], (1 << _COUNTER_BITS) - 1
    with _lock:
        _last_ms = max(_last_ms, time.time_ns() // 1_000_000 - _EPOCH_MS)
        for number in itertools.islice(_counter, count):
            low = number & mask
            if low == 0:
                _last_ms += 1  # as above
            keys.append((_last_ms << (_DEVICE_BITS + _COUNTER_BITS)) | (_device << _COUNTER_BITS) | low)
    return keys


def as_key(wanted: str) -> int | None:
    """The key that `wanted` spells in the digits 0 to 9; `None` when it is something else, or larger than any key."""
    key = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) <= _MOST_DIGITS else 0
    return key if 0 < key <= _LARGEST else None


def new_block_id() -> str:
    """A short stable id for a block of text, unique within its release."""
    return "b" + secrets.token_hex(4)
