"""Texts that nobody would write: what our parser makes of them is what markdown-it-py makes of them.

Left out of the pieces are the differences that test_blocks.py and test_inline.py write down: addresses that are
written out (hTTP is no such one), math, definitions and tables that something runs into, white space at the beginning
of a line within code, tabs behind a quotation's mark, whose width markdown-it-py gets wrong, and lines indented by four
columns below the text of a less indented item, which go on with that text whatever they begin with, and empty items
before an empty line, which end no list.
"""

import re

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from tests.markdown.oracle import Leaf, leaves_of_markdown_it, leaves_of_ours

_WORDS = ["a", "b ", "x", "é", "東", "“", ".", ")", " "]
_INLINE = [
    *_WORDS,
    *["한", "ｱ", "。", "「", "、", "”\ufe01", "葛\U000e0100"],
    *["*", "**", "_", "__", "~~", "~", "`", "``", "[", "]", "(", "<", ">", "\\*", "\\\\", "&amp;", "&#35;"],
    *["[a](hTTP://b.c)", "[a]", "](hTTP://b.c/d)", "<a>", "**a**"],
]
_BLOCKS = [
    *_WORDS,
    *["\n", "\n", "\n\n", "  ", "    ", "> ", "- ", "* ", "+ ", "1. ", "2) ", "# ", "## ", "#", "---\n", "===\n"],
    *["```\n", "~~~\n", "~~~~", "***", "\n\n|a|*b*|\n|-|:-:|\n|c|d|\n\n", "\n\n[a]: hTTP://x.y\n\n", "[a]", "\\\n"],
]


def check(text: str) -> None:
    """Ours is theirs."""
    ours, theirs = leaves_of_ours(text), leaves_of_markdown_it(text)
    assert _one_space_in_code(ours) == _one_space_in_code(theirs)


def _one_space_in_code(leaves: list[Leaf]) -> list[Leaf]:
    """Without spaces behind a space within code, and at its start.

    CommonMark removes those at the start of a line, so that a line break and what follows it are one space; markdown-it
    keeps them within code.
    """
    return [tuple(_shorter(part) if isinstance(part, tuple) else part for part in leaf) for leaf in leaves]


def _shorter(styled: tuple[object, ...]) -> tuple[object, ...]:
    """Neighbours are alike only if they are a character and its style, and both are."""
    kept: list[object] = []
    for one in styled:
        is_space = isinstance(one, tuple) and one[:1] == (" ",) and one[1][3]
        if not (is_space and not _is_text_of_code(kept[-1:], one)):
            kept.append(one)
    return tuple(kept)


def _is_text_of_code(before: list[object], space: tuple[object, ...]) -> bool:
    """Whether what stands before a space within code is a character of the same code, other than a space."""
    return bool(before) and isinstance(before[0], tuple) and before[0] != space and before[0][1:] == space[1:]


def _texts(pieces: list[str], most: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), max_size=most).map("".join)


@settings(max_examples=600)
@given(_texts(_INLINE, 14))
@example("*a**b*c**")
def test_inline(text: str) -> None:
    check("x" + text)  # no block begins with it


@settings(max_examples=1000)
@given(_texts(_BLOCKS, 14))
@example("a```\n b ```\n")
def test_blocks(text: str) -> None:
    assume(not re.search(r"[^\n]\n {4,}\S|[-*+.)] *\n *\n", text))
    check(text + "\n")


@settings(max_examples=200)
@given(st.lists(st.lists(_texts(["a", "*b*", "`c`", "\\|", " "], 3), min_size=1, max_size=5), min_size=1, max_size=4))
def test_tables(rows: list[list[str]]) -> None:
    head = "|" + "x|" * len(rows[0]) + "\n|" + "-|" * len(rows[0]) + "\n"
    text = head + "\n".join("|" + "|".join(row) + "|" for row in rows) + "\n"
    assert leaves_of_ours(text) == leaves_of_markdown_it(text)
