"""Which addresses may be followed, and what is shown of them."""

import pytest

from app.markdown.links import allowed, bare_address, clean_label, misleading_host, shown


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\tscript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "file://a.b/c",
        "data://a.b/c",
        "javascript://a.b/%0aalert(1)",
        "vbscript:x",
        "mailto:a@b.c",
        "ftp://a.b",
        "ssh://a.b",
        "//a.b/c",
        "/a",
        "#a",
        "a.b",
        "",
        ":",
        "http:",
        "http://",
        "http:/a.b",
        "http:a.b",
        "https:\\\\a.b",
        "https://a.b\\@c.d",
        "https://a.b@c.d",
        "https://a:b@c.d/",
        "https:///a",
        "https://?a",
        "https://a b/c",
        "https://a\u202e.b",
        "https://a\u200b.b",
        "https://a<b",
        'https://a"b',
        "https://a.b](https:",
        "https://" + "é" * 300,
        "\u202ehttps://a.b",
    ],
)
def test_dead(address: str) -> None:
    assert allowed(address) == ""


@pytest.mark.parametrize(
    ("address", "followed"),
    [
        ("https://a.b", "https://a.b"),
        ("HTTP://A.B/C?D=e#F", "http://a.b/C?D=e#F"),
        ("https://a.b:80/c%20d", "https://a.b:80/c%20d"),
        ("https://[::1]:8080/a", "https://[::1]:8080/a"),
        ("http://127.0.0.1", "http://127.0.0.1"),
        ("https://a.b/c d", "https://a.b/c%20d"),
        ("https://a.b/\u202ec", "https://a.b/%E2%80%AEc"),
        ("https://a.b/é?ö", "https://a.b/%C3%A9?%C3%B6"),
        ("https://a.b/\n\"'<>", "https://a.b/%0A%22'%3C%3E"),
        ("https://b\u00fccher.de/", "https://xn--bcher-kva.de/"),
        ("https://\u0430pple.com", "https://xn--pple-43d.com"),
    ],
)
def test_followed_as_it_is_sent(address: str, followed: str) -> None:
    assert allowed(address) == followed
    assert followed.isascii()
    assert allowed(followed) == followed


def test_nothing_shown_is_invisible() -> None:
    assert shown("a\u202eb\u200bc\ufeffd\ne\x00f\u2029g") == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg"
    assert clean_label("a\u202eb\u2066c\u00add") == "abcd"


def test_a_very_long_address_is_cut() -> None:
    assert shown("x" * 200) == "x" * 200
    assert shown("x" * 201) == "x" * 200 + "…"


@pytest.mark.parametrize(
    ("label", "address", "host"),
    [
        ("here", "https://a.b", ""),
        ("https://a.b/c", "https://a.b/d", ""),
        ("HTTPS://A.B", "https://a.b", ""),
        ("(https://a.b)", "https://a.b", ""),
        ("https://a.b.", "https://a.b", ""),
        ("www.a.b", "https://www.a.b", ""),
        ("www.a.b", "https://a.b/c", ""),
        ("https://www.a.b", "https://a.b", ""),
        ("https://a.b", "https://www.a.b", ""),
        ("https://a.b", "https://c.d/a.b", "c.d"),
        ("go to https://a.b now", "https://a.b.evil.org", "a.b.evil.org"),
        ("www.a.b", "https://evil.org", "evil.org"),
        ("ftp://a.b", "https://evil.org", "evil.org"),
    ],
)
def test_words_that_name_another_host(label: str, address: str, host: str) -> None:
    assert misleading_host(label, address) == host


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://a.b", "https://a.b"),
        ("https://a.b, and", "https://a.b"),
        ("https://a.b/c)", "https://a.b/c"),
        ("https://a.b/(c)", "https://a.b/(c)"),
        ("https://a.b]", "https://a.b"),
        ("https://a.b/c[1]", "https://a.b/c[1]"),
        ("https://a.b](https://c.d)", "https://a.b"),
        ("https://a.b<c", "https://a.b"),
        ("https://a@b.c", ""),
        ("https://", ""),
        ("http", ""),
    ],
)
def test_addresses_that_are_written_out(text: str, address: str) -> None:
    assert bare_address(text, 0) == address
