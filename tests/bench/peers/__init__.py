"""The same kit set by other tools, one module each, run by a Python of its own; we and the bare limit among them."""
