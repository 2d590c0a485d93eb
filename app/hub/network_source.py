"""The network as set by the user, for every part that makes requests."""

from app.core.settings.network import NETWORK_ENDPOINT, NETWORK_OFFLINE, NETWORK_PROXY
from app.core.settings.store import SettingsStore
from app.hub.network import Network, network_from


class NetworkSource:
    """Reads the network settings for each request, so that changes apply at once.

    Call it from any thread but the window's: the first call reads the token from the system keyring, which may be slow
    and may ask the user to unlock it.
    """

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def endpoint(self) -> str:
        """Return the address of the Hub or of the configured mirror, without blocking, from any thread.

        Raises:
            BadAddressError: the endpoint in the settings is not a valid address.
        """
        return network_from(self._settings.get(NETWORK_ENDPOINT)).endpoint

    def __call__(self) -> Network:
        """Return the current network settings with the token.

        Raises:
            BadAddressError: the endpoint or the proxy in the settings is not a valid address.
        """
        get = self._settings.get
        network = network_from(get(NETWORK_ENDPOINT), get(NETWORK_PROXY), offline=get(NETWORK_OFFLINE))
        if network.offline:
            return network
        from app.hub.credentials import load_token  # noqa: PLC0415 keeps the keyring out of the window's startup

        return network_from(network.endpoint, network.proxy, token=load_token(network.endpoint))
