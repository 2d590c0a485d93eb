"""The virtual list of the transcript, with plain widgets as rows."""

import random
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.chat.transcript_heights import Heights
from app.ui.chat.transcript_parts import FocusRing, JumpPill
from app.ui.chat.transcript_view import TranscriptView
from app.ui.chat.transcript_wheel import WheelGate

PAGE = 600
WIDTH = 500
NOTCH = 60
RED, WHITE = QColor("red").rgb(), QColor("white").rgb()


@dataclass(eq=False)
class FakeRow:
    """`height` is the true one at the usual width; narrower means taller."""

    key: int
    height: int
    guess: int = 100
    made: list["FakeWidget"] = field(default_factory=list)

    def estimate(self, width: int) -> int:
        return self.guess

    def __repr__(self) -> str:
        return f"row {self.key} of {self.height} px"

    @property
    def widget(self) -> "FakeWidget":
        return self.made[-1]

    def grow(self, height: int) -> None:
        """If there is a widget it tells of it."""
        self.height = height
        if self.made and isValid(self.widget):
            self.widget.height_changed.emit()


class FakeWidget(QWidget):
    """A row of a height that can be set; its last 10 pixels are red."""

    height_changed = Signal()

    def __init__(self, row: FakeRow) -> None:
        super().__init__()
        self.row = row
        self.measured = 0
        row.made.append(self)

    def height_for(self, width: int) -> int:
        self.measured += 1
        return self.row.height * WIDTH // width

    def grow(self, height: int) -> None:
        self.row.grow(height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.fillRect(0, self.height() - 10, self.width(), 10, QColor("red"))


def alive(rows: Iterable[FakeRow]) -> int:
    """How many widgets there are."""
    return sum(isValid(widget) for row in rows for widget in row.made)


class Seat:
    """A person in front of a view."""

    def __init__(self, qtbot: QtBot, view: TranscriptView[FakeRow]) -> None:
        self.qtbot, self.view = qtbot, view
        self.at_end: list[bool] = []
        self.window = view.window()
        view.at_end_changed.connect(self.at_end.append)

    def settle(self) -> None:
        """Nothing is left to do, deletions neither."""
        self.qtbot.waitUntil(lambda: self.view.is_settled)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def open(self, rows: Sequence[FakeRow], *, at_end: bool = False) -> None:
        self.view.set_rows(rows, at_end=at_end)
        self.settle()

    def y_of(self, key: int) -> int:
        """Where the top of a row is in the view."""
        widget = self.view.widget_of(key)
        assert widget is not None, f"row {key} is no widget"
        return widget.mapTo(self.view.viewport(), QPoint()).y()

    def wheel(self, notches: float, *, at: QPoint | None = None, pixels: int = 0) -> None:
        """Up is positive; `at` is in the view."""
        window = self.view.window()
        place = self.view.viewport().mapTo(window, at or QPoint(50, 50))
        QTest.wheelEvent(window.windowHandle(), QPointF(place), QPoint(0, int(notches * 120)), QPoint(0, pixels))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """To whatever has the keyboard."""
        QTest.keyClick(QApplication.focusWidget() or self.view, key, modifier)

    @property
    def bar_distance(self) -> int:
        """The scroll bar's distance to its end."""
        return self.view.verticalScrollBar().maximum() - self.view.verticalScrollBar().value()

    @property
    def pill(self) -> JumpPill:
        found = self.view.findChild(JumpPill)
        assert isinstance(found, JumpPill)
        return found


def make_seat(qtbot: QtBot, view: TranscriptView[FakeRow]) -> Seat:
    qtbot.addWidget(view)
    view.resize(WIDTH, PAGE)
    view.show()
    qtbot.waitExposed(view)
    view.resize(2 * WIDTH - view.viewport().width(), PAGE)
    assert view.viewport().size() == QSize(WIDTH, PAGE)
    return Seat(qtbot, view)


@pytest.fixture
def seat(qtbot: QtBot) -> Seat:
    return make_seat(qtbot, TranscriptView(FakeWidget))


def rows_of(*heights: int, guess: int = 100) -> list[FakeRow]:
    return [FakeRow(index, height, guess) for index, height in enumerate(heights)]


# -- opening ------------------------------------------------------------------------------------------------------


def test_opens_at_its_end(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 50), at_end=True)
    assert seat.view.is_at_end
    assert seat.y_of(49) == PAGE - 300
    assert seat.bar_distance == 0
    assert seat.pill.isHidden()


def test_opens_at_its_beginning(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 50))
    assert seat.y_of(0) == 0
    assert seat.at_end == [False]
    assert seat.pill.isVisible()


def test_few_rows_stand_at_the_top(seat: Seat) -> None:
    seat.open(rows_of(100, 200), at_end=True)
    assert (seat.y_of(0), seat.y_of(1)) == (0, 100)
    assert seat.view.is_at_end


def test_no_rows(seat: Seat) -> None:
    seat.open([], at_end=True)
    seat.wheel(1)
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
        seat.key(key)
    seat.view.scroll_to(3)
    seat.view.truncate(0)
    assert seat.view.is_at_end
    assert seat.bar_distance == 0


def test_only_what_is_near_is_made(seat: Seat) -> None:
    rows = rows_of(*[80 + 7 * (n % 40) for n in range(10_000)])
    seat.view.set_rows(rows, at_end=True)
    assert alive(rows) == 0
    seat.view.repaint()
    QCoreApplication.sendPostedEvents(seat.view, QEvent.Type.MetaCall.value)
    visible = sum(1 for row in rows if row.made)
    assert visible <= PAGE // 80 + 1
    seat.settle()
    assert alive(rows) <= 2 * PAGE // 80 + 2
    for _ in range(100):
        seat.wheel(5)
        seat.settle()
        assert alive(rows) <= 6 * PAGE // 80


def test_makes_a_page_ahead(seat: Seat) -> None:
    rows = rows_of(*[200] * 100)
    seat.open(rows)
    seat.view.scroll_to(50)
    seat.settle()
    assert {row.key for row in rows[47:56]} <= {row.key for row in rows if row.made}


def test_a_hidden_view_makes_nothing(seat: Seat) -> None:
    seat.view.hide()
    rows = rows_of(300, 300, 300)
    seat.open(rows, at_end=True)
    assert alive(rows) == 0
    seat.view.show()
    assert seat.y_of(2) == PAGE - 300


def test_other_rows_replace_all(seat: Seat) -> None:
    old = rows_of(*[300] * 50)
    seat.open(old, at_end=True)
    new = rows_of(*[50] * 100)
    seat.open(new, at_end=True)
    assert seat.y_of(99) == PAGE - 50
    assert alive(old) == 0
    assert alive(new) > 0


# -- the anchor ---------------------------------------------------------------------------------------------------


def test_growth_above_moves_nothing(seat: Seat) -> None:
    rows = rows_of(*[300] * 50)
    seat.open(rows)
    seat.view.scroll_to(20)
    seat.settle()
    before = seat.view.verticalScrollBar().value()
    rows[19].grow(900)
    seat.settle()
    assert seat.y_of(20) == 0
    assert seat.y_of(19) == -900
    assert seat.view.verticalScrollBar().value() == before + 600


def test_growth_above_moves_nothing_at_the_border_of_rows(seat: Seat) -> None:
    rows = rows_of(*[300] * 50)
    seat.open(rows)
    seat.wheel(-300 * 4 / NOTCH)
    seat.wheel(-300 / NOTCH)
    assert seat.y_of(5) == 0
    rows[4].grow(900)
    seat.settle()
    assert seat.y_of(5) == 0


def test_wrong_guesses_above_move_nothing(seat: Seat) -> None:
    seat.open(rows_of(*[300, 1700, 50, 40] * 30, guess=220))
    seat.view.scroll_to(60)
    seat.settle()
    y = seat.y_of(60)
    for _ in range(200):
        seat.wheel(1)
        y += NOTCH
        if seat.view.widget_of(60) is not None:
            assert seat.y_of(60) == y
        seat.settle()
    seat.view.verticalScrollBar().setValue(0)
    assert seat.y_of(0) == 0


def test_growth_of_the_cut_row_below_the_edge_moves_nothing(seat: Seat) -> None:
    rows = rows_of(*[2000] * 5)
    seat.open(rows)
    seat.view.scroll_to(2)
    seat.settle()
    seat.wheel(-5)
    rows[2].grow(2900)
    seat.settle()
    assert seat.y_of(2) == -5 * NOTCH


def test_the_end_of_a_row_stays_while_it_is_laid_out(seat: Seat) -> None:
    """The person comes from below into a row whose height is not final yet."""
    rows = rows_of(300, 300, 5000, 400, 400, 400)
    seat.open(rows, at_end=True)
    while seat.y_of(3) < 300:
        seat.wheel(1)
    y = seat.y_of(3)
    for height in (5500, 7000, 6000):
        rows[2].grow(height)
        seat.settle()
        assert seat.y_of(3) == y


def test_shrinking_rows_leave_no_emptiness(seat: Seat) -> None:
    rows = rows_of(*[500] * 4)
    seat.open(rows, at_end=True)
    for row in rows[2:]:
        row.grow(50)
    seat.settle()
    assert seat.y_of(3) == PAGE - 50
    rows[1].grow(100)
    rows[0].grow(100)
    seat.settle()
    assert seat.y_of(0) == 0


def test_another_width_keeps_the_row(seat: Seat) -> None:
    seat.open(rows_of(*[1000] * 30))
    seat.view.scroll_to(10)
    seat.settle()
    seat.wheel(-5)
    assert seat.y_of(10) == -300
    seat.view.resize(seat.view.width() - WIDTH // 2, PAGE)
    assert seat.y_of(10) == -600
    assert seat.y_of(11) == 1400


def test_many_widths_do_not_drift(seat: Seat) -> None:
    seat.open(rows_of(*[997] * 30))
    seat.view.scroll_to(10)
    seat.settle()
    seat.wheel(-5)
    full = seat.view.width()
    for less in [*range(0, 250, 3), *range(250, -1, -1)]:
        seat.view.resize(full - less, PAGE)
    assert seat.y_of(10) == -5 * NOTCH


def test_another_height_keeps_the_row_or_the_end(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 30))
    seat.wheel(-8)
    y = seat.y_of(3)
    seat.view.resize(seat.view.width(), PAGE - 200)
    assert seat.y_of(3) == y
    seat.key(Qt.Key.Key_End)
    seat.settle()
    seat.view.resize(seat.view.width(), PAGE)
    assert seat.y_of(29) == PAGE - 300


def test_another_style_measures_again(seat: Seat) -> None:
    rows = rows_of(*[300] * 30)
    seat.open(rows)
    seat.wheel(-8)
    for row in rows:
        row.height = 600
    font = seat.view.font()
    font.setPixelSize(33)
    seat.view.setFont(font)
    seat.settle()
    assert seat.y_of(2) - seat.y_of(1) == 600


# -- the end ------------------------------------------------------------------------------------------------------


def test_follows_its_end(seat: Seat) -> None:
    rows = rows_of(*[300] * 10)
    seat.open(rows, at_end=True)
    for height in range(300, 5000, 37):
        rows[9].grow(height)
        seat.settle()
        assert seat.y_of(9) == PAGE - height
    assert seat.at_end == []


def test_growth_is_laid_out_once_a_turn(seat: Seat) -> None:
    rows = rows_of(*[300] * 10)
    seat.open(rows, at_end=True)
    before = rows[9].widget.measured
    for height in range(300, 400):
        rows[9].grow(height)
    seat.settle()
    assert rows[9].widget.measured == before + 1


def test_a_turn_of_the_wheel_detaches(seat: Seat) -> None:
    rows = rows_of(*[300] * 10)
    seat.open(rows, at_end=True)
    seat.wheel(1)
    assert seat.at_end == [False]
    y = seat.y_of(9)
    assert y == PAGE - 300 + NOTCH
    for height in (400, 5000):
        rows[9].grow(height)
        seat.settle()
        assert seat.y_of(9) == y
    assert seat.pill.isVisible()


def _bar_up(seat: Seat) -> None:
    bar = seat.view.verticalScrollBar()
    bar.setValue(bar.value() - 20)


def _bar_down(seat: Seat) -> None:
    seat.view.verticalScrollBar().setValue(seat.view.verticalScrollBar().maximum())


WAYS = {
    "wheel": (lambda seat: seat.wheel(0.25), lambda seat: seat.wheel(-0.25)),
    "pixels": (lambda seat: seat.wheel(0.1, pixels=2), lambda seat: seat.wheel(-0.1, pixels=-5)),
    "bar": (_bar_up, _bar_down),
    "key": (lambda seat: seat.key(Qt.Key.Key_Up), lambda seat: seat.key(Qt.Key.Key_Down)),
    "page": (lambda seat: seat.key(Qt.Key.Key_PageUp), lambda seat: seat.key(Qt.Key.Key_PageDown)),
    "home": (lambda seat: seat.key(Qt.Key.Key_Home), lambda seat: seat.key(Qt.Key.Key_End)),
}


@pytest.mark.parametrize("way", WAYS)
def test_every_way_up_detaches_and_every_way_down_attaches(seat: Seat, way: str) -> None:
    up, down = WAYS[way]
    rows = rows_of(*[300] * 10)
    seat.open(rows, at_end=True)
    up(seat)
    assert not seat.view.is_at_end
    rows[9].grow(700)
    seat.settle()
    assert not seat.view.is_at_end
    while not seat.view.is_at_end:
        down(seat)
    seat.settle()
    rows[9].grow(900)
    seat.settle()
    assert seat.y_of(9) == PAGE - 900
    assert seat.at_end == [False, True]


def test_close_to_the_end_is_at_the_end(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 10), at_end=True)
    seat.wheel(0.1, pixels=20)
    seat.wheel(-0.1, pixels=-5)
    assert not seat.view.is_at_end
    seat.wheel(-0.1, pixels=-10)
    assert seat.view.is_at_end
    assert seat.y_of(9) == PAGE - 300


def test_whoever_sees_all_follows(seat: Seat) -> None:
    rows = rows_of(100, 100)
    seat.open(rows, at_end=False)
    rows[1].grow(2000)
    seat.settle()
    assert seat.y_of(1) == PAGE - 2000


def test_shrinking_to_the_end_does_not_attach(seat: Seat) -> None:
    """What grows and shrinks is not the person; only the person comes back."""
    rows = rows_of(*[300] * 10)
    seat.open(rows, at_end=True)
    seat.wheel(1)
    rows[9].grow(100)
    seat.settle()
    assert seat.view.is_at_end
    y = seat.y_of(9)
    rows[9].grow(800)
    seat.settle()
    assert seat.y_of(9) == y
    assert not seat.view.is_at_end


def test_a_new_row_at_the_end_is_shown(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 10), at_end=True)
    seat.view.append_row(FakeRow(10, 450))
    seat.settle()
    assert seat.y_of(10) == PAGE - 450


def test_a_new_row_far_away_is_not(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 10), at_end=True)
    seat.wheel(3)
    y = seat.y_of(8)
    seat.view.append_row(FakeRow(10, 450))
    seat.settle()
    assert seat.y_of(8) == y
    seat.view.scroll_to_end()
    seat.settle()
    assert seat.y_of(10) == PAGE - 450


def test_rows_that_come_one_by_one(seat: Seat) -> None:
    for key in range(40):
        seat.view.append_row(FakeRow(key, 100))
        seat.settle()
    assert seat.view.is_at_end
    assert seat.y_of(39) == PAGE - 100


def test_a_row_that_tells_of_its_height_while_it_is_placed(seat: Seat) -> None:
    class Late(FakeWidget):
        def resizeEvent(self, event: QEvent) -> None:  # noqa: N802
            if self.row.height < 900:
                self.row.height += 100
            self.height_changed.emit()

    seat = make_seat(seat.qtbot, TranscriptView(Late))
    seat.open(rows_of(*[300] * 10), at_end=True)
    assert seat.y_of(9) == PAGE - 900


def test_a_row_that_narrows_the_view(seat: Seat) -> None:
    """As the window does when a pane opens: the view gets another size while it lays out."""

    class Narrowing(FakeWidget):
        def resizeEvent(self, event: QEvent) -> None:  # noqa: N802
            if self.row.key == 1 and self.width() == WIDTH:
                view.resize(view.width() - WIDTH // 2, PAGE)

    seat.view.hide()
    view: TranscriptView[FakeRow] = TranscriptView(Narrowing, seat.view)
    seat.view.show()
    view.resize(2 * WIDTH, PAGE)
    view.show()
    view.resize(view.width() + WIDTH - view.viewport().width(), PAGE)
    inner = Seat(seat.qtbot, view)
    inner.open(rows_of(400, 300), at_end=True)
    assert view.viewport().width() == WIDTH // 2
    assert inner.y_of(1) == PAGE - 600


# -- other rows ---------------------------------------------------------------------------------------------------


def test_replacing_keeps_the_place(seat: Seat) -> None:
    rows = rows_of(*[300] * 20)
    seat.open(rows)
    seat.view.scroll_to(10)
    seat.settle()
    seat.wheel(-2)
    old = rows[10].widget
    gone: list[bool] = []
    old.destroyed.connect(lambda: gone.append(True))
    seat.view.replace_row(10, FakeRow(10, 800))
    seat.view.replace_row(9, FakeRow(9, 50))
    seat.settle()
    assert seat.y_of(10) == -2 * NOTCH
    assert seat.y_of(9) == -2 * NOTCH - 50
    assert seat.y_of(11) == 800 - 2 * NOTCH
    assert gone == [True]
    with pytest.raises(IndexError):
        seat.view.replace_row(20, FakeRow(20, 1))


def test_truncating(seat: Seat) -> None:
    rows = rows_of(*[300] * 20)
    seat.open(rows, at_end=True)
    seat.view.truncate(10)
    seat.settle()
    assert seat.y_of(9) == PAGE - 300
    seat.view.truncate(1)
    seat.settle()
    assert seat.y_of(0) == 0
    assert alive(rows) == 1
    seat.view.truncate(0)
    seat.settle()
    assert alive(rows) == 0


def test_a_branch(seat: Seat) -> None:
    """As the pane does it: cut, append, go to the end, in one turn."""
    rows = rows_of(*[300] * 20)
    seat.open(rows, at_end=True)
    seat.wheel(5)
    seat.view.truncate(10)
    for key in (100, 101):
        seat.view.append_row(FakeRow(key, 50))
    seat.view.scroll_to_end()
    seat.settle()
    assert seat.y_of(101) == PAGE - 50
    assert seat.y_of(9) == PAGE - 400


def test_widgets_of_the_past_say_nothing(seat: Seat) -> None:
    rows = rows_of(*[300] * 20)
    seat.open(rows, at_end=True)
    old = rows[19].widget
    seat.view.truncate(19)
    old.grow(5)
    seat.settle()
    assert seat.y_of(18) == PAGE - 300


def test_nothing_leaks(seat: Seat) -> None:
    rows = rows_of(*[300] * 200)
    seat.open(rows, at_end=True)
    for _ in range(60):
        seat.wheel(10)
        seat.settle()
    made = sum(len(row.made) for row in rows)
    assert made > 100
    children = len(seat.view.viewport().findChildren(FakeWidget))
    assert children == alive(rows) <= 16


def test_scroll_to(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 1000), at_end=True)
    seat.view.scroll_to(500)
    seat.settle()
    assert seat.y_of(500) == 0
    assert not seat.view.is_at_end
    seat.view.scroll_to(999)
    seat.settle()
    assert seat.y_of(999) == PAGE - 300
    seat.view.scroll_to("nothing")


def test_cut_and_longer_again_in_one_turn(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 20))
    seat.view.scroll_to(15)
    seat.settle()
    seat.wheel(-2)
    seat.view.truncate(10)
    for key in range(100, 130):
        seat.view.append_row(FakeRow(key, 50))
    seat.settle()
    assert seat.y_of(100) == 0, "where it was cut"


# -- the scroll bar -----------------------------------------------------------------------------------------------


def test_the_bar_reaches_every_row(seat: Seat) -> None:
    rows = rows_of(*[random.Random(1).randint(20, 3000) for _ in range(500)])
    seat.open(rows)
    bar = seat.view.verticalScrollBar()
    for part in (0.9, 0.1, 0.5, 0.49, 0.3, 0.99):
        bar.setValue(int(bar.maximum() * part))
        seat.settle()
        _check_stack(seat, rows)
        assert abs(bar.value() / bar.maximum() - part) < 0.1
    bar.setValue(bar.maximum())
    seat.settle()
    assert seat.y_of(499) == PAGE - rows[499].height
    bar.setValue(0)
    seat.settle()
    assert seat.y_of(0) == 0


def test_the_bar_leads_into_a_row(seat: Seat) -> None:
    """A row is guessed far too short: the bar's place in it is meant in proportion."""
    seat.open(rows_of(*[100] * 40, 5000, *[100] * 40, guess=100))
    seat.view.verticalScrollBar().setValue(40 * 100 + 50)
    assert seat.y_of(40) == -2500


def test_heights_against_a_plain_list() -> None:
    chance, heights, plain = random.Random(5), Heights(), [7] * 10
    heights.fill(10, 7)
    for _ in range(2000):
        match chance.randrange(4):
            case 0:
                plain.append(chance.randint(1, 50))
                heights.append(plain[-1])
            case 1 if len(plain) > 20:
                del plain[-3:]
                heights.truncate(len(plain))
            case _:
                row = chance.randrange(len(plain))
                plain[row] = chance.randint(1, 50)
                heights[row] = plain[row]
        assert (len(heights), heights.total) == (len(plain), sum(plain))
        row = chance.randrange(len(plain))
        assert heights.before(row) == sum(plain[:row])
        assert heights.find(heights.before(row)) == (row, 0)
        assert heights.find(heights.before(row) + plain[row] - 1) == (row, plain[row] - 1)
    assert heights.find(sum(plain) + 5) == (len(plain) - 1, plain[-1] + 5)


def test_guesses_fill_the_bar(seat: Seat) -> None:
    seat.open(rows_of(*[400] * 10_000, guess=400))
    assert seat.view.verticalScrollBar().maximum() == 10_000 * 400 - PAGE


def test_the_bar_keeps_its_room(seat: Seat) -> None:
    seat.open(rows_of(100))
    assert seat.view.viewport().width() == WIDTH
    assert len(_colours(seat.view.verticalScrollBar())) == 1
    seat.open(rows_of(*[100] * 100))
    assert seat.view.viewport().width() == WIDTH
    assert len(_colours(seat.view.verticalScrollBar())) > 1


def _colours(widget: QWidget) -> set[int]:
    picture = widget.grab().toImage()
    return {picture.pixel(x, y) for x in range(picture.width()) for y in range(0, picture.height(), 5)}


# -- wheel and keys -----------------------------------------------------------------------------------------------


def test_wheel_steps(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 50))
    seat.wheel(-1)
    assert seat.y_of(0) == -NOTCH
    seat.wheel(-1, pixels=-7)
    assert seat.y_of(0) == -NOTCH - 7
    for _ in range(8):
        seat.wheel(-1 / 8)
    assert seat.y_of(0) == -2 * NOTCH - 7


def test_keys(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 50))
    seat.key(Qt.Key.Key_Down)
    assert seat.y_of(0) == -60
    seat.key(Qt.Key.Key_Up)
    seat.key(Qt.Key.Key_PageDown)
    y = seat.y_of(1)
    assert -PAGE < y - 300 < -PAGE + 100
    seat.key(Qt.Key.Key_End)
    seat.settle()
    assert seat.view.is_at_end
    seat.key(Qt.Key.Key_PageUp)
    assert not seat.view.is_at_end
    seat.key(Qt.Key.Key_Home)
    assert seat.y_of(0) == 0


@pytest.mark.skipif(sys.platform == "darwin", reason="no touch screens there")
def test_a_finger_scrolls(seat: Seat) -> None:
    rows = rows_of(*[300, 20, 1000] * 20, guess=50)
    seat.open(rows, at_end=True)
    device = QTest.createTouchDevice()
    target = seat.view.viewport()
    QTest.touchEvent(target, device).press(0, QPoint(100, 100), target).commit()
    for y in range(110, 500, 10):
        QTest.touchEvent(target, device).move(0, QPoint(100, y), target).commit()
    seat.qtbot.waitUntil(lambda: seat.y_of(59) > PAGE - 1000 + 300)
    y = seat.y_of(59)
    assert not seat.view.is_at_end
    rows[58].grow(5000)
    rows[57].grow(5000)
    seat.settle()
    assert seat.y_of(59) == y
    QTest.touchEvent(target, device).move(0, QPoint(100, 510), target).commit()
    seat.qtbot.waitUntil(lambda: seat.y_of(59) != y)
    assert abs(seat.y_of(59) - y) <= 40, "another height above does not make it jump"
    QTest.touchEvent(target, device).release(0, QPoint(100, 510), target).commit()


class Rich(FakeWidget):
    """A row with a text, a pane that scrolls, and two buttons."""

    def __init__(self, row: FakeRow) -> None:
        super().__init__(row)
        self.text = QTextBrowser()
        self.text.setPlainText("text " * 200)
        self.text.setFixedHeight(self.text.document().size().toSize().height() + 400)
        self.text.setTabChangesFocus(True)
        self.pane = QPlainTextEdit("\n".join(map(str, range(100))))
        self.pane.setReadOnly(True)
        self.pane.setFixedHeight(200)
        self.pane.setTabChangesFocus(True)
        self.first, self.second = QPushButton("first"), QPushButton("second")
        self.label = QLabel("words")
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        # Made and added in another order than they stand in.
        layout.addWidget(self.second)
        layout.addWidget(self.pane)
        layout.insertWidget(0, self.first)
        layout.insertWidget(1, self.text)
        layout.addWidget(self.label)
        row.height = layout.sizeHint().height()


@pytest.fixture
def rich(qtbot: QtBot) -> Seat:
    view: TranscriptView[FakeRow] = TranscriptView(Rich)
    return make_seat(qtbot, view)


def rich_row(seat: Seat, key: int) -> Rich:
    found = seat.view.widget_of(key)
    assert isinstance(found, Rich)
    return found


def test_the_wheel_over_a_text_scrolls_the_list(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 10))
    text = rich_row(rich, 0).text
    at = text.mapTo(rich.view.viewport(), QPoint(20, 100))
    rich.wheel(-1, at=at)
    assert rich.y_of(0) == -NOTCH


def test_a_pane_scrolls_itself_and_not_the_list(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 10))
    gate = rich.view.findChild(WheelGate)
    assert isinstance(gate, WheelGate)
    pane = rich_row(rich, 0).pane
    rich.view.ensure_visible(pane)
    rich.settle()
    y = rich.y_of(0)
    at = pane.viewport().mapTo(rich.view.viewport(), QPoint(20, 100))
    bar = pane.verticalScrollBar()
    gate.pause_ms = 100_000
    for _ in range(60):
        rich.wheel(-1, at=at)
    assert bar.value() == bar.maximum()
    assert rich.y_of(0) == y, "within one gesture the list stays"
    gate.pause_ms = -1
    rich.wheel(-1, at=at)
    assert rich.y_of(0) == y - NOTCH, "another gesture scrolls the list"
    bar.setValue(0)
    gate.pause_ms = 100_000
    assert pane.viewport().rect().contains(pane.viewport().mapFrom(rich.view.viewport(), at)), "still over the pane"
    rich.wheel(-1, at=at)
    assert bar.value() == 0, "the list's gesture does not end in a pane"
    assert rich.y_of(0) == y - 2 * NOTCH


def test_keys_that_a_button_does_not_want_scroll(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 10))
    rich_row(rich, 0).first.setFocus()
    rich.key(Qt.Key.Key_PageDown)
    assert rich.y_of(0) < -PAGE // 2
    rich.key(Qt.Key.Key_Home)
    assert rich.y_of(0) == 0


# -- the keyboard -------------------------------------------------------------------------------------------------


def _is_in_view(seat: Seat, widget: QWidget) -> bool:
    top = widget.mapTo(seat.view.viewport(), QPoint()).y()
    return top >= 0 and top + min(widget.height(), PAGE) <= PAGE


def test_tab_goes_through_rows_as_they_stand(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 30), at_end=True)
    rich.view.scroll_to(10)
    rich.settle()
    rich.view.scroll_to(8)
    rich.settle()
    rich.view.setFocus()
    seen = []
    for _ in range(12):
        rich.key(Qt.Key.Key_Tab)
        rich.settle()
        focus = QApplication.focusWidget()
        assert focus is not None
        assert _is_in_view(rich, focus)
        seen.append(focus)
    row8, row9, row10 = (rich_row(rich, key) for key in (8, 9, 10))
    assert seen == [part for row in (row8, row9, row10) for part in (row.first, row.text, row.second, row.pane)]
    for expected in reversed(seen[:-1]):
        rich.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        rich.settle()
        assert QApplication.focusWidget() is expected
        assert _is_in_view(rich, expected)


def test_tab_begins_where_the_person_looks(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 30))
    rich.wheel(-2)
    first = rich_row(rich, 0)
    rich.view.setFocus()
    rich.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first.text, "the button above it is out of sight"
    y = rich.y_of(0)
    assert first.height() > PAGE
    rich.view.ensure_visible(first)
    assert rich.y_of(0) == y, "what is taller than the view and visible is left where it is"
    rich.pill.button.setFocus()
    rich.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is first.pane, "the last that is in sight"


@pytest.fixture
def framed(qtbot: QtBot) -> tuple[Seat, QPushButton, QPushButton]:
    """A rich view in a window, with a button above and one below."""
    window = QWidget()
    above, below = QPushButton("above"), QPushButton("below")
    view: TranscriptView[FakeRow] = TranscriptView(Rich)
    layout = QVBoxLayout(window)
    for part in (above, view, below):
        layout.addWidget(part)
    qtbot.addWidget(window)
    window.resize(WIDTH, PAGE)
    window.show()
    qtbot.waitActive(window)
    seat = Seat(qtbot, view)
    return seat, above, below


def test_tab_enters_and_leaves(framed: tuple[Seat, QPushButton, QPushButton]) -> None:
    seat, above, below = framed
    view = seat.view
    seat.open(rows_of(*[0] * 3), at_end=True)
    last = rich_row(seat, 2)
    below.setFocus()
    seat.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is last.pane
    seat.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is below
    above.setFocus()
    seat.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is view
    ring = view.findChild(FocusRing)
    assert isinstance(ring, FocusRing)
    assert ring.isVisible()
    seat.key(Qt.Key.Key_Home)
    seat.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is rich_row(seat, 0).first
    assert not ring.isVisible()
    seat.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is view
    seat.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is above
    below.setFocus()
    seat.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is above, "the window's circle does not begin in a row"


def test_the_row_with_the_keyboard_stays(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 100))
    button = rich_row(rich, 1).second
    button.setFocus()
    rich.view.verticalScrollBar().setValue(20_000)
    rich.settle()
    assert rich_row(rich, 1).second is button
    assert not _is_in_view(rich, button)
    rich.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is rich_row(rich, 1).pane
    assert _is_in_view(rich, rich_row(rich, 1).pane)
    rich.view.setFocus()
    rich.view.verticalScrollBar().setValue(20_000)
    rich.settle()
    assert rich.view.widget_of(1) is None


def test_a_selection_stays(rich: Seat) -> None:
    rich.open(rows_of(*[0] * 100))
    text, label = rich_row(rich, 0).text, rich_row(rich, 1).label
    text.selectAll()
    label.setSelection(0, 3)
    rich.view.setFocus()
    rich.view.verticalScrollBar().setValue(20_000)
    rich.settle()
    assert rich_row(rich, 0).text is text
    assert rich_row(rich, 1).label is label
    assert rich.view.widget_of(2) is None


def test_a_row_that_goes_gives_the_keyboard_to_the_view(framed: tuple[Seat, QPushButton, QPushButton]) -> None:
    seat, _, _ = framed
    seat.open(rows_of(*[0] * 5), at_end=True)
    rich_row(seat, 4).pane.setFocus()
    seat.view.replace_row(4, FakeRow(4, 0))
    assert QApplication.focusWidget() is seat.view
    seat.settle()
    rich_row(seat, 4).pane.setFocus()
    seat.view.replace_row(3, FakeRow(3, 0))
    assert QApplication.focusWidget() is rich_row(seat, 4).pane
    seat.view.truncate(2)
    assert QApplication.focusWidget() is seat.view


def test_the_pill(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 50))
    seat.settle()
    button = seat.pill.button
    assert button.accessibleName() == "Jump to the end"
    assert seat.pill.geometry().center().x() == pytest.approx(WIDTH / 2, abs=1)
    assert seat.view.viewport().childAt(seat.pill.geometry().center()) is button
    seat.wheel(-1, at=seat.pill.geometry().center())
    assert seat.y_of(0) == -NOTCH
    button.setFocus()
    seat.key(Qt.Key.Key_Space)
    seat.settle()
    assert seat.view.is_at_end
    assert seat.pill.isHidden()
    assert QApplication.focusWidget() is seat.view


def test_the_pill_gives_the_keyboard_to_the_view(framed: tuple[Seat, QPushButton, QPushButton]) -> None:
    seat, _, _ = framed
    seat.open(rows_of(*[0] * 10))
    seat.pill.button.setFocus()
    seat.key(Qt.Key.Key_Space)
    assert QApplication.focusWidget() is seat.view


def test_the_pill_stays_on_top_and_in_the_middle(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 50))
    seat.wheel(-20)
    seat.settle()
    assert seat.view.viewport().childAt(seat.pill.geometry().center()) is seat.pill.button
    seat.view.resize(seat.view.width() - 100, PAGE - 100)
    seat.settle()
    assert seat.view.viewport().childAt(seat.pill.geometry().center()) is seat.pill.button
    assert seat.pill.geometry().center().x() == pytest.approx((WIDTH - 100) / 2, abs=1)


def test_names(seat: Seat) -> None:
    assert seat.view.accessibleName() == "Conversation"


# -- very tall rows -----------------------------------------------------------------------------------------------


def _picture(seat: Seat) -> QImage:
    return seat.view.viewport().grab().toImage()


@pytest.mark.parametrize("height", [100_000, 200_000, 1_500_000])
def test_a_very_tall_row_is_painted_to_its_end(seat: Seat, height: int) -> None:
    seat.open(rows_of(40, height, 40), at_end=True)
    picture = _picture(seat)
    end = PAGE - 40
    assert [picture.pixel(250, y) for y in (end - 1, end - 10)] == [RED, RED]
    assert picture.pixel(250, end - 11) == WHITE
    assert picture.pixel(250, 5) == WHITE
    seat.wheel(5)
    picture = _picture(seat)
    assert picture.pixel(250, end - 1 + 300 if end + 300 < PAGE else PAGE - 1) == WHITE


def test_text_at_the_end_of_a_very_tall_row(qtbot: QtBot) -> None:
    """Real text and a real button, where the coordinates of the row are far below -32,768."""

    class Tall(FakeWidget):
        def __init__(self, row: FakeRow) -> None:
            super().__init__(row)
            self.text = QTextBrowser(self)
            self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.text.setPlainText("\n".join(f"line {n}" for n in range(9000)))
            self.text.setGeometry(0, 0, WIDTH, 150_000)
            row.height = 150_000
            self.button = QPushButton("button", self)
            self.button.setGeometry(200, 150_000 - 60, 200, 40)
            self.clicks = 0
            self.button.clicked.connect(self._on_clicked)

        def _on_clicked(self) -> None:
            self.clicks += 1

    seat = make_seat(qtbot, TranscriptView(Tall))
    seat.open(rows_of(0), at_end=True)
    row = seat.view.widget_of(0)
    assert isinstance(row, Tall)
    at = row.button.mapTo(seat.view.viewport(), QPoint(100, 20))
    assert seat.view.viewport().childAt(at) is row.button
    QTest.mouseClick(row.button, Qt.MouseButton.LeftButton)
    assert row.clicks == 1
    middle = int(seat.view.verticalScrollBar().maximum() * 0.8)
    seat.view.verticalScrollBar().setValue(middle)
    seat.settle()
    picture = _picture(seat)
    dark = [y for y in range(PAGE) if any(picture.pixelColor(x, y).lightness() < 100 for x in range(60))]
    line = row.text.fontMetrics().lineSpacing()
    assert len(dark) > PAGE // line * 3, "there is text in every line"


# -- anything at all ----------------------------------------------------------------------------------------------


def _check_stack(seat: Seat, rows: Sequence[FakeRow]) -> None:
    """The visible rows stand without a gap and with their true heights, and fill the view if there is enough."""
    page = seat.view.viewport().height()
    shown = [
        i
        for i, row in enumerate(rows)
        if (w := seat.view.widget_of(row.key)) and w.y() < page and w.y() + w.height() > 0
    ]
    y = seat.y_of(rows[shown[0]].key)
    for index, row in enumerate(rows[shown[0] : shown[-1] + 1], start=shown[0]):
        widget = seat.view.widget_of(row.key)
        assert widget is not None, f"row {index} is missing"
        assert widget.isVisible()
        assert widget.y() == y
        assert widget.height() == row.height
        y += row.height
    top = seat.y_of(rows[shown[0]].key)
    assert top == 0 if shown[0] == 0 and sum(row.height for row in rows) <= page else top <= 0
    assert y >= page or shown == list(range(len(rows)))


class Oracle:
    """Knows all heights, and so the true position in pixels from the top."""

    def __init__(self, seat: Seat, rows: list[FakeRow], chance: random.Random) -> None:
        self.seat, self.rows, self.chance = seat, rows, chance
        self.top = 0
        self.follows = True
        self.next_key = len(rows)
        self.only_added = False

    @property
    def page(self) -> int:
        return self.seat.view.viewport().height()

    @property
    def end(self) -> int:
        return max(0, sum(row.height for row in self.rows) - self.page)

    def anchor(self) -> tuple[int, int]:
        """The first visible row and how much of it is above."""
        y = 0
        for index, row in enumerate(self.rows):
            if y + row.height > self.top or index == len(self.rows) - 1:
                return index, self.top - y
            y += row.height
        return 0, 0

    def settle(self) -> None:
        """After heights have changed."""
        self.top = self.end if self.follows else max(0, min(self.top, self.end))
        if not self.end:
            self.follows = True

    def place(self, index: int, offset: int, *, only_added: bool = False) -> None:
        self.only_added = only_added
        self.top = sum(row.height for row in self.rows[:index]) + offset
        self.settle()

    def move(self, pixels: int) -> None:
        self.only_added = False
        self.top = max(0, min(self.end, self.top + pixels))
        self.follows = pixels > 0 and self.end - self.top <= 8
        self.settle()

    def check(self) -> None:
        index, offset = self.anchor()
        if self.rows:
            assert self.seat.y_of(self.rows[index].key) == -offset
            _check_stack(self.seat, self.rows)
        assert self.seat.view.is_at_end == (self.top == self.end)
        assert self.seat.pill.isHidden() == self.seat.view.is_at_end
        assert alive(self.rows) == len(self.seat.view.viewport().findChildren(FakeWidget))

    # what can happen

    def do_wheel(self) -> None:
        self.seat.settle()
        notches = self.chance.choice([-10, -3, -1, -0.5, 0.5, 1, 3, 10])
        self.seat.wheel(notches)
        self.move(int(-notches * NOTCH))

    def do_key(self) -> None:
        self.seat.settle()
        step = self.page - 40
        key, pixels = self.chance.choice(
            [
                (Qt.Key.Key_Up, -60),
                (Qt.Key.Key_Down, 60),
                (Qt.Key.Key_PageUp, -step),
                (Qt.Key.Key_PageDown, step),
                (Qt.Key.Key_Home, -(10**9)),
                (Qt.Key.Key_End, 10**9),
            ]
        )
        self.seat.view.setFocus()
        self.seat.key(key)
        self.move(pixels)

    def do_grow(self) -> None:
        """A row changes; the view is told if it is a widget."""
        index, offset = self.anchor()
        choice = self.chance.randrange(max(0, index - 4), min(len(self.rows), index + 6))
        if choice == index and choice < len(self.rows) - 1 and offset:
            return  # Which of both rows stays depends on where the person came from: tested by itself.
        row = self.rows[choice]
        height = max(1, row.height + self.chance.choice([-300, -20, -1, 1, 20, 300, 3000]))
        row.grow(height)
        self.place(index, min(offset, height) if choice == index else offset, only_added=True)

    def do_append(self) -> None:
        index, offset = self.anchor()
        self.follows = self.seat.view.is_at_end
        row = FakeRow(self.next_key, self.chance.randint(1, 2000), self.chance.randint(1, 500))
        self.next_key += 1
        self.rows.append(row)
        self.seat.view.append_row(row)
        self.place(index, offset, only_added=True)

    def do_replace(self) -> None:
        index, offset = self.anchor()
        choice = self.chance.randrange(max(0, index - 4), min(len(self.rows), index + 6))
        if choice == index:
            return
        row = FakeRow(self.next_key, self.chance.randint(1, 2000))
        self.next_key += 1
        self.rows[choice] = row
        self.seat.view.replace_row(choice, row)
        self.place(index, offset)

    def do_truncate(self) -> None:
        if len(self.rows) < 12:
            return
        count = len(self.rows) - self.chance.randint(1, 6)
        index, offset = self.anchor()
        del self.rows[count:]
        self.seat.view.truncate(count)
        self.seat.settle()
        self.place(index, offset)

    def do_resize(self) -> None:
        index, offset = self.anchor()
        self.seat.view.resize(self.seat.view.width(), self.chance.choice([200, 400, PAGE]))
        self.place(index, offset)

    def do_to_end(self) -> None:
        self.seat.view.scroll_to_end()
        self.follows = True
        self.place(0, 0)

    def do_to_row(self) -> None:
        index = self.chance.randrange(len(self.rows))
        self.seat.view.scroll_to(self.rows[index].key)
        self.follows = False
        self.place(index, 0)


@pytest.mark.parametrize("seed", range(12))
def test_whatever_happens_the_position_is_right(seat: Seat, seed: int) -> None:
    chance = random.Random(seed)
    rows = [FakeRow(n, chance.choice([1, 40, 300, 5000]), chance.randint(1, 1000)) for n in range(40)]
    oracle = Oracle(seat, list(rows), chance)
    seat.open(rows, at_end=True)
    oracle.settle()
    doings = [getattr(oracle, name) for name in dir(oracle) if name.startswith("do_")]
    for _ in range(80):
        before = oracle.end
        chance.choice(doings)()
        # What only adds may come in one turn with the next. What takes away makes the view go up, if it is laid out.
        if oracle.end < before or not oracle.only_added or chance.random() < 0.7:
            seat.settle()
            oracle.check()
