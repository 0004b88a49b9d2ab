"""The press kit as PDF: the only place that knows ReportLab."""

from mediadesk.press_kit.pdf.attachments import Attachment
from mediadesk.press_kit.pdf.pictures import Resolution, orders
from mediadesk.press_kit.pdf.typesetter import TypesetKit, typeset

__all__ = ["Attachment", "Resolution", "TypesetKit", "orders", "typeset"]
