"""Long paragraphs: cut for the screen, whole everywhere else."""

import hypothesis.strategies as st
import pytest
from hypothesis import example, given, settings
from PySide6.QtGui import QTextCursor, QTextDocument, QTextFormat
from PySide6.QtWidgets import QPlainTextDocumentLayout
from pytestqt.qtbot import QtBot

from app.ui.chat.long_text import _CONTINUES, break_line, insert_text, text_between


def document() -> QTextDocument:
    made = QTextDocument()
    made.setDocumentLayout(QPlainTextDocumentLayout(made))
    return made


def whole(text: QTextDocument) -> str:
    return text_between(text, 0, text.characterCount() - 1)


def test_the_mark_is_one_of_ours() -> None:
    assert QTextFormat.Property.UserProperty.value + 1 == _CONTINUES


def at(text: QTextDocument, position: int, anchor: int | None = None) -> QTextCursor:
    cursor = QTextCursor(text)
    cursor.setPosition(position if anchor is None else anchor)
    if anchor is not None:
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
    return cursor


LONG = "0123456789" * 1000


@pytest.mark.parametrize(
    "text", ["", "a", "a\nb", LONG, f"{LONG}\n", f"\n{LONG}\n\n{LONG}", f"a\n{LONG}\nb", "w " * 5000]
)
def test_what_goes_in_comes_out(qtbot: QtBot, text: str) -> None:
    made = document()
    insert_text(at(made, 0), text)
    assert whole(made) == text


def test_only_long_paragraphs_are_cut(qtbot: QtBot) -> None:
    made = document()
    assert not insert_text(at(made, 0), "short\n" * 1000)
    assert made.blockCount() == 1001
    assert insert_text(at(made, 0), f"{LONG}\n")
    assert max(made.findBlockByNumber(number).length() for number in range(made.blockCount())) <= 2001


def test_a_cut_is_behind_a_space_and_never_inside_a_letter(qtbot: QtBot) -> None:
    made = document()
    insert_text(at(made, 0), "seven77 " * 1000)
    assert made.firstBlock().text().endswith(" ")
    family = document()
    insert_text(at(family, 0), "👩\u200d👩\u200d👧\u0301" * 1000)
    for number in range(1, family.blockCount()):
        assert family.findBlockByNumber(number).text()[0] == "👩"


def test_a_line_break_in_a_continued_paragraph_stays_one(qtbot: QtBot) -> None:
    made = document()
    insert_text(at(made, 0), LONG)
    insert_text(at(made, 5000), "\nmiddle\n")
    first, middle, last = whole(made).split("\n")
    assert (first + last, middle) == (LONG, "middle")
    break_line(at(made, 3000))
    assert whole(made).replace("\n", "") == LONG[: len(first)] + "middle" + last
    assert whole(made).count("\n") == 3


def test_undo_and_redo(qtbot: QtBot) -> None:
    made = document()
    insert_text(at(made, 0), "before")
    insert_text(at(made, 3), f"x\n{LONG}")
    changed = whole(made)
    made.undo()
    assert whole(made) == "before"
    made.redo()
    assert whole(made) == changed


def test_a_part(qtbot: QtBot) -> None:
    made = document()
    insert_text(at(made, 0), f"a\n{LONG}\nb😀c")
    end = made.characterCount() - 1
    assert text_between(made, 0, 1) == "a"
    assert text_between(made, 0, 4) == "a\n01"
    assert text_between(made, end - 4, end) == "b😀c"
    assert text_between(made, end - 1, end) == "c"
    assert text_between(made, 1990, 2010) == LONG[1988:2007]  # a cut takes one place of the document


def test_small_pastes_into_one_paragraph_add_up(qtbot: QtBot) -> None:
    made = document()
    for _ in range(30):
        insert_text(at(made, made.characterCount() - 1), "y" * 1500)
    assert whole(made) == "y" * 45_000
    assert max(made.findBlockByNumber(number).length() for number in range(made.blockCount())) <= 4001


_texts = st.text(st.sampled_from("ab \nü\u0301")) | st.integers(1990, 4100).map(lambda count: "z" * count)


@settings(max_examples=60)
@given(st.lists(st.tuples(_texts, st.floats(0, 1), st.floats(0, 1)), max_size=6))
@example([("z" * 4000, 0, 0), ("z" * 2100, 0, 0), ("\n", 1, 1), ("", 0, 1)])
def test_any_edits_are_those_of_a_plain_text(edits: list[tuple[str, float, float]]) -> None:
    """Each edit replaces what is between two places; the same is done to a plain string."""
    made, plain = document(), ""
    for text, one, other in edits:
        first, last = sorted((round(one * len(plain)), round(other * len(plain))))
        cursor = at(made, _position(made, last), _position(made, first))
        insert_text(cursor, text)
        plain = plain[:first] + text + plain[last:]
        assert whole(made) == plain


def _position(made: QTextDocument, index: int) -> int:
    """Where the `index`th character of the text is in the document: the last place before it."""
    low, high = 0, made.characterCount() - 1
    while low < high:
        middle = (low + high + 1) // 2
        if len(text_between(made, 0, middle)) <= index:
            low = middle
        else:
            high = middle - 1
    return low
