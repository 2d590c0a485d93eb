"""Figures, dates and terms of the Hub as text."""

import contextlib
from datetime import UTC, datetime
from typing import Final

from app.hub.repositories import Gate, SortBy
from app.ui.words import tr, trn

_MOST_COUNTED: Final = 2**31 - 1


def short_count(count: int) -> str:
    """Return a short form of `count`: ``873``, ``12.4k``, ``3.1M``."""
    value = float(count)
    for unit in ("", "k", "M", "B"):
        if value < 999.5 or unit == "B":
            return f"{value:.0f}{unit}" if value >= 100 or not unit else f"{value:.1f}{unit}"
        value /= 1000
    raise AssertionError("unreachable")


def downloads_in_words(count: int) -> str:
    """Return ``12.4k downloads a month``."""
    short = short_count(count)
    return trn("{short} download a month", "{short} downloads a month", countable(count), short=short)


def likes_in_words(count: int) -> str:
    """Return ``1 like`` or ``12.4k likes``."""
    return trn("{short} like", "{short} likes", countable(count), short=short_count(count))


def countable(count: int) -> int:
    """Limit a figure of the Hub to what Qt's plural rules can handle (31 bits)."""
    return min(count, _MOST_COUNTED)


def parameters_in_words(count: int) -> str:
    """Return ``21B parameters``; empty for 0."""
    return tr("{count} parameters", count=short_count(count)) if count else ""


def age_in_words(updated: str, now: datetime | None = None) -> str:
    """Return how long ago an ISO 8601 time was; empty if it is not valid."""
    moment = None
    with contextlib.suppress(ValueError):
        moment = datetime.fromisoformat(updated)
    if moment is None:
        return ""
    moment = moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
    days = ((now or datetime.now(UTC)) - moment).days
    if days < 1:
        return tr("today")
    if days < 2:
        return tr("yesterday")
    if days < 60:
        return trn("{count} day ago", "{count} days ago", days)
    if days < 365 * 2:
        months = round(days / 30.44)
        return trn("{count} month ago", "{count} months ago", months)
    return trn("{count} year ago", "{count} years ago", days // 365)


def gate_in_words(gate: Gate) -> str:
    """Return who may download; empty if anyone may."""
    match gate:
        case Gate.NO:
            return ""
        case Gate.MANUAL:
            return tr("The publisher approves each request")
        case Gate.AUTOMATIC:
            return tr("You must accept its terms on the Hub first")


def sort_in_words(sort: SortBy) -> str:
    """Return the label of a sort order."""
    match sort:
        case SortBy.RELEVANCE:
            return tr("Relevance")
        case SortBy.DOWNLOADS:
            return tr("Downloads")
        case SortBy.LIKES:
            return tr("Likes")
        case SortBy.UPDATED:
            return tr("Last updated")


def licence_in_words(licence: str) -> str:
    """Return the licence as the Hub writes it, which users know; only ``other`` is put into words."""
    return tr("custom licence") if licence == "other" else licence
