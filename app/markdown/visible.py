"""Characters that must not reach the text document as they are.

Controls would break blocks or be invisible, overrides of the writing direction would show a text in another order than
it has. Each becomes one visible character, so that places in the shown text are places in the source.
"""

import re

_REPLACEMENT = "\ufffd"
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff"
_BAD = re.compile(f"[{_CONTROLS}\u202d\u202e]")
_BAD_IN_CODE = re.compile(f"[{_CONTROLS}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def visible(text: str) -> str:
    """Prose: isolates and marks of right-to-left scripts stay."""
    return _BAD.sub(_REPLACEMENT, text)


def visible_code(text: str) -> str:
    """Code: whatever could make it read otherwise than a compiler does is shown."""
    return _BAD_IN_CODE.sub(_REPLACEMENT, text)
