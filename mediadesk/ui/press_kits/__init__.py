"""The screen of press kits: what goes into one, in which order, and the pages it makes."""
