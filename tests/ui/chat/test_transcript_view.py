"""The virtual list of the transcript: what is made, what stays in place, what follows the end."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from pytestqt.qtbot import QtBot

from app.ui.chat.transcript_view import TranscriptView
from tests.ui.chat.transcript_seat import (
    NOTCH,
    PAGE,
    WIDTH,
    FakeRow,
    FakeWidget,
    Seat,
    alive,
    make_seat,
    rows_of,
)


@pytest.fixture
def seat(qtbot: QtBot) -> Seat:
    return make_seat(qtbot, TranscriptView(FakeWidget))


# -- opening ------------------------------------------------------------------------------------------------------


def test_opens_at_its_end(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 50), at_end=True)
    assert seat.is_at_end
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
    assert seat.is_at_end


def test_no_rows(seat: Seat) -> None:
    seat.open([], at_end=True)
    seat.wheel(1)
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
        seat.key(key)
    seat.view.truncate(0)
    assert seat.is_at_end
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
    seat.scroll_to(50)
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
    seat.scroll_to(20)
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
    seat.scroll_to(60)
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
    seat.scroll_to(2)
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
    seat.scroll_to(10)
    seat.wheel(-5)
    assert seat.y_of(10) == -300
    seat.view.resize(seat.view.width() - WIDTH // 2, PAGE)
    assert seat.y_of(10) == -600
    assert seat.y_of(11) == 1400


def test_many_widths_do_not_drift(seat: Seat) -> None:
    seat.open(rows_of(*[997] * 30))
    seat.scroll_to(10)
    seat.wheel(-5)
    full = seat.view.width()
    for less in [*range(0, 250, 3), *range(250, -1, -1)]:
        seat.view.resize(full - less, PAGE)
    assert seat.y_of(10) == -5 * NOTCH


def test_another_width_is_measured_in_view_first(seat: Seat) -> None:
    rows = rows_of(*[500] * 30)
    seat.open(rows)
    seat.scroll_to(10)
    seat.wheel(-100 / NOTCH)
    hidden = [rows[9].widget, rows[11].widget, rows[12].widget]
    before = [widget.measured for widget in hidden]
    seat.view.resize(seat.view.width() - WIDTH // 2, PAGE)
    assert [widget.measured for widget in hidden] == before, "only row 10 is in view now, the others have time"
    view = seat.view.viewport().rect()
    assert not any(widget.geometry().intersects(view) for widget in hidden)
    assert {widget.width() for widget in hidden} == {WIDTH}
    assert rows[10].widget.geometry() == QRect(0, -200, WIDTH // 2, 1000)
    seat.settle()
    assert (seat.y_of(9), seat.y_of(10), seat.y_of(11)) == (-1200, -200, 800)
    seat.view.resize(seat.view.width() + WIDTH // 2, PAGE)
    assert (seat.y_of(10), seat.y_of(11)) == (-100, 400)
    assert not rows[9].widget.geometry().intersects(seat.view.viewport().rect())


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


def test_the_end_stays_in_a_view_of_another_size_though_it_is_not_followed(seat: Seat) -> None:
    """The side bar that is hidden, or the window that is made narrower, moves nobody away from the end."""
    rows = rows_of(*[300] * 10)
    seat.open(rows, at_end=True)
    seat.wheel(1)
    rows[9].grow(100)
    seat.settle()
    assert seat.is_at_end
    full = seat.view.width()
    for width, height in ((full - WIDTH // 2, PAGE), (full, PAGE), (full, PAGE - 200), (full, PAGE)):
        seat.view.resize(width, height)
        seat.settle()
        assert seat.is_at_end, (width, height)
    y = seat.y_of(9)
    rows[9].grow(800)
    seat.settle()
    assert seat.y_of(9) == y


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
    assert not seat.is_at_end
    rows[9].grow(700)
    seat.settle()
    assert not seat.is_at_end
    while not seat.is_at_end:
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
    assert not seat.is_at_end
    seat.wheel(-0.1, pixels=-10)
    assert seat.is_at_end
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
    assert seat.is_at_end
    y = seat.y_of(9)
    rows[9].grow(800)
    seat.settle()
    assert seat.y_of(9) == y
    assert not seat.is_at_end


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
    assert seat.is_at_end
    assert seat.y_of(39) == PAGE - 100


def test_a_row_that_tells_of_its_height_while_it_is_placed(seat: Seat) -> None:
    class Late(FakeWidget):
        def resizeEvent(self, event: QEvent) -> None:
            if self.row.height < 900:
                self.row.height += 100
            self.height_changed.emit()

    seat = make_seat(seat.qtbot, TranscriptView(Late))
    seat.open(rows_of(*[300] * 10), at_end=True)
    assert seat.y_of(9) == PAGE - 900


def test_a_row_that_narrows_the_view(seat: Seat) -> None:
    """As the window does when a pane opens: the view gets another size while it lays out."""

    class Narrowing(FakeWidget):
        def resizeEvent(self, event: QEvent) -> None:
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


def test_heights_that_change_around_the_edge_keep_the_place(seat: Seat) -> None:
    rows = rows_of(*[300] * 20)
    seat.open(rows)
    seat.scroll_to(10)
    seat.wheel(-2)
    rows[10].grow(800)
    rows[9].grow(50)
    seat.settle()
    assert seat.y_of(10) == -2 * NOTCH
    assert seat.y_of(9) == -2 * NOTCH - 50
    assert seat.y_of(11) == 800 - 2 * NOTCH


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


def test_dragging_the_bar_far_away(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 1000), at_end=True)
    seat.scroll_to(500)
    assert seat.y_of(500) == 0
    assert not seat.is_at_end
    seat.scroll_to(999)
    assert seat.y_of(999) == PAGE - 300


def test_cut_and_longer_again_in_one_turn(seat: Seat) -> None:
    seat.open(rows_of(*[300] * 20))
    seat.scroll_to(15)
    seat.wheel(-2)
    seat.view.truncate(10)
    for key in range(100, 130):
        seat.view.append_row(FakeRow(key, 50))
    seat.settle()
    assert seat.y_of(100) == 0, "where it was cut"
