"""``<br>``, the one tag of HTML that is more than text: models have no other line break within a table's cell."""

import re
from typing import Final

BREAK_TAG: Final = re.compile(r"(?:<br[ \t\n]*/?>|</br[ \t\n]*>)[ \t]*\n?[ \t]*", re.IGNORECASE)
"""With the white space behind it, which is not shown. HTML takes ``</br>`` for the same (WHATWG, 13.2.6.4.7)."""
_HALF: Final = re.compile(r"<(?:/?(?:br?)?|br[ \t]*/?|/br[ \t]*)$", re.IGNORECASE)


def without_half_tag(text: str) -> str:
    """A line that is being written, without what may become a ``<br>`` with the next character."""
    found = _HALF.search(text, max(0, len(text) - 20))
    return text[: found.start()] if found else text
