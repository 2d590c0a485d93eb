"""What stands in place of an object that is not taken out of a large text, and of half a character."""

import re
from typing import Final

_ESCAPE: Final = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", re.DOTALL
)
"""An escape in a JSON string; the group is a surrogate without its other half."""


class TooLarge:
    """The object is larger than what is read at once."""


class Unfinished:
    """The text breaks off within an object or an array."""


def with_whole_characters(text: bytes) -> bytes:
    """Return JSON with U+FFFD in place of lone surrogates, which programs in JavaScript write and msgspec refuses."""
    if b"\\ud" not in text and b"\\uD" not in text:
        return text
    return _ESCAPE.sub(lambda found: b"\\ufffd" if found[1] else found[0], text)
