"""WHAT IS CHECKED: one small function per rule, grouped by subject."""
