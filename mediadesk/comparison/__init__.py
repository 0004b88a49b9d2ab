"""WHAT CHANGED: texts against each other."""
