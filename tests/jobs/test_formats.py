import subprocess
import sys

import pytest

from mediadesk.jobs import exporting
from mediadesk.jobs.formats import FORMATS
from tests.overrides import NO_REASON


def test_naming_the_formats_reads_nothing_of_what_makes_them():
    program = "import sys, mediadesk.jobs.formats; print(*(name for name in sys.modules if 'mediadesk' in name))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == {"mediadesk", "mediadesk.jobs", "mediadesk.jobs.formats"}


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_named_can_be_made(library, release, tmp_path, format):
    (path,) = exporting.export_release(library, release.id, format, tmp_path / "out", NO_REASON)
    assert path.stat().st_size > 100
