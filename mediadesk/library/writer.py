"""Who writes: the name that stands beside what was kept."""

import getpass


def name() -> str:
    """The person at this computer as the system knows them: the full name, else the account; empty when unknown."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):  # a process without an account, and how Python says so on each system
        return ""
    return _full_name(account) or account


def _full_name(account: str) -> str:
    try:
        import pwd
    except ImportError:  # Windows has accounts of another kind
        return ""
    try:
        return pwd.getpwnam(account).pw_gecos.split(",")[0].strip()
    except KeyError:
        return ""
