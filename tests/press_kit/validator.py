"""veraPDF, which tells whether a PDF is accessible and archivable; it stands beside the project, not in it."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

_VALIDATOR = Path(__file__).parents[3] / "shared" / "tools" / "verapdf" / "verapdf.sh"
NEEDED = (
    pytest.mark.skipif(not _VALIDATOR.exists(), reason="NOT CHECKED: the validator is not beside the project"),
    pytest.mark.skipif(shutil.which("javac") is None, reason="NOT CHECKED: PDF/UA and PDF/A need Java"),
)


def validate(files: Sequence[str], flavours: str = "ua1,2a") -> "subprocess.CompletedProcess[str]":
    """Hold files against the standards; its output has a line with PASS for each file and standard that it meets."""
    return subprocess.run([_VALIDATOR, flavours, *files], capture_output=True, text=True, timeout=600, check=False)
