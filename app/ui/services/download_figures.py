"""The progress of a download as text, worded so that it changes as rarely as possible."""

from dataclasses import dataclass
from math import ceil
from typing import assert_never

from app.core.units import format_bytes
from app.hub.downloads.orders import DownloadState, DownloadStatus
from app.ui.services.overall import Overall
from app.ui.words import say, tr, trn

_MINUTE, _HOUR, _DAY = 60, 3600, 86400
_SOON = 10
"""Below this many seconds no number is shown."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The text below the progress bar.

    Attributes:
        amount: bytes received of the total.
        what: the current activity, or the time left.
        speed: empty while nothing is received.
    """

    amount: str
    what: str
    speed: str = ""


def figures_of(status: DownloadStatus) -> Figures:
    """Return the text for one download."""
    if status.state is DownloadState.DONE:
        return Figures(format_bytes(status.order.size), tr("Complete and verified"))
    amount = amount_words(status.done, status.order.size)
    if status.activity is not None:
        return Figures(amount, sentence(say(status.activity)))
    return Figures(amount, _what(status), speed_words(status.speed))


def _what(status: DownloadStatus) -> str:
    match status.state:
        case DownloadState.RUNNING:
            return time_left(status.seconds_left)
        case DownloadState.QUEUED:
            return tr("Queued")
        case DownloadState.PAUSED:
            return tr("Paused")
        case DownloadState.ASKING:
            return tr("From last time. Resume?")
        case DownloadState.CANCELLING:
            return tr("Removing…")
        case DownloadState.FAILED | DownloadState.DONE:
            return tr("Stopped")
        case never:
            assert_never(never)


def overall_words(overall: Overall) -> str:
    """Summarize all unfinished downloads in one line; empty if there are none."""
    counts: list[str] = []
    if overall.running:
        counts.append(tr("{count} running", count=overall.running))
    if overall.waiting:
        counts.append(tr("{count} queued", count=overall.waiting))
    if overall.paused:
        counts.append(tr("{count} paused", count=overall.paused))
    if overall.needing:
        counts.append(trn("{count} needs attention", "{count} need attention", overall.needing))
    parts = [time_left(overall.seconds_left), speed_words(overall.speed), ", ".join(counts)]
    return " · ".join(part for part in parts if part)


def sentence(words: str) -> str:
    """Return `words` with a capital first letter, for the start of a line."""
    return words[:1].upper() + words[1:]


def amount_words(done: int, total: int) -> str:
    """Return the received and total size: ``3.2 GB of 12.1 GB``."""
    return tr("{done} of {total}", done=format_bytes(done), total=format_bytes(total))


def speed_words(speed: float) -> str:
    """Return the speed: ``42.1 MB/s``; empty if nothing is received."""
    return tr("{size}/s", size=format_bytes(round(speed))) if speed >= 1 else ""


def time_left(seconds: float | None) -> str:
    """Return the time left, rounded up to ten seconds, minutes or days; empty if unknown."""
    if seconds is None:
        return ""
    if seconds < _SOON:
        return tr("A few seconds left")
    if seconds < _MINUTE:
        tens = ceil(seconds / 10) * 10
        return tr("{count} seconds left", count=tens)
    if seconds < _HOUR:
        minutes = ceil(seconds / _MINUTE)
        return trn("{count} minute left", "{count} minutes left", minutes)
    if seconds < _DAY:
        hours, minutes = divmod(ceil(seconds / _MINUTE), 60)
        return tr("{hours} h {minutes} min left", hours=hours, minutes=minutes)
    days = ceil(seconds / _DAY)
    return trn("{count} day left", "{count} days left", days)
