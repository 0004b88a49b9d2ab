"""Everything of a press kit in one ZIP or folder: documents, photos, a README in each language, a manifest."""

from mediadesk.press_kit.bundle.files import BundleFile, bundle_name, file_count, files
from mediadesk.press_kit.bundle.packing import write_folder, write_zip
from mediadesk.press_kit.particulars import mark

__all__ = ["BundleFile", "bundle_name", "file_count", "files", "mark", "write_folder", "write_zip"]
