"""Character references: ``&name;`` and ``&#number;``."""

import re
from typing import Final

ENTITY: Final = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
"""CommonMark 0.31, 2.5: with a semicolon and a limited length."""


def character_of(reference: str) -> str:
    """Return the character of an :data:`ENTITY`; empty for an unknown name.

    html.unescape alone would also accept a prefix of a longer name, and turn ``&notit;`` into ``¬it;``.
    """
    import html  # noqa: PLC0415  2,231 names, and most texts have none
    from html.entities import html5  # noqa: PLC0415

    return html.unescape(reference) if reference[1] == "#" else html5.get(reference[1:], "")
