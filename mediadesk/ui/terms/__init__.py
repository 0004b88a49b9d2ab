"""TERMS: how the house writes names and words in three languages, and how it does not; and its figures."""
