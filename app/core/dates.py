"""Dates as models are told them."""

from datetime import datetime


def today() -> str:
    """Return the local date, ``YYYY-MM-DD``."""
    return datetime.now().astimezone().date().isoformat()
