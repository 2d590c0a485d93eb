"""Links and the words above code blocks: by keyboard, and Copy by mouse."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.markdown.view import MarkdownView
from app.ui.theme import LIGHT
from tests.ui.markdown.views import count, find, fit, growing, picture, settle

TEXT = """[one](https://a.b/1) and [t**w**o](https://a.b/2)[three](https://a.b/3)

```python
x = 1

\ty = 2
```

- [four](https://a.b/4)

~~~
z
~~~

[dead](javascript:x)
"""
MORE = "a menu"
FIRST, SECOND = "x = 1\n\n\ty = 2", "z"
WIDTH = 400


class Seat:
    """A view between two buttons."""

    def __init__(self, qtbot: QtBot, text: str = TEXT) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.above, self.view, self.below = QPushButton("above"), MarkdownView(), QPushButton("below")
        column = QVBoxLayout(self.window)
        for widget in (self.above, self.view, self.below):
            column.addWidget(widget)
        self.view.set_markdown(text)
        self.activated: list[str] = []
        self.view.link_activated.connect(self.activated.append)
        self.window.resize(WIDTH, 600)
        fit(self.view, WIDTH)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        settle(self.view)
        self.above.setFocus()

    def tab(self, count: int = 1, *, back: bool = False) -> None:
        """Tab or Shift+Tab."""
        for _ in range(count):
            focus = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClick(focus, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)

    def use(self, key: Qt.Key = Qt.Key.Key_Return) -> str:
        """Press it; what came of it: an address, a menu, or what is on the clipboard."""
        QGuiApplication.clipboard().setText("")
        self.activated.clear()
        QTest.keyClick(self.view, key)
        if (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
            return MORE
        return self.activated[0] if self.activated else QGuiApplication.clipboard().text()


STOPS = ["https://a.b/1", "https://a.b/2", "https://a.b/3", FIRST, MORE, "https://a.b/4", SECOND, MORE]


def test_tab_goes_through_all_of_them(qtbot: QtBot) -> None:
    seat = Seat(qtbot)
    seat.tab()
    assert seat.view.hasFocus()
    assert seat.use() == ""  # the whole text has the keyboard
    found = []
    for _ in STOPS:
        seat.tab()
        found.append(seat.use())
    assert found == STOPS
    seat.tab()
    assert seat.below.hasFocus()


def test_and_backwards(qtbot: QtBot) -> None:
    seat = Seat(qtbot)
    seat.below.setFocus()
    found = []
    for _ in STOPS:
        seat.tab(back=True)
        found.append(seat.use())
    assert found == STOPS[::-1]
    seat.tab(back=True)
    assert seat.view.hasFocus()
    assert seat.use() == ""
    seat.tab(back=True)
    assert seat.above.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keys_that_use_it(qtbot: QtBot, key: Qt.Key) -> None:
    seat = Seat(qtbot)
    seat.tab(2)
    assert seat.use(key) == "https://a.b/1"


def test_a_text_without_links_is_one_stop(qtbot: QtBot) -> None:
    seat = Seat(qtbot, "a [dead](file:///b)")
    seat.tab()
    assert seat.view.hasFocus()
    seat.tab()
    assert seat.below.hasFocus()
    seat.tab(back=True)
    seat.tab(back=True)
    assert seat.above.hasFocus()


def test_who_leaves_begins_anew(qtbot: QtBot) -> None:
    seat = Seat(qtbot)
    seat.tab(3)
    seat.above.setFocus()
    seat.tab()
    assert seat.use() == ""
    seat.tab()
    assert seat.use() == "https://a.b/1"


def accents(view: MarkdownView, area_of: str) -> int:
    """Pixels in the colour of the focus around some words."""
    rect = view.cursorRect(find(view, area_of)).adjusted(-60, -4, 6, 4)
    return count(picture(view), rect, LIGHT.accent)


def test_the_ring_shows_where_the_keyboard_is(qtbot: QtBot) -> None:
    seat = Seat(qtbot)
    seat.tab()
    before = accents(seat.view, "one")
    seat.tab()
    assert accents(seat.view, "one") > before + 40
    seat.tab(2)
    assert accents(seat.view, "one") == before


def test_what_vanishes_gives_the_keyboard_back(qtbot: QtBot) -> None:
    view = growing("See https://a.b/long")
    qtbot.addWidget(view)
    view.show()
    view.setFocus()
    activated: list[str] = []
    view.link_activated.connect(activated.append)
    view.focusNextPrevChild(True)
    view.append("er")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert activated == []
    view.focusNextPrevChild(True)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert activated == ["https://a.b/longer"]


# -- Copy by mouse -----------------------------------------------------------------------------------------------------


def place_of_copy(view: MarkdownView, first_line: str) -> QPoint:
    """In the header of a code block, at the right."""
    cursor = find(view, first_line)
    return QPoint(view.viewport().width() - 30, view.cursorRect(cursor).top() - 20)


def test_a_click_on_copy(qtbot: QtBot) -> None:
    seat = Seat(qtbot)
    for first_line, source in (("x = 1", FIRST), ("z", SECOND)):
        place = place_of_copy(seat.view, first_line)
        QTest.mouseMove(seat.view.viewport(), place)
        assert seat.view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
        QTest.mouseClick(seat.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert QGuiApplication.clipboard().text() == source
    assert seat.activated == []


def test_a_click_beside_copy_copies_nothing(qtbot: QtBot) -> None:
    seat = Seat(qtbot)
    QGuiApplication.clipboard().setText("before")
    place = place_of_copy(seat.view, "x = 1")
    for beside in (QPoint(place.x() - 150, place.y()), QPoint(place.x(), place.y() + 40), QPoint(place.x(), 2)):
        QTest.mouseClick(seat.view.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert QGuiApplication.clipboard().text() == "before"


def test_code_is_copied_as_it_was_written(qtbot: QtBot) -> None:
    code = "a\u200bb\n  \tc\n\n\nd" + "e" * 5000
    seat = Seat(qtbot, f"> ```\n> {code.replace(chr(10), chr(10) + '> ')}\n> ```")
    seat.tab(2)
    assert seat.use() == code


def test_code_that_is_still_arriving_can_be_copied(qtbot: QtBot) -> None:
    view = growing("```python\na = 1\nb = ")
    qtbot.addWidget(view)
    view.show()
    view.setFocus()
    view.focusNextPrevChild(True)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "a = 1\nb = "
    view.append("2\n```\n")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "a = 1\nb = 2"


def test_copy_says_that_it_did_until_the_pointer_leaves(qtbot: QtBot) -> None:
    seat = Seat(qtbot)
    place = place_of_copy(seat.view, "x = 1")

    def has_good() -> bool:
        return count(picture(seat.view), QRect(place - QPoint(40, 8), place + QPoint(20, 8)), LIGHT.good) > 0

    assert not has_good()
    QTest.mouseClick(seat.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert has_good()
    QApplication.sendEvent(seat.view, QEvent(QEvent.Type.Leave))
    assert not has_good()
