"""The press kit as PDF: the only place that knows ReportLab."""
