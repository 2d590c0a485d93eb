"""Which addresses may be asked for: pages of the public web, never the user's own computer or network.

A name is resolved once. The addresses that it resolves to are checked and are what is connected to, so that another
answer of the name server, a moment later, changes nothing (DNS rebinding).
"""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from app.core.sentences import phrase
from app.markdown.links import allowed, shown
from app.tools.browser.errors import AddressRefusedError, NotFetchedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.core.sentences import Phrase

    IpAddress = ipaddress.IPv4Address | ipaddress.IPv6Address
    Resolve = Callable[[str, int], Sequence[str]]

PORTS: Final = {"http": 80, "https": 443}
LONGEST: Final = 2_000
"""Characters of an address."""

_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
_NEVER: Final = tuple(
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8",
        "100.64.0.0/10",  # behind the provider's own translation
        "192.0.0.0/24",
        "192.88.99.0/24",  # relays of 6to4
        "198.18.0.0/15",
        "240.0.0.0/4",
        "::/96",  # IPv4 within IPv6, of old
        "::ffff:0:0/96",
        "64:ff9b:1::/48",
        "2001::/32",  # Teredo
        "2002::/16",  # 6to4
        "fec0::/10",
    )
)
"""Beside what the registries of IANA call not global; some of it Python's tables call global."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked for, and where.

    Attributes:
        address: in plain ASCII, without a fragment.
        host: its name, which TLS verifies.
        named: the host as the header ``Host`` names it, with a port that is not the scheme's own.
        path: with the query.
        ips: what the name was resolved to; each may be connected to.
        port: to connect to.
    """

    address: str
    scheme: str
    host: str
    named: str
    path: str
    ips: tuple[str, ...]
    port: int


def is_public(ip: str) -> bool:
    """Whether an IP address belongs to the public internet."""
    address = ipaddress.ip_address(ip.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address) and address in _NAT64:
        return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
    inside = any(address.version == network.version and address in network for network in _NEVER)
    return address.is_global and not address.is_multicast and not inside


def resolve(host: str, port: int) -> Sequence[str]:
    """Return the addresses that the system knows for a name. May take long.

    Raises:
        OSError: there are none.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Reach:
    """What can be reached. As it is made without arguments, that is the public web; tests make another one.

    Attributes:
        resolve: returns the addresses of a name and a port.
        is_allowed: whether an IP address may be connected to.
        port_of: the port to connect to, by scheme.
        any_port: addresses may name another one.
    """

    resolve: Resolve = resolve
    is_allowed: Callable[[str], bool] = is_public
    port_of: Callable[[str], int] = PORTS.__getitem__
    any_port: bool = False

    def checked(self, address: str) -> str:
        """Return an address as it may be asked for, without asking the name server.

        Raises:
            AddressRefusedError: its scheme, its host or its port is not one of the web.
        """
        plain = allowed(address.strip()) if len(address) <= LONGEST else ""
        if not plain:
            raise _refused(
                address, phrase("Only addresses with http or https, without a name before @, can be opened.")
            )
        try:
            parts = urlsplit(plain)
            port = parts.port
        except ValueError as error:
            raise _refused(address, phrase("It is not a valid address.")) from error
        if not parts.hostname:
            raise _refused(address, phrase("It names no host."))
        if port in (None, PORTS[parts.scheme]):
            return parts._replace(fragment="", netloc=_netloc(parts.hostname)).geturl()
        if not self.any_port:
            raise _refused(address, phrase("Only the ports 80 and 443 can be used."))
        return parts._replace(fragment="").geturl()

    def target(self, address: str) -> Target:
        """Return where an address leads. Asks the name server.

        Raises:
            AddressRefusedError: it may not be asked for.
            NotFetchedError: its name is not known.
        """
        plain = self.checked(address)
        parts = urlsplit(plain)
        host, port = parts.hostname or "", parts.port or self.port_of(parts.scheme)
        try:
            ips = tuple(self.resolve(host, port))
        except (OSError, UnicodeError) as error:
            raise NotFetchedError(phrase("The host {host} was not found.", host=host)) from error
        if not ips:
            raise NotFetchedError(phrase("The host {host} was not found.", host=host))
        if not all(map(self.is_allowed, ips)):
            raise _refused(plain, phrase("It leads into a private network or to this computer."))
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return Target(plain, parts.scheme, host, parts.netloc, path, ips, port)


def _netloc(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _refused(address: str, why: Phrase) -> AddressRefusedError:
    return AddressRefusedError(phrase("The address {address} cannot be opened. {why}", address=shown(address), why=why))
