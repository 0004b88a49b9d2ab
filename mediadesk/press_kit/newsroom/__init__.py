"""A release as newsrooms take it in: the exchange formats of the IPTC (iptc.org), one file for each language."""
