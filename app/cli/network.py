"""The network as the person has set it, for the commands that ask the Hub."""

from app.core.settings import NETWORK_ENDPOINT, NETWORK_OFFLINE, NETWORK_PROXY, SettingsStore
from app.hub.credentials import load_token
from app.hub.network import Network, network_from


def network_of(settings: SettingsStore) -> Network:
    """How the Hub is reached. Raises BadAddressError."""
    offline = settings.get(NETWORK_OFFLINE)
    token = "" if offline else load_token()
    return network_from(settings.get(NETWORK_ENDPOINT), settings.get(NETWORK_PROXY), offline=offline, token=token)
