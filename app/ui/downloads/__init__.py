"""The Downloads pane: downloads that run or wait, and finished ones."""

from app.ui.downloads.panel import DownloadsPanel

__all__ = ["DownloadsPanel"]
