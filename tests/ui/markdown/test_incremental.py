"""What arrives in pieces is what was given at once."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.ui.markdown.view import MarkdownView
from tests.ui.markdown.views import dump, growing, settle, streamed, whole

ANSWER = """# A *heading*

Some **bold**, `code`, ~~gone~~ and a [link](https://a.b/c) to [later], <b>no tag</b> and https://d.e/f.

- one
- two that is long enough to go on in a second line, as it says: one two three four five six
  1. three
  2. [x] four

     ```python
     def five(x):  # six
         return \"\"\"seven
     eight\"\"\"
     ```
> nine
> > ten
eleven
- - twelve

| a | b | c |
|---|:-:|--:|
| 1 | **2** | `3` |
| a longer cell | 4 | 5 |
Behind the table.

[later]: https://g.h

Heading
---
\\[ x^2 \\] and \\(y\\) and $z$ 🙂 é 東京 שלום

    indented

```
never closed
"""
_PIECES = [
    *["a", "b c ", "🙂", "\n", "\n\n", "- ", "1. ", "> ", "# ", "  ", "    ", "```", "```js\n", "|", "|a|b|\n|-|-|\n"],
    *["/*", "*/", "*", "**", "`", "[a]", "[a](http://b.c)", "[a]: http://d.e\n", "---\n", "\r\n", "\r", "\t", "$$"],
    *["<", "<br", "<br>", "<br />", "**。「"],
    *["\\[", "\\]\n", "- [ ] ", "&#10;", "[a](&#10;)", "![b](c&#10;d)", "\u2028", "\x00"],
]


@pytest.fixture(autouse=True)
def application(qapp: object) -> None:
    """Views need one."""


@pytest.mark.parametrize("size", [1, 2, 3, 7, 50, 400])
def test_pieces_of_one_size(size: int) -> None:
    assert dump(streamed(ANSWER, range(0, len(ANSWER), size))) == dump(whole(ANSWER))


@settings(max_examples=40)
@given(st.sets(st.integers(1, len(ANSWER) - 1), max_size=30))
def test_pieces_of_any_size(cuts: set[int]) -> None:
    assert dump(streamed(ANSWER, cuts)) == dump(whole(ANSWER))


@settings(max_examples=250)
@given(st.lists(st.sampled_from(_PIECES), max_size=20).map("".join), st.sets(st.integers(0, 60), max_size=12))
def test_any_text_in_any_pieces(text: str, cuts: set[int]) -> None:
    assert dump(streamed(text, [cut for cut in cuts if cut < len(text)])) == dump(whole(text))


@pytest.mark.parametrize(
    "unit", ["A sentence of **words** and `code`. ", "x", "word ", "東京。", "[a](b) *c ", "一<br />"]
)
def test_a_paragraph_that_is_shown_in_parts(unit: str) -> None:
    text = unit * (6000 // len(unit))
    dice = random.Random(0)
    cuts = [dice.randrange(len(text)) for _ in range(40)]
    assert dump(streamed(text, cuts)) == dump(whole(text))


def test_a_line_of_code_that_is_cut() -> None:
    text = "```python\n" + "x = 'a' " * 700 + "\ny = 1\n```\n"
    assert dump(streamed(text, range(0, len(text), 333))) == dump(whole(text))


def test_each_step_shows_what_it_would_if_nothing_more_came() -> None:
    text = ANSWER.replace("[later]:", "later:")  # a definition counts when it can change no more
    for end in range(len(text) % 9, len(text), 9):
        certain = text[:end].removesuffix("<")  # it may begin the tag that breaks a line
        assert dump(growing(text[:end], range(0, end, 9))) == dump(whole(certain)), text[:end]


def test_the_end_is_shown_before_its_line_is_whole() -> None:
    view = growing("Some **bo")
    assert view.toPlainText() == "Some **bo"
    view.append("ld**")
    assert view.toPlainText() == "Some bold"


@pytest.mark.parametrize("tag", ["<br>", "<br/>", "<BR />", "</br>"])
def test_half_a_tag_that_breaks_the_line_is_not_shown(tag: str) -> None:
    for begin in ("a", "|a|b|\n|-|-|\n|c|d", "- a", "# a"):
        view = growing(begin)
        before = dump(view)
        for char in tag:
            view.append(char)
            settle(view)
            assert dump(view) == before
        view.append("e")
        settle(view)
        assert view.toPlainText().endswith("\ne")


@pytest.mark.parametrize("text", ["a <", "a <b", "a <br", "a <br /", "a </"])
def test_half_a_tag_that_never_ends_is_text(text: str) -> None:
    assert growing(text).toPlainText() == "a"  # the space before it may be the end of the line
    assert streamed(text, [3]).toPlainText() == text
    assert growing(text + "x").toPlainText() == text + "x"


def test_in_code_half_a_tag_is_shown_at_once() -> None:
    for text in ("```\na <br", "    b\n    a <br", "$$\na <br"):
        assert growing(text).toPlainText().endswith("a <br")


def test_a_label_that_is_defined_later_becomes_a_link() -> None:
    text = "See [a].\n\n" + "b\n\n" * 50 + "[a]: https://c.d\n"
    view = growing(text[:-20])
    assert view.toPlainText().startswith("See [a].")
    view.append(text[-20:])
    view.finish()
    settle(view)
    assert "https://c.d" in str(dump(view)[0])
    assert dump(view) == dump(whole(text))


def test_what_stands_above_does_not_move_while_a_table_grows() -> None:
    text = "above\n\n|a|b|\n|-|-|\n" + "".join(f"|{'x' * n}|y|\n" for n in range(40))
    view = growing(text[:300])
    before = dump(view)
    view.append(text[300:])
    settle(view)
    assert dump(view)[: len(before) - 2] == before[:-2]


def test_the_text_is_kept_as_it_came() -> None:
    text = "a\r\nb\x00\u202e **c**"
    assert streamed(text, [1, 2, 3, 4, 5]).markdown == whole(text).markdown == text


def test_a_view_at_rest_does_nothing() -> None:
    view = growing("half a line")
    assert view.is_settled
    assert not any(timer.isActive() for timer in view.findChildren(QTimer))


def test_a_view_that_has_no_width_is_at_rest() -> None:
    view = MarkdownView()
    view.append("a\n\nb")
    settle(view)
    assert view.toPlainText() == "a\nb"
    assert not any(timer.isActive() for timer in view.findChildren(QTimer))


def test_a_long_text_is_there_bit_by_bit(qtbot: QtBot) -> None:
    view = MarkdownView()
    qtbot.addWidget(view)
    view.height_for(500)
    view.set_markdown("A paragraph of some words.\n\n" * 4000)
    assert view.toPlainText().startswith("A paragraph")
    assert not view.is_settled
    before = view.height_for(500)
    qtbot.waitUntil(lambda: view.is_settled)
    assert view.height_for(500) > before
    assert view.document().blockCount() == 4000


def test_another_text_takes_the_place_of_the_first() -> None:
    view = whole(ANSWER)
    view.set_markdown("short")
    settle(view)
    assert dump(view) == dump(whole("short"))
    view.set_markdown(ANSWER)
    settle(view)
    assert dump(view) == dump(whole(ANSWER))
