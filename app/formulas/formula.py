"""What a formula is, what is drawn of it, and the lines of JSON in which the two are asked for and answered."""

import re
from typing import Final

import msgspec

EM: Final = 100.0
"""The font size that a drawing is made for; what shows it at another size scales it."""
MOST_TEX: Final = 2000
"""The longest formula that is drawn, in characters."""
_ENVIRONMENT: Final = re.compile(r"\\begin\{([a-z]+\*?)\}")
_ENDS: Final = (("$$", "$$", True), ("\\[", "\\]", True), ("\\(", "\\)", False), ("$", "$", False))


class Formula(msgspec.Struct, frozen=True):
    """A formula without its delimiters. `is_display`: it stands on its own, with large operators."""

    tex: str
    is_display: bool = False


class Said(msgspec.Struct, frozen=True, array_like=True):
    """How a formula is said: a kind of structure and its parts, which are texts or structures, too."""

    kind: str
    parts: "tuple[str | Said, ...]"


class Drawing(msgspec.Struct, frozen=True, omit_defaults=True):
    """A formula as it is drawn at the font size :data:`EM`, from the left end of its baseline.

    Attributes:
        width, ascent, descent: its size; ascent and descent are measured from the baseline.
        outline: what is filled with the colour of the text: the commands M, L, Q, C and Z of an SVG path, separated by
            spaces, with absolute coordinates; y grows downwards.
        said: how it is said.
    """

    width: float
    ascent: float
    descent: float
    outline: str
    said: Said = Said("row", ())


class Answer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The answer to one formula. `drawing` is None if it cannot be drawn; `why` is for the log."""

    drawing: Drawing | None = None
    why: str = ""


def formula_of(source: str) -> Formula | None:
    """Return the formula in `source`, which includes its delimiters; None if it is unfinished, empty or too long."""
    text = source.strip()
    for start, end, is_display in _ENDS:
        if text.startswith(start):
            tex = text[len(start) : -len(end)].strip()
            is_whole = text.endswith(end) and len(text) >= len(start) + len(end)
            return _checked(tex, is_display=is_display) if is_whole else None
    environment = _ENVIRONMENT.match(text)
    is_whole = environment is not None and text.endswith(f"\\end{{{environment[1]}}}")
    return _checked(text, is_display=True) if is_whole else None


def _checked(tex: str, *, is_display: bool) -> Formula | None:
    return Formula(tex, is_display) if 0 < len(tex) <= MOST_TEX else None
