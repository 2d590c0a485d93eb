"""Texts made to make the window stand still. The limit is a guard against hanging; speed is measured in tests/bench."""

import random

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.ui.markdown.view import MarkdownView
from tests.ui.markdown.views import WIDTH, growing, select_all, settle, whole

pytestmark = pytest.mark.timeout(60)
"""What is not linear in the text takes hours."""
"""What hangs takes minutes or for ever; these take a part of a second each."""

_ROW = "|" + "|".join(f" cell {column} " for column in range(20)) + "|\n"
_MARKS = ["*", "**", "[", "](", "`", "_", "~~", "a", " ", "![", "<", "&"]
_DICE = random.Random(1)
TEXTS = {
    "a table of 2,000 by 20": _ROW + "|" + "---|" * 20 + "\n" + _ROW * 2000,
    "10,000 columns": "|a" * 10_000 + "|\n" + "|-" * 10_000 + "|\n" + "|b" * 10_000,
    ">": ">" * 10_000,
    "> in lines": "> " * 20 + "a\n" + ("> " * 20 + "\n") * 500,
    "*": "*" * 10_000,
    "*a ": "*a " * 5000,
    "a* ": "a* " * 5000,
    "*a_ ": "*a_ " * 4000,
    "a**b": "a**b" + "c* " * 4000,
    "_": "_" * 10_000 + "a",
    "~": "~~a" * 4000,
    "[": "[" * 10_000,
    "[a](": "[a](" * 4000,
    "[a](<": "[a](<" * 3000,
    "[a](b 'c": "[a](b 'c" * 3000,
    "](": "[a" * 3000 + "](b)" * 3000,
    "![": "![" * 5000,
    "![]": "![" * 2000 + "a" + "](b)" * 2000,
    "[a]: b": "[a]: b\n" * 3000,
    "[a": "[a" * 800 + "]: b\n" * 300,
    "labels": "".join(f"[{n}] " for n in range(3000)) + "\n\n" + "".join(f"[{n}]: a{n}\n" for n in range(3000)),
    "`": "".join("`" * n + "a" for n in range(150)),
    "``": "`a``b" * 4000,
    "```": "```\n" * 4000,
    "<": "<" * 10_000,
    "<a:": "<a:" * 4000,
    "<a@": "<a@a." * 3000,
    "&": "&a" * 5000 + "&#" * 5000,
    "\\(": "\\(" * 5000,
    "\\[": "\\[\n" * 3000,
    "$ and \\": "$\\" * 4000 + "$a" * 3000,
    "$$ in lines": "a $$b\n" * 2000,
    "footnotes": "".join(f"a[^{n}] " for n in range(2000)) + "\n\n" + "".join(f"[^{n}]: b\n" for n in range(2000)),
    "[^": "[^" * 5000 + "[^a]: " * 2000,
    "$": "$a " * 5000,
    "$$": "$$\n" * 3000,
    "http://": "http://" * 4000,
    "https://a": "https://a.b/(" * 2000,
    "- ": "- " * 5000,
    "- in lines": "".join(" " * (depth * 2) + "- a\n" for depth in range(1000)),
    "1. ": "1. " * 4000,
    "#": "#" * 10_000 + "\n" + "# " * 5000,
    "# #": "# " + "#" * 5000 + " a\n" + "# " + " #" * 5000,
    "---": "-" * 10_000 + "\n" + "- " * 5000 + "a",
    "a and ===": "a\n===\n" * 2000,
    "|": "|" * 10_000 + "\n" + "|-" * 100,
    "a|b": "a|b\n-|-\n" * 2000,
    "no line break": "x" * 200_000,
    "empty lines": "\n" * 50_000,
    "spaces": " " * 100_000 + "a",
    "tabs": "\t" * 20_000 + "a",
    "no language": "".join(chr(_DICE.randrange(0x20, 0x3000)) for _ in range(20_000)),
    "marks": "".join(_DICE.choice(_MARKS) for _ in range(8000)),
    "one code block": "```c\n" + "/* a\n" * 3000,
    "a long line of code": "```python\n" + "x" * 100_000,
    "combining": "a" + "\u0301" * 10_000,
    "scripts": "a\u05d0" * 5000,
    "overrides": "\u202e" * 10_000 + "\u2067" * 5000,
}


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """Views need one."""


@pytest.mark.parametrize("name", TEXTS)
def test_it_does_not_hang(name: str) -> None:
    view = whole(TEXTS[name])
    draw(view)
    select_all(view)


@pytest.mark.parametrize(
    "name", ["a table of 2,000 by 20", "*a_ ", "[a](", "labels", "```", "a|b", "marks", "one code block"]
)
def test_it_does_not_hang_while_it_arrives(name: str) -> None:
    view = growing(TEXTS[name], range(0, len(TEXTS[name]), max(200, len(TEXTS[name]) // 300)))
    draw(view)


def draw(view: MarkdownView) -> None:
    """Its upper end."""
    view.resize(WIDTH, view.height_for(WIDTH))
    settle(view)
    image = QImage(WIDTH, 600, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    view.render(painter, QPoint())
    painter.end()


def test_a_table_shows_so_many_cells_and_says_what_is_missing() -> None:
    view = whole(TEXTS["a table of 2,000 by 20"])
    assert view.document().blockCount() == 1000 + 1
    assert view.toPlainText().endswith("1,951 more rows are not shown.")


def test_deep_nesting_takes_only_a_part_of_the_width(qtbot: QtBot) -> None:
    view = whole("".join("  " * depth + "- word\n" for depth in range(16)), 300)
    block = view.document().begin()
    while block.isValid():
        assert block.layout().lineCount() == 1
        assert block.layout().lineAt(0).x() <= 0.4 * 300
        block = block.next()


def test_every_character_of_a_long_text_is_there() -> None:
    text = "".join(chr(0x4E00 + n % 5000) for n in range(30_000))
    assert select_all(whole(text)) == text
    assert select_all(whole(f"```\n{text}\n```")) == text
