"""Pictures with some detail in them, for tests of what becomes of pictures."""

from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw


def scene(size: tuple[int, int]) -> Image.Image:
    """Grain over red on the left and blue on the right."""
    image = Image.new("RGB", size, (200, 30, 30))
    ImageDraw.Draw(image).rectangle((size[0] // 2, 0, *size), fill=(30, 30, 200))
    return Image.blend(image, Image.effect_noise(size, 60).convert("RGB"), 0.2)


def jpeg(size: tuple[int, int] = (64, 48), **options: Any) -> bytes:
    """A JPEG with some detail in it, made with `options` of Pillow."""
    buffer = BytesIO()
    scene(size).save(buffer, "JPEG", **options)
    return buffer.getvalue()
