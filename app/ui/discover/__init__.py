"""Discover: find a model on the Hub, see whether it fits, and have it."""

from app.ui.discover.pane import DiscoverPane

__all__ = ["DiscoverPane"]
