"""The Qt model of the chat list."""

import operator
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime

import msgspec
from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Qt, Signal

from app.chats.order import DeletedChat, Folder
from app.chats.stored_chat import ChatSummary
from app.core.text import one_line
from app.ui.chat.list_rows import (
    Inside,
    Item,
    Section,
    SectionKind,
    chat_line,
    chat_of,
    deleted_row,
    deleted_spoken,
    key_of,
    rows_of,
    section_row,
    section_spoken,
)
from app.ui.chat.titles import shown_title
from app.ui.widgets.row_list import Heading, Index, Row, RowRole
from app.ui.words import tr


def local_now() -> datetime:
    """Return the current time in the user's time zone."""
    return datetime.now().astimezone()


class ChatListModel(QStringListModel):
    """Headings, chats, and the sections that chats are in.

    QStringListModel serves only for its row count: a view asks for that twice per row in each layout, and so many calls
    into Python would be noticeable.

    Args:
        now: returns the user's local time.

    Attributes:
        folders: all folders, in their order.
        selected: the chats that are selected, to do something with all of them.

    Signals:
        renamed(int, str): a title was edited in the list.
        folder_changed(Folder): a folder was renamed, opened or closed in the list.
        selection_changed(): `selected` is another one.
    """

    renamed = Signal(int, str)
    folder_changed = Signal(object)
    selection_changed = Signal()

    def __init__(self, parent: QObject | None = None, *, now: Callable[[], datetime] = local_now) -> None:
        super().__init__(parent)
        self._now = now
        self._chats: list[ChatSummary] = []
        self.folders: tuple[Folder, ...] = ()
        self._deleted: tuple[DeletedChat, ...] = ()
        self._opened: frozenset[SectionKind] = frozenset()
        self._rows: list[Item] = []
        self._row_of: dict[tuple[str, int | str], int] = {}
        self._open: int | None = None
        self._running: frozenset[int] = frozenset()
        self.selected: frozenset[int] = frozenset()

    # -- what is shown ---------------------------------------------------------------------------------------------

    def set_chats(
        self, chats: Iterable[ChatSummary], folders: Sequence[Folder] = (), deleted: Sequence[DeletedChat] = ()
    ) -> None:
        """Show these chats; rows that stay keep their persistent indexes."""
        self._chats = sorted(chats, key=_LAST_USED, reverse=True)
        self.folders, self._deleted = tuple(folders), tuple(deleted)
        if self.selected:
            self.select(self.selected & {chat.id for chat in self._chats})
        self.arrange()

    def set_open(self, chat_id: int | None) -> None:
        """Mark the chat that is open beside the list."""
        before, self._open = self._open, chat_id
        self._touch({before, chat_id} - {None})

    def set_running(self, ids: Collection[int]) -> None:
        """Mark the chats with an answer in progress."""
        before, self._running = self._running, frozenset(ids)
        self._touch(before ^ self._running)

    def select(self, ids: Collection[int]) -> None:
        """Select these chats and no others."""
        before, self.selected = self.selected, frozenset(ids)
        if before != self.selected:
            self._touch(before ^ self.selected)
            self.selection_changed.emit()

    def select_all(self) -> None:
        """Select all chats whose rows are shown."""
        self.select({chat.id for row in self._rows if (chat := chat_of(row)) is not None})

    def toggle(self, section: Section) -> None:
        """Show or hide the rows below a section."""
        if section.folder is not None:
            self._change_folder(msgspec.structs.replace(section.folder, is_open=not section.is_open))
        else:
            self._opened ^= {section.kind}
            self.arrange()

    def arrange(self) -> None:
        """Group the rows again, after the chats or the day changed."""
        rows = list(rows_of(self._chats, self.folders, self._deleted, self._opened, self._now()))
        keys = list(map(key_of, rows))
        if keys == list(self._row_of):
            changed = [index for index, row in enumerate(rows) if row != self._rows[index]]
            self._rows = rows
            for index in changed:
                self.dataChanged.emit(self.index(index), self.index(index))
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        before = [self.item_at(index) for index in old]
        self._rows = rows
        self._row_of = {key: index for index, key in enumerate(keys)}
        self._change_count(at_least=len(rows))
        new = [self._index_of(item) for item in before]
        self.changePersistentIndexList(old, new)
        self._change_count(at_most=len(rows))
        self.layoutChanged.emit()

    def index_of(self, chat_id: int | None) -> QModelIndex:
        """Return the index of a chat; invalid if the chat is not shown."""
        row = self._row_of.get(("chat", chat_id)) if chat_id is not None else None
        return self.index(row) if row is not None else QModelIndex()

    def index_of_folder(self, folder_id: int) -> QModelIndex:
        """Return the index of a folder; invalid if there is none."""
        row = self._row_of.get((SectionKind.FOLDER.value, folder_id))
        return self.index(row) if row is not None else QModelIndex()

    def item_at(self, index: Index) -> Item | None:
        """Return what a row shows; None for an invalid row."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def chat_at(self, index: Index) -> ChatSummary | None:
        """Return the chat that a row opens; None for another row."""
        return chat_of(self.item_at(index))

    # -- Qt --------------------------------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither picked nor edited; chats and folders can be edited."""
        item = self.item_at(index)
        if item is None or isinstance(item, Heading):
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if _name_of(item) is not None else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what to draw, the text, the text to edit or that for a screen reader."""
        item = self.item_at(index)
        if item is None:
            return None
        match role:
            case RowRole.ROW:
                return self._drawn(item)
            case Qt.ItemDataRole.DisplayRole:
                return _words_of(item)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(item)
            case Qt.ItemDataRole.EditRole:
                return _name_of(item)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename a chat or a folder; the new name shows at once."""
        item = self.item_at(index)
        name = one_line(str(value), limit=_LONGEST_NAME)
        if item is None or role != Qt.ItemDataRole.EditRole or not name or name in (_name_of(item), _words_of(item)):
            return False
        chat = chat_of(item)
        if chat is not None:
            renamed = [msgspec.structs.replace(one, title=name) if one.id == chat.id else one for one in self._chats]
            self.set_chats(renamed, self.folders, self._deleted)
            self.renamed.emit(chat.id, name)
        elif isinstance(item, Section) and item.folder is not None:
            self._change_folder(msgspec.structs.replace(item.folder, name=name))
        return True

    # -- helpers ---------------------------------------------------------------------------------------------------

    def _drawn(self, item: Item) -> Heading | Row:
        match item:
            case Heading():
                return item
            case Section():
                return section_row(item)
            case DeletedChat():
                return deleted_row(item, self._now())
            case Inside(chat):
                return self._chat_row(chat, is_inside=True)
            case ChatSummary():
                return self._chat_row(item, is_inside=False)

    def _chat_row(self, chat: ChatSummary, *, is_inside: bool) -> Row:
        return Row(
            (chat_line(chat.title, is_inside=is_inside),),
            is_open=chat.id == self._open,
            is_busy=chat.id in self._running,
            is_selected=chat.id in self.selected,
        )

    def _spoken(self, item: Item) -> str:
        if isinstance(item, Section):
            return section_spoken(item)
        if isinstance(item, DeletedChat):
            return deleted_spoken(item, self._now())
        words, chat = _words_of(item), chat_of(item)
        if chat is not None and chat.id in self._running:
            words = tr("{title}, answering", title=words)
        if chat is not None and chat.id in self.selected:
            words = tr("{title}, selected", title=words)
        return words

    def _change_folder(self, folder: Folder) -> None:
        self.folders = tuple(folder if one.id == folder.id else one for one in self.folders)
        self.arrange()
        self.folder_changed.emit(folder)

    def _index_of(self, item: Item | None) -> QModelIndex:
        row = self._row_of.get(key_of(item)) if item is not None and not isinstance(item, Heading) else None
        return self.index(row) if row is not None else QModelIndex()

    def _change_count(self, *, at_least: int = 0, at_most: int | None = None) -> None:
        """Add or remove rows at the end without signals; the views learn of it from ``layoutChanged``."""
        there = self.rowCount()
        self.blockSignals(True)
        if there < at_least:
            self.insertRows(there, at_least - there)
        elif at_most is not None and there > at_most:
            self.removeRows(at_most, there - at_most)
        self.blockSignals(False)

    def _touch(self, ids: Iterable[int | None]) -> None:
        for chat_id in ids:
            index = self.index_of(chat_id)
            if index.isValid():
                self.dataChanged.emit(index, index, [RowRole.ROW, Qt.ItemDataRole.AccessibleTextRole])


_LAST_USED = operator.attrgetter("last_used")
_LONGEST_NAME = 1000


def _words_of(item: Item) -> str:
    match item:
        case Heading() | Section():
            return item.words
        case Inside(chat):
            return shown_title(chat.title)
        case ChatSummary() | DeletedChat():
            return shown_title(item.title)


def _name_of(item: Item) -> str | None:
    """Return the name that can be edited; None for a row that has none."""
    if isinstance(item, Section):
        return one_line(item.folder.name, limit=_LONGEST_NAME) if item.folder is not None else None
    chat = chat_of(item)
    return one_line(chat.title, limit=_LONGEST_NAME) if chat is not None else None
