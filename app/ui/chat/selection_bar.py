"""What can be done with the selected chats: a bar below the list, shown while several are selected."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout

from app.ui.chat.chat_list import ChatListModel
from app.ui.chat.list_menus import ListMenus
from app.ui.services.chat_list import Action
from app.ui.theme import Type
from app.ui.widgets.buttons import IconButton
from app.ui.widgets.label import ElidedLabel
from app.ui.words import tr, trn


class SelectionBar(QFrame):
    """The number of selected chats, and buttons for all of them.

    Args:
        menus: carries out what is asked for.

    Signals:
        left(): the selection is over, and the focus, which was in the bar, needs another place.
    """

    left = Signal()

    def __init__(self, chats: ChatListModel, menus: ListMenus) -> None:
        super().__init__()
        self._chats, self._menus = chats, menus
        self._words = ElidedLabel(type=Type.META, tone="second")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 0, 0, 0)
        self._row.setSpacing(2)
        self._row.addWidget(self._words, 1)
        self.move_button = self._add("folder", tr("Move to folder"), self._open_folders)
        self.archive_button = self._add("archive", tr("Archive"), lambda: self._do(Action.ARCHIVE))
        self.delete_button = self._add("trash-2", tr("Delete"), lambda: self._do(Action.DELETE))
        self._add("x", tr("Clear selection"), self._clear)
        chats.selection_changed.connect(self._show)
        self.hide()

    def _add(self, icon_name: str, words: str, act: Callable[[], None]) -> IconButton:
        button = IconButton(icon_name, words)
        button.clicked.connect(act)
        self._row.addWidget(button)
        return button

    def _show(self) -> None:
        count = len(self._chats.selected)
        self._words.set_text(trn("{count} selected", "{count} selected", count))
        focus = QApplication.focusWidget()
        if not count and focus is not None and self.isAncestorOf(focus):
            self.left.emit()
        self.setVisible(count > 0)

    def _do(self, action: Action) -> None:
        chats = sorted(self._chats.selected)
        self._clear()
        self._menus.wanted.emit(action, chats)

    def _open_folders(self) -> None:
        menu = self._menus.move_menu(sorted(self._chats.selected))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.move_button.mapToGlobal(self.move_button.rect().topLeft()))

    def _clear(self) -> None:
        self._chats.select(())
