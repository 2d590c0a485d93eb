"""What the blocks of a text are: as markdown-it-py says, but for differences that are written down here."""

import pytest

from app.markdown.block_starts import DEPTH_LIMIT
from tests.markdown.oracle import Leaf, leaves_of_markdown_it, leaves_of_ours

SAME = [
    "",
    "a",
    "a\nb\n\nc",
    "  a\n    b",
    "# one\n## two ##\n###### six\n####### seven\n#no",
    "one\n===\ntwo\n---\nthree\n\n---",
    "***\n- - -\n_ _ _\n__",
    "> a\nb\n> c\n\nd",
    "> > a\n> b",
    ">a\n>\n>b",
    "   > a\n   > b\n\n    > c",
    "- a\n- b\n\n- c",
    "- a\n  b\n\n  c\n    - d\n",
    "-\n  a",
    "-\n\n  a",
    "* a\n+ b\n- c",
    "1. a\n2. b\n7. c",
    "3) a\n4) b\n1. c",
    "a\n2. no list",
    "a\n1. a list",
    "a\n-\nb",
    "-     code in an item",
    "1.  a\n\n    b\n\n        code",
    "    code\n\n    more\n\n\na",
    "\tcode\n\t\tdeeper",
    "a\n    no code",
    "```python\nx = 1\n\n  y\n```\nend",
    "~~~ a b\n```\n~~~~",
    "```\nnever closed",
    "- ```\n  in an item\n  ```\n  behind",
    "> ```\n> a\nb",
    "``` no ` fence",
    "````\n```\n````",
    "   ```\n   a\n  b\n     c\n   ```",
    "<div>\n*a*\n</div>",
    "<!-- a\n\nb -->",
    "|a|b|\n|-|-|\n|c|d|",
    "a | b\n:-- | --:\nc | d\ne\n\nf",
    "|a|b|\n|-|-|\n|c|\n|d|e|f|",
    "|a|\n|-|\n|`b\\|c`|",
    "|a|b|\n|-|\n",
    "| a | b |\n| --- | :-: |\n| **c** | [d](hTTP://e.f) |\n> g",
    "- |a|b|\n  |-|-|\n  |c|d|",
    "> |a|b|\n> |-|-|\n> |c|d|\n|e|f|",
    "[a]: hTTP://b.c\n\n[a] [A][] [x][a] [y][]",
    "[a]\n\n[a]: <hTTP://b.c> 'title'",
    "[a]: hTTP://b.c\n[a]: hTTP://d.e\n\n[a]",
    "[a]: hTTP://b.c no title\n\n[a]",
    "- a\n\n      code\n- b",
    "- a\n - b\n  - c\n   - d\n    - e",
    "1. a\n\n   > b\n   > - c\n   >   d\n2. e",
    "a\\\nb  \nc \nd",
    "# *a* `b` [c](hTTP://d.e)",
    "* * *\n* a",
    "- - a\n  - b",
    "- a\n***\n- b",
    "a\n***",
    "a\n# b\nc",
    "\ufeffa",
]


@pytest.mark.parametrize("text", SAME)
def test_the_same_as_markdown_it(text: str) -> None:
    assert leaves_of_ours(text) == leaves_of_markdown_it(text)


def words(leaves: list[Leaf]) -> list[object]:
    """Kinds and words, without styles."""
    return [
        (leaf[0], *("".join(char for char, _ in part) for part in leaf[3:4] if isinstance(part, tuple)))
        for leaf in leaves
    ]


OTHERWISE = {
    # Math is not looked at for markup; markdown-it-py does not know it.
    "\\[\n# a *b*\n\\]": [("paragraph", "\\[ # a *b* \\]")],
    "$$\n- a\n$$": [("paragraph", "$$ - a $$")],
    "a\n\\[ x \\]\nb": [("paragraph", "a"), ("paragraph", "\\[ x \\]"), ("paragraph", "b")],
    # A box to tick takes the place of the bullet.
    "- [ ] a\n- [x] b": [("paragraph", "a"), ("paragraph", "b")],
    # A definition is read when its paragraph ends, as in the reference implementation: what follows it is a part of
    # the paragraph by the usual rules.
    "- [a]: hTTP://b.c\nd": [("paragraph", "d")],
    # A heading stays a heading, a quotation a quotation, whatever the next line is.
    "# a | b\n-|-": [("heading1", "a | b"), ("paragraph", "-|-")],
    ">a|b\n-|-": [("paragraph", "a|b -|-")],
    # A line of a quotation that is indented too far to be one: code. markdown-it-py loses it.
    ">\n    > a": [("code",)],
    # White space at the beginning of a line is no part of a paragraph, within code neither.
    "`a\n  b`": [("paragraph", "a b")],
}


@pytest.mark.parametrize("text", OTHERWISE)
def test_differences_that_are_meant(text: str) -> None:
    ours = leaves_of_ours(text)
    assert ours != leaves_of_markdown_it(text), "no difference any more: move it to the others"
    assert words(ours) == OTHERWISE[text]


def test_boxes_to_tick() -> None:
    markers = [leaf[2] for leaf in leaves_of_ours("1. [ ] a\n2. [x] b\n3. [X] c\n4. [y] d\n\n[ ] e")]
    assert markers == [("-",), ("-",), ("-",), ("4.",), ()]


def test_what_is_nested_too_deep_is_text() -> None:
    (leaf,) = leaves_of_ours("> " * 40 + "a")
    path, text = leaf[1], leaf[3]
    assert path == ("quote",) * DEPTH_LIMIT
    assert isinstance(text, tuple)
    assert "".join(char for char, _ in text).replace(" ", "") == ">" * (40 - DEPTH_LIMIT) + "a"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break(end: str) -> None:
    text = "# a\n\n- b\n- c\n\n```\nd\n\ne\n```\n"
    assert leaves_of_ours(text.replace("\n", end)) == leaves_of_ours(text)


def test_a_very_long_line_stays_one_paragraph() -> None:
    text = "word " * 3000
    leaves = leaves_of_ours(text)
    assert {leaf[0] for leaf in leaves} == {"paragraph"}
    assert len(leaves) > 1
    assert "".join(char for leaf in leaves for char, _ in leaf[3]).split() == text.split()  # type: ignore[attr-defined]  # styled


def test_the_rest_of_a_long_line_of_code_is_code() -> None:
    (leaf,) = leaves_of_ours("```\n" + "# " * 3000 + "\n```")
    assert str(leaf[4]).replace("\n", "") == "# " * 3000
