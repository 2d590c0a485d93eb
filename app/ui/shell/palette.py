"""The command palette: a field to type in, and below it what can be done, opened or set."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.shell.palette_items import Found, Item, Kind, found
from app.ui.theme import Type, theme
from app.ui.widgets.accessible import announce
from app.ui.widgets.keys import presses_enter
from app.ui.widgets.label import Label
from app.ui.widgets.popup import Popup
from app.ui.widgets.row_list import Index, Line, Part, Row, RowList, RowRole
from app.ui.widgets.search_field import SearchField
from app.ui.words import tr

_WIDTH, _MOST_HEIGHT, _ROW = 600, 400, 36
_TOP = 72
"""Px between the top of the window and the palette."""
FindChats = Callable[[str], Iterable[Item]]
"""Returns the chats whose titles contain a query; a few without one. There may be many, so no list of all is made."""
_LEAST_BESIDE = 320
"""Px of a row from which keys or details stand at its right."""
_PAGE = 8
"""Rows that Page Up and Page Down move by."""
_ICONS = {Kind.COMMAND: "zap", Kind.SETTING: "settings", Kind.MODEL: "box", Kind.CHAT: "message-circle"}


class PaletteModel(QAbstractListModel):
    """The items that fit what is typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: Sequence[Item] = ()
        self._chats: FindChats = lambda query: ()
        self._found: list[Found] = []

    def set_items(self, items: Sequence[Item], chats: FindChats) -> None:
        """Set everything that can be found; :meth:`find` then shows it."""
        self._items, self._chats = items, chats

    def find(self, query: str) -> None:
        """Show what matches `query`, best first."""
        self.beginResetModel()
        self._found = found(self._items, query, self._chats(query))
        self.endResetModel()

    def item_at(self, index: Index) -> Item | None:
        """Return the item in a row; None for an invalid index."""
        return self._found[index.row()].item if 0 <= index.row() < len(self._found) else None

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the items that fit."""
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the text for screen readers, or what to draw."""
        if not 0 <= index.row() < len(self._found):
            return None
        one = self._found[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return one.item.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(one.item)
            case RowRole.ROW:
                return _drawn(one)
            case _:
                return None


class _View(RowList):
    """The items; the field above keeps the focus."""

    def __init__(self, model: PaletteModel) -> None:
        super().__init__(model, tr("Commands"), row_height=_ROW)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def shows_cursor(self, index: Index) -> bool:
        """Show the cursor without the focus."""
        return index == self.currentIndex()


class Palette(Popup):
    """The palette. Type to find, Up, Down, Page Up and Page Down to move, Enter to pick, Esc to close.

    Ctrl+Enter opens a chat beside the one that is open.

    Attributes:
        search, view: its parts.

    Signals:
        picked(Item): the palette is closed and the focus back where it was.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Command palette"))
        self.search = SearchField(tr("Search commands, settings, models and chats"), esc_clears=False)
        self._most_height = 0
        self._model = PaletteModel(self)
        self.view = _View(self._model)
        self._nothing = Label(tr("Nothing found"), type=Type.CONTROL, tone="second")
        self._nothing.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        for part in (self.search, self.view, self._nothing):
            column.addWidget(part)
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(lambda: self._pick(self.view.currentIndex()))
        self.search.down_pressed.connect(lambda: self._move(1))
        self.search.up_pressed.connect(lambda: self._move(-1))
        self.view.picked.connect(self._pick)

    def open(self, items: Sequence[Item], window: QWidget, chats: FindChats = lambda query: ()) -> None:
        """Open at the top of `window` with these items, and the chats that fit what is typed."""
        self._model.set_items(items, chats)
        self.search.clear()
        margins = self.contentsMargins()
        sides = margins.left() + margins.right()
        width = min(theme().px(_WIDTH), window.width() - 32) + sides
        self.setFixedWidth(width)
        self._most_height = min(theme().px(_MOST_HEIGHT), window.height() - 2 * _TOP)
        self._find("")
        self.open_in(window, window.mapToGlobal(QPoint((window.width() - width + sides) // 2, _TOP)))

    def showEvent(self, event: QShowEvent) -> None:
        """Set the focus to the field."""
        super().showEvent(event)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the selection by a page with Page Up and Page Down, while the text keeps the focus."""
        match event.key():
            case Qt.Key.Key_PageDown:
                self._move(_PAGE)
            case Qt.Key.Key_PageUp:
                self._move(-_PAGE)
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+Enter, which the field would take for Enter."""
        if presses_enter(event):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if held == Qt.KeyboardModifier.ControlModifier:
                self._pick(self.view.currentIndex(), beside=True)
                return True
        return super().eventFilter(watched, event)

    def _find(self, query: str) -> None:
        self._model.find(query)
        count = self._model.rowCount()
        self.view.setVisible(count > 0)
        self._nothing.setVisible(count == 0)
        frame = self.view.height() - self.view.maximumViewportSize().height()
        self.view.setFixedHeight(min(self._most_height, count * theme().px(_ROW) + frame))
        self.view.move_to(self._model.index(0, 0))
        self.adjustSize()
        if query:
            self._tell(self.view.currentIndex())

    def _move(self, step: int) -> None:
        row = max(0, min(self.view.currentIndex().row() + step, self._model.rowCount() - 1))
        self.view.move_to(self._model.index(row, 0))
        self._tell(self.view.currentIndex())

    def _tell(self, index: QModelIndex) -> None:
        """Have a screen reader say where the cursor is, since the focus stays in the field."""
        item = self._model.item_at(index)
        announce(self.search, spoken(item) if item is not None else tr("Nothing found"))

    def _pick(self, index: QModelIndex, *, beside: bool = False) -> None:
        item = self._model.item_at(index)
        if beside and item is not None and item.beside is not None:
            item = replace(item, run=item.beside)
        if item is not None:
            self.hide()
            QTimer.singleShot(0, self, lambda: self.picked.emit(item))  # after the focus has gone back


def spoken(item: Item) -> str:
    """Return an item as a screen reader says it."""
    return ", ".join(part for part in (item.title, item.detail, item.keys) if part)


def _drawn(one: Found) -> Row:
    item = one.item
    line = Line(
        item.title,
        tone="text",
        type=Type.CONTROL,
        before=(Part(icon_name=_ICONS[item.kind], tone="third"),),
        trailing=Part(item.keys or item.detail, tone="third", least_width=_LEAST_BESIDE),
        marks=one.marks,
    )
    return Row((line,))
