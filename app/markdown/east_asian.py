"""Chinese, Japanese and Korean characters, for the rule that allows emphasis beside their punctuation.

Source: the CommonMark CJK-friendly amendments (https://github.com/tats-u/markdown-cjk-friendly, specification.md), with
the data of Unicode 17. Python's own tables depend on its version, and none of them covers emoji.
"""

import re
from typing import Final

_FIRST: Final = "\u1100"
_CHARACTERS: Final = (
    "\u1100-\u11ff\u20a9\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u2ff0-\u303e"
    "\u3041-\u3096\u3099-\u30ff\u3105-\u312f\u3131-\u318e\u3190-\u31e5\u31ef-\u321e\u3220-\u3247\u3250-\ua48c"
    "\ua490-\ua4c6\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe52"
    "\ufe54-\ufe66\ufe68-\ufe6b\uff01-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc\uffe0-\uffe6"
    "\uffe8-\uffee\U00016fe0-\U00016fe4\U00016ff0-\U00016ff6\U00017000-\U00018cd5\U00018cff-\U00018d1e"
    "\U00018d80-\U00018df2\U0001aff0-\U0001aff3\U0001aff5-\U0001affb\U0001affd\U0001affe\U0001b000-\U0001b122"
    "\U0001b132\U0001b150-\U0001b152\U0001b155\U0001b164-\U0001b167\U0001b170-\U0001b2fb\U0001d300-\U0001d356"
    "\U0001d360-\U0001d376\U0001f200\U0001f202\U0001f210-\U0001f219\U0001f21b-\U0001f22e\U0001f230\U0001f231"
    "\U0001f237\U0001f23b\U0001f240-\U0001f248\U0001f260-\U0001f265\U00020000-\U0003fffd"
)
_IS_ONE: Final = re.compile(f"[{_CHARACTERS}]").match
_QUOTATION_MARKS: Final = "\u2018\u2019\u201c\u201d"
_FULLWIDTH_FORM: Final = "\ufe01"


def is_east_asian(char: str) -> bool:
    """Whether it is wide, full-width or half-width (UAX #11) or Hangul, and not an emoji by default."""
    return char >= _FIRST and _IS_ONE(char) is not None


def is_variation_selector(char: str) -> bool:
    """Whether it selects the form of the preceding character without making it an emoji."""
    return "\ufe00" <= char <= "\ufe0e"


def ends_east_asian(main: str, selector: str) -> bool:
    """Whether a text ends in Chinese, Japanese or Korean.

    Args:
        main: its last character, not counting a variation selector.
        selector: the variation selector; empty for none.
    """
    if is_east_asian(main) or "\U000e0100" <= main <= "\U000e01ef":  # the latter selects the form of an ideograph
        return True
    return selector == _FULLWIDTH_FORM and main in _QUOTATION_MARKS
