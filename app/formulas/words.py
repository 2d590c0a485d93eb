"""A formula as it is said: MathML -> what stands for what, for the window to put into words of the user's language."""

import unicodedata
import xml.etree.ElementTree as ET
from typing import Final

from app.formulas.formula import Said

_DEEPEST: Final = 40
"""A formula within so many others is said flat."""
_ACCENTS: Final = {
    "\u02c6": "hat",
    "\u0302": "hat",
    "\u02dc": "tilde",
    "\u0303": "tilde",
    "¯": "bar",
    "‾": "bar",
    "_": "bar",
    "→": "vector",
    "\u20d7": "vector",
    "˙": "dot",
    "¨": "two dots",
}
_PRIME, _DOUBLE_PRIME, _ASTERISK = "\u2032", "\u2033", "\u2217"
_POWERS: Final = {
    "2": "squared",
    "3": "cubed",
    _PRIME: "prime",
    _DOUBLE_PRIME: "double prime",
    _ASTERISK: "star",
    "*": "star",
}
_WITH_LIMITS: Final = frozenset("∑∏∫∬∭∮⋃⋂⨁⨂") | {"lim", "max", "min", "sup", "inf"}  # noqa: RUF001
_UNSAID: Final = frozenset({"", "\u2061", "\u2062", "\u2063", "\u2009", "\u2006"})
_TOKENS: Final = frozenset({"mi", "mn", "mo", "mtext"})
_KINDS: Final = {"mroot": "root of degree", "mtable": "table", "mtr": "row of table"}


def said(element: ET.Element, depth: int = 0) -> Said:
    """Return how an element of :func:`app.formulas.mathml.mathml_of` is said."""
    if element.tag in _TOKENS:
        return Said("text", (_plain(element.text or ""),))
    if depth > _DEEPEST:
        return Said("row", ("".join(element.itertext()),))
    parts = tuple([said(child, depth + 1) for child in element])
    structure = _scripted(element, parts) or _built(element, parts)
    if structure is not None:
        return structure
    return parts[0] if len(parts) == 1 else Said("row", parts)


def _built(element: ET.Element, parts: tuple[Said, ...]) -> Said | None:
    """Say a fraction, a root or a table."""
    if element.tag == "mfrac" and len(parts) == 2:
        return Said("choose" if element.get("linethickness") == "0" else "fraction", parts)
    if element.tag == "msqrt":
        return Said("root", (Said("row", parts),))
    kind = _KINDS.get(element.tag)
    return Said(kind, parts) if kind is not None else None


def _scripted(element: ET.Element, parts: tuple[Said, ...]) -> Said | None:
    """Say what stands above, below or beside something."""
    match element.tag, len(parts):
        case (("msub" | "munder"), 2):
            return Said("limit" if _is_large(element[0]) else "index", parts)
        case "msup", 2:
            return _power(parts, element[1])
        case "mover", 2:
            return _accented(parts, element[1])
        case (("msubsup" | "munderover"), 3) if _is_large(element[0]):
            return Said("limits", parts)
        case (("msubsup" | "munderover"), 3):
            return _power((Said("index", parts[:2]), parts[2]), element[2])
        case _:
            return None


def _power(parts: tuple[Said, ...], exponent: ET.Element) -> Said:
    name = _POWERS.get("".join(exponent.itertext()))
    return Said(name, parts[:1]) if name is not None else Said("power", parts)


def _accented(parts: tuple[Said, ...], accent: ET.Element) -> Said:
    name = _ACCENTS.get(accent.text or "")
    return Said(name, parts[:1]) if name is not None else Said("above", parts)


def _is_large(base: ET.Element) -> bool:
    return (base.text or "") in _WITH_LIMITS


def _plain(text: str) -> str:
    """Return the letters of mathematical alphabets as plain ones, which a screen reader knows."""
    return "" if text in _UNSAID else unicodedata.normalize("NFKC", text).strip()
