"""The Hub address, the proxy, the lists of engines and versions, and staying offline."""

from typing import Final

from app.core.sentences import phrase
from app.core.settings.setting import Choice, Setting

NETWORK_ENDPOINT: Final = Setting(
    "network.endpoint",
    "",
    phrase("Hub address"),
    phrase("Use another address if you have a mirror. The token is sent only to this address."),
    when_empty=phrase("HF_ENDPOINT, or https://huggingface.co"),
)
NETWORK_PROXY: Final = Setting(
    "network.proxy",
    "",
    phrase("Proxy"),
    phrase("Requests go through it, for example http://proxy.example:3128 or socks5://proxy.example:1080."),
    when_empty=phrase("Use the system proxy"),
)
NETWORK_ENGINES: Final = Setting(
    "network.engines",
    "",
    phrase("List of engines"),
    phrase("The address of a signed list of llama.cpp builds. It is read only when you look for engines."),
    when_empty=phrase("None"),
)
NETWORK_PYTHON: Final = Setting(
    "network.python",
    "",
    phrase("Python for models"),
    phrase("The address of a signed list of downloads. It is read only when you install or update it."),
    when_empty=phrase("None"),
)
NETWORK_UPDATES: Final = Setting(
    "network.updates",
    "",
    phrase("List of versions"),
    phrase("The address of a signed list of versions of Descant. It is read only if you allow it, under General."),
    when_empty=phrase("None"),
)
NETWORK_SEARCH: Final = Setting(
    "network.search",
    "ddgs",
    phrase("Search engine for models"),
    phrase(
        "It gets what a model searches for, in chats in which you have turned on the web. If DuckDuckGo does not"
        " answer, Mojeek, Brave, Startpage and Yahoo are asked one after another."
    ),
    choices=(
        Choice("ddgs", phrase("DuckDuckGo and others, without an account")),
        Choice("searxng", phrase("SearXNG, at your own address")),
        Choice("brave", phrase("Brave, with a key")),
        Choice("you", phrase("You.com, with a key")),
        Choice("exa", phrase("Exa, with a key")),
    ),
)
NETWORK_SEARXNG: Final = Setting(
    "network.searxng",
    "",
    phrase("Address of SearXNG"),
    phrase("For example http://localhost:8888. Its settings must allow answers in JSON (search.formats)."),
    when_empty=phrase("None"),
)
NETWORK_OFFLINE: Final = Setting(
    "network.offline",
    False,
    phrase("Stay offline"),
    phrase("Descant makes no network requests. Models on this computer work as usual."),
)
