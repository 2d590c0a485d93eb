"""Text -> lines as gpt-oss was trained to read them, and the tokens of each.

A view shows lines as ``L12: …``, and as many as fit into its tokens. No token of o200k reaches from the end of a line
into the ``L`` of the next one, so the tokens of a view are the sum of those of its lines.
"""

import textwrap
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from app.harmony.encoding import HarmonyEncoding

WIDTH: Final = 80
MOST_LINES: Final = 100_000


def wrapped(text: str) -> list[str]:
    """Return the lines of a text, none longer than 80 characters; at most `MOST_LINES`."""
    lines: list[str] = []
    for line in text.split("\n"):
        parts = textwrap.wrap(line, WIDTH, replace_whitespace=False, drop_whitespace=False) if line else [""]
        lines += parts or [""]
        if len(lines) >= MOST_LINES:
            return lines[:MOST_LINES]
    return lines


def tokens_of(lines: Sequence[str]) -> tuple[int, ...]:
    """Return how many tokens each line takes in a view, with its number and its end."""
    encoding = _encoding()
    return tuple(len(encoding.encode_text(f"L{number}: {line}\n")) for number, line in enumerate(lines))


@lru_cache(maxsize=1)
def _encoding() -> HarmonyEncoding:
    return HarmonyEncoding.load()
