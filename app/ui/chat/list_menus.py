"""The menus of the chat list: for one chat or several, for folders, and for the bin."""

from collections.abc import Sequence
from functools import partial

import msgspec
from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from app.chats.order import DeletedChat, Folder
from app.core.text import one_line
from app.ui.chat.chat_list import ChatListModel
from app.ui.chat.list_rows import FOLDER_COLORS, Section, SectionKind
from app.ui.services.chat_list import Action
from app.ui.theme import icon
from app.ui.widgets.menu import Menu
from app.ui.widgets.plain import plain_label
from app.ui.widgets.row_list import Index
from app.ui.words import tr, trn

_EMOJI = ("💼", "🏠", "🎓", "🔬", "💻", "📚", "✍️", "🎨", "🎵", "🌍", "🍳", "💰", "❤️", "⭐")


class ListMenus(QObject):
    """Makes the menus, and says what the user wants done.

    Signals:
        rename_wanted(QModelIndex): edit the name in that row.
        beside_wanted(int): open this chat beside the one that is open.
        export_wanted(list[int]): the owner asks how to export these chats.
        wanted(Action, list[int]): do that with these chats.
        move_wanted(list[int], int | None): move these chats into a folder, or out of all folders.
        new_folder_wanted(list[int]): add a folder with these chats.
        folder_changed(Folder): a folder has another emoji or colour.
        folder_removal_wanted(int): remove a folder; its chats stay.
        empty_bin_wanted(): erase all deleted chats.
    """

    rename_wanted = Signal(QModelIndex)
    beside_wanted = Signal(int)
    export_wanted = Signal(list)
    wanted = Signal(object, list)
    move_wanted = Signal(list, object)
    new_folder_wanted = Signal(list)
    folder_changed = Signal(object)
    folder_removal_wanted = Signal(int)
    empty_bin_wanted = Signal()

    def __init__(self, chats: ChatListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._chats, self._view = chats, parent

    def menu_of(self, index: Index, targets: Sequence[int]) -> Menu | None:
        """Make the menu of a row; `targets` are the chats that it is for."""
        item = self._chats.item_at(index)
        match item:
            case DeletedChat():
                return self._bin_menu(item)
            case Section(kind=SectionKind.FOLDER, folder=folder) if folder is not None:
                return self._folder_menu(self._chats.index(index.row()), folder)
            case Section(kind=SectionKind.BIN):
                menu = Menu(parent=self._view)
                menu.addAction(tr("Empty the bin")).triggered.connect(self.empty_bin_wanted)
                return menu
            case _:
                return self._chat_menu(self._chats.index(index.row()), list(targets)) if targets else None

    def list_menu(self) -> Menu:
        """Make the menu of the list itself."""
        menu = Menu(parent=self._view)
        menu.addAction(tr("New folder")).triggered.connect(lambda: self.new_folder_wanted.emit([]))
        menu.addAction(tr("Select all")).triggered.connect(self._chats.select_all)
        return menu

    def move_menu(self, targets: Sequence[int]) -> Menu:
        """Make the menu of the folders that chats can be moved to."""
        menu = Menu(tr("Move to folder"), self._view)
        for folder in self._chats.folders:
            name = one_line(f"{folder.emoji} {folder.name}", limit=60)
            entry = menu.addAction(plain_label(name or tr("Folder")))
            entry.triggered.connect(partial(self._move, list(targets), folder.id))
        if self._chats.folders:
            menu.addAction(tr("No folder")).triggered.connect(partial(self._move, list(targets), None))
            menu.addSeparator()
        menu.addAction(tr("New folder")).triggered.connect(lambda: self.new_folder_wanted.emit(list(targets)))
        return menu

    def delete(self, index: Index, targets: Sequence[int]) -> None:
        """Delete what a row stands for; a chat in the bin, a folder and other rows stay."""
        if targets and self._chats.chat_at(index) is not None:
            self.wanted.emit(Action.DELETE, list(targets))

    # -- menus -----------------------------------------------------------------------------------------------------

    def _chat_menu(self, index: QModelIndex, targets: list[int]) -> Menu:
        menu = Menu(parent=self._view)
        chat = self._chats.chat_at(index)
        assert chat is not None
        if len(targets) == 1:
            beside = menu.addAction(tr("Open beside"))
            beside.setShortcut("Ctrl+Return")
            beside.triggered.connect(lambda: self.beside_wanted.emit(chat.id))
            rename = menu.addAction(tr("Rename"))
            rename.setShortcut(Qt.Key.Key_F2)
            rename.triggered.connect(lambda: self.rename_wanted.emit(index))
        count = len(targets)
        export = tr("Export…") if count == 1 else trn("Export {count} chat…", "Export {count} chats…", count)
        menu.addAction(export).triggered.connect(lambda: self.export_wanted.emit(targets))
        if chat.is_pinned:
            self._add(menu, tr("Unpin"), Action.UNPIN, targets)
        else:
            self._add(menu, tr("Pin"), Action.PIN, targets)
        menu.addMenu(self.move_menu(targets))
        if chat.is_archived:
            self._add(menu, tr("Move out of the archive"), Action.UNARCHIVE, targets)
        else:
            self._add(menu, tr("Archive"), Action.ARCHIVE, targets)
        count = len(targets)
        words = tr("Delete") if count == 1 else trn("Delete {count} chat", "Delete {count} chats", count)
        self._add(menu, words, Action.DELETE, targets).setShortcut(Qt.Key.Key_Delete)
        return menu

    def _folder_menu(self, index: QModelIndex, folder: Folder) -> Menu:
        menu = Menu(parent=self._view)
        rename = menu.addAction(tr("Rename"))
        rename.setShortcut(Qt.Key.Key_F2)
        rename.triggered.connect(lambda: self.rename_wanted.emit(index))
        menu.addMenu(self._emoji_menu(menu, folder))
        menu.addMenu(self._color_menu(menu, folder))
        menu.addAction(tr("Remove folder")).triggered.connect(lambda: self.folder_removal_wanted.emit(folder.id))
        return menu

    def _emoji_menu(self, parent: Menu, folder: Folder) -> Menu:
        menu = Menu(tr("Emoji"), parent)
        group = QActionGroup(menu)
        for emoji in ("", *_EMOJI):
            entry = group.addAction(emoji or tr("None"))
            entry.setCheckable(True)
            entry.setChecked(emoji == folder.emoji)
            entry.triggered.connect(partial(self._change, folder, emoji=emoji))
        menu.addActions(group.actions())
        return menu

    def _color_menu(self, parent: Menu, folder: Folder) -> Menu:
        menu = Menu(tr("Color"), parent)
        for color in ("", *FOLDER_COLORS):
            entry = menu.addAction(icon("folder", color or "second"), color_in_words(color))
            entry.triggered.connect(partial(self._change, folder, color=color, emoji=""))
        return menu

    def _bin_menu(self, chat: DeletedChat) -> Menu:
        menu = Menu(parent=self._view)
        self._add(menu, tr("Restore"), Action.RESTORE, [chat.id])
        self._add(menu, tr("Delete for good"), Action.ERASE, [chat.id])
        return menu

    def _add(self, menu: Menu, words: str, action: Action, targets: list[int]) -> QAction:
        entry = menu.addAction(words)
        entry.triggered.connect(lambda: self.wanted.emit(action, targets))
        return entry

    def _move(self, targets: list[int], folder_id: int | None) -> None:
        self.move_wanted.emit(targets, folder_id)

    def _change(self, folder: Folder, *_: object, **changes: str) -> None:
        self.folder_changed.emit(msgspec.structs.replace(folder, **changes))


def color_in_words(color: str) -> str:
    """Return the name of a folder's colour."""
    names = {
        "accent": tr("Teal"),
        "code_function": tr("Blue"),
        "analysis_edge": tr("Purple"),
        "code_keyword": tr("Pink"),
        "good": tr("Green"),
        "warning": tr("Amber"),
        "bad": tr("Red"),
    }
    return names.get(color, tr("None"))
