"""What the model sees of a page: a head, and as many numbered lines as fit into 1,024 tokens.

The form is the one that gpt-oss was trained with (openai/gpt-oss, ``simple_browser``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from app.core.sentences import phrase
from app.core.text import one_line
from app.tools.browser.errors import BrowserError

if TYPE_CHECKING:
    from app.tools.browser.pages import Page

VIEW_TOKENS: Final = 1024
_LONGEST_ADDRESS: Final = 1024


class UsageError(BrowserError):
    """The model has asked for something that is not there. Its text is what the model was trained to read.

    Args:
        text: in English, as it is.
    """

    def __init__(self, text: str) -> None:
        super().__init__(phrase("{text}", text=text))
        self.text = text


def view_of(page: Page, cursor: int, start: int = 0, count: int = -1) -> str:
    """Return the view of a page from a line on.

    Args:
        cursor: the number of the page on the stack.
        count: how many lines; 0 or less for as many as fit into a view.

    Raises:
        UsageError: there is no such line.
    """
    total = len(page.lines)
    if start >= total:
        raise UsageError(f"Invalid location parameter: `{start}`. Cannot exceed page maximum of {total - 1}.")
    end = min(total, start + count) if count > 0 else _end_of_view(page, start)
    body = "\n".join(f"L{number}: {line}" for number, line in enumerate(page.lines[start:end], start))
    return f"[{cursor}] {_head(page)}\n**viewing lines [{start} - {end - 1}] of {total - 1}**\n\n{body}"


def shortened(text: str, most: int = _LONGEST_ADDRESS) -> str:
    """Return a text of at most `most` characters."""
    return text if len(text) <= most else f"{text[: most - 3]}..."


def _end_of_view(page: Page, start: int) -> int:
    """Return the line after the one in which the 1,025th token begins: that one is shown as a whole."""
    tokens = 0
    for number in range(start, len(page.lines)):
        tokens += page.tokens[number]
        if tokens > VIEW_TOKENS:
            return number + 1
    return len(page.lines)


def _head(page: Page) -> str:
    address = one_line(shortened(unquote(page.address)), 2 * _LONGEST_ADDRESS)
    return f"{page.title} ({address})" if address else page.title
