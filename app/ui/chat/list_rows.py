"""The rows of the chat list: pinned chats, folders, chats by day of last use, the archive and the bin."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum

from app.chats.order import DeletedChat, Folder
from app.chats.stored_chat import ChatSummary
from app.core.text import one_line
from app.ui.chat.titles import shown_title
from app.ui.theme import Type
from app.ui.widgets.row_list import Heading, Line, Part, Row
from app.ui.words import tr, trn

FOLDER_COLORS = ("accent", "code_function", "analysis_edge", "code_keyword", "good", "warning", "bad")
"""Colours of the palette that a folder may have; a name that is no longer among them is none."""


class SectionKind(Enum):
    """What a row opens that others are below."""

    FOLDER = "folder"
    ARCHIVE = "archive"
    BIN = "bin"


@dataclass(frozen=True, slots=True)
class Section:
    """A row that shows or hides the rows below it.

    Attributes:
        folder: for a FOLDER.
    """

    kind: SectionKind
    count: int
    is_open: bool
    folder: Folder | None = None

    @property
    def words(self) -> str:
        """Its name."""
        match self.kind:
            case SectionKind.FOLDER:
                assert self.folder is not None
                return one_line(self.folder.name) or tr("Folder")
            case SectionKind.ARCHIVE:
                return tr("Archive")
            case SectionKind.BIN:
                return tr("Bin")


@dataclass(frozen=True, slots=True)
class Inside:
    """A chat below its section."""

    chat: ChatSummary


Item = Heading | ChatSummary | Inside | Section | DeletedChat


def chat_of(item: Item | None) -> ChatSummary | None:
    """Return the chat of a row that opens one."""
    return item.chat if isinstance(item, Inside) else item if isinstance(item, ChatSummary) else None


def key_of(item: Item) -> tuple[str, int | str]:
    """Return what identifies a row among all."""
    match item:
        case ChatSummary(id=number) | Inside(ChatSummary(id=number)):
            return "chat", number
        case DeletedChat():
            return "deleted", item.id
        case Section():
            return item.kind.value, item.folder.id if item.folder is not None else 0
        case Heading():
            return "heading", item.words


# -- which rows there are ----------------------------------------------------------------------------------------------


def rows_of(
    chats: Sequence[ChatSummary],
    folders: Iterable[Folder],
    deleted: Sequence[DeletedChat],
    opened: frozenset[SectionKind],
    now: datetime,
) -> Iterator[Item]:
    """Yield all rows from top to bottom.

    Args:
        chats: the last used first.
        opened: ARCHIVE and BIN, if their chats are shown.
        now: the user's local time.
    """
    pinned, inside, archived, free = _sorted_out(chats, {folder.id for folder in folders})
    if pinned:
        yield Heading(tr("Pinned"))
        yield from pinned
    for folder in folders:
        within = inside.get(folder.id, [])
        yield Section(SectionKind.FOLDER, len(within), folder.is_open, folder)
        if folder.is_open:
            yield from map(Inside, within)
    yield from _by_day(free, now)
    if archived:
        is_open = SectionKind.ARCHIVE in opened
        yield Section(SectionKind.ARCHIVE, len(archived), is_open)
        if is_open:
            yield from map(Inside, archived)
    if deleted:
        is_open = SectionKind.BIN in opened
        yield Section(SectionKind.BIN, len(deleted), is_open)
        if is_open:
            yield from deleted


def _sorted_out(
    chats: Iterable[ChatSummary], folders: set[int]
) -> tuple[list[ChatSummary], dict[int, list[ChatSummary]], list[ChatSummary], list[ChatSummary]]:
    """Return the pinned chats, those of each folder, the archived and all others."""
    pinned: list[ChatSummary] = []
    inside: dict[int, list[ChatSummary]] = {}
    archived: list[ChatSummary] = []
    free: list[ChatSummary] = []
    for chat in chats:
        if chat.is_archived:
            archived.append(chat)
        elif chat.is_pinned:
            pinned.append(chat)
        elif chat.folder in folders:
            inside.setdefault(chat.folder, []).append(chat)
        else:
            free.append(chat)
    return pinned, inside, archived, free


def _by_day(chats: Iterable[ChatSummary], now: datetime) -> Iterator[Item]:
    today = now.date()
    heading = ""
    start: datetime | None = None  # of the days below `heading`
    for chat in chats:
        if start is None or chat.last_used < start:
            day = chat.last_used.astimezone().date()
            start = _local_midnight(first_day_of_group(day, today))
            group = group_of(day, today)
            if group != heading:
                heading = group
                yield Heading(heading)
        yield chat


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


# -- how they look -----------------------------------------------------------------------------------------------------


def section_row(section: Section) -> Row:
    """Return what to draw for a section."""
    chevron = Part(icon_name="chevron-down" if section.is_open else "chevron-right", tone="third")
    name = Line(
        section.words,
        tone="text" if section.kind is SectionKind.FOLDER else "second",
        type=Type.CONTROL,
        before=(chevron, _section_icon(section)),
        trailing=Part(f"{section.count:,}", tone="third"),
    )
    return Row((name,))


def _section_icon(section: Section) -> Part:
    folder = section.folder
    if folder is None:
        return Part(icon_name="archive" if section.kind is SectionKind.ARCHIVE else "trash-2", tone="second")
    if folder.emoji:
        return Part(one_line(folder.emoji, limit=8), tone="text")
    return Part(icon_name="folder", tone=folder.color if folder.color in FOLDER_COLORS else "second")


def deleted_row(chat: DeletedChat, now: datetime) -> Row:
    """Return what to draw for a chat in the bin."""
    days = chat.days_left(now)
    left = Part(trn("{count} day", "{count} days", days), tone="third", least_width=140)
    title = Line(shown_title(chat.title), tone="second", type=Type.CONTROL, before=(_indent(),), trailing=left)
    return Row((title,))


def chat_line(title: str, *, is_inside: bool) -> Line:
    """Return the title of a chat as a line."""
    return Line(shown_title(title), tone="text", type=Type.CONTROL, before=(_indent(),) if is_inside else ())


def section_spoken(section: Section) -> str:
    """Return a section for screen readers."""
    count = trn("{count} chat", "{count} chats", section.count)
    if section.is_open:
        return tr("{name}, {count}, expanded", name=section.words, count=count)
    return tr("{name}, {count}, collapsed", name=section.words, count=count)


def deleted_spoken(chat: DeletedChat, now: datetime) -> str:
    """Return a chat in the bin for screen readers."""
    title, days = shown_title(chat.title), chat.days_left(now)
    left = trn("deleted for good in {count} day", "deleted for good in {count} days", days)
    return f"{title}, {left}"


def _indent() -> Part:
    return Part(icon_name="folder", tone="")
