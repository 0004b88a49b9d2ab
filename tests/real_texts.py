"""Real press texts, where they lie beside the checkout. They belong to others, so none of their words is kept here."""

from pathlib import Path

REAL_TEXTS = sorted((Path(__file__).resolve().parents[2] / "shared" / "seeds").glob("*.txt"))
