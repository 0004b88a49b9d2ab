"""WHAT IS CHECKED: one small function per rule, grouped by subject."""

from mediadesk.preflight.checking import check

__all__ = ["check"]
