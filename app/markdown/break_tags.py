"""``<br>``, the only HTML tag that is interpreted: it is the only line break that models have in a table cell."""

import re
from typing import Final

BREAK_TAG: Final = re.compile(r"(?:<br[ \t\n]*/?>|</br[ \t\n]*>)[ \t]*\n?[ \t]*", re.IGNORECASE)
"""Includes the white space after it, which is not shown. HTML reads ``</br>`` the same (WHATWG, 13.2.6.4.7)."""
_HALF: Final = re.compile(r"<(?:/?(?:br?)?|br[ \t]*/?|/br[ \t]*)$", re.IGNORECASE)


def without_half_tag(text: str) -> str:
    """Return an unfinished line without a suffix that may become a ``<br>`` with the next character."""
    found = _HALF.search(text, max(0, len(text) - 20))
    return text[: found.start()] if found else text
