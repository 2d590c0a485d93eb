"""The network as the person has set it, for whoever makes a request."""

from app.core.settings import NETWORK_ENDPOINT, NETWORK_OFFLINE, NETWORK_PROXY, SettingsStore
from app.hub.network import Network, network_from


class NetworkSource:
    """Called for each request, from any thread but the window's, so that settings apply at once.

    The first such call reads the token from the system's store of secrets, which may take a while and may ask the
    person.
    """

    def __init__(self, settings: SettingsStore) -> None:
        self._settings = settings

    def endpoint(self) -> str:
        """The address of the Hub, or of the mirror that is set; at once, in any thread.

        Raises:
            BadAddressError: the endpoint in the settings is no address.
        """
        return network_from(self._settings.get(NETWORK_ENDPOINT)).endpoint

    def __call__(self) -> Network:
        """How the Hub is reached now.

        Raises:
            BadAddressError: the endpoint or the proxy in the settings is no address.
        """
        get = self._settings.get
        network = network_from(get(NETWORK_ENDPOINT), get(NETWORK_PROXY), offline=get(NETWORK_OFFLINE))
        if network.offline:
            return network
        from app.hub.credentials import load_token  # noqa: PLC0415  the window does not wait for the keyring

        return network_from(network.endpoint, network.proxy, token=load_token(network.endpoint))
