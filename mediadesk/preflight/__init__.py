"""WHAT IS CHECKED: one small function per rule, grouped by subject; and what is still missing in a kit."""

from mediadesk.preflight.checking import check
from mediadesk.preflight.completeness import completeness
from mediadesk.preflight.finished import check_file
from mediadesk.preflight.left_out import left_out
from mediadesk.preflight.recipients import check_sent

__all__ = ["check", "check_file", "check_sent", "completeness", "left_out"]
