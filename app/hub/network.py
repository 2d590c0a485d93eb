"""Network settings for the Hub: endpoint, proxy, offline switch and token."""

import os
from typing import Final
from urllib.parse import urlsplit

import msgspec

from app.core.socks import SOCKS_SCHEMES
from app.hub.errors import BadAddressError, OfflineError

DEFAULT_ENDPOINT: Final = "https://huggingface.co"
PROXY_SCHEMES: Final = ("http", "https", *SOCKS_SCHEMES)


class Network(msgspec.Struct, frozen=True):
    """How to reach the Hub.

    Attributes:
        endpoint: address of the Hub or of a mirror, without a trailing slash.
        proxy: an address; empty to use the system's.
        offline: whether all requests are forbidden.
        token: of the user's account, sent only to `endpoint`; empty for none.
    """

    endpoint: str = DEFAULT_ENDPOINT
    proxy: str = ""
    offline: bool = False
    token: str = ""

    def demand_online(self) -> None:
        """Raise OfflineError if requests are forbidden."""
        if self.offline:
            raise OfflineError()

    def headers_for(self, url: str) -> dict[str, str]:
        """Return the headers for a request to `url`: the token only for the endpoint, over a private connection."""
        return {"Authorization": f"Bearer {self.token}"} if self.sent_token and self.is_hub(url) else {}

    @property
    def sent_token(self) -> str:
        """The token, if the connection to the endpoint is private; otherwise empty."""
        return self.token if _is_private(self.endpoint) else ""

    def is_hub(self, url: str) -> bool:
        """Whether `url` has the origin (scheme, host, port) of the endpoint."""
        return origin_of(url) == origin_of(self.endpoint)


def network_from(endpoint: str = "", proxy: str = "", *, offline: bool = False, token: str = "") -> Network:
    """Build a network from settings; an empty `endpoint` means ``HF_ENDPOINT`` or the default.

    Raises:
        BadAddressError: the endpoint or the proxy is not a valid address.
    """
    chosen = endpoint.strip() or os.environ.get("HF_ENDPOINT", "").strip() or DEFAULT_ENDPOINT
    offline = offline or os.environ.get("HF_HUB_OFFLINE", "").upper() in ("1", "ON", "YES", "TRUE")
    return Network(
        _checked(chosen, ("http", "https")).rstrip("/"),
        _checked(proxy.strip(), PROXY_SCHEMES) if proxy.strip() else "",
        offline,
        token,
    )


def origin_of(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port of an address."""
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    return scheme, (parts.hostname or "").lower(), parts.port or {"http": 80, "https": 443}.get(scheme, 0)


def _is_private(url: str) -> bool:
    """Whether a request cannot be read on the way: it is encrypted or stays on this machine."""
    scheme, host, _ = origin_of(url)
    return scheme == "https" or host in ("localhost", "127.0.0.1", "::1")


def _checked(address: str, schemes: tuple[str, ...]) -> str:
    try:
        parts = urlsplit(address)
        sound = parts.scheme.lower() in schemes and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        sound = False
    if not sound:
        raise BadAddressError(address, schemes)
    return address
