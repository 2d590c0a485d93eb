"""The service that is asked, as the settings say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.core.sentences import phrase
from app.core.settings.network import NETWORK_OFFLINE, NETWORK_PROXY, NETWORK_SEARCH, NETWORK_SEARXNG
from app.tools.browser.addresses import Reach
from app.tools.browser.errors import SearchError
from app.tools.browser.fetching import Fetcher, proxies
from app.tools.browser.search import services
from app.tools.browser.search.keys import load_key
from app.tools.browser.search.metasearch import MetaSearch
from app.tools.browser.search.names import NAMES, WITH_KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.core.settings.store import SettingsStore
    from app.tools.browser.search.searcher import Hit, Searcher
    from app.tools.tool import RunControl

_MAKERS: Final = {"brave": services.brave, "you": services.you, "exa": services.exa}


def fetcher_from(settings: SettingsStore) -> Fetcher:
    """Return what fetches pages: from the public web alone, through the proxy that is set."""

    def proxy_for(address: str) -> str:
        return proxies(_proxy_in(settings))(address)

    return Fetcher(proxy_for=proxy_for, is_offline=lambda: bool(settings.get(NETWORK_OFFLINE)))


def searcher_from(settings: SettingsStore, fetcher: Fetcher | None = None) -> Searcher:
    """Return the service that is set. The store of secrets is asked by a search, and not here."""
    chosen = str(settings.get(NETWORK_SEARCH))
    if chosen == "searxng":
        return _Late(NAMES[chosen], lambda: _searxng(str(settings.get(NETWORK_SEARXNG)), _proxy_in(settings)))
    if chosen in WITH_KEY:
        return _Late(NAMES[chosen], lambda: _with_key(chosen, fetcher or fetcher_from(settings)))
    return MetaSearch(proxy=_proxy_in(settings))


class _Late:
    """A service that is made when it is asked."""

    def __init__(self, name: str, make: Callable[[], Searcher]) -> None:
        self._name, self._make = name, make

    @property
    def name(self) -> str:
        """The name of the service that will be made."""
        return self._name

    def search(self, query: str, count: int, control: RunControl, note: Callable[[str], object]) -> Sequence[Hit]:
        """Make the service as the settings are now, and ask it.

        Raises:
            BrowserError: it cannot be used as it is set up, failed, or was stopped.
        """
        return self._make().search(query, count, control, note)


def _proxy_in(settings: SettingsStore) -> str:
    return str(settings.get(NETWORK_PROXY)).strip()


def _searxng(address: str, proxy: str) -> Searcher:
    if not address.strip():
        raise SearchError(
            phrase("There is no address of SearXNG in the settings."), phrase("The user can set it, under Network.")
        )
    # The user has named the address: it may be on this computer or in the own network.
    reach = Reach(is_allowed=lambda _: True, any_port=True)
    return services.searxng(Fetcher(reach, proxy_for=proxies(proxy)), address.strip())


def _with_key(service: str, fetcher: Fetcher) -> Searcher:
    key = load_key(service)
    if not key:
        raise SearchError(
            phrase("There is no key for {service} in the settings.", service=NAMES[service]),
            phrase("The user can set one, under Network."),
        )
    return _MAKERS[service](fetcher, key)
