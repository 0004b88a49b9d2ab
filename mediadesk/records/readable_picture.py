"""What a picture file must be for it to be read, and how one that is broken shows; the same coming in and going out."""

import struct
import zlib

MOST_PIXELS = 250_000_000
"""A picture of more is refused before any memory is used for it."""

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "GIF", "AVIF")
"""As Pillow calls them; what their files are called is `PICTURE_ENDINGS`."""

HEIC = "HEIF"
"""The format of phones, which needs a package of its own; as that package calls it."""

ORIENTATION = 0x0112
"""The EXIF tag that says how the picture is to be turned (1 to 8)."""

# What Pillow raises for files that are cut off or were tampered with; every one was seen.
DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    RuntimeError,
    MemoryError,
    OverflowError,
    ZeroDivisionError,
    EOFError,
    struct.error,
    zlib.error,
)
