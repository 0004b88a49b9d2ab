"""WHAT IS DONE, with or without a window: import, export, the sample desk, backup, doctor."""
