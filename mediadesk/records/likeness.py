"""How much two pictures look alike, by the 64 bits that are kept of each."""

_BITS = (1 << 64) - 1

ALIKE = 5
"""In how many bits pictures of one moment differ at most: sizes and qualities of one picture, shots of one burst."""


def distance(one: int, other: int) -> int:
    """In how many of their 64 bits two pictures differ: 0 is the same picture to the eye, about 32 another one."""
    return ((one ^ other) & _BITS).bit_count()
