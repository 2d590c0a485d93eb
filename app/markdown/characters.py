"""Characters that are written as ``&name;`` or ``&#number;``."""

import html
import re
from html.entities import html5
from typing import Final

ENTITY: Final = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
"""CommonMark 0.31, 2.5: with a semicolon, and no longer than this."""


def character_of(reference: str) -> str:
    """What an :data:`ENTITY` stands for; empty if HTML has no such name.

    Not html.unescape alone: it also takes the beginning of a longer name for a name, and makes ``¬it;`` of ``&notit;``.
    """
    return html.unescape(reference) if reference[1] == "#" else html5.get(reference[1:], "")
