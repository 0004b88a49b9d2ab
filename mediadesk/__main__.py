"""`mediadesk` and `python -m mediadesk`: with a command, the command line; without one, the window."""

import sys


def main() -> int:
    """Start what the arguments ask for; returns the exit code."""
    desk = _only_a_desk(sys.argv[1:])
    if desk is None:
        from mediadesk import cli

        return cli.main(sys.argv[1:])
    from mediadesk import app

    return app.run(desk or None)


def _only_a_desk(arguments: list[str]) -> str | None:
    """The desk named when there is no command ("" for the user's own); `None` when the command line is meant."""
    if not arguments:
        return ""
    if len(arguments) == 2 and arguments[0] == "--desk":
        return arguments[1]
    if len(arguments) == 1 and arguments[0].startswith("--desk="):
        return arguments[0].removeprefix("--desk=")
    return None


if __name__ == "__main__":
    sys.exit(main())
