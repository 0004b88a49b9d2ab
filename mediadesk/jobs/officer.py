"""Who sits at this computer: the name that goes into the log."""

import getpass


def signed_in() -> str:
    """The name the user signed in to the computer with; empty where the system knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no entry for the user, and no environment that names one
        return ""
