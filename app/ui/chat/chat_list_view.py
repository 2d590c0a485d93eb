"""The view of the chat list: its keys, its mouse, and editing a name in place."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QWidget

from app.chats.order import DeletedChat
from app.ui.chat.chat_drag import Target, as_mime_data, chats_in, target_of
from app.ui.chat.chat_list import ChatListModel
from app.ui.chat.list_menus import ListMenus
from app.ui.chat.list_rows import Section
from app.ui.theme import theme
from app.ui.theme.style_sheet import RADIUS
from app.ui.widgets.keys import ENTER
from app.ui.widgets.menu import Menu
from app.ui.widgets.row_list import Index, RowDelegate, RowList
from app.ui.words import tr

_ROW, _SIDE, _DOT_ROOM = 32, 8, 12
_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class ChatListView(RowList):
    """Chats, sections and headings; the arrow keys move the cursor without opening a chat.

    Ctrl and Shift with a click, Ctrl+Space and Shift with the arrow keys select several chats; Esc ends that.

    Attributes:
        menus: the menus of the rows, whose signals say what the user wants done.

    Signals:
        chosen(int): a chat was clicked, or Enter was pressed on it.
    """

    chosen = Signal(int)

    def __init__(self, model: ChatListModel) -> None:
        super().__init__(model, tr("Chats"), row_height=_ROW, side=_SIDE, dot_room=_DOT_ROOM, has_menu=True)
        self._chats = model
        self._anchor: int | None = None
        self._pressed_at: QPoint | None = None
        self._target: tuple[Target, QRect] | None = None
        self.menus = ListMenus(model, self)
        self.menus.rename_wanted.connect(self._begin_rename_at)
        self.setItemDelegate(_NameDelegate(self, model))
        self.setAcceptDrops(True)
        self.picked.connect(self._on_picked)

    def begin_rename(self, chat_id: int) -> None:
        """Edit a title in its row."""
        self._begin_rename_at(self._chats.index_of(chat_id))

    def begin_rename_folder(self, folder_id: int) -> None:
        """Edit the name of a folder in its row."""
        self._begin_rename_at(self._chats.index_of_folder(folder_id))

    def targets(self, index: Index) -> list[int]:
        """Return the chats that an action on a row is for: that of the row, or all that are selected with it."""
        chat = self._chats.chat_at(index)
        if chat is None:
            return []
        return sorted(self._chats.selected) if chat.id in self._chats.selected else [chat.id]

    def menu_at(self, index: Index) -> Menu | None:
        """Make the menu of actions for a row."""
        return self.menus.menu_of(index, self.targets(index))

    def act_on(self, event: QKeyEvent) -> bool:
        """Ctrl+Enter opens beside, F2 renames, Del deletes (Backspace never does), Esc ends a selection."""
        if self._select_by_key(event) or super().act_on(event):
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.isAutoRepeat():
            return False
        index = self.currentIndex()
        match event.key():
            case Qt.Key.Key_F2:
                self._begin_rename_at(index)
            case Qt.Key.Key_Delete:
                self.menus.delete(index, self.targets(index))
            case Qt.Key.Key_Right | Qt.Key.Key_Left if isinstance(section := self._chats.item_at(index), Section):
                if section.is_open != (event.key() == Qt.Key.Key_Right):
                    self._chats.toggle(section)
            case _:
                return False
        return True

    @contextmanager
    def holding_still(self) -> Iterator[None]:
        """Keep the visible rows in place while the model changes, unless the list is scrolled to its top."""
        scroll_bar = self.verticalScrollBar()
        first = self._first_row_seen() if scroll_bar.value() > 0 else QModelIndex()
        row, anchor, top = self.currentIndex().row(), QPersistentModelIndex(first), self.visualRect(first).top()
        yield
        if row >= 0 and not self.currentIndex().isValid():
            self.setCurrentIndex(self._near(row))
        if anchor.isValid():
            scroll_bar.setValue(scroll_bar.value() + self.visualRect(anchor).top() - top)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of a row; beside the rows, and on a heading, that of the list."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.flags() & Qt.ItemFlag.ItemIsEnabled and index.isValid():
            super().contextMenuEvent(event)
            return
        menu = self.menus.list_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    # -- selecting -------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select with Ctrl or Shift; otherwise as any list."""
        index = self.indexAt(event.position().toPoint())
        chat = self._chats.chat_at(index)
        if event.button() == Qt.MouseButton.LeftButton and chat is not None and event.modifiers() & (_CTRL | _SHIFT):
            self._extend(index) if event.modifiers() & _SHIFT else self._flip(index)
            self.setCurrentIndex(index)
            return
        is_drag = event.button() == Qt.MouseButton.LeftButton and chat is not None
        self._pressed_at = event.position().toPoint() if is_drag else None
        super().mousePressEvent(event)

    def _select_by_key(self, event: QKeyEvent) -> bool:
        index, step = self.currentIndex(), {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == _SHIFT and step is not None:
            if self._anchor is None:
                self._anchor = self._id_at(index)
            if self.move_by(step):
                self._extend(self.currentIndex())
        elif modifiers == _CTRL and event.key() == Qt.Key.Key_Space:
            self._flip(index)
        elif modifiers == _CTRL and event.key() in ENTER:
            if (chat_id := self._id_at(index)) is not None:
                self.menus.beside_wanted.emit(chat_id)
        elif modifiers == _CTRL and event.key() == Qt.Key.Key_A:
            self._chats.select_all()
        elif not modifiers and event.key() == Qt.Key.Key_Escape and self._chats.selected:
            self._chats.select(())
        else:
            return False
        return True

    def _flip(self, index: Index) -> None:
        chat_id = self._id_at(index)
        if chat_id is not None:
            self._anchor = chat_id
            self._chats.select(self._chats.selected ^ {chat_id})

    def _extend(self, index: Index) -> None:
        """Select all chats from the one selected first to this one."""
        start = self._chats.index_of(self._anchor)
        first, last = sorted((start.row() if start.isValid() else index.row(), index.row()))
        chats = (self._id_at(self._chats.index(row)) for row in range(first, last + 1))
        if not start.isValid():
            self._anchor = self._id_at(index)
        self._chats.select({chat_id for chat_id in chats if chat_id is not None})

    def _id_at(self, index: Index) -> int | None:
        chat = self._chats.chat_at(index)
        return chat.id if chat is not None else None

    # -- dragging --------------------------------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag; Qt itself does so only in lists with a selection of its own."""
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
        elif (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            targets = self.targets(self.indexAt(self._pressed_at))
            self._pressed_at = None
            self._drag(targets)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged any more."""
        self._pressed_at = None
        super().mouseReleaseEvent(event)

    def _drag(self, targets: Sequence[int]) -> None:
        """Drag the chat under the pointer, or all that are selected with it."""
        drag = QDrag(self)
        drag.setMimeData(as_mime_data(targets))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take chats of this list."""
        if chats_in(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Mark where they would go."""
        super().dragMoveEvent(event)  # scrolls near the edges
        index = self.indexAt(event.position().toPoint())
        target = target_of(self._chats.item_at(index)) if chats_in(event.mimeData()) else None
        self._mark(target, index)
        if target is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the mark off the folder that was dragged over."""
        super().dragLeaveEvent(event)
        self._mark(None, QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the chats to where they were dropped."""
        target = target_of(self._chats.item_at(self.indexAt(event.position().toPoint())))
        chats = chats_in(event.mimeData())
        self._mark(None, QModelIndex())
        if target is not None and chats:
            event.acceptProposedAction()
            self._drop(target, chats)

    def _drop(self, target: Target, chats: Sequence[int]) -> None:
        if target.action is not None:
            self.menus.wanted.emit(target.action, list(chats))
        else:
            self.menus.move_wanted.emit(list(chats), target.folder)

    def _mark(self, target: Target | None, index: QModelIndex) -> None:
        marked = (target, self.visualRect(index)) if target is not None else None
        if marked != self._target:
            self._target = marked
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a frame around the row that a drop would go to."""
        super().paintEvent(event)
        if self._target is not None:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme().palette.accent), 2))
            painter.drawRoundedRect(self._target[1].adjusted(1, 2, -1, -2), RADIUS, RADIUS)
            painter.end()

    # -- steps -----------------------------------------------------------------------------------------------------

    def _on_picked(self, index: QModelIndex) -> None:
        item, chat = self._chats.item_at(index), self._chats.chat_at(index)
        if chat is not None:
            self._chats.select(())
            self._anchor = chat.id
            self.chosen.emit(chat.id)
        elif isinstance(item, Section):
            with self.holding_still():
                self._chats.toggle(item)
        elif isinstance(item, DeletedChat):
            self.open_menu(index)

    def _begin_rename_at(self, index: QModelIndex) -> None:
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(index)
            self.setCurrentIndex(index)
            self.edit(index)

    def _near(self, row: int) -> QModelIndex:
        """Return the first row that can be picked at or below `row`, otherwise the last one above it."""
        below = self.next_row(row, 1)
        return below if below.isValid() else self.next_row(row - 1, -1)

    def _first_row_seen(self) -> QModelIndex:
        index = self.indexAt(QPoint(4, 0))
        return self._near(index.row()) if index.isValid() else QModelIndex()


class _NameDelegate(RowDelegate):
    """Edits names in place."""

    def __init__(self, view: RowList, chats: ChatListModel) -> None:
        super().__init__(view)
        self._chats = chats

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Edit names in a line edit."""
        del option
        editor = QLineEdit(parent)
        is_folder = isinstance(self._chats.item_at(index), Section)
        editor.setAccessibleName(tr("Folder name") if is_folder else tr("Chat title"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the editor once: a change of the chat must not overwrite what the user is typing."""
        if not editor.property("filled"):
            editor.setProperty("filled", True)
            super().setEditorData(editor, index)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the editor cover the whole row, the "…" included."""
        del index
        editor.setGeometry(option.rect)
