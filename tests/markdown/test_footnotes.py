"""Footnotes: their marks in the text, and themselves where they are written."""

import pytest

from tests.ui.markdown.plain import to_plain_text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("a[^1] b\n\n[^1]: c", "a[1] b\n\n[1] c"),
        ("[^1]: c\n\na[^1]", "[1] c\n\na[1]"),
        ("a[^x-y][^2]\n\n[^x-y]: c\n[^2]: d", "a[x-y][2]\n\n[x-y] c\n[2] d"),
        ("[^1]: a\n    b\n\n    c\n\nd", "[1] a b\nc\n\nd"),
        ("[^1]: a\nb", "[1] a b"),
        ("[^1]: - a\n    - b", "[1] ◦ a\n◦ b"),
        ("a [^1](https://b.c)\n\n[^1]: d", "a ^1\n\n[1] d"),
        ("> a[^1]\n>\n> [^1]: b", "a[1]\n\n[1] b"),
    ],
)
def test_footnotes(text: str, seen: str) -> None:
    assert to_plain_text(text).replace("\n\n", "\n") == seen.replace("\n\n", "\n")


@pytest.mark.parametrize("text", ["a[^1]", "a [^a-z] b", "[^1]:", "`[^1]`\n", "a[^]\n"])
def test_what_has_no_footnote_stays_as_it_is(text: str) -> None:
    assert to_plain_text(text) == text.replace("`", "").strip()
