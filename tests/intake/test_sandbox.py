"""What a process that reads foreign files can no longer do, once it has shut itself in."""

import subprocess
import sys
from pathlib import Path

import pytest

from mediadesk.intake import sandbox

_ROOT = Path(sandbox.__file__).resolve().parent.parent.parent


def enclosed(code: str) -> subprocess.CompletedProcess[str]:
    """Run `code` in a process of its own that has shut itself in."""
    start = f"import sys; sys.path.append({str(_ROOT)!r}); from mediadesk.intake import sandbox_limits"
    program = f"{start}; import socket, subprocess, os, tempfile, pathlib; sandbox_limits.enclose()\n{code}"
    return subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, text=True, env={}, check=False)


@pytest.mark.parametrize(
    "code",
    [
        "open('/etc/hostname')",
        "open('new.txt', 'w')",
        "os.open('new.txt', os.O_WRONLY | os.O_CREAT)",
        "socket.socket()",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.fork()",
        "os.remove('x')",
        "os.mkdir('x')",
        "pathlib.Path('x').rename('y')",
    ],
)
def test_files_network_and_programs_are_out_of_reach(code: str) -> None:
    ended = enclosed(f"try:\n    {code}\nexcept PermissionError:\n    print('refused')")
    assert (ended.stdout, ended.returncode) == ("refused\n", 0), ended.stderr


def test_modules_of_the_installation_can_still_be_read() -> None:
    assert enclosed("import colorsys, encodings.big5hkscs; print('read')").stdout == "read\n"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds to the limit of memory")
def test_memory_ends_at_its_limit() -> None:
    ended = enclosed("try:\n    bytearray(2_000_000_000)\nexcept MemoryError:\n    print('no more')")
    assert ended.stdout == "no more\n"


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is where Linux says so")
def test_limits_are_those_that_were_decided() -> None:
    said = enclosed(
        "import resource as r; print(*(r.getrlimit(each)[0] for each in (r.RLIMIT_CPU, r.RLIMIT_CORE, r.RLIMIT_NOFILE,"
        " r.RLIMIT_FSIZE))); import ctypes; print(ctypes.CDLL(None).prctl(39, 0, 0, 0, 0))"
    )
    assert said.stdout == "30 0 64 200000000\n1\n", said.stderr


def test_job_that_fails_by_an_error_of_its_own_is_not_held_against_the_file() -> None:
    with pytest.raises(sandbox.Stopped) as stopped:
        sandbox.run("document", {"kind": "no_such_kind"}, b"")
    assert (stopped.value.reason, stopped.value.by_file) == ("crash", False)


def test_sandbox_starts_wherever_the_program_runs_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", "nowhere")
    (tmp_path / "json.py").write_text("raise SystemExit('the folder one is in must not count')")
    assert sandbox.run("document", {"kind": "rich_text"}, b"{\\rtf1 Words.\\par}")["document"]["paragraphs"]
