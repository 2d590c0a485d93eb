"""The downloads: what is on its way, what waits, what has come."""

from app.ui.downloads.panel import DownloadsPanel

__all__ = ["DownloadsPanel"]
