"""What the process that reads foreign files takes away from itself before it looks at the first byte."""

import contextlib
import os
import sys
from typing import Any

MEMORY = 1_500_000_000  # bytes
CPU_SECONDS = 30
NO_MEMORY = 3  # the exit code of a process that ran out of memory and could still say so
LARGEST_FILE = 200_000_000  # bytes it may write
_OPEN_FILES = 64
_SET_PARENT_DEATH_SIGNAL, _SET_DUMPABLE, _SET_NO_NEW_PRIVILEGES = 1, 4, 38  # of prctl(2)
_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000  # of unshare(2)
_KILL = 9
_REFUSED = (
    *("socket.", "subprocess.", "shutil.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.system", "os.kill"),
    *("os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod", "os.chown", "os.truncate"),
    *("webbrowser.", "ftplib.", "urllib.", "smtplib.", "http."),
)


def enclose(cpu_seconds: int = CPU_SECONDS) -> None:
    """Limit this process for good: memory, time, files, privileges, network, other programs, what it may open.

    What a system does not offer is left out: macOS does not hold to the memory limit, and only Linux takes the network
    away as a whole; the refusal of sockets and programs inside Python holds everywhere.
    """
    if sys.platform == "win32":
        from mediadesk.intake import sandbox_windows

        sandbox_windows.limit(MEMORY, cpu_seconds)
    else:
        _limit_resources(cpu_seconds)
    if sys.platform == "linux":
        _leave_network_and_privileges()
    sys.addaudithook(_Doorkeeper(tuple(os.path.realpath(each) for each in sys.path if each)))


def _limit_resources(cpu_seconds: int) -> None:
    import resource

    limits = {
        resource.RLIMIT_CORE: (0, 0),
        resource.RLIMIT_CPU: (cpu_seconds, cpu_seconds + 1),
        resource.RLIMIT_FSIZE: (LARGEST_FILE, LARGEST_FILE),
        resource.RLIMIT_NOFILE: (_OPEN_FILES, _OPEN_FILES),
        resource.RLIMIT_AS: (MEMORY, MEMORY),
    }
    for what, (soft, hard) in limits.items():
        present = resource.getrlimit(what)[1]
        most = hard if present == resource.RLIM_INFINITY else min(hard, present)
        # macOS refuses some of these outright; the others still hold.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (min(soft, most), most))


def _leave_network_and_privileges() -> None:
    """Die with the parent, show no memory to others, gain no rights, and lose the network where that is allowed."""
    import ctypes

    system = ctypes.CDLL(None, use_errno=True)
    system.prctl(_SET_PARENT_DEATH_SIGNAL, _KILL, 0, 0, 0)
    if system.unshare(_NEW_NETWORK) != 0:
        system.unshare(_NEW_USER | _NEW_NETWORK)
    system.prctl(_SET_DUMPABLE, 0, 0, 0, 0)
    system.prctl(_SET_NO_NEW_PRIVILEGES, 1, 0, 0, 0)


class _Doorkeeper:
    """An audit hook (PEP 578): modules of the installation may still be read, anything else raises."""

    def __init__(self, readable: tuple[str, ...]) -> None:
        self._readable = readable

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(_REFUSED):
            raise PermissionError(event)
        if event == "open":
            self._open(*arguments)

    def _open(self, path: Any, _mode: Any, flags: int) -> None:
        writes = flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        inside = isinstance(path, int) or os.fsdecode(path).startswith(self._readable)
        if writes or not inside:
            raise PermissionError("open")
