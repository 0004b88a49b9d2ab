"""WHAT COMES IN: files to records."""
