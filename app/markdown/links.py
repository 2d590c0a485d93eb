"""Decide which addresses may be opened, and show an address so that nothing in it is hidden."""

import re
from urllib.parse import quote, urlsplit

from app.markdown.visible import visible

_SCHEMES = ("http", "https")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,31}):")
_SAFE = "!#$%&'()*+,-./:;=?@[]_~"
_HIDING = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_MOST_SHOWN = 200
_HOST_IN_TEXT = re.compile(r"(?:://|www\.)([^\s/?#]+)", re.IGNORECASE)
_HOST = re.compile(r"[\w.~!$&'()*+,;=%:-]+|\[[0-9A-Fa-f:.]+\](?::\d*)?")
"""Without a name before ``@``, which could be mistaken for the host."""
_ADDRESS = re.compile(r"https?://[^\s<>\"`\u2028]+", re.IGNORECASE)
_TRAILING = ".,;:!?'\"*_~"


def allowed(address: str) -> str:
    """Return a web address in plain ASCII; empty for any other address.

    Characters that the user cannot see or could mistake for others (spaces, other scripts, control characters,
    direction overrides) are percent-encoded; a host in another script becomes ``xn--…``.
    """
    found = _SCHEME.match(address)
    if found is None or found.group(1).lower() not in _SCHEMES:
        return ""
    scheme, rest = found.group(1).lower(), address[found.end() :]
    if not rest.startswith("//") or "\\" in rest:
        return ""
    end = next((i for i, char in enumerate(rest[2:], 2) if char in "/?#"), len(rest))
    host = _ascii_host(rest[2:end])
    return f"{scheme}://{host}{_quoted(rest[end:])}" if host else ""


def _ascii_host(host: str) -> str:
    if not _HOST.fullmatch(host):
        return ""
    try:
        return host.lower() if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _quoted(text: str) -> str:
    return quote(text.encode("utf-8", "replace"), safe=_SAFE)


def shown(address: str) -> str:
    """Return any address as text without invisible characters and of limited length."""
    plain = visible(_HIDING.sub("\ufffd", address)).replace("\n", "\ufffd")
    return plain if len(plain) <= _MOST_SHOWN else plain[:_MOST_SHOWN] + "…"


def clean_label(label: str) -> str:
    """Return the text of a link without invisible characters and direction marks."""
    return _HIDING.sub("", label)


def misleading_host(label: str, address: str) -> str:
    """Return the host of a link's address if the link's text names another one; otherwise empty."""
    named = _HOST_IN_TEXT.search(label)
    if named is None:
        return ""
    try:
        host = urlsplit(address).netloc
    except ValueError:
        return ""
    named_host = named.group(1).lower().rstrip(_TRAILING + ")]>")
    return "" if host in (named_host, f"www.{named_host}") or named_host == f"www.{host}" else host


def bare_address(text: str, at: int) -> str:
    """Return the bare URL at this position in a text; empty if there is none."""
    found = _ADDRESS.match(text, at)
    if found is None:
        return ""
    address = _before_closing_bracket(found.group())
    while True:
        shorter = address.rstrip(_TRAILING)
        if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter.endswith("]") and shorter.count("]") > shorter.count("["):
            shorter = shorter[:-1]
        if shorter == address:
            break
        address = shorter
    return address if len(address) > len("https://") and allowed(address) else ""


def _before_closing_bracket(address: str) -> str:
    """Cut at a ``]`` whose bracket was opened before the address, as in ``[https://…](…)``."""
    depth = 0
    for index, char in enumerate(address):
        depth += (char == "[") - (char == "]")
        if depth < 0:
            return address[:index]
    return address
