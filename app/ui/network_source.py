"""The network as the person has set it, for whoever makes a request."""

from app.core.settings import NETWORK_ENDPOINT, NETWORK_OFFLINE, NETWORK_PROXY, SettingsStore
from app.hub.network import Network, network_from


class NetworkSource:
    """Called for each request, from any thread but the window's, so that settings apply at once.

    The first call reads the token from the system's keyring, which may take a while and may ask the person.
    """

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def __call__(self) -> Network:
        """How the Hub is reached now.

        Raises:
            BadAddressError: the endpoint or the proxy in the settings is no address.
        """
        get = self._settings.get
        offline = get(NETWORK_OFFLINE)
        return network_from(
            get(NETWORK_ENDPOINT), get(NETWORK_PROXY), offline=offline, token="" if offline else _token()
        )


def _token() -> str:
    from app.hub.credentials import load_token  # noqa: PLC0415  the keyring takes a while to load

    return load_token()
