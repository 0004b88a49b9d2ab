"""mediadesk: a press desk's releases, photo captions, media contacts and press kits."""

__version__ = "0.1.0"
