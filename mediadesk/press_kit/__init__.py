"""WHAT LEAVES THE HOUSE: kits as PDF, releases as plain text and data."""
