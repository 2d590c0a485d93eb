"""Code blocks and tables: saved, wrapped or scrolled, numbered; tables as CSV. Footnotes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.markdown.code_look import code_look
from app.ui.markdown.code_menu import file_name
from app.ui.markdown.layout import AnswerLayout
from app.ui.markdown.view import MarkdownView
from app.ui.theme import theme
from app.ui.widgets.menu import Menu
from tests.ui.markdown.views import (
    WIDTH,
    copied,
    count,
    find,
    fit,
    growing,
    picture,
    place_of,
    select_all,
    settle,
    shown,
)

LONG = "x = " + " + ".join(f"number_{n}" for n in range(40))
CODE = f"Before\n\n```python\n{LONG}\ny = 2\n```\n\nAfter"
TABLE = "Before\n\n| a | b |\n|---|---|\n| c, d | $e$ |\n| f<br>g | h |"


@pytest.fixture(autouse=True)
def look(qapp: object) -> Iterator[None]:
    yield
    code_look().use(wraps=True, numbers=False)


def height(view: MarkdownView) -> int:
    settle(view)
    return view.height_for(WIDTH)


# -- the menu of code --------------------------------------------------------------------------------------------------


def opened(view: MarkdownView) -> Menu:
    view.code_menu.open(0, QRect())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Menu)
    return menu


def test_the_menu_changes_all_answers(qtbot: QtBot) -> None:
    view, other = shown(qtbot, CODE), shown(qtbot, CODE)
    before = height(other)
    with qtbot.waitSignal(code_look().chosen):
        menu = opened(view)
        next(action for action in menu.actions() if "Wrap" in action.text()).trigger()
    menu.close()
    assert not code_look().wraps
    assert height(other) < before


def test_code_is_saved_as_the_model_wrote_it(qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(qtbot, "```\n\u00e4\u200b\r\n\tb\n```")
    with qtbot.waitSignal(view.code_menu.saved):
        view.code_menu.save(0, str(tmp_path / "code.txt"))
    assert (tmp_path / "code.txt").read_bytes() == "\u00e4\u200b\n\tb\n".encode()


def test_what_cannot_be_saved_is_reported(qtbot: QtBot, tmp_path: Path) -> None:
    view = shown(qtbot, CODE)
    with qtbot.waitSignal(view.code_menu.not_saved) as reported:
        view.code_menu.save(0, str(tmp_path / "none" / "code.txt"))
    assert "could not be saved" in reported.args[0]


@pytest.mark.parametrize(("language", "name"), [("Python", "code.py"), ("json", "code.json"), ("../x", "code.txt")])
def test_the_name_that_is_proposed(language: str, name: str) -> None:
    assert file_name(language) == name


# -- wrapping and numbers ----------------------------------------------------------------------------------------------


def lines_of(view: MarkdownView, words: str) -> int:
    return find(view, words).block().layout().lineCount()


def test_long_lines_are_wrapped_or_kept_whole(qtbot: QtBot) -> None:
    view = shown(qtbot, CODE)
    assert lines_of(view, "x = ") > 1
    code_look().use(wraps=False, numbers=False)
    settle(view)
    assert lines_of(view, "x = ") == 1
    assert lines_of(view, "y = ") == 1


def wheel(view: MarkdownView, x: int, y: int = 0, *, shift: bool = False) -> bool:
    place = QPointF(place_of(view, "y = 2"))
    event = QWheelEvent(
        place,
        view.viewport().mapToGlobal(place),
        QPoint(),
        QPoint(x, y),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)
    return event.isAccepted()


def test_code_that_is_not_wrapped_scrolls_sideways_as_far_as_it_goes(qtbot: QtBot) -> None:
    view = shown(qtbot, CODE)
    assert not wheel(view, -120)
    code_look().use(wraps=False, numbers=False)
    fit(view)
    before = place_of(view, "y = 2")
    assert not wheel(view, 120)  # it is at its start
    assert not wheel(view, 0, -120)  # the transcript's
    assert wheel(view, -120)
    assert place_of(view, "y = 2").x() == before.x() - 120
    assert wheel(view, 0, -120, shift=True)
    assert wheel(view, -100_000)
    assert not wheel(view, -120)


def test_a_click_hits_what_is_seen_there(qtbot: QtBot) -> None:
    code_look().use(wraps=False, numbers=False)
    view = shown(qtbot, CODE)
    start = find(view, LONG).selectionStart()
    place = place_of(view, LONG) + QPoint(60, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    before = view.textCursor().position()
    assert wheel(view, -120)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.textCursor().position() > before > start


def test_the_caret_stays_in_sight(qtbot: QtBot) -> None:
    code_look().use(wraps=False, numbers=False)
    view = shown(qtbot, CODE)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, LONG))
    QTest.keyClick(view, Qt.Key.Key_End)
    assert 0 < view.cursorRect().left() < WIDTH
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert 0 < view.cursorRect().left() < WIDTH / 4


def test_nothing_of_it_is_drawn_outside_its_block(qtbot: QtBot) -> None:
    code_look().use(wraps=False, numbers=False)
    view = shown(qtbot, "> ```\n> " + "\u2588" * 200 + "\n> ```")
    layout = view.document().documentLayout()
    assert isinstance(layout, AnswerLayout)
    assert layout.scroll_code(QPointF(100, 60), 50)
    right = QRect(view.viewport().width() - 8, 0, 8, view.height())
    left = QRect(0, 0, 10, view.height())
    for area in (left, right):
        assert count(picture(view), area, theme().palette.text.upper()) == 0


def test_lines_have_numbers_which_are_not_copied(qtbot: QtBot) -> None:
    view = shown(qtbot, CODE)
    select_all(view)
    before, left = copied(view), view.cursorRect(find(view, "y = 2")).left()
    picture_before = picture(view)
    code_look().use(wraps=True, numbers=True)
    fit(view)
    assert view.cursorRect(find(view, "y = 2")).left() > left + 30
    assert picture(view) != picture_before
    select_all(view)
    assert copied(view) == before


# -- tables ------------------------------------------------------------------------------------------------------------


def test_a_table_is_copied_as_csv_by_key_and_click(qtbot: QtBot) -> None:
    view = shown(qtbot, TABLE)
    view.setFocus()
    view.focusNextPrevChild(True)
    QTest.keyClick(view, Qt.Key.Key_Return)
    expected = 'a,b\n"c, d",$e$\n"f\ng",h\n'
    assert QGuiApplication.clipboard().text() == expected
    QGuiApplication.clipboard().clear()
    for y in range(0, place_of(view, "c, d").y(), 6):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, y))
    assert QGuiApplication.clipboard().text() == expected


def test_rows_that_are_not_shown_are_in_the_csv(qtbot: QtBot) -> None:
    view = shown(qtbot, "| a |\n|---|\n" + "".join(f"| {n} |\n" for n in range(1500)))
    view.setFocus()
    view.focusNextPrevChild(True)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text().splitlines()[-1] == "1499"


def test_pictures_as_code_say_so(qtbot: QtBot) -> None:
    view = shown(qtbot, "```mermaid\ngraph TD\n```")
    plain = shown(qtbot, "```merm\ngraph TD\n```")
    assert picture(view) != picture(plain)


# -- footnotes ---------------------------------------------------------------------------------------------------------


def test_the_mark_of_a_footnote_is_raised_once_the_footnote_is_there(qtbot: QtBot) -> None:
    view = growing("See this.[^1]\n\nMore.\n\n")
    assert "[^1]" in view.document().toPlainText()
    view.append("[^1]: The note\n")
    view.finish()
    settle(view)
    text = view.document().toPlainText()
    assert text.startswith("See this.[1]\n")
    cursor = find(view, "[1]")
    assert cursor.charFormat().verticalAlignment() is QTextCharFormat.VerticalAlignment.AlignSuperScript
    assert text.endswith("[1]\tThe note")
