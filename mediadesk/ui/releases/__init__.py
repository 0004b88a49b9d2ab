"""RELEASES ON SCREEN: the list, the editor with its preview and preflight, and the review of an imported text."""
