"""The contacts screens: journalists, and the outlets they work for."""
