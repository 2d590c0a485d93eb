"""What is told while nothing comes."""

from app.core.sentences import Phrase, phrase
from app.hub.errors import HubError, Obstacle, RateLimitedError, ServerTroubleError, UnreachableError
from app.hub.transfer.fetcher import Fetcher
from app.hub.transfer.source import ExpiredAddressError

_OBSTACLES = {
    Obstacle.NAME: phrase("waiting {seconds} s: there is no network, or its name service does not answer"),
    Obstacle.REFUSED: phrase("waiting {seconds} s: the server does not take the connection"),
    Obstacle.TIMEOUT: phrase("waiting {seconds} s: the server does not answer"),
    Obstacle.CERTIFICATE: phrase("waiting {seconds} s: the server's certificate is not trusted"),
    Obstacle.PROXY: phrase("waiting {seconds} s: the proxy does not let the request through"),
    Obstacle.BROKEN: phrase("waiting {seconds} s: the connection broke"),
}
_OTHERS = (
    (RateLimitedError, phrase("waiting {seconds} s: the Hub asked to slow down")),
    (ServerTroubleError, phrase("waiting {seconds} s: the Hub has a fault")),
    (ExpiredAddressError, phrase("waiting {seconds} s: the address of the file was not taken")),
    (HubError, phrase("waiting {seconds} s: the answer was not one of the Hub")),
)


def waiting_words(fetchers: list[Fetcher], now: float) -> Phrase | None:
    """Why nothing comes, if that is so for every connection. `now` is of ``time.monotonic``."""
    if any(fetcher.streaming_since is not None for fetcher in fetchers):
        return None
    waiting = [(until, fetcher.reason) for fetcher in fetchers if (until := fetcher.waiting_until) is not None]
    until, reason = min(waiting, default=(0.0, None), key=lambda pair: pair[0])
    if reason is None:
        return None
    return Phrase(_template(reason), {"seconds": max(1, round(until - now))})


def _template(reason: HubError) -> str:
    if isinstance(reason, UnreachableError):
        return _OBSTACLES[reason.obstacle].template
    return next(words.template for kind, words in _OTHERS if isinstance(reason, kind))
