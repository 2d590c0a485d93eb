"""Finds a text in a page: the places with four lines each, as gpt-oss was trained to read them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from app.tools.browser.pages import Page

_MOST_FOUND: Final = 50
_LINES_SHOWN: Final = 4
_LINK: Final = re.compile(r"【\d+†(?P<text>[^†】]+)(?P<host>†[^†】]+)?】")


class Found(NamedTuple):
    """The places of a text in a page, as a page of their own.

    Attributes:
        starts: the lines of the page, by the number of the place.
    """

    address: str
    title: str
    text: str
    starts: tuple[int, ...]


def find_in(page: Page, pattern: str) -> Found:
    """Return where a text stands in a page; capital letters do not matter."""
    wanted = pattern.lower()
    lines = without_links("\n".join(page.lines)).split("\n")
    starts: list[int] = []
    number = 0
    while number < len(lines) and len(starts) < _MOST_FOUND:
        if wanted in lines[number].lower():
            starts.append(number)
            number += _LINES_SHOWN
        else:
            number += 1
    shown = [
        "\n".join([f"# 【{place}†match at L{start}】", *lines[start : start + _LINES_SHOWN]])
        for place, start in enumerate(starts)
    ]
    return Found(
        f"{page.address}/find?pattern={quote(wanted)}",
        f"Find results for text: `{wanted}` in `{page.title}`",
        "\n\n".join(shown) or f"No `find` results for pattern: `{wanted}`",
        tuple(starts),
    )


def without_links(text: str) -> str:
    """Return the text with the words of links alone. Line ends in markers stay, so that lines keep their numbers."""
    return _LINK.sub(lambda found: found["text"] + "\n" * (found["host"] or "").count("\n"), text)
