"""Keys: unique, growing, within 63 bits."""

from concurrent.futures import ThreadPoolExecutor

from mediadesk.records.keys import as_key, new_block_id, new_key


def test_keys_grow_and_fit_a_signed_64_bit_column() -> None:
    keys = [new_key() for _ in range(20_000)]
    assert keys == sorted(set(keys))
    assert all(0 < key < 2**63 for key in keys)


def test_keys_from_several_threads_are_all_different() -> None:
    with ThreadPoolExecutor(4) as pool:
        batches = list(pool.map(lambda _: [new_key() for _ in range(5_000)], range(4)))
    assert len({key for batch in batches for key in batch}) == 20_000


def test_block_ids_differ() -> None:
    assert len({new_block_id() for _ in range(1_000)}) == 1_000


def test_a_key_is_told_from_a_name_also_when_it_has_nineteen_digits() -> None:
    assert as_key(str(new_key())) is not None
    assert as_key(str(2**63 - 1)) == 2**63 - 1
    assert [as_key(wanted) for wanted in ("", "0", "-1", "²", "１２", "kites", str(2**63), "9" * 30)] == [None] * 8
