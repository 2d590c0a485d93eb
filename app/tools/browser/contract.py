"""The browser as gpt-oss was trained to know it (openai/harmony, src/chat.rs; openai/gpt-oss, ``simple_browser``)."""

from __future__ import annotations

from typing import Final

import msgspec

ABOUT: Final = """Tool for browsing.
The `cursor` appears in brackets before each browsing display: `[{cursor}]`.
Cite information from the tool using the following format:
`【{cursor}†L{line_start}(-L{line_end})?】`, for example: `【6†L9-L11】` or `【8†L3】`.
Do not quote more than 10 words directly from the tool output.
sources=web (default: web)"""

SEARCH: Final = "Searches for information related to `query` and displays `topn` results."
OPEN: Final = """Opens the link `id` from the page indicated by `cursor` starting at line number `loc`, showing `num_lines` lines.
Valid link ids are displayed with the formatting: `【{id}†.*】`.
If `cursor` is not provided, the most recent page is implied.
If `id` is a string, it is treated as a fully qualified URL associated with `source`.
If `loc` is not provided, the viewport will be positioned at the beginning of the document or centered on the most relevant passage, if available.
Use this function without `id` to scroll to a new location of an opened page."""  # noqa: E501  the text is trained
FIND: Final = "Finds exact matches of `pattern` in the current page, or the page given by `cursor`."

SEARCH_PARAMETERS: Final[dict[str, object]] = {
    "type": "object",
    "properties": {
        "query": {"type": "string"},
        "topn": {"type": "number", "default": 10},
        "source": {"type": "string"},
    },
    "required": ["query"],
}
OPEN_PARAMETERS: Final[dict[str, object]] = {
    "type": "object",
    "properties": {
        "id": {"type": ["number", "string"], "default": -1},
        "cursor": {"type": "number", "default": -1},
        "loc": {"type": "number", "default": -1},
        "num_lines": {"type": "number", "default": -1},
        "view_source": {"type": "boolean", "default": False},
        "source": {"type": "string"},
    },
}
FIND_PARAMETERS: Final[dict[str, object]] = {
    "type": "object",
    "properties": {"pattern": {"type": "string"}, "cursor": {"type": "number", "default": -1}},
    "required": ["pattern"],
}

MISFIT: Final = '{"error": "Invalid function arguments"}'
MOST_RESULTS: Final = 20
CURRENT: Final = -1
"""The cursor of the page that was shown last, and the number of a link that is none."""


class SearchArguments(msgspec.Struct, frozen=True):
    """What ``browser.search`` is called with. ``top_n`` is another name of ``topn``, which the reference takes too."""

    query: str
    topn: float = 10
    top_n: float | None = None

    @property
    def count(self) -> int:
        """How many results are wanted."""
        wanted = self.topn if self.top_n is None else self.top_n
        return int(min(max(1, wanted), MOST_RESULTS))


class OpenArguments(msgspec.Struct, frozen=True):
    """What ``browser.open`` is called with: `id` is the number of a link, or an address."""

    id: float | str = CURRENT
    cursor: float = CURRENT
    loc: float = CURRENT
    num_lines: float = CURRENT
    view_source: bool = False

    @property
    def link(self) -> int:
        """The number of the link; -1 for none. A number in quotation marks is no address."""
        if isinstance(self.id, str):
            return int(self.id) if self.id.isascii() and self.id.isdigit() and len(self.id) < len("99999") else CURRENT
        return int(self.id)

    @property
    def address(self) -> str:
        """The address; empty for a link or the page itself."""
        return self.id.strip() if isinstance(self.id, str) and self.link == CURRENT else ""


class FindArguments(msgspec.Struct, frozen=True):
    """What ``browser.find`` is called with."""

    pattern: str
    cursor: float = CURRENT
