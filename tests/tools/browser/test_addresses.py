"""Which addresses may be asked for."""

import pytest

from app.tools.browser.addresses import Reach, is_public
from app.tools.browser.errors import AddressRefusedError, NotFetchedError

PUBLIC = ("93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "64:ff9b::8.8.8.8")
PRIVATE = (
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",
    "10.0.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.1",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::127.0.0.1",
    "64:ff9b::10.0.0.1",
    "64:ff9b:1::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "fc00::1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
)


@pytest.mark.parametrize("ip", PUBLIC)
def test_the_public_internet_can_be_reached(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize("ip", PRIVATE)
def test_no_other_network_can(ip: str) -> None:
    assert not is_public(ip)


def reach(*ips: str) -> Reach:
    return Reach(resolve=lambda host, port: ips)


@pytest.mark.parametrize(
    "address",
    [
        "ftp://a.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "data:text/plain,x",
        "//a.example/",
        "a.example",
        "",
        "http://",
        "http:///x",
        "http://user@a.example/",
        "http://user:word@a.example/",
        "http://a.example:8080/",
        "http://a.example:22/",
        "http://a.example:443/",
        "https://a.example:80/",
        "http://a.example:99999/",
        "http://a.example\\@b.example/",
        "http://a.exam ple/",
        "http://[::1/",
        "https://a.example/" + "x" * 2_000,
    ],
)
def test_other_schemes_ports_and_forms_are_refused(address: str) -> None:
    with pytest.raises(AddressRefusedError):
        reach("8.8.8.8").target(address)


@pytest.mark.parametrize("ip", ["127.0.0.1", "10.1.2.3", "::1", "169.254.169.254"])
def test_a_name_that_leads_into_a_private_network_is_refused(ip: str) -> None:
    with pytest.raises(AddressRefusedError, match="private network"):
        reach(ip).target("http://a.example/")
    with pytest.raises(AddressRefusedError, match="private network"):
        reach("8.8.8.8", ip).target("http://a.example/")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "127.1"])
def test_this_computer_is_refused_however_it_is_written(host: str) -> None:
    """By the system's own resolver, as in the product."""
    with pytest.raises((AddressRefusedError, NotFetchedError)):
        Reach().target(f"http://{host}/")


def test_an_address_is_made_plain() -> None:
    target = reach("8.8.8.8").target(" HTTPS://Bücher.Example:443/ä b?q=ü#part ")
    assert target.address == "https://xn--bcher-kva.example/%C3%A4%20b?q=%C3%BC"
    assert (target.host, target.named, target.port) == ("xn--bcher-kva.example", "xn--bcher-kva.example", 443)
    assert target.path == "/%C3%A4%20b?q=%C3%BC"
    assert reach("8.8.8.8").target("http://a.example").path == "/"


def test_an_unknown_name_is_said_to_be_unknown() -> None:
    def resolve(host: str, port: int) -> tuple[str, ...]:
        raise OSError("no such name")

    with pytest.raises(NotFetchedError, match=r"The host a\.example was not found"):
        Reach(resolve).target("http://a.example/")
