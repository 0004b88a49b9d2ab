"""WHAT THINGS ARE: frozen dataclasses and their rules. Standard library only."""
