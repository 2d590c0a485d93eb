"""What a search found: chats, and below each the messages that match, with their surroundings."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QDate, QLocale, QModelIndex, QObject, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent

from app.chats.search.found import Found, FoundChat, Hit, HitKind
from app.core.text import one_line
from app.ui.chat.titles import shown_title
from app.ui.theme import Type
from app.ui.widgets.menu import Menu
from app.ui.widgets.row_list import Index, Line, Part, Row, RowList, RowRole
from app.ui.words import tr, trn

_MOST_CHATS = 25
"""Chats that are shown, and that are added at a time."""
_MOST_HITS = 3
"""Hits of a chat that are shown until more are asked for."""
_SIDE = 8
_ONE_LINE = Row((Line("x", type=Type.CONTROL),))
_TWO_LINES = Row((Line("x\nx", most_lines=2),))
"""How high rows are, whatever they say: measuring the words of all of them would take longer than a frame."""
_ICONS = {
    HitKind.QUESTION: "message-circle",
    HitKind.ANSWER: "sparkles",
    HitKind.REASONING: "lightbulb",
    HitKind.TOOL: "wrench",
}


def kind_in_words(kind: HitKind) -> str:
    """Return what a hit is in."""
    match kind:
        case HitKind.TITLE:
            return tr("Title")
        case HitKind.QUESTION:
            return tr("You")
        case HitKind.ANSWER:
            return tr("Answer")
        case HitKind.REASONING:
            return tr("Reasoning")
        case HitKind.TOOL:
            return tr("Tool")


@dataclass(frozen=True, slots=True)
class Place:
    """A place to open: a chat, or a hit in it."""

    chat_id: int
    hit: Hit | None = None


@dataclass(frozen=True, slots=True)
class _More:
    """The row that shows more: hits of a chat, or chats."""

    count: int
    chat_id: int | None = None


@dataclass(frozen=True, slots=True)
class _End:
    """The row that says that there may be more."""


_Item = FoundChat | Place | _More | _End


class ResultsModel(QAbstractListModel):
    """The rows of a search result.

    Args:
        now: returns the user's local time.
    """

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._found = Found()
        self._items: list[_Item] = []
        self._most = _MOST_CHATS
        self._unfolded: set[int] = set()
        self._open: int | None = None

    def show_found(self, found: Found, *, is_renewed: bool = False) -> None:
        """Show another result, from its start; one that is renewed stays unfolded as it is."""
        if is_renewed and found == self._found:
            return
        self._found = found
        if not is_renewed:
            self._most = _MOST_CHATS
            self._unfolded.clear()
        self._renew()

    def set_open(self, chat_id: int | None) -> None:
        """Mark the chat that is open beside the list."""
        self._open = chat_id
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1), [RowRole.ROW])

    def place_at(self, index: Index) -> Place | None:
        """Return what a row opens; None for a row that shows more."""
        item = self._item(index)
        return Place(item.id) if isinstance(item, FoundChat) else item if isinstance(item, Place) else None

    def first_place(self) -> Place | None:
        """Return what to open first: the best chat, at its best hit; None if nothing was found."""
        if not self._found.chats:
            return None
        chat = self._found.chats[0]
        is_by_title = bool(chat.title.marks) or not chat.hits
        return Place(chat.id, None if is_by_title else chat.hits[0])

    def show_more(self, index: Index) -> None:
        """Show what a row that shows more stands for."""
        item = self._item(index)
        if isinstance(item, _More):
            if item.chat_id is None:
                self._most += _MOST_CHATS
            else:
                self._unfolded.add(item.chat_id)
            self._renew()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what to draw, the text, or that for a screen reader."""
        item = self._item(index)
        if item is None:
            return None
        match role:
            case RowRole.ROW:
                return self._row(item)
            case RowRole.SHAPE:
                return _TWO_LINES if isinstance(item, Place | _End) else _ONE_LINE
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(item)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All rows can be picked but the one that says that there may be more."""
        if self._item(index) is None or isinstance(self._item(index), _End):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    # -- rows ------------------------------------------------------------------------------------------------------

    def _item(self, index: Index) -> _Item | None:
        return self._items[index.row()] if 0 <= index.row() < len(self._items) else None

    def _renew(self) -> None:
        self.beginResetModel()
        self._items = list(self._make_items())
        self.endResetModel()

    def _make_items(self) -> Iterator[_Item]:
        chats = self._found.chats
        for chat in chats[: self._most]:
            yield chat
            most = len(chat.hits) if chat.id in self._unfolded else _MOST_HITS
            for hit in chat.hits[:most]:
                yield Place(chat.id, hit)
            if len(chat.hits) > most:
                yield _More(len(chat.hits) - most, chat.id)
        if len(chats) > self._most:
            yield _More(len(chats) - self._most)
        elif not self._found.is_complete:
            yield _End()

    def _row(self, item: _Item) -> Row:
        match item:
            case FoundChat():
                return self._chat_row(item)
            case _More():
                return Row((Line(_more_words(item), tone="accent", before=(_space(),) if item.chat_id else ()),))
            case _End():
                return Row((Line(_end_words(), tone="third", most_lines=2),))
            case Place(_, hit):
                assert hit is not None
                icon = Part(icon_name=_ICONS[hit.kind], tone="third")
                said = Line(hit.snippet.text, most_lines=2, before=(icon,), marks=hit.snippet.marks)
                where = f"{kind_in_words(hit.kind)}, {_day(hit.created, self._now())}"
                return Row((said,), tooltip=(where, hit.snippet.text))

    def _chat_row(self, chat: FoundChat) -> Row:
        text = chat.title.text if chat.title.marks else shown_title(chat.title.text)
        when = Part(_day(chat.last_used, self._now()), tone="third", least_width=180)
        line = Line(text, "text", Type.CONTROL, trailing=when, marks=chat.title.marks)
        return Row((line,), is_open=chat.id == self._open)

    def _spoken(self, item: _Item) -> str:
        match item:
            case FoundChat():
                return shown_title(item.title.text)
            case _More():
                return _more_words(item)
            case _End():
                return _end_words()
            case Place(_, hit):
                assert hit is not None
                return f"{kind_in_words(hit.kind)}: {one_line(hit.snippet.text)}"


class ResultsView(RowList):
    """The list of what was found.

    Signals:
        chosen(Place): a chat or a hit was clicked, or Enter was pressed on it.
        rename_wanted(int), delete_wanted(int): the user asked for it in the menu of a chat.
    """

    chosen = Signal(object)
    rename_wanted = Signal(int)
    delete_wanted = Signal(int)

    def __init__(self, model: ResultsModel) -> None:
        super().__init__(model, tr("Search results"), side=_SIDE, has_menu=True)
        self._results = model
        self.picked.connect(self._on_picked)

    @contextmanager
    def holding_still(self, is_held: bool) -> Iterator[None]:
        """Keep the cursor's row and the scroll position while the model changes; otherwise scroll to the top."""
        row, top = self.currentIndex().row(), self.verticalScrollBar().value()
        yield
        if is_held:
            self.setCurrentIndex(self._results.index(row) if row >= 0 else QModelIndex())
            self.verticalScrollBar().setValue(top)
        else:
            self.scrollToTop()

    def menu_at(self, index: Index) -> Menu | None:
        """Make the menu of actions for the chat of a row."""
        place = self._results.place_at(index)
        if place is None:
            return None
        menu = Menu(parent=self)
        menu.addAction(tr("Rename")).triggered.connect(lambda: self.rename_wanted.emit(place.chat_id))
        menu.addAction(tr("Delete")).triggered.connect(lambda: self.delete_wanted.emit(place.chat_id))
        return menu

    def act_on(self, event: QKeyEvent) -> bool:
        """F2 renames the chat of a row, Del deletes it."""
        place = self._results.place_at(self.currentIndex())
        if super().act_on(event):
            return True
        if place is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or event.isAutoRepeat():
            return False
        if event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit(place.chat_id)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(place.chat_id)
        return event.key() in (Qt.Key.Key_F2, Qt.Key.Key_Delete)

    def _on_picked(self, index: QModelIndex) -> None:
        place = self._results.place_at(index)
        if place is not None:
            self.chosen.emit(place)
            return
        row = index.row()
        self._results.show_more(index)
        self.move_to(self._results.index(row))


def _more_words(more: _More) -> str:
    if more.chat_id is not None:
        return trn("{count} more place", "{count} more places", more.count)
    return trn("{count} more chat", "{count} more chats", more.count)


def _end_words() -> str:
    return tr("Older places are not listed. More words narrow the search.")


def _space() -> Part:
    return Part(icon_name="search", tone="")


def _day(moment: datetime, now: datetime) -> str:
    """Return a day as short as possible: the time for today, the year only for another one."""
    local, today = moment.astimezone(), now.astimezone()
    if local.date() == today.date():
        return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    day = QDate(local.year, local.month, local.day)
    if local.year == today.year:
        return QLocale().toString(day, tr("d MMM"))
    return QLocale().toString(day, QLocale.FormatType.ShortFormat)
