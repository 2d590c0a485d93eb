"""The Qt model of the chat list: chats grouped by day of last use."""

import operator
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Qt, Signal

from app.chats.stored_chat import ChatSummary
from app.core.text import one_line
from app.ui.chat.titles import shown_title
from app.ui.theme import Type
from app.ui.widgets.row_list import Heading, Index, Line, Row, RowRole
from app.ui.words import tr

_Item = Heading | ChatSummary


def group_of(day: date, today: date) -> str:
    """Return the heading for a chat last used on `day`; both are local dates."""
    age = (today - day).days
    if age <= 0:  # a clock that was set back must not hide a chat
        return tr("Today")
    if age == 1:
        return tr("Yesterday")
    if age <= 7:
        return tr("Previous 7 days")
    if age <= 30:
        return tr("Previous 30 days")
    month = _months()[day.month - 1]
    return month if day.year == today.year else tr("{month} {year}", month=month, year=day.year)


def first_day_of_group(day: date, today: date) -> date:
    """Return the earliest of the days that share a heading with `day`."""
    age = (today - day).days
    if age <= 0:
        return today
    if age == 1:
        return day
    if age <= 7:
        return today - timedelta(days=7)
    return today - timedelta(days=30) if age <= 30 else day.replace(day=1)


def local_now() -> datetime:
    """Return the current time in the user's time zone."""
    return datetime.now().astimezone()


class ChatListModel(QStringListModel):
    """Headings and chats, newest first.

    QStringListModel serves only for its row count: a view asks for that twice per row in each layout, and so many calls
    into Python would be noticeable.

    Args:
        now: returns the user's local time.

    Signals:
        renamed(int, str): a title was edited in the list.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QObject | None = None, *, now: Callable[[], datetime] = local_now) -> None:
        super().__init__(parent)
        self._now = now
        self._chats: list[ChatSummary] = []
        self._rows: list[_Item] = []
        self._row_of: dict[int, int] = {}
        self._open: int | None = None
        self._running: frozenset[int] = frozenset()

    # -- what is shown ---------------------------------------------------------------------------------------------

    def set_chats(self, chats: Iterable[ChatSummary]) -> None:
        """Show these chats; rows that stay keep their persistent indexes."""
        self._chats = sorted(chats, key=_LAST_USED, reverse=True)
        self.arrange()

    def set_open(self, chat_id: int | None) -> None:
        """Mark the chat that is open beside the list."""
        before, self._open = self._open, chat_id
        self._touch({before, chat_id} - {None})

    def set_running(self, ids: Collection[int]) -> None:
        """Mark the chats with an answer in progress."""
        before, self._running = self._running, frozenset(ids)
        self._touch(before ^ self._running)

    def arrange(self) -> None:
        """Group the rows again, after the chats or the day changed."""
        rows = list(self._make_rows())
        if _keys(rows) == _keys(self._rows):
            changed = [index for index, row in enumerate(rows) if row != self._rows[index]]
            self._rows = rows
            for index in changed:
                self.dataChanged.emit(self.index(index), self.index(index))
            return
        self.layoutAboutToBeChanged.emit()
        old = self.persistentIndexList()
        chats = [self.chat_at(index) for index in old]
        self._rows = rows
        self._row_of = {row.id: index for index, row in enumerate(rows) if isinstance(row, ChatSummary)}
        self._change_count(at_least=len(rows))
        new = [self.index_of(chat.id) if chat is not None else QModelIndex() for chat in chats]
        self.changePersistentIndexList(old, new)
        self._change_count(at_most=len(rows))
        self.layoutChanged.emit()

    def index_of(self, chat_id: int | None) -> QModelIndex:
        """Return the index of a chat; invalid if the chat is not shown."""
        row = self._row_of.get(chat_id) if chat_id is not None else None
        return self.index(row) if row is not None else QModelIndex()

    def chat_at(self, index: Index) -> ChatSummary | None:
        """Return the chat in a row; None for a heading or an invalid row."""
        row = self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None
        return row if isinstance(row, ChatSummary) else None

    # -- Qt --------------------------------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be neither selected nor edited."""
        if self.chat_at(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what to draw, the text, the text to edit or that for a screen reader."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        if isinstance(row, Heading):
            return row if role == RowRole.ROW else row.words if role in _WORDS else None
        return self._chat_data(row, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Rename a chat; the new title shows at once."""
        chat = self.chat_at(index)
        title = one_line(str(value), limit=_LONGEST_TITLE)
        if chat is None or role != Qt.ItemDataRole.EditRole or not title or title == self._chat_data(chat, role):
            return False
        self.set_chats([_renamed(one, title) if one.id == chat.id else one for one in self._chats])
        self.renamed.emit(chat.id, title)
        return True

    # -- helpers ---------------------------------------------------------------------------------------------------

    def _chat_data(self, chat: ChatSummary, role: int) -> object:
        value: object = None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                value = shown_title(chat.title)
            case Qt.ItemDataRole.EditRole:
                value = one_line(chat.title, limit=_LONGEST_TITLE)
            case Qt.ItemDataRole.AccessibleTextRole:
                value = self._spoken(chat)
            case RowRole.ROW:
                title = Line(shown_title(chat.title), tone="text", type=Type.CONTROL)
                value = Row((title,), is_open=chat.id == self._open, is_busy=chat.id in self._running)
        return value

    def _spoken(self, chat: ChatSummary) -> str:
        title = shown_title(chat.title)
        return tr("{title}, answering", title=title) if chat.id in self._running else title

    def _make_rows(self) -> Iterator[_Item]:
        today = self._now().date()
        heading = ""
        start: datetime | None = None  # of the days below `heading`
        for chat in self._chats:
            if start is None or chat.last_used < start:
                day = chat.last_used.astimezone().date()
                start = _local_midnight(first_day_of_group(day, today))
                group = group_of(day, today)
                if group != heading:
                    heading = group
                    yield Heading(heading)
            yield chat

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
_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
_LONGEST_TITLE = 1000


def _keys(rows: Sequence[_Item]) -> list[int | str]:
    return [row.id if isinstance(row, ChatSummary) else row.words for row in rows]


def _renamed(chat: ChatSummary, title: str) -> ChatSummary:
    return ChatSummary(chat.id, title, chat.last_used)


def _local_midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day).astimezone()


def _months() -> tuple[str, ...]:
    return (
        tr("January"),
        tr("February"),
        tr("March"),
        tr("April"),
        tr("May"),
        tr("June"),
        tr("July"),
        tr("August"),
        tr("September"),
        tr("October"),
        tr("November"),
        tr("December"),
    )
