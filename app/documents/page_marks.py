"""The markers of links in a page's text, which nothing in the page itself can imitate.

Markers are ``【3†text】`` and ``【3†text†host】``, as in OpenAI's reference (gpt-oss, ``simple_browser``).
"""

import re
from typing import Final
from urllib.parse import urljoin, urlsplit

_LOOKALIKES: Final = {ord("【"): "〖", ord("】"): "〗", ord("\u200b"): None}
_SPACE: Final = re.compile(r"\s+")
_MOST_LINKS: Final = 5_000
_LONGEST_ADDRESS: Final = 2_000
_CONTROLS: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]")


def without_marks(text: str) -> str:
    """Return a page's text without brackets of markers, which look similar then, and without control characters."""
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).translate(_LOOKALIKES)


def one_space(text: str) -> str:
    """Return the text in one line, without white space around it."""
    return _SPACE.sub(" ", text).strip()


def host_of(address: str) -> str:
    """Return the host of an address as it is shown; empty if there is none."""
    try:
        return urlsplit(address).netloc.rpartition("@")[2]
    except ValueError:
        return ""


class Links:
    """The links of one page; each address has one number.

    Args:
        base: the address of the page.

    Attributes:
        addresses: by number.
    """

    def __init__(self, base: str) -> None:
        self._base, self._host = base, host_of(base)
        self._numbers: dict[str, int] = {}

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of the links, by the number that stands in their markers."""
        return tuple(self._numbers)

    def marked(self, target: str, label: str) -> str:
        """Return a link as a marker; as its label if it leads nowhere on the web."""
        words = one_space(label).replace("†", "‡")
        address = self._absolute(target)
        if not words or not address or (address not in self._numbers and len(self._numbers) >= _MOST_LINKS):
            return words
        number = self._numbers.setdefault(address, len(self._numbers))
        host = host_of(address)
        return f"【{number}†{words}】" if host == self._host else f"【{number}†{words}†{host}】"

    def _absolute(self, target: str) -> str:
        target = target.strip()
        if not target or target.startswith("#"):
            return ""
        try:
            address = urljoin(self._base, target)
            is_web = urlsplit(address).scheme in ("http", "https") and bool(host_of(address))
        except ValueError:
            return ""
        is_plain = address.isprintable() and not set("【】†") & set(address)
        return address if is_web and is_plain and len(address) <= _LONGEST_ADDRESS else ""
