"""The view of the chat list: its keys, its menu, and editing a title in place."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionViewItem, QWidget

from app.ui.chat.chat_list import ChatListModel
from app.ui.widgets.menu import Menu
from app.ui.widgets.row_list import Index, RowDelegate, RowList
from app.ui.words import tr

_ROW, _SIDE, _DOT_ROOM = 32, 8, 12


class ChatListView(RowList):
    """Chats and headings; the arrow keys move the cursor without opening a chat.

    Signals:
        chosen(int): a chat was clicked, or Enter was pressed on it.
        export_wanted(int), delete_wanted(int): the user asked to export, to delete a chat.
    """

    chosen = Signal(int)
    export_wanted = Signal(int)
    delete_wanted = Signal(int)

    def __init__(self, model: ChatListModel) -> None:
        super().__init__(model, tr("Chats"), row_height=_ROW, side=_SIDE, dot_room=_DOT_ROOM, has_menu=True)
        self._chats = model
        self.setItemDelegate(_TitleDelegate(self))
        self.picked.connect(self._on_picked)

    def begin_rename(self, chat_id: int) -> None:
        """Edit a title in its row."""
        index = self._chats.index_of(chat_id)
        if index.isValid():
            self.scrollTo(index)
            self.setCurrentIndex(index)
            self.edit(index)

    def menu_at(self, index: Index) -> Menu | None:
        """Make the menu of actions for a chat."""
        chat = self._chats.chat_at(index)
        if chat is None:
            return None
        menu = Menu(parent=self)
        rename = menu.addAction(tr("Rename"))
        rename.setShortcut(Qt.Key.Key_F2)
        rename.triggered.connect(lambda: self.begin_rename(chat.id))
        export = menu.addAction(tr("Export…"))
        export.triggered.connect(lambda: self.export_wanted.emit(chat.id))
        delete = menu.addAction(tr("Delete"))
        delete.setShortcut(Qt.Key.Key_Delete)
        delete.triggered.connect(lambda: self.delete_wanted.emit(chat.id))
        return menu

    def act_on(self, event: QKeyEvent) -> bool:
        """F2 renames, Del deletes (Backspace never does)."""
        chat = self._chats.chat_at(self.currentIndex())
        if super().act_on(event):
            return True
        if chat is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_F2:
            self.begin_rename(chat.id)
        elif event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.delete_wanted.emit(chat.id)
        return event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete)

    @contextmanager
    def holding_still(self) -> Iterator[None]:
        """Keep the visible rows in place while the model changes, unless the list is scrolled to its top."""
        scroll_bar = self.verticalScrollBar()
        first = self._first_chat_seen() if scroll_bar.value() > 0 else QModelIndex()
        row, anchor, top = self.currentIndex().row(), QPersistentModelIndex(first), self.visualRect(first).top()
        yield
        if row >= 0 and not self.currentIndex().isValid():
            self.setCurrentIndex(self._near(row))
        if anchor.isValid():
            scroll_bar.setValue(scroll_bar.value() + self.visualRect(anchor).top() - top)

    def _on_picked(self, index: QModelIndex) -> None:
        chat = self._chats.chat_at(index)
        if chat is not None:
            self.chosen.emit(chat.id)

    def _near(self, row: int) -> QModelIndex:
        """Return the first chat at or below `row`, otherwise the last one above it."""
        below = self.next_row(row, 1)
        return below if below.isValid() else self.next_row(row - 1, -1)

    def _first_chat_seen(self) -> QModelIndex:
        index = self.indexAt(QPoint(4, 0))
        return self._near(index.row()) if index.isValid() else QModelIndex()


class _TitleDelegate(RowDelegate):
    """Edits titles in place."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Edit titles in a line edit."""
        del option, index
        editor = QLineEdit(parent)
        editor.setAccessibleName(tr("Chat title"))
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
