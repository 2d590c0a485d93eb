"""A slider with a number field; the value can also be left to the app."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QSlider, QSpinBox, QVBoxLayout, QWidget

from app.ui.theme import Type, theme
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.label import Label
from app.ui.widgets.wheel import OnlyWithFocus
from app.ui.words import tr

_FIELD, _TICKS, _HANDLE, _INSET = 88, 18, 14, 4
"""In pixels: width of the number field, height of the tick labels, width of the handle, margin before the number."""


class ValueSlider(QWidget):
    """Title and number in one line, below it the slider, then ticks with labels.

    Attributes:
        slider, field: two controls for the same number.
        reset: returns to the automatic value; visible while the value is the user's.

    Signals:
        chosen(int): the user chose a value; also sent while the slider is dragged.
        automatic_wanted(): the user wants the automatic value.
    """

    chosen = Signal(int)
    automatic_wanted = Signal()

    def __init__(self, title: str, help_: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops: tuple[int, ...] = (0, 1)
        self._is_showing = False
        self._title = Label(title, wrap=True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._note = Label(tr("auto"), type=Type.META, tone="third")
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._place = QWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.field = QSpinBox()
        self.field.setKeyboardTracking(False)
        self.field.setGroupSeparatorShown(True)
        self.field.lineEdit().setTextMargins(_INSET, 0, 0, 0)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self._ticks = _Ticks()
        self.reset = IconButton("undo-2", tr("{title}: automatic", title=title), size=24)
        for control in (self.field, self.slider):
            control.setAccessibleName(title)
            control.setAccessibleDescription(help_)
            control.setToolTip(help_)
            OnlyWithFocus(control)
        self._title.setToolTip(help_)
        self._arrange()
        self.field.valueChanged.connect(self._on_typed)
        self.slider.valueChanged.connect(self._on_slid)
        self.reset.clicked.connect(self._on_reset)
        self._fit()
        theme().changed.connect(self._fit)

    def set_range(self, stops: Sequence[int], ticks: Mapping[int, str], *, least: int | None = None) -> None:
        """Set the positions of the slider, in ascending order, and the values with labels below it.

        Args:
            least: the smallest value that can be typed, if that is below the first position.
        """
        if tuple(stops) == self._stops:
            return
        self._is_showing = True
        self._stops = tuple(stops)
        self.slider.setRange(0, len(stops) - 1)
        self.slider.setPageStep(max(1, len(stops) // 8))
        self.field.setRange(stops[0] if least is None else min(least, stops[0]), stops[-1])
        self._ticks.show_ticks({self._index(value) / max(1, len(stops) - 1): words for value, words in ticks.items()})
        self._is_showing = False

    def show_value(self, value: int, *, automatic: bool) -> None:
        """Show a value, and whether it is automatic."""
        self._is_showing = True
        self.field.setValue(value)
        if not self.slider.isSliderDown():
            self.slider.setValue(self._index(value))
        if automatic and self.reset.hasFocus():
            self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        self._note.setVisible(automatic)
        self.reset.setVisible(not automatic)
        self._is_showing = False

    def set_narrow(self, narrow: bool) -> None:
        """Place the number below the title."""
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)

    @property
    def value(self) -> int:
        """The value that is shown."""
        return self.field.value()

    def _arrange(self) -> None:
        for part in (self._note, self.reset):
            part.setParent(self._place)
        number = QHBoxLayout()
        number.setSpacing(4)
        number.addStretch(1)
        number.addWidget(self._place)
        number.addWidget(self.field)
        self._head.setSpacing(4)
        self._head.addWidget(self._title, 1)
        self._head.addLayout(number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._head)
        column.addWidget(self.slider)
        column.addWidget(self._ticks)

    def _fit(self) -> None:
        self.field.setFixedWidth(theme().px(_FIELD))
        self.slider.setFixedHeight(theme().px(20))
        side = self.reset.sizeHint().height()
        width = max(side, self._note.sizeHint().width())
        self._place.setFixedSize(width, side)
        self._note.setGeometry(0, 0, width, side)
        self.reset.move((width - side) // 2, 0)

    def _index(self, value: int) -> int:
        return min(range(len(self._stops)), key=lambda index: abs(self._stops[index] - value))

    def _on_slid(self, index: int) -> None:
        if not self._is_showing:
            self.chosen.emit(self._stops[index])

    def _on_typed(self, value: int) -> None:
        if not self._is_showing:
            self.chosen.emit(value)

    def _on_reset(self) -> None:
        self.slider.setFocus(Qt.FocusReason.OtherFocusReason)  # the reset button is about to disappear
        self.automatic_wanted.emit()


class _Ticks(QWidget):
    """Labels below the slider, each centred under the handle's position for its value."""

    def __init__(self) -> None:
        super().__init__()
        self._ticks: dict[float, str] = {}
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def show_ticks(self, ticks: Mapping[float, str]) -> None:
        """Set the labels by position, from 0 to 1."""
        self._ticks = dict(ticks)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return a height for one line of small text with a tick mark above it."""
        return QSize(80, theme().px(_TICKS) if self._ticks else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw from right to left, since the largest value matters most; labels that would touch are left out."""
        painter = QPainter(self)
        painter.setFont(theme().font(Type.META))
        room, limit = self.width() - _HANDLE, float(self.width())
        for place, words in sorted(self._ticks.items(), reverse=True):
            middle = _HANDLE / 2 + place * room
            width = painter.fontMetrics().horizontalAdvance(words)
            left = max(0.0, min(middle - width / 2, self.width() - width))
            painter.fillRect(QRectF(middle - 0.5, 0, 1, 4), QColor(theme().palette.control_border))
            if left + width > limit:
                continue
            limit = left - theme().px(6)
            painter.setPen(QColor(theme().palette.third))
            box = QRectF(left, 4, width + 1, self.height() - 4)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.end()
