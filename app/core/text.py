"""Sanitize untrusted text: remove what UTF-8 cannot encode and what a terminal would interpret as a command.

A terminal obeys the control characters C0 (ESC, CR, BS …), DEL and C1 (U+009B means the same as ESC [), of ECMA-48, and
many lay out text from right to left after a directional override of Unicode (UAX #9). Each such character is replaced
individually, so that no sequence can start: it does not matter where a sequence is split between two pieces.
"""

import re
import unicodedata
from typing import Final

_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_PICTURES: Final = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\N{SYMBOL FOR DELETE}"}
_NO_PICTURE: Final = dict.fromkeys((*range(0x80, 0xA0), 0x202D, 0x202E), _REPLACEMENT)
_IN_TEXT: Final = {**_PICTURES, **_NO_PICTURE, ord("\n"): "\n", ord("\t"): "\t"}
_IN_A_LINE: Final = {
    **_PICTURES,
    **_NO_PICTURE,
    **dict.fromkeys((0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), _REPLACEMENT),
    ord("\t"): " ",
}
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
"""Beside the tables: its 2,048 characters took 130 KB in each."""
_BREAKS: Final = frozenset(("Cc", "Cs", "Zl", "Zp"))
_DIRECTION_MARKS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_TO_ESCAPE: Final = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def whole_text(text: str) -> str:
    """Return `text` without lone surrogates, which UTF-8 cannot encode; pairs become the character they stand for."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def whole_values(value: object) -> object:
    """Apply :func:`whole_text` to all text in a JSON value, at any depth."""
    if isinstance(value, str):
        return whole_text(value)
    if isinstance(value, dict):
        return {whole_text(str(key)): whole_values(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [whole_values(part) for part in value]
    return value


def visible_line(text: str) -> str:
    """Return `text` as one line that is safe to print on a terminal.

    Control characters, including line breaks, become their control pictures (ESC: ``␛``); those without one, direction
    marks and lone surrogates become U+FFFD. Letters, emoji and their joiners stay.
    """
    return _SURROGATE.sub(_REPLACEMENT, text).translate(_IN_A_LINE)


def without_controls_in_json(encoded: str) -> str:
    r"""Return equivalent JSON with DEL, C1, direction marks and lone surrogates as ``\uXXXX``.

    JSON itself escapes only C0. A surrogate stands for a byte of a file name that is not text, and is preserved.
    """
    return _TO_ESCAPE.sub(lambda match: f"\\u{ord(match[0]):04x}", encoded)


class VisibleText:
    """Makes text that arrives in pieces safe to print on a terminal.

    Line feeds and tabs stay, CR LF becomes LF; everything else is replaced as in :func:`visible_line`, except
    embeddings and isolates, which right-to-left text needs and which end with their line.
    """

    def __init__(self) -> None:
        self._after_return = False

    def feed(self, piece: str) -> str:
        """Return what can be shown now.

        A final carriage return is held back: a line feed may follow in the next piece.
        """
        if self._after_return:
            piece = "\r" + piece
        self._after_return = piece.endswith("\r")
        return _SURROGATE.sub(_REPLACEMENT, piece.removesuffix("\r").replace("\r\n", "\n")).translate(_IN_TEXT)

    def end(self) -> str:
        """Finish the text. Return the control picture of a carriage return that was held back, or nothing."""
        waited, self._after_return = self._after_return, False
        return "\r".translate(_IN_TEXT) if waited else ""


def one_line(text: str, limit: int = 300) -> str:
    """Return untrusted text as one line of at most `limit` characters.

    Line breaks and control characters become spaces; direction marks are removed.
    """
    head = text[: 2 * limit]
    kept = (" " if unicodedata.category(char) in _BREAKS else char for char in head if char not in _DIRECTION_MARKS)
    line = " ".join("".join(kept).split())
    is_cut = len(line) > limit or len(text) > len(head)
    return line[:limit].rstrip() + "…" if is_cut else line
