"""Which addresses may be followed, and how an address is shown so that it hides nothing."""

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
"""No name before an ``@``: it would pass for the host."""
_ADDRESS = re.compile(r"https?://[^\s<>\"`\u2028]+", re.IGNORECASE)
_TRAILING = ".,;:!?'\"*_~"


def allowed(address: str) -> str:
    """The address in plain ASCII, if it is one of the web; else nothing.

    What a person would not see or would take for something else (spaces, other scripts, controls, overrides of the
    writing direction) is percent-encoded; a host in another script becomes ``xn--…``.
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
    """Any address as a text: nothing in it is invisible, and it is not too long."""
    plain = visible(_HIDING.sub("\ufffd", address)).replace("\n", "\ufffd")
    return plain if len(plain) <= _MOST_SHOWN else plain[:_MOST_SHOWN] + "…"


def clean_label(label: str) -> str:
    """The words of a link without what is invisible or turns the writing direction."""
    return _HIDING.sub("", label)


def misleading_host(label: str, address: str) -> str:
    """The host that a link leads to, if its words name another one; else nothing."""
    named = _HOST_IN_TEXT.search(label)
    if named is None:
        return ""
    try:
        host = urlsplit(address).netloc
    except ValueError:
        return ""
    said = named.group(1).lower().rstrip(_TRAILING + ")]>")
    return "" if host in (said, f"www.{said}") or said == f"www.{host}" else host


def bare_address(text: str, at: int) -> str:
    """The address that is written out at this place of a text; nothing if there is none."""
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
    """Up to a ``]`` that was opened before the address: that of ``[https://…](…)``."""
    depth = 0
    for index, char in enumerate(address):
        depth += (char == "[") - (char == "]")
        if depth < 0:
            return address[:index]
    return address
