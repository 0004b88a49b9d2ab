"""The lists of journalists."""
