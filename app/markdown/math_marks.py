r"""Where math ends in running text: ``\(…\)``, ``\[…\]``, ``$$…$$`` and, if it looks like math, ``$…$``."""

import re

_BRACKETS = re.compile(r"\\\((?:[^\\\n]|\\[^)\n]|\n(?![ \t]*\n))*?\\\)|\\\[(?:[^\\]|\\[^\]])*?\\\]", re.DOTALL)
_DOUBLE = re.compile(r"\$\$(?:[^$\\]|\\.)+\$\$", re.DOTALL)
_SINGLE = re.compile(r"(?<!\$)\$(?![\s$])((?:[^$\\\n`]|\\.)+)(?<![\s\\])\$(?![\d\w$])")
_TEX = re.compile(r"[\\^_{]")
_WORD = re.compile(r"(?<!\S)[^\W\d_]{2,}[,.;:]?(?!\S)|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def math_end(text: str, at: int) -> int | None:
    """Return where the math ends that starts at `at`, with a backslash or a dollar; None if there is none.

    A dollar is more often a price or a variable of a shell. So what is between two of them counts as math only if it
    has no space at its ends, no letter or digit follows, and it has signs of TeX or at least no words.
    """
    if text[at] == "\\":
        found = _BRACKETS.match(text, at)
        return found.end() if found else None
    if found := _DOUBLE.match(text, at):
        return found.end()
    found = _SINGLE.match(text, at)
    if found is None or not (_TEX.search(found[1]) or not _WORD.search(found[1])):
        return None
    return found.end()
