"""The services that can be asked, by their values in the settings."""

from typing import Final

NAMES: Final = {
    "ddgs": "DuckDuckGo",
    "searxng": "SearXNG",
    "brave": "Brave",
    "you": "You.com",
    "exa": "Exa",
}
FALLBACKS: Final = {NAMES["ddgs"]: "Mojeek, Brave, Startpage, Yahoo"}
"""The services that get the words next if one does not answer, by its name as it is shown."""
WITH_KEY: Final = ("brave", "you", "exa")


def name_of(service: str) -> str:
    """Return the name of a service as it is shown."""
    return NAMES.get(service, NAMES["ddgs"])
