"""Messages for the user while a download waits."""

from collections.abc import Callable
from typing import Final

from app.core.sentences import Phrase, phrase
from app.hub.errors import HubError, Obstacle, RateLimitedError, ServerTroubleError, UnreachableError
from app.hub.transfer.fetcher import Fetcher
from app.hub.transfer.source import ExpiredAddressError

_Words = Callable[[int], Phrase]
_OBSTACLES: Final[dict[Obstacle, _Words]] = {
    Obstacle.NAME: lambda seconds: phrase(
        "waiting {seconds} s: there is no network, or DNS is not responding", seconds=seconds
    ),
    Obstacle.REFUSED: lambda seconds: phrase("waiting {seconds} s: the server refused the connection", seconds=seconds),
    Obstacle.TIMEOUT: lambda seconds: phrase("waiting {seconds} s: the server is not responding", seconds=seconds),
    Obstacle.CERTIFICATE: lambda seconds: phrase(
        "waiting {seconds} s: the server's certificate is not trusted", seconds=seconds
    ),
    Obstacle.PROXY: lambda seconds: phrase("waiting {seconds} s: the proxy blocked the request", seconds=seconds),
    Obstacle.BROKEN: lambda seconds: phrase("waiting {seconds} s: the connection was lost", seconds=seconds),
}
_OTHERS: Final[tuple[tuple[type[HubError], _Words], ...]] = (
    (RateLimitedError, lambda seconds: phrase("waiting {seconds} s: the Hub is limiting requests", seconds=seconds)),
    (ServerTroubleError, lambda seconds: phrase("waiting {seconds} s: the Hub has a problem", seconds=seconds)),
    (
        ExpiredAddressError,
        lambda seconds: phrase("waiting {seconds} s: the address of the file was rejected", seconds=seconds),
    ),
    (HubError, lambda seconds: phrase("waiting {seconds} s: the response did not come from the Hub", seconds=seconds)),
)


def waiting_words(fetchers: list[Fetcher], now: float) -> Phrase | None:
    """Return why nothing arrives, if every connection waits; otherwise None. `now` is of ``time.monotonic``."""
    if any(fetcher.streaming_since is not None for fetcher in fetchers):
        return None
    waiting = [(until, fetcher.reason) for fetcher in fetchers if (until := fetcher.waiting_until) is not None]
    until, reason = min(waiting, default=(0.0, None), key=lambda pair: pair[0])
    if reason is None:
        return None
    return _words_for(reason)(max(1, round(until - now)))


def _words_for(reason: HubError) -> _Words:
    if isinstance(reason, UnreachableError):
        return _OBSTACLES[reason.obstacle]
    return next(words for kind, words in _OTHERS if isinstance(reason, kind))
