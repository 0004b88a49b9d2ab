"""What broken documents make their readers raise."""

import struct
import zipfile
import zlib
from xml.parsers.expat import ExpatError

DAMAGE: tuple[type[Exception], ...] = (
    *(zipfile.BadZipFile, zlib.error, ExpatError, struct.error, EOFError, NotImplementedError),
    *(ValueError, LookupError, AttributeError, TypeError, OverflowError, RuntimeError, OSError),
)
"""What reading a broken document raises, in whichever of its parts it is broken."""
