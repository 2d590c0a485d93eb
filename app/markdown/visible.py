"""Replace characters that must not reach the text document.

Control characters would break blocks or be invisible, and direction overrides would show text in another order. Each
becomes one visible character, so that positions in the shown text equal positions in the source.
"""

import re

_REPLACEMENT = "\ufffd"
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff"
_BAD = re.compile(f"[{_CONTROLS}\u202d\u202e]")
_BAD_IN_CODE = re.compile(f"[{_CONTROLS}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def visible(text: str) -> str:
    """Sanitize prose: isolates and the marks of right-to-left scripts stay."""
    return _BAD.sub(_REPLACEMENT, text)


def visible_code(text: str) -> str:
    """Sanitize code: anything that could make it read differently from what a compiler sees is shown."""
    return _BAD_IN_CODE.sub(_REPLACEMENT, text)
