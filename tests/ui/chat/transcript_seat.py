"""A person in front of a transcript with plain widgets as rows, for tests."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.chat.transcript_parts import JumpPill
from app.ui.chat.transcript_view import TranscriptView

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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.fillRect(0, self.height() - 10, self.width(), 10, QColor("red"))


def alive(rows: Iterable[FakeRow]) -> int:
    """How many widgets there are."""
    return sum(isValid(widget) for row in rows for widget in row.made)


class Changes(QObject):
    """Records when a widget is hidden (True) and shown (False), even in a window that is not shown."""

    def __init__(self, widget: QWidget, hidden: list[bool]) -> None:
        super().__init__(widget)
        self._hidden = hidden
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._hidden.append(event.type() is QEvent.Type.HideToParent)
        return False


class Seat:
    """A person in front of a view."""

    def __init__(self, qtbot: QtBot, view: TranscriptView[FakeRow]) -> None:
        self.qtbot, self.view = qtbot, view
        self.at_end: list[bool] = []
        """What the button that jumps to the end has told: False when it appeared, True when it went."""
        self.window = view.window()
        self._changes = Changes(self.pill, self.at_end)

    def settle(self) -> None:
        """Nothing is left to do, deletions neither."""
        self.qtbot.waitUntil(lambda: not self.view._is_due and not self.view._idle.isActive())
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def open(self, rows: Sequence[FakeRow], *, at_end: bool = False) -> None:
        self.view.set_rows(rows, at_end=at_end)
        self.settle()

    def scroll_to(self, index: int) -> None:
        """Drag the scroll bar to a row, then go to the page that starts with it, as Tab goes to a part."""
        self.settle()
        while (row := self.view._rows.widget(index)) is None:  # on the way heights become known, so the goal moves
            self.view.verticalScrollBar().setValue(self.view._rows.heights.before(index))
            self.settle()
        self.view.ensure_visible(row, QRect(0, 0, 1, self.view.viewport().height()), margin=0)
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
    def is_at_end(self) -> bool:
        """Whether nothing offers to jump to the end."""
        return self.pill.isHidden()

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


def rows_of(*heights: int, guess: int = 100) -> list[FakeRow]:
    return [FakeRow(index, height, guess) for index, height in enumerate(heights)]


def check_stack(seat: Seat, rows: Sequence[FakeRow]) -> None:
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


def rich_row(seat: Seat, key: int) -> Rich:
    found = seat.view.widget_of(key)
    assert isinstance(found, Rich)
    return found
