"""How servers at a URL are reached: through which proxy, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from app.core.settings.network import NETWORK_OFFLINE, NETWORK_PROXY

if TYPE_CHECKING:
    from app.core.settings.store import SettingsStore


class Network(msgspec.Struct, frozen=True):
    """What the user has set.

    Attributes:
        proxy: an address; empty for the system's.
        is_offline: no requests are made.
    """

    proxy: str = ""
    is_offline: bool = False

    def allows(self, url: str) -> bool:
        """Whether a server may be asked: one on this computer always."""
        return not self.is_offline or _is_here(url)

    def proxy_for(self, url: str) -> str:
        """Return the proxy for an address; empty for none."""
        if _is_here(url):
            return ""
        from app.hub.transfer.connections import system_proxy  # noqa: PLC0415  few servers are elsewhere

        return self.proxy or system_proxy(url)


def network_of(settings: SettingsStore) -> Network:
    """Return what is set now."""
    return Network(str(settings.get(NETWORK_PROXY)).strip(), bool(settings.get(NETWORK_OFFLINE)))


def _is_here(url: str) -> bool:
    host = (urlsplit(url).hostname or "").lower()
    return host in ("localhost", "::1") or host.startswith("127.")
