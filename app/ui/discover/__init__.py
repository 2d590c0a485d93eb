"""Discover: find a model on the Hub, see whether it fits in memory, and download it."""

from app.ui.discover.pane import DiscoverPane

__all__ = ["DiscoverPane"]
