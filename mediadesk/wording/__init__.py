"""WHAT IS SAID, IN WHICH LANGUAGE: printed labels, dates, honorifics, position words, captions, problems."""
