"""LNK: addresses."""

from mediadesk.records.block import Block, Run
from tests.preflight.kits import kit


def _link(words, address):
    return Block((Run("See "), Run(words, href=address), Run(".")))


_SIGNED = "https://photos.kites.example/a.zip?"

EXAMPLES = {
    "LNK-01": (
        [kit("[The kites](#)"), kit("A kite.", assets_url="https://example.com")],
        [kit("[It](https://kites.example)")],
    ),
    "LNK-02": ([kit("Click [here](https://kites.example)")], [kit("[All kites](https://kites.example)")]),
    "LNK-03": ([kit("See www.kites.example.")], [kit("See https://www.kites.example.")]),
    "LNK-05": (
        [
            kit("See https://we.tl/t-12345."),
            kit(_link("the photos", "https://kites.wetransfer.com/downloads/12345")),
            kit("A kite.", assets_url="https://www.swisstransfer.com/d/12345"),
            kit(f"See {_SIGNED}Expires=1700000000&Signature=a"),
            kit(f"See {_SIGNED}X-Amz-Date=20250401T000000Z&X-Amz-Expires=3600"),
            kit(f"See {_SIGNED}se=2025-04-01T00:00:00Z&sig=a"),
        ],
        [
            kit("See https://kites.example/wetransfer.com/photos."),
            kit("A kite.", assets_url="https://photos.kites.example/press"),
            kit(f"See {_SIGNED}Expires=1900000000&Signature=a"),
            kit(f"See {_SIGNED}X-Amz-Date=20250401T000000Z&X-Amz-Expires=99999999"),
            kit(f"See {_SIGNED}expires=soon&se=never&sig=a"),
        ],
    ),
    "LNK-06": (
        [
            kit("See https://kites.example/a?utm_source=press&page=2."),
            kit(_link("the photos", "https://kites.example/?fbclid=12345")),
            kit("A kite.", assets_url="https://kites.example/?utm_medium=email"),
        ],
        [kit("See https://kites.example/a?page=2&source=press."), kit("The utm_source=press of a kite")],
    ),
}
