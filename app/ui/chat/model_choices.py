"""The list of models to choose from, in rows of two lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from app.core.text import one_line
from app.ui.theme import Type, icon_pixmap, theme
from app.ui.theme.style_sheet import RADIUS
from app.ui.widgets import OwnFocusRing, wrapped_tooltip
from app.ui.words import tr

Index = QModelIndex | QPersistentModelIndex

_MOST_HEIGHT = 360
_SIDE, _ABOVE = 12, 8
_CHECK = 16
_LONGEST_PROBLEM = 600
_PROBLEM_LINES = 3


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """A model that can be chosen, or an explanation why it cannot.

    Attributes:
        detail: second line: quantization, size, architecture, context length.
        problem: a sentence about a damaged file; None for an intact one.
    """

    path: Path
    name: str
    detail: str
    problem: str | None = None
    in_the_box: bool = False
    loaded: bool = False

    @property
    def second_line(self) -> str:
        """The text below the name: the details, or the problem."""
        return one_line(self.detail if self.problem is None else self.problem, limit=_LONGEST_PROBLEM)


class ChoiceRole(IntEnum):
    """Item data besides the text. CHOICE is the ModelChoice."""

    CHOICE = Qt.ItemDataRole.UserRole


class ChoiceModel(QAbstractListModel):
    """The choices that match the search text."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[ModelChoice, ...] = ()
        self._shown: list[ModelChoice] = []
        self._words: tuple[str, ...] = ()

    @property
    def is_filtered(self) -> bool:
        """Whether a search text is set."""
        return bool(self._words)

    def set_entries(self, entries: Sequence[ModelChoice]) -> None:
        """Replace all choices; the filter stays."""
        if tuple(entries) != self._all:
            self._all = tuple(entries)
            self._arrange()

    def set_filter(self, text: str) -> None:
        """Show the choices with all words of `text` in their name, details or file name."""
        self._words = tuple(text.casefold().split())
        self._arrange()

    def choice_at(self, index: Index) -> ModelChoice | None:
        """Return the choice in a row; None for an invalid index."""
        return self._shown[index.row()] if 0 <= index.row() < len(self._shown) else None

    def row_of(self, path: Path | None) -> int | None:
        """Return the row of a model; None if it is not shown."""
        return next((row for row, choice in enumerate(self._shown) if choice.path == path), None)

    def first_choice(self) -> int | None:
        """Return the row of the loaded model, otherwise of the first that can be chosen."""
        rows = [row for row, choice in enumerate(self._shown) if choice.problem is None]
        return next((row for row in rows if self._shown[row].loaded), rows[0] if rows else None)

    def next_choice(self, row: int, step: int) -> int | None:
        """Return the nearest row after `row` in the direction of `step` that can be chosen."""
        rows = range(row + step, len(self._shown) if step > 0 else -1, step)
        return next((one for one in rows if self._shown[one].problem is None), None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Count all shown choices, damaged ones included."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Damaged models cannot be selected."""
        choice = self.choice_at(index)
        if choice is None or choice.problem is not None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the name, the text for screen readers, or the choice itself."""
        choice = self.choice_at(index)
        if choice is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one_line(choice.name)
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(choice)
            case ChoiceRole.CHOICE:
                return choice
            case _:
                return None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = [choice for choice in self._all if self._fits(choice)]
        self.endResetModel()

    def _fits(self, choice: ModelChoice) -> bool:
        text = f"{choice.name}\n{choice.detail}\n{choice.path.name}".casefold()
        return all(word in text for word in self._words)


class ChoiceView(QListView):
    """The view of the choices; it scrolls beyond a maximum height.

    Signals:
        picked(QModelIndex): by click, or by Enter in the list.
    """

    picked = Signal(QModelIndex)

    def __init__(self, model: ChoiceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = model
        self.setModel(model)
        self.setItemDelegate(_ChoiceDelegate(self))
        self.setAccessibleName(tr("Models"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        OwnFocusRing(self)
        self.clicked.connect(self.picked)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def move_to(self, row: int | None) -> None:
        """Put the cursor on a row; None removes it."""
        index = self._choices.index(row) if row is not None else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def move_by(self, step: int) -> None:
        """Move the cursor up or down to the next row that can be chosen."""
        row = self._choices.next_choice(self.currentIndex().row(), step)
        if row is not None:
            self.move_to(row)

    def fit(self) -> None:
        """Set the height to that of the rows, up to a limit."""
        most = theme().px(_MOST_HEIGHT)
        height = self.height() - self.maximumViewportSize().height()
        for row in range(self._choices.rowCount()):
            height += self.sizeHintForIndex(self._choices.index(row)).height()
            if height >= most:
                break
        self.setFixedHeight(min(height, most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks; Up and Down skip rows that cannot be chosen."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.picked.emit(self.currentIndex())
            case Qt.Key.Key_Down:
                self.move_by(1)
            case Qt.Key.Key_Up:
                self.move_by(-1)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out the rows again at another width: a problem may wrap to more or fewer lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()


class _ChoiceDelegate(QStyledItemDelegate):
    """Draws a row: name, "in the box", check mark; below them the detail or the problem."""

    def __init__(self, view: ChoiceView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of two lines, or of more for a problem that needs them."""
        del option
        choice = index.data(ChoiceRole.CHOICE)
        assert isinstance(choice, ModelChoice)
        first = QFontMetrics(theme().font(Type.CONTROL)).lineSpacing()
        return QSize(0, 2 * _ABOVE + first + 2 + self._second_height(choice))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw background, name and second line."""
        choice = index.data(ChoiceRole.CHOICE)
        assert isinstance(choice, ModelChoice)
        rect = QRect(option.rect)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_background(painter, rect, index, is_hovered=is_hovered and choice.problem is None)
        inner = rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        self._paint_name(painter, inner, choice)
        self._paint_second(painter, inner, choice)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the full name, details and path as a tooltip, since the row may elide them."""
        del option
        choice = index.data(ChoiceRole.CHOICE)
        if isinstance(choice, ModelChoice):
            words = (one_line(choice.name), choice.second_line, one_line(str(choice.path)))
            QToolTip.showText(event.globalPos(), "".join(map(wrapped_tooltip, words)), view)
        else:
            QToolTip.hideText()
        return True

    def _paint_background(self, painter: QPainter, rect: QRect, index: Index, *, is_hovered: bool) -> None:
        palette = theme().palette
        if index == self._view.currentIndex():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(QColor(palette.hover))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        elif is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.hover))
            painter.drawRoundedRect(rect, RADIUS, RADIUS)

    def _paint_name(self, painter: QPainter, inner: QRect, choice: ModelChoice) -> None:
        palette = theme().palette
        painter.setFont(theme().font(Type.CONTROL))
        metrics = painter.fontMetrics()
        line = QRect(inner.topLeft(), QSize(inner.width(), metrics.lineSpacing()))
        if choice.loaded:
            ratio = self._view.devicePixelRatioF()
            corner = QPoint(line.right() - _CHECK + 1, line.center().y() - _CHECK // 2 + 1)
            painter.drawPixmap(corner, icon_pixmap("check", "accent", _CHECK, ratio))
        line.setRight(line.right() - _CHECK - 8)  # reserved in all rows, so that names end at one edge
        mark = tr("built-in") if choice.in_the_box else ""
        room = line.width() - (metrics.horizontalAdvance(mark) + 12 if mark else 0)
        name = metrics.elidedText(one_line(choice.name), Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(QColor(palette.text if choice.problem is None else palette.third))
        painter.drawText(line, _LEFT, name)
        if mark:
            line.setLeft(line.left() + metrics.horizontalAdvance(name) + 12)
            painter.setFont(theme().font(Type.META))
            painter.setPen(QColor(palette.accent))
            painter.drawText(line, _LEFT, mark)

    def _paint_second(self, painter: QPainter, inner: QRect, choice: ModelChoice) -> None:
        palette = theme().palette
        painter.setFont(theme().font(Type.META))
        place = QRect(inner)
        place.setTop(inner.bottom() - self._second_height(choice) + 1)
        if choice.problem is None:
            painter.setPen(QColor(palette.second))
            text = painter.fontMetrics().elidedText(choice.second_line, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, _LEFT, text)
        else:
            painter.setPen(QColor(palette.warning))
            painter.drawText(place, _WRAPPED, choice.second_line)

    def _second_height(self, choice: ModelChoice) -> int:
        metrics = QFontMetrics(theme().font(Type.META))
        if choice.problem is None:
            return metrics.lineSpacing()
        room = max(1, self._view.viewport().width() - 2 * _SIDE)
        wanted = metrics.boundingRect(QRect(0, 0, room, 10_000), _WRAPPED, choice.second_line).height()
        return min(wanted, _PROBLEM_LINES * metrics.lineSpacing())


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_WRAPPED = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


def _spoken(choice: ModelChoice) -> str:
    marks = [tr("built-in")] * choice.in_the_box + [tr("loaded")] * choice.loaded
    return ", ".join((one_line(choice.name), *marks, choice.second_line))
