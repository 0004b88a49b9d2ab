"""The screen of the releases: list, editor, preview, preflight, import review."""
