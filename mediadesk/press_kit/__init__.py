"""WHAT LEAVES THE HOUSE: kits and releases as PDF, Word, web page, text and data, for newsrooms and for wires."""
