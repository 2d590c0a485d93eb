"""Very tall rows in the transcript, and the scroll bar that leads through them."""

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from app.ui.chat.transcript_view import TranscriptView
from tests.ui.chat.transcript_seat import (
    PAGE,
    RED,
    WHITE,
    WIDTH,
    FakeRow,
    FakeWidget,
    Seat,
    check_stack,
    make_seat,
    rows_of,
)


@pytest.fixture
def seat(qtbot: QtBot) -> Seat:
    return make_seat(qtbot, TranscriptView(FakeWidget))


def test_the_bar_reaches_every_row(seat: Seat) -> None:
    rows = rows_of(*[random.Random(1).randint(20, 3000) for _ in range(500)])
    seat.open(rows)
    bar = seat.view.verticalScrollBar()
    for part in (0.9, 0.1, 0.5, 0.49, 0.3, 0.99):
        bar.setValue(int(bar.maximum() * part))
        seat.settle()
        check_stack(seat, rows)
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
