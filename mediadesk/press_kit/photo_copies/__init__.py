"""Photos as they leave the house: sized, named, with their words inside and without a trace of the camera."""

from mediadesk.press_kit.particulars import file_names_of
from mediadesk.press_kit.photo_copies.copying import CopySize, PhotoCopy, copies, words_in
from mediadesk.press_kit.photo_copies.embedding import embed
from mediadesk.press_kit.photo_copies.photo_words import PhotoWords, words_of
from mediadesk.press_kit.photo_copies.sidecars import sidecar

__all__ = ["CopySize", "PhotoCopy", "PhotoWords", "copies", "embed", "file_names_of", "sidecar", "words_in", "words_of"]
