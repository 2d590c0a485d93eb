"""The view of the chat list: rows, keys and context menu."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from app.ui.chat.chat_list import ChatListModel, ChatRole, Index
from app.ui.theme import Type, icon_pixmap, theme
from app.ui.theme.style_sheet import RADIUS
from app.ui.widgets import Menu, OwnFocusRing, wrapped_tooltip
from app.ui.words import tr

_ROW = 32
_INDENT = 20
"""Pixels before a title: space for the dot that marks an answer in progress."""
_MORE = 28
_ICON = 16


class ChatListView(QListView):
    """Chats and headings; the arrow keys move the cursor without opening a chat.

    Signals:
        chosen(int): a chat was clicked, or Enter was pressed on it.
        delete_wanted(int): the user asked to delete a chat.
    """

    chosen = Signal(int)
    delete_wanted = Signal(int)

    def __init__(self, model: ChatListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chats = model
        self.by_keyboard = False
        self.setModel(model)
        self.setItemDelegate(_ChatDelegate(self))
        self.setAccessibleName(tr("Chats"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        OwnFocusRing(self)
        self.clicked.connect(self._on_clicked)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def begin_rename(self, chat_id: int) -> None:
        """Edit a title in its row."""
        index = self._chats.index_of(chat_id)
        if index.isValid():
            self.scrollTo(index)
            self.setCurrentIndex(index)
            self.edit(index)

    def menu_for(self, chat_id: int) -> Menu:
        """Create the menu of actions for a chat."""
        menu = Menu(parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(tr("Rename"))
        rename.setShortcut(Qt.Key.Key_F2)
        rename.triggered.connect(lambda: self.begin_rename(chat_id))
        delete = menu.addAction(tr("Delete"))
        delete.setShortcut(Qt.Key.Key_Delete)
        delete.triggered.connect(lambda: self.delete_wanted.emit(chat_id))
        return menu

    def more_rect(self, index: Index) -> QRect:
        """Return the area of a row's "…" button."""
        return more_rect(self.visualRect(index))

    def shows_more(self, index: Index) -> bool:
        """Whether a row shows its "…" button without the pointer."""
        return index.data(ChatRole.IS_OPEN) or (self.by_keyboard and self.hasFocus() and index == self.currentIndex())

    @contextmanager
    def holding_still(self) -> Iterator[None]:
        """Keep the visible rows in place while the model changes, unless the list is scrolled to its top."""
        scroll_bar = self.verticalScrollBar()
        first = self._first_chat_seen() if scroll_bar.value() > 0 else QModelIndex()
        row, anchor, top = self.currentIndex().row(), QPersistentModelIndex(first), self.visualRect(first).top()
        yield
        if row >= 0 and not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(self._chats.chat_near(row), _NO_UPDATE)
        if anchor.isValid():
            scroll_bar.setValue(scroll_bar.value() + self.visualRect(anchor).top() - top)

    # -- Qt --------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, F2 renames, Del deletes (Backspace never does)."""
        self.by_keyboard = True
        chat = self._chats.chat_at(self.currentIndex())
        if chat is None or event.modifiers() not in _NO_MODIFIERS or self._is_editing():
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.chosen.emit(chat.id)
            case Qt.Key.Key_F2:
                self.begin_rename(chat.id)
            case Qt.Key.Key_Delete:
                if not event.isAutoRepeat():
                    self.delete_wanted.emit(chat.id)
            case _:
                super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on "…" opens the menu instead of the chat."""
        self.by_keyboard = False
        at = event.position().toPoint()
        index = self.indexAt(at)
        chat = self._chats.chat_at(index)
        if chat is not None and event.button() == Qt.MouseButton.LeftButton and self.more_rect(index).contains(at):
            self.menu_for(chat.id).popup(self.viewport().mapToGlobal(self.more_rect(index).bottomLeft()))
            return
        super().mousePressEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the pointer, or of the cursor's row when requested by keyboard."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        chat = self._chats.chat_at(index)
        if chat is not None:
            at = self.viewport().mapToGlobal(self.more_rect(index).bottomLeft()) if by_key else event.globalPos()
            self.menu_for(chat.id).popup(at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the cursor on the first chat if there is no cursor yet."""
        if event.reason() in _BY_KEYS:
            self.by_keyboard = True
        if not self.currentIndex().isValid():
            self.selectionModel().setCurrentIndex(self._chats.chat_near(0), _NO_UPDATE)
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Repaint: the cursor shows only while the list has the focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    # -- helpers ---------------------------------------------------------------------------------------------------

    def _on_clicked(self, index: QModelIndex) -> None:
        chat = self._chats.chat_at(index)
        if chat is not None:
            self.chosen.emit(chat.id)

    def _first_chat_seen(self) -> QModelIndex:
        index = self.indexAt(QPoint(4, 0))
        return self._chats.chat_near(index.row()) if index.isValid() else QModelIndex()

    def _is_editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState


class _ChatDelegate(QStyledItemDelegate):
    """Draws the rows and edits titles in place."""

    def __init__(self, view: ChatListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one size for all rows, so that laying out ten thousand of them is fast."""
        del option, index
        return QSize(0, theme().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a heading, or a title with its dot and "…"."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        if index.data(ChatRole.CHAT) is None:
            self._paint_heading(painter, rect, str(index.data()))
        else:
            is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_chat(painter, rect, index, is_hovered=is_hovered)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show the full title as a tooltip where it is elided."""
        title, room = str(index.data() or ""), _title_rect(QRect(option.rect)).width()
        if index.data(ChatRole.CHAT) is not None and view.fontMetrics().horizontalAdvance(title) > room:
            QToolTip.showText(event.globalPos(), wrapped_tooltip(title), view)
        else:
            QToolTip.hideText()
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Edit titles in a line edit."""
        del option, index
        editor = QLineEdit(parent)
        editor.setAccessibleName(tr("Chat title"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the editor once: a change of the chat must not overwrite what the user is typing."""
        if isinstance(editor, QLineEdit) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Store the title; the model ignores an empty one."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the editor cover the whole row, the "…" included."""
        del index
        editor.setGeometry(option.rect)

    def _paint_heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setFont(theme().font(Type.META))
        painter.setPen(QColor(theme().palette.third))
        place = rect.adjusted(8, 0, -8, -theme().px(4))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)

    def _paint_chat(self, painter: QPainter, rect: QRect, index: Index, *, is_hovered: bool) -> None:
        palette, view = theme().palette, self._view
        is_open = bool(index.data(ChatRole.IS_OPEN))
        pill = rect.adjusted(0, 1, 0, -1)
        if is_open or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.chosen if is_open else palette.hover))
            painter.drawRoundedRect(pill, RADIUS, RADIUS)
        if view.by_keyboard and view.hasFocus() and index == view.currentIndex():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        if index.data(ChatRole.IS_RUNNING):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.accent))
            painter.drawEllipse(QPoint(rect.left() + _INDENT // 2 + 1, rect.center().y() + 1), 3, 3)
        painter.setFont(theme().font(Type.CONTROL))
        painter.setPen(QColor(palette.text))
        place = _title_rect(rect)
        title = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        if is_hovered or view.shows_more(index):
            self._paint_more(painter, more_rect(rect))

    def _paint_more(self, painter: QPainter, rect: QRect) -> None:
        ratio = self._view.devicePixelRatioF()
        pixmap = icon_pixmap("ellipsis", "second", _ICON, ratio)
        corner = rect.center() - QPoint(_ICON // 2 - 1, _ICON // 2 - 1)
        painter.drawPixmap(corner, pixmap)


def more_rect(row: QRect) -> QRect:
    """Return the area of the "…" button in a row."""
    return QRect(row.right() - _MORE + 1, row.top(), _MORE, row.height())


def _title_rect(row: QRect) -> QRect:
    """Return the area of the title. It is the same with and without "…", so that nothing moves under the pointer."""
    return row.adjusted(_INDENT, 0, -_MORE, 0)


_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_NO_UPDATE = QItemSelectionModel.SelectionFlag.NoUpdate
_NO_MODIFIERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
